import {
  cellsOf,
  type Dictionary,
  type Gazetteer,
  valueAt,
  type WordClass,
  wordAt,
} from '../engine/gazetteer/gazetteer.ts';
import { classes, type DateClass } from './classes.ts';
import { constants } from './constants.ts';
import { Context } from './contexts.ts';
import { CaseAsk, Entry } from './entry.ts';
import { Behind, behindConstants, Trigger } from './triggers.ts';

/**
 * Words of the dictionary `dates`, and the constants of rules. They have small numbers of their own, so that all that is known of
 * them stays close at hand; 0 is every other word.
 */
export interface Lexicon {
  /** Own number of token words, by their numbers in the vocabulary; the last cell is for all words that have a higher one. */
  readonly numbers: Uint16Array;
  /** Bits of {@link Trigger}, by own number as what follows. */
  readonly triggers: Int32Array;
  /** Bits of {@link Behind}. */
  readonly behind: Int32Array;
  /** {@link Context} bits. */
  readonly contexts: Uint8Array;
  /** Number of the word's entry for {@link Lexicon.entry}, 0 where it has none. */
  readonly slots: Uint16Array;
  /** Entries are made when they are first asked for: an article needs few. */
  readonly entry: (slot: number) => Entry;
  /** The modifier of two words (`more than`) with these word numbers. */
  readonly pair: (first: number, second: number) => Entry | undefined;
  /** Determiners, pronouns, prepositions, conjunctions and auxiliaries. */
  readonly functionWords: readonly WordClass[];
}

const FUNCTION_CLASSES = ['determiner', 'pronoun', 'preposition', 'conjunction', 'auxiliary'] as const;

/** What is reckoned from the dictionary; by own number where nothing else is said, see {@link Lexicon}. */
type LexiconTables = {
  /** Number in the vocabulary. */
  readonly words: Int32Array;
  readonly triggers: Int32Array;
  readonly behind: Int32Array;
  readonly contexts: Uint8Array;
  readonly slots: Uint16Array;
  /** By slot, the first row that makes the entry; by row, the next one of the same word; -1 ends. */
  readonly first: Int32Array;
  readonly next: Int32Array;
  /** Modifiers of two words: the numbers of both in the vocabulary and the row, one after the other. */
  readonly pairs: Int32Array;
};

/** Builds the lexicon from the dictionary `dates`, whose rows have the cells `form`, `class`, `value` and `case`. */
export function createLexicon(gazetteer: Gazetteer): Lexicon {
  const table = gazetteer.dictionary('dates');
  const tables = gazetteer.reckoned('dates', () => reckon(gazetteer, table));
  const { words, triggers, behind, contexts, slots, first, next } = tables;
  const numbers = new Uint16Array(gazetteer.vocabulary.size + 1);
  for (let number = 1; number < words.length; number++) numbers[words[number] ?? 0] = number;
  const entries: (Entry | undefined)[] = new Array(first.length).fill(undefined);
  return {
    numbers,
    triggers,
    behind,
    contexts,
    slots,
    entry: (slot) => {
      const known = entries[slot];
      if (known !== undefined) return known;
      const entry = new Entry();
      for (let row = first[slot] ?? -1; row >= 0; row = next[row] ?? -1) fill(entry, table, row);
      entries[slot] = entry;
      return entry;
    },
    pair: pairFinder(table, tables.pairs),
    functionWords: FUNCTION_CLASSES.map((name) => gazetteer.classOf(name)),
  };
}

function reckon(gazetteer: Gazetteer, table: Dictionary): LexiconTables {
  const forms = table.columns.get('form');
  const className = cellsOf(table, 'class');
  const words: number[] = [-1];
  const byWord = new Map<number, number>();
  const pairs: number[] = [];
  const numberOf = (word: number): number => {
    const number = byWord.get(word) ?? words.push(word) - 1;
    byWord.set(word, number);
    return number;
  };
  constants.forEach((form, at) => {
    if (numberOf(gazetteer.wordId(form)) !== at + 1) throw new Error(`dates: two constants are the word '${form}'`);
  });
  const ofRow = Array.from({ length: table.rows }, (_, row) => {
    const word = wordAt(forms, row);
    if (word >= 0) return numberOf(word);
    const form = valueAt(table, 'form', row);
    const space = form.indexOf(' ');
    if (space < 0) return numberOf(gazetteer.wordId(form));
    pairs.push(gazetteer.wordId(form.slice(0, space)), gazetteer.wordId(form.slice(space + 1)), row);
    return 0;
  });
  for (let at = 1; at < pairs.length; at += 3) numberOf(pairs[at] ?? -1);
  const size = words.length;
  const triggers = new Int32Array(size);
  const behind = new Int32Array(size);
  const contexts = new Uint8Array(size);
  const slots = new Uint16Array(size);
  for (let number = 1; number <= constants.length; number++) behind[number] = behindConstants[number] ?? 0;
  const first = [-1];
  const next = new Int32Array(table.rows).fill(-1);
  // backwards, so that each row is put before those that follow it
  for (let row = table.rows - 1; row >= 0; row--) {
    const number = ofRow[row] ?? 0;
    if (number === 0) continue;
    const says = classNamed(className(row));
    if (says.context !== undefined) {
      contexts[number] = (contexts[number] ?? 0) | says.context;
      continue;
    }
    triggers[number] = (triggers[number] ?? 0) | (says.triggers ?? Trigger.None);
    behind[number] = (behind[number] ?? 0) | Behind.Word | (says.behind ?? 0);
    const slot = slots[number] ?? 0;
    if (slot === 0) slots[number] = first.push(row) - 1;
    else {
      next[row] = first[slot] ?? -1;
      first[slot] = row;
    }
  }
  for (let at = 1; at < pairs.length; at += 3) {
    const number = numberOf(pairs[at] ?? -1);
    contexts[number] = (contexts[number] ?? 0) | Context.PairEnd;
  }
  return {
    words: Int32Array.from(words),
    triggers,
    behind,
    contexts,
    slots,
    first: Int32Array.from(first),
    next,
    pairs: Int32Array.from(pairs),
  };
}

/** What a class says of its words. Throws where there is no such class. */
function classNamed(name: string): DateClass {
  const found = classes[name];
  if (found === undefined) throw new Error(`dictionary dates: a row has the unknown class "${name}"`);
  return found;
}

function fill(entry: Entry, table: Dictionary, row: number): void {
  Object.assign(entry, classNamed(valueAt(table, 'class', row)).part?.(valueAt(table, 'value', row)));
  const ask = valueAt(table, 'case', row);
  if (ask === 'exact') entry.ask = CaseAsk.Exact;
  else if (ask === 'capitalised') entry.ask = CaseAsk.Capitalised;
}

/** Finds modifiers of two words; the entry of one is made when it is first met. */
function pairFinder(table: Dictionary, pairs: Int32Array): Lexicon['pair'] {
  const entries = new Map<number, Entry>();
  return (first, second) => {
    const rows: number[] = [];
    for (let at = 0; at < pairs.length; at += 3)
      if (pairs[at] === first && pairs[at + 1] === second) rows.push(pairs[at + 2] ?? 0);
    const [row] = rows;
    if (row === undefined) return undefined;
    const known = entries.get(row) ?? entryOf(table, rows);
    entries.set(row, known);
    return known;
  };
}

function entryOf(table: Dictionary, rows: readonly number[]): Entry {
  const entry = new Entry();
  for (const row of rows) fill(entry, table, row);
  return entry;
}
