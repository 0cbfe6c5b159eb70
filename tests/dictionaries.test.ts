import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readBinary } from '../src/engine/gazetteer/binary.ts';
import { compileDictionaries, readDictionaries } from '../src/engine/gazetteer/folder.ts';
import { formatProblem } from '../src/engine/gazetteer/lint.ts';
import { HitBuffer, lookUp } from '../src/engine/gazetteer/look-up.ts';
import { TokenBuffer } from '../src/engine/segment/buffers.ts';
import { segment } from '../src/engine/segment/segment.ts';
import { lintDictionaries } from '../src/tools/lint-dictionaries.ts';

const root = new URL('../', import.meta.url);
const folder = fileURLToPath(new URL('dictionaries', root));
const names = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name);

const problems = lintDictionaries(folder);

/** `file:line` of the first line with that form. */
function place(path: string, form: string): string {
  const lines = readFileSync(new URL(path, root), 'utf8').split('\n');
  return `${path}:${lines.findIndex((line) => line.split('\t')[0] === form) + 1}`;
}

describe.each(names)('dictionaries/%s', (name) => {
  const files = readdirSync(new URL(`dictionaries/${name}/`, root)).sort();

  it('holds dictionary.json and TSV files, nothing else', () => {
    expect(files.filter((file) => file !== 'dictionary.json' && !file.endsWith('.tsv'))).toEqual([]);
    expect(files).toContain('dictionary.json');
  });

  it('is written as dictionaries/README.md says', () => {
    expect(problems.filter(({ file }) => file.startsWith(`${name}/`)).map(formatProblem)).toEqual([]);
  });
});

describe('the forms of the dictionaries', () => {
  const gazetteer = readBinary(compileDictionaries(folder));
  const dictionaries = readDictionaries(folder);
  const tokens = new TokenBuffer();
  const hits = new HitBuffer();
  const document = (text: string) => segment(text, gazetteer.vocabulary, tokens);

  it('are there', () => {
    expect(dictionaries.map(({ name }) => name)).toEqual(names.sort());
  });

  it('are one token each in dictionaries of words', () => {
    const wrong = dictionaries
      .filter(({ metadata }) => metadata.kind === 'words')
      .flatMap(({ name, rows, files }) =>
        rows.flatMap(([form = ''], row) => {
          const { count, start, end } = document(form).tokens;
          const whole = count === 1 && start[0] === 0 && end[0] === form.length;
          if (whole) return [];
          const where = place(`dictionaries/${name}/${files[row]}.tsv`, form);
          return [`${where}: "${form}" is ${count} tokens; leave it out, or put it into a dictionary of kind phrases`];
        }),
      );
    expect(wrong).toEqual([]);
  });

  it('are found in dictionaries of kind set', () => {
    const sets = dictionaries.filter(({ metadata }) => metadata.kind === 'set');
    expect(sets.map(({ name }) => name)).toEqual(['recorded-names', 'recorded-places']);
    for (const { name, rows } of sets) {
      const filter = gazetteer.filter(name);
      expect(rows.map(([form = '']) => form).filter((form) => !filter.has(form))).toEqual([]);
    }
  });

  it('are found where they stand in dictionaries of phrases', () => {
    const wrong = dictionaries
      .filter(({ metadata }) => metadata.kind === 'phrases')
      .flatMap(({ name, rows, files }) => {
        const { index } = gazetteer.dictionary(name);
        return rows.flatMap(([form = ''], row) => {
          const found = lookUp(document(form), gazetteer, hits);
          for (let hit = 0; hit < found.hits.count; hit++) {
            const whole = found.hits.start[hit] === 0 && found.hits.end[hit] === found.tokens.count;
            if (whole && found.hits.dictionary[hit] === index && found.hits.row[hit] === row) return [];
          }
          const where = place(`dictionaries/${name}/${files[row]}.tsv`, form);
          return [`${where}: "${form}" is not found in a text that is nothing else; write it as texts do`];
        });
      });
    expect(wrong).toEqual([]);
  });
});
