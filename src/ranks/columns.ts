import type { Dictionary } from '../engine/gazetteer/gazetteer.ts';

/** A column as numbers: each distinct value is read once. */
export function numbers(
  dictionary: Dictionary,
  column: string,
  read: (value: string) => number,
): (row: number) => number {
  const found = dictionary.columns.get(column);
  if (found === undefined) return () => 0;
  const values = found.values();
  const codes = new Int32Array(values.length);
  for (let at = 0; at < values.length; at++) codes[at] = read(values[at] ?? '');
  const index = found.index;
  return (row) => codes[index[row] ?? 0] ?? 0;
}

/** Place of a value in a list, 0 where it is not in it. */
export const position = (of: readonly string[]) => (value: string) => Math.max(0, of.indexOf(value));
/** The bits of values joined by `|`. */
export const flags = (of: readonly (readonly [string, number])[]) => (value: string) =>
  value.split('|').reduce((bits, each) => bits | (of.find(([name]) => name === each)?.[1] ?? 0), 0);
