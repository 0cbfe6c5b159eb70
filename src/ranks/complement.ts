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
import { capitalsFrom } from './names.ts';
import { WordBit } from './words.ts';

const COMMA = 0x2c;

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
  // "Zambia Cricket Union"
  const last = lexicon.words.bitsOf(tokens.profile[edge - 1] ?? 0) & (WordBit.Head | WordBit.Place);
  if (edge > country.last + 1 && last === WordBit.Head) return -1;
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

/**
 * The token after a name of an organisation of which `[from, edge)` is only the beginning: `the Azov [brigade]`, `Samarkand [region]`, `the municipal
 * [People's Committee]`, `the Constitution[, Law and Justice Committee]`; else `edge`.
 */
export function nameGoesOn(scene: Scene, lexicon: Lexicon, from: number, edge: number): number {
  if (edge === from || !joined(scene, edge)) return edge;
  if (scene.annotated.tokens.code[edge] === COMMA) {
    const end = joined(scene, edge + 1) ? capitalsFrom(scene, lexicon, edge + 1, true) : edge;
    const committee = hitBefore(scene, lexicon.bodies, end);
    const isList = committee >= 0 && lexicon.bodyBranch(rowOf(scene, committee)) === 'committee';
    return isList && firstOf(scene, committee) > edge + 1 ? end : edge;
  }
  if (isCapital(scene, edge - 1) === isCapital(scene, edge)) return edge;
  if (isCapital(scene, edge)) {
    const end = capitalsFrom(scene, lexicon, edge, false);
    return hitBefore(scene, lexicon.bodies, end) >= 0 ? end : edge;
  }
  const body = hitAt(scene, lexicon.bodies, edge);
  if (body >= 0) return lastOf(scene, body);
  // "Samarkand region"
  return (lexicon.words.bitsOf(scene.annotated.tokens.profile[edge] ?? 0) & WordBit.Place) !== 0 ? edge + 1 : edge;
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

/** `the faculty of [law]`, `the department of [public works]`: the token behind small words, or -1 where none stand there. */
function behindField(scene: Scene, lexicon: Lexicon, from: number): number {
  const at = smallWords(scene, lexicon, from, joined(scene, from));
  return at > from ? at : -1;
}

/** `the mayor of the city [of Taraz]`, `the dean of the faculty [of law]`: the token behind the place's own name or the field. */
export function cityOf(scene: Scene, lexicon: Lexicon, edge: number): number {
  const { profile, word } = scene.annotated.tokens;
  const named = word[edge] === lexicon.words.of && isCapital(scene, edge + 1) && joined(scene, edge + 1);
  const head = (lexicon.words.bitsOf(profile[edge - 1] ?? 0) & WordBit.Place) !== 0;
  if (named) return head ? capitalsFrom(scene, lexicon, edge + 1, true) : edge;
  // "the dean of the faculty of law"
  return word[edge] === lexicon.words.of && hitBefore(scene, lexicon.bodies, edge) >= 0
    ? Math.max(edge, behindField(scene, lexicon, edge + 1))
    : edge;
}
