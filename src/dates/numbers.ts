import { Word } from './constants.ts';
import type { Quantity } from './quantity-shape.ts';
import type { Reader } from './reader.ts';

/** Small number words (`twenty-one`, `forty`, `nine`) at `i`: value and last token, or null. */
function smallWords(reader: Reader, i: number): { value: number; last: number } | null {
  const entry = reader.entry(i);
  if (entry?.number !== undefined) return { value: entry.number, last: i + 1 };
  if (entry?.tens === undefined) return null;
  const next = reader.isDash(i + 1) ? i + 2 : i + 1;
  const ones = reader.entry(next)?.number;
  return ones !== undefined && ones < 10
    ? { value: entry.tens + ones, last: next + 1 }
    : { value: entry.tens, last: i + 1 };
}

/** Number words at `i` with their scales: `two hundred and ten`, `a thousand`. */
function words(reader: Reader, i: number): { value: number; last: number } | null {
  let at = i;
  let total = 0;
  let part = 0;
  let any = false;
  for (let steps = 0; steps < 8; steps++) {
    const small = smallWords(reader, at);
    const scale = reader.entry(at)?.scale;
    if (small && (part === 0 || part % 100 === 0)) {
      part += small.value;
      at = small.last;
    } else if (scale !== undefined && (any || steps === 0)) {
      part = Math.max(part, 1) * scale;
      if (scale >= 1000) {
        total += part;
        part = 0;
      }
      at++;
    } else if (any && reader.is(at, Word.and) && part % 100 === 0 && part + total > 0 && smallWords(reader, at + 1)) {
      at++;
    } else {
      break;
    }
    any = true;
  }
  return any ? { value: total + part, last: at } : null;
}

/** Halves after a number: `2 1/2`, `two and a half`. */
function withHalf(reader: Reader, at: number): { add: number; last: number } {
  if (reader.plain(at) === 1 && reader.mark(at + 1) === '/') {
    const below = reader.plain(at + 2);
    if (below >= 2 && below <= 4) return { add: 1 / below, last: at + 3 };
  }
  const half = andAHalf(reader, at);
  return half < 0 ? { add: 0, last: at } : { add: 0.5, last: half };
}

/** The token behind `and a half`, `-and-a-half` at `at`, or -1. */
export function andAHalf(reader: Reader, at: number): number {
  const joined = reader.hyphen(at) ? 1 : 0;
  const and = at + joined;
  if (!reader.is(and, Word.and)) return -1;
  const a = and + 1 + joined;
  const half = a + 1 + joined;
  return reader.is(a, Word.a) && reader.is(half, Word.half) ? half + 1 : -1;
}

/** The number that begins at `i` (figures, words, `several`, `a couple of`, `half a`), or null. */
export function quantity(reader: Reader, i: number): Quantity | null {
  const kept = reader.quantity;
  if (kept !== null && kept.at === i && kept.low === reader.low) return kept.value;
  const value = readQuantity(reader, i);
  reader.quantity = { at: i, low: reader.low, value };
  return value;
}

function readQuantity(reader: Reader, i: number): Quantity | null {
  const entry = reader.entry(i);
  if (entry?.couple) {
    const first = reader.is(i - 1, Word.a) ? i - 1 : i;
    return { first, last: reader.is(i + 1, Word.of) ? i + 2 : i + 1, value: 2, vague: false };
  }
  if (entry?.vague) {
    // "twice in as many days"
    if (reader.is(i - 1, Word.as)) return null;
    const article = reader.is(i, Word.few) && (reader.is(i - 1, Word.a) || reader.is(i - 1, Word.some));
    return { first: article ? i - 1 : i, last: i + 1, value: 0, vague: true };
  }
  if (entry?.half) {
    if (reader.is(i + 1, Word.a) || reader.is(i + 1, Word.an))
      return { first: i, last: i + 2, value: 0.5, vague: false };
    return null;
  }
  const figure = reader.figure(i);
  if (figure) {
    if (figure.suffix !== '' || figure.parts.length > 1) return null;
    const part = figure.parts[0];
    const fraction = part === undefined ? 0 : part / 10 ** (figure.widths[0] ?? 1);
    const half = withHalf(reader, i + 1);
    const scale = reader.entry(half.last)?.scale;
    const value = figure.value + fraction + half.add;
    if (scale !== undefined) return { first: i, last: half.last + 1, value: value * scale, vague: false };
    return { first: i, last: half.last, value, vague: false };
  }
  const found = words(reader, i);
  if (!found) return null;
  const scaleFirst = entry?.scale !== undefined;
  const article = scaleFirst && reader.is(i - 1, Word.a);
  if (scaleFirst && !article) return null;
  const half = withHalf(reader, found.last);
  let last = half.last;
  if (reader.is(last, Word.of) && entry?.scale === 12) last++;
  return { first: article ? i - 1 : i, last, value: found.value + half.add, vague: false };
}

/** A year in words: `nineteen ninety-six`, `two thousand and four`; value and last token, or null. */
export function yearInWords(reader: Reader, i: number): { value: number; last: number } | null {
  const first = smallWords(reader, i);
  if (!first) return null;
  if (first.value >= 10 && first.value <= 20) {
    const second = smallWords(reader, first.last);
    if (second && second.value >= 10 && second.value < 100) {
      return { value: first.value * 100 + second.value, last: second.last };
    }
  }
  if (first.value === 2 && reader.entry(first.last)?.scale === 1000) {
    const found = words(reader, i);
    if (found && found.value >= 2000 && found.value < 2100) return found;
  }
  return null;
}

/** The ordinal at `i` (`third`, `3rd`, `twenty-first`): value and last token, or null; -1 is `final`. */
export function ordinal(reader: Reader, i: number): { value: number; last: number } | null {
  const figure = reader.figure(i);
  if (figure) {
    if (!isOrdinalSuffix(figure.suffix) || figure.parts.length > 0) return null;
    return { value: figure.value, last: i + 1 };
  }
  const entry = reader.entry(i);
  if (entry?.ordinal !== undefined) return { value: entry.ordinal, last: i + 1 };
  if (entry?.tens !== undefined) {
    const next = reader.isDash(i + 1) ? i + 2 : i + 1;
    const ones = reader.entry(next)?.ordinal;
    if (ones !== undefined && ones > 0 && ones < 10) return { value: entry.tens + ones, last: next + 1 };
  }
  return null;
}

export function isOrdinalSuffix(suffix: string): boolean {
  return suffix === 'th' || suffix === 'st' || suffix === 'nd' || suffix === 'rd';
}
