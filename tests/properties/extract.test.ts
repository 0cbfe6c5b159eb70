import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Extraction, Mention } from '../../src/core/result.ts';
import { createExtractor } from '../../src/extractor.ts';
import { article, text } from '../../src/tools/fuzz/texts.ts';

const extractor = createExtractor();
const runs = { numRuns: 300 };

/** The lists of an extraction, each as entities with mentions. */
function listsOf({ people, ranks, countries, dates, others }: Extraction) {
  return { people, ranks, countries, dates, others };
}

function mentionsOf(extraction: Extraction): readonly Mention[] {
  return Object.values(listsOf(extraction)).flatMap((list) => list.flatMap(({ mentions }) => mentions));
}

describe('of any text', () => {
  it('every mention is what stands at its offsets', () => {
    fc.assert(
      fc.property(text, (input) => {
        for (const { start, end, text: words, confidence } of mentionsOf(extractor.extract(input, {}))) {
          expect(start).toBeLessThan(end);
          expect(input.slice(start, end)).toBe(words);
          expect(words).toBe(words.trim());
          expect(words).not.toMatch(/\n\s*\n/);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('entities and mentions stand in order, and no entity is without a mention', () => {
    fc.assert(
      fc.property(fc.oneof(text, article), (input) => {
        for (const [name, list] of Object.entries(listsOf(extractor.extract(input, {})))) {
          const firsts = list.map(({ mentions }) => mentions[0]?.start ?? -1);
          expect([name, firsts]).toEqual([name, [...firsts].sort((a, b) => a - b)]);
          expect(firsts).not.toContain(-1);
          for (const { mentions } of list) {
            const starts = mentions.map(({ start }) => start);
            expect(starts).toEqual([...starts].sort((a, b) => a - b));
            expect(new Set(starts).size).toBe(starts.length);
          }
        }
      }),
      runs,
    );
  });

  it('mentions of one type do not overlap', () => {
    fc.assert(
      fc.property(fc.oneof(text, article), (input) => {
        for (const [name, list] of Object.entries(listsOf(extractor.extract(input, {})))) {
          if (name === 'others') continue;
          const mentions = list.flatMap((each): readonly Mention[] => each.mentions).sort((a, b) => a.start - b.start);
          const overlapping = mentions.filter(({ start }, at) => start < (mentions[at - 1]?.end ?? 0));
          expect([name, overlapping]).toEqual([name, []]);
        }
      }),
      runs,
    );
  });

  it('what refers to another entity refers to one that is there', () => {
    fc.assert(
      fc.property(fc.oneof(text, article), (input) => {
        const extraction = extractor.extract(input, {});
        const ids = Object.values(listsOf(extraction)).flatMap((list) => list.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        const references = [
          ...extraction.people.flatMap(({ ranks }) => ranks.map(({ rank }) => rank)),
          ...extraction.ranks.flatMap(({ holders }) => holders),
          ...extraction.ranks.flatMap(({ mentions }) => mentions.flatMap(({ holder }) => holder ?? [])),
        ];
        for (const id of references) expect(ids).toContain(id);
      }),
      runs,
    );
  });

  it('codes, values and dates are well-formed', () => {
    fc.assert(
      fc.property(fc.oneof(text, article), (input) => {
        const { countries, dates, date } = extractor.extract(input, {});
        for (const { code, code3 } of countries) {
          expect(code).toMatch(/^[A-Z]{2}([A-Z]{2})?$/);
          expect(code3).toMatch(/^[A-Z]{3}$/);
        }
        for (const { value, timex } of dates) {
          expect(timex).toMatch(/^(DATE|TIME|DURATION|SET)$/);
          if (value !== null)
            expect(value).toMatch(
              /^(-?[0-9XT][0-9A-ZX:.+-]*(\/[0-9X][0-9X-]*)?|P[0-9X.]+[A-Z].*|PT[0-9X.]+[HMS].*|(PAST|PRESENT|FUTURE)_REF)$/,
            );
        }
        expect(date ?? '2000-01-01').toMatch(/^\d{4}-\d\d-\d\d$/);
      }),
      runs,
    );
  });
});

describe('the result is the same', () => {
  it('whatever was read before', () => {
    fc.assert(
      fc.property(text, fc.oneof(text, article), (before, input) => {
        const alone = createExtractor().extract(input, {});
        extractor.extract(before, {});
        expect(extractor.extract(input, {})).toEqual(alone);
      }),
      { numRuns: 60 },
    );
  });

  it('alone and in a group', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(text, article), { maxLength: 40 }), (inputs) => {
        const together = extractor.extractAll(inputs.map((input) => ({ text: input })));
        expect(together).toEqual(inputs.map((input) => extractor.extract(input)));
      }),
      { numRuns: 60 },
    );
  });

  it('alone and in a group, each with a date of its own', () => {
    const dates = ['2020-02-03', '2021-11-30', undefined];
    const articles = dates.map((date) => ({ text: 'She spoke on Monday.', ...(date === undefined ? {} : { date }) }));
    const values = extractor.extractAll(articles).map((found) => found.dates.map(({ value }) => value));
    expect(values).toEqual([['2020-02-03'], ['2021-11-29'], ['XXXX-WXX-1']]);
  });

  it('alone and in a batch, through the command line', () => {
    const texts = fc.sample(fc.oneof(text, article), 24);
    const records = texts.map((each, at) => `${JSON.stringify({ id: `r${at}`, text: each })}\n`);
    const together = extractRecords(records.join(''));
    expect(together.split('\n').length).toBe(records.length + 1);
    expect(together).toBe(records.map(extractRecords).join(''));
  });

  it('with explanations, which only add to it', () => {
    const explaining = createExtractor({ explain: true });
    fc.assert(
      fc.property(fc.oneof(text, article), (input) => {
        const explained = JSON.stringify(explaining.extract(input, {}), (key, value: unknown) =>
          key === 'because' ? undefined : value,
        );
        expect(JSON.parse(explained)).toEqual(JSON.parse(JSON.stringify(extractor.extract(input, {}))));
      }),
      runs,
    );
  });

  it('with either kind of line end', () => {
    fc.assert(
      fc.property(article, (input) => {
        const words = (each: string) =>
          mentionsOf(extractor.extract(each, {})).map((mention) => mention.text.replaceAll('\r\n', '\n'));
        expect(words(input.replaceAll('\n', '\r\n'))).toEqual(words(input));
      }),
      runs,
    );
  });
});

/** What the executable prints for records on its standard input. */
function extractRecords(records: string): string {
  const executable = fileURLToPath(new URL('../../bin/entities.js', import.meta.url));
  const args = [executable, 'extract', '--input', 'ndjson', '--ndjson', '-'];
  return execFileSync(process.execPath, args, { input: records, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });
}
