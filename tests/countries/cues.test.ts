import { expect, test } from 'vitest';
import { valueAt } from '../../src/engine/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../../src/engine/gazetteer/load.ts';
import { shippedDictionaries } from '../../src/extractor.ts';

const gazetteer = loadGazetteer(shippedDictionaries());

test('every cue of a reading is one word that the dictionaries know', () => {
  const table = gazetteer.dictionary('country-readings');
  const cues = Array.from({ length: table.rows }, (_, row) => valueAt(table, 'cues', row).split('|')).flat();
  const unknown = cues.filter((cue) => cue !== '' && gazetteer.knownWord(cue.replace(/^[<>]/, '')) < 0);
  expect(cues.length).toBeGreaterThan(1000);
  expect(unknown).toEqual([]);
});
