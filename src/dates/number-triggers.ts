import { Shape } from '../core/shape.ts';
import { Trigger } from './lexicon.ts';
import type { Reader } from './reader.ts';

/** Triggers of numbers, in figures and in words. */
export const NUMBERS = Trigger.Digits | Trigger.Number;

/**
 * A number can begin a date only where its form or the token behind it allows one; most numbers of the news are counts and
 * sums, and no rule need look at them.
 */
export function numberMatters(reader: Reader, at: number, floor: number): boolean {
  const form = reader.rawShape(at);
  const width = reader.rawWidth(at);
  if ((form & Shape.Digit) !== 0 && ((form & Shape.Number) === 0 || width === 4 || width > 7)) return true;
  if (reader.followsNumber(at + 1)) return true;
  if (at - floor <= 3 && reader.previous !== null) return true;
  const next = reader.rawShape(at + 1);
  if ((next & Shape.Punctuation) !== 0) {
    return (reader.rawShape(at + 2) & Shape.Digit) !== 0 || reader.followsNumber(at + 2);
  }
  if ((next & Shape.Digit) !== 0) return true;
  const before = reader.rawMark(at - 1);
  return before === "'" || reader.beforeNumber(at - 1);
}

/** Marks that end what stands before them. */
const CLOSING = '.;!?)]"';

/**
 * Token `i` is a plain figure behind which nothing stands that could belong to it: no word that dates know, sign or further
 * figure. Only few ways of writing dates are left for it then ({@link Trigger.BareFigure}).
 */
export function isBareFigure(reader: Reader, i: number): boolean {
  if ((reader.shape(i) & Shape.Number) === 0 || (reader.numbers[i] ?? 0) !== 0) return false;
  const behind = i + 1;
  if (reader.inside(behind)) {
    const shape = reader.shape(behind);
    if ((reader.numbers[behind] ?? 0) !== 0 || (shape & (Shape.Digit | Shape.Dash | Shape.Possessive)) !== 0)
      return false;
    if ((shape & Shape.Punctuation) !== 0) {
      const mark = reader.mark(behind);
      // a comma joins the days of a list, never a figure as wide as a year
      if (!CLOSING.includes(mark) && !(mark === ',' && reader.width(i) === 4)) return false;
    }
  }
  return reader.figure(i)?.parts.length === 0;
}
