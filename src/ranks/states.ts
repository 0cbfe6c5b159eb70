import type { CountryCandidate } from '../core/candidate.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { countryOn, hitAt, isCapital, isHyphen, rowOf, type Scene } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Marks, Span } from './marks.ts';
import { capitalsFrom, namesPlace } from './names.ts';
import { stateOfPlace } from './round.ts';
import type { Title } from './title.ts';

const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const COLON = 0x3a;
/** Tokens from the start of the text among which a dateline may stand. */
const DATELINE = 40;
/** What the name of a city says of the state of the article: less than the state's own, for names travel. */
const PLACE = 0.5;
/** What an article's cities say together where they are of one state. */
const LOCAL = 1;
/** What is left of it for a place that has a namesake better known. */
const NAMESAKE = 0.8;

/** What a city says in whose dateline the article stands. */
const CITY_LINE = 2;

/** State of a person with the reason for it, as in `countryReason`. */
export interface State {
  readonly code: string;
  readonly reason: string;
  readonly weight: number;
}

const WEIGHTS: Readonly<Record<string, number>> = {
  'rank of': 4,
  'adjective before': 3,
  'name before': 3,
  'office of one state': 2,
  'place of': 1.5,
};

export const isPeople = (country: CountryCandidate): boolean =>
  country.form === 'adjective' || country.form === 'demonym';

/** The state that a title speaks for. */
export function stateOfTitle(title: Title): State | undefined {
  if (title.country === undefined || title.countryBy === undefined) return undefined;
  const weight = (WEIGHTS[title.countryBy] ?? 1) - (title.former ? 0.5 : 0);
  return { code: title.country, reason: title.countryBy, weight };
}

/** What stands round a mention: `Russian singer X`, `Norway's X`, `X of Uruguay`, `X (Kenya)`, `X, a 30-year-old Zimbabwean national`. */
export function stateOfMention(scene: Scene, lexicon: Lexicon, people: Marks, span: Span): State | undefined {
  return before(scene, people, span) ?? after(scene, lexicon, people, span);
}

function before(scene: Scene, people: Marks, span: Span): State | undefined {
  if (span.first === 0) return undefined;
  const { tokens } = scene.annotated;
  const owner = span.first - 2;
  if (((tokens.shape[span.first - 1] ?? 0) & Shape.Possessive) !== 0) {
    const country = countryOn(scene, owner);
    return country === undefined || isPeople(country)
      ? undefined
      : { code: country.code, reason: 'name before', weight: 2.5 };
  }
  for (let at = span.first - 1; at >= Math.max(0, span.first - 4); at--) {
    if (tokens.sentence[at] !== tokens.sentence[span.first]) return undefined;
    const country = countryOn(scene, at);
    if (country !== undefined) {
      return isPeople(country) ? { code: country.code, reason: 'adjective before', weight: 2.5 } : undefined;
    }
    const shape = tokens.shape[at] ?? 0;
    if ((shape & Shape.Word) === 0 || (shape & Shape.Capitalised) !== 0 || people.on(at) >= 0) return undefined;
  }
  return undefined;
}

function after(scene: Scene, lexicon: Lexicon, people: Marks, span: Span): State | undefined {
  const { tokens } = scene.annotated;
  const next = span.last;
  const word = tokens.word[next];
  if ((word === lexicon.words.of || word === lexicon.words.from) && next < tokens.count && isSmall(scene, next))
    return ofName(scene, lexicon, next + 1);
  if (tokens.code[next] === OPEN) {
    const country = countryOn(scene, next + 1);
    if (country !== undefined && tokens.code[country.last] === CLOSE)
      return { code: country.code, reason: 'bracket after', weight: 2.5 };
  }
  if (tokens.code[next] !== COMMA) return undefined;
  // "Amal Babiker, from Omdurman"
  if (tokens.word[next + 1] === lexicon.words.from) return ofName(scene, lexicon, next + 2);
  const service = hitAt(scene, lexicon.bodies, next + 1);
  const serves = service < 0 ? '' : lexicon.bodyState(rowOf(scene, service));
  if (serves !== '') return { code: serves, reason: 'service after', weight: 2.5 };
  for (
    let at = next + 1;
    at < next + 10 && tokens.sentence[at] === tokens.sentence[span.first] && tokens.code[at] !== COMMA;
    at++
  ) {
    const country = countryOn(scene, at);
    if (country !== undefined && isPeople(country) && country.language !== true) {
      return leadsToName(scene, people, country.last)
        ? undefined
        : { code: country.code, reason: 'apposition', weight: 2 };
    }
    if (people.on(at) >= 0 || lexicon.words.relatives.has(tokens.word[at] ?? -1) || isDeed(scene, lexicon, at))
      return undefined;
  }
  return undefined;
}

/**
 * What no apposition goes on with: of `the chair, X, met German officials` the last words are no part; `a retired Sudanese teacher` and `a
 * Cairo-born Sudanese` are.
 */
function isDeed(scene: Scene, { words }: Lexicon, at: number): boolean {
  const { tokens } = scene.annotated;
  const profile = tokens.profile[at] ?? 0;
  if (words.articles.has(tokens.word[at - 1] ?? -1) || has(words.adverb, tokens.profile[at - 1] ?? 0)) return false;
  if (isHyphen(scene, at - 1)) return false;
  if (has(words.adjective, profile) || has(words.noun, profile)) return false;
  return has(words.past, profile) || has(words.auxiliary, profile) || has(words.verb, profile);
}

/** `X, German Chancellor Y`: the words are the title of the next name. */
function leadsToName(scene: Scene, people: Marks, from: number): boolean {
  let at = from;
  while (at < scene.annotated.tokens.count && isCapital(scene, at) && people.on(at) < 0) at++;
  return at > from && people.on(at) >= 0;
}

/** Written as it is in a dictionary of English: `of`, not `Of`. */
function isSmall({ annotated: { text, tokens } }: Scene, token: number): boolean {
  const word = text.slice(tokens.start[token], tokens.end[token]);
  return word === 'of' || word === 'from';
}

/** `of Greece`, `of the U.S. Army`, `of the Royal Air Force`. */
function ofName(scene: Scene, lexicon: Lexicon, from: number): State | undefined {
  const at = scene.annotated.tokens.word[from] === lexicon.words.the ? from + 1 : from;
  const edge = capitalsFrom(scene, lexicon, at, false);
  for (let token = at; token < edge; token++) {
    const country = countryOn(scene, token);
    if (country !== undefined) return { code: country.code, reason: 'of after', weight: 3 };
    const body = hitAt(scene, lexicon.bodies, token);
    const state = body < 0 ? '' : lexicon.bodyState(rowOf(scene, body));
    if (state !== '') return { code: state, reason: 'of after', weight: 3 };
  }
  const home = stateOfPlace(scene, lexicon, at);
  return home === '' ? undefined : { code: home, reason: 'of after', weight: 1 };
}

/**
 * The state that the article is most about, where one stands out: names count more than adjectives, a dateline more than both,
 * and bodies that only one state has (`the Kremlin`) count as well.
 */
export function focus(scene: Scene, lexicon: Lexicon, people: Marks): State | undefined {
  const { hits, tokens } = scene.annotated;
  const { tally } = lexicon;
  tally.clear();
  for (const country of scene.countries) {
    const dateline =
      country.first > 1 &&
      country.first < DATELINE &&
      !isPeople(country) &&
      tokens.code[country.first - 1] === COMMA &&
      ((tokens.shape[country.first - 2] ?? 0) & Shape.Capitals) !== 0;
    tally.add(tally.numberOf(country.code), (isPeople(country) ? 1 : 1.25) + (dateline ? 4 : 0));
  }
  for (let hit = 0; hit < hits.count; hit++) {
    const dictionary = hits.dictionary[hit];
    if (dictionary === lexicon.bodies) tally.add(lexicon.bodyStateNumber(hits.row[hit] ?? 0), 1);
    else if (dictionary === lexicon.places) {
      const first = hits.start[hit] ?? 0;
      const last = hits.end[hit] ?? 0;
      if (people.on(first) < 0 && namesPlace(scene, lexicon, first, last) && !hasNamedRival(scene, lexicon, hit))
        tally.add(
          lexicon.placeStateNumber(hits.row[hit] ?? 0),
          (isDateline(scene, first, last) ? CITY_LINE : PLACE) * (hasGreater(scene, lexicon, hit) ? NAMESAKE : 1),
        );
    }
  }
  const code = tally.best();
  const { most, second, all } = tally;
  // a local article names places of one state alone
  const local = scene.countries.length === 0 && most >= LOCAL && most === all;
  return local || (most > 1.5 && most >= all / 3)
    ? { code, reason: 'state of the article', weight: most / (most + second) }
    : undefined;
}

/** Where an article names two states and no third, the one that is not this. */
export function otherOfTwo({ countries }: Scene, { code, weight }: State): State | undefined {
  let other: string | undefined;
  for (const country of countries) {
    if (country.code === code || country.code === other) continue;
    if (other !== undefined) return undefined;
    other = country.code;
  }
  return other === undefined ? undefined : { code: other, reason: 'state of the article', weight: weight / 2 };
}

/** Another place of the same name is better known: Colombo in Brazil. */
function hasGreater({ annotated: { hits } }: Scene, lexicon: Lexicon, hit: number): boolean {
  const first = hits.start[hit];
  const fame = lexicon.placeFame(hits.row[hit] ?? 0);
  for (let other = hits.first[first ?? 0] ?? hit; hits.start[other] === first && other < hits.count; other++) {
    if (hits.dictionary[other] !== lexicon.places || hits.end[other] !== hits.end[hit]) continue;
    if (lexicon.placeFame(hits.row[other] ?? 0) > fame) return true;
  }
  return false;
}

/** Another place of the same name is in a state that the article names, and this one is not: La Paz in news from Bolivia. */
function hasNamedRival({ annotated: { hits }, countries }: Scene, lexicon: Lexicon, hit: number): boolean {
  const first = hits.start[hit];
  const isNamed = (state: string): boolean => countries.some(({ code }) => code === state);
  let own: string | undefined;
  for (let other = hits.first[first ?? 0] ?? hit; hits.start[other] === first && other < hits.count; other++) {
    if (other === hit || hits.dictionary[other] !== lexicon.places || hits.end[other] !== hits.end[hit]) continue;
    own ??= lexicon.placeState(hits.row[hit] ?? 0);
    const state = lexicon.placeState(hits.row[other] ?? 0);
    if (state !== own && isNamed(state) && !isNamed(own)) return true;
  }
  return false;
}

/** `BEIRUT:`, `AMMAN —`, `KHARTOUM (Agency)`: a city that opens a paragraph near the start, with a mark behind it. */
function isDateline({ annotated: { tokens } }: Scene, first: number, last: number): boolean {
  if (first > DATELINE || ((tokens.shape[first] ?? 0) & Shape.ParagraphStart) === 0) return false;
  const mark = tokens.code[last] ?? 0;
  return mark === COLON || mark === OPEN || mark === COMMA || ((tokens.shape[last] ?? 0) & Shape.Dash) !== 0;
}

/** The state with the greatest sum of weights; the reason is that of its heaviest. */
export function strongest(states: readonly State[]): State | undefined {
  const [first] = states;
  if (first === undefined) return undefined;
  let best = first;
  let one = true;
  for (const state of states) {
    if (state.code !== first.code) one = false;
    else if (state.weight > best.weight) best = state;
  }
  // nearly always: people are of one state
  if (one) return best;
  const sums = new Map<string, number>();
  for (const state of states) sums.set(state.code, (sums.get(state.code) ?? 0) + state.weight);
  best = first;
  for (const state of states) {
    const more = (sums.get(state.code) ?? 0) > (sums.get(best.code) ?? 0);
    if (more || (state.code === best.code && state.weight > best.weight)) best = state;
  }
  return best;
}
