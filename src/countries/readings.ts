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
  /** The group of a row of `country-forms`, or -1. */
  readonly groupOf: (row: number) => number;
  /** Whether a state is likelier than any other reading of the group by {@link SURELY} or more. */
  readonly isSure: (group: number) => boolean;
  /** Reads the cues of groups, before {@link Readings.isCue} and {@link Readings.cuesOf} are asked about them. */
  readonly prepare: (groups: Iterable<number>) => void;
  readonly isCue: (word: number) => boolean;
  /** The cues that a word is for groups that were prepared, now or before. */
  readonly cuesOf: (word: number) => readonly Cue[];
}

/** Log-odds from which a form means its state unless much speaks against it. */
const SURELY = 3;

const NO_CUES: readonly Cue[] = [];
const STOP = 0x2e;

export function loadReadings(gazetteer: Gazetteer, states: States, forms: CountryForms): Readings {
  const { fold } = gazetteer.vocabulary;
  const key = (form: string): string => {
    let folded = '';
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      const plain = unit === STOP ? 0 : (fold[unit] ?? 0);
      if (plain !== 0) folded += String.fromCharCode(plain);
    }
    return folded;
  };
  const table = gazetteer.dictionary('country-readings');
  const groups: Reading[][] = [];
  /** Rows of each group in the table, and the group of each form. */
  const rowsOf: number[][] = [];
  const numbers = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const form = key(valueAt(table, 'form', row));
    let group = numbers.get(form);
    if (group === undefined) {
      group = groups.push([]) - 1;
      rowsOf.push([]);
      numbers.set(form, group);
    }
    const code = valueAt(table, 'code', row);
    rowsOf[group]?.push(row);
    groups[group]?.push({
      name: valueAt(table, 'reading', row),
      state: code === '' ? -1 : states.indexOf(code),
      kind: valueAt(table, 'kind', row),
      prior: Number(valueAt(table, 'prior', row)),
    });
  }
  /** Group of each distinct form of `country-forms`, once it was asked. */
  const asked: number[] = [];
  const sure: (boolean | undefined)[] = [];
  const prepared = new Uint8Array(groups.length);
  const isCue = new Uint8Array(gazetteer.vocabulary.size);
  const cues = new Map<number, Cue[]>();
  const addCues = (group: number): void => {
    for (const [reading, row] of (rowsOf[group] ?? []).entries()) {
      for (const cue of valueAt(table, 'cues', row).split('|')) {
        const place = cue.startsWith('<') ? CuePlace.Before : cue.startsWith('>') ? CuePlace.After : CuePlace.Anywhere;
        const word = gazetteer.knownWord(place === CuePlace.Anywhere ? cue : cue.slice(1));
        if (word < 0) continue;
        isCue[word] = 1;
        const list = cues.get(word);
        if (list === undefined) cues.set(word, [{ group, reading, place }]);
        else list.push({ group, reading, place });
      }
    }
  };
  return {
    groups,
    groupOf: (row) => {
      const number = forms.formNumber(row);
      let group = asked[number];
      if (group === undefined) {
        group = numbers.get(key(forms.form(row))) ?? -1;
        asked[number] = group;
      }
      return group;
    },
    isSure: (group) => {
      sure[group] ??= isSure(groups[group] ?? []);
      return sure[group] ?? false;
    },
    prepare: (wanted) => {
      for (const group of wanted) {
        if (prepared[group] === 1) continue;
        prepared[group] = 1;
        addCues(group);
      }
    },
    isCue: (word) => word < isCue.length && isCue[word] === 1,
    cuesOf: (word) => cues.get(word) ?? NO_CUES,
  };
}

function isSure(readings: readonly Reading[]): boolean {
  const best = (of: readonly Reading[]): number => Math.max(...of.map(({ prior }) => prior), -9);
  const countries = readings.filter(({ kind }) => kind === 'country');
  const others = readings.filter(({ kind }) => kind !== 'country');
  return countries.length === 1 && best(countries) - best(others) >= SURELY;
}
