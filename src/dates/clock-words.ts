import { Shape } from '../core/shape.ts';
import { Word } from './constants.ts';
import type { Reader } from './reader.ts';

export interface Time {
  readonly hour: number;
  /** -1 where only the hour is said. */
  readonly minute: number;
  readonly last: number;
  /** Leaves no doubt: `p.m.`, `o'clock`, a time zone. */
  readonly sure: boolean;
}

/** `a.m.`, `pm`: hours to add to 12-hour reckoning, or -1. */
export function halfDay(reader: Reader, i: number): number {
  if (reader.is(i, Word.am))
    return (reader.shape(i) & (Shape.Capitalised | Shape.Dotted)) === Shape.Capitalised && reader.width(i) > 3 ? -1 : 0;
  return reader.is(i, Word.pm) ? 12 : -1;
}

export function to24(hour: number, add: number): number {
  if (hour < 1 || hour > 12) return hour < 24 && add === 12 && hour > 12 ? hour : -1;
  return (hour % 12) + add;
}

/** `in the morning`, `at night` at `i`: part and last token. */
export function inThe(reader: Reader, i: number): { part: string; last: number } | null {
  if (reader.is(i, Word.in) && reader.is(i + 1, Word.the)) {
    const part = reader.entry(i + 2)?.part;
    return part === undefined ? null : { part, last: i + 3 };
  }
  if (reader.is(i, Word.at) && reader.is(i + 1, Word.night)) return { part: 'NI', last: i + 2 };
  return null;
}

export function afterPart(reader: Reader, i: number): number {
  return inThe(reader, i)?.last ?? i;
}

export function partOfDay(reader: Reader, i: number, hour: number): number {
  const part = inThe(reader, i)?.part ?? (reader.is(i, Word.this) ? reader.entry(i + 1)?.part : undefined);
  if (part === 'AF' || part === 'EV') return (hour % 12) + 12;
  if (part === 'NI' && hour >= 6) return hour === 12 ? 24 : hour + 12;
  return part === undefined ? hour : hour % 12;
}

/** `ten o'clock`, `six in the evening`. */
export function spoken(reader: Reader, i: number): Time | null {
  const hour = reader.entry(i)?.number;
  if (hour === undefined || hour > 12) return null;
  if (reader.is(i + 1, Word.oclock))
    return { hour: partOfDay(reader, i + 2, hour), minute: -1, last: afterPart(reader, i + 2), sure: true };
  const add = halfDay(reader, i + 1);
  if (add >= 0 && (reader.shape(i + 1) & Shape.Dotted) !== 0)
    return { hour: to24(hour, add), minute: -1, last: i + 2, sure: true };
  const part = inThe(reader, i + 1);
  if (!part || !reader.is(i - 1, Word.at)) return null;
  return { hour: partOfDay(reader, i + 1, hour), minute: -1, last: part.last, sure: true };
}

/** Minutes that are counted to or from the hour in words. */
const COUNTED: ReadonlySet<number> = new Set([5, 10, 20, 25]);

/** `half past six`, `a quarter to nine`, `at ten past five in the morning` from its first number, or null. */
export function pastHour(reader: Reader, i: number): Time | null {
  const minutes = minutesAt(reader, i);
  if (minutes === null) return null;
  const past = reader.entry(minutes.last)?.past === true;
  if (!past && (minutes.value === 30 || !reader.is(minutes.last, Word.to))) return null;
  const hourAt = minutes.last + 1;
  const named = reader.entry(hourAt)?.number ?? (reader.isDigit(hourAt) ? reader.plain(hourAt) : -1);
  if (named < 1 || named > 12) return null;
  // "five to ten people", "ten past five lorries"
  if (minutes.counted && (!reader.is(i - 1, Word.at) || reader.isNounAt(hourAt + 1))) return null;
  if (reader.isNounAt(hourAt + 1) && reader.entry(hourAt + 1) === undefined && !past) return null;
  const minute = past ? minutes.value : 60 - minutes.value;
  const hour = past ? named : named === 1 ? 12 : named - 1;
  const add = halfDay(reader, hourAt + 1);
  if (add >= 0) return { hour: to24(hour, add), minute, last: hourAt + 2, sure: true };
  const oclock = reader.is(hourAt + 1, Word.oclock) ? hourAt + 2 : hourAt + 1;
  return { hour: partOfDay(reader, oclock, hour), minute, last: afterPart(reader, oclock), sure: true };
}

/** The minutes before `past` or `to`: `half` 30, `quarter` 15, `twenty-five` 25. */
function minutesAt(reader: Reader, i: number): { value: number; last: number; counted: boolean } | null {
  const entry = reader.entry(i);
  if (entry?.half) return { value: 30, last: i + 1, counted: false };
  if (entry?.unit === 'quarter' && !entry.plural) return { value: 15, last: i + 1, counted: false };
  let value = entry?.number ?? entry?.tens;
  if (value === undefined) return null;
  let last = i + 1;
  const ones = reader.entry(reader.isDash(last) ? last + 1 : last)?.number;
  if (entry?.tens !== undefined && ones !== undefined && ones < 10) {
    value += ones;
    last = reader.isDash(last) ? last + 2 : last + 1;
  }
  return COUNTED.has(value) ? { value, last, counted: true } : null;
}
