import { standsAt } from './bytes.ts';
import { ESCAPED_UNIT, ESCAPES, hexAt, LINE, STRING, stringAt, takeLine } from './json-line.ts';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const COLON = 0x3a;
const MINUS = 0x2d;
const ZERO = 0x30;
const OPEN = 0x7b;
const CLOSE = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;

const SPACE = tableOf(' \t\n\r');
/** What a number is made of. */
const NUMERIC = tableOf('0123456789+-.eE');
/** What stands for itself in a string. */
const PLAIN = new Uint8Array(256).fill(1, 0x20);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?$/;
const LITERALS = ['true', 'false', 'null'] as const;

/** Deeper values than this are left to JSON.parse, which needs no stack for them. */
const DEEPEST = 64;

/** Names of fields as bytes; null where one is no plain word, which may be written in several ways, or stands there twice. */
export function plainNames(names: readonly string[]): readonly Buffer[] | null {
  const plain = names.every((name) => /^[\w-]+$/.test(name)) && new Set(names).size === names.length;
  return plain ? names.map((name) => Buffer.from(name)) : null;
}

/**
 * The values of some fields of a JSON object, undefined for one that is not there. Of all other fields, of which a record may
 * have many more, nothing is made; they are only seen to be valid.
 * @param names from {@link plainNames}
 * @returns null where the object is not valid or is empty, or is written so that only JSON.parse can tell
 */
export function skim(line: Buffer, names: readonly Buffer[]): unknown[] | null {
  takeLine(line);
  const { bytes } = LINE;
  const values = names.map((): unknown => undefined);
  let at = afterSpace(0);
  if (bytes[at] !== OPEN) return null;
  do {
    const first = afterSpace(at + 1);
    const last = endOfName(first);
    const from = last === -1 ? -1 : startOfValue(last);
    if (from === -1) return null;
    const wanted = names.findIndex((name) => name.length === last - first - 2 && isAt(line, first + 1, name));
    const string = wanted !== -1 && bytes[from] === QUOTE ? stringAt(from + 1) : null;
    const end =
      string !== null
        ? STRING.end
        : wanted === -1 || bytes[from] !== QUOTE
          ? endOfValue(from, 0)
          : closingQuote(line, from + 1);
    if (end === -1) return null;
    if (wanted !== -1) {
      try {
        values[wanted] = string ?? JSON.parse(line.toString('utf8', from, end));
      } catch {
        return null;
      }
    }
    at = afterSpace(end);
  } while (bytes[at] === COMMA);
  return bytes[at] === CLOSE && afterSpace(at + 1) === line.length ? values : null;
}

function tableOf(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (let at = 0; at < characters.length; at++) table[characters.charCodeAt(at)] = 1;
  return table;
}

function isAt(bytes: Buffer, from: number, part: Buffer): boolean {
  for (let at = 0; at < part.length; at++) if (bytes[from + at] !== part[at]) return false;
  return true;
}

// Tables get names of their own in front of loops: only of those V8 knows there that they are constants.

function afterSpace(from: number): number {
  const { bytes } = LINE;
  const space = SPACE;
  let at = from;
  while (space[bytes[at] ?? 0] === 1) at++;
  return at;
}

// Each of these gives the place behind what begins at `from`, or -1 where that is not valid.

/** A name with its quotes; one with escapes may be any. */
function endOfName(from: number): number {
  const { bytes } = LINE;
  const plain = PLAIN;
  if (bytes[from] !== QUOTE) return -1;
  let at = from + 1;
  while (plain[bytes[at] ?? 0] === 1) at++;
  return bytes[at] === QUOTE ? at + 1 : -1;
}

function startOfValue(from: number): number {
  const at = afterSpace(from);
  return LINE.bytes[at] === COLON ? afterSpace(at + 1) : -1;
}

function endOfValue(from: number, depth: number): number {
  const byte = LINE.bytes[from] ?? 0;
  if (byte === QUOTE) return endOfString(from + 1);
  if (byte === OPEN || byte === OPEN_LIST) return depth < DEEPEST ? endOfNested(from, depth + 1) : -1;
  if (NUMERIC[byte] === 1) return endOfNumber(from);
  for (const literal of LITERALS) if (standsAt(LINE.bytes, literal, from)) return from + literal.length;
  return -1;
}

/** An object or a list. */
function endOfNested(from: number, depth: number): number {
  const { bytes } = LINE;
  const close = bytes[from] === OPEN ? CLOSE : CLOSE_LIST;
  let at = afterSpace(from + 1);
  if (bytes[at] === close) return at + 1;
  for (;;) {
    if (close === CLOSE) {
      const name = bytes[at] === QUOTE ? endOfString(at + 1) : -1;
      at = name === -1 ? -1 : startOfValue(name);
      if (at === -1) return -1;
    }
    const end = endOfValue(at, depth);
    if (end === -1) return -1;
    at = afterSpace(end);
    if (bytes[at] === close) return at + 1;
    if (bytes[at] !== COMMA) return -1;
    at = afterSpace(at + 1);
  }
}

/** @param from behind the first quote, as for the next one */
function endOfString(from: number): number {
  const { bytes } = LINE;
  const plain = PLAIN;
  let at = from;
  for (;;) {
    while (plain[bytes[at] ?? 0] === 1) at++;
    if (bytes[at] === QUOTE) return at + 1;
    const escaped = bytes[at + 1] ?? 0;
    if (bytes[at] !== BACKSLASH) return -1;
    if (ESCAPES[escaped] !== 0) at += 2;
    else {
      if (escaped !== ESCAPED_UNIT || hexAt(at + 2) === -1) return -1;
      at += 6;
    }
  }
}

/** The end of a string whatever is in it: the next quote that no backslash makes part of it. */
function closingQuote(line: Buffer, from: number): number {
  for (let quote = line.indexOf(QUOTE, from); quote !== -1; quote = line.indexOf(QUOTE, quote + 1)) {
    let before = quote - 1;
    while (line[before] === BACKSLASH) before--;
    if ((quote - before) % 2 === 1) return quote + 1;
  }
  return -1;
}

function endOfNumber(from: number): number {
  const { bytes } = LINE;
  const numeric = NUMERIC;
  let at = from + (bytes[from] === MINUS ? 1 : 0);
  const first = at;
  let plain = true;
  for (let byte = bytes[at] ?? 0; numeric[byte] === 1; byte = bytes[++at] ?? 0) plain &&= byte >= ZERO && byte < COLON;
  if (plain && at > first && (bytes[first] !== ZERO || at === first + 1)) return at;
  return NUMBER.test(String.fromCharCode(...bytes.subarray(from, at))) ? at : -1;
}
