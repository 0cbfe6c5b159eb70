import { FormKind } from './forms.ts';
import type { Spots } from './spots.ts';

/** What the whole text says of each state, by position in `States.all`. */
export interface Evidence {
  /** Mentions of the state by forms that are not ambiguous. */
  readonly mentions: Float32Array;
  /** Cities, divisions and regions in it, by their weight. */
  readonly places: Float32Array;
  /** For each token, the position in `spots.countries` of the form that covers it, or -1. */
  readonly spotAt: Int32Array;
  /** The same for `spots.places`. */
  readonly placeAt: Int32Array;
}

/** Gathers the evidence of a text. Place names inside the name of a country are none. */
export function gatherEvidence(spots: Spots, states: number, tokens: number): Evidence {
  const mentions = new Float32Array(states);
  const places = new Float32Array(states);
  const spotAt = new Int32Array(tokens + 2).fill(-1);
  for (const [index, spot] of spots.countries.entries()) {
    for (let at = spot.first; at < spot.last; at++) spotAt[at] = index;
    const [state = -1] = spot.states;
    if (spot.group >= 0 || spot.states.length !== 1 || state < 0) continue;
    mentions[state] = (mentions[state] ?? 0) + ((spot.kind & FormKind.Adjective) !== 0 ? 0.8 : 1);
  }
  const placeAt = new Int32Array(tokens + 2).fill(-1);
  for (const [index, place] of spots.places.entries()) {
    for (let at = place.first; at < place.last; at++) placeAt[at] = index;
    if (place.state < 0 || (spotAt[place.first] ?? -1) >= 0) continue;
    places[place.state] = (places[place.state] ?? 0) + place.weight;
  }
  return { mentions, places, spotAt, placeAt };
}
