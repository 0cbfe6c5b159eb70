/**
 * The proleptic Gregorian calendar on plain integers. Years are astronomical (0 is 1 BC), months 1..12, days 1..31, weekdays
 * 1 (Monday) .. 7 (Sunday). A day number counts days from 1970-01-01. JavaScript's Date has no part in this: it would bring
 * the clock's time zone into what a newspaper says.
 */

export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export interface Week {
  readonly year: number;
  readonly week: number;
}

const MONTH_DAYS: readonly number[] = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const DAYS_IN_ERA = 146_097;
const DAYS_TO_1970 = 719_468;

export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Number of days in a month; 0 for a month that there is none of. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2 && isLeapYear(year)) return 29;
  return MONTH_DAYS[month - 1] ?? 0;
}

export function isValidDay(year: number, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month);
}

/** Days from 1970-01-01, which is 0. */
export function dayNumber(year: number, month: number, day: number): number {
  // The year is counted from March, so that the leap day is its last one.
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_IN_ERA + dayOfEra - DAYS_TO_1970;
}

export function dayOf(number: number): Day {
  const shifted = number + DAYS_TO_1970;
  const era = Math.floor(shifted / DAYS_IN_ERA);
  const dayOfEra = shifted - era * DAYS_IN_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** 1 (Monday) .. 7 (Sunday). */
export function weekdayOf(number: number): number {
  return modulo(number + 3, 7) + 1;
}

/** ISO 8601 week: the one that holds the Thursday. */
export function weekOf(number: number): Week {
  const thursday = number - weekdayOf(number) + 4;
  const { year } = dayOf(thursday);
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 };
}

/** Day number of the Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4);
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7;
}

/** Months from year 0, so that months can be added and subtracted. */
export function monthNumber(year: number, month: number): number {
  return year * 12 + month - 1;
}

export function monthOf(number: number): { year: number; month: number } {
  return { year: Math.floor(number / 12), month: modulo(number, 12) + 1 };
}

/** The same day `count` months on; the last day of a shorter month where there is no such day. */
export function addMonths(number: number, count: number): number {
  const from = dayOf(number);
  const to = monthOf(monthNumber(from.year, from.month) + count);
  return dayNumber(to.year, to.month, Math.min(from.day, daysInMonth(to.year, to.month)));
}

/** Day number of the n-th given weekday of a month; n = -1 asks for the last one. */
export function nthWeekday(year: number, month: number, n: number, weekday: number): number {
  if (n < 0) {
    const last = dayNumber(year, month, daysInMonth(year, month));
    return last - modulo(weekdayOf(last) - weekday, 7);
  }
  const first = dayNumber(year, month, 1);
  return first + modulo(weekday - weekdayOf(first), 7) + (n - 1) * 7;
}

/** Year as ISO 8601 has it: four digits; with a minus before year 0 for years BC (`-0335` is 336 BC). */
export function formatYear(year: number): string {
  return year < 0 ? `-${String(-year).padStart(4, '0')}` : String(year).padStart(4, '0');
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${two(month)}`;
}

export function formatDate(year: number, month: number, day: number): string {
  return `${formatYear(year)}-${two(month)}-${two(day)}`;
}

/** ISO day (`2023-10-23`) of a day number. */
export function formatDay(number: number): string {
  const { year, month, day } = dayOf(number);
  return formatDate(year, month, day);
}

export function formatWeek({ year, week }: Week): string {
  return `${formatYear(year)}-W${two(week)}`;
}

/** Day number of an ISO day (`2023-10-23`, also with a time after it), or null where it is none or not on the calendar. */
export function parseDay(iso: string): number | null {
  const found = /^(\d{4})-(\d{2})-(\d{2})(?:$|[T ])/.exec(iso);
  if (!found) return null;
  const year = Number(found[1]);
  const month = Number(found[2]);
  const day = Number(found[3]);
  return isValidDay(year, month, day) ? dayNumber(year, month, day) : null;
}

export function two(value: number): string {
  return value < 10 ? `0${value}` : String(value);
}

/** Remainder that is never negative. */
export function modulo(value: number, by: number): number {
  return ((value % by) + by) % by;
}

/** The number that the `count` code units of a text from `at` on are the digits of, or -1. */
export function figuresAt(text: string, at: number, count: number): number {
  if (at + count > text.length) return -1;
  let value = 0;
  for (let i = at; i < at + count; i++) {
    const unit = text.charCodeAt(i) - 0x30;
    if (unit < 0 || unit > 9) return -1;
    value = value * 10 + unit;
  }
  return value;
}
