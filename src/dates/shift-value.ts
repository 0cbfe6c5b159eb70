import { addMonths, dayOf, formatDay, formatMonth, formatWeek, formatYear, two, weekOf } from './calendar.ts';
import type { Shift } from './meaning.ts';

export const quarterOf = (month: number): number => Math.floor((month - 1) / 3) + 1;
export const halfOf = (month: number): number => (month <= 6 ? 1 : 2);

/** The TIMEX3 value of so many units from a day; null for what no value can say. */
export function shiftedValue({ unit, count, whole, clock = '' }: Shift, from: number): string | null {
  const at = dayOf(from);
  switch (unit) {
    case 'second':
    case 'minute':
    case 'hour':
      return `${formatDay(from)}TXX:XX`;
    case 'day':
      return `${formatDay(from + Math.trunc(count))}${clock}`;
    case 'weekend':
      return `${formatWeek(weekOf(from + count * 7))}-WE`;
    case 'week':
    case 'fortnight':
      return formatWeek(weekOf(from + Math.round(count * (unit === 'week' ? 7 : 14))));
    case 'month': {
      const { year, month } = dayOf(addMonths(from, Math.trunc(count)));
      return formatMonth(year, month);
    }
    case 'quarter':
    case 'trimester': {
      const { year, month } = dayOf(addMonths(from, Math.trunc(count) * 3));
      return `${formatYear(year)}-Q${quarterOf(month)}`;
    }
    case 'semester': {
      const { year, month } = dayOf(addMonths(from, Math.trunc(count) * 6));
      return `${formatYear(year)}-H${halfOf(month)}`;
    }
    case 'year':
      return Number.isInteger(count)
        ? formatYear(at.year + count)
        : formatMonth(dayOf(addMonths(from, count * 12)).year, dayOf(addMonths(from, count * 12)).month);
    case 'decade':
      return whole ? String(Math.floor(at.year / 10) + count) : formatYear(at.year + Math.round(count * 10));
    case 'century':
      return whole ? two(Math.floor(at.year / 100) + count) : formatYear(at.year + Math.round(count * 100));
    case 'millennium':
      return whole ? String(Math.floor(at.year / 1000) + count) : null;
  }
}
