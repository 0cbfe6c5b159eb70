import type { Time } from './clock-words.ts';
import { Word, wordSet } from './constants.ts';
import { connectorAt, dayAt } from './days.ts';
import { type Calendar, type Match, type Meaning, onCalendar, type Shift, withParts } from './meaning.ts';
import { ordinal } from './numbers.ts';
import type { Reader } from './reader.ts';

const TODAY: Shift = { kind: 'shift', unit: 'day', count: 0, narrative: false, whole: true };

const NOW: Shift = { ...TODAY, narrative: true };
const NEXT_DAY: Shift = { ...NOW, count: 1, aside: true };

const pad = (value: number): string => String(value).padStart(2, '0');

const UNTIL = wordSet(Word.to, Word.until, Word.till, Word.and);

/** Adds the day that stands right behind a clock time: `9 a.m. Tuesday`, `5 p.m. EST, Nov. 9`. */
export function finish(
  reader: Reader,
  first: number,
  time: Pick<Time, 'hour' | 'minute' | 'last'>,
  offset: string,
  mod: string | undefined,
): Match {
  const clock = `T${pad(time.hour)}:${pad(Math.max(time.minute, 0))}${offset}`;
  const comma = reader.mark(time.last) === ',' ? 1 : 0;
  const on = reader.is(time.last + comma, Word.on) ? 1 : 0;
  const of = comma === 0 && reader.is(time.last, Word.of) ? 1 : 0;
  const from = time.last + comma + on + of;
  // "6 a.m. on Saturday until Sunday evening" is of the first day
  const starts = on === 1 && reader.isAny(from + 1, UNTIL) && !reader.is(from + 1, Word.and);
  const day =
    !starts && daysBegin(reader, from)
      ? null
      : (dayOfMonth(reader, from) ??
        dayAt(reader, from) ??
        dayPart(reader, time.last + comma) ??
        behindBracket(reader, from));
  let last = time.last;
  let meaning: Calendar | Shift = atClock(NOW, clock);
  if (day && day.meaning.kind !== 'invalid') {
    // "9 a.m. Tuesday" is one expression, "9 a.m. on Tuesday" two
    if (on === 0 && reader.mark(time.last) !== '(') last = day.last;
    const again = reader.mark(first - 1) === '(' && reader.previous?.last === first - 1;
    const beside = again && day.meaning.kind === 'calendar' && day.meaning.month === undefined;
    meaning = atClock(day.meaning, clock);
    if (beside && meaning.kind === 'calendar') meaning = withParts(meaning, { narrative: true, beside });
  } else {
    // "Tuesday at 9 a.m.", "October 23, 9 a.m.": the day before it
    const earlier = reader.previous;
    const own = earlier && earlier.last >= first - 2 ? dayOfMatch(earlier.meaning) : null;
    if (own && earlier && ends(reader, earlier, first) && clock < (own.clock ?? '')) meaning = atClock(NEXT_DAY, clock);
    else if (own) meaning = atClock(own, clock);
  }
  return { first, last, meaning, mod };
}

function atClock(day: Calendar | Shift, clock: string): Calendar | Shift {
  if (day.kind === 'calendar') return withParts(day, { clock });
  const { kind, unit, count, narrative, whole, vague, aside, fine } = day;
  return { kind, unit, count, narrative, whole, vague, aside, fine, clock };
}

/** Most tokens of the same moment told again, with its brackets. */
const LONGEST_BRACKET = 7;

/** `9 a.m. (0100 GMT) on Tuesday`: the day behind the same moment told again. */
function behindBracket(reader: Reader, open: number): { last: number; meaning: Calendar | Shift } | null {
  if (reader.mark(open) !== '(') return null;
  let close = open + 1;
  while (close < open + LONGEST_BRACKET && reader.mark(close) !== ')') close++;
  if (reader.mark(close) !== ')' || !reader.isDigit(open + 1)) return null;
  const day = dayAt(reader, reader.is(close + 1, Word.on) ? close + 2 : close + 1);
  return day === null || day.meaning.kind === 'invalid' ? null : { last: day.last, meaning: day.meaning };
}

/** The end of a range of hours (`from 6 p.m. to 6 a.m.`). */
function ends(reader: Reader, earlier: Match, first: number): boolean {
  return earlier.last === first - 1 && (reader.isDash(first - 1) || reader.isAny(first - 1, UNTIL));
}

/** `7 a.m. on the 13th`. */
function dayOfMonth(reader: Reader, i: number): { last: number; meaning: Calendar } | null {
  const day = reader.is(i, Word.the) && reader.isDigit(i + 1) ? ordinal(reader, i + 1) : null;
  if (day === null || day.value > 31 || reader.isNounAt(day.last) || reader.is(day.last, Word.of)) return null;
  return { last: day.last, meaning: onCalendar({ day: day.value }) };
}

/** `11 p.m. Monday through Sunday`, `05:30 Monday, Tuesday and Friday`: the hours of several days, which are no part of the time. */
function daysBegin(reader: Reader, i: number): boolean {
  if (reader.entry(i)?.weekday === undefined || !connectorAt(reader, i + 1)) return false;
  return reader.entry(i + 2)?.weekday !== undefined;
}

/** `this morning`, `tonight` behind a clock time. */
export function dayPart(reader: Reader, i: number): { last: number; meaning: Shift } | null {
  if (reader.is(i, Word.this) && reader.entry(i + 1)?.part !== undefined) return { last: i + 2, meaning: TODAY };
  return reader.entry(i)?.tonight ? { last: i + 1, meaning: TODAY } : null;
}

function dayOfMatch(meaning: Meaning): Calendar | Shift | null {
  // the end of a range lies behind its beginning, and is what the text now speaks of
  if (meaning.kind === 'calendar' && meaning.narrative && meaning.shift !== undefined) return null;
  if (meaning.kind === 'calendar') return meaning.day !== undefined || meaning.weekday !== undefined ? meaning : null;
  return meaning.kind === 'shift' && meaning.unit === 'day' ? meaning : null;
}
