import type { Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, valueAt, wordAt } from '../engine/gazetteer/gazetteer.ts';
import type { CountryForms } from './forms.ts';
import type { States } from './states.ts';

/** What a reading is, as far as the rules tell kinds apart. */
export enum ReadingKind {
  Other = 0,
  Country = 1,
  Division = 2,
  City = 3,
  Region = 4,
  Person = 5,
  Thing = 6,
  /** Only in a line of capitals. */
  Capitals = 7,
}

const KINDS: Readonly<Record<string, number>> = {
  country: ReadingKind.Country,
  division: ReadingKind.Division,
  city: ReadingKind.City,
  region: ReadingKind.Region,
  person: ReadingKind.Person,
  thing: ReadingKind.Thing,
  capitals: ReadingKind.Capitals,
};

/** One thing that an ambiguous form may mean. */
export interface Reading {
  /** Row in `country-readings`. */
  readonly row: number;
  /** Position in {@link States}, -1 for none. */
  readonly state: number;
  /** One of {@link ReadingKind}. */
  readonly kind: number;
  /** Log-odds before anything is known. */
  readonly prior: number;
}

/** All that one ambiguous form may mean. */
export interface Group {
  readonly readings: readonly Reading[];
  /** Whether a state is likelier than any other reading by {@link SURELY} or more. */
  readonly sure: boolean;
}

/** The table `country-readings`: what ambiguous forms may mean. */
export interface Readings {
  /** How many groups there are, and the most readings that one has. */
  readonly count: number;
  readonly most: number;
  /** Undefined for -1. */
  readonly groupAt: (group: number) => Group | undefined;
  /** Rows of the table that are readings of a group, in their order. */
  readonly rowsOf: (group: number) => readonly number[];
  /** Number of the form of a group where it is one word, else -1. */
  readonly wordOf: (group: number) => number;
  /** The group of a row of `country-forms` that stands at the tokens `[first, last)`, or -1. */
  readonly groupOf: (row: number, tokens: Tokens, first: number, last: number) => number;
  /** How a reading is called. */
  readonly nameOf: (reading: Reading) => string;
}

/** Log-odds from which a form means its state unless much speaks against it. */
const SURELY = 3;

/** The parts of a form that are tokens; hyphens are passed over. */
const PARTS = /[^\s&-]+|&/g;

export function loadReadings(gazetteer: Gazetteer, states: States, forms: CountryForms): Readings {
  const table = gazetteer.dictionary('country-readings');
  const column = table.columns.get('form');
  const groups: (Group | undefined)[] = [];
  /** Rows of each group in the table, and the word that its form is. */
  const rowsOf: number[][] = [];
  const wordOf: number[] = [];
  /** The group of a form of one word by its number, and those of other forms by their first words. */
  const byWord = new Map<number, number>();
  const byFirst = new Map<number, { readonly words: readonly number[]; readonly group: number }[]>();
  const newGroup = (word: number): number => {
    wordOf.push(word);
    return rowsOf.push([]) - 1;
  };
  /** The words of a form, and signs as in `T&T`. */
  const wordsOf = (form: string): number[] => (form.match(PARTS) ?? []).map((part) => gazetteer.knownWord(part));
  const groupOfWords = (words: readonly number[]): number => {
    const [first = -1] = words;
    const known = byFirst.get(first) ?? [];
    const same = known.find((each) => each.words.join() === words.join());
    if (same !== undefined) return same.group;
    const group = newGroup(-1);
    byFirst.set(first, [...known, { words, group }]);
    return group;
  };
  for (let row = 0; row < table.rows; row++) {
    const word = wordAt(column, row);
    let group = byWord.get(word);
    if (word < 0) group = groupOfWords(wordsOf(valueAt(table, 'form', row)));
    else if (group === undefined) {
      group = newGroup(word);
      byWord.set(word, group);
    }
    rowsOf[group ?? 0]?.push(row);
  }
  const readingAt = (row: number): Reading => {
    const code = valueAt(table, 'code', row);
    return {
      row,
      state: code === '' ? -1 : states.indexOf(code),
      kind: KINDS[valueAt(table, 'kind', row)] ?? ReadingKind.Other,
      prior: Number(valueAt(table, 'prior', row)),
    };
  };
  return {
    count: rowsOf.length,
    most: Math.max(...rowsOf.map(({ length }) => length)),
    groupAt: (group) => {
      if (group < 0) return undefined;
      const known = groups[group];
      if (known !== undefined) return known;
      const readings = (rowsOf[group] ?? []).map(readingAt);
      groups[group] = { readings, sure: isSure(readings) };
      return groups[group];
    },
    rowsOf: (group) => rowsOf[group] ?? [],
    wordOf: (group) => wordOf[group] ?? -1,
    groupOf: (row, tokens, first, last) => {
      const word = forms.word(row);
      if (word >= 0) return byWord.get(word) ?? -1;
      const known = byFirst.get(tokens.word[first] ?? -1);
      return known?.find(({ words }) => stands(words, tokens, first, last))?.group ?? -1;
    },
    nameOf: ({ row }) => valueAt(table, 'reading', row),
  };
}

/** Whether the tokens `[first, last)` are these words; hyphens between them do not matter. */
function stands(words: readonly number[], { word, shape }: Tokens, first: number, last: number): boolean {
  let next = 0;
  for (let at = first; at < last; at++) {
    if (((shape[at] ?? 0) & Shape.Dash) !== 0) continue;
    if (word[at] !== words[next++]) return false;
  }
  return next === words.length;
}

function isSure(readings: readonly Reading[]): boolean {
  const best = (of: readonly Reading[]): number => Math.max(...of.map(({ prior }) => prior), -9);
  const countries = readings.filter(({ kind }) => kind === ReadingKind.Country);
  const others = readings.filter(({ kind }) => kind !== ReadingKind.Country);
  return countries.length === 1 && best(countries) - best(others) >= SURELY;
}
