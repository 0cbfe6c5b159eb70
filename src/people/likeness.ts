import { cellsOf, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import type { FoldedWord } from './folded-word.ts';

/**
 * How much a word that no list has looks like a name rather than an English word: the mean log-odds of its letter trigrams among
 * the names and among the common words of the dictionaries (dictionary `name-likeness`, made by src/tools/import/name-likeness.ts).
 */
export interface Likeness {
  /** Mean log-odds of a word; positive is name-like, 0 where it has no Latin letters. */
  score(word: FoldedWord): number;
}

/** Letters a–z are 0–25, the edge of a word is 26. */
export const ALPHABET = 27;
const EDGE = 26;
/** `scores` holds one character a third letter: `J` is 0, each step is this much log-odds. */
export const SCORE_STEP = 0.25;
export const SCORE_ZERO = 'J'.charCodeAt(0);
/** In place of a score whose row has not been read yet. */
const UNREAD = -128;

export function letterOf(folded: number): number {
  return folded >= 0x61 && folded <= 0x7a ? folded - 0x61 : -1;
}

export function createLikeness(gazetteer: Gazetteer): Likeness {
  const table = new Int8Array(ALPHABET * ALPHABET * ALPHABET).fill(UNREAD);
  const dictionary = gazetteer.dictionary('name-likeness');
  const scoresOf = cellsOf(dictionary, 'scores');
  /** The edge stands before the letters in the order of the rows. */
  const placeOf = (letter: number): number => (letter + 1) % ALPHABET;
  /** Each row is read when its pair of letters is first met. */
  const readRow = (pair: number): void => {
    const line = scoresOf(placeOf(Math.floor(pair / ALPHABET)) * ALPHABET + placeOf(pair % ALPHABET));
    for (let third = 0; third < ALPHABET; third++) {
      const score = third < line.length ? line.charCodeAt(third) - SCORE_ZERO : 0;
      table[pair * ALPHABET + third] = score;
    }
  };
  const scoreOf = (pair: number, third: number): number => {
    const at = pair * ALPHABET + third;
    if (table[at] === UNREAD) readRow(pair);
    return table[at] ?? 0;
  };
  return {
    score({ units, length }) {
      let pair = EDGE * ALPHABET + EDGE;
      let before = EDGE;
      let sum = 0;
      let letters = 0;
      for (let i = 0; i < length; i++) {
        const letter = letterOf(units[i] ?? 0);
        if (letter < 0) continue;
        sum += scoreOf(pair, letter);
        pair = before * ALPHABET + letter;
        before = letter;
        letters++;
      }
      if (letters === 0) return 0;
      sum += scoreOf(pair, EDGE);
      return (sum * SCORE_STEP) / (letters + 1);
    },
  };
}
