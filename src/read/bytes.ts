import { Problem } from '../core/problem.ts';
import type { Source } from './reader.ts';

/** All bytes of a source, as far as `maxSize` allows. */
export async function readAll(source: Source, maxSize: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of source.chunks) {
    size += chunk.length;
    if (size > maxSize) throw tooLarge(maxSize);
    parts.push(Buffer.from(chunk));
  }
  const only = parts[0];
  return parts.length === 1 && only !== undefined ? only : Buffer.concat(parts, size);
}

export function tooLarge(maxSize: number, place?: string): Problem {
  return new Problem('too-large', `larger than ${describeSize(maxSize)}`, {
    mend: 'raise --max-size',
    ...(place === undefined ? {} : { place }),
  });
}

function describeSize(bytes: number): string {
  for (const [unit, size] of [
    ['GB', 2 ** 30],
    ['MB', 2 ** 20],
    ['KB', 2 ** 10],
  ] as const) {
    if (bytes >= size && bytes % size === 0) return `${bytes / size} ${unit}`;
  }
  return `${bytes} bytes`;
}

/** Whether these ASCII letters stand at a place in the bytes. Nothing is copied: it is asked of every input, for every format. */
export function standsAt(bytes: Uint8Array, letters: string, at: number): boolean {
  for (let i = 0; i < letters.length; i++) if (bytes[at + i] !== letters.charCodeAt(i)) return false;
  return true;
}

export function isGzip(head: Uint8Array): boolean {
  return head[0] === 0x1f && head[1] === 0x8b;
}

/** A source with its first bytes looked at: up to `wanted` of them, and all chunks once more from the start. */
export interface Opened {
  readonly head: Uint8Array;
  readonly source: Source;
}

export async function openSource(source: Source, wanted = 8192): Promise<Opened> {
  const iterator = source.chunks[Symbol.asyncIterator]();
  const first = await iterator.next();
  let head: Uint8Array = first.done === true ? new Uint8Array(0) : first.value;
  // A pipe may give a few bytes at first; a line or 8 KB is enough to tell the format.
  while (first.done !== true && head.length < 16) {
    head = Buffer.from(head);
    const next = await iterator.next();
    if (next.done === true) break;
    head = Buffer.concat([head, next.value]);
  }
  async function* chunks(): AsyncGenerator<Uint8Array> {
    try {
      if (head.length > 0) yield head;
      for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
    } finally {
      await iterator.return?.();
    }
  }
  return { head: head.subarray(0, wanted), source: { name: source.name, chunks: chunks() } };
}
