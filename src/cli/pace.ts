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
export function interpretIfShort(inputs: readonly string[], format: string): void {
  const [name = '-'] = inputs;
  if (inputs.length > 1 || name === '-' || chooseReader(format, name, NOTHING_SEEN) !== text) return;
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats?.isFile() !== true || stats.size > SHORT) return;
  const setFlag = flagSetter();
  setFlag('--no-opt');
  setFlag('--no-sparkplug');
}

/**
 * What Node's module `v8` sets flags by, without the module: it brings streams with it, a twentieth of the whole run. Programs should not
 * come this way, says Node, and may close it one day: then the module is taken.
 */
function flagSetter(): (flag: string) => void {
  const { binding } = process as { binding?: (name: string) => { setFlagsFromString?: (flag: string) => void } };
  const quiet = process.noDeprecation;
  try {
    process.noDeprecation = true;
    const setFlag = binding?.('v8').setFlagsFromString;
    if (setFlag !== undefined) return setFlag;
  } catch {
    // Closed.
  } finally {
    process.noDeprecation = quiet === true;
  }
  return process.getBuiltinModule('node:v8').setFlagsFromString;
}
