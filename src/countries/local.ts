import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { type PersonEvidence, weighPerson } from './person-evidence.ts';
import type { PlaceSpot, Spot } from './spots.ts';
import { COMMA, isBreak, isJoint, placeOn, type TokenView } from './view.ts';

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

/** The places that a comma or `and` joins to the form, before and after it. */
function neighbours(
  view: TokenView,
  { first, last }: Spot,
  places: readonly PlaceSpot[],
  spots: readonly Spot[],
  lexicon: Lexicon,
) {
  const joined = first > 1 && isJoint(view, first - 1, lexicon);
  const before = (joined ? placeOn(view, places, first - 2)?.states : undefined) ?? NOWHERE;
  if (!isJoint(view, last, lexicon)) return { before, after: NOWHERE };
  const next = view.code[last] === COMMA ? spots[view.spotAt[last + 1] ?? -1] : undefined;
  const country = next?.sure === true ? next.states : undefined;
  return { before, after: placeOn(view, places, last + 1)?.states ?? country ?? NOWHERE };
}

/** Words that stand beside places: `in Jordan`, `Jordan's parliament`, lists of countries. */
function placeEvidence(view: TokenView, spot: Spot, spots: readonly Spot[], lexicon: Lexicon) {
  const { first, last } = spot;
  const { word, profile, shape, count, spotAt } = view;
  let place = 0;
  let country = 0;
  const before = first - 1;
  if (before >= 0 && !isBreak(shape[first] ?? 0)) {
    const at = word[before] === lexicon.the ? before - 1 : before;
    const preposition = word[at] ?? -1;
    if (has(lexicon.countryBefore, profile[at] ?? 0)) place += 1.5;
    else if (preposition === lexicon.of || preposition === lexicon.for) place += 0.4;
    else if (preposition === lexicon.to) place += has(lexicon.countryBefore, profile[before - 1] ?? 0) ? 1.5 : 0.4;
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
  const isCountry = (at: number): boolean => {
    const other = spots[spotAt[at] ?? -1];
    return other?.sure === true && (other.kind & (FormKind.Name | FormKind.Official)) !== 0;
  };
  if (isJoint(view, last, lexicon) && isCountry(last + 1)) country += 1.6;
  if (before > 0 && isJoint(view, before, lexicon) && isCountry(before - 1)) country += 1.6;
  return { place, country };
}

/** Weighs the words directly round a form. */
export function weighLocally(
  view: TokenView,
  spot: Spot,
  spots: readonly Spot[],
  places: readonly PlaceSpot[],
  lexicon: Lexicon,
): LocalEvidence {
  const person = weighPerson(view, spot, spots, places, lexicon);
  return { person, ...placeEvidence(view, spot, spots, lexicon), ...neighbours(view, spot, places, spots, lexicon) };
}
