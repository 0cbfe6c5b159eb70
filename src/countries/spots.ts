import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { CombiningForms } from './combining.ts';
import { isBeforeHyphen } from './combining.ts';
import type { Entries } from './entries.ts';
import { type CountryForms, FormKind } from './forms.ts';

/** A place in the text where a form of a country stands, tokens `[first, last)`. */
export interface Spot {
  readonly first: number;
  readonly last: number;
  /** Bits of {@link FormKind}. */
  readonly kind: number;
  /** States it can stand for, positions in {@link States}. */
  readonly states: readonly number[];
  /** Its group of readings, or -1 where the form is not ambiguous. */
  readonly group: number;
  /** Means its state beyond reasonable doubt, whatever stands round it. */
  readonly sure: boolean;
  /** Means all its states at once (`the two Koreas`). */
  readonly together: boolean;
  /** Row in `country-forms`, or -1 for a combining form. */
  readonly row: number;
  /** Kind of the longer name of `country-names-within` that it stands in. */
  readonly within: string | undefined;
}

/** A longer name or set phrase of `country-names-within`. */
export interface LargerName {
  readonly first: number;
  readonly last: number;
  /** Row in that dictionary. */
  readonly row: number;
}

export interface Spots {
  readonly countries: Spot[];
  readonly larger: LargerName[];
}

/** What the collection asks of the dictionaries. */
export interface SpotModel {
  readonly forms: CountryForms;
  readonly entries: Entries;
  readonly larger: { readonly dictionary: number };
  readonly combining: CombiningForms;
}

/** Hits of the two dictionaries as non-overlapping stretches each, the longer and the first winning. */
export function collectSpots(annotated: Annotated, model: SpotModel): Spots {
  const { count, dictionary, start, end, row } = annotated.hits;
  const { shape } = annotated.tokens;
  const forms = model.forms.dictionary;
  const names = model.larger.dictionary;
  const countries: Spot[] = [];
  const larger: LargerName[] = [];
  let countryEnd = 0;
  let largerEnd = 0;
  let hyphenated = false;
  for (let hit = 0; hit < count; hit++) {
    const own = dictionary[hit];
    if (own !== forms && own !== names) continue;
    const first = start[hit] ?? 0;
    const last = end[hit] ?? 0;
    if (own === forms) {
      if (first > 1 && ((shape[first - 1] ?? 0) & Shape.Dash) !== 0) hyphenated = true;
      if (first < countryEnd) continue;
      countries.push(spotOf(annotated, hit, model));
      countryEnd = last;
    } else if (first >= largerEnd) {
      larger.push({ first, last, row: row[hit] ?? 0 });
      largerEnd = last;
    }
  }
  return { countries: hyphenated ? withCombiningForms(annotated, model, countries) : countries, larger };
}

/** All rows of one form at one place: `Congo` stands for two states. */
function spotOf({ hits, tokens }: Annotated, hit: number, { forms, entries }: SpotModel): Spot {
  const { count, dictionary, start, end } = hits;
  const first = start[hit] ?? 0;
  const last = end[hit] ?? 0;
  const row = hits.row[hit] ?? 0;
  const entry = entries.entryOf(row, tokens, first, last);
  let { kind, states } = entry;
  for (let at = hit + 1; at < count && start[at] === first && end[at] === last; at++) {
    if (dictionary[at] !== forms.dictionary) continue;
    const other = hits.row[at] ?? 0;
    const state = forms.state(other);
    if (state >= 0 && !states.includes(state)) states = [...states, state];
    kind |= forms.kind(other);
  }
  const { group, sure, together } = entry;
  return { first, last, kind, states, group, sure, together, row, within: undefined };
}

/** Adds `Sino` of `Sino-Indian`: before a hyphen and another country, or another combining form that is. */
function withCombiningForms(annotated: Annotated, model: SpotModel, countries: Spot[]): Spot[] {
  const { tokens, hits } = annotated;
  const found = new Map<number, Spot>();
  for (let hit = 0; hit < hits.count; hit++) {
    if (hits.dictionary[hit] !== model.forms.dictionary) continue;
    // back from one part of a compound to the part before it
    for (let at = (hits.start[hit] ?? 0) - 2; at >= 0 && !found.has(at) && isBeforeHyphen(annotated, at); at -= 2) {
      const state = model.combining(tokens.word[at] ?? -1);
      if (state < 0) break;
      found.set(at, combiningForm(at, state));
    }
  }
  if (found.size === 0) return countries;
  const kept = countries.filter(({ first, last }) => !(found.has(first) && last === first + 1));
  return [...kept, ...found.values()].sort((a, b) => a.first - b.first);
}

/** `Sino` at a token. */
function combiningForm(first: number, state: number): Spot {
  return {
    first,
    last: first + 1,
    kind: FormKind.Adjective,
    states: [state],
    group: -1,
    sure: true,
    together: false,
    row: -1,
    within: undefined,
  };
}
