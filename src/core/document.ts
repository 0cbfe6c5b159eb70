/** A stretch of text; `start` and `end` are UTF-16 code units, `end` exclusive: `text.slice(start, end)` is the surface form. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a document as parallel arrays (only the first `count` cells are valid).
 * Words are split at hyphens, at the possessive ending, and at every other punctuation mark; the stop of an abbreviation
 * or initial belongs to its word. White space is in no token.
 */
export interface Tokens {
  readonly count: number;
  /** Offset of the first code unit. */
  readonly start: Int32Array;
  /** Offset after the last code unit. */
  readonly end: Int32Array;
  /**
   * Identity of the folded form (case, diacritics, stops of abbreviations, kinds of quotes and dashes are folded): two tokens
   * have the same number exactly when they fold alike. Numbers below `vocabulary.size` are known to the dictionaries.
   */
  readonly word: Int32Array;
  /**
   * What the dictionaries say of the word whatever its place: `has(class, profile)` asks for a class; 0 for a word that they do
   * not know. Words of the same classes have the same profile.
   */
  readonly profile: Int32Array;
  /** Bits of {@link Shape}. */
  readonly shape: Int32Array;
  /** First code unit, with quotes and dashes made plain (`'`, `"`, `-`): tells punctuation apart. */
  readonly code: Uint16Array;
  /** Number of the sentence. */
  readonly sentence: Int32Array;
}

/** Text, tokenised and split into sentences. */
export interface Document {
  readonly text: string;
  readonly tokens: Tokens;
  /** First token of each sentence, then `tokens.count` once more: sentence s is `[sentences[s], sentences[s + 1])`. */
  readonly sentences: Int32Array;
  readonly sentenceCount: number;
}

/**
 * Every phrase of the dictionaries that stands in the document, overlaps included, as parallel arrays sorted by start, the
 * longer first.
 */
export interface Hits {
  readonly count: number;
  /** First token. */
  readonly start: Int32Array;
  /** Token after the last. */
  readonly end: Int32Array;
  /** Number of the dictionary (`gazetteer.dictionary(name).index`). */
  readonly dictionary: Uint8Array;
  /** Row in that dictionary. */
  readonly row: Int32Array;
  /** For each token, the first hit that starts there, or -1. */
  readonly first: Int32Array;
  /** For each token the dictionaries of the hits that start there, and of those that end before it: bits of {@link dictionaryBit}. */
  readonly starting: Int32Array;
  readonly ending: Int32Array;
}

/** The bit of a dictionary in {@link Hits.starting} and {@link Hits.ending}; those of high numbers share one. */
export const dictionaryBit = (dictionary: number): number => 1 << Math.min(dictionary, 31);

/** A document with what the dictionaries know of its words. */
export interface Annotated extends Document {
  readonly hits: Hits;
}
