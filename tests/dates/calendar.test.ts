import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayNumber,
  dayOf,
  formatDay,
  formatYear,
  isLeapYear,
  isValidDay,
  mondayOf,
  nthWeekday,
  parseDay,
  weekdayOf,
  weekOf,
} from '../../src/dates/calendar.ts';
import { hebrewDay, islamicDaysIn, nowruz, orthodoxEaster, westernEaster } from '../../src/dates/moving.ts';

const iso = (text: string): number => parseDay(text) ?? Number.NaN;
const SPAN = 300_000;
const STEP = 61;

describe('the calendar', () => {
  it('numbers days from 1970 as every other calendar program does', () => {
    for (let number = -SPAN; number < SPAN; number += STEP) {
      const other = new Date(number * 86_400_000);
      const day = { year: other.getUTCFullYear(), month: other.getUTCMonth() + 1, day: other.getUTCDate() };
      expect(dayOf(number)).toEqual(day);
      expect(dayNumber(day.year, day.month, day.day)).toBe(number);
      expect(weekdayOf(number)).toBe(other.getUTCDay() === 0 ? 7 : other.getUTCDay());
    }
  });

  it('knows leap years and the days that are none', () => {
    expect([1900, 2000, 2023, 2024].map(isLeapYear)).toEqual([false, true, false, true]);
    expect(isValidDay(2023, 2, 29)).toBe(false);
    expect(isValidDay(2024, 2, 29)).toBe(true);
    expect(isValidDay(2024, 13, 1)).toBe(false);
    expect(isValidDay(2024, 4, 0)).toBe(false);
  });

  it.each([
    ['2020-12-31', 2020, 53],
    ['2021-01-01', 2020, 53],
    ['2021-01-04', 2021, 1],
    ['2018-12-31', 2019, 1],
    ['2023-10-25', 2023, 43],
  ])('%s is in week %i-W%i', (day, year, week) => {
    expect(weekOf(iso(day))).toEqual({ year, week });
    expect(iso(day) - mondayOf(year, week)).toBe(weekdayOf(iso(day)) - 1);
  });

  it('adds months and stays in the month that it comes to', () => {
    expect(formatDay(addMonths(iso('2023-01-31'), 1))).toBe('2023-02-28');
    expect(formatDay(addMonths(iso('2024-03-31'), -1))).toBe('2024-02-29');
    expect(formatDay(addMonths(iso('2023-10-25'), -12))).toBe('2022-10-25');
    expect(formatDay(addMonths(iso('2023-11-30'), 3))).toBe('2024-02-29');
  });

  it('counts weekdays in a month from either end', () => {
    expect(formatDay(nthWeekday(2023, 11, 4, 4))).toBe('2023-11-23');
    expect(formatDay(nthWeekday(2023, 5, -1, 1))).toBe('2023-05-29');
  });

  it('reads and writes ISO days', () => {
    expect(parseDay('2023-02-30')).toBeNull();
    expect(parseDay('23 Oct')).toBeNull();
    expect(parseDay('2023-10-23T10:00')).toBe(iso('2023-10-23'));
    expect(formatYear(-335)).toBe('-0335');
    expect(formatYear(79)).toBe('0079');
  });
});

describe('feasts that move', () => {
  it.each([
    [1961, '1961-04-02', '1961-04-09'],
    [2011, '2011-04-24', '2011-04-24'],
    [2019, '2019-04-21', '2019-04-28'],
    [2024, '2024-03-31', '2024-05-05'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('Easter of %i is %s in the West and %s in the East', (year, west, east) => {
    expect([formatDay(westernEaster(year)), formatDay(orthodoxEaster(year))]).toEqual([west, east]);
  });

  const partsOf = (calendar: string, number: number) => {
    const format = new Intl.DateTimeFormat(`en-u-ca-${calendar}`, {
      timeZone: 'UTC',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
    });
    const parts = format.formatToParts(new Date(number * 86_400_000));
    return ['month', 'day'].map((type) => parts.find((part) => part.type === type)?.value);
  };
  const years = Array.from({ length: 80 }, (_, i) => 1980 + i);

  it('Islamic dates are those of the tabular calendar', () => {
    const found = years.flatMap((year) => islamicDaysIn(year, 10, 1));
    expect(found.length).toBeGreaterThan(years.length);
    for (const number of found) expect(partsOf('islamic-civil', number)).toEqual(['10', '1']);
  });

  it('Hebrew dates are those of the Hebrew calendar', () => {
    for (const year of years) {
      expect(partsOf('hebrew', hebrewDay(year, 1, 1))).toEqual(['Tishri', '1']);
      expect(partsOf('hebrew', hebrewDay(year, 1, 10))).toEqual(['Tishri', '10']);
      expect(partsOf('hebrew', hebrewDay(year, -6, 15))).toEqual(['Nisan', '15']);
      expect(partsOf('hebrew', hebrewDay(year, 3, 25))).toEqual(['Kislev', '25']);
    }
  });

  it('Nowruz is the first day of the Iranian year', () => {
    for (const year of years) expect(partsOf('persian', nowruz(year) ?? 0)).toEqual(['1', '1']);
    expect(nowruz(1850)).toBeNull();
  });
});
