import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { Extraction } from '../../src/core/result.ts';
import { createExtractor } from '../../src/extractor.ts';

/** Rows `| type | text with **the mention** | `how it is found` |` of the README. */
const rows = [
  ...readFileSync(new URL('../../README.md', import.meta.url), 'utf8').matchAll(
    /^\| (\w+) \| (.*\*\*.*) \| `(.*)` \|$/gm,
  ),
];
const extractor = createExtractor();

it('are there for each type', () => {
  expect(new Set(rows.map(([, type]) => type))).toEqual(new Set(['people', 'ranks', 'countries', 'dates']));
});

it.each(rows.map(([, type = '', marked = '', found = '']) => [marked, type, found]))('%s', (marked, type, found) => {
  const start = marked.indexOf('**');
  const end = marked.lastIndexOf('**') - 2;
  const extraction = extractor.extract(marked.replaceAll('**', ''), { date: '2024-05-15' });
  expect(describe(extraction, type, start, end)).toEqual([found]);
});

/** How the README puts what was found at a place. */
function describe({ people, ranks, countries, dates }: Extraction, type: string, start: number, end: number): string[] {
  const at = (mention: { readonly start: number; readonly end: number }) =>
    mention.start === start && mention.end === end;
  if (type === 'people') return people.filter(({ mentions }) => mentions.some(at)).map(({ name }) => name);
  if (type === 'ranks') {
    const found = ranks.filter(({ mentions }) => mentions.some(at));
    return found.map((rank) => [rank.name, rank.class, rank.grade ?? ''].filter((each) => each !== '').join(', '));
  }
  if (type === 'countries') {
    return countries.flatMap(({ code, mentions }) => mentions.filter(at).map(({ form }) => `${code}, ${form}`));
  }
  return dates.flatMap(({ value, timex, mentions }) =>
    mentions.filter(at).map((mention) => `${mention.timex ?? timex} ${mention.value ?? value}`),
  );
}
