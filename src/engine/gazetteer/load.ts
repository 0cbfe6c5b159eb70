import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { neededLength, PREAMBLE, readBinary } from './binary.ts';
import type { Gazetteer } from './gazetteer.ts';

let lent: Uint8Array | null = null;

/**
 * Gives away memory for the next dictionaries that are loaded: where a program has used some already, it need not be touched for the
 * first time, which costs as much as reading.
 * @param memory not to be used by anybody else from now on
 */
export function lendMemory(memory: Uint8Array): void {
  lent = memory;
}

/** The lent memory, once, where it is enough. */
function memoryFor(length: number): Uint8Array {
  const memory = lent;
  lent = null;
  return memory !== null && memory.length >= length ? memory.subarray(0, length) : Buffer.allocUnsafeSlow(length);
}

/**
 * Loads the compiled dictionaries from a file; what most runs do not need is left there until it is asked for.
 * @param withReckoned with the tables that recognisers reckoned at build time: only for code of the same build
 * @throws where the file is missing or of another version
 */
export function loadGazetteer(path: string, withReckoned = false): Gazetteer {
  const { bytes, size } = withFile(path, (file) => {
    const needed = neededLength(bytesAt(file, 0, PREAMBLE));
    return { bytes: read(file, 0, memoryFor(needed)), size: fstatSync(file).size };
  });
  const readRest = (offset: number, length: number): Uint8Array =>
    withFile(path, (file) => {
      if (fstatSync(file).size !== size)
        throw new Error('the compiled dictionaries have changed: start the program again');
      return bytesAt(file, offset, length);
    });
  return readBinary(bytes, readRest, withReckoned);
}

function withFile<T>(path: string, work: (file: number) => T): T {
  const file = openSync(path, 'r');
  try {
    return work(file);
  } finally {
    closeSync(file);
  }
}

function bytesAt(file: number, offset: number, length: number): Uint8Array {
  return read(file, offset, Buffer.allocUnsafeSlow(length));
}

/** Fills `bytes` with what stands in the file from `offset` on. */
function read(file: number, offset: number, bytes: Uint8Array): Uint8Array {
  let done = 0;
  while (done < bytes.length) {
    const more = readSync(file, bytes, done, bytes.length - done, offset + done);
    if (more === 0) throw new Error('the compiled dictionaries are cut off: build the project again (npm run build)');
    done += more;
  }
  return bytes;
}
