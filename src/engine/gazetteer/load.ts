import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { neededLength, PREAMBLE, readBinary } from './binary.ts';
import type { Gazetteer } from './gazetteer.ts';

/**
 * Loads the compiled dictionaries from a file; what most runs do not need is left there until it is asked for.
 * @throws where the file is missing or of another version
 */
export function loadGazetteer(path: string): Gazetteer {
  const { bytes, size } = withFile(path, (file) => {
    const needed = neededLength(bytesAt(file, 0, PREAMBLE));
    return { bytes: bytesAt(file, 0, needed), size: fstatSync(file).size };
  });
  return readBinary(bytes, (offset, length) =>
    withFile(path, (file) => {
      if (fstatSync(file).size !== size)
        throw new Error('the compiled dictionaries have changed: start the program again');
      return bytesAt(file, offset, length);
    }),
  );
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
  const bytes = Buffer.allocUnsafeSlow(length);
  let read = 0;
  while (read < length) {
    const more = readSync(file, bytes, read, length - read, offset + read);
    if (more === 0) throw new Error('the compiled dictionaries are cut off: build the project again (npm run build)');
    read += more;
  }
  return bytes;
}
