import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { Problem } from '../core/problem.ts';
import type { Source } from '../read/reader.ts';

const CHUNK = 256 * 1024;

/**
 * A file as a source: read in blocks as they are asked for, always into the same memory.
 * @param path or the number of a file that is open already, and stays open
 */
export function fileSource(name: string, path: string | Buffer | number): Source {
  return { name, chunks: chunksOf(path) };
}

async function* chunksOf(path: string | Buffer | number): AsyncGenerator<Uint8Array> {
  const file = typeof path === 'number' ? path : openSync(path, 'r');
  try {
    const stats = fstatSync(file);
    if (stats.isDirectory()) throw new Problem('unreadable', 'is a folder', { mend: 'name a file' });
    // What is open already may have been read in part.
    const promised = stats.isFile() && typeof path !== 'number' ? stats.size : 0;
    const buffer = Buffer.allocUnsafe(Math.min(CHUNK, promised > 0 ? promised + 1 : CHUNK));
    let read = 0;
    for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
      read += count;
      yield buffer.subarray(0, count);
      if (count < buffer.length && read >= promised && promised > 0) return;
    }
    if (read < promised) {
      throw new Problem('changed', `was cut short while it was read (${read} of ${promised} bytes)`, {
        mend: 'run it again',
      });
    }
  } finally {
    if (typeof path !== 'number') closeSync(file);
  }
}
