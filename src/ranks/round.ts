import { hasPortfolio } from './complement.ts';
import { firstOf, lastOf, rowOf, type Scene } from './grammar.ts';
import { CLASSES, type Lexicon } from './lexicon.ts';
import { namesPlace } from './names.ts';

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

export function takeBodyBefore(scene: Scene, lexicon: Lexicon, found: Surroundings, body: number): void {
  const row = rowOf(scene, body);
  takeBody(lexicon, found, row, false);
  if (found.body === row && hasPortfolio(scene, lexicon, body)) found.parliamentary = true;
}

export function takePlace(scene: Scene, lexicon: Lexicon, found: Surroundings, place: number): void {
  const first = firstOf(scene, place);
  if (!namesPlace(scene, lexicon, first, lastOf(scene, place))) return;
  found.place = rowOf(scene, place);
  found.placeAt = first;
}

export function takeBody(lexicon: Lexicon, found: Surroundings, row: number, later: boolean): void {
  if (lexicon.isInternational(row) === 1) found.international = true;
  if (found.body < 0 || later || isCommitteeOf(lexicon, found.body, row)) found.body = row;
}

/** `Senate Foreign Relations Committee chair`: a committee is what the body is that has it. */
const isCommitteeOf = (lexicon: Lexicon, committee: number, row: number): boolean =>
  lexicon.bodyBranch(committee) === 'committee' && lexicon.bodyClass(row) === POLITICAL;
