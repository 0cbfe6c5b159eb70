/** Place of a value in a list, 0 where it is not in it. */
export const position = (of: readonly string[]) => (value: string) => Math.max(0, of.indexOf(value));
/** The bits of values joined by `|`. */
export const flags = (of: readonly (readonly [string, number])[]) => (value: string) =>
  value.split('|').reduce((bits, each) => bits | (of.find(([name]) => name === each)?.[1] ?? 0), 0);
