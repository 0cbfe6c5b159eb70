import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOf, parseDay } from '../../src/dates/calendar.ts';
import { feastDays } from '../../src/dates/feasts.ts';
import { dateReader } from './setup.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../../dictionaries/${name}/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const table = new Map(rows('holidays-table').map(([form = '', day = '']) => [form, day]));
const feasts = rows('holidays');
const byCountry = readFileSync(new URL('../../dictionaries/holidays-by-country/days.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('the dictionary of named days', () => {
  it('has 80 names or more', () => {
    expect(new Set(feasts.map(([form]) => form)).size).toBeGreaterThanOrEqual(80);
  });

  const alike = feasts.filter(([, rule = '']) => !rule.startsWith('by ') && rule !== 'none');

  it.each(alike)('%s (%s) falls in each year of the tables', (_, rule = '') => {
    for (const year of [1995, 2010, 2023, 2024]) {
      const days = feastDays(rule, year, table);
      expect(days.length).toBeGreaterThan(0);
      for (const { begin, end } of days) {
        expect(begin).toBeLessThanOrEqual(end);
        expect([year - 1, year]).toContain(dayOf(begin).year);
      }
    }
  });

  it('names no feast by country that has no days', () => {
    const named = feasts.flatMap(([, rule = '']) => (rule.startsWith('by ') ? [rule.slice(3)] : []));
    expect(new Set(named)).toEqual(new Set(byCountry.map(([form]) => form)));
  });

  it('refuses a rule that is none', () => {
    expect(() => feastDays('moon 3', 2023, table)).toThrow('moon 3');
  });

  it('knows no day outside its tables', () => {
    expect(feastDays('table diwali', 1850, table)).toEqual([]);
  });
});

describe('the table of feasts', () => {
  it.each([...table])('%s is the day %s of that year', (form, day) => {
    expect(parseDay(day)).not.toBeNull();
    expect(form.endsWith(` ${day.slice(0, 4)}`)).toBe(true);
  });
});

describe('the days of feasts by country', () => {
  const states = new Set(
    readFileSync(new URL('../../dictionaries/countries/countries.tsv', import.meta.url), 'utf8')
      .split('\n')
      .flatMap((line) => line.split('\t')),
  );

  it.each(byCountry)('%s in %s falls on %s in each year', (_, country = '', rule = '') => {
    expect(country === '' || country === '?' || states.has(country)).toBe(true);
    for (const year of [1995, 2010, 2023, 2024]) expect(feastDays(rule, year, table)).toHaveLength(1);
  });

  const read = dateReader();
  const days = [
    { marked: "Ukraine's [Independence Day] was kept.", date: '2023-07-25', value: '2022-08-24', others: [] },
    { marked: 'Crowds cheered on [Independence Day] in Ghana.', date: '2023-07-25', value: '2023-03-06', others: [] },
    { marked: 'He was born on Indian [Republic Day].', date: '2023-07-25', value: '2023-01-26', others: [] },
    {
      marked: 'ACCRA, Ghana, March 10, 2022 - It began on [Independence Day].',
      date: '2022-03-10',
      value: '2022-03-06',
      others: [],
    },
    {
      marked: "LONDON, England, March 30, 2022 - She had flowers on [Mother's Day].",
      date: '2022-03-30',
      value: '2022-03-27',
      others: [],
    },
    {
      marked: 'Shops in Canada shut. All Canada was at home on [Thanksgiving].',
      date: '2023-10-25',
      value: '2023-10-09',
      others: [],
    },
    { marked: "The French kept [Mother's Day 2022] at home.", date: '2023-10-25', value: '2022-05-29', others: [] },
    { marked: 'They kept Harvest [Victory Day] there.', date: '2023-10-25', value: null, others: [] },
    {
      marked: 'She was in the Atlantic [last Thanksgiving].',
      date: '2023-10-25',
      value: '2022-11-24',
      others: ['2023-10-09', '2022-10-25', '2022-11-03'],
    },
    { marked: 'It rained on [Independence Day].', date: '2023-10-25', value: null, others: [] },
    {
      marked: 'Unions marched on [Labour Day].',
      date: '2023-10-25',
      value: '2023-05-01',
      others: ['2023-09-04', '2023-10-02', '2023-06-02', '2023-05-23', '2023-09-24'],
    },
    { marked: 'Flowers sold well for [Mothering Sunday].', date: '2023-04-01', value: '2023-03-19', others: [] },
  ];

  it.each(days)('$marked', ({ marked, date, value, others }) => {
    const [, expression = ''] = /\[([^\]]+)\]/.exec(marked) ?? [];
    const found = read(marked.replace(/[[\]]/g, ''), date).found.find(({ text }) => text === expression);
    expect(found?.value).toBe(value);
    expect(found?.candidate.alternatives ?? []).toEqual(others);
  });
});
