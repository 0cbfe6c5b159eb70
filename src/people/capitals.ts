import type { Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';

const CAPITAL_WORD = Shape.Capitalised | Shape.Word;
const CAPITALS_WORD = Shape.Capitals | Shape.Word;

/** Whether a word of capital letters has one of four or more beside it: a name as bylines print it (`By LEDUA VAKATORA`), no acronym. */
export function amongCapitals({ shape, start, end, count }: Tokens, token: number): boolean {
  const long = (at: number): boolean =>
    at >= 0 &&
    at < count &&
    ((shape[at] ?? 0) & CAPITALS_WORD) === CAPITALS_WORD &&
    (end[at] ?? 0) - (start[at] ?? 0) >= 4;
  return long(token - 1) || long(token + 1);
}

/** Whether a capitalised word stands beside a word of capital letters: alone, these are more often a body's letters (SACCO) than a name. */
export const amongNames = ({ shape, count }: Tokens, token: number): boolean =>
  (token > 0 && ((shape[token - 1] ?? 0) & Shape.Capitalised) !== 0) ||
  (token + 1 < count && ((shape[token + 1] ?? 0) & Shape.Capitalised) !== 0);

/** Whether a capitalised word of the same sentence follows a token. */
export const isBeforeCapital = ({ shape, count }: Tokens, token: number): boolean =>
  token + 1 < count && ((shape[token + 1] ?? 0) & (Shape.Capitalised | Shape.SentenceStart)) === Shape.Capitalised;

/** Whether a word is two or three capitals right before a word of the same sentence that is not in capitals: `VVS Laxman`. */
export function areLettersBeforeWord({ shape, start, end, count }: Tokens, token: number): boolean {
  const next = token + 1;
  if (next === count || (end[token] ?? 0) - (start[token] ?? 0) > 3) return false;
  return ((shape[next] ?? 0) & (CAPITALS_WORD | Shape.Capitalised | Shape.SentenceStart)) === CAPITAL_WORD;
}

/** Whether hyphened tokens are the letters of a party's name and of its wing: `JUI-F`, `NCP-SP`. */
export function isAcronym({ shape, start, end }: Tokens, first: number, last: number): boolean {
  const length = (end[first] ?? 0) - (start[first] ?? 0);
  const wing = (end[last - 1] ?? 0) - (start[last - 1] ?? 0);
  const isWing = wing < 3 && ((shape[last - 1] ?? 0) & (wing === 1 ? Shape.Capitalised : Shape.Capitals)) !== 0;
  return isWing && ((shape[first] ?? 0) & Shape.Capitals) !== 0 && length > 1 && length < 6;
}

/** Whether a word opens a sentence before a capitalised word: no family name by itself, so that "Singer Angelique Kidjo" names a trade. */
export const opensSentence = ({ shape, count }: Tokens, token: number): boolean =>
  ((shape[token] ?? 0) & (Shape.SentenceStart | Shape.TitleLine)) === Shape.SentenceStart &&
  token + 1 < count &&
  ((shape[token + 1] ?? 0) & CAPITAL_WORD) === CAPITAL_WORD;

/** Code units of two letters with their stops. */
const TWO_LETTERS = 4;

/**
 * Whether dotted letters that stand for an office do so: one letter never does, and two before one name are initials
 * (`P.M. Sayeed`, `A.G. Noorani`), for which offices are written without stops.
 */
export function isTitleInLetters({ shape, start, end, count }: Tokens, token: number): boolean {
  const length = (end[token] ?? 0) - (start[token] ?? 0);
  if (length > TWO_LETTERS) return true;
  const isName = (at: number): boolean => at < count && ((shape[at] ?? 0) & CAPITAL_WORD) === CAPITAL_WORD;
  return length > 2 && !(isName(token + 1) && !isName(token + 2));
}

/** Whether `text[start, end)` is a Roman number as rulers have it (II, XIV). */
export function isRoman(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 5) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x49 && unit !== 0x56 && unit !== 0x58) return false;
  }
  return true;
}
