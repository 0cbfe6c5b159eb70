const QUOTE = 0x22;
const BACKSLASH = 0x5c;
/** The letter of an escape by four digits. */
export const ESCAPED_UNIT = 0x75;

/** Bytes after the end of a line that may be looked at without asking whether they are there. */
const PADDING = 8;
const USUAL = 1 << 16;
/** Longer lines get an array of their own size, which goes with the next line that is not so long. */
const LARGEST = 1 << 21;

/** The line at hand, zeros after it. As long as no line needed another array, V8 takes it for a constant, which is read in half the steps. */
export const LINE = { bytes: new Uint8Array(USUAL) };
/** The code units of the string at hand, and the place behind its last quote. */
export const STRING = { units: new Uint16Array(USUAL), end: 0 };
/** The same memory as the units. */
let memory = Buffer.from(STRING.units.buffer);

/** Puts a line in {@link LINE}. */
export function takeLine(line: Uint8Array): void {
  const size = line.length + PADDING;
  const isLarge = LINE.bytes.length > LARGEST;
  if (LINE.bytes.length < size || (isLarge && size <= LARGEST))
    LINE.bytes = new Uint8Array(size > LARGEST ? size : Math.max(USUAL, 2 * size));
  LINE.bytes.set(line);
  LINE.bytes.fill(0, line.length, size);
}

/** What stands for itself in a string, in ASCII. */
const PLAIN = new Uint8Array(256).fill(1, 0x20, 0x80);
PLAIN[QUOTE] = 0;
PLAIN[BACKSLASH] = 0;

/** What a letter behind a backslash stands for; 0 where it stands for nothing, or for more than itself. */
export const ESCAPES = new Uint8Array(256);
for (const [letter = '', meant = ''] of ['""', '\\\\', '//', 'b\b', 'f\f', 'n\n', 'r\r', 't\t'])
  ESCAPES[letter.charCodeAt(0)] = meant.charCodeAt(0);

/**
 * The string of JSON in {@link LINE} whose first quote stands before `from`, decoded from UTF-8 and from its escapes in one go: JSON.parse
 * needs a string to begin with, so that each letter would be decoded twice. Where it ends is in {@link STRING}.
 * @returns null where it is not valid, by JSON or by UTF-8, or is very long: then JSON.parse tells
 */
export function stringAt(from: number): string | null {
  const { bytes } = LINE;
  if (bytes.length > LARGEST) return null;
  if (STRING.units.length < bytes.length) {
    STRING.units = new Uint16Array(bytes.length);
    memory = Buffer.from(STRING.units.buffer);
  }
  const { units } = STRING;
  const plain = PLAIN;
  let at = from;
  let length = 0;
  for (;;) {
    let byte = bytes[at] ?? 0;
    while (plain[byte] === 1) {
      units[length++] = byte;
      byte = bytes[++at] ?? 0;
    }
    if (byte === QUOTE) {
      STRING.end = at + 1;
      return memory.toString('utf16le', 0, 2 * length);
    }
    const next = bytes[at + 1] ?? 0;
    if (byte === BACKSLASH) {
      const unit = next === ESCAPED_UNIT ? hexAt(at + 2) : (ESCAPES[next] ?? 0) || -1;
      if (unit === -1) return null;
      units[length++] = unit;
      at += next === ESCAPED_UNIT ? 6 : 2;
      continue;
    }
    // UTF-8 as Unicode defines it in its table 3-7; what follows the first byte has 10 in its upper two bits
    const [second, third, fourth] = [next ^ 0x80, (bytes[at + 2] ?? 0) ^ 0x80, (bytes[at + 3] ?? 0) ^ 0x80];
    if (byte < 0xc2 || second > 0x3f) return null;
    if (byte < 0xe0) {
      units[length++] = ((byte & 0x1f) << 6) | second;
      at += 2;
    } else if (byte < 0xf0) {
      const unit = ((byte & 0x0f) << 12) | (second << 6) | third;
      if (third > 0x3f || unit < 0x800 || (unit & 0xf800) === 0xd800) return null;
      units[length++] = unit;
      at += 3;
    } else {
      const point = ((byte & 0x07) << 18) | (second << 12) | (third << 6) | fourth;
      if (byte > 0xf4 || third > 0x3f || fourth > 0x3f || point < 0x10000 || point > 0x10ffff) return null;
      units[length++] = 0xd7c0 + (point >> 10);
      units[length++] = 0xdc00 | (point & 0x3ff);
      at += 4;
    }
  }
}

/** The value of four hexadecimal digits in {@link LINE}, -1 where they are not. */
export function hexAt(from: number): number {
  let value = 0;
  for (let at = from; at < from + 4; at++) {
    const byte = LINE.bytes[at] ?? 0;
    const small = byte | 0x20;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (!isDigit && !(small >= 0x61 && small <= 0x66)) return -1;
    value = (value << 4) | (isDigit ? byte - 0x30 : small - 0x57);
  }
  return value;
}
