import { Shape } from '../../core/shape.ts';
import {
  connectorAt,
  dayMonthAt,
  dayOfMonthAt,
  isStreet,
  monthAt,
  monthDayAt,
  monthYearAt,
  partAt,
  weekdayAt,
  yearAfter,
} from '../days.ts';
import { leftOf } from '../left.ts';
import { Trigger } from '../lexicon.ts';
import type { Calendar, Match, Meaning } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';

/** Adds a part of the day (`night`) to a day. */
function withPart(reader: Reader, last: number, meaning: Meaning): { last: number; meaning: Meaning } {
  const part = partAt(reader, last);
  if (!part || meaning.kind !== 'calendar') return { last, meaning };
  return { last: part.last, meaning: { ...meaning, clock: `T${part.part}` } };
}

function withLeft(meaning: Meaning, shift: number | undefined, narrative: boolean): Meaning {
  if (meaning.kind !== 'calendar' || shift === undefined) return meaning;
  return narrative ? { ...meaning, shift, narrative } : { ...meaning, shift };
}

export const monthDay: DateRule = {
  name: 'month-day',
  first: Trigger.Month,
  match(reader, at) {
    const found = monthDayAt(reader, at);
    if (!found) return null;
    const left = leftOf(reader, at);
    const first = left.the || left.article || left.each !== undefined ? at : left.first;
    return match(first, withPart(reader, found.last, found.meaning), first === at ? undefined : left.mod);
  },
  examples: [
    ['The talks opened on [October 23].', 'DATE', '2023-10-23'],
    ['It was signed on [Oct. 3, 2021], in Lima.', 'DATE', '2021-10-03'],
    ['Polls close on [February 30, 2022], it said.', 'DATE', null],
    ['They met on [June 12th 1987] in Kyiv.', 'DATE', '1987-06-12'],
  ],
  counterexamples: ['The soldiers march 20 miles.', 'Ms May 3:30 lost.'],
};

export const dayMonth: DateRule = {
  name: 'day-month',
  first: Trigger.Digits | Trigger.Ordinal,
  match(reader, at) {
    // "the 18th day of", a house number, a price
    const before = reader.mark(at - 1);
    if (before === '$' || before === '£' || before === '€' || before === '#') return null;
    if ((before === '.' || before === ':') && reader.glued(at)) return null;
    // the second number of a score: "won 2 -1"
    if (reader.isDash(at - 1) && reader.glued(at) && !reader.glued(at - 1)) return null;
    const found = dayMonthAt(reader, at) ?? listed(reader, at);
    if (!found) return null;
    const left = leftOf(reader, at);
    const around = !left.the && left.shift === undefined && left.mod === 'APPROX' ? left.first : at;
    return match(around, withPart(reader, found.last, found.meaning), around === at ? undefined : left.mod);
  },
  examples: [
    ['He was born on [2 November 1918] in Split.', 'DATE', '1918-11-02'],
    ['It falls on the [17th of December 2021] here.', 'DATE', '2021-12-17'],
    ['The fair is open from [4] to 11 May.', 'DATE', '2023-05-04'],
    ['The office was shut on [31 April 2020].', 'DATE', null],
  ],
  counterexamples: ['About 20 may come.', 'It paid $5 March dues.'],
};

/** The first day of `4 and 11 May`, `29th & 30th December 2022`. */
function listed(reader: Reader, at: number): { last: number; meaning: Calendar } | null {
  const day = dayOfMonthAt(reader, at);
  if (!day || day.value > 31 || !connectorAt(reader, day.last)) return null;
  let next = dayOfMonthAt(reader, day.last + 1);
  if (!next) return null;
  if (connectorAt(reader, next.last) && monthAt(reader, next.last) === 0)
    next = dayOfMonthAt(reader, next.last + 1) ?? next;
  const of = reader.is(next.last, 'of') ? next.last + 1 : next.last;
  const month = monthAt(reader, of);
  if (month === 0 || (reader.entry(of)?.monthWord && !reader.isCapitalised(of)) || next.value > 31) return null;
  const year = yearAfter(reader, of + 1, true);
  const meaning: Calendar = { kind: 'calendar', month, day: day.value };
  return { last: day.last, meaning: year ? { ...meaning, year: year.value } : meaning };
}

export const weekday: DateRule = {
  name: 'weekday',
  first: Trigger.Weekday,
  match(reader, at) {
    const found = weekdayAt(reader, at);
    if (!found) return null;
    // "Sunday Times", "Friday Prayers": part of a name
    if (partOfName(reader, at, found.last)) return null;
    const left = leftOf(reader, at);
    if (left.each !== undefined) {
      const part = partAt(reader, found.last);
      const day = reader.entry(at)?.weekday ?? 1;
      const value = `XXXX-WXX-${day}${part ? `T${part.part}` : ''}`;
      const last = part ? part.last : found.last;
      return { first: left.first, last, meaning: { kind: 'fixed', timex: 'SET', value, quant: left.each } };
    }
    const meaning = withLeft(found.meaning, left.shift, left.narrative);
    // "the Friday deadline": the article belongs to the noun; "get around Wednesday" is no approximation
    const bare =
      left.article || (left.the && left.shift === undefined) || (left.mod === 'APPROX' && left.shift === undefined);
    return match(bare ? at : left.first, withPart(reader, found.last, meaning), bare ? undefined : left.mod);
  },
  examples: [
    ['The court ruled on [Friday].', 'DATE', '2023-10-20'],
    ['It will meet on [Friday].', 'DATE', '2023-10-27'],
    ['Rain fell [last Monday night].', 'TIME', '2023-10-23TNI'],
    ['He left on [Friday, 13 October 2023].', 'DATE', '2023-10-13'],
    ['The market opens [every Tuesday].', 'SET', 'XXXX-WXX-2'],
  ],
  counterexamples: ['She sat down in the sun.', 'He wrote for the Sunday Gazette.'],
};

/** A capitalised noun right behind the weekday makes it a name (`the Sunday Gazette`), unless a clause begins with it. */
function partOfName(reader: Reader, at: number, last: number): boolean {
  if (last !== at + 1 || (reader.shape(at) & (Shape.TitleLine | Shape.CapitalsLine)) !== 0) return false;
  if (!reader.is(at - 1, 'the') && !reader.is(at - 1, 'a')) return false;
  const next = reader.entry(last);
  if (next?.part !== undefined || next?.month !== undefined || next?.season !== undefined) return false;
  return reader.isCapitalised(last) && reader.isWord(last) && !reader.glued(last);
}

export const weekdays: DateRule = {
  name: 'weekdays',
  first: Trigger.Weekday,
  match(reader, at) {
    const entry = reader.entry(at);
    const part = reader.entry(at + 1)?.parts;
    const day = entry?.weekdays ?? (part === undefined ? undefined : entry?.weekday);
    if (day === undefined) return null;
    const value = `XXXX-WXX-${day}${part === undefined ? '' : `T${part}`}`;
    return { first: at, last: part === undefined ? at + 1 : at + 2, meaning: { kind: 'fixed', timex: 'SET', value } };
  },
  examples: [
    ['The clinic is closed on [Sundays].', 'SET', 'XXXX-WXX-7'],
    ['They sing on [Monday nights] here.', 'SET', 'XXXX-WXX-1TNI'],
  ],
  counterexamples: ['The day was sunny.'],
};

/** Words before a bare month that show it to be one: `in May`, `since March`. */
function monthEvidence(reader: Reader, at: number): boolean {
  const names = [
    'in',
    'since',
    'until',
    'till',
    'by',
    'from',
    'of',
    'to',
    'between',
    'through',
    'during',
    'before',
    'after',
    'and',
    'for',
    'on',
    'or',
  ] as const;
  const capital = reader.isCapitalised(at);
  if (!capital) return false;
  // "March and April", "the May riot", "its May report"
  if (connectorAt(reader, at + 1) && monthAt(reader, at + 2) !== 0) return true;
  const noun = reader.isWord(at + 1) && !reader.isCapitalised(at + 1) && !reader.glued(at + 1);
  const determined =
    reader.is(at - 1, 'the') ||
    reader.is(at - 1, 'a') ||
    reader.is(at - 1, 'its') ||
    reader.is(at - 1, 'their') ||
    reader.is(at - 1, 'possessive');
  if (noun && determined) return true;
  if (reader.isDash(at - 1) || reader.mark(at - 1) === '/') return monthAt(reader, at - 2) !== 0;
  const weak =
    reader.is(at - 1, 'and') || reader.is(at - 1, 'to') || reader.is(at - 1, 'or') || reader.is(at - 1, 'of');
  if (weak)
    return (
      monthAt(reader, at - 2) !== 0 ||
      reader.entry(at - 2)?.phaseNoun !== undefined ||
      reader.entry(at - 2)?.unit !== undefined
    );
  // "for May" may be a person's; a verb or comma must not follow with a name
  return (
    names.some((name) => reader.is(at - 1, name)) && !(reader.isCapitalised(at + 1) && monthAt(reader, at + 1) === 0)
  );
}

export const month: DateRule = {
  name: 'month',
  first: Trigger.Month,
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.month === undefined) return null;
    const found = monthYearAt(reader, at);
    if (!found) return null;
    const left = leftOf(reader, at);
    const dated = found.meaning.year !== undefined || found.meaning.yearShift !== undefined;
    const said = left.shift !== undefined || left.each !== undefined || left.mod !== undefined;
    if (entry.monthWord && !dated && !said && !monthEvidence(reader, at)) return null;
    if (entry.short && !dated && (reader.shape(at) & Shape.Dotted) === 0) return null;
    if (!dated && !said && partOfPerson(reader, at)) return null;
    if (left.article) return match(at, found);
    if (left.each !== undefined) {
      const value = `XXXX-${String(entry.month).padStart(2, '0')}`;
      return { first: left.first, last: found.last, meaning: { kind: 'fixed', timex: 'SET', value, quant: left.each } };
    }
    // "the late-November trip": the article belongs to the noun
    if (left.the && left.shift === undefined && reader.hyphen(at - 1)) return match(left.first + 1, found, left.mod);
    const the = left.the && left.shift === undefined && left.mod === undefined;
    return match(
      the ? at : left.first,
      { last: found.last, meaning: withLeft(found.meaning, left.shift, left.narrative) },
      left.mod,
    );
  },
  examples: [
    ['Sales fell in [August].', 'DATE', '2023-08'],
    ['He came to power in [May 2017].', 'DATE', '2017-05'],
    ['The mine opened in [June] last year.', 'DATE', '2022-06'],
    ['It ended in [late November].', 'DATE', '2022-11'],
    ['Rains come [each July].', 'SET', 'XXXX-07'],
    ['Work will start [next April].', 'DATE', '2024-04'],
  ],
  counterexamples: [
    'They may march on.',
    'May we come in?',
    'Theresa May spoke.',
    'A law student, April Jones, spoke.',
    'The Jan 6',
  ],
};

/** `April Jones`, `Mr March`: a month's name in a person's. */
function partOfPerson(reader: Reader, at: number): boolean {
  if (isStreet(reader, at + 1)) return true;
  const next = reader.isCapitalised(at + 1) && reader.isWord(at + 1) && reader.entry(at + 1) === undefined;
  if (next && (reader.shape(at) & (Shape.TitleLine | Shape.CapitalsLine)) === 0) {
    return !reader.is(at - 1, 'in') && !reader.is(at - 1, 'since') && !reader.is(at - 1, 'last');
  }
  return false;
}

export const dayOfRange: DateRule = {
  name: 'day-of-range',
  first: Trigger.Digits | Trigger.Ordinal,
  match(reader, at) {
    const previous = reader.previous;
    const day = dayOfMonthAt(reader, at);
    if (!previous || !day || day.value > 31) return null;
    const { meaning } = previous;
    if (meaning.kind !== 'calendar' || meaning.day === undefined || meaning.month === undefined) return null;
    // "June 12-18", "June 12, 14 and 18": one connector and perhaps an article between
    let between = previous.last;
    if (reader.mark(between) === ',' && reader.is(between + 1, 'and')) between++;
    if (!connectorAt(reader, between) || !endsInDay(reader, previous.last - 1)) return null;
    if (reader.is(between + 1, 'the')) between++;
    if (between + 1 !== at || ownedByUnit(reader, day.last)) return null;
    if (reader.mark(between) === ',' && !connectorAt(reader, day.last)) return null;
    const year = yearAfter(reader, day.last, true);
    const { weekday: _weekday, clock: _clock, ...rest } = meaning;
    const found: Calendar = { ...rest, day: day.value };
    return { first: at, last: year?.last ?? day.last, meaning: year ? { ...found, year: year.value } : found };
  },
  examples: [
    ['It runs from June 12 to [18] in Oslo.', 'DATE', '2023-06-18'],
    ['It was held on July 14-[24, 2022] in Rome.', 'DATE', '2022-07-24'],
  ],
  counterexamples: ['It runs 12 to 18 times.', 'On June 12, 400 left.'],
};

/** The expression before ends in its day, not in a year. */
function endsInDay(reader: Reader, last: number): boolean {
  const shape = reader.rawShape(last);
  return (shape & Shape.Digit) !== 0 && ((shape & Shape.Number) === 0 || reader.rawWidth(last) <= 2);
}

/** "June 12 and 18 people": the second number counts something. */
function ownedByUnit(reader: Reader, i: number): boolean {
  const entry = reader.entry(i);
  if (entry?.unit !== undefined || entry?.scale !== undefined || reader.mark(i) === '%') return true;
  if (reader.mark(i) === ':' && reader.isDigit(i + 1)) return true;
  if (!reader.isWord(i) || reader.isCapitalised(i) || reader.glued(i)) return false;
  const word = reader.lower(i);
  return word.length > 3 && word.endsWith('s');
}

function match(first: number, found: { last: number; meaning: Meaning }, mod?: string): Match {
  const result = { first, last: found.last, meaning: found.meaning };
  return mod === undefined ? result : { ...result, mod };
}
