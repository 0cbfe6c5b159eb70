import type { CountryCandidate } from '../core/candidate.ts';
import { type Annotated, dictionaryBit } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { type Lexicon, Place, Takes } from './lexicon.ts';
import { WordBit } from './words.ts';

const BREAK = Shape.ParagraphStart | Shape.Address;
const AMPERSAND = 0x26;
const COMMA = 0x2c;

/** A document with its countries by token. */
export interface Scene {
  readonly annotated: Annotated;
  readonly countries: readonly CountryCandidate[];
  /** For each token, 1 + the country candidate that covers it, or 0. */
  readonly countryAt: Int32Array;
}

/** The country candidate that covers a token. */
export function countryOn(scene: Scene, token: number): CountryCandidate | undefined {
  const number = token < 0 ? 0 : (scene.countryAt[token] ?? 0);
  return number === 0 ? undefined : scene.countries[number - 1];
}

export const isCapital = (scene: Scene, token: number): boolean =>
  ((scene.annotated.tokens.shape[token] ?? 0) & Shape.Capitalised) !== 0;

const isDash = (scene: Scene, token: number): boolean =>
  ((scene.annotated.tokens.shape[token] ?? 0) & Shape.Dash) !== 0;

/** Whether tokens `token - 1` and `token` are of one phrase: same sentence, no blank line between. */
export function joined(scene: Scene, token: number): boolean {
  const { tokens } = scene.annotated;
  return (
    token > 0 &&
    token < tokens.count &&
    ((tokens.shape[token] ?? 0) & BREAK) === 0 &&
    tokens.sentence[token] === tokens.sentence[token - 1]
  );
}

/** A dash without spaces stands at `token`. */
export const isHyphen = (scene: Scene, token: number): boolean =>
  isDash(scene, token) &&
  ((scene.annotated.tokens.shape[token] ?? 0) & Shape.SpaceBefore) === 0 &&
  ((scene.annotated.tokens.shape[token + 1] ?? 0) & Shape.SpaceBefore) === 0;

/** The hit of the longest phrase of a dictionary that ends before `end`; -1 where there is none. */
export function hitBefore(scene: Scene, dictionary: number, end: number): number {
  const { hits } = scene.annotated;
  const bit = dictionaryBit(dictionary);
  if (((hits.ending[end] ?? 0) & bit) === 0) return -1;
  for (let first = Math.max(0, end - 7); first < end; first++) {
    if (((hits.starting[first] ?? 0) & bit) === 0) continue;
    for (let hit = hits.first[first] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === first; hit++) {
      if (hits.dictionary[hit] === dictionary && hits.end[hit] === end) return hit;
    }
  }
  return -1;
}

/** The hit of the longest phrase of a dictionary that starts at `first`; -1 where there is none. */
export function hitAt(scene: Scene, dictionary: number, first: number): number {
  const { hits } = scene.annotated;
  if (((hits.starting[first] ?? 0) & dictionaryBit(dictionary)) === 0) return -1;
  for (let hit = hits.first[first] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === first; hit++) {
    if (hits.dictionary[hit] === dictionary) return hit;
  }
  return -1;
}

/** First token of a hit, the token after its last, and its row in the dictionary. */
export const firstOf = (scene: Scene, hit: number): number => scene.annotated.hits.start[hit] ?? 0;
export const lastOf = (scene: Scene, hit: number): number => scene.annotated.hits.end[hit] ?? 0;
export const rowOf = (scene: Scene, hit: number): number => scene.annotated.hits.row[hit] ?? 0;

/** What a title takes in on one side: the new boundary, and canonical names, the outermost first. */
export interface Extension {
  readonly edge: number;
  readonly names: readonly string[];
}

export const isAnd = (scene: Scene, lexicon: Lexicon, token: number): boolean =>
  scene.annotated.tokens.word[token] === lexicon.words.and || scene.annotated.tokens.code[token] === AMPERSAND;

/** Portfolios before the office: `trade and industry minister`, `Women, Family and Community Development Minister`. */
export function portfoliosBefore(scene: Scene, lexicon: Lexicon, first: number, floor: number): Extension | undefined {
  let names: string[] | undefined;
  const capital = isCapital(scene, first);
  let edge = first;
  let chained = false;
  while (joined(scene, edge)) {
    let end = isHyphen(scene, edge - 1) ? edge - 1 : edge;
    let link = false;
    if (names !== undefined && isAnd(scene, lexicon, end - 1)) {
      end--;
      link = true;
      chained = true;
    } else if (chained && scene.annotated.tokens.code[end - 1] === COMMA) {
      end--;
      link = true;
    }
    const hit = hitBefore(scene, lexicon.portfolios, end);
    if (hit < 0 || !joined(scene, end)) break;
    const from = firstOf(scene, hit);
    if (from < floor) break;
    if (isCapital(scene, from) !== capital && !(isCapital(scene, from) && isSentenceStart(scene, from))) break;
    names ??= [];
    if (link) names.unshift(scene.annotated.tokens.code[end] === COMMA ? ',' : 'and');
    names.unshift(lexicon.portfolioName(rowOf(scene, hit)));
    edge = from;
  }
  return names === undefined ? undefined : { edge, names };
}

const isSentenceStart = (scene: Scene, token: number): boolean =>
  ((scene.annotated.tokens.shape[token] ?? 0) & Shape.SentenceStart) !== 0 ||
  (token > 0 && scene.annotated.tokens.sentence[token - 1] !== scene.annotated.tokens.sentence[token]);

/** Portfolios after the office: `of Finance and Planning`, `for Women, Family and Community Development`, `on Media and Publicity`. */
export function portfoliosAfter(
  scene: Scene,
  lexicon: Lexicon,
  last: number,
  links: readonly number[],
): Extension | undefined {
  const { word, code } = scene.annotated.tokens;
  const words = lexicon.words;
  if (!joined(scene, last) || !links.includes(word[last] ?? -1)) return undefined;
  const names: string[] = [];
  let edge = last;
  let at = last + 1;
  for (;;) {
    if (word[at] === words.the) at++;
    const from = ownerBefore(scene, lexicon, at) ? at + 1 : at;
    const hit = joined(scene, at) && joined(scene, from) ? hitAt(scene, lexicon.portfolios, from) : -1;
    if (hit < 0) break;
    const { text, tokens } = scene.annotated;
    const owner = from > at ? `${text.slice(tokens.start[at], tokens.end[at])} ` : '';
    names.push(owner + lexicon.portfolioName(rowOf(scene, hit)));
    edge = lastOf(scene, hit);
    at = edge;
    if (isAnd(scene, lexicon, at)) {
      names.push('and');
      at++;
    } else if (code[at] === COMMA && listGoesOn(scene, lexicon, at + 1)) {
      names.push(',');
      at++;
    } else if (hitAt(scene, lexicon.portfolios, at) < 0) break;
  }
  while (names.at(-1) === 'and' || names.at(-1) === ',') names.pop();
  // the secretary of the National Security Council
  if (isCapital(scene, edge) && joined(scene, edge) && hitAt(scene, lexicon.bodies, edge) >= 0) return undefined;
  return names.length === 0 ? undefined : { edge, names };
}

/** A capitalised word of no portfolio before one: `for [Māori] Development`, `for [Yukon] Affairs`. */
function ownerBefore(scene: Scene, lexicon: Lexicon, at: number): boolean {
  const { shape } = scene.annotated.tokens;
  if (!isCapital(scene, at) || !isCapital(scene, at + 1) || (scene.countryAt[at] ?? 0) > 0) return false;
  if (((shape[at] ?? 0) & (Shape.Initial | Shape.Dotted)) !== 0) return false;
  return hitAt(scene, lexicon.portfolios, at) < 0 && hitAt(scene, lexicon.ranks, at) < 0;
}

/** After a comma: further portfolios and then `and` with one more, or a last one that has its own (`Education, Science and Technology`). */
function listGoesOn(scene: Scene, lexicon: Lexicon, from: number): boolean {
  const { code } = scene.annotated.tokens;
  let at = from;
  for (let step = 0; step < 8; step++) {
    const hit = hitAt(scene, lexicon.portfolios, at);
    if (hit < 0) return false;
    const end = lastOf(scene, hit);
    const next = code[end] === COMMA ? end + 1 : end;
    if (isAnd(scene, lexicon, next)) return isPortfolio(scene, lexicon, next + 1);
    for (let inner = at + 1; inner < end - 1; inner++) if (isAnd(scene, lexicon, inner)) return true;
    if (next === end) return false;
    at = next;
  }
  return false;
}

function isPortfolio(scene: Scene, lexicon: Lexicon, token: number): boolean {
  const at = scene.annotated.tokens.word[token] === lexicon.words.the ? token + 1 : token;
  return hitAt(scene, lexicon.portfolios, at) >= 0;
}

/** Modifiers before the title that are part of it: `first deputy`, `acting`. A unit's name keeps its own words (`Lagos State`). */
export function modifiersBefore(
  scene: Scene,
  lexicon: Lexicon,
  first: number,
  floor: number,
  office: string,
): Extension | undefined {
  let names: string[] | undefined;
  const capital = isCapital(scene, first);
  let edge = first;
  while (joined(scene, edge)) {
    const end = isHyphen(scene, edge - 1) ? edge - 1 : edge;
    const hit = hitBefore(scene, lexicon.modifiers, end);
    if (hit < 0) break;
    const from = firstOf(scene, hit);
    if (from < floor) break;
    const row = rowOf(scene, hit);
    const place = lexicon.placeAt(row);
    if (place > Place.Unit) break;
    if (place === Place.Ordinal && !lexicon.isDeputy((names?.[0] ?? office).split(' ')[0] ?? '')) break;
    // "Joint Chiefs of [Staff] Chairman"
    const body = hitBefore(scene, lexicon.bodies, end);
    if (body >= 0 && firstOf(scene, body) < from) break;
    const own = isCapital(scene, from);
    if (own !== capital && !(own && isSentenceStart(scene, from)) && place === Place.Unit) break;
    if (place === Place.Unit && joined(scene, from) && (isProper(scene, from - 1) || opens(scene, lexicon, from - 1)))
      break;
    names ??= [];
    names.unshift(lexicon.modifierName(row));
    edge = from;
  }
  return names === undefined ? undefined : { edge, names };
}

/** The first word of a sentence is of the name that goes on behind it: `Samajwadi Party MP`. */
export function opens(scene: Scene, lexicon: Lexicon, token: number): boolean {
  const { profile, shape } = scene.annotated.tokens;
  if (!isCapital(scene, token) || !isCapital(scene, token + 1) || ((shape[token] ?? 0) & Shape.SentenceStart) === 0)
    return false;
  const own = profile[token] ?? 0;
  return (lexicon.words.bitsOf(own) & (WordBit.Function | WordBit.Usual)) === 0 && !has(lexicon.words.adjective, own);
}

/** A capitalised word, a country or a possessive that may name an organisation or place. */
export function isProper(scene: Scene, token: number): boolean {
  if (token < 0) return false;
  const { shape } = scene.annotated.tokens;
  if ((scene.countryAt[token] ?? 0) > 0) return true;
  return ((shape[token] ?? 0) & Shape.Capitalised) !== 0 && !isSentenceStart(scene, token);
}

/** An army or police before a chief or spokesman, where no name before it makes it an organisation (`police chief`). */
export function compoundBefore(
  scene: Scene,
  lexicon: Lexicon,
  first: number,
  takes: number,
  floor: number,
): Extension | undefined {
  if ((takes & Takes.Compound) === 0 || !joined(scene, first)) return undefined;
  const hit = hitBefore(scene, lexicon.bodies, first);
  if (hit < 0) return undefined;
  const from = firstOf(scene, hit);
  if (from < floor || lexicon.bodyClass(rowOf(scene, hit)) > 1) return undefined;
  // an acronym is the organisation's name: "KDF Commander"
  if (((scene.annotated.tokens.shape[from] ?? 0) & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals)
    return undefined;
  if (isProper(scene, from - 1) || scene.annotated.tokens.code[from - 1] === 0x27) return undefined;
  const isName = !isSentenceStart(scene, from) || (first - from > 1 && isCapital(scene, first - 1));
  if (isCapital(scene, from) && !isCapital(scene, first) && isName) return undefined;
  const { text, tokens } = scene.annotated;
  return { edge: from, names: [titleCase(text.slice(tokens.start[from], tokens.end[first - 1]))] };
}

/** Each word with a capital, small words left small. */
export function titleCase(text: string): string {
  return text
    .split(/\s+/)
    .map((word) =>
      word === 'of' || word === 'the' || word === 'and' ? word : word.charAt(0).toUpperCase() + word.slice(1),
    )
    .join(' ');
}

/** The hit of a modifier behind the title, `-elect`, `emeritus`; -1 where there is none. */
export function modifierAfter(scene: Scene, lexicon: Lexicon, last: number): number {
  const at = isHyphen(scene, last) ? last + 1 : last;
  if (!joined(scene, at)) return -1;
  const hit = hitAt(scene, lexicon.modifiers, at);
  return hit >= 0 && lexicon.placeAt(rowOf(scene, hit)) === Place.After ? hit : -1;
}

/** Whether a word is one that stands between names and verbs, not a noun that a title would describe. */
export const isFunctionWord = (lexicon: Lexicon, profile: number): boolean =>
  (lexicon.words.bitsOf(profile) & WordBit.Function) !== 0;
