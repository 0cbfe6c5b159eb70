import type stringWidth from 'string-width';
import { latePackage } from '../core/late.ts';

/** Latin letters, plain punctuation and the lines of boxes: each takes one column, and nearly all cells have no others. */
const NARROW = /^[ -~·À-ʯ‐-‧─-╿]*$/;

let exactWidth: typeof stringWidth | undefined;

/** Columns of a terminal that a text takes, as the library that lays out tables counts them. */
export function widthOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  exactWidth ??= latePackage('string-width', import.meta.url) as typeof stringWidth;
  return exactWidth(text);
}
