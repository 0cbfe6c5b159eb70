/** Latin letters, plain punctuation and the lines of boxes. */
const NARROW = /^[ -~·À-ʯ‐-‧─-╿]*$/;

/** Whether each UTF-16 unit takes one column of a terminal: so it is in nearly all cells, and needs no closer look. */
export function isNarrow(text: string): boolean {
  return NARROW.test(text);
}
