/** Bits of a token's shape, set by the tokeniser; `tokens.shape[i] & Shape.Capitalised` asks for one of them. */
export enum Shape {
  /** Begins with an upper-case (or title-case) letter. */
  Capitalised = 1,
  /** Has two letters or more, and all of them are upper case. */
  Capitals = 1 << 1,
  /** Begins with a letter, of any script. */
  Word = 1 << 2,
  /** Has a digit somewhere (`18th`, `F-16` has it in its last token). */
  Digit = 1 << 3,
  /** Nothing but digits, with inner `,` or `.` between digits (`1,200`, `3.5`, `2023`). */
  Number = 1 << 4,
  /** A full stop belongs to the token: `Gen.`, `U.S.`, `J.`. */
  Dotted = 1 << 5,
  /** One capital with or without its stop, or dotted capitals (`J.`, `J.R.R.`): may be a person's initials. */
  Initial = 1 << 6,
  /** Punctuation or a symbol. */
  Punctuation = 1 << 7,
  /** A hyphen or dash of any kind. */
  Dash = 1 << 8,
  /** The possessive ending `'s` or `’s`, split from its word. */
  Possessive = 1 << 9,
  /** Has an apostrophe inside (`O'Neill`, `don't`). */
  Apostrophe = 1 << 10,
  /** White space stands before the token. */
  SpaceBefore = 1 << 11,
  /** A line break stands before the token. */
  LineStart = 1 << 12,
  /** A blank line (or the start of the text) stands before the token; no mention crosses this. */
  ParagraphStart = 1 << 13,
  /** First token of a sentence (opening quotes and brackets count as its first token). */
  SentenceStart = 1 << 14,
  /** A capital after a small letter inside the word (`McDonald`, `iPhone`). */
  InnerCapital = 1 << 15,
  /** Part of a web address, e-mail address, handle or hashtag: no rule looks inside. */
  Address = 1 << 16,
  /** In a line or sentence in which nearly all letters are capitals. */
  CapitalsLine = 1 << 17,
  /** In a line written in title case (a headline). */
  TitleLine = 1 << 18,
  /** A quotation mark or apostrophe used as one. */
  Quote = 1 << 19,
  /** Known to the dictionaries as an abbreviation (`Gen.`, `Mr`, `Co.`). */
  Abbreviation = 1 << 20,
  /** Has a small letter. */
  Lower = 1 << 21,
}

/** Place of a bit, counted from the lowest: shifted by it, the bit is a number to reckon with. */
export const placeOf = (bit: number): number => 31 - Math.clz32(bit);
