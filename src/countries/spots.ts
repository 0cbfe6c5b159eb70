import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { CombiningForms } from './combining.ts';
import { isBeforeHyphen } from './combining.ts';
import { type CountryForms, FormKind } from './forms.ts';
import type { Places } from './places.ts';
import type { Readings } from './readings.ts';

/** A place in the text where a form of a country stands, tokens `[first, last)`. */
export interface Spot {
  readonly first: number;
  readonly last: number;
  /** Bits of {@link FormKind}. */
  readonly kind: number;
  /** States it can stand for, positions in `States.all`. */
  readonly states: readonly number[];
  /** Its group of readings, or -1 where the form is not ambiguous. */
  readonly group: number;
  /** Means its state beyond reasonable doubt, whatever stands round it. */
  readonly sure: boolean;
  /** Row in `country-forms`, or -1 for a combining form. */
  readonly row: number;
}

/** A longer name or set phrase of `country-names-within`. */
export interface LargerName {
  readonly first: number;
  readonly last: number;
  /** Row in that dictionary. */
  readonly row: number;
}

/** A city, division or region; of namesakes the best known. */
export interface PlaceSpot {
  readonly first: number;
  readonly last: number;
  readonly state: number;
  /** States of all namesakes. */
  readonly states: readonly number[];
  /** 0.3 to 1; shared among namesakes in several countries. */
  readonly weight: number;
  readonly division: boolean;
}

export interface Spots {
  readonly countries: Spot[];
  readonly larger: LargerName[];
  readonly places: PlaceSpot[];
}

/** What the collection asks of the dictionaries. */
export interface SpotModel {
  readonly forms: CountryForms;
  readonly places: Places;
  readonly larger: { readonly dictionary: number };
  readonly combining: CombiningForms;
  readonly readings: Pick<Readings, 'groupOf' | 'isSure'>;
}

/** Hits of the three dictionaries as non-overlapping stretches each, the longer and the first winning. */
export function collectSpots(annotated: Annotated, model: SpotModel): Spots {
  const { hits, tokens } = annotated;
  const countries: Spot[] = [];
  const larger: LargerName[] = [];
  const places: PlaceSpot[] = [];
  let placeEnd = 0;
  let countryEnd = 0;
  let largerEnd = 0;
  for (let hit = 0; hit < hits.count; hit++) {
    const dictionary = hits.dictionary[hit];
    const first = hits.start[hit] ?? 0;
    const last = hits.end[hit] ?? 0;
    const row = hits.row[hit] ?? 0;
    if (dictionary === model.forms.dictionary) {
      if (first >= countryEnd) {
        countries.push(spotOf(annotated, hit, model));
        countryEnd = last;
      }
    } else if (dictionary === model.larger.dictionary) {
      if (first >= largerEnd) {
        larger.push({ first, last, row });
        largerEnd = last;
      }
    } else if (dictionary === model.places.dictionary && first >= placeEnd) {
      const place = placeOf(annotated, hit, model.places);
      places.push(place);
      placeEnd = place.last;
    }
  }
  addCombiningForms(annotated, model, countries, tokens.count);
  return { countries, larger, places };
}

/** All rows of one form at one place: `Congo` stands for two states. */
function spotOf({ hits }: Annotated, hit: number, { forms, readings }: SpotModel): Spot {
  const first = hits.start[hit] ?? 0;
  const last = hits.end[hit] ?? 0;
  const row = hits.row[hit] ?? 0;
  const states: number[] = [];
  let kind = 0;
  for (let at = hit; at < hits.count && hits.start[at] === first && hits.end[at] === last; at++) {
    if (hits.dictionary[at] !== forms.dictionary) continue;
    const state = forms.state(hits.row[at] ?? 0);
    if (state >= 0 && !states.includes(state)) states.push(state);
    kind |= forms.kind(hits.row[at] ?? 0);
  }
  const group = readings.groupOf(row);
  return { first, last, kind, states, group, sure: group < 0 || readings.isSure(group), row };
}

function placeOf({ hits }: Annotated, hit: number, places: Places): PlaceSpot {
  const first = hits.start[hit] ?? 0;
  const last = hits.end[hit] ?? 0;
  let best = hits.row[hit] ?? 0;
  let own = places.weight(best);
  let all = 0;
  const states: number[] = [];
  for (let at = hit; at < hits.count && hits.start[at] === first && hits.end[at] === last; at++) {
    if (hits.dictionary[at] !== places.dictionary) continue;
    const row = hits.row[at] ?? 0;
    const weight = places.weight(row);
    all += weight;
    states.push(places.state(row));
    if (weight > own) {
      best = row;
      own = weight;
    }
  }
  return {
    first,
    last,
    state: places.state(best),
    states,
    weight: all > 0 ? (own * own) / all : own,
    division: places.division(best) === 1,
  };
}

/** `Sino` of `Sino-Indian`: before a hyphen and another country, or another combining form that is. */
function addCombiningForms(annotated: Annotated, model: SpotModel, countries: Spot[], count: number): void {
  const { shape, word } = annotated.tokens;
  const found: Spot[] = [];
  const taken = new Set<number>();
  const isCountry = (at: number): boolean => {
    const { hits } = annotated;
    for (let hit = hits.first[at] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === at; hit++) {
      if (hits.dictionary[hit] === model.forms.dictionary) return true;
    }
    return taken.has(at);
  };
  for (let at = count - 3; at >= 0; at--) {
    if (((shape[at + 1] ?? 0) & Shape.Dash) === 0 || !isBeforeHyphen(annotated, at)) continue;
    const state = model.combining(word[at] ?? -1);
    if (state < 0 || !isCountry(at + 2)) continue;
    found.push({ first: at, last: at + 1, kind: FormKind.Adjective, states: [state], group: -1, sure: true, row: -1 });
    taken.add(at);
  }
  if (found.length === 0) return;
  const kept = countries.filter(({ first, last }) => !(taken.has(first) && last === first + 1));
  countries.splice(0, countries.length, ...[...kept, ...found].sort((a, b) => a.first - b.first));
}
