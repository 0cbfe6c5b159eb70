import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import type { AffixTable } from './affixes.ts';
import { Class } from './classes.ts';
import { FoldedWord } from './folded-word.ts';
import type { Likeness } from './likeness.ts';
import { isPinyinGivenName } from './pinyin.ts';

/** Strength of a beginning or ending that tells a name as surely as a list does. */
const SURE = 4;
/** How many words are remembered; a power of two. */
const SEEN = 256;

/** Classes of words that are no name, rank or the like by themselves, nor common. */
export interface UnknownWords {
  /** Begins a document: the numbers of its words are its own. */
  open(): void;
  /** {@link Class} of a word by its letters, which are looked at once a document. */
  classOf(annotated: Annotated, token: number): number;
}

export function createUnknownWords(gazetteer: Gazetteer, likeness: Likeness, affixes: AffixTable): UnknownWords {
  /** Words of the document at hand, and what their letters tell. */
  const seenWord = new Int32Array(SEEN);
  const seenClass = new Uint8Array(SEEN);
  const folded = new FoldedWord();
  const names = gazetteer.filter('recorded-names');
  const places = gazetteer.filter('recorded-places');

  function classByLetters(text: string, start: number, end: number): number {
    folded.read(text, start, end);
    const strength = affixes.strength(folded);
    if (strength === SURE) return Class.family;
    const isPlace = places.has(text, start, end);
    if (strength > 0 || isPinyinGivenName(text, start, end)) return isPlace ? Class['recorded-either'] : Class.shape;
    if (names.has(text, start, end)) return isPlace ? Class['recorded-either'] : Class.recorded;
    if (isPlace) return Class['recorded-place'];
    const score = likeness.score(folded);
    if (score > 0.35) return Class['unknown-namelike'];
    return score > -0.25 ? Class['unknown-middling'] : Class['unknown-wordlike'];
  }

  return {
    open: () => {
      seenWord.fill(-1);
    },
    classOf({ text, tokens }, token) {
      const start = tokens.start[token] ?? 0;
      const end = tokens.end[token] ?? 0;
      const shape = tokens.shape[token] ?? 0;
      const word = tokens.word[token] ?? 0;
      const at = word & (SEEN - 1);
      // stops do not tell words apart, but are among the letters
      const lasting = (shape & Shape.Dotted) === 0;
      const met = lasting && seenWord[at] === word;
      const found = met ? (seenClass[at] ?? 0) : classByLetters(text, start, end);
      if (lasting && !met) {
        seenWord[at] = word;
        seenClass[at] = found;
      }
      return found !== Class.shape && (shape & Shape.InnerCapital) !== 0 ? Class['inner-capital'] : found;
    },
  };
}
