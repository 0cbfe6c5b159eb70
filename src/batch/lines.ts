import { problemOf } from '../core/problem.ts';
import { tooLarge } from '../read/bytes.ts';
import type { Source } from '../read/reader.ts';
import type { Input } from './inputs.ts';
import { ended, failed, type Outcome } from './process.ts';

export interface Lines {
  readonly bytes: Uint8Array;
  /** Number of the first line. */
  readonly first: number;
}

const NEWLINE = 10;

/**
 * Whole lines as they come, in blocks as large as the chunks of the source, and at last the outcome that ends the input. Only
 * the line that a chunk breaks off is held, and never more of it than `maxSize`; lines that are done already are passed by.
 */
export async function* cutLines(input: Input, source: Source, maxSize: number): AsyncGenerator<Lines | Outcome> {
  const from = input.from ?? 0;
  let held: Uint8Array[] = [];
  let size = 0;
  let first = 1;
  let skipping = false;
  try {
    for await (let chunk of source.chunks) {
      while ((skipping || first <= from) && chunk.length > 0) {
        const newline = chunk.indexOf(NEWLINE);
        if (newline !== -1) {
          first++;
          skipping = false;
        }
        chunk = newline === -1 ? chunk.subarray(chunk.length) : chunk.subarray(newline + 1);
      }
      const end = chunk.lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        const bytes = Buffer.concat([...held, chunk.subarray(0, end)]);
        yield { bytes, first };
        first += countLines(bytes);
        held = [];
        size = 0;
      }
      if (end < chunk.length) held.push(Buffer.from(chunk.subarray(end)));
      size += chunk.length - end;
      if (size > maxSize) {
        yield failed(input, tooLarge(maxSize, `line ${first}`), { done: first });
        held = [];
        size = 0;
        skipping = true;
      }
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield failed(input, problem, { done: first - 1, ended: true });
    return;
  }
  if (size > 0) yield { bytes: Buffer.concat(held), first };
  yield ended(input, size > 0 ? first : first - 1);
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}
