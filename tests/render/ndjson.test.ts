import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { DocumentResult, Extraction } from '../../src/core/result.ts';
import { createExtractor } from '../../src/extractor.ts';
import { cleanJson } from '../../src/render/clean.ts';
import { ndjson } from '../../src/render/ndjson.ts';
import { plainOptions } from './sample.ts';

const { document: line } = await ndjson.start(plainOptions);

const resultOf = (file: string, extraction: Extraction, more: Partial<DocumentResult> = {}): DocumentResult => ({
  schema: 1,
  file,
  ...extraction,
  ...more,
});

const expected = (result: DocumentResult): string => `${cleanJson(JSON.stringify(result))}\n`;

describe.each([false, true])('a line is what JSON.stringify gives, with explanations: %s', (explain) => {
  const extractor = createExtractor({ explain });
  const seeds = new URL('../../seeds/', import.meta.url);
  it.each(readdirSync(seeds))('%s', (name) => {
    const text = readFileSync(new URL(name, seeds), 'utf8');
    const result = resultOf(name, extractor.extract(text), { text });
    expect(line({ result, text })).toBe(expected(result));
  });

  it.each([
    'The Koreas met, Congo and Guinea too. She speaks French. The Bank of China paid the University of Georgia.',
    'He came on 3/4/2021, every day, twice a week, about two years ago, at Easter, in early May and on 30 February.',
    'Maria "Mia" de la Cruz Jr. and John F. Kennedy met Ann Smith and Ben Smith. Smith left. Former General A. B. Cole spoke.',
    'L’Abbé Zoé Ñandú, Đặng Thị Ngọc Thịnh and Gen. Željko Šćepanović of the \u200fArmy\u200f met O’Brien\u007f of Côte d’Ivoire.',
  ])('%s', (text) => {
    const result = resultOf('a "quoted"\t\u009bname', extractor.extract(text));
    expect(line({ result, text })).toBe(expected(result));
  });
});

it.each<Partial<DocumentResult>>([
  {},
  { id: 7 },
  { id: -1.5e-7 },
  { id: 'é"\n' },
  { title: 'A title', byline: 'By Zoë', language: 'fr', text: 'x'.repeat(10_000) },
  { others: [{ id: 'o1', type: 'ship', name: 'Aurora', flag: 'NO', mentions: [] }] },
])('heads and ends: %j', ({ others = [], text: whole, ...head }) => {
  const lists = { people: [], ranks: [], countries: [], dates: [], others };
  const result: DocumentResult = { schema: 1, file: 'a', ...head, date: null, dateSource: null, ...lists };
  if (whole !== undefined) result.text = whole;
  expect(line({ result, text: '' })).toBe(expected(result));
});
