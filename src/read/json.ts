import { tooLarge } from './bytes.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';
import { recordParser } from './records.ts';

/** An array of objects, or objects one after another with any white space between; read one by one, however many there are. */
export const json: Reader = {
  name: 'json',
  summary: 'a JSON array of objects, or one object after another',
  extensions: ['.json'],
  resembles: (head) => /^\uFEFF?\s*(?:\[\s*\{|\{\s*")/.test(head),
  async *read(source: Source, options: ReadOptions) {
    const parse = recordParser(options.fields, 'mend it; every other record was read');
    let number = 0;
    for await (const value of valuesOf(source.chunks, options.maxSize)) {
      yield {
        place: `record ${++number}`,
        read: () => (value === null ? tooLarge(options.maxSize) : parse(value)),
      };
    }
  },
};

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_LIST = 0x5b;
const isOpen = (byte: number): boolean => byte === OPEN_LIST || byte === 0x7b;
const isClose = (byte: number): boolean => byte === 0x5d || byte === 0x7d;

/**
 * The objects of a stream, as bytes: what stands between a brace at the outermost level (or in the outermost array) and the
 * brace that closes it. One that is larger than `maxSize` bytes is null. What else stands between objects is given too, so
 * that nothing broken goes unseen.
 */
async function* valuesOf(chunks: AsyncIterable<Uint8Array>, maxSize: number): AsyncGenerator<Buffer | null> {
  let parts: Buffer[] = [];
  let size = 0;
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Depth at which records stand: 1 in an array, 0 without. */
  let ground = 0;
  let begun = false;
  let stray = '';
  const take = (part: Buffer): void => {
    size += part.length;
    if (size > maxSize) parts = [];
    else parts.push(Buffer.from(part));
  };
  for await (const chunk of chunks) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = depth > ground ? 0 : -1;
    for (let at = 0; at < bytes.length; at++) {
      let byte = bytes[at] ?? 0;
      if (inString && !escaped) {
        // nearly all of a record is text
        while (byte !== QUOTE && byte !== BACKSLASH && at + 1 < bytes.length) byte = bytes[++at] ?? 0;
        if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) inString = false;
      } else if (inString) escaped = false;
      else if (byte === QUOTE && depth > ground) inString = true;
      else if (isOpen(byte)) {
        if (!begun && byte === OPEN_LIST) ground = 1;
        else if (depth === ground && start === -1) start = at;
        begun = true;
        depth++;
      } else if (isClose(byte) && depth > 0) {
        depth--;
        if (depth === ground && start !== -1) {
          take(bytes.subarray(start, at + 1));
          yield size > maxSize ? null : Buffer.concat(parts);
          parts = [];
          size = 0;
          start = -1;
        } else if (depth < ground) ground = 0;
      } else if (depth <= ground && !isBetween(byte) && stray.length < 40) stray += String.fromCharCode(byte);
      if (stray !== '' && (isOpen(byte) || byte === 0x2c)) {
        yield Buffer.from(stray);
        stray = '';
      }
    }
    if (start !== -1) take(bytes.subarray(start));
  }
  if (size > 0) yield size > maxSize ? null : Buffer.concat(parts);
  if (stray !== '') yield Buffer.from(stray);
}

/** White space, commas, and the byte order mark. */
function isBetween(byte: number): boolean {
  return byte <= 0x20 || byte === 0x2c || byte === 0xef || byte === 0xbb || byte === 0xbf;
}
