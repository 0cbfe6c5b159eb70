import { type Annotated, dictionaryBit } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { Word, type WordSet } from './constants.ts';
import { Context } from './contexts.ts';
import { CaseAsk, type Entry } from './entry.ts';
import { type Figure, figureIn } from './figure.ts';
import type { Left } from './left-shape.ts';
import type { Lexicon } from './lexicon.ts';
import type { Match } from './meaning.ts';
import type { Quantity } from './quantity-shape.ts';
import { findSpots, type Spots } from './spots.ts';

/** Tokens that rules may look back. */
const NEAR = 12;

/** A phrase dictionary: its number among the hits, and the value of a row. */
export interface Lookup {
  readonly index: number;
  readonly value: (row: number) => string;
}

export interface Lookups {
  readonly phrases: Lookup;
  readonly holidays: Lookup;
  /** Number of the dictionary of names that are of no person. */
  readonly names: number;
}

/**
 * Reads the tokens of one document for the rules: every question is about a token index, and indices outside the paragraph of
 * the trigger (`low` to `high`) answer as if nothing stood there.
 */
export class Reader {
  readonly text: string;
  readonly count: number;
  /** The match before, for ranges and lists. */
  previous: Match | null = null;
  low = 0;
  high = 0;
  /** Bits of the dictionaries of phrases and named days in `hits.starting`. */
  readonly phraseBits: number;
  /** What stands before the head last asked about, kept while the window stays. */
  left: { at: number; low: number; value: Left } | null = null;
  /** The number last asked about, kept in the same way. */
  quantity: { at: number; low: number; value: Quantity | null } | null = null;
  private figureAt = -1;
  private lastFigure: Figure | null = null;
  private readonly word: Int32Array;
  private readonly shapes: Int32Array;
  private readonly codes: Uint16Array;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly behinds: Int32Array;
  private readonly contexts: Uint8Array;
  private readonly slots: Uint16Array;
  /** Own number of each token's word in the lexicon, 0 for words that it does not have. */
  readonly numbers: Uint16Array;
  /** The tokens at which rules may be tried. */
  readonly spots: Spots;

  constructor(
    readonly document: Annotated,
    readonly lexicon: Lexicon,
    readonly lookups: Lookups,
  ) {
    const { tokens } = document;
    this.text = document.text;
    this.count = tokens.count;
    this.word = tokens.word;
    this.shapes = tokens.shape;
    this.codes = tokens.code;
    this.starts = tokens.start;
    this.ends = tokens.end;
    this.behinds = lexicon.behind;
    this.contexts = lexicon.contexts;
    this.slots = lexicon.slots;
    this.phraseBits = dictionaryBit(lookups.phrases.index) | dictionaryBit(lookups.holidays.index);
    this.spots = findSpots(document, lexicon, this.phraseBits);
    this.numbers = this.spots.numbers;
  }

  /** Moves the window of the rules round token `at`; no mention crosses the start of a paragraph. */
  focus(at: number, floor: number, reach = NEAR): void {
    if (at >= this.high || at < this.low) {
      let high = at + 1;
      while (high < this.count && ((this.shapes[high] ?? 0) & Shape.ParagraphStart) === 0) high++;
      this.high = high;
    }
    let low = at;
    const lowest = Math.max(floor, at - reach);
    while (low > lowest && ((this.shapes[low] ?? 0) & Shape.ParagraphStart) === 0) low--;
    this.low = low;
  }

  inside(i: number): boolean {
    return i >= this.low && i < this.high;
  }

  /** What the dictionary says of token `i`, with a fitting case; undefined where nothing. */
  entry(i: number): Entry | undefined {
    if (i < this.low || i >= this.high) return undefined;
    const slot = this.slots[this.numbers[i] ?? 0] ?? 0;
    if (slot === 0) return undefined;
    const found = this.lexicon.entry(slot);
    if (found.ask !== CaseAsk.Any) {
      const shape = this.shapes[i] ?? 0;
      const written =
        found.ask === CaseAsk.Exact ? shape & (Shape.Capitalised | Shape.Lower) : shape & Shape.Capitalised;
      if (written !== Shape.Capitalised) return undefined;
    }
    return found;
  }

  /** The dictionary has the word of token `i` by itself or at the end of a modifier. */
  isDescribed(i: number): boolean {
    if (i < this.low || i >= this.high) return false;
    const number = this.numbers[i] ?? 0;
    return this.slots[number] !== 0 || ((this.contexts[number] ?? 0) & Context.PairEnd) !== 0;
  }

  /** A modifier of two words that ends at token `i`. */
  pair(i: number): Entry | undefined {
    if (i - 1 < this.low || i >= this.high) return undefined;
    if (((this.contexts[this.numbers[i] ?? 0] ?? 0) & Context.PairEnd) === 0) return undefined;
    return this.lexicon.pair(this.word[i - 1] ?? 0, this.word[i] ?? 0);
  }

  is(i: number, word: Word): boolean {
    return i >= this.low && i < this.high && this.numbers[i] === word;
  }

  isAny(i: number, words: WordSet): boolean {
    return i >= this.low && i < this.high && words[this.numbers[i] ?? 0] === 1;
  }

  shape(i: number): number {
    return i >= this.low && i < this.high ? (this.shapes[i] ?? 0) : 0;
  }

  /** First code unit of a punctuation mark, as a character; empty for words. */
  mark(i: number): string {
    return (this.shape(i) & Shape.Punctuation) === 0 ? '' : String.fromCharCode(this.codes[i] ?? 0);
  }

  isDash(i: number): boolean {
    return (this.shape(i) & Shape.Dash) !== 0;
  }

  isWord(i: number): boolean {
    return (this.shape(i) & Shape.Word) !== 0;
  }

  isCapitalised(i: number): boolean {
    return (this.shape(i) & Shape.Capitalised) !== 0;
  }

  isDigit(i: number): boolean {
    return (this.shape(i) & Shape.Digit) !== 0;
  }

  /** Token `i` stands right behind the one before it. */
  glued(i: number): boolean {
    return i > 0 && i < this.count && ((this.shapes[i] ?? 0) & Shape.SpaceBefore) === 0;
  }

  /** A hyphen between two words, with no space on either side. */
  hyphen(i: number): boolean {
    return this.isDash(i) && this.glued(i) && this.glued(i + 1);
  }

  start(i: number): number {
    return this.starts[i] ?? 0;
  }

  end(i: number): number {
    return this.ends[i] ?? 0;
  }

  width(i: number): number {
    return (this.ends[i] ?? 0) - (this.starts[i] ?? 0);
  }

  sentence(i: number): number {
    return this.document.tokens.sentence[i] ?? 0;
  }

  /** A word that carries no content of its own: `of`, `the`, `is`. */
  isFunctionWord(i: number): boolean {
    return this.inside(i) && this.lexicon.functionWords.some((each) => has(each, this.document.tokens.profile[i] ?? 0));
  }

  /** Token `i` is one of the words that a context is known by. */
  inContext(i: number, context: number): boolean {
    return this.inside(i) && ((this.contexts[this.numbers[i] ?? 0] ?? 0) & context) !== 0;
  }

  /** A common word right behind token `i - 1`, which would make that half of a compound: `day labourer`, `past tense`. */
  isNounAt(i: number): boolean {
    return this.isWord(i) && !this.isCapitalised(i) && !this.glued(i) && !this.isFunctionWord(i);
  }

  /** The small-letter form of token `i`; for the few tokens whose ending matters. */
  lower(i: number): string {
    return this.inside(i) ? this.text.slice(this.starts[i], this.ends[i]).toLowerCase() : '';
  }

  /** The same as {@link is} for any token of the text. */
  isRaw(i: number, word: Word): boolean {
    return i >= 0 && i < this.count && this.numbers[i] === word;
  }

  /** {@link Behind} bits of any token's word. */
  behind(i: number): number {
    return i < this.count ? (this.behinds[this.numbers[i] ?? 0] ?? 0) : 0;
  }

  /** Small letters behind the digits of any token. */
  suffix(i: number): string {
    return figureIn(this.text, this.starts[i] ?? 0, this.ends[i] ?? 0)?.suffix ?? '';
  }

  /** Token `i` as a figure, or null where it does not begin with a digit. */
  figure(i: number): Figure | null {
    if (!this.isDigit(i)) return null;
    if (this.figureAt === i) return this.lastFigure;
    this.figureAt = i;
    this.lastFigure = figureIn(this.text, this.starts[i] ?? 0, this.ends[i] ?? 0);
    return this.lastFigure;
  }

  /** A whole number with nothing else in its token, or -1. */
  plain(i: number): number {
    if ((this.shape(i) & Shape.Number) === 0) return -1;
    const figure = this.figure(i);
    return figure === null || figure.parts.length > 0 ? -1 : figure.value;
  }

  /** Does a fixed phrase or a named day begin at token `i`? */
  hasPhrase(i: number): boolean {
    const { hits } = this.document;
    const { phrases, holidays } = this.lookups;
    for (let h = hits.first[i] ?? -1; h >= 0 && h < hits.count && hits.start[h] === i; h++) {
      const dictionary = hits.dictionary[h];
      if (dictionary === phrases.index || dictionary === holidays.index) return true;
    }
    return false;
  }

  /** The longest fixed phrase from token `i`. */
  phrase(i: number): { last: number; value: string } | null {
    return this.longest(i, this.lookups.phrases);
  }

  /** The longest named day from token `i`, with its rule. */
  feast(i: number): { last: number; value: string } | null {
    return this.longest(i, this.lookups.holidays);
  }

  private longest(i: number, { index, value }: Lookup): { last: number; value: string } | null {
    const { hits } = this.document;
    if (((hits.starting[i] ?? 0) & dictionaryBit(index)) === 0) return null;
    for (let h = hits.first[i] ?? -1; h >= 0 && h < hits.count && hits.start[h] === i; h++) {
      if (hits.dictionary[h] === index) return { last: hits.end[h] ?? i + 1, value: value(hits.row[h] ?? 0) };
    }
    return null;
  }

  /** In a headline in title case or capitals, where a capital says nothing. */
  isTitle(i: number): boolean {
    return (this.shape(i) & (Shape.TitleLine | Shape.CapitalsLine)) !== 0;
  }

  /** Shape of any token, inside the window or not. */
  rawShape(i: number): number {
    return i < 0 || i >= this.count ? 0 : (this.shapes[i] ?? 0);
  }

  rawMark(i: number): string {
    return (this.rawShape(i) & Shape.Punctuation) === 0 ? '' : String.fromCharCode(this.codes[i] ?? 0);
  }

  rawWidth(i: number): number {
    return i < 0 || i >= this.count ? 0 : this.width(i);
  }

  /** A word that heads the line with an article's date: `Date`, `Published`. */
  isHeading(i: number): boolean {
    if (i < 0 || i >= this.count) return false;
    return (
      this.isRaw(i, Word.date) ||
      this.isRaw(i, Word.published) ||
      this.isRaw(i, Word.updated) ||
      this.isRaw(i, Word.posted) ||
      this.isRaw(i, Word.dates)
    );
  }
}
