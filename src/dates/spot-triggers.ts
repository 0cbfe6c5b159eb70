import { Shape } from '../core/shape.ts';
import { Word } from './constants.ts';
import { isOrdinalSuffix } from './numbers.ts';
import type { Reader } from './reader.ts';
import { Behind, Trigger } from './triggers.ts';

const STOP = 0x2e;
/** Tokens between an expression and the next one of its list: a connector, `and`, `the`. */
const LONGEST_JOINT = 3;

/** {@link Trigger} bits of a token with a digit. */
export function figureTriggers(reader: Reader, at: number, floor: number): number {
  const listed = reader.previous !== null && at - floor <= LONGEST_JOINT ? Trigger.Listed : Trigger.None;
  const form = reader.rawShape(at);
  if ((reader.numbers[at] ?? 0) !== 0) return Trigger.Digits | listed;
  if ((form & Shape.Number) === 0) {
    if ((form & Shape.Word) !== 0) return Trigger.Coded;
    const suffix = reader.suffix(at);
    if (suffix === '') return Trigger.Digits | listed;
    return isOrdinalSuffix(suffix) ? Trigger.OrdinalFigure | listed : Trigger.Suffixed;
  }
  const width = reader.width(at);
  const coded = width === 4 || width === 2 || !endsAt(reader, at + 1) ? codeBefore(reader, at, width) : Trigger.None;
  if (width < 3) return Trigger.ShortFigure | listed | coded;
  for (let i = reader.start(at) + 1; i < reader.end(at) - 1; i++)
    if (reader.text.charCodeAt(i) === STOP) return Trigger.Decimal;
  return (width === 4 ? Trigger.YearFigure : Trigger.OtherFigure) | coded;
}

/** What stands before a figure and makes a year of it. */
function codeBefore(reader: Reader, at: number, width: number): number {
  if (width === 2 && reader.rawMark(at - 1) === "'") return Trigger.YearFigure;
  return reader.isRaw(at - 1, Word.fy) || reader.isRaw(at - 1, Word.ad) ? Trigger.Coded : Trigger.None;
}

/** Token `i` is a mark that neither a number nor a word that goes with one follows. */
function endsAt(reader: Reader, i: number): boolean {
  if ((reader.rawShape(i) & Shape.Punctuation) === 0) return false;
  return (reader.rawShape(i + 1) & Shape.Digit) === 0 && (reader.behind(i + 1) & ~(Behind.The | Behind.End)) === 0;
}

/** {@link Behind} bits of what stands behind token `at`; nothing does at the end of a paragraph. */
export function bitsBehind(reader: Reader, at: number): number {
  const form = reader.rawShape(at + 1);
  if ((form & Shape.ParagraphStart) !== 0) return 0;
  const word = reader.behind(at + 1);
  if ((form & (Shape.Punctuation | Shape.Dash | Shape.Digit | Shape.Possessive)) === 0) return word;
  if ((form & Shape.Digit) !== 0) return word | Behind.Digit;
  if ((form & Shape.Possessive) !== 0) return word | Behind.Possessive;
  const dash = (form & Shape.Dash) !== 0;
  if (endsAt(reader, at + 1)) return dash ? word | Behind.AnyDash : word;
  return word | (dash ? Behind.AnyDash | Behind.Dash : bitOfMark(reader.rawMark(at + 1)));
}

function bitOfMark(mark: string): number {
  switch (mark) {
    case ',':
    case '&':
      return Behind.Comma;
    case '/':
      return Behind.Slash;
    case ':':
      return Behind.Colon;
    case '(':
      return Behind.Clock;
    default:
      return 0;
  }
}
