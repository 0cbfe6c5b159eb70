import { type Gazetteer, has, valueAt, wordAt } from '../engine/gazetteer/gazetteer.ts';
import { foldOf } from '../engine/segment/characters.ts';
import type { CountryForms } from './forms.ts';
import type { States } from './states.ts';

/** Where a cue must stand to speak for its reading. */
export const CuePlace = { Anywhere: 0, Before: 1, After: 2 } as const;

export interface Cue {
  /** Number of the group. */
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
  /** What a form of the group may mean; undefined for -1. */
  readonly readingsOf: (group: number) => readonly Reading[] | undefined;
  /** The group of a row of `country-forms`, or -1. */
  readonly groupOf: (row: number) => number;
  /** Whether a state is likelier than any other reading of the group by {@link SURELY} or more. */
  readonly isSure: (group: number) => boolean;
  /** Reads the cues of groups, before {@link Readings.isCue} and {@link Readings.cuesOf} are asked about them. */
  readonly prepare: (groups: Iterable<number>) => void;
  readonly isCue: (word: number, profile: number) => boolean;
  /** The cues that a word is for groups that were prepared, now or before. */
  readonly cuesOf: (word: number) => readonly Cue[];
}

/** Log-odds from which a form means its state unless much speaks against it. */
const SURELY = 3;

const NO_CUES: readonly Cue[] = [];
const STOP = 0x2e;

export function loadReadings(gazetteer: Gazetteer, states: States, forms: CountryForms): Readings {
  const { characters } = gazetteer.vocabulary;
  const key = (form: string): string => {
    let folded = '';
    for (let i = 0; i < form.length; i++) {
      const unit = form.charCodeAt(i);
      const plain = unit === STOP ? 0 : foldOf(characters, unit);
      if (plain !== 0) folded += String.fromCharCode(plain);
    }
    return folded;
  };
  const table = gazetteer.dictionary('country-readings');
  const column = table.columns.get('form');
  const groups: (Reading[] | undefined)[] = [];
  /** Rows of each group in the table. */
  const rowsOf: number[][] = [];
  /** The group of a form of one word by its number, and that of other forms by what they fold to. */
  const byWord = new Map<number, number>();
  const byForm = new Map<string, number>();
  for (let row = 0; row < table.rows; row++) {
    const word = wordAt(column, row);
    const form = word < 0 ? key(valueAt(table, 'form', row)) : '';
    let group = word < 0 ? byForm.get(form) : byWord.get(word);
    if (group === undefined) {
      group = rowsOf.push([]) - 1;
      if (word < 0) byForm.set(form, group);
      else byWord.set(word, group);
    }
    rowsOf[group]?.push(row);
  }
  const readingAt = (row: number): Reading => {
    const code = valueAt(table, 'code', row);
    return {
      name: valueAt(table, 'reading', row),
      state: code === '' ? -1 : states.indexOf(code),
      kind: valueAt(table, 'kind', row),
      prior: Number(valueAt(table, 'prior', row)),
    };
  };
  const readingsOf = (group: number): readonly Reading[] | undefined => {
    groups[group] ??= rowsOf[group]?.map(readingAt);
    return groups[group];
  };
  const sure: (boolean | undefined)[] = [];
  const prepared = new Uint8Array(rowsOf.length);
  const cueWords = gazetteer.classOf('words-of-country-readings');
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
    readingsOf,
    groupOf: (row) => {
      const word = forms.word(row);
      return (word < 0 ? byForm.get(key(forms.form(row))) : byWord.get(word)) ?? -1;
    },
    isSure: (group) => {
      sure[group] ??= isSure(readingsOf(group) ?? []);
      return sure[group] ?? false;
    },
    prepare: (wanted) => {
      for (const group of wanted) {
        if (prepared[group] === 1) continue;
        prepared[group] = 1;
        addCues(group);
      }
    },
    isCue: (word, profile) => has(cueWords, profile) && isCue[word] === 1,
    cuesOf: (word) => cues.get(word) ?? NO_CUES,
  };
}

function isSure(readings: readonly Reading[]): boolean {
  const best = (of: readonly Reading[]): number => Math.max(...of.map(({ prior }) => prior), -9);
  const countries = readings.filter(({ kind }) => kind === 'country');
  const others = readings.filter(({ kind }) => kind !== 'country');
  return countries.length === 1 && best(countries) - best(others) >= SURELY;
}
