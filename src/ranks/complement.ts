import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import {
  countryOn,
  firstOf,
  hitAt,
  hitBefore,
  isCapital,
  isFunctionWord,
  joined,
  lastOf,
  rowOf,
  type Scene,
} from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import { WordBit } from './words.ts';

/** Where a run begins with a country's own name and a person may follow: the token after the country; else -1. */
export function countryName(scene: Scene, lexicon: Lexicon, from: number, edge: number): number {
  const country = countryOn(scene, from);
  if (country === undefined) return -1;
  const name = country.form === 'name' || country.form === 'official' || country.form === 'abbreviation';
  if (!name || country.last > edge) return -1;
  const { tokens } = scene.annotated;
  if (((tokens.shape[country.last] ?? 0) & Shape.Possessive) !== 0) return -1;
  // Panama City, Kuwait University
  const next = tokens.profile[country.last] ?? 0;
  if (country.last < edge && (lexicon.words.bitsOf(next) & WordBit.Head) !== 0) return -1;
  // "the Republic of Fiji Military Forces"
  if (country.last < edge && hitAt(scene, lexicon.bodies, country.last) >= 0) return -1;
  return country.last;
}

/** Words in small letters, at most four, to the last that names an organisation; the token after them. */
export function smallWords(scene: Scene, lexicon: Lexicon, from: number, allowed: boolean): number {
  if (!allowed) return from;
  const { profile, shape } = scene.annotated.tokens;
  let at = from;
  let body = -1;
  while (at < from + 4 && joined(scene, at) && ((shape[at] ?? 0) & Shape.Lower) !== 0 && !isCapital(scene, at)) {
    const hit = hitAt(scene, lexicon.bodies, at);
    if (hit >= 0) {
      body = lastOf(scene, hit);
      at = body;
      continue;
    }
    const each = profile[at] ?? 0;
    if (isFunctionWord(lexicon, each) || (has(lexicon.words.verb, each) && !has(lexicon.words.noun, each))) break;
    at++;
  }
  return body > 0 ? body : at;
}

/** `Transport Committee`, `committee on defence`. */
export function hasPortfolio(scene: Scene, lexicon: Lexicon, body: number): boolean {
  if (lexicon.bodyBranch(rowOf(scene, body)) !== 'committee') return false;
  const { word } = scene.annotated.tokens;
  if (hitBefore(scene, lexicon.portfolios, firstOf(scene, body)) >= 0) return true;
  const on = lastOf(scene, body);
  if (word[on] !== lexicon.words.on) return false;
  return hitAt(scene, lexicon.portfolios, word[on + 1] === lexicon.words.the ? on + 2 : on + 1) >= 0;
}
