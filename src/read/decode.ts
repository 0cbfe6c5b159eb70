import { isUtf8 } from 'node:buffer';
import { Problem } from '../core/problem.ts';

export interface Decoded {
  readonly text: string;
  /** Said to the user: bytes that are no valid text were replaced. */
  readonly warning?: string;
}

type Wide = 'utf16le' | 'utf16be';

/**
 * Bytes to text. A byte order mark stays in the text as U+FEFF, so that offsets are those of the file's own text. Without
 * `encoding`, UTF-16 is known by its mark or by its zero bytes, and all else is UTF-8.
 */
export function decode(bytes: Buffer, encoding: string | null): Decoded {
  if (encoding !== null) return { text: decodeAs(bytes, encoding) };
  const wide = utf16Of(bytes);
  if (wide !== null) return { text: decodeUtf16(bytes, wide) };
  if (isBinary(bytes)) {
    throw new Problem('binary', 'is a binary file, not text', { mend: 'name text, or a format with --input' });
  }
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return { text };
  const place = firstInvalid(bytes);
  return {
    text,
    warning: `not valid UTF-8 at byte ${place}; read with replacement marks, or name its encoding: --encoding windows-1252`,
  };
}

/** Text of a stream as it comes, characters whole; a byte order mark is left out. */
export async function* decodeStream(
  chunks: AsyncIterable<Uint8Array>,
  encoding: string | null,
): AsyncGenerator<string> {
  let decoder: InstanceType<typeof TextDecoder> | null = null;
  for await (const chunk of chunks) {
    decoder ??= new TextDecoder(encoding ?? wideLabel(utf16Of(chunk)));
    yield decoder.encoding === 'windows-1252'
      ? decodeWindows1252(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
      : decoder.decode(chunk, { stream: true });
  }
  const rest = decoder?.decode() ?? '';
  if (rest !== '') yield rest;
}

function wideLabel(wide: Wide | null): string {
  return wide === null ? 'utf-8' : wide === 'utf16le' ? 'utf-16le' : 'utf-16be';
}

/** Whether this is an encoding that `decode` knows, by any of its WHATWG labels. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label);
    return true;
  } catch {
    return false;
  }
}

/** Zero bytes near the start are in no text but UTF-16. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.subarray(0, 8192).includes(0);
}

/** UTF-16 by byte order mark, or by letters of which every second byte is zero. */
export function utf16Of(bytes: Uint8Array): Wide | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf16be';
  const length = Math.min(bytes.length & ~1, 512);
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++;
    if (bytes[i + 1] === 0) odd++;
  }
  if (odd > length * 0.35 && even < length * 0.05) return 'utf16le';
  if (even > length * 0.35 && odd < length * 0.05) return 'utf16be';
  return null;
}

function decodeUtf16(bytes: Buffer, wide: Wide): string {
  const whole = bytes.subarray(0, bytes.length & ~1);
  return wide === 'utf16le' ? whole.toString('utf16le') : Buffer.from(whole).swap16().toString('utf16le');
}

function decodeAs(bytes: Buffer, label: string): string {
  const { encoding } = new TextDecoder(label);
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  if (encoding === 'utf-8') return bytes.toString('utf8');
  return new TextDecoder(label, { ignoreBOM: true }).decode(bytes);
}

/** 0x80–0x9F of Windows-1252. Node 20's own decoder takes them for the control characters of Latin-1. */
const WINDOWS_1252 =
  '\u20ac\x81\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\x8d\u017d\x8f' +
  '\x90\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\x9d\u017e\u0178';

function decodeWindows1252(bytes: Buffer): string {
  const text = bytes.toString('latin1');
  return text.replace(/[\x80-\x9f]/g, (mark) => WINDOWS_1252.charAt(mark.charCodeAt(0) - 0x80));
}

/** Offset of the first byte that is no UTF-8: block by block, then character by character. Asked only when there is one. */
function firstInvalid(bytes: Buffer): number {
  let valid = 0;
  for (let size = 4096; size > 0; size = size === 4096 ? 4 : size - 1) {
    // Characters have up to four bytes, so a block may end inside one: trying shorter blocks steps over it.
    while (valid + size <= bytes.length && isUtf8(bytes.subarray(valid, valid + size))) {
      valid += size;
      if (size < 4) size = 4;
    }
  }
  return valid;
}
