/** Classes of UTF-16 code units. Their table is made at build time and shipped as bytes: making it by regular expressions costs 15 ms at start. */
export enum Char {
  Other = 0,
  Space = 1,
  Newline = 2,
  Lower = 3,
  Upper = 4,
  /** Letters without case, of any script. */
  Letter = 5,
  Digit = 6,
  /** Combining marks, soft hyphen, joiners: go on with a word, never begin one, and count for nothing in its identity. */
  Mark = 7,
  Apostrophe = 8,
  Dash = 9,
  Stop = 10,
  Quote = 11,
  HighSurrogate = 12,
}

/**
 * What is known of each UTF-16 code unit, in one number: its class ({@link Char}) above its folded form (small letter without
 * diacritics, plain quotes and dashes; 0 where it counts for nothing). Asked for every letter of a text: in a constant of a module, an
 * array is read in half the steps that it takes elsewhere.
 */
export const CHARACTERS = new Int32Array(65536);
const CLASS_SHIFT = 16;
const FOLD_MASK = (1 << CLASS_SHIFT) - 1;

export const classIn = (cell: number): number => cell >> CLASS_SHIFT;
export const foldIn = (cell: number): number => cell & FOLD_MASK;
/** Class of a code unit. */
export const kindOf = (unit: number): number => classIn(CHARACTERS[unit] ?? 0);
/** Folded form of a code unit, 0 where it counts for nothing. */
export const foldOf = (unit: number): number => foldIn(CHARACTERS[unit] ?? 0);

const APOSTROPHES = "'’ʼʻ‘`´ʹʾʿ＇";
const DASHES = '-‐‑‒–—―−－﹣';
const QUOTES = '"“”„‟«»‹›″＂';
const NEWLINES = '\n\r\u000b\f\u0085\u2028\u2029';
const IGNORED =
  '\u00ad\u200b\u200c\u200d\u2060\u034f\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
/** Letters that Unicode does not decompose, as news transliterates them. */
const BASE_LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  ə: 'a',
  æ: 'a',
  ß: 's',
  þ: 't',
  ð: 'd',
  œ: 'o',
  ħ: 'h',
  ŋ: 'n',
  ɓ: 'b',
  ɗ: 'd',
  ƙ: 'k',
  ŧ: 't',
  ƴ: 'y',
};

function classOf(character: string): number {
  if (APOSTROPHES.includes(character)) return Char.Apostrophe;
  if (DASHES.includes(character)) return Char.Dash;
  if (QUOTES.includes(character)) return Char.Quote;
  if (NEWLINES.includes(character)) return Char.Newline;
  if (IGNORED.includes(character)) return Char.Mark;
  if (character === '.') return Char.Stop;
  if (/[\p{Zs}\t\ufeff]/u.test(character)) return Char.Space;
  if (/\p{Ll}/u.test(character)) return Char.Lower;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return Char.Upper;
  if (/\p{L}/u.test(character)) return Char.Letter;
  if (/\p{Nd}/u.test(character)) return Char.Digit;
  if (/\p{M}/u.test(character)) return Char.Mark;
  return Char.Other;
}

function foldedForm(character: string, kind: number): number {
  if (kind === Char.Mark) return 0;
  if (kind === Char.Apostrophe) return 0x27;
  if (kind === Char.Dash) return 0x2d;
  if (kind === Char.Quote) return 0x22;
  const [first = character] = character.toLowerCase();
  const compatible = first.normalize('NFKC');
  const decomposed = (compatible.length === 1 ? compatible : first).normalize('NFD');
  const bare = decomposed.replace(/\p{M}/gu, '');
  const base = bare.length === 1 ? bare : first;
  return (BASE_LETTERS[base] ?? base).charCodeAt(0);
}

/** Fills the table. Folding is per code unit, so it never changes a length. */
export function makeCharacters(): void {
  for (let unit = 0; unit < CHARACTERS.length; unit++) {
    if (unit >= 0xd800 && unit <= 0xdfff) {
      CHARACTERS[unit] = ((unit <= 0xdbff ? Char.HighSurrogate : Char.Other) << CLASS_SHIFT) | unit;
      continue;
    }
    const character = String.fromCharCode(unit);
    const kind = classOf(character);
    CHARACTERS[unit] = (kind << CLASS_SHIFT) | foldedForm(character, kind);
  }
}
