import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { foldOf } from '../engine/segment/characters.ts';

/** How many code units a token has. */
export const lengthOf = ({ start, end }: Tokens, at: number): number => (end[at] ?? 0) - (start[at] ?? 0);

const EM_DASH = 0x2014;

/** A hyphen between two parts of one word: no space on either side, and no dash as long as that between clauses. */
export const joins = ({ text, tokens: { shape, start, end, count } }: Annotated, dash: number): boolean =>
  dash + 1 < count &&
  (end[dash] ?? 0) - (start[dash] ?? 0) === 1 &&
  ((shape[dash] ?? 0) & (Shape.Dash | Shape.SpaceBefore)) === Shape.Dash &&
  ((shape[dash + 1] ?? 0) & (Shape.Word | Shape.SpaceBefore)) === Shape.Word &&
  text.charCodeAt(start[dash] ?? 0) !== EM_DASH;

const VOWELS = new Set(Array.from('aeiou', (letter) => letter.charCodeAt(0)));
/** How far a closing quote is looked for. */
const REACH = 30;

/**
 * Whether an apostrophe before a vowel is a letter of a Polynesian name (`Siaosi 'Ofahengaue`): one that opens a quotation or nickname
 * is closed in the same sentence.
 */
export function isGlottalStop({ shape, code, count }: Tokens, at: number): boolean {
  const name = at + 1;
  if (name >= count || ((shape[at] ?? 0) & (Shape.Quote | Shape.SpaceBefore)) !== (Shape.Quote | Shape.SpaceBefore))
    return false;
  if (((shape[name] ?? 0) & (NAME | Shape.SpaceBefore)) !== NAME || !VOWELS.has(foldOf(code[name] ?? 0))) return false;
  if (foldOf(code[at] ?? 0) !== APOSTROPHE) return false;
  for (let i = name + 1; i < count && i < at + REACH && ((shape[i] ?? 0) & Shape.SentenceStart) === 0; i++)
    if (((shape[i] ?? 0) & (Shape.Quote | Shape.SpaceBefore)) === Shape.Quote) return false;
  return true;
}

const APOSTROPHE = 0x27;
const SLASH = 0x2f;
const LETTER = Shape.Initial | Shape.Dotted | Shape.Word;
const NAME = Shape.Capitalised | Shape.Word;
/** Least length of what stands behind the stroke; shorter words there belong to ranks (S/Sgt, A/Prof). */
const LEAST_SHORTENED = 5;

/** Whether a name stands behind a token that is the first letter of its own beginning, as Ethiopia writes it: `G/Medhin` (Gebre-). */
export const isShortened = (tokens: Tokens, at: number): boolean =>
  at + 2 < tokens.count &&
  tokens.code[at + 1] === SLASH &&
  ((tokens.shape[at] ?? 0) & LETTER) === (Shape.Initial | Shape.Word) &&
  ((tokens.shape[at + 1] ?? 0) & Shape.SpaceBefore) === 0 &&
  ((tokens.shape[at + 2] ?? 0) & (NAME | Shape.Capitals | Shape.SpaceBefore)) === NAME &&
  lengthOf(tokens, at + 2) >= LEAST_SHORTENED;

const INNER_CAPITAL = Shape.Word | Shape.InnerCapital;

/** Small beginnings that are written together with a name: Zulu and Swazi `kaZulu`, Irish `Ó hEochaidh` and `nicDhonnchadha`. */
const PREFIXES = ['ka', 'kwa', 'h', 'nic'];

/** Whether a token is a small particle with the name that it leads to: `dell'Orto`, which has lost a vowel, or `kaZulu`. */
export function leadsWithin({ text, tokens }: Annotated, at: number): boolean {
  const shape = tokens.shape[at] ?? 0;
  if ((shape & (INNER_CAPITAL | Shape.Capitalised | Shape.Address)) !== INNER_CAPITAL || at >= tokens.count)
    return false;
  if ((shape & Shape.Apostrophe) !== 0) return true;
  const start = tokens.start[at] ?? 0;
  return PREFIXES.some((prefix) => {
    const letter = text.charAt(start + prefix.length);
    return text.startsWith(prefix, start) && letter !== letter.toLowerCase();
  });
}

const T = 0x74;

/** Whether a token is the apostrophe of the Dutch article that a name stands behind: `in 't Veld`. */
export const isReducedArticle = (tokens: Tokens, at: number): boolean =>
  at + 2 < tokens.count &&
  ((tokens.shape[at] ?? 0) & Shape.Quote) !== 0 &&
  tokens.code[at + 1] === T &&
  lengthOf(tokens, at + 1) === 1 &&
  ((tokens.shape[at + 1] ?? 0) & (Shape.Word | Shape.SpaceBefore)) === Shape.Word &&
  ((tokens.shape[at + 2] ?? 0) & (Shape.Capitalised | Shape.Word)) === (Shape.Capitalised | Shape.Word);

const A = 0x61;
const E = 0x65;
const U = 0x75;
const H = 0x68;
/** The Arabic letters, in transliteration, that the article is likened to (s and t with h behind them too); c is French for sh. */
const LIKENING = new Set(Array.from('cdnrstz', (letter) => letter.charCodeAt(0)));

/**
 * Whether a small word before a hyphen is the Arabic article, likened to the sound that the name behind it begins with: `as-Senussi`,
 * `ash-Sharif`, `en-Nahhas`.
 */
export function isLikenedArticle(annotated: Annotated, at: number): boolean {
  const { text, tokens } = annotated;
  const { shape, start } = tokens;
  const length = lengthOf(tokens, at);
  if (length < 2 || length > 3 || ((shape[at] ?? 0) & (Shape.Word | Shape.Capitalised)) !== Shape.Word) return false;
  if (!joins(annotated, at + 1) || ((shape[at + 2] ?? 0) & Shape.Capitalised) === 0) return false;
  const article = start[at] ?? 0;
  const vowel = foldOf(text.charCodeAt(article));
  if (vowel !== A && vowel !== E && vowel !== U) return false;
  const name = start[at + 2] ?? 0;
  if (!LIKENING.has(foldOf(text.charCodeAt(article + 1)))) return false;
  for (let i = 1; i < length; i++) {
    const letter = foldOf(text.charCodeAt(article + i));
    if (letter !== foldOf(text.charCodeAt(name + i - 1)) || (i === 2 && letter !== H)) return false;
  }
  return true;
}
