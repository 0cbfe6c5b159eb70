import { statSync } from 'node:fs';
import { chooseReader } from '../read/choose.ts';
import { text } from '../read/text.ts';

/** Bytes of text that are gone through as quickly without machine code. */
const SHORT = 1 << 14;
const NOTHING_SEEN = new Uint8Array(0);

/**
 * V8 makes machine code of what runs often. For one article of usual length that costs more than it saves: its code is interpreted to the
 * end. To be asked when all code is loaded, for a changed option of V8 would set compiled code aside.
 */
export async function interpretIfShort(inputs: readonly string[], format: string): Promise<void> {
  const [name = '-'] = inputs;
  if (inputs.length > 1 || name === '-' || chooseReader(format, name, NOTHING_SEEN) !== text) return;
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.size > SHORT) return;
  const { setFlagsFromString } = await import('node:v8');
  setFlagsFromString('--no-opt');
  setFlagsFromString('--no-sparkplug');
}
