import { Word } from '../constants.ts';
import { withLeft } from '../day-meaning.ts';
import { monthAt, yearAfter, yearShiftAfter } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Calendar, onCalendar, withParts } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';

/** The quarter or half that runs from one month through another, or null. */
function spanOf(from: number, through: number): Calendar | null {
  if (from % 3 === 1 && through === from + 2) return onCalendar({ quarter: (from + 2) / 3, reported: true });
  if (from % 6 === 1 && through === from + 5) return onCalendar({ half: (from + 5) / 6, reported: true });
  return null;
}

/** The month behind `-` or `-to-` at `i`: its token, or -1. */
function joinedMonth(reader: Reader, i: number): number {
  if (!reader.hyphen(i)) return -1;
  const next = reader.is(i + 1, Word.to) && reader.hyphen(i + 2) ? i + 3 : i + 1;
  return monthAt(reader, next) === 0 ? -1 : next;
}

export const monthSpan: DateRule = {
  name: 'month-span',
  starts: [[Trigger.Month, Behind.Dash]],
  match(reader, at) {
    const end = joinedMonth(reader, at + 1);
    if (end < 0) return null;
    const head = spanOf(monthAt(reader, at), monthAt(reader, end));
    if (head === null) return null;
    const noun = reader.entry(end + 1);
    const named = noun?.period !== undefined || (noun?.unit === 'quarter' && !noun.plural);
    const last = named ? end + 2 : end + 1;
    const left = leftOf(reader, at);
    const first = named && left.the ? left.first : at;
    const year = yearAfter(reader, last, true);
    if (year) return { first, last: year.last, meaning: withParts(head, { year: year.value }) };
    const shift = yearShiftAfter(reader, last);
    if (shift) return { first, last: shift.last, meaning: withParts(head, { yearShift: shift.shift }) };
    return { first, last, meaning: withLeft(head, left.shift, false) };
  },
  examples: () => [
    ['Output rose in [July-September] again.', 'DATE', '2023-Q3'],
    ['It fell in [the April-June quarter] to 3 percent.', 'DATE', '2023-Q2'],
    ['It fell in [the January-to-March period] of trade.', 'DATE', '2023-Q1'],
    ['Rain was rare in [January-June 2021] there.', 'DATE', '2021-H1'],
  ],
  counterexamples: () => ['It is open May-August.', 'The March-past was long.'],
};
