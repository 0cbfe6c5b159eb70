import { hasPortfolio } from './complement.ts';
import { firstOf, hitAt, lastOf, rowOf, type Scene } from './grammar.ts';
import { CLASSES, type Lexicon } from './lexicon.ts';
import { namesPlace } from './names.ts';

/** What it is worth to a place that the article names its state: more than any fame. */
const NAMED = 10_000;
const POLITICAL = CLASSES.indexOf('political');

/** What stands round a title and says whose it is. Token ranges; `-1` where there is none. */
export interface Surroundings {
  /** First token of the names before the title (`Kenya Air Force`), or the title's own. */
  before: number;
  /** First token of the name in the complement, and the token after it. */
  complement: number;
  after: number;
  former: boolean;
  /** The complement says to whom an envoy is sent, not whom he serves. */
  sent: boolean;
  /** Row of `office-bodies` that decides the class, or -1; the last word of a name tells what it is. */
  body: number;
  /** The body is a committee with a portfolio (`Transport Committee`, `committee on defence`): a parliament has it. */
  parliamentary: boolean;
  international: boolean;
  /** Row of `places` that the names hold, or -1. */
  place: number;
  /** Its first token, or -1. */
  placeAt: number;
  /** Country candidate, or -1. */
  country: number;
  countryBy: 'rank of' | 'adjective before' | 'name before' | undefined;
}

/** Before anything round a title of tokens `[first, last)` is read. */
export const nothingRound = (first: number, last: number): Surroundings => ({
  before: first,
  complement: -1,
  after: last,
  former: false,
  sent: false,
  body: -1,
  parliamentary: false,
  international: false,
  place: -1,
  placeAt: -1,
  country: -1,
  countryBy: undefined,
});

export function takeBodyBefore(scene: Scene, lexicon: Lexicon, found: Surroundings, body: number): void {
  const row = rowOf(scene, body);
  takeBody(lexicon, found, row, false);
  if (found.body === row && hasPortfolio(scene, lexicon, body)) found.parliamentary = true;
}

export function takePlace(scene: Scene, lexicon: Lexicon, found: Surroundings, place: number): void {
  const first = firstOf(scene, place);
  if (!namesPlace(scene, lexicon, first, lastOf(scene, place))) return;
  found.place = bestPlace(scene, lexicon, place);
  if (found.place >= 0) found.placeAt = first;
}

/**
 * Of places of one name the one in a state that the article names, else the best known; -1 where two are equally well known
 * (Punjab) or two of their states are named.
 */
function bestPlace({ annotated: { hits }, countries }: Scene, lexicon: Lexicon, place: number): number {
  const first = hits.start[place] ?? 0;
  let best = -1;
  let most = -1;
  let alone = true;
  for (let hit = hits.first[first] ?? place; hits.start[hit] === first && hit < hits.count; hit++) {
    if (hits.dictionary[hit] !== lexicon.places || hits.end[hit] !== hits.end[place]) continue;
    const row = hits.row[hit] ?? 0;
    const state = lexicon.placeState(row);
    if (best >= 0 && state === lexicon.placeState(best)) continue;
    const fame = lexicon.placeFame(row) + (countries.some(({ code }) => code === state) ? NAMED : 0);
    if (fame > most) best = row;
    alone = fame !== most && (fame > most || alone);
    most = Math.max(most, fame);
  }
  return alone ? best : -1;
}

/** The state of the place that a token begins and that no other word makes the name of something else, or ''. */
export function stateOfPlace(scene: Scene, lexicon: Lexicon, token: number): string {
  const hit = hitAt(scene, lexicon.places, token);
  if (hit < 0 || !namesPlace(scene, lexicon, token, lastOf(scene, hit))) return '';
  const row = bestPlace(scene, lexicon, hit);
  const state = row < 0 ? '' : lexicon.placeState(row);
  return state.length === 2 ? state : '';
}

export function takeBody(lexicon: Lexicon, found: Surroundings, row: number, later: boolean): void {
  if (lexicon.isInternational(row) === 1) found.international = true;
  if (found.body < 0 || later || isCommitteeOf(lexicon, found.body, row)) found.body = row;
}

/** `Senate Foreign Relations Committee chair`: a committee is what the body is that has it. */
const isCommitteeOf = (lexicon: Lexicon, committee: number, row: number): boolean =>
  lexicon.bodyBranch(committee) === 'committee' && lexicon.bodyClass(row) === POLITICAL;
