import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import type { CountryForms } from './forms.ts';
import type { States } from './states.ts';

/** Where a cue must stand to speak for its reading. */
export const CuePlace = { Anywhere: 0, Before: 1, After: 2 } as const;

export interface Cue {
  /** Position in {@link Readings.groups}. */
  readonly group: number;
  /** Position among the readings of the group. */
  readonly reading: number;
  readonly place: number;
}

/** One thing that an ambiguous form may mean. */
export interface Reading {
  readonly name: string;
  /** Position in {@link States.all}, -1 for none. */
  readonly state: number;
  /** country, division, city, region, person, people, organisation, thing or capitals. */
  readonly kind: string;
  /** Log-odds before anything is known. */
  readonly prior: number;
}

/** The table `country-readings`: what ambiguous forms may mean, and by which words that is told. */
export interface Readings {
  readonly groups: readonly (readonly Reading[])[];
  /** For each row of `country-forms`, its group, or -1. */
  readonly groupOf: Int16Array;
  /** 1 for each group in which a state is likelier than any other reading by {@link SURELY} or more. */
  readonly surely: Uint8Array;
  /** 1 for each word number that is a cue of some group. */
  readonly isCue: Uint8Array;
  readonly cuesOf: (word: number) => readonly Cue[];
}

/** Log-odds from which a form means its state unless much speaks against it. */
const SURELY = 3;

const NO_CUES: readonly Cue[] = [];

const fold = (form: string): string =>
  form
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();

export function loadReadings(gazetteer: Gazetteer, states: States, forms: CountryForms): Readings {
  const table = gazetteer.dictionary('country-readings');
  const groups: Reading[][] = [];
  const numbers = new Map<string, number>();
  const cues = new Map<number, Cue[]>();
  for (let row = 0; row < table.rows; row++) {
    const form = fold(valueAt(table, 'form', row));
    let group = numbers.get(form) ?? -1;
    if (group < 0) {
      group = groups.push([]) - 1;
      numbers.set(form, group);
    }
    const readings = groups[group] ?? [];
    const reading = readings.length;
    const code = valueAt(table, 'code', row);
    readings.push({
      name: valueAt(table, 'reading', row),
      state: code === '' ? -1 : states.indexOf(code),
      kind: valueAt(table, 'kind', row),
      prior: Number(valueAt(table, 'prior', row)),
    });
    for (const cue of valueAt(table, 'cues', row).split('|')) {
      if (cue === '') continue;
      const place = cue.startsWith('<') ? CuePlace.Before : cue.startsWith('>') ? CuePlace.After : CuePlace.Anywhere;
      const word = gazetteer.wordId(place === CuePlace.Anywhere ? cue : cue.slice(1));
      const list = cues.get(word);
      if (list === undefined) cues.set(word, [{ group, reading, place }]);
      else list.push({ group, reading, place });
    }
  }
  const groupOf = new Int16Array(forms.state.length);
  for (let row = 0; row < groupOf.length; row++) groupOf[row] = numbers.get(fold(forms.form(row))) ?? -1;
  const isCue = new Uint8Array(Math.max(0, ...cues.keys()) + 1);
  for (const word of cues.keys()) isCue[word] = 1;
  return {
    groups,
    groupOf,
    surely: Uint8Array.from(groups, isSure),
    isCue,
    cuesOf: (word) => cues.get(word) ?? NO_CUES,
  };
}

function isSure(readings: readonly Reading[]): number {
  const best = (of: readonly Reading[]): number => Math.max(...of.map(({ prior }) => prior), -9);
  const countries = readings.filter(({ kind }) => kind === 'country');
  const others = readings.filter(({ kind }) => kind !== 'country');
  return countries.length === 1 && best(countries) - best(others) >= SURELY ? 1 : 0;
}
