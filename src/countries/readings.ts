import type { Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Dictionary, type Gazetteer, valueAt, wordAt } from '../engine/gazetteer/gazetteer.ts';
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
  const tables = gazetteer.reckoned('country-readings', () => reckon(gazetteer, table));
  const { words, rowStarts, rows, partStarts, parts } = tables;
  const groups: (Group | undefined)[] = [];
  const rowsOf = (group: number): readonly number[] => [...rows.subarray(rowStarts[group], rowStarts[group + 1])];
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
    count: words.length,
    most: tables.most[0] ?? 0,
    groupAt: (group) => {
      if (group < 0) return undefined;
      const known = groups[group];
      if (known !== undefined) return known;
      const readings = rowsOf(group).map(readingAt);
      groups[group] = { readings, sure: isSure(readings) };
      return groups[group];
    },
    rowsOf,
    wordOf: (group) => words[group] ?? -1,
    groupOf: (row, tokens, first, last) => {
      const word = forms.word(row);
      if (word >= 0) return words.indexOf(word);
      for (let group = 0; group < words.length; group++)
        if (
          words[group] === -1 &&
          stands(parts, partStarts[group] ?? 0, partStarts[group + 1] ?? 0, tokens, first, last)
        )
          return group;
      return -1;
    },
    nameOf: ({ row }) => valueAt(table, 'reading', row),
  };
}

/** The groups of the table, in the order in which they come. */
type ReadingTables = {
  /** The word of a group whose form is one, else -1. */
  readonly words: Int32Array;
  /** The rows of a group, from `rowStarts[group]` to that of the next one. */
  readonly rowStarts: Int32Array;
  readonly rows: Int32Array;
  /** The words of a form that is not one word, in the same way. */
  readonly partStarts: Int32Array;
  readonly parts: Int32Array;
  /** One number: the most rows of a group. */
  readonly most: Int32Array;
};

function reckon(gazetteer: Gazetteer, table: Dictionary): ReadingTables {
  const column = table.columns.get('form');
  const groups = new Map<
    string,
    { readonly word: number; readonly parts: readonly number[]; readonly rows: number[] }
  >();
  for (let row = 0; row < table.rows; row++) {
    const word = wordAt(column, row);
    /** The words of the form, and signs as in `T&T`. */
    const found = word < 0 ? (valueAt(table, 'form', row).match(PARTS) ?? []) : [];
    const parts = found.map((part) => gazetteer.knownWord(part));
    const key = `${word} ${parts.join()}`;
    const group = groups.get(key) ?? { word, parts, rows: [] };
    group.rows.push(row);
    groups.set(key, group);
  }
  const all = [...groups.values()];
  const startsOf = (lists: readonly (readonly number[])[]): Int32Array => {
    let start = 0;
    return Int32Array.from([0, ...lists.map(({ length }) => (start += length))]);
  };
  const rows = all.map((group) => group.rows);
  const parts = all.map((group) => group.parts);
  return {
    words: Int32Array.from(all, ({ word }) => word),
    rowStarts: startsOf(rows),
    rows: Int32Array.from(rows.flat()),
    partStarts: startsOf(parts),
    parts: Int32Array.from(parts.flat()),
    most: Int32Array.of(Math.max(...rows.map(({ length }) => length))),
  };
}

/** Whether the tokens `[first, last)` are the words `parts[from, to)`; hyphens between them do not matter. */
function stands(
  parts: Int32Array,
  from: number,
  to: number,
  { word, shape }: Tokens,
  first: number,
  last: number,
): boolean {
  let next = from;
  for (let at = first; at < last; at++) {
    if (((shape[at] ?? 0) & Shape.Dash) !== 0) continue;
    if (next === to || word[at] !== parts[next++]) return false;
  }
  return next === to;
}

function isSure(readings: readonly Reading[]): boolean {
  const best = (of: readonly Reading[]): number => Math.max(...of.map(({ prior }) => prior), -9);
  const countries = readings.filter(({ kind }) => kind === ReadingKind.Country);
  const others = readings.filter(({ kind }) => kind !== ReadingKind.Country);
  return countries.length === 1 && best(countries) - best(others) >= SURELY;
}
