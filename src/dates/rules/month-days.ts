import { daysInMonth } from '../calendar.ts';
import { Word, wordSet } from '../constants.ts';
import { monthAt, yearAfter } from '../days.ts';
import { type Calendar, type Match, type Meaning, onCalendar, withParts } from '../meaning.ts';
import { isOrdinalSuffix, ordinal } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';

const before = wordSet(
  Word.on,
  Word.by,
  Word.until,
  Word.till,
  Word.from,
  Word.since,
  Word.before,
  Word.after,
  Word.through,
  Word.to,
  Word.and,
);

export const dayAlone: DateRule = {
  name: 'day-of-month',
  starts: [[Trigger.Digits | Trigger.OrdinalFigure]],
  match(reader, at) {
    const figure = reader.figure(at);
    if (!figure || !isOrdinalSuffix(figure.suffix) || figure.value < 1 || figure.value > 31) return null;
    if (!reader.is(at - 1, Word.the)) return null;
    const month = ofMonth(reader, at + 1);
    const meaning: Calendar = onCalendar({ day: figure.value });
    const letter = ofLetter(reader, at + 1);
    if (letter !== null) return { first: at - 1, last: at + 2, meaning: withParts(meaning, { monthShift: letter }) };
    if (month) return { first: at - 1, last: month.last, meaning: withParts(meaning, { monthShift: month.shift }) };
    // "on the 18th floor", "on the 18th try": what is counted follows
    const closed = !reader.isWord(at + 1) || reader.glued(at + 1) || reader.isFunctionWord(at + 1);
    if (!closed || reader.is(at + 1, Word.of) || reader.hyphen(at + 1) || reader.isDigit(at + 1)) return null;
    // "the 9th and 10th of Muharram" are no days of this month
    const next = reader.is(at + 1, Word.and) ? reader.figure(at + 2) : null;
    if (next !== null && isOrdinalSuffix(next.suffix) && reader.is(at + 3, Word.of)) return null;
    return reader.isAny(at - 2, before) ? { first: at - 1, last: at + 1, meaning } : null;
  },
  examples: () => [
    ['He was last seen on [the 18th].', 'DATE', '2023-10-18'],
    ['It will be heard on [the 28th].', 'DATE', '2023-10-28'],
    ['I have yours of [the 14th instant].', 'DATE', '2023-10-14'],
    ['I have yours of [the 28th ult].', 'DATE', '2023-09-28'],
    ['Rent is due on [the 5th of next month].', 'DATE', '2023-11-05'],
    ['It was heard on [the 28th].', 'DATE', '2023-09-28'],
  ],
  counterexamples: () => [
    'It was on the 9th and 10th of Muharram.',
    'He lives on the 18th floor.',
    'He came to the 3rd of the doors.',
    'It is the 18th.',
  ],
};

/** `instant`, `ult.`, `prox.`: of this month, the one before, the one after; the shift in months. */
function ofLetter(reader: Reader, i: number): number | null {
  if (reader.is(i, Word.inst) || reader.is(i, Word.instant)) return 0;
  return reader.is(i, Word.ult) ? -1 : reader.is(i, Word.prox) ? 1 : null;
}

/** `of this month`, `of last month` at `i`: shift in months and last token. */
function ofMonth(reader: Reader, i: number): { shift: number; last: number } | null {
  const shift = reader.entry(i + 1)?.deictic;
  if (!reader.is(i, Word.of) || shift === undefined) return null;
  const unit = reader.entry(i + 2);
  return unit?.unit === 'month' && !unit.plural ? { shift, last: i + 3 } : null;
}

export const nthOfMonth: DateRule = {
  name: 'nth-of-month',
  starts: [
    [Trigger.Digits],
    [Trigger.Ordinal | Trigger.OrdinalFigure, Behind.Weekday],
    [Trigger.Weekday, Behind.Of | Behind.In],
  ],
  match(reader, at) {
    const last = reader.entry(at)?.weekday !== undefined && reader.is(at - 1, Word.last);
    const count = last ? { value: -1, last: at } : ordinal(reader, at);
    if (!count || count.value > 5) return null;
    const weekday = reader.entry(count.last)?.weekday;
    if (weekday === undefined || !(reader.is(count.last + 1, Word.of) || reader.is(count.last + 1, Word.in)))
      return null;
    const start = last ? at - 1 : at;
    const each = reader.entry(count.last + 2)?.each;
    const unit = reader.entry(count.last + 3);
    if (each !== undefined && unit?.unit === 'month' && !unit.plural) {
      const meaning: Meaning = { kind: 'fixed', timex: 'SET', value: `XXXX-WXX-${weekday}`, quant: each };
      return { first: reader.is(start - 1, Word.the) ? start - 1 : start, last: count.last + 4, meaning };
    }
    const month = monthAt(reader, count.last + 2);
    if (month === 0 || !reader.isCapitalised(count.last + 2)) return null;
    const year = yearAfter(reader, count.last + 3, true);
    const meaning: Calendar = onCalendar({ month, weekday, nth: count.value });
    const found: Match = {
      first: reader.is(start - 1, Word.the) ? start - 1 : start,
      last: year?.last ?? count.last + 3,
      meaning: year ? withParts(meaning, { year: year.value }) : meaning,
    };
    return found;
  },
  examples: () => [
    ['They vote on [the first Monday of September].', 'DATE', '2023-09-04'],
    ['They voted on [the last Sunday of May 2021].', 'DATE', '2021-05-30'],
    ['They met on [the second Tuesday in March 2022].', 'DATE', '2022-03-08'],
    ['They meet on [the first Monday of every month].', 'SET', 'XXXX-WXX-1'],
  ],
  counterexamples: () => ['The first Monday was cold.', 'He came first on Monday.'],
};

export const weekOfMonth: DateRule = {
  name: 'week-of-month',
  starts: [[Trigger.Unit, Behind.Of | Behind.In]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.unit !== 'week' || entry.plural || !(reader.is(at + 1, Word.of) || reader.is(at + 1, Word.in)))
      return null;
    const month = monthAt(reader, at + 2);
    if (month === 0 || !reader.isCapitalised(at + 2)) return null;
    const last = reader.is(at - 1, Word.last);
    const count = last ? 0 : (ordinal(reader, at - 1)?.value ?? 0);
    if (!last && (count > 4 || count === 0)) return null;
    // the week of the 1st, 8th, 15th or 22nd, and that of the month's last day
    const day = last || count < 0 ? daysInMonth(2001, month) : count * 7 - 6;
    const year = yearAfter(reader, at + 3, true);
    const meaning: Calendar = onCalendar({ month, day, week: true });
    return {
      first: reader.is(at - 2, Word.the) ? at - 2 : at - 1,
      last: year?.last ?? at + 3,
      meaning: year ? withParts(meaning, { year: year.value }) : meaning,
    };
  },
  examples: () => [
    ['The fair opens in [the first week of May].', 'DATE', '2024-W18'],
    ['It froze in [the last week of January 2021].', 'DATE', '2021-W04'],
  ],
  counterexamples: () => ['The first week was cold.', 'He came for a week in May.'],
};
