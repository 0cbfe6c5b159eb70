import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { cityOf, countryName, hasPortfolio, nameGoesOn, smallWords } from './complement.ts';
import {
  countryOn,
  firstOf,
  hitAt,
  hitBefore,
  isCapital,
  isFunctionWord,
  isHyphen,
  joined,
  lastOf,
  rowOf,
  type Scene,
} from './grammar.ts';
import { CLASSES, type Lexicon, Place, Takes } from './lexicon.ts';
import { behindAcronym, capitalsFrom } from './names.ts';
import { nothingRound, type Surroundings, takeBody, takeBodyBefore, takePlace } from './round.ts';
import { WordBit } from './words.ts';

const POSSESSIVE = 0x27;
const COMMA = 0x2c;
const CIVIL = CLASSES.indexOf('civil');

/** Acronyms that the article defines: `Kenya Defence Forces (KDF)`; word number to row of `office-bodies`. */
export type Acronyms = ReadonlyMap<number, number>;

/** Reads the names before and after a title of tokens `[first, last)`; an earlier title ends at `floor`. */
export function surroundings(
  scene: Scene,
  lexicon: Lexicon,
  acronyms: Acronyms,
  first: number,
  last: number,
  takes: number,
  floor: number,
): Surroundings {
  const found = nothingRound(first, last);
  readBefore(scene, lexicon, acronyms, first, floor, found);
  readOwner(scene, lexicon, first, found);
  readComplement(scene, lexicon, acronyms, last, found, takes);
  return found;
}

/** `the defence committee, whose chairman`: the body that the relative clause begins behind. */
function readOwner(scene: Scene, lexicon: Lexicon, first: number, found: Surroundings): void {
  const { code, word } = scene.annotated.tokens;
  if (word[first - 1] !== lexicon.words.whose || found.body >= 0) return;
  const end = code[first - 2] === COMMA ? first - 2 : first - 1;
  const body = hitBefore(scene, lexicon.bodies, end);
  if (body >= 0) takeBodyBefore(scene, lexicon, found, body);
}

function readBefore(
  scene: Scene,
  lexicon: Lexicon,
  acronyms: Acronyms,
  first: number,
  floor: number,
  found: Surroundings,
): void {
  const { shape, word, profile, code } = scene.annotated.tokens;
  let at = first;
  let skipped = 0;
  while (at > floor && joined(scene, at) && first - at < 12) {
    const token = isHyphen(scene, at - 1) ? at - 2 : at - 1;
    if (token < 0) return;
    if (code[token] === 0x29 && code[token - 2] === 0x28 && ((shape[token - 1] ?? 0) & Shape.Capitals) !== 0) {
      at = token - 2;
      continue;
    }
    const modifier = hitBefore(scene, lexicon.modifiers, token + 1);
    if (modifier >= 0 && lexicon.placeAt(rowOf(scene, modifier)) === Place.Outside) {
      if (lexicon.isFormer(rowOf(scene, modifier)) === 1) found.former = true;
      at = firstOf(scene, modifier);
      found.before = at;
      continue;
    }
    const bits = shape[token] ?? 0;
    // before the country, for a body may end with it: "Bank of Japan"
    const body = hitBefore(scene, lexicon.bodies, token + 1);
    if (body >= 0) {
      takeBodyBefore(scene, lexicon, found, body);
      at = firstOf(scene, body);
      found.before = at;
      continue;
    }
    const country = (scene.countryAt[token] ?? 0) - 1;
    if (country >= 0) {
      const candidate = scene.countries[country];
      if (found.country < 0) {
        found.country = country;
        found.countryBy =
          candidate?.form === 'adjective' || candidate?.form === 'demonym' ? 'adjective before' : 'name before';
      }
      at = Math.min(token, candidate?.first ?? token);
      found.before = at;
      continue;
    }
    const place = found.place >= 0 ? -1 : hitBefore(scene, lexicon.places, token + 1);
    if (place >= 0) takePlace(scene, lexicon, found, place);
    // "People's Bank of China governor"
    if (
      at < first &&
      word[token] === lexicon.words.of &&
      skipped === 0 &&
      isCapital(scene, token - 1) &&
      hitBefore(scene, lexicon.ranks, token) < 0
    ) {
      at = token;
      continue;
    }
    const known = acronyms.get(word[token] ?? -1);
    if (known !== undefined) takeBody(lexicon, found, known, false);
    const possessive =
      code[token] === POSSESSIVE && ((bits & Shape.Possessive) !== 0 || (bits & Shape.SpaceBefore) === 0);
    if (
      possessive ||
      ((bits & Shape.Capitalised) !== 0 &&
        ((bits & Shape.SentenceStart) === 0 || opensName(scene, lexicon, token, first))) ||
      known !== undefined
    ) {
      at = token;
      found.before = at;
      skipped = 0;
      continue;
    }
    // "the Syrian regime's foreign minister"
    if ((shape[token + 1] ?? 0) & Shape.Possessive && (bits & Shape.Lower) !== 0 && isProperNear(scene, token - 1)) {
      at = token;
      continue;
    }
    // an adjective or two may stand between: "France's far right leader"
    const each = profile[token] ?? 0;
    if (
      skipped < 2 &&
      (bits & Shape.Lower) !== 0 &&
      has(lexicon.words.adjective, each) &&
      !isFunctionWord(lexicon, each)
    ) {
      skipped++;
      at = token;
      continue;
    }
    return;
  }
}

/** The first word of a sentence is part of the name that goes on behind it (`Wairoa District Council`). */
function opensName(scene: Scene, lexicon: Lexicon, token: number, title: number): boolean {
  const { profile, word } = scene.annotated.tokens;
  const own = profile[token] ?? 0;
  if (isFunctionWord(lexicon, own)) return false;
  // "Codelco chairman X", but "Local chairman X"
  const next = isHyphen(scene, token + 1) ? token + 2 : token + 1;
  if (!isCapital(scene, next)) return next === title && isRare(lexicon, own);
  // "Local MP X", but "Bath MP X"
  if (next === title && !isRare(lexicon, own) && hitBefore(scene, lexicon.places, token + 1) < 0) return false;
  // "Yesterday ANC leader X"
  return !has(lexicon.words.adverb, own) && !lexicon.words.times.has(word[token] ?? -1);
}

const isRare = ({ words }: Lexicon, profile: number): boolean =>
  (words.bitsOf(profile) & WordBit.Common) === 0 && !has(words.adjective, profile) && !has(words.adverb, profile);

const isProperNear = (scene: Scene, token: number): boolean =>
  token >= 0 && ((scene.countryAt[token] ?? 0) > 0 || isCapital(scene, token));

/** What the words from the token `last` on say of the title or name that ends there. */
export function readComplement(
  scene: Scene,
  lexicon: Lexicon,
  acronyms: Acronyms,
  last: number,
  found: Surroundings,
  takes: number,
): void {
  const { word, shape, count } = scene.annotated.tokens;
  const words = lexicon.words;
  if (last >= count || !joined(scene, last)) return;
  const at = behindAcronym(scene, lexicon, last);
  const link = isCapital(scene, at) ? -1 : word[at];
  const topic = link === words.on && !isCapital(scene, at + 1);
  if (link !== words.of && link !== words.for && link !== words.at && link !== words.to && !topic) {
    if ((takes & Takes.Body) !== 0) directName(scene, lexicon, acronyms, last, found);
    return;
  }
  let from = at + 1;
  const article = words.articles.has(word[from] ?? -1);
  if (article) from++;
  if (!joined(scene, from)) return;
  let edge = capitalsFrom(scene, lexicon, from, true);
  const nameOnly = edge === from ? -1 : countryName(scene, lexicon, from, edge);
  if (nameOnly > 0) edge = nameOnly;
  // "the Azerbaijani people", "the army", "the national football team"
  const adjective = edge > from && (scene.countryAt[edge - 1] ?? 0) > 0 && nameOnly < 0;
  if (edge === from || adjective)
    edge = cityOf(
      scene,
      lexicon,
      smallWords(scene, lexicon, edge, link === words.of || link === words.for || topic || article),
    );
  if (nameOnly <= 0) edge = nameGoesOn(scene, lexicon, from, edge);
  if (edge === from) return;
  found.complement = word[from - 1] === words.the ? from - 1 : from;
  found.after = edge;
  found.sent = link === words.to || link === words.at || topic;
  const { country, countryBy } = found;
  readNames(scene, lexicon, acronyms, from, edge, found);
  // "the American Special Representative for North Korea"
  if (link === words.for && country >= 0) {
    found.country = country;
    found.countryBy = countryBy;
  }
  // "Kenya's Permanent Representative to the UN"
  if (found.sent && found.country >= 0 && found.countryBy !== 'rank of') found.international = false;
  // "ambassador of Japan to Mongolia"
  const to = countryOn(scene, edge + 1);
  if (word[edge] === words.to && to !== undefined) found.after = to.last;
  if (((shape[edge] ?? 0) & Shape.Punctuation) === 0 || !isBracket(scene, edge)) return;
  // the acronym in brackets belongs to the name
  if (isCapital(scene, edge + 1) && scene.annotated.tokens.code[edge + 2] === 0x29) found.after = edge + 3;
}

const isBracket = (scene: Scene, token: number): boolean => scene.annotated.tokens.code[token] === 0x28;

/** `Director Peace Support Training Centre`: a name of an organisation right behind the title. */
function directName(scene: Scene, lexicon: Lexicon, acronyms: Acronyms, last: number, found: Surroundings): void {
  // "GOC 3 Division"
  const numbered = ((scene.annotated.tokens.shape[last] ?? 0) & Shape.Digit) !== 0 && isCapital(scene, last + 1);
  if (!(numbered || isCapital(scene, last)) || !isCapital(scene, last - 1)) return;
  let edge = capitalsFrom(scene, lexicon, last, false);
  let body = hitBefore(scene, lexicon.bodies, edge);
  // "Commander Bahawalpur Corps [Lieutenant General X]"
  for (let end = last + 2; end < edge && body < 0; end++) {
    if (hitAt(scene, lexicon.ranks, end) < 0) continue;
    edge = end;
    body = hitBefore(scene, lexicon.bodies, end);
  }
  if (body < 0 || firstOf(scene, body) < last) return;
  found.complement = last;
  found.after = edge;
  readNames(scene, lexicon, acronyms, last, edge, found);
}

/** `to` stands before the name, with or without an article. */
const isSentTo = (scene: Scene, lexicon: Lexicon, from: number): boolean =>
  lexicon.words.articles.has(scene.annotated.tokens.word[from - 1] ?? -1) &&
  scene.annotated.tokens.word[from - 2] === lexicon.words.to;

/** Country and kind of organisation in the name of tokens `[from, edge)`. */
function readNames(
  scene: Scene,
  lexicon: Lexicon,
  acronyms: Acronyms,
  from: number,
  edge: number,
  found: Surroundings,
): void {
  const { word } = scene.annotated.tokens;
  let first = true;
  let phrase = true;
  for (let at = from; at < edge; at++) {
    const country = (scene.countryAt[at] ?? 0) - 1;
    if (
      country >= 0 &&
      found.countryBy !== 'rank of' &&
      scene.annotated.tokens.word[from - 1] !== lexicon.words.to &&
      !isSentTo(scene, lexicon, from)
    ) {
      found.country = country;
      found.countryBy = 'rank of';
    }
    const place = found.place >= 0 || found.sent ? -1 : hitAt(scene, lexicon.places, at);
    if (place >= 0) takePlace(scene, lexicon, found, place);
    const body = hitAt(scene, lexicon.bodies, at);
    const row = body >= 0 ? rowOf(scene, body) : acronyms.get(word[at] ?? -1);
    if (row === undefined) {
      if (word[at] === lexicon.words.of || word[at] === lexicon.words.for || word[at] === lexicon.words.at)
        phrase = first;
      continue;
    }
    // an army or police anywhere in the name decides; else the first organisation named, by its last word that tells
    const head = phrase && lexicon.bodyClass(row) !== CIVIL;
    if (first || head || lexicon.bodyClass(row) <= 1)
      takeBody(lexicon, found, row, first || lexicon.bodyClass(found.body) > 1);
    if (found.body === row && body >= 0) found.parliamentary = hasPortfolio(scene, lexicon, body);
    first = false;
    if (body >= 0) at = lastOf(scene, body) - 1;
  }
}
