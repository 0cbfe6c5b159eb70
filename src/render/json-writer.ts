import { cleanJson } from './clean.ts';

/** Bytes at the start, and those that are kept from one document to the next. */
const SMALLEST = 1 << 16;
const LARGEST = 1 << 20;
/** Strings of more UTF-16 units are left to JSON.stringify. */
const LONG = 1 << 12;
/** Bytes that one UTF-16 unit may take: `\u000b`. */
const WIDEST = 6;
const QUOTE = 0x22;
const ZERO = 0x30;
const COMMA = 0x2c;
const OPEN = 0x5b;

/** ASCII characters that stand for themselves in a string. */
const PLAIN = new Uint8Array(0x80).fill(1, 0x20, 0x7f);
PLAIN[QUOTE] = 0;
PLAIN[0x5c] = 0;

/** Whether a unit beyond ASCII is a whole character that needs no escape; a few that need none are not told to be. */
const isSimple = (unit: number): boolean =>
  unit >= 0xa0 &&
  unit < 0xd800 &&
  unit !== 0x61c &&
  (unit < 0x200b || unit > 0x206f || (unit > 0x200f && unit < 0x2028));

/** ASCII that is written as it is, eight bytes a number: one store writes them all. */
export class Fixed {
  readonly length: number;
  readonly eights: readonly number[];

  constructor(ascii: string) {
    const padded = Buffer.from(ascii.padEnd(Math.ceil(ascii.length / 8) * 8), 'latin1');
    this.length = ascii.length;
    this.eights = Array.from({ length: padded.length / 8 }, (_, i) => padded.readDoubleLE(8 * i));
  }
}

/** Thousandths as they are written; each is put together when it is first met. */
const shares: (Fixed | undefined)[] = new Array(1001).fill(undefined);

/** Writes JSON as UTF-8 into memory that is used again: what `cleanJson(JSON.stringify(value))` gives, in two thirds of the time. */
export class JsonWriter {
  private bytes = Buffer.alloc(SMALLEST);
  private view = new DataView(this.bytes.buffer, this.bytes.byteOffset, SMALLEST);
  private at = 0;
  private isAscii = true;

  /** Forgets what was written before, though that may have been broken off. */
  start(): void {
    this.at = 0;
    this.isAscii = true;
    if (this.bytes.length > LARGEST) this.resize(SMALLEST);
  }

  written(): string {
    return this.bytes.toString(this.isAscii ? 'latin1' : 'utf8', 0, this.at);
  }

  fixed({ length, eights }: Fixed): void {
    this.reserve(length + 8);
    const { view, at } = this;
    for (let i = 0; i < eights.length; i++) view.setFloat64(at + 8 * i, eights[i] ?? 0, true);
    this.at = at + length;
  }

  byte(value: number): void {
    this.reserve(1);
    this.bytes[this.at++] = value;
  }

  /** Before each item of a list. */
  item(): void {
    if (this.bytes[this.at - 1] !== OPEN) this.byte(COMMA);
  }

  string(text: string): void {
    const { length } = text;
    if (length > LONG) {
      this.json(text);
      return;
    }
    this.reserve(WIDEST * length + 2);
    const { bytes } = this;
    // a name of its own: only of this one V8 knows in the loop that it is a constant
    const plain = PLAIN;
    let at = this.at;
    bytes[at++] = QUOTE;
    for (let i = 0; i < length; i++) {
      // named in full it is compiled in place; as a property of strings, of which V8 has many kinds, it is looked for each time
      const unit = String.prototype.charCodeAt.call(text, i);
      if (unit < 0x80) {
        if (plain[unit] !== 1) {
          this.json(text);
          return;
        }
        bytes[at++] = unit;
        continue;
      }
      if (!isSimple(unit)) {
        this.json(text);
        return;
      }
      this.isAscii = false;
      if (unit < 0x800) bytes[at++] = 0xc0 | (unit >> 6);
      else {
        bytes[at++] = 0xe0 | (unit >> 12);
        bytes[at++] = 0x80 | ((unit >> 6) & 0x3f);
      }
      bytes[at++] = 0x80 | (unit & 0x3f);
    }
    bytes[at++] = QUOTE;
    this.at = at;
  }

  /** A whole number of at most nine digits. */
  integer(value: number): void {
    let digits = 1;
    for (let rest = value; rest >= 10; rest = (rest / 10) | 0) digits++;
    this.reserve(digits);
    const { bytes } = this;
    let rest = value;
    for (let at = this.at + digits - 1; at >= this.at; at--) {
      const next = (rest / 10) | 0;
      bytes[at] = ZERO + rest - 10 * next;
      rest = next;
    }
    this.at += digits;
  }

  /** From 0 to 1, mostly in thousandths. */
  share(value: number): void {
    const thousandths = Math.round(value * 1000);
    if (thousandths / 1000 !== value || value < 0 || value > 1) {
      this.json(value);
      return;
    }
    let written = shares[thousandths];
    if (written === undefined) {
      written = new Fixed(JSON.stringify(value));
      shares[thousandths] = written;
    }
    this.fixed(written);
  }

  /** Anything else. */
  json(value: unknown): void {
    const json = cleanJson(JSON.stringify(value));
    this.reserve(Buffer.byteLength(json));
    const written = this.bytes.write(json, this.at);
    if (written !== json.length) this.isAscii = false;
    this.at += written;
  }

  /** Makes room for so many bytes more. */
  private reserve(length: number): void {
    if (this.at + length > this.bytes.length) this.resize(Math.max(2 * this.bytes.length, this.at + length));
  }

  private resize(size: number): void {
    const bytes = Buffer.alloc(size);
    this.bytes.copy(bytes, 0, 0, this.at);
    this.bytes = bytes;
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  }
}
