import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { type PersonEvidence, weighPerson } from './person-evidence.ts';
import type { Spot } from './spots.ts';
import { COMMA, isBreak, isJoint, type TokenView } from './view.ts';

/** What the words directly round a form say, in log-odds. */
export interface LocalEvidence {
  readonly person: PersonEvidence;
  /** For any place: a state as much as a division or town. */
  readonly place: number;
  /** For a state alone. */
  readonly country: number;
  /** States in which the place before it may be (`Savannah, Georgia`). */
  readonly before: readonly number[];
  /** States in which the place after it may be, or that it is (`Lebanon, Pennsylvania`). */
  readonly after: readonly number[];
}

const NOWHERE: readonly number[] = [];

/** States in which the place may be that a comma or `and` joins to the form before it. */
function statesBefore(view: TokenView, { first }: Spot, lexicon: Lexicon): readonly number[] {
  if (first < 2 || !isJoint(view, first - 1, lexicon)) return NOWHERE;
  return view.evidence.placeOn(first - 2)?.states ?? NOWHERE;
}

/** The same for the place after it, or for a country that certainly is one. */
function statesAfter(view: TokenView, { last }: Spot, lexicon: Lexicon): readonly number[] {
  if (!isJoint(view, last, lexicon)) return NOWHERE;
  const place = view.evidence.placeOn(last + 1);
  if (place !== undefined) return place.states;
  const next = view.code[last] === COMMA ? view.evidence.spotOn(last + 1) : undefined;
  return next?.sure === true ? next.states : NOWHERE;
}

/** Weighs the words directly round a form: `in Jordan`, `Jordan's parliament`, lists of countries. */
export function weighLocally(view: TokenView, spot: Spot, lexicon: Lexicon): LocalEvidence {
  const { first, last } = spot;
  const { word, profile, shape, count, evidence } = view;
  let place = 0;
  let country = 0;
  const before = first - 1;
  if (before >= 0 && !isBreak(shape[first] ?? 0)) {
    const at = word[before] === lexicon.the ? before - 1 : before;
    const preposition = at < 0 ? -1 : word[at];
    if (at >= 0 && has(lexicon.countryBefore, profile[at] ?? 0)) place += 1.5;
    else if (preposition === lexicon.of || preposition === lexicon.for) place += 0.4;
    else if (preposition === lexicon.to)
      place += before > 0 && has(lexicon.countryBefore, profile[before - 1] ?? 0) ? 1.5 : 0.4;
  }
  let after = last;
  if (after < count && ((shape[after] ?? 0) & Shape.Possessive) !== 0) {
    after++;
    place += 0.3;
  }
  if (after < count && !isBreak(shape[after] ?? 0) && has(lexicon.countryAfter, profile[after] ?? 0)) {
    place += 0.6;
    country += 0.6;
  }
  if (isJoint(view, last, lexicon) && isCountry(evidence.spotOn(last + 1))) country += 1.6;
  if (before > 0 && isJoint(view, before, lexicon) && isCountry(evidence.spotOn(before - 1))) country += 1.6;
  return {
    person: weighPerson(view, spot, lexicon),
    place,
    country,
    before: statesBefore(view, spot, lexicon),
    after: statesAfter(view, spot, lexicon),
  };
}

/** Whether a form is the name of a country that is not in doubt. */
const isCountry = (spot: Spot | undefined): boolean =>
  spot?.sure === true && (spot.kind & (FormKind.Name | FormKind.Official)) !== 0;
