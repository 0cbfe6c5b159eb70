import { Shape } from '../core/shape.ts';
import { hitAt, isAnd, isCapital, isHyphen, joined, type Scene } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { WordBit } from './words.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const APOSTROPHE = 0x27;
/** No name of an organisation has more tokens than this; what goes on is a headline or a list. */
const LONGEST_NAME = 24;

/** Capitalised words from `from`, with `of`, `the`, `and`, `for` between them; the token after the last. */
export function capitalsFrom(scene: Scene, lexicon: Lexicon, from: number, links: boolean): number {
  const { code, word, shape, count } = scene.annotated.tokens;
  const words = lexicon.words;
  let last = from;
  let at = from;
  while (at < count && at < from + LONGEST_NAME && (at === from || joined(scene, at))) {
    if (isCapital(scene, at) || ((shape[at] ?? 0) & Shape.Digit) !== 0) {
      at++;
      last = at;
      if (isHyphen(scene, at)) at++;
      continue;
    }
    const each = word[at] ?? 0;
    // "the Bishops' Conference"
    const plural = code[at] === APOSTROPHE && ((shape[at] ?? 0) & Shape.SpaceBefore) === 0 && isCapital(scene, at + 1);
    const possessive = ((shape[at] ?? 0) & Shape.Possessive) !== 0 || plural;
    const link =
      links &&
      (each === words.of ||
        each === words.at ||
        each === words.the ||
        each === words.and ||
        each === words.for ||
        words.inner.has(each) ||
        isAnd(scene, lexicon, at));
    if (last === from || !(link || possessive)) break;
    if (at - last > 2) break;
    at++;
    // "Port-au-Prince"
    if (isHyphen(scene, at)) at++;
  }
  return last;
}

/** Function of a capitalised chief: `Chief of Strategic Communications`; the token after it, or `last`. */
export function functionAfter(scene: Scene, lexicon: Lexicon, first: number, last: number): number {
  const { word } = scene.annotated.tokens;
  if (word[last] !== lexicon.words.of || !isCapital(scene, first) || !isCapital(scene, last + 1)) return last;
  const edge = capitalsFrom(scene, lexicon, last + 1, false);
  if (edge > last + 4) return last;
  for (let at = last + 1; at < edge; at++) {
    if ((scene.countryAt[at] ?? 0) > 0 || hitAt(scene, lexicon.bodies, at) >= 0) return last;
  }
  return edge;
}

/** Most words of what a chief officer is for: `Chief Wholesale and Investment Banking Officer`. */
const LONGEST_CHARGE = 5;

/** `Chief [Wholesale Banking Officer]` of a charge that no dictionary has; the token after it, or `last`. */
export function officerAfter(scene: Scene, lexicon: Lexicon, last: number): number {
  const { word } = scene.annotated.tokens;
  const { chief, officer } = lexicon.words;
  if (word[last - 1] !== chief || !isCapital(scene, last - 1) || !isCapital(scene, last)) return last;
  for (let at = last; at <= last + LONGEST_CHARGE && joined(scene, at); at++) {
    if (word[at] === officer && isCapital(scene, at)) return at > last ? at + 1 : last;
    if (!isCapital(scene, at) && !isAnd(scene, lexicon, at) && !isHyphen(scene, at)) return last;
  }
  return last;
}

/** `of the Order of the Burning Spear`: the token after it, or -1. */
export function orderAfter(scene: Scene, lexicon: Lexicon, last: number): number {
  const { word } = scene.annotated.tokens;
  const words = lexicon.words;
  if (word[last] !== words.of) return -1;
  let at = last + 1;
  if (word[at] === words.the) at++;
  for (let skipped = 0; skipped < 3 && word[at] !== words.order && isCapital(scene, at); skipped++) at++;
  if (word[at] !== words.order || !isCapital(scene, at) || word[at + 1] !== words.of) return -1;
  at += 2;
  if (word[at] === words.the) at++;
  const edge = capitalsFrom(scene, lexicon, at, true);
  return edge > at ? edge : -1;
}

/** A place whose name is no common word (`Central`, a district somewhere), of tokens `[first, last)`. */
export function namesPlace(scene: Scene, lexicon: Lexicon, first: number, last: number): boolean {
  if (!isCapital(scene, first)) return false;
  return last - first > 1 || (lexicon.words.bitsOf(scene.annotated.tokens.profile[first] ?? 0) & WordBit.Usual) === 0;
}

/**
 * Where the complement of a title may begin: behind the bracket of its acronym (`Chief Executive Officer (CEO) [of] X`), both for
 * the office and for the acronym; else the token itself.
 */
export function behindAcronym(scene: Scene, lexicon: Lexicon, at: number): number {
  const { code, shape, word } = scene.annotated.tokens;
  const close = code[at] === OPEN ? at + 2 : at;
  if (code[close] !== CLOSE || code[close - 2] !== OPEN || ((shape[close - 1] ?? 0) & Shape.Capitals) === 0) return at;
  const link = word[close + 1];
  return link === lexicon.words.of || link === lexicon.words.for ? close + 1 : at;
}
