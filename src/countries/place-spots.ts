import type { Hits } from '../core/document.ts';
import type { Places } from './places.ts';

/** A city, division or region in a text, tokens `[first, last)`; of namesakes the best known. */
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

/** The places of a text, none overlapping another: the first and the longer win. */
export function findPlaces(hits: Hits, places: Places): PlaceSpot[] {
  const { count, dictionary, start, end } = hits;
  const found: PlaceSpot[] = [];
  let stop = 0;
  for (let hit = 0; hit < count; hit++) {
    if (dictionary[hit] !== places.dictionary || (start[hit] ?? 0) < stop) continue;
    found.push(placeOf(hits, hit, places));
    stop = end[hit] ?? 0;
  }
  return found;
}

function placeOf({ count, dictionary, start, end, row }: Hits, hit: number, places: Places): PlaceSpot {
  const first = start[hit] ?? 0;
  const last = end[hit] ?? 0;
  let best = row[hit] ?? 0;
  let own = places.weight(best);
  let all = own;
  const states = [places.state(best)];
  for (let at = hit + 1; at < count && start[at] === first && end[at] === last; at++) {
    if (dictionary[at] !== places.dictionary) continue;
    const namesake = row[at] ?? 0;
    const weight = places.weight(namesake);
    all += weight;
    states.push(places.state(namesake));
    if (weight > own) {
      best = namesake;
      own = weight;
    }
  }
  const state = places.state(best);
  return { first, last, state, states, weight: (own * own) / all, division: places.division(best) === 1 };
}
