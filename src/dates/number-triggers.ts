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
 * What stands behind a number tells which rules can have it: none of those of number words, and few of those of figures, where
 * it is nothing that dates know. Puts the trigger that says so in the place of those in `bits`.
 */
export function withWhatFollows(reader: Reader, at: number, bits: number): number {
  const behind = at + 1;
  const next = reader.shape(behind);
  const word = (reader.numbers[behind] ?? 0) !== 0 && reader.inside(behind);
  const marked = (next & (Shape.Digit | Shape.Dash | Shape.Possessive | Shape.Punctuation)) !== 0;
  const closed =
    !word &&
    (!marked ||
      ((next & (Shape.Digit | Shape.Dash | Shape.Possessive)) === 0 && CLOSING.includes(reader.mark(behind))));
  let left = closed ? bits & ~(Trigger.Number | Trigger.Ordinal) : bits;
  if ((bits & Trigger.Digits) === 0 || !isPlainFigure(reader, at)) return left;
  left ^= Trigger.Digits;
  // a comma joins the days of a list, never a figure as wide as a year
  if (closed || (!word && reader.width(at) === 4 && reader.mark(behind) === ',')) return left | Trigger.BareFigure;
  return left | (marked ? Trigger.FigureBeforeMark : Trigger.FigureBeforeWord);
}

/** Nothing but digits, and no word of the dictionary; `1,200` is one, `3.5` is none. */
function isPlainFigure(reader: Reader, i: number): boolean {
  if ((reader.shape(i) & Shape.Number) === 0 || (reader.numbers[i] ?? 0) !== 0) return false;
  return reader.figure(i)?.parts.length === 0;
}
