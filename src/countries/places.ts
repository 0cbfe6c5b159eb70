import type { Annotated } from '../core/document.ts';
import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import { perRow } from './forms.ts';
import type { States } from './states.ts';

/** The dictionary `places` as arrays over its rows. */
export interface Places {
  /** Number of the dictionary in `hits.dictionary`. */
  readonly dictionary: number;
  /** Position of the state in {@link States.all}. */
  readonly state: Int16Array;
  /** How well known the place is, 0.3 to 1: how much its mention says of its country. */
  readonly weight: Float32Array;
  /** 1 for a first-level division or region. */
  readonly division: Uint8Array;
}

/** Inhabitants, in thousands, from which a city is known everywhere. */
const METROPOLIS = 2000;
const WELL_KNOWN = 600;
/** Weight of a division, known or not. */
const DIVISION = 0.45;

export function loadPlaces(gazetteer: Gazetteer, states: States): Places {
  const dictionary = gazetteer.dictionary('places');
  const kind = perRow(dictionary, 'kind', (value) => (value === 'capital' ? 2 : value === 'city' ? 1 : 0));
  const weight = new Float32Array(dictionary.rows);
  for (let row = 0; row < dictionary.rows; row++) {
    const inhabitants = valueAt(dictionary, 'weight', row);
    // cities without a number were written by hand because they are well known
    const known = inhabitants === '' ? WELL_KNOWN : Number(inhabitants);
    const size = kind[row] === 0 ? DIVISION : Math.min(1, 0.3 + (0.7 * known) / METROPOLIS);
    weight[row] = kind[row] === 2 ? 1 : size;
  }
  return {
    dictionary: dictionary.index,
    state: Int16Array.from(perRow(dictionary, 'code', states.indexOf)),
    weight,
    division: Uint8Array.from(kind, (value) => (value === 0 ? 1 : 0)),
  };
}

/**
 * The country of the longest place name that starts at a token, as printed (`TJ`), with the token after its end; null where
 * none starts there. Of namesakes the best known counts.
 */
export function createPlaceLookUp(
  states: States,
  places: Places,
): (annotated: Annotated, token: number) => { code: string; last: number } | null {
  return ({ hits }, token) => {
    let best = -1;
    for (let hit = hits.first[token] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === token; hit++) {
      if (hits.dictionary[hit] !== places.dictionary) continue;
      if (best >= 0 && hits.end[hit] !== hits.end[best]) break;
      const weight = places.weight[hits.row[hit] ?? 0] ?? 0;
      if (best < 0 || weight > (places.weight[hits.row[best] ?? 0] ?? 0)) best = hit;
    }
    if (best < 0) return null;
    const code = states.all[places.state[hits.row[best] ?? 0] ?? -1]?.code;
    return code === undefined ? null : { code, last: hits.end[best] ?? token + 1 };
  };
}
