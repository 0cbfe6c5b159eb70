import type { Problem } from '../core/problem.ts';
import { tooLarge } from './bytes.ts';
import type { ReadOptions } from './reader.ts';

export interface Line {
  readonly number: number;
  /** Its bytes without the line end, valid only until the next line is asked for; a problem where they are too many. */
  readonly content: Buffer | Problem;
}

const NEWLINE = 10;
const RETURN = 13;

/**
 * Lines of bytes in any chunks. Only a line that lies in several chunks is copied; one longer than `maxSize` is skipped as
 * it comes and is a problem, so memory stays small whatever its length.
 */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  { maxSize, firstLine }: Pick<ReadOptions, 'maxSize' | 'firstLine'>,
): AsyncGenerator<Line> {
  let number = firstLine - 1;
  let held: Buffer[] = [];
  let size = 0;
  const hold = (part: Buffer): void => {
    size += part.length;
    if (size > maxSize) held = [];
    else if (part.length > 0) held.push(Buffer.from(part));
  };
  const finish = (bytes: Buffer): Line => {
    number++;
    const content = size > maxSize ? tooLarge(maxSize) : trimReturn(bytes);
    held = [];
    size = 0;
    return { number, content };
  };
  for await (const chunk of chunks) {
    const buffer = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
    let start = 0;
    for (let end = buffer.indexOf(NEWLINE); end !== -1; end = buffer.indexOf(NEWLINE, start)) {
      const part = buffer.subarray(start, end);
      if (size === 0) size = part.length;
      else hold(part);
      yield finish(held.length === 0 ? part : Buffer.concat(held));
      start = end + 1;
    }
    if (start < buffer.length) hold(buffer.subarray(start));
  }
  if (size > 0) yield finish(Buffer.concat(held));
}

function trimReturn(bytes: Buffer): Buffer {
  return bytes[bytes.length - 1] === RETURN ? bytes.subarray(0, -1) : bytes;
}
