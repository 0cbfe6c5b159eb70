import type { Trie } from './trie.ts';
import type { Vocabulary } from './vocabulary.ts';

/** One column of a dictionary, each distinct value stored once. */
export interface Column {
  /** Number of the value of a row; equal numbers are equal values. */
  readonly index: Int32Array | Uint16Array;
  /** The distinct values, decoded on first use. */
  readonly values: () => readonly string[];
  /** For each distinct value its word number, -1 where it is not one word; only in columns that `words` of dictionary.json names. */
  readonly words?: Int32Array;
}

/** One dictionary as compiled. */
export interface Dictionary {
  readonly name: string;
  /** What {@link Hits.dictionary} holds for its hits. */
  readonly index: number;
  readonly kind: 'phrases' | 'words' | 'table';
  readonly rows: number;
  /** Type of the entities that its lines name; only dictionaries of users have one. */
  readonly type?: string;
  readonly columns: ReadonlyMap<string, Column>;
}

/** A class of words: `has(class, word)`. Words of the same classes have one set of them. */
export interface WordClass {
  /** Number of the set of classes of each word. */
  readonly sets: Uint16Array;
  /** Classes of each set, as bits. */
  readonly bank: Uint32Array;
  readonly mask: number;
}

const NO_CLASS: WordClass = { sets: new Uint16Array(0), bank: new Uint32Array(0), mask: 0 };

/** Whether a word number belongs to a class. */
export const has = (of: WordClass, word: number): boolean =>
  word < of.sets.length && ((of.bank[of.sets[word] ?? 0] ?? 0) & of.mask) !== 0;

/** Everything the dictionaries know, ready to be asked. */
export class Gazetteer {
  private readonly byName: Map<string, Dictionary>;

  constructor(
    readonly vocabulary: Vocabulary,
    readonly characters: Uint8Array,
    readonly tries: readonly Trie[],
    readonly dictionaries: readonly Dictionary[],
    private readonly classes: ReadonlyMap<string, WordClass>,
  ) {
    this.byName = new Map([...dictionaries].reverse().map((dictionary) => [dictionary.name, dictionary]));
  }

  /** The dictionary of that folder name. Throws where there is none: a rule asks for what the project does not ship. */
  dictionary(name: string): Dictionary {
    const found = this.byName.get(name);
    if (found === undefined) throw new Error(`no dictionary is named '${name}'`);
    return found;
  }

  /** The class of that name; one that no word has where the dictionaries do not use it. */
  classOf(name: string): WordClass {
    return this.classes.get(name) ?? NO_CLASS;
  }

  get classNames(): readonly string[] {
    return [...this.classes.keys()];
  }

  /** The lasting number of a word that a rule needs as a constant (one token; any case). */
  wordId(word: string): number {
    return this.vocabulary.intern(word);
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

/** The value of a column in a row of a dictionary; '' where it is empty. */
export function valueAt(dictionary: Dictionary, column: string, row: number): string {
  const found = dictionary.columns.get(column);
  return found === undefined ? '' : (found.values()[found.index[row] ?? 0] ?? '');
}
