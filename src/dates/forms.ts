import type { TimexType } from '../core/result.ts';
import {
  dayNumber,
  figuresAt,
  formatDate,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isValidDay,
  nthWeekday,
  two,
  weekOf,
} from './calendar.ts';
import type { Calendar } from './meaning.ts';

const HYPHEN = 0x2d;

/** How fine a date is that later ones are reckoned from. */
export type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'coarse';

/** The TIMEX3 value of a place on the calendar once its year is known. */
export function valueInYear(meaning: Calendar, year: number): string {
  const { month, day, untilDay, quarter, half, season, until } = meaning;
  if (until !== undefined) return `${formatYear(year)}/${formatYear(until)}`;
  if (month !== undefined && meaning.weekday !== undefined && meaning.nth !== undefined) {
    return formatDay(nthWeekday(year, month, meaning.nth, meaning.weekday));
  }
  if (month !== undefined && day !== undefined) {
    const real = isValidDay(year, month, day);
    if (real && meaning.week) return formatWeek(weekOf(dayNumber(year, month, day)));
    const first = formatDate(year, month, day);
    return untilDay === undefined ? first : `${first}/${formatDate(year, month, untilDay)}`;
  }
  const text = year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : formatYear(year);
  if (month !== undefined) return formatMonth(year, month);
  if (quarter !== undefined) return `${text}-Q${quarter}`;
  if (half !== undefined) return `${text}-H${half}`;
  if (season !== undefined) return `${text}-${season}`;
  return text;
}

/** A clock time or part of the day makes a TIME. */
export function timexOf(clock: string | undefined, unit: string): TimexType {
  if (clock !== undefined || unit === 'hour' || unit === 'minute' || unit === 'second') return 'TIME';
  return 'DATE';
}

/** What can be said without an anchor: `XXXX-10-23`, `XXXX-WXX-5`, `XXXX-Q3`. */
export function partialValue({ weekday, month, day, untilDay, quarter, half, season, week }: Calendar): string {
  if (month !== undefined) {
    // which week it is hangs on the year
    if (day === undefined || week) return `XXXX-${two(month)}`;
    const first = `XXXX-${two(month)}-${two(day)}`;
    return untilDay === undefined ? first : `${first}/XXXX-${two(month)}-${two(untilDay)}`;
  }
  if (day !== undefined) return `XXXX-XX-${two(day)}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  if (half !== undefined) return `XXXX-H${half}`;
  return `XXXX-${season ?? 'XX'}`;
}

export function grainOf(value: string): Grain {
  // the common ones first, by their code units: `2023-10-23`, `2023-10`, `2023`
  if (figuresAt(value, 0, 4) >= 0) {
    if (value.length === 4) return 'year';
    if (value.charCodeAt(4) === HYPHEN && figuresAt(value, 5, 2) >= 0) {
      if (value.length === 7) return 'month';
      if (value.charCodeAt(7) === HYPHEN && figuresAt(value, 8, 2) >= 0) return 'day';
    }
  }
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'day';
  if (/^\d{4}-W/.test(value)) return 'week';
  if (/^\d{4}-\d\d$/.test(value)) return 'month';
  if (/-Q\d$/.test(value)) return 'quarter';
  if (/-H\d$/.test(value)) return 'half';
  if (/^\d{4}-[A-Z]/.test(value)) return 'season';
  return /^\d{4}$/.test(value) ? 'year' : 'coarse';
}
