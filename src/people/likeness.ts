import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { foldOf } from '../engine/segment/characters.ts';

/**
 * How much a word that no list has looks like a name rather than an English word: the mean log-odds of its letter trigrams among
 * the names and among the common words of the dictionaries (dictionary `name-likeness`, made by src/tools/import/name-likeness.ts).
 */
export interface Likeness {
  /** Mean log-odds of `text[start, end)`; positive is name-like, 0 where the word has no Latin letters. */
  score(text: string, start: number, end: number): number;
}

/** Letters a–z are 0–25, the edge of a word is 26. */
export const ALPHABET = 27;
const EDGE = 26;
/** `scores` holds one character a third letter: `J` is 0, each step is this much log-odds. */
export const SCORE_STEP = 0.25;
export const SCORE_ZERO = 'J'.charCodeAt(0);

export function letterOf(folded: number): number {
  return folded >= 0x61 && folded <= 0x7a ? folded - 0x61 : -1;
}

export function createLikeness(gazetteer: Gazetteer): Likeness {
  const table = new Int8Array(ALPHABET * ALPHABET * ALPHABET);
  const dictionary = gazetteer.dictionary('name-likeness');
  const forms = dictionary.columns.get('form')?.values() ?? [];
  const scores = dictionary.columns.get('scores')?.values() ?? [];
  const letter = (character: number): number => (character === 0x5f ? EDGE : character - 0x61);
  for (let row = 0; row < dictionary.rows; row++) {
    const form = forms[dictionary.columns.get('form')?.index[row] ?? 0] ?? '';
    const line = scores[dictionary.columns.get('scores')?.index[row] ?? 0] ?? '';
    const base = (letter(form.charCodeAt(0)) * ALPHABET + letter(form.charCodeAt(1))) * ALPHABET;
    for (let third = 0; third < line.length; third++) table[base + third] = line.charCodeAt(third) - SCORE_ZERO;
  }
  const { characters } = gazetteer.vocabulary;
  return {
    score(text, start, end) {
      let a = EDGE;
      let b = EDGE;
      let sum = 0;
      let letters = 0;
      for (let i = start; i < end; i++) {
        const c = letterOf(foldOf(characters, text.charCodeAt(i)));
        if (c < 0) continue;
        sum += table[(a * ALPHABET + b) * ALPHABET + c] ?? 0;
        a = b;
        b = c;
        letters++;
      }
      if (letters === 0) return 0;
      sum += table[(a * ALPHABET + b) * ALPHABET + EDGE] ?? 0;
      return (sum * SCORE_STEP) / (letters + 1);
    },
  };
}
