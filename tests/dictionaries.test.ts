import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem, lintDictionary, type SourceFile } from '../src/engine/gazetteer/lint.ts';

const root = new URL('../', import.meta.url);
const folders = readdirSync(new URL('dictionaries/', root), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => `dictionaries/${entry.name}`);

function read(name: string): SourceFile {
  return {
    name,
    text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(new URL(name, root))),
  };
}

describe.each(folders)('%s', (folder) => {
  const files = readdirSync(new URL(`${folder}/`, root)).sort();

  it('holds dictionary.json and TSV files, nothing else', () => {
    expect(files.filter((file) => file !== 'dictionary.json' && !file.endsWith('.tsv'))).toEqual([]);
    expect(files).toContain('dictionary.json');
  });

  it('is written as dictionaries/README.md says', () => {
    const tables = files.filter((file) => file.endsWith('.tsv')).map((file) => read(`${folder}/${file}`));
    expect(lintDictionary(read(`${folder}/dictionary.json`), tables).map(formatProblem)).toEqual([]);
  });
});

it('finds the dictionaries', () => {
  expect(folders.length).toBeGreaterThan(0);
});
