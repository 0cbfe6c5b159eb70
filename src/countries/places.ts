import { type Gazetteer, numberAt } from '../engine/gazetteer/gazetteer.ts';
import type { States } from './states.ts';

/** The dictionary `places`, asked by row. */
export interface Places {
  /** Number of the dictionary in `hits.dictionary`. */
  readonly dictionary: number;
  /** Position of the state in {@link States}. */
  readonly state: (row: number) => number;
  /** How well known the place is, 0.3 to 1: how much its mention says of its country. */
  readonly weight: (row: number) => number;
  /** 1 for a first-level division or region. */
  readonly division: (row: number) => number;
}

/** Inhabitants, in thousands, from which a city is known everywhere. */
const METROPOLIS = 2000;
const WELL_KNOWN = 600;
/** Weight of a division, known or not. */
const DIVISION = 0.45;

export function loadPlaces(gazetteer: Gazetteer, states: States): Places {
  const dictionary = gazetteer.dictionary('places');
  const kind = numberAt(dictionary, 'kind', (value) => (value === 'capital' ? 2 : value === 'city' ? 1 : 0));
  // cities without a number were written by hand because they are well known
  const inhabitants = numberAt(dictionary, 'weight', (value) => (value === '' ? WELL_KNOWN : Number(value)));
  return {
    dictionary: dictionary.index,
    state: numberAt(dictionary, 'code', states.indexOf),
    weight: (row) => {
      const own = kind(row);
      if (own === 2) return 1;
      return Math.fround(own === 0 ? DIVISION : Math.min(1, 0.3 + (0.7 * inhabitants(row)) / METROPOLIS));
    },
    division: (row) => (kind(row) === 0 ? 1 : 0),
  };
}
