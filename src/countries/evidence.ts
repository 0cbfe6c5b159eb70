import type { Annotated, Hits } from '../core/document.ts';
import { Cover } from './cover.ts';
import { FormKind } from './forms.ts';
import { findPlaces, type PlaceSpot } from './place-spots.ts';
import type { Places } from './places.ts';
import type { Spot } from './spots.ts';

const NO_PLACES: readonly PlaceSpot[] = [];

/**
 * What the whole text says of each state, by position in {@link States}. Made once and filled anew for every document; places are
 * looked for when they are first asked for, because a document without ambiguous forms hardly ever does.
 */
export class Evidence {
  /** Mentions of the state by forms that are not ambiguous. */
  readonly mentions: Float32Array;
  /** Cities, divisions and regions in it, by their weight; filled by {@link weighPlaces}. */
  readonly weights: Float32Array;
  private spots: readonly Spot[] = [];
  private readonly spotAt = new Cover();
  private found: readonly PlaceSpot[] | undefined;
  private readonly placeAt = new Cover();
  private hits: Hits | undefined;
  private tokens = 0;

  constructor(
    states: number,
    private readonly places: Places,
  ) {
    this.mentions = new Float32Array(states);
    this.weights = new Float32Array(states);
  }

  /** Turns to a document and its forms of countries. */
  open({ hits, tokens }: Annotated, spots: readonly Spot[]): void {
    const { mentions, spotAt } = this;
    this.spots = spots;
    this.hits = hits;
    this.tokens = tokens.count;
    this.found = undefined;
    mentions.fill(0);
    spotAt.reset(tokens.count);
    let number = 0;
    for (const { first, last, states, group, kind } of spots) {
      spotAt.mark(first, last, number++);
      const state = states[0] ?? -1;
      if (group >= 0 || states.length !== 1 || state < 0) continue;
      mentions[state] = (mentions[state] ?? 0) + ((kind & FormKind.Adjective) !== 0 ? 0.8 : 1);
    }
  }

  /** The form of a country that covers a token. */
  spotOn(token: number): Spot | undefined {
    const number = this.spotAt.at(token);
    return number < 0 ? undefined : this.spots[number];
  }

  /** The place that covers a token. */
  placeOn(token: number): PlaceSpot | undefined {
    const places = this.found ?? this.findPlaces();
    const number = this.placeAt.at(token);
    return number < 0 ? undefined : places[number];
  }

  /** Adds up the places of each state. A place name inside the name of a country is none. */
  weighPlaces(): void {
    const { weights, spotAt } = this;
    weights.fill(0);
    for (const { first, state, weight } of this.found ?? this.findPlaces()) {
      if (state < 0 || spotAt.at(first) >= 0) continue;
      weights[state] = (weights[state] ?? 0) + weight;
    }
  }

  private findPlaces(): readonly PlaceSpot[] {
    const found = this.hits === undefined ? NO_PLACES : findPlaces(this.hits, this.places);
    this.found = found;
    this.placeAt.reset(this.tokens);
    let number = 0;
    for (const { first, last } of found) this.placeAt.mark(first, last, number++);
    return found;
  }
}
