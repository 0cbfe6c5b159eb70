import { Shape } from '../core/shape.ts';
import { isValidDay } from './calendar.ts';
import { Word, wordSet } from './constants.ts';
import { Context } from './contexts.ts';
import { type Calendar, type Invalid, onCalendar, type Shift, withParts } from './meaning.ts';
import { isOrdinalSuffix, ordinal, yearInWords } from './numbers.ts';
import type { Reader } from './reader.ts';

const CONNECTORS = wordSet(Word.to, Word.and, Word.or, Word.through, Word.until, Word.till);

/** A day or month as written from some token on: what it means and the token after it. */
export interface Written<M> {
  readonly last: number;
  readonly meaning: M;
}

export const FIRST_YEAR = 1000;
export const LAST_YEAR = 2199;
/** Years that the calendar of Nepal (Vikram Samvat) is ahead, in the greater part of its year. */
export const VIKRAM = 57;

/** Is token `i` a month's name here? Abbreviations and common words ask for what stands beside them elsewhere. */
export function monthAt(reader: Reader, i: number): number {
  const entry = reader.entry(i);
  // "may" is a verb as well, and known to the tenses
  return entry?.month === undefined || (entry.monthWord && !reader.isCapitalised(i)) ? 0 : entry.month;
}

/** A year of four figures, or `'98`; last token and value, or null. */
export function yearAt(reader: Reader, i: number): { value: number; last: number } | null {
  const value = reader.plain(i);
  if (value >= FIRST_YEAR && value <= LAST_YEAR && reader.width(i) === 4) return { value, last: i + 1 };
  if (reader.mark(i) === "'" && reader.glued(i + 1) && reader.width(i + 1) === 2) {
    const short = reader.plain(i + 1);
    if (short >= 0) return { value: short + (short < 40 ? 2000 : 1900), last: i + 2 };
  }
  return null;
}

/** A day of the month at `i` (`23`, `23rd`, `eighth`): value and last token, or null. */
export function dayOfMonthAt(reader: Reader, i: number): { value: number; last: number; ordinal: boolean } | null {
  const figure = reader.figure(i);
  if (figure) {
    if (figure.parts.length > 0 || figure.value < 1) return null;
    const isOrdinal = isOrdinalSuffix(figure.suffix);
    if (figure.suffix !== '' && !isOrdinal) return null;
    if (figure.digits > 2) return null;
    return { value: figure.value, last: i + 1, ordinal: isOrdinal };
  }
  const word = ordinal(reader, i);
  return word && word.value >= 1 && word.value <= 31 ? { value: word.value, last: word.last, ordinal: true } : null;
}

/** `Street`, `Road`: the name before it is a street's. */
export function isStreet(reader: Reader, i: number): boolean {
  return reader.isCapitalised(i) && reader.inContext(i, Context.Street);
}

/** Connects the ends of a range or list: a dash, `to`, `and`, `or`, `through`, `&`, `/`, `until`, a comma. */
export function connectorAt(reader: Reader, i: number): boolean {
  const mark = reader.mark(i);
  // a dash has a space on both sides or on none: "won 2 -1"
  if (reader.isDash(i)) return reader.glued(i) === reader.glued(i + 1);
  return mark === '&' || mark === '/' || mark === ',' || reader.isAny(i, CONNECTORS);
}

/** The year after a day or month, with or without a comma. */
export function yearAfter(reader: Reader, i: number, comma: boolean): { value: number; last: number } | null {
  if (comma && reader.mark(i) === ',') {
    const year = yearAt(reader, i + 1);
    return year !== null && reader.mark(i + 1) !== "'" ? year : null;
  }
  if (reader.is(i, Word.of)) {
    const year = yearAt(reader, i + 1);
    // "of '98", but "of '12 men'"
    return year !== null && (reader.mark(i + 1) !== "'" || !reader.isNounAt(year.last)) ? year : null;
  }
  return yearAt(reader, i);
}

/** `last year`, `this year`, `next year` after a month: shift of years and last token, or null. */
export function yearShiftAfter(reader: Reader, i: number): { shift: number; last: number } | null {
  const at = reader.is(i, Word.of) ? i + 1 : i;
  const shift = reader.entry(at)?.deictic;
  if (shift === undefined || reader.entry(at + 1)?.unit !== 'year' || reader.entry(at + 1)?.plural) return null;
  if ((reader.shape(at + 2) & Shape.Possessive) !== 0) return null;
  return { shift, last: at + 2 };
}

function settle(
  reader: Reader,
  month: number,
  day: number,
  at: number,
  loose: boolean,
  untilDay?: number,
): Written<Calendar | Invalid> | null {
  if (untilDay !== undefined) return settleDays(reader, month, day, untilDay, at);
  const year = yearAfter(reader, at, true);
  if (year) {
    const valid = isValidDay(year.value, month, day);
    return {
      last: year.last,
      meaning: valid ? onCalendar({ year: year.value, month, day }) : { kind: 'invalid' },
    };
  }
  const shift = yearShiftAfter(reader, at);
  // the year of a list stands after its last day: "July 14 to 24, 2022"
  const other = connectorAt(reader, at) ? dayOfMonthAt(reader, at + 1) : null;
  const shared = other && loose ? yearAfter(reader, other.last, true) : null;
  if (!isValidDay(2000, month, day)) return { last: at, meaning: { kind: 'invalid' } };
  if (shift) return { last: at, meaning: onCalendar({ yearShift: shift.shift, month, day }) };
  if (shared) return { last: at, meaning: onCalendar({ year: shared.value, month, day }) };
  return { last: at, meaning: onCalendar({ month, day }) };
}

/** The same for days joined as one: `June 12-18, 2022`. */
function settleDays(reader: Reader, month: number, day: number, untilDay: number, at: number): Written<Calendar> {
  const year = yearAfter(reader, at, true);
  const meaning: Calendar = onCalendar({ month, day, untilDay });
  if (year) return { last: year.last, meaning: withParts(meaning, { year: year.value }) };
  const shift = yearShiftAfter(reader, at);
  return { last: at, meaning: shift ? withParts(meaning, { yearShift: shift.shift }) : meaning };
}

/** The last day of `12-18`, joined without a space to the day before token `i`: a later day of the same month. */
function joinedDay(reader: Reader, i: number, month: number, day: number): { value: number; last: number } | null {
  if (!reader.hyphen(i)) return null;
  const until = dayOfMonthAt(reader, i + 1);
  if (!until || until.value <= day || until.last !== i + 2 || !isValidDay(2000, month, until.value)) return null;
  if (reader.hyphen(until.last) || ownsNumber(reader, until.last)) return null;
  return { value: until.value, last: until.last };
}

/** `October 23`, `Oct. 23rd, 2023`, `March the eighth` from the month at `i`, or null. */
export function monthDayAt(reader: Reader, i: number): Written<Calendar | Invalid> | null {
  const month = monthAt(reader, i);
  if (month === 0) return null;
  const comma = reader.mark(i + 1) === ',' ? 1 : reader.hyphen(i + 1) ? 1 : 0;
  const from = i + 1 + comma + (reader.is(i + 1, Word.the) ? 1 : 0);
  const day = dayOfMonthAt(reader, from);
  if (!day) return null;
  // "October, 26, 1999" only with the year
  if (comma === 1 && reader.mark(i + 1) === ',' && !yearAfter(reader, day.last, true)) return null;
  if (comma === 1 && reader.hyphen(i + 1) && !day.ordinal && reader.width(from) !== 2) return null;
  if (day.value > 31 && !day.ordinal && !yearAfter(reader, day.last, true)) return null;
  // "March 10 p.m."? a clock time or a unit owns the number
  if (!day.ordinal && ownsNumber(reader, day.last)) return null;
  const until = joinedDay(reader, day.last, month, day.value);
  return settle(reader, month, day.value, until?.last ?? day.last, true, until?.value);
}

/** A number before token `i` is counted in a unit, or is a time: "March 10 people", "May 3:30". */
function ownsNumber(reader: Reader, i: number): boolean {
  const mark = reader.mark(i);
  if (mark === ':' && reader.isDigit(i + 1) && reader.glued(i + 1)) return true;
  if (mark === '%') return true;
  if (reader.is(i, Word.am) || reader.is(i, Word.pm)) return true;
  const entry = reader.entry(i);
  return entry?.scale !== undefined && entry.scale >= 1000;
}

/** `23 October`, `the 23rd of October 2023` from the day at `i`, or null. */
export function dayMonthAt(reader: Reader, i: number): Written<Calendar | Invalid> | null {
  const day = dayOfMonthAt(reader, i);
  if (!day || (day.value > 31 && !day.ordinal)) return null;
  // "12-18 June"
  const joined = reader.hyphen(day.last) ? dayOfMonthAt(reader, day.last + 1) : null;
  let at = joined?.last ?? day.last;
  if (day.ordinal && reader.is(at, Word.day)) at++;
  if (reader.is(at, Word.of)) at++;
  else if (reader.hyphen(at)) at++;
  const month = monthAt(reader, at);
  if (month === 0) return null;
  if (reader.entry(at)?.monthWord && !reader.isCapitalised(at)) return null;
  const until = joined ? joinedDay(reader, day.last, month, day.value) : null;
  if (joined && !until) return null;
  // "23-Oct-2023"
  const after = reader.hyphen(at + 1) && yearAt(reader, at + 2) ? at + 2 : at + 1;
  return settle(reader, month, day.value, after, false, until?.value);
}

/** A month alone with its year: `October 2023`, `October of last year`; or the bare month. */
export function monthYearAt(reader: Reader, i: number): Written<Calendar> | null {
  const month = monthAt(reader, i);
  if (month === 0) return null;
  const year = yearAfter(reader, i + 1, true) ?? yearInWords(reader, i + 1);
  if (year) return { last: year.last, meaning: onCalendar({ year: year.value, month }) };
  const shift = yearShiftAfter(reader, i + 1);
  if (shift) return { last: i + 1, meaning: onCalendar({ yearShift: shift.shift, month }) };
  // "in January of that year"
  if (reader.is(i + 1, Word.of) && reader.is(i + 2, Word.that) && reader.entry(i + 3)?.unit === 'year')
    return { last: i + 1, meaning: onCalendar({ month, shift: 0, narrative: true }) };
  // "January and December 2021"
  if (connectorAt(reader, i + 1) && monthAt(reader, i + 2) !== 0) {
    const shared = yearAfter(reader, i + 3, true);
    if (shared) {
      // "from December to March 2014" begins the year before
      const year = month > monthAt(reader, i + 2) ? shared.value - 1 : shared.value;
      return { last: i + 1, meaning: onCalendar({ year, month }) };
    }
  }
  return { last: i + 1, meaning: onCalendar({ month }) };
}

/** A weekday with what may follow it: `Friday, October 13, 2023`, `Friday 13th October`, `Friday the 13th`. */
export function weekdayAt(reader: Reader, i: number): Written<Calendar | Invalid> | null {
  const entry = reader.entry(i);
  if (entry?.weekday === undefined) return null;
  let at = i + 1;
  const comma = reader.mark(at) === ',';
  if (comma) at++;
  if (reader.is(at, Word.on)) at++;
  if (reader.is(at, Word.the)) at++;
  const full = monthAt(reader, at) !== 0 ? monthDayAt(reader, at) : dayMonthAt(reader, at);
  if (full) {
    if (full.meaning.kind === 'invalid') return full;
    return { last: full.last, meaning: withParts(full.meaning, { weekday: entry.weekday }) };
  }
  if (reader.is(at - 1, Word.the)) {
    const day = dayOfMonthAt(reader, at);
    // "Wednesday, the 26th of Ramadan"
    const foreign = reader.is(at + 1, Word.of) && reader.isCapitalised(at + 2);
    if (day?.ordinal && day.value <= 31 && day.last === at + 1 && reader.isDigit(at) && !foreign) {
      return { last: day.last, meaning: onCalendar({ weekday: entry.weekday, day: day.value, monthShift: 0 }) };
    }
  }
  if (entry.short && (reader.shape(i) & Shape.Dotted) === 0) return null;
  return { last: i + 1, meaning: onCalendar({ weekday: entry.weekday }) };
}

/** Any day from token `i` on, for what may follow a clock time: `Tuesday`, `last Friday`, `Oct. 23`, `yesterday`. */
export function dayAt(reader: Reader, i: number): Written<Calendar | Invalid | Shift> | null {
  const entry = reader.entry(i);
  if (!entry) return dayMonthAt(reader, i);
  if (entry.dayWord !== undefined) {
    return {
      last: i + 1,
      meaning: { kind: 'shift', unit: 'day', count: entry.dayWord, narrative: false, whole: true },
    };
  }
  if (entry.deictic !== undefined && reader.entry(i + 1)?.weekday !== undefined) {
    const day = weekdayAt(reader, i + 1);
    if (day?.meaning.kind === 'calendar')
      return { last: day.last, meaning: withParts(day.meaning, { shift: entry.deictic }) };
  }
  return weekdayAt(reader, i) ?? monthDayAt(reader, i) ?? dayMonthAt(reader, i);
}

/** `AH`, `Hijri` at `i`, behind a year of the Islamic calendar. */
export const eraOfMoon = (reader: Reader, i: number): boolean =>
  reader.is(i, Word.hijri) || (reader.is(i, Word.ah) && (reader.shape(i) & Shape.Capitals) !== 0);

/** Part of the day at `i` after a day (`Friday night`): code and last token, or null. */
export function partAt(reader: Reader, i: number): { part: string; last: number } | null {
  const at = reader.entry(i)?.phase !== undefined && reader.entry(i + 1)?.part !== undefined ? i + 1 : i;
  const entry = reader.entry(at);
  if (entry?.part === undefined) return null;
  return { part: entry.part, last: at + 1 };
}
