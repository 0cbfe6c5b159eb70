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
