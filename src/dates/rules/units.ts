import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { dayAt, yearAt } from '../days.ts';
import type { Unit } from '../entry.ts';
import { approximately, leftOf } from '../left.ts';
import type { Left } from '../left-shape.ts';
import { type Match, type Meaning, withParts } from '../meaning.ts';
import { andAHalf, yearInWords } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';
import { isDuration, make, shiftOf } from '../unit-meaning.ts';
import { durationValue, vagueDuration } from '../values.ts';
import { pointAfter } from './durations.ts';

export const unitAgo: DateRule = {
  name: 'unit-ago',
  starts: [[Trigger.Unit]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.unit === undefined || entry.plural) return null;
    const left = leftOf(reader, at);
    if (!left.article) return null;
    let last = at + 1;
    if (reader.is(last, Word.or) && (reader.is(last + 1, Word.so) || reader.is(last + 1, Word.two))) last += 2;
    const halfEnd = andAHalf(reader, last);
    const half = halfEnd >= 0;
    const after = pointAfter(reader, half ? halfEnd : last);
    const about = approximately(reader, left.first);
    // "a day labourer", "a year-round resort"
    if (!after && !half && (reader.hyphen(at + 1) || compound(reader, at + 1))) return null;
    if (!after) {
      const value = durationValue(half ? 1.5 : 1, entry.unit);
      if (!half && entry.unit === 'second') return null;
      if (!half && rate(reader, left.first, entry.unit))
        return make(left.first, at + 1, { kind: 'fixed', timex: 'SET', value, quant: 'EACH' });
      if (entry.unit === 'quarter' && !half) return null;
      return make(about.first, half ? halfEnd : last, { kind: 'fixed', timex: 'DURATION', value }, about.mod);
    }
    const meaning: Meaning = {
      kind: 'shift',
      unit: entry.unit,
      count: after.sign * (half ? 1.5 : 1),
      narrative: after.narrative,
      whole: false,
      fine: true,
    };
    return make(about.first, after.last, meaning, about.mod === 'APPROX' ? 'APPROX' : undefined);
  },
  examples: () => [
    ['Exports doubled [a year ago].', 'DATE', '2022'],
    ['They waited [a week].', 'DURATION', 'P1W'],
    ['It moves 30 tons [a day] there.', 'SET', 'P1D'],
    ['It took [a year and a half] to build.', 'DURATION', 'P1Y6M'],
  ],
  counterexamples: () => ['He has a second car.', 'A quarter of them left.'],
};

/** A noun follows that takes the unit for its first half; an adverb does not. */
function compound(reader: Reader, i: number): boolean {
  return reader.isNounAt(i) && reader.entry(i) === undefined && !reader.lower(i).endsWith('ly');
}

/** Words before a length of time. */
const LENGTHS = wordSet(Word.for, Word.in, Word.than, Word.about, Word.after, Word.within, Word.nearly);

/** Before "a day" stands what is counted by the day: a figure or sum with its noun. */
function rate(reader: Reader, first: number, unit: Unit): boolean {
  if (unit === 'decade' || unit === 'century' || unit === 'weekend') return false;
  for (let i = first - 1; i >= first - 4; i--) {
    const entry = reader.entry(i);
    const number = reader.isDigit(i) || entry?.number !== undefined || entry?.scale !== undefined;
    if (number || reader.mark(i) === '%' || entry?.times !== undefined) return i < first;
    const mark = reader.mark(i);
    if (mark === ',' || (i < first - 1 && mark !== '' && mark !== '$')) return false;
    if (entry?.unit !== undefined) return false;
    if (reader.isAny(i, LENGTHS)) return false;
  }
  return false;
}

export const unitShift: DateRule = {
  name: 'unit-shift',
  starts: [[Trigger.Unit | Trigger.Units]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.unit === undefined || entry.short || ownsQuarter(reader, at)) return null;
    const left = leftOf(reader, at);
    const { unit } = entry;
    // "every second Tuesday"
    if (unit === 'second' && reader.entry(at + 1)?.weekday !== undefined) return null;
    if (left.each !== undefined) return everyUnit(reader, at, left, unit);
    if (left.recent) {
      const last = reader.is(at + 1, Word.and) && reader.entry(at + 2)?.plural ? at + 3 : at + 1;
      if (!entry.plural) return null;
      // "recent years" are the recent past; shorter units are a length of time
      if (unit === 'year' || unit === 'decade' || last > at + 1)
        return make(left.first, last, { kind: 'fixed', timex: 'DATE', value: 'PAST_REF' });
      return make(left.first, last, { kind: 'fixed', timex: 'DURATION', value: vagueDuration(unit) });
    }
    // "the last day of August", "the last year of the war" count from what follows
    if (left.shift === undefined || (left.the && reader.is(at + 1, Word.of) && !left.narrative)) return null;
    // "on 'This Week' he said": a programme or paper
    if (reader.isCapitalised(at) && reader.isCapitalised(left.first) && !reader.isTitle(at)) return null;
    if (entry.plural) return pluralShift(reader, at, left, unit);
    // "this second", "next minute": no expression that news dates anything by
    if (isDuration(unit)) return null;
    if (unit === 'fortnight' && left.the)
      return make(left.first, at + 1, { kind: 'fixed', timex: 'DURATION', value: durationValue(1, unit) });
    // "his last day"
    if (unit === 'day' && reader.is(at - 1, Word.last)) return null;
    // "last year's third quarter" is one expression of the quarter's rule
    let last = at + 1;
    let mod = left.mod;
    if (reader.hyphen(last)) return null;
    if (reader.is(last, Word.or) && reader.is(last + 1, Word.so)) {
      last += 2;
      mod ??= 'APPROX';
    }
    const part = reader.entry(last)?.part;
    if (unit === 'day' && part !== undefined) {
      return make(
        left.first,
        last + 1,
        {
          kind: 'shift',
          unit,
          count: left.shift,
          narrative: left.narrative || left.shift !== 0,
          whole: true,
          clock: `T${part}`,
        },
        mod,
      );
    }
    const narrative = left.narrative || (unit === 'day' && left.shift !== 0) || left.latest;
    return make(left.first, last, shiftOf(unit, left.shift, narrative), mod);
  },
  examples: () => [
    ['Prices rose [last year].', 'DATE', '2022'],
    ['A vote is due [early next week].', 'DATE', '2023-W44'],
    ['Rain is likely [later this month].', 'DATE', '2023-10'],
    ['Shops close [every day] at six.', 'SET', 'P1D'],
    ['He was busy in [recent weeks].', 'DURATION', 'PXW'],
    ['Much was built in [recent years].', 'DATE', 'PAST_REF'],
    ['The town grew over [the past decade].', 'DATE', '201'],
  ],
  counterexamples: () => ['This second car is his.', 'He lives next door.'],
};

/** `last year's third quarter`: the quarter's rule has the year. */
function ownsQuarter(reader: Reader, at: number): boolean {
  if ((reader.shape(at + 1) & Shape.Possessive) === 0) return false;
  const next = reader.entry(at + 2);
  if (next?.unit === 'quarter') return true;
  const head = reader.isDash(at + 3) ? at + 4 : at + 3;
  return next?.ordinal !== undefined && reader.entry(head)?.unit === 'quarter';
}

/** `every week`, `each of the past years`, `every other day`. */
function everyUnit(_reader: Reader, at: number, left: Left, unit: Unit): Match {
  const value = durationValue(left.other ? 2 : 1, unit);
  return make(left.first, at + 1, { kind: 'fixed', timex: 'SET', value, quant: left.each ?? 'EVERY' });
}

/** `the past years`, `coming months`, `those days`. */
function pluralShift(_reader: Reader, at: number, left: Left, unit: Unit): Match | null {
  if (left.shift === undefined) return null;
  if (left.shift === 0) return null;
  return make(left.first, at + 1, { kind: 'fixed', timex: 'DURATION', value: vagueDuration(unit) }, left.mod);
}

/** `the week of March 6`, `the week commencing 6 May`. */
const WEEK_FROM = wordSet(Word.of, Word.commencing, Word.beginning, Word.starting);

export const theUnit: DateRule = {
  name: 'the-unit',
  starts: [[Trigger.Unit]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.unit === undefined || entry.plural) return null;
    const left = leftOf(reader, at);
    if (!left.the || left.shift !== undefined || left.each !== undefined) return null;
    const { unit } = entry;
    const after = reader.entry(at + 1);
    if (unit === 'year' && (yearAt(reader, at + 1) || yearInWords(reader, at + 1))) return null;
    if (unit === 'weekend') return make(left.first, at + 1, shiftOf('weekend', 0, false), left.mod);
    // "the year before last", "the week after next"
    const named = dayAt(reader, at + 2) !== null;
    if (reader.is(at + 1, Word.before) && reader.is(at + 2, Word.last) && !named)
      return make(left.first, at + 3, shiftOf(unit, -2, false));
    if (reader.is(at + 1, Word.after) && reader.is(at + 2, Word.next) && !named)
      return make(left.first, at + 3, shiftOf(unit, 2, false));
    if (unit === 'day' && (reader.is(at + 1, Word.before) || reader.is(at + 1, Word.after))) {
      const day = dayAt(reader, at + 2);
      const sign = reader.is(at + 1, Word.before) ? -1 : 1;
      if (!day && !closes(reader, at + 2)) return null;
      if (!day) return make(left.first, at + 2, shiftOf('day', sign, true));
      return null;
    }
    if (unit === 'week' && reader.isAny(at + 1, WEEK_FROM)) {
      const day = dayAt(reader, at + 2);
      if (day?.meaning.kind === 'calendar') return make(left.first, day.last, withParts(day.meaning, { week: true }));
    }
    if ((reader.is(at + 1, Word.before) || reader.is(at + 1, Word.after)) && closes(reader, at + 2)) {
      return make(left.first, at + 2, shiftOf(unit, reader.is(at + 1, Word.before) ? -1 : 1, true));
    }
    if (after?.ago) return null;
    if (reader.is(at + 1, Word.to) && dayAt(reader, at + 2))
      return make(left.first, at + 1, { kind: 'fixed', timex: 'DURATION', value: durationValue(1, unit) });
    // "in the month since"
    if (reader.is(at + 1, Word.since))
      return make(left.first, at + 1, { kind: 'fixed', timex: 'DURATION', value: durationValue(1, unit) });
    if (left.mod !== undefined && left.first < at - 1)
      return make(left.first, at + 1, shiftOf(unit, 0, unit === 'day'), left.mod);
    if (unit !== 'quarter' && (reader.is(at + 1, Word.ended) || reader.is(at + 1, Word.ending))) {
      return make(left.first, at + 1, { kind: 'fixed', timex: 'DURATION', value: durationValue(1, unit) });
    }
    // "the year" as such is the one spoken of; "the day" may be any
    const spoken = unit === 'year' || unit === 'week' || unit === 'month' || unit === 'decade';
    if (
      !spoken ||
      reader.is(at + 1, Word.of) ||
      reader.hyphen(at + 1) ||
      (reader.shape(at + 1) & Shape.Possessive) !== 0
    )
      return null;
    if (reader.isCapitalised(at) && !reader.isTitle(at)) return null;
    return make(left.first, at + 1, shiftOf(unit, 0, false));
  },
  examples: () => [
    ['It rained over [the weekend].', 'DATE', '2023-W42-WE'],
    ['Work ends by [the end of the year].', 'DATE', '2023'],
    ['She had won [the year before last].', 'DATE', '2021'],
    ['In [the week] ended June 8 it fell.', 'DURATION', 'P1W'],
    ['In [the year] since, rents have doubled.', 'DURATION', 'P1Y'],
    ['Talks begin in [the week of March 6].', 'DATE', '2024-W10'],
  ],
  counterexamples: () => ['The day was cold.', 'The second was his.', 'He signed the day before last Tuesday.'],
};

function closes(reader: Reader, i: number): boolean {
  const mark = reader.mark(i);
  return !reader.inside(i) || mark === '.' || mark === ',' || mark === ';' || mark === '"' || mark === ')';
}
