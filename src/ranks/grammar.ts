import type { CountryCandidate } from '../core/candidate.ts';
import { type Annotated, dictionaryBit } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { type Lexicon, Place, Takes } from './lexicon.ts';

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

/** Row of the longest phrase of a dictionary that ends before `end`, packed with its first token; -1 where there is none. */
export function phraseBefore(
  scene: Scene,
  dictionary: number,
  end: number,
): { first: number; row: number } | undefined {
  const { hits } = scene.annotated;
  const bit = dictionaryBit(dictionary);
  if (((hits.ending[end] ?? 0) & bit) === 0) return undefined;
  for (let first = Math.max(0, end - 7); first < end; first++) {
    if (((hits.starting[first] ?? 0) & bit) === 0) continue;
    for (let hit = hits.first[first] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === first; hit++) {
      if (hits.dictionary[hit] === dictionary && hits.end[hit] === end) return { first, row: hits.row[hit] ?? 0 };
    }
  }
  return undefined;
}

/** The longest phrase of a dictionary that starts at `first`. */
export function phraseAt(scene: Scene, dictionary: number, first: number): { last: number; row: number } | undefined {
  const { hits } = scene.annotated;
  if (((hits.starting[first] ?? 0) & dictionaryBit(dictionary)) === 0) return undefined;
  for (let hit = hits.first[first] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === first; hit++) {
    if (hits.dictionary[hit] === dictionary) return { last: hits.end[hit] ?? first, row: hits.row[hit] ?? 0 };
  }
  return undefined;
}

/** What a title takes in on one side: the new boundary, and canonical names, the outermost first. */
interface Extension {
  edge: number;
  names: string[];
}

export const isAnd = (scene: Scene, lexicon: Lexicon, token: number): boolean =>
  scene.annotated.tokens.word[token] === lexicon.words.and || scene.annotated.tokens.code[token] === AMPERSAND;

/** Portfolios before the office: `trade and industry minister`, `Women, Family and Community Development Minister`. */
export function portfoliosBefore(scene: Scene, lexicon: Lexicon, first: number, floor: number): Extension {
  const names: string[] = [];
  const capital = isCapital(scene, first);
  let edge = first;
  let chained = false;
  while (joined(scene, edge)) {
    let end = isHyphen(scene, edge - 1) ? edge - 1 : edge;
    let link = false;
    if (names.length > 0 && isAnd(scene, lexicon, end - 1)) {
      end--;
      link = true;
      chained = true;
    } else if (chained && scene.annotated.tokens.code[end - 1] === COMMA) {
      end--;
      link = true;
    }
    const found = phraseBefore(scene, lexicon.portfolios, end);
    if (found === undefined || found.first < floor || !joined(scene, end)) break;
    if (
      isCapital(scene, found.first) !== capital &&
      !(isCapital(scene, found.first) && isSentenceStart(scene, found.first))
    )
      break;
    if (link) names.unshift(scene.annotated.tokens.code[end] === COMMA ? ',' : 'and');
    names.unshift(lexicon.portfolioName(found.row));
    edge = found.first;
  }
  return { edge, names };
}

const isSentenceStart = (scene: Scene, token: number): boolean =>
  ((scene.annotated.tokens.shape[token] ?? 0) & Shape.SentenceStart) !== 0 ||
  (token > 0 && scene.annotated.tokens.sentence[token - 1] !== scene.annotated.tokens.sentence[token]);

/** Portfolios after the office: `of Finance and Planning`, `for Women, Family and Community Development`, `in charge of trade`. */
export function portfoliosAfter(scene: Scene, lexicon: Lexicon, last: number): Extension {
  const { word, code } = scene.annotated.tokens;
  const words = lexicon.words;
  const none: Extension = { edge: last, names: [] };
  if (!joined(scene, last) || (word[last] !== words.of && word[last] !== words.for)) return none;
  const names: string[] = [];
  let edge = last;
  let at = last + 1;
  for (;;) {
    if (word[at] === words.the) at++;
    const found = joined(scene, at) ? phraseAt(scene, lexicon.portfolios, at) : undefined;
    if (found === undefined) break;
    names.push(lexicon.portfolioName(found.row));
    edge = found.last;
    at = edge;
    if (isAnd(scene, lexicon, at)) {
      names.push('and');
      at++;
    } else if (code[at] === COMMA && listGoesOn(scene, lexicon, at + 1)) {
      names.push(',');
      at++;
    } else if (phraseAt(scene, lexicon.portfolios, at) === undefined) break;
  }
  while (names.at(-1) === 'and' || names.at(-1) === ',') names.pop();
  // the secretary of the National Security Council
  if (isCapital(scene, edge) && joined(scene, edge) && phraseAt(scene, lexicon.bodies, edge) !== undefined) return none;
  return { edge, names };
}

/** After a comma: further portfolios and then `and` with one more. */
function listGoesOn(scene: Scene, lexicon: Lexicon, from: number): boolean {
  let at = from;
  for (let step = 0; step < 8; step++) {
    const found = phraseAt(scene, lexicon.portfolios, at);
    if (found === undefined) return false;
    at = found.last;
    if (isAnd(scene, lexicon, at)) return phraseAt(scene, lexicon.portfolios, at + 1) !== undefined;
    if (scene.annotated.tokens.code[at] === COMMA) {
      at++;
      if (isAnd(scene, lexicon, at)) return phraseAt(scene, lexicon.portfolios, at + 1) !== undefined;
    }
  }
  return false;
}

/** Modifiers before the title that are part of it: `first deputy`, `acting`. A unit's name keeps its own words (`Lagos State`). */
export function modifiersBefore(
  scene: Scene,
  lexicon: Lexicon,
  first: number,
  floor: number,
  office: string,
): Extension {
  const names: string[] = [];
  const capital = isCapital(scene, first);
  let edge = first;
  while (joined(scene, edge)) {
    const end = isHyphen(scene, edge - 1) ? edge - 1 : edge;
    const found = phraseBefore(scene, lexicon.modifiers, end);
    if (found === undefined || found.first < floor) break;
    const place = lexicon.placeAt(found.row);
    if (place > Place.Unit) break;
    if (place === Place.Ordinal && !lexicon.deputy.has((names[0] ?? office).split(' ')[0] ?? '')) break;
    const own = isCapital(scene, found.first);
    if (own !== capital && !(own && isSentenceStart(scene, found.first)) && place === Place.Unit) break;
    if (place === Place.Unit && isProper(scene, found.first - 1) && joined(scene, found.first)) break;
    names.unshift(lexicon.modifierName(found.row));
    edge = found.first;
  }
  return { edge, names };
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
  const found = phraseBefore(scene, lexicon.bodies, first);
  if (found === undefined || found.first < floor || lexicon.bodyClass(found.row) > 1) return undefined;
  if (isProper(scene, found.first - 1) || scene.annotated.tokens.code[found.first - 1] === 0x27) return undefined;
  if (isCapital(scene, found.first) && !isCapital(scene, first) && !isSentenceStart(scene, found.first))
    return undefined;
  const { text, tokens } = scene.annotated;
  const name = text.slice(tokens.start[found.first], tokens.end[first - 1]);
  return { edge: found.first, names: [titleCase(name)] };
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

/** A modifier behind the title: `-elect`, `emeritus`. */
export function modifierAfter(scene: Scene, lexicon: Lexicon, last: number): { edge: number; row: number } | undefined {
  const at = isHyphen(scene, last) ? last + 1 : last;
  if (!joined(scene, at)) return undefined;
  const found = phraseAt(scene, lexicon.modifiers, at);
  if (found === undefined || lexicon.placeAt(found.row) !== Place.After) return undefined;
  return { edge: found.last, row: found.row };
}

/** Whether a word is one that stands between names and verbs, not a noun that a title would describe. */
export function isFunctionWord(lexicon: Lexicon, profile: number): boolean {
  return lexicon.words.function.some((of) => has(of, profile)) || lexicon.words.verbs.some((of) => has(of, profile));
}
