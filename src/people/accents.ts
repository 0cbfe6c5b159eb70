import type { Annotated } from '../core/document.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { foldOf } from '../engine/segment/characters.ts';
import { joined } from './classes-of-words.ts';
import { Kind } from './kinds.ts';
import { Known, NAME } from './known.ts';
import { withClass } from './plain-classes.ts';

const ENGLISH = Known.Common10 | Known.Common35 | Known.Common50 | Known.Function;
/** What no name is for which its letters stand with their accents: Vietnamese `Bàn` is not Thai `Ban`, a village. */
const NO_NAME = ENGLISH | Known.PlaceWord | Known.OrganisationHead | Known.OrganisationTail | Known.Role | Known.Thing;
/** Longest of the syllables that Vietnamese names are made of: longer words folded to English ones are mostly French ones. */
const LONGEST_SYLLABLE = 6;
const APOSTROPHE = 0x27;
const ASCII = 0x7f;

function hasAccent(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit > ASCII && foldOf(unit) !== APOSTROPHE) return true;
  }
  return false;
}

/**
 * What is known of the words of a text, where the dictionaries know folded words: `Thế` is not the English word `The`, but a café is a
 * `cafe` (dictionary `accented-words`).
 * @param known all that is known of a folded word
 */
export function createAccents(
  gazetteer: Gazetteer,
  known: (profile: number) => number,
): (annotated: Annotated, token: number) => number {
  const isLoan = joined(gazetteer, [['accented-words', 1]], 0, Math.max);
  return ({ text, tokens }, token) => {
    const profile = tokens.profile[token] ?? 0;
    const bits = known(profile);
    if ((bits & ENGLISH) === 0) return bits;
    const start = tokens.start[token] ?? 0;
    const end = tokens.end[token] ?? 0;
    const name = (bits & NAME) !== 0;
    if ((!name && end - start > LONGEST_SYLLABLE) || !hasAccent(text, start, end) || isLoan(profile) === 1) return bits;
    return withClass(bits & ~(name ? NO_NAME : ENGLISH), Kind.Other);
  };
}
