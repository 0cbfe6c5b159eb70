import { cellsOf, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';
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
  const filled = new Uint8Array(ALPHABET * ALPHABET);
  const dictionary = gazetteer.dictionary('name-likeness');
  const scoresOf = cellsOf(dictionary, 'scores');
  /** The edge stands before the letters in the order of the rows. */
  const placeOf = (letter: number): number => (letter + 1) % ALPHABET;
  /** Each row is read when its pair of letters is first met. */
  const scoreOf = (pair: number, third: number): number => {
    if (filled[pair] !== 1) {
      filled[pair] = 1;
      const line = scoresOf(placeOf(Math.floor(pair / ALPHABET)) * ALPHABET + placeOf(pair % ALPHABET));
      for (let i = 0; i < line.length; i++) table[pair * ALPHABET + i] = line.charCodeAt(i) - SCORE_ZERO;
    }
    return table[pair * ALPHABET + third] ?? 0;
  };
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
        sum += scoreOf(a * ALPHABET + b, c);
        a = b;
        b = c;
        letters++;
      }
      if (letters === 0) return 0;
      sum += scoreOf(a * ALPHABET + b, EDGE);
      return (sum * SCORE_STEP) / (letters + 1);
    },
  };
}
