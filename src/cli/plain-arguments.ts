import { EXTRACT_OPTIONS, type ExtractOption, keyOf } from './extract-options.ts';
import type { RawOptions } from './options.ts';

/** What stands on a command line of `extract`. */
export interface ExtractArguments {
  readonly inputs: readonly string[];
  readonly given: RawOptions;
}

/**
 * Reads a command line of `extract` in which nothing is wrong and no help is asked for, the same as the whole program would:
 * loading what knows all commands and tells what is wrong takes a tenth of the time that one article does.
 * @returns null where the whole program is to read it
 */
export function plainArguments(args: readonly string[]): ExtractArguments | null {
  if (args[0] !== 'extract') return null;
  const inputs: string[] = [];
  const given: Record<string, string | true | readonly string[]> = {};
  for (let at = 1; at < args.length; at++) {
    const arg = args[at] ?? '';
    if (arg === '-' || !arg.startsWith('-')) {
      inputs.push(arg);
      continue;
    }
    const [flag, joined] = split(arg);
    const option = EXTRACT_OPTIONS.find(({ name, short }) => flag === `--${name}` || flag === `-${short}`);
    if (option === undefined) return null;
    if (option.value === undefined) {
      if (joined !== undefined) return null;
      given[keyOf(option)] = true;
      continue;
    }
    const value = joined ?? args[++at];
    // the program's own options stand anywhere, in the place of a value too
    if (value === undefined || (joined === undefined && value.startsWith('-') && value !== '-')) return null;
    given[keyOf(option)] = option.repeatable === true ? [...listOf(given, option), value] : value;
  }
  return { inputs, given };
}

/** `--jobs=4` and `-j4` are a flag with its value. */
function split(arg: string): readonly [flag: string, joined: string | undefined] {
  if (!arg.startsWith('--')) return [arg.slice(0, 2), arg.length > 2 ? arg.slice(2) : undefined];
  const at = arg.indexOf('=');
  return at < 0 ? [arg, undefined] : [arg.slice(0, at), arg.slice(at + 1)];
}

function listOf(given: Readonly<Record<string, string | true | readonly string[]>>, option: ExtractOption) {
  const before = given[keyOf(option)];
  return Array.isArray(before) ? before : [];
}
