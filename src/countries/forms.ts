import type { CountryForm } from '../core/result.ts';
import type { Dictionary, Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import type { States } from './states.ts';

/** Bits of what a form is; a form that is adjective and people at once has both. */
export const FormKind = { Name: 1, Official: 2, Abbreviation: 4, Adjective: 8, Demonym: 16, Historical: 32 } as const;

const BITS: Readonly<Record<CountryForm, number>> = {
  name: FormKind.Name,
  official: FormKind.Official,
  abbreviation: FormKind.Abbreviation,
  adjective: FormKind.Adjective,
  demonym: FormKind.Demonym,
  historical: FormKind.Historical,
};

/** The dictionary `country-forms` as arrays over its rows. */
export interface CountryForms {
  /** Number of the dictionary in `hits.dictionary`. */
  readonly dictionary: number;
  /** Position of the state in {@link States.all}. */
  readonly state: Int16Array;
  readonly kind: Uint8Array;
  /** 1 for a form that means all its states at once (`the two Koreas`). */
  readonly together: Uint8Array;
  readonly form: (row: number) => string;
}

/** For each row of a dictionary, a number made from its value in a column; each distinct value is asked once. */
export function perRow(dictionary: Dictionary, column: string, of: (value: string) => number): Int32Array {
  const found = dictionary.columns.get(column);
  const rows = new Int32Array(dictionary.rows);
  if (found === undefined) return rows;
  const numbers = found.values().map(of);
  for (let row = 0; row < dictionary.rows; row++) rows[row] = numbers[found.index[row] ?? 0] ?? 0;
  return rows;
}

export function loadForms(gazetteer: Gazetteer, states: States): CountryForms {
  const dictionary = gazetteer.dictionary('country-forms');
  const bits = (kinds: string): number =>
    kinds.split('|').reduce((mask, kind) => mask | (kind in BITS ? BITS[kind as CountryForm] : 0), 0);
  const forms = dictionary.columns.get('form');
  return {
    dictionary: dictionary.index,
    state: Int16Array.from(perRow(dictionary, 'code', states.indexOf)),
    kind: Uint8Array.from(perRow(dictionary, 'kind', bits)),
    together: Uint8Array.from(perRow(dictionary, 'note', (note) => (note === 'together' ? 1 : 0))),
    form: (row) => forms?.values()[forms.index[row] ?? 0] ?? '',
  };
}
