import { Shape } from '../core/shape.ts';
import type { Evidence } from './evidence.ts';
import type { Lexicon } from './lexicon.ts';

export const COMMA = 0x2c;

/** Quick questions about tokens of one document. */
export interface TokenView {
  readonly shape: Int32Array;
  readonly word: Int32Array;
  readonly profile: Int32Array;
  readonly code: Uint16Array;
  readonly count: number;
  readonly evidence: Evidence;
}

/** Whether no mention goes on from the token before. */
export const isBreak = (shape: number): boolean => (shape & Shape.ParagraphStart) !== 0;

/** Whether a token is a capitalised word that is neither an abbreviation of several letters nor part of an address. */
export const isCapitalWord = (shape: number): boolean =>
  (shape & (Shape.Word | Shape.Capitalised)) === (Shape.Word | Shape.Capitalised) && (shape & Shape.Address) === 0;

/** A comma, `and`, `or` or dash between two members of a list. */
export const isJoint = ({ code, word, shape }: TokenView, at: number, lexicon: Lexicon): boolean =>
  code[at] === COMMA || word[at] === lexicon.and || word[at] === lexicon.or || ((shape[at] ?? 0) & Shape.Dash) !== 0;
