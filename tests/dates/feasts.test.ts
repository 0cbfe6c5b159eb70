import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dayOf, parseDay } from '../../src/dates/calendar.ts';
import { feastDays } from '../../src/dates/feasts.ts';

const rows = (name: string): string[][] =>
  readFileSync(new URL(`../../dictionaries/${name}/${name}.tsv`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const table = new Map(rows('holidays-table').map(([form = '', day = '']) => [form, day]));
const feasts = rows('holidays');

describe('the dictionary of named days', () => {
  it('has 80 names or more', () => {
    expect(new Set(feasts.map(([form]) => form)).size).toBeGreaterThanOrEqual(80);
  });

  it.each(feasts)('%s (%s) falls in each year of the tables', (_, rule = '') => {
    for (const year of [1995, 2010, 2023, 2024]) {
      const days = feastDays(rule, year, table);
      expect(days.length).toBeGreaterThan(0);
      for (const { begin, end } of days) {
        expect(begin).toBeLessThanOrEqual(end);
        expect([year - 1, year]).toContain(dayOf(begin).year);
      }
    }
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
