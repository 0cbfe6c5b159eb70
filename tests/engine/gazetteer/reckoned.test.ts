import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readBinary } from '../../../src/engine/gazetteer/binary.ts';
import { compileDictionaries } from '../../../src/engine/gazetteer/folder.ts';
import { prepareRecognisers } from '../../../src/extractor.ts';

const dictionaries = fileURLToPath(new URL('../../../dictionaries', import.meta.url));

it('keeps what recognisers reckon, as they would reckon it anew', () => {
  const bytes = compileDictionaries(dictionaries, prepareRecognisers);
  const kept = readBinary(bytes, undefined, true);
  const anew = readBinary(bytes);
  expect([...anew.allReckoned]).toEqual([]);
  prepareRecognisers(anew);
  expect(kept.allReckoned.size).toBeGreaterThan(3);
  expect([...kept.allReckoned.keys()].sort()).toEqual([...anew.allReckoned.keys()].sort());
  for (const [name, tables] of anew.allReckoned) expect(kept.allReckoned.get(name), name).toEqual(tables);
  // what is kept is taken
  const gone = () => {
    throw new Error('reckoned again');
  };
  expect(kept.reckoned('dates', gone)).toBe(kept.allReckoned.get('dates'));
});

it('refuses a word that no dictionary has: its number would be another one at the next start', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entities-reckoned-'));
  try {
    mkdirSync(join(folder, 'things'));
    writeFileSync(join(folder, 'things/dictionary.json'), '{ "kind": "phrases", "columns": { "form": "" } }');
    writeFileSync(join(folder, 'things/things.tsv'), 'form\nlamp\n');
    const compile = (word: string) => compileDictionaries(folder, (gazetteer) => gazetteer.wordId(word));
    expect(() => compile('lamp')).not.toThrow();
    expect(() => compile('chair')).toThrow('add chair to one');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
