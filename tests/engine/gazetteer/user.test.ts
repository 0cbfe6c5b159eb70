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
