import { Shape } from '../../core/shape.ts';
import { Word } from '../constants.ts';
import { match, withPart } from '../day-meaning.ts';
import { connectorAt, dayMonthAt, dayOfMonthAt, monthAt, monthDayAt, yearAfter } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Calendar, onCalendar, withParts } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, CONNECTOR, Trigger } from '../triggers.ts';

export const monthDay: DateRule = {
  name: 'month-day',
  starts: [[Trigger.Month, Behind.Digit | Behind.Number | Behind.Comma | Behind.Dash | Behind.The]],
  match(reader, at) {
    const found = monthDayAt(reader, at);
    if (!found) return null;
    const left = leftOf(reader, at);
    const first = left.the || left.article || left.each !== undefined ? at : left.first;
    return match(first, withPart(reader, found.last, found.meaning), first === at ? undefined : left.mod);
  },
  examples: () => [
    ['The talks opened on [October 23].', 'DATE', '2023-10-23'],
    ['It was signed on [Oct. 3, 2021], in Lima.', 'DATE', '2021-10-03'],
    ['Polls close on [February 30, 2022], it said.', 'DATE', null],
    ['They met on [June 12th 1987] in Kyiv.', 'DATE', '1987-06-12'],
  ],
  counterexamples: () => ['The soldiers march 20 miles.', 'Ms May 3:30 lost.'],
};

export const dayMonth: DateRule = {
  name: 'day-month',
  starts: [
    [Trigger.Digits],
    [Trigger.ShortFigure, Behind.Month | Behind.Of | CONNECTOR],
    [Trigger.OrdinalFigure | Trigger.Ordinal, Behind.Month | Behind.Of | Behind.Unit | CONNECTOR],
  ],
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
  examples: () => [
    ['He was born on [2 November 1918] in Split.', 'DATE', '1918-11-02'],
    ['It falls on the [17th of December 2021] here.', 'DATE', '2021-12-17'],
    ['The fair is open from [4] to 11 May.', 'DATE', '2023-05-04'],
    ['The office was shut on [31 April 2020].', 'DATE', null],
  ],
  counterexamples: () => ['About 20 may come.', 'It paid $5 March dues.'],
};

/** The first day of `4 and 11 May`, `29th & 30th December 2022`. */
function listed(reader: Reader, at: number): { last: number; meaning: Calendar } | null {
  const day = dayOfMonthAt(reader, at);
  if (!day || day.value > 31 || !connectorAt(reader, day.last)) return null;
  let next = dayOfMonthAt(reader, day.last + 1);
  if (!next) return null;
  if (connectorAt(reader, next.last) && monthAt(reader, next.last) === 0)
    next = dayOfMonthAt(reader, next.last + 1) ?? next;
  const of = reader.is(next.last, Word.of) ? next.last + 1 : next.last;
  const month = monthAt(reader, of);
  if (month === 0 || (reader.entry(of)?.monthWord && !reader.isCapitalised(of)) || next.value > 31) return null;
  const year = yearAfter(reader, of + 1, true);
  const meaning: Calendar = onCalendar({ month, day: day.value });
  return { last: day.last, meaning: year ? withParts(meaning, { year: year.value }) : meaning };
}

export const dayOfRange: DateRule = {
  name: 'day-of-range',
  starts: [[Trigger.Listed]],
  match(reader, at) {
    const previous = reader.previous;
    const day = dayOfMonthAt(reader, at);
    if (!previous || !day || day.value > 31) return null;
    const { meaning } = previous;
    if (meaning.kind !== 'calendar' || meaning.day === undefined || meaning.month === undefined) return null;
    // "June 12-18", "June 12, 14 and 18": one connector and perhaps an article between
    let between = previous.last;
    if (reader.mark(between) === ',' && reader.is(between + 1, Word.and)) between++;
    if (!connectorAt(reader, between) || !endsInDay(reader, previous.last - 1)) return null;
    if (reader.is(between + 1, Word.the)) between++;
    if (between + 1 !== at || ownedByUnit(reader, day.last)) return null;
    if (reader.mark(between) === ',' && !connectorAt(reader, day.last)) return null;
    const year = yearAfter(reader, day.last, true);
    const found = withParts(meaning, {
      day: day.value,
      year: year?.value ?? meaning.year,
      weekday: undefined,
      clock: undefined,
      untilDay: undefined,
    });
    return { first: at, last: year?.last ?? day.last, meaning: found };
  },
  examples: () => [
    ['It runs from June 12 to [18] in Oslo.', 'DATE', '2023-06-18'],
    ['It was held on July 14 – [24, 2022] in Rome.', 'DATE', '2022-07-24'],
  ],
  counterexamples: () => ['It runs 12 to 18 times.', 'On June 12, 400 left.'],
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
