import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { yearAfter, yearAt, yearShiftAfter } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Calendar, type Match, onCalendar, withParts } from '../meaning.ts';
import { ordinal, quantity } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';
import { durationValue, vagueDuration } from '../values.ts';
import { fiscalYearAt } from './years.ts';

/** A year that stands before the head: `the 1988 third quarter`, `last year's third quarter`. */
function yearBefore(reader: Reader, at: number): { first: number; year?: number; yearShift?: number } | null {
  const value = yearAt(reader, at - 1);
  if (value && value.last === at && reader.width(at - 1) === 4)
    return { first: reader.is(at - 2, Word.the) ? at - 2 : at - 1, year: value.value };
  const possessive = (reader.shape(at - 1) & Shape.Possessive) !== 0 ? at - 1 : -1;
  if (possessive > 0) {
    const owner = reader.entry(possessive - 1);
    const shift = reader.entry(possessive - 2)?.deictic;
    if (owner?.unit === 'year' && shift !== undefined) return { first: possessive - 2, yearShift: shift };
  }
  // "the year-ago third quarter"
  if (reader.entry(at - 1)?.ago || reader.entry(at - 1)?.relative === -1) {
    if (reader.isDash(at - 2) && reader.entry(at - 3)?.unit === 'year')
      return { first: reader.is(at - 4, Word.the) ? at - 4 : at - 3, yearShift: -1 };
  }
  return null;
}

/** Completes a quarter or half with the year round it. */
function dated(reader: Reader, start: number, last: number, head: Calendar): Match {
  const before = yearBefore(reader, start);
  const left = leftOf(reader, start);
  const of = yearAfter(reader, last, true) ?? fiscalYearAt(reader, last);
  const relative = yearShiftAfter(reader, last);
  if (of)
    return { first: left.article ? start : left.first, last: of.last, meaning: withParts(head, { year: of.value }) };
  if (relative)
    return {
      first: left.article ? start : left.first,
      last: relative.last,
      meaning: withParts(head, { yearShift: relative.shift }),
    };
  if (before) {
    const { first, year, yearShift } = before;
    return { first, last, meaning: withParts(head, { year, yearShift }) };
  }
  // "a loss for the third quarter" has been made, "growth in the third quarter" may be to come
  const reported = reader.is(left.first - 1, Word.for) && left.mod === undefined;
  const known = reported ? withParts(head, { reported }) : head;
  const meaning = left.shift === undefined ? known : withParts(head, { shift: left.shift });
  return { first: left.article ? start : left.first, last, meaning, mod: left.mod };
}

export const quarter: DateRule = {
  name: 'quarter',
  starts: [
    [Trigger.Digits | Trigger.Half],
    [Trigger.Ordinal | Trigger.OrdinalFigure, Behind.Dash | Behind.Filler | Behind.Unit | Behind.Number],
  ],
  match(reader, at) {
    if (reader.entry(at)?.half) return lastHalf(reader, at);
    const found = ordinal(reader, at);
    if (!found || found.value > 4) return null;
    let head = reader.isDash(found.last) && reader.glued(found.last) ? found.last + 1 : found.last;
    const fiscal = reader.entry(head)?.fiscal ? head : -1;
    if (fiscal >= 0) head++;
    const entry = reader.entry(head);
    const value = found.value < 0 ? 4 : found.value;
    if (entry?.unit === 'quarter') {
      // "the third quarter of the game", "came third. Quarter-finals"
      if (reader.hyphen(head + 1) || reader.lower(head + 1).startsWith('final')) return null;
      if (entry.plural) return null;
      const start = fiscalBefore(reader, at);
      const whole = dated(reader, start, head + 1, onCalendar({ quarter: value }));
      // "the third-quarter loss": the article belongs to the noun
      const adjective = reader.isDash(head - 1) && whole.last === head + 1 && leftOf(reader, start).shift === undefined;
      const clause = reader.isDash(head - 1) && reader.is(whole.first, Word.that);
      return adjective || clause
        ? { first: start, last: whole.last, meaning: onCalendar({ quarter: value, reported: true }) }
        : whole;
    }
    if (entry?.half && value <= 2) {
      const half = found.value < 0 ? 2 : found.value;
      const next = dated(reader, at, head + 1, onCalendar({ half }));
      if (reader.isDash(head - 1) && next.last === head + 1 && reader.entry(head + 1)?.accounts)
        return { first: at, last: head + 1, meaning: onCalendar({ half, reported: true }) };
      if (next.last === head + 1 && yearBefore(reader, at) === null) {
        const year = ofTheYear(reader, head + 1);
        return year < 0 ? null : { first: next.first, last: year, meaning: next.meaning, mod: next.mod };
      }
      // "the first half of this year" and "of the year" are halves of a year; "of the match" is none
      return next;
    }
    return null;
  },
  examples: () => [
    ['Profit fell in [the third quarter].', 'DATE', '2023-Q3'],
    ['Sales rose in [the second quarter of 2021].', 'DATE', '2021-Q2'],
    ["It beat [last year's first quarter] results.", 'DATE', '2022-Q1'],
    ['[Third-quarter] losses grew.', 'DATE', '2023-Q3'],
    ['It told of a [first-half] loss.', 'DATE', '2023-H1'],
    ['Trade grew in [the first half of 2020].', 'DATE', '2020-H1'],
  ],
  counterexamples: () => [
    'He scored in the first half of the match.',
    'A third of them left.',
    'He scored a first-half goal.',
    'They lost in the third quarter-final.',
  ],
};

/** `the last half of 1989`, `the latter half of the year`. */
function lastHalf(reader: Reader, at: number): Match | null {
  if (!reader.is(at - 1, Word.last) && !reader.is(at - 1, Word.latter)) return null;
  const found = dated(reader, at - 1, at + 1, onCalendar({ half: 2 }));
  if (found.last > at + 1) return found;
  const year = ofTheYear(reader, at + 1);
  return year < 0 ? null : { first: found.first, last: year, meaning: found.meaning, mod: found.mod };
}

/** `fiscal` before the ordinal. */
function fiscalBefore(reader: Reader, at: number): number {
  return reader.entry(at - 1)?.fiscal ? at - 1 : reader.hyphen(at - 1) && reader.entry(at - 2)?.fiscal ? at - 2 : at;
}

/** `of the year` at `i`, which makes a half one of a year rather than of a match: the token after it, or -1. */
function ofTheYear(reader: Reader, i: number): number {
  if (!reader.is(i, Word.of) || !reader.is(i + 1, Word.the)) return -1;
  const filler = reader.entry(i + 2);
  const at = filler?.fiscal || filler?.filler ? i + 3 : i + 2;
  const entry = reader.entry(at);
  return entry?.unit === 'year' && !entry.plural ? at + 1 : -1;
}

export const quarterCode: DateRule = {
  name: 'quarter-code',
  starts: [[Trigger.Code]],
  match(reader, at) {
    const entry = reader.entry(at);
    const { quarterCode, halfCode } = entry ?? {};
    if (quarterCode === undefined && halfCode === undefined) return null;
    const head: Calendar =
      quarterCode === undefined ? onCalendar({ half: halfCode ?? 1 }) : onCalendar({ quarter: quarterCode });
    const found = dated(reader, at, at + 1, head);
    const { meaning } = found;
    const sure = meaning.kind === 'calendar' && (meaning.year !== undefined || meaning.yearShift !== undefined);
    if (!sure && halfCode !== undefined) return null;
    return found;
  },
  examples: () => [
    ['Output fell in [Q3 2022] again.', 'DATE', '2022-Q3'],
    ['Losses in [H1 2021] were small.', 'DATE', '2021-H1'],
    ['Sales in [Q2] were flat.', 'DATE', '2023-Q2'],
    ['Sales in [Q2 FY24] were flat.', 'DATE', '2024-Q2'],
    ['Sales in [Q2 of FY 2023-24] were flat.', 'DATE', '2024-Q2'],
  ],
  counterexamples: () => ['The H1 visa is gone.', 'Flu of type H5 was found.'],
};

export const ordinalUnit: DateRule = {
  name: 'ordinal-units',
  starts: [
    [Trigger.Digits],
    [Trigger.Ordinal | Trigger.OrdinalFigure, Behind.Number | Behind.Digit],
    [Trigger.Tens, Behind.Number | Behind.Dash],
  ],
  match(reader, at) {
    const found = ordinal(reader, at);
    if (!found) return null;
    const number = quantity(reader, found.last);
    const unitAt = number?.last ?? found.last;
    const unit = reader.entry(unitAt);
    if (unit?.unit === undefined) return null;
    const left = leftOf(reader, at);
    if (number) {
      // "the first nine months of 1989"
      if (!left.the && !left.own) return null;
      if (number.first < found.last || unit.unit === 'second') return null;
      const value = number.vague ? vagueDuration(unit.unit) : durationValue(number.value, unit.unit);
      return {
        first: left.own ? at : left.first,
        last: unitAt + 1,
        meaning: { kind: 'fixed', timex: 'DURATION', value },
      };
    }
    return null;
  },
  examples: () => [
    ['Trade rose in [the first nine months].', 'DURATION', 'P9M'],
    ['He was silent for [the first few days].', 'DURATION', 'PXD'],
  ],
  counterexamples: () => ['He came first two laps ago.', 'His first year was hard.'],
};

/** `the quarter`, `this quarter`, `the latest period`, `the 1988 period`. */
export const period: DateRule = {
  name: 'period',
  starts: [[Trigger.Unit]],
  match(reader, at) {
    const entry = reader.entry(at);
    const isQuarter = entry?.unit === 'quarter' && !entry.plural;
    if (!isQuarter && entry?.period === undefined) return null;
    const before = yearBefore(reader, at);
    if (before && (before.year === undefined || reader.is(before.first, Word.the))) {
      const { first, year, yearShift } = before;
      return { first, last: at + 1, meaning: onCalendar({ quarter: 0, year, yearShift }) };
    }
    const left = leftOf(reader, at);
    if (left.latest)
      return {
        first: left.first,
        last: at + 1,
        meaning: onCalendar({ quarter: 0, narrative: true, latest: true }),
      };
    // "the corresponding period last year", "the same quarter a year ago"
    const relative = yearShiftAfter(reader, at + 1);
    const same = comparable(reader, at);
    if (same >= 0) {
      if (relative)
        return {
          first: same,
          last: relative.last,
          meaning: onCalendar({ quarter: 0, yearShift: relative.shift }),
        };
      const ago =
        reader.is(at + 1, Word.a) &&
        reader.entry(at + 2)?.unit === 'year' &&
        (reader.entry(at + 3)?.ago || reader.entry(at + 3)?.relative === -1);
      const year = isQuarter && reader.is(at + 1, Word.of) ? yearAt(reader, at + 2) : null;
      if (year) return { first: same, last: year.last, meaning: onCalendar({ quarter: 0, year: year.value }) };
      if (ago) return { first: same, last: at + 4, meaning: onCalendar({ quarter: 0, yearShift: -1 }) };
    }
    if (!isQuarter) return null;
    if (left.the && left.shift === undefined && !reader.is(at + 1, Word.of)) {
      if (sport(reader, at)) return null;
      return {
        first: left.first,
        last: at + 1,
        meaning: onCalendar({ quarter: 0, narrative: true }),
        mod: left.mod,
      };
    }
    return null;
  },
  examples: () => [
    ['It rose from [the same period last year].', 'DATE', '2022'],
    ['It rose from [the same quarter of 2019].', 'DATE', '2019'],
    ['Income fell in [the latest quarter].', 'DATE', '2023-Q3'],
  ],
  counterexamples: () => ['It was a period of calm.', 'The quarter of the city burned.'],
};

const COMPARABLE = wordSet(Word.same, Word.corresponding, Word.comparable, Word.like, Word.similar);

/** `the corresponding`, `the comparable`, `the same` before `at`: first token, or -1. */
function comparable(reader: Reader, at: number): number {
  const fits = reader.isAny(at - 1, COMPARABLE);
  return fits && reader.is(at - 2, Word.the) ? at - 2 : reader.is(at - 1, Word.the) ? at - 1 : -1;
}

function sport(reader: Reader, at: number): boolean {
  const next = reader.lower(at + 1);
  return reader.hyphen(at + 1) || next.startsWith('final') || next === 'mile' || next === 'century' || next === 'back';
}
