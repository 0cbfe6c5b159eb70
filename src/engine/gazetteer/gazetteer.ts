import type { Trie } from './trie.ts';
import { SET_BITS, type Vocabulary } from './vocabulary.ts';
import type { WordFilter } from './word-filter.ts';

/** One column of a dictionary, each distinct value stored once. */
export interface Column {
  /** Number of the value of a row; equal numbers are equal values. */
  readonly index: Int32Array | Uint16Array | Uint8Array;
  /** The distinct values, decoded on first use. */
  values(): readonly string[];
  /** One of them by its number, decoded on first use. */
  value(number: number): string;
  /** For each distinct value its word number, -1 where it is not one word; only in columns that `words` of dictionary.json names. */
  readonly words?: Int32Array | undefined;
}

/** One dictionary as compiled. */
export interface Dictionary {
  readonly name: string;
  /** What {@link Hits.dictionary} holds for its hits. */
  readonly index: number;
  readonly kind: 'phrases' | 'words' | 'table' | 'set';
  readonly rows: number;
  /** Type of the entities that its lines name; only dictionaries of users have one. */
  readonly type?: string;
  readonly columns: ReadonlyMap<string, Column>;
  /** The words of a dictionary of kind `set`. */
  readonly filter?: WordFilter;
}

/** A class of words: `has(class, profile)`. Words of the same classes have one set of them. */
export interface WordClass {
  /** Classes of each set, as bits. */
  readonly bank: Uint32Array;
  readonly mask: number;
}

/** Numbers that a recogniser reckons from the dictionaries, by name. */
export type Tables = Readonly<Record<string, Uint8Array | Uint16Array | Int32Array | Float64Array>>;

/** Words in the cells of a table whose words are numbered (`words` of dictionary.json) are of the class `words-of-<dictionary>`. */
export const WORDS_OF = 'words-of-';

const NO_CLASS: WordClass = { bank: new Uint32Array(1), mask: 0 };
const SET_MASK = (1 << SET_BITS) - 1;

/** Number of the set of classes in the profile of a word ({@link Tokens.profile}). */
export const setOf = (profile: number): number => profile & SET_MASK;

/** Whether a word with this profile ({@link Tokens.profile}) belongs to a class. */
export const has = (of: WordClass, profile: number): boolean => ((of.bank[profile & SET_MASK] ?? 0) & of.mask) !== 0;

/**
 * Makes a question about profiles that is answered once for each set of classes.
 * @param name see {@link Gazetteer.reckoned}
 * @param answerer makes what answers, where the build has not asked it
 */
export function bySet(
  gazetteer: Gazetteer,
  name: string,
  answerer: () => (profile: number) => number,
): (profile: number) => number {
  const { answers } = gazetteer.reckoned(name, () => {
    const answer = answerer();
    return { answers: Int32Array.from({ length: gazetteer.setCount }, (_, set) => answer(set)) };
  });
  return (profile) => answers[profile & SET_MASK] ?? 0;
}

/** Everything the dictionaries know, ready to be asked. */
export class Gazetteer {
  private readonly byName: Map<string, Dictionary>;
  private sets = 0;
  /** Words that rules asked for and no shipped dictionary has. */
  readonly foreign = new Set<string>();

  constructor(
    readonly vocabulary: Vocabulary,
    readonly tries: readonly Trie[],
    readonly dictionaries: readonly Dictionary[],
    private readonly classes: ReadonlyMap<string, WordClass>,
    private readonly tables = new Map<string, Tables>(),
  ) {
    this.byName = new Map([...dictionaries].reverse().map((dictionary) => [dictionary.name, dictionary]));
  }

  /** The dictionary of that folder name. Throws where there is none: a rule asks for what the project does not ship. */
  dictionary(name: string): Dictionary {
    const found = this.byName.get(name);
    if (found === undefined) throw new Error(`no dictionary is named '${name}'`);
    return found;
  }

  /** The words of a dictionary of kind `set`. Throws where no dictionary of that kind has the name. */
  filter(name: string): WordFilter {
    const { filter } = this.dictionary(name);
    if (filter === undefined) throw new Error(`the dictionary '${name}' is not of kind set`);
    return filter;
  }

  /**
   * What a recogniser reckons from the dictionaries alone: where the build has reckoned it, what it kept.
   * @param name one for each recogniser
   * @param reckon may give word numbers only of words that the dictionaries have: others are not the same at each start
   */
  reckoned<T extends Tables>(name: string, reckon: () => T): T {
    const known = this.tables.get(name);
    // kept by the build from what `reckon` gave
    if (known !== undefined) return known as T;
    const tables = reckon();
    this.tables.set(name, tables);
    return tables;
  }

  /** All that was reckoned, for the build to keep. */
  get allReckoned(): ReadonlyMap<string, Tables> {
    return this.tables;
  }

  /** The class of that name; one that no word has where the dictionaries do not use it. */
  classOf(name: string): WordClass {
    return this.classes.get(name) ?? NO_CLASS;
  }

  get classNames(): readonly string[] {
    return [...this.classes.keys()];
  }

  /** How many sets of classes words have; their numbers are below this. */
  get setCount(): number {
    if (this.sets === 0) {
      this.sets = 1;
      for (const { bank } of this.classes.values()) this.sets = Math.max(this.sets, bank.length);
    }
    return this.sets;
  }

  /** The profile of a word given as text, 0 where no dictionary has it. */
  profileOf(word: string): number {
    this.vocabulary.lookUp(word);
    return this.vocabulary.profile;
  }

  /** The lasting number of a word that a rule needs as a constant (one token; any case). */
  wordId(word: string): number {
    const id = this.vocabulary.intern(word);
    if (id >= this.vocabulary.known) this.foreign.add(word);
    return id;
  }

  /** The lasting number of a word that the dictionaries hold, or -1: for what is read from them while a document is at hand. */
  knownWord(word: string): number {
    return this.vocabulary.lookUp(word);
  }
}

/** The word number of a column in a row, -1 where that is not one word or its number is not kept. */
export function wordAt(column: Column | undefined, row: number): number {
  return column?.words?.[column.index[row] ?? 0] ?? -1;
}

/** Reads one column of a dictionary by row; '' where it is empty. For what is asked often. */
export function cellsOf(dictionary: Dictionary, column: string): (row: number) => string {
  const found = dictionary.columns.get(column);
  if (found === undefined) return () => '';
  const { index } = found;
  return (row) => found.value(index[row] ?? 0);
}

/** The number made from the value of a column in a row; each distinct value is read when it is first met. For what is asked often. */
export function numberAt(
  dictionary: Dictionary,
  column: string,
  read: (value: string) => number,
): (row: number) => number {
  const found = dictionary.columns.get(column);
  if (found === undefined) return () => 0;
  const { index } = found;
  const numbers: (number | undefined)[] = [];
  return (row) => {
    const at = index[row] ?? 0;
    const known = numbers[at];
    if (known !== undefined) return known;
    const number = read(found.value(at));
    // without gaps, which would be looked for each time
    while (numbers.length <= at) numbers.push(undefined);
    numbers[at] = number;
    return number;
  };
}

/** The value of a column in a row of a dictionary; '' where it is empty. */
export function valueAt(dictionary: Dictionary, column: string, row: number): string {
  const found = dictionary.columns.get(column);
  return found === undefined ? '' : found.value(found.index[row] ?? 0);
}
