import { Word, wordSet } from '../constants.ts';
import { counted } from '../counted.ts';
import type { Entry, Unit } from '../entry.ts';
import { approximately, leftOf } from '../left.ts';
import type { Match, Meaning } from '../meaning.ts';
import { andAHalf, quantity } from '../numbers.ts';
import type { Quantity } from '../quantity-shape.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind } from '../triggers.ts';
import { isDuration } from '../unit-meaning.ts';
import { durationValue, vagueDuration } from '../values.ts';

/** What follows a length of time and makes it a point: `ago`, `earlier`, `later`, `from now`. */
interface After {
  readonly last: number;
  readonly sign: -1 | 1;
  readonly narrative: boolean;
}

export function pointAfter(reader: Reader, i: number): After | null {
  const entry = reader.entry(i);
  if (entry?.ago) return { last: i + 1, sign: -1, narrative: false };
  if (entry?.relative !== undefined) {
    // "two years later this week"? no: what follows must not be a noun of its own ("a year earlier period")
    return { last: i + 1, sign: entry.relative < 0 ? -1 : 1, narrative: true };
  }
  if (reader.is(i, Word.from) && reader.is(i + 1, Word.now)) return { last: i + 2, sign: 1, narrative: false };
  if (reader.is(i, Word.from) && reader.entry(i + 1)?.dayWord === 0) return { last: i + 2, sign: 1, narrative: false };
  if (reader.is(i, Word.before) && endsClause(reader, i + 1)) return { last: i + 1, sign: -1, narrative: true };
  if (reader.is(i, Word.back) && endsClause(reader, i + 1)) return { last: i + 1, sign: -1, narrative: false };
  if (reader.is(i, Word.hence)) return { last: i + 1, sign: 1, narrative: false };
  return null;
}

function endsClause(reader: Reader, i: number): boolean {
  const mark = reader.mark(i);
  return !reader.inside(i) || mark === '.' || mark === ',' || mark === ';' || mark === '"' || reader.is(i, Word.and);
}

interface Length {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  readonly vague: boolean;
  readonly unit: Unit;
  readonly hyphenated: boolean;
  /** Days are counted as working days and so on: no point in time can be reckoned. */
  readonly more: boolean;
}

/** A number of units from token `at`: `three months`, `the 10-day`, `two to three weeks`, `2 1/2 years`. */
function lengthAt(reader: Reader, at: number): Length | null {
  const begun = quantity(reader, at);
  if (!begun) return null;
  let number: Quantity = begun;
  const mark = reader.mark(number.first - 1);
  if (mark === '$' || mark === '£' || mark === '€') return null;
  if (reader.glued(number.first) && (mark === '.' || mark === ',' || mark === ':' || mark === '/')) return null;
  // a range has one length
  const joint = reader.is(number.last, Word.to) || reader.is(number.last, Word.or) || reader.isDash(number.last);
  if (joint) {
    const end = quantity(reader, number.last + 1);
    if (end && !end.vague && (reader.entry(head(reader, end.last).at)?.unit ?? '') !== '')
      number = { ...end, first: number.first };
  }
  const { at: unitAt, hyphenated } = head(reader, number.last);
  const entry = reader.entry(unitAt);
  if (entry?.unit === undefined) return null;
  // "60 Minutes", "Seven Days": a title
  if (reader.isCapitalised(unitAt) && !hyphenated && !reader.isTitle(unitAt)) return null;
  if (!unitFits(reader, unitAt, entry, number, hyphenated)) return null;
  let value = number.value;
  let last = unitAt + 1;
  const half = andAHalf(reader, last);
  if (half >= 0) {
    value += 0.5;
    last = half;
  }
  return {
    first: number.first,
    last,
    value,
    vague: number.vague,
    unit: entry.unit,
    hyphenated,
    more: unitAt > number.last + 1,
  };
}

/** Token of the unit after a number: a hyphen and words such as `consecutive`, `trading`, `more` may stand between. */
function head(reader: Reader, i: number): { at: number; hyphenated: boolean } {
  if (reader.isDash(i) && reader.glued(i) && reader.entry(i + 1)?.unit !== undefined)
    return { at: i + 1, hyphenated: true };
  let at = i;
  for (let n = 0; n < 2 && reader.entry(at)?.fillerNumber && reader.entry(at)?.unit === undefined; n++) at++;
  return { at, hyphenated: false };
}

/** Whether unit and number agree: `ten years`, `one year`, `10-year`, but not `ten second`. */
function unitFits(reader: Reader, at: number, entry: Entry, number: Quantity, hyphenated: boolean): boolean {
  if (hyphenated && reader.isDash(at + 1) && reader.lower(at + 2).startsWith('old')) return false;
  if (
    reader.is(number.first - 1, Word.aged) ||
    reader.is(at + 1, Word.old) ||
    (reader.hyphen(at + 1) && reader.is(at + 2, Word.old))
  )
    return false;
  if (entry.short) return reader.isDigit(at - 1) || hyphenated;
  // "three-quarters", "three quarters of": a fraction
  if (entry.plural) return entry.unit !== 'quarter' || (!hyphenated && !reader.is(at + 1, Word.of));
  if (hyphenated) return entry.unit !== 'quarter';
  if (number.value <= 1 && !number.vague)
    return entry.unit !== 'quarter' && !(entry.unit === 'second' && number.value === 1 && !reader.isDigit(at - 1));
  // "a five year term" without its hyphen, never with "second" or "quarter"
  return (
    entry.unit !== 'second' &&
    entry.unit !== 'quarter' &&
    entry.unit !== 'minute' &&
    reader.isWord(at + 1) &&
    number.value < 1000 &&
    !number.vague
  );
}

function point(length: Length, after: After): Meaning {
  // "a few minutes later": some time of the day spoken of
  if (length.vague && after.narrative && isDuration(length.unit))
    return { kind: 'shift', unit: length.unit, count: Number.NaN, narrative: true, whole: false };
  if (length.vague) return { kind: 'fixed', timex: 'DATE', value: after.sign < 0 ? 'PAST_REF' : 'FUTURE_REF' };
  return {
    kind: 'shift',
    unit: length.unit,
    count: after.sign * length.value,
    narrative: after.narrative,
    whole: false,
  };
}

export const duration: DateRule = {
  name: 'duration',
  starts: counted(Behind.Unit | Behind.Filler),
  match(reader, at) {
    const length = lengthAt(reader, at);
    if (!length) return null;
    if (someDay(reader, length)) {
      return { first: length.first, last: length.last, meaning: { kind: 'fixed', timex: 'DATE', value: 'FUTURE_REF' } };
    }
    const about = approximately(reader, length.first);
    const after = length.hyphenated ? null : pointAfter(reader, orSo(reader, length.last));
    if (after) {
      const mod = about.mod === undefined || about.mod === 'APPROX' ? about.mod : pointMod(about.mod, after.sign);
      return { first: about.first, last: after.last, meaning: point(length, after), mod };
    }
    const rest = length.hyphenated || length.vague ? null : restOf(reader, length);
    if (rest)
      return {
        first: about.first,
        last: rest.last,
        meaning: rest.meaning,
        mod: about.mod,
      };
    const value = length.vague ? vagueDuration(length.unit) : durationValue(length.value, length.unit);
    const left = leftOf(reader, length.first);
    if (left.each !== undefined) {
      return {
        first: left.first,
        last: length.last,
        meaning: { kind: 'fixed', timex: 'SET', value, quant: left.each },
      };
    }
    // "the two-week strike", "the two week strike": the article belongs to the noun
    const adjective = length.hyphenated || (length.value > 1 && reader.entry(length.last - 1)?.plural !== true);
    // "he said that four days were enough"
    const clause = reader.is(left.first, Word.that);
    const span = !adjective && !clause && !isVerb(reader, left.first) && (left.shift !== undefined || left.the);
    const first = span ? left.first : about.first;
    const outer = span || adjective ? { first: adjective ? length.first : first, mod: undefined } : about;
    const rate = perUnit(reader, length);
    if (rate) return { first, last: rate.last, meaning: rate.meaning };
    const last = orSo(reader, length.last);
    const mod = outer.mod ?? (last > length.last ? 'APPROX' : undefined);
    return { first: outer.first, last, meaning: { kind: 'fixed', timex: 'DURATION', value }, mod };
  },
  examples: () => [
    ['The siege lasted [three months].', 'DURATION', 'P3M'],
    ['She began a [10-day] tour.', 'DURATION', 'P10D'],
    ['He resigned [two weeks ago].', 'DATE', '2023-W41'],
    ['It fell [the past two years].', 'DURATION', 'P2Y'],
    ['It will last [three weeks].', 'DURATION', 'P3W'],
    ['It is expected to last [ten days].', 'DURATION', 'P10D'],
    ['It took [more than four hours].', 'DURATION', 'PT4H'],
    ['It took [2 1/2 years] to build.', 'DURATION', 'P2Y6M'],
    ['The rains end [several years ago].', 'DATE', 'PAST_REF'],
    ['They vote [every two years].', 'SET', 'P2Y'],
  ],
  counterexamples: () => [
    'A 20-year-old was held.',
    'He is 54 years old.',
    'He died aged 84 years.',
    'He paid $10 a head.',
    'It was ten second-hand cars.',
    'They were sent home on three-quarters pay.',
  ],
};

const BEFORE_VERBS = wordSet(Word.to, Word.can, Word.could, Word.not);

/** `will [last] three weeks`, `expected to [last] a decade`. */
function isVerb(reader: Reader, i: number): boolean {
  if (!reader.is(i, Word.last)) return false;
  const before = reader.entry(i - 1);
  return reader.isAny(i - 1, BEFORE_VERBS) || (before?.cueFuture === true && before.cueVerb !== true);
}

/** `will one day return`: on some day to come, no length of time. */
function someDay(reader: Reader, { first, last, unit, value }: Length): boolean {
  if (unit !== 'day' || value !== 1 || last !== first + 2 || reader.isDigit(first)) return false;
  const modal = reader.entry(first - 1)?.cueFuture === true && reader.entry(first - 1)?.cueVerb !== true;
  return modal && reader.isWord(last) && !reader.is(last, Word.of);
}

const SMALLER: Partial<Readonly<Record<Unit, Unit>>> = { year: 'month', week: 'day', hour: 'minute', minute: 'second' };

/** `2 hours 15 minutes`, `three years and four months`: the smaller unit behind the larger makes one length. */
function restOf(reader: Reader, length: Length): { last: number; meaning: Meaning } | null {
  const at = reader.is(length.last, Word.and) || reader.mark(length.last) === ',' ? length.last + 1 : length.last;
  const rest = lengthAt(reader, at);
  if (!rest || rest.first !== at || rest.vague || rest.hyphenated || rest.unit !== SMALLER[length.unit]) return null;
  if (pointAfter(reader, rest.last)) return null;
  const value = durationValue(length.value, length.unit) + durationValue(rest.value, rest.unit).replace(/^PT?/, '');
  return { last: rest.last, meaning: { kind: 'fixed', timex: 'DURATION', value } };
}

/** `or so`, `or more`, `or less` after a length. */
function orSo(reader: Reader, i: number): number {
  return reader.is(i, Word.or) &&
    (reader.is(i + 1, Word.so) || reader.is(i + 1, Word.more) || reader.is(i + 1, Word.less))
    ? i + 2
    : i;
}

/** `nearly` stays; `more than two years ago` lies before the point. */
function pointMod(mod: string, sign: number): string {
  const over = mod === 'MORE_THAN' || mod === 'EQUAL_OR_MORE';
  return over === sign < 0 ? 'BEFORE' : 'AFTER';
}

/** `three nights a week`, `two days a month`: so much in each unit. */
function perUnit(reader: Reader, length: Length): Pick<Match, 'last' | 'meaning'> | null {
  const per = reader.is(length.last, Word.a) || reader.is(length.last, Word.an) || reader.is(length.last, Word.per);
  const unit = reader.entry(length.last + 1);
  const each = unit?.part === undefined ? unit?.unit : 'day';
  if (!per || each === undefined || unit?.plural) return null;
  const value = durationValue(length.value, length.unit);
  return { last: length.last + 2, meaning: { kind: 'fixed', timex: 'SET', value, freq: durationValue(1, each) } };
}

export const nights: DateRule = {
  name: 'nights-a-week',
  starts: counted(Behind.Part),
  match(reader, at) {
    const number = quantity(reader, at);
    const part = number ? reader.entry(number.last)?.parts : undefined;
    if (!number || part === undefined) return null;
    const a = reader.is(number.last + 1, Word.a) || reader.is(number.last + 1, Word.per);
    const unit = reader.entry(number.last + 2);
    if (!a || unit?.unit === undefined) return null;
    return {
      first: number.first,
      last: number.last + 3,
      meaning: {
        kind: 'fixed',
        timex: 'SET',
        value: durationValue(number.value, 'day'),
        freq: durationValue(1, unit.unit),
      },
    };
  },
  examples: () => [['She works [three nights a week] there.', 'SET', 'P3D']],
  counterexamples: () => ['She stayed three nights.'],
};
