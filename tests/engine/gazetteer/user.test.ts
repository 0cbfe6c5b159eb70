import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createExtractor } from '../../../src/extractor.ts';

const file = join(mkdtempSync(join(tmpdir(), 'entities-')), 'country-forms.tsv');
writeFileSync(file, 'form\tcode\tkind\nNorthmarchia\tNO\tname\n');
const extractor = createExtractor({ dictionaries: [file] });
const codes = (text: string): string[] => extractor.extract(text).countries.map(({ code }) => code);

test('lines of the user are added to a dictionary of ours', () => {
  expect(codes('The minister flew to Northmarchia on Tuesday.')).toEqual(['NO']);
  expect(codes('The minister flew to Finland on Tuesday.')).toEqual(['FI']);
});

test('names that were ambiguous before stay so beside them', () => {
  expect(codes('The storm reached Atlanta, Georgia, before noon.')).toEqual([]);
  expect(codes('The train from Armenia to Georgia was late.')).toEqual(['AM', 'GE']);
});

test('words of the user join the classes of a word list of ours, and new ones make a class', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entities-'));
  writeFileSync(
    join(folder, 'dictionary.json'),
    JSON.stringify({ title: 'names', kind: 'words', columns: { form: 'a word', class: 'its class' } }),
  );
  // a word that no list has, and one that is an English word already
  writeFileSync(join(folder, 'own.tsv'), 'form\tclass\nQuorvanek\tgiven-name\nLantern\tgiven-name|lamp\n');
  const own = createExtractor({ dictionaries: [folder] });
  const given = (extractor: typeof own, text: string): (string | undefined)[] =>
    extractor.extract(text).people.map((person) => person.given);
  for (const name of ['Quorvanek', 'Lantern']) {
    const text = `Mayor ${name} Haddad said the bridge was closed. "It is closed," ${name} Haddad said.`;
    expect(given(own, text)).toEqual([name]);
  }
  expect(own.extract('Mayor Sofia Haddad said so.')).toEqual(createExtractor().extract('Mayor Sofia Haddad said so.'));
});
