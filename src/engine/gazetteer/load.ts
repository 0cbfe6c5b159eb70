import { readFileSync } from 'node:fs';
import { readBinary } from './binary.ts';
import type { Gazetteer } from './gazetteer.ts';

/** Loads the compiled dictionaries from a file. Throws where the file is missing or of another version. */
export function loadGazetteer(path: string): Gazetteer {
  const bytes = readFileSync(path);
  // a small file comes from a shared pool, at any offset
  return readBinary(bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes));
}
