import type { CountryForm } from '../core/result.ts';
import { type Gazetteer, numberAt, wordAt } from '../engine/gazetteer/gazetteer.ts';
import type { States } from './states.ts';

/** Bits of what a form is; a form that is adjective and people at once has both. */
export enum FormKind {
  Name = 1,
  Official = 2,
  Abbreviation = 4,
  Adjective = 8,
  Demonym = 16,
  Historical = 32,
}

const BITS: Readonly<Record<CountryForm, number>> = {
  name: FormKind.Name,
  official: FormKind.Official,
  abbreviation: FormKind.Abbreviation,
  adjective: FormKind.Adjective,
  demonym: FormKind.Demonym,
  historical: FormKind.Historical,
};

/** The dictionary `country-forms`, asked by row. */
export interface CountryForms {
  /** Number of the dictionary in `hits.dictionary`. */
  readonly dictionary: number;
  /** Position of the state in {@link States}. */
  readonly state: (row: number) => number;
  readonly kind: (row: number) => number;
  /** 1 for a form that means all its states at once (`the two Koreas`). */
  readonly together: (row: number) => number;
  readonly form: (row: number) => string;
  /** Word number of the form, -1 where it is not one word. */
  readonly word: (row: number) => number;
}

export function loadForms(gazetteer: Gazetteer, states: States): CountryForms {
  const dictionary = gazetteer.dictionary('country-forms');
  const bits = (kinds: string): number =>
    kinds.split('|').reduce((mask, kind) => mask | (kind in BITS ? BITS[kind as CountryForm] : 0), 0);
  const forms = dictionary.columns.get('form');
  return {
    dictionary: dictionary.index,
    state: numberAt(dictionary, 'code', states.indexOf),
    kind: numberAt(dictionary, 'kind', bits),
    together: numberAt(dictionary, 'note', (note) => (note === 'together' ? 1 : 0)),
    word: (row) => wordAt(forms, row),
    form: (row) => forms?.value(forms.index[row] ?? 0) ?? '',
  };
}
