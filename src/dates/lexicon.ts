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

/** Rows of one word, in their order: `next` leads from each to the following one, -1 ends. */
interface RowLists {
  readonly first: number[];
  readonly next: Int16Array;
}

/** Builds the lexicon from the dictionary `dates`, whose rows have the cells `form`, `class`, `value` and `case`. */
export function createLexicon(gazetteer: Gazetteer): Lexicon {
  const table = gazetteer.dictionary('dates');
  const rows = table.rows;
  const pairs = new Map<number, Map<number, Pair>>();
  const wordOf = new Int32Array(rows).fill(-1);
  const forms = table.columns.get('form');
  for (let row = 0; row < rows; row++) {
    const word = wordAt(forms, row);
    if (word >= 0) {
      wordOf[row] = word;
      continue;
    }
    const form = valueAt(table, 'form', row);
    const space = form.indexOf(' ');
    if (space < 0) wordOf[row] = gazetteer.wordId(form);
    else addPair(pairs, gazetteer.wordId(form.slice(0, space)), gazetteer.wordId(form.slice(space + 1)), row);
  }
  const named = constants.map((form) => gazetteer.wordId(form));
  const numbers = new Uint16Array(gazetteer.vocabulary.size + 1);
  let count = 0;
  const numberOf = (word: number): number => {
    if (numbers[word] === 0) numbers[word] = ++count;
    return numbers[word] ?? 0;
  };
  const size = rows + constants.length + pairs.size + 1;
  const triggers = new Int32Array(size);
  const behind = new Int32Array(size);
  const contexts = new Uint8Array(size);
  const slots = new Uint16Array(size);
  named.forEach((word, at) => {
    const number = at + 1;
    if (numberOf(word) !== number) throw new Error(`dates: two constants are the word '${constants[at]}'`);
    behind[number] = behindConstants[number] ?? 0;
  });
  const lists: RowLists = { first: [-1], next: new Int16Array(rows).fill(-1) };
  const className = cellsOf(table, 'class');
  // backwards, so that each row is put before those that follow it
  for (let row = rows - 1; row >= 0; row--) {
    const word = wordOf[row] ?? -1;
    if (word < 0) continue;
    const number = numberOf(word);
    const says = classNamed(className(row));
    if (says.context !== undefined) {
      contexts[number] = (contexts[number] ?? 0) | says.context;
      continue;
    }
    triggers[number] = (triggers[number] ?? 0) | (says.triggers ?? Trigger.None);
    behind[number] = (behind[number] ?? 0) | Behind.Word | (says.behind ?? 0);
    const slot = slots[number] ?? 0;
    if (slot === 0) slots[number] = lists.first.push(row) - 1;
    else {
      lists.next[row] = lists.first[slot] ?? -1;
      lists.first[slot] = row;
    }
  }
  for (const word of pairs.keys()) {
    const number = numberOf(word);
    contexts[number] = (contexts[number] ?? 0) | Context.PairEnd;
  }
  const entries: (Entry | undefined)[] = new Array(lists.first.length).fill(undefined);
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
      for (let row = lists.first[slot] ?? -1; row >= 0; row = lists.next[row] ?? -1) fill(entry, table, row);
      entries[slot] = entry;
      return entry;
    },
    pair: (first, second) => {
      const pair = pairs.get(second)?.get(first);
      if (pair === undefined) return undefined;
      pair.entry ??= entryOf(table, pair.rows);
      return pair.entry;
    },
    functionWords: FUNCTION_CLASSES.map((name) => gazetteer.classOf(name)),
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

/** A modifier of two words: its rows, and the entry made of them when it is first met. */
interface Pair {
  readonly rows: number[];
  entry: Entry | undefined;
}

function addPair(pairs: Map<number, Map<number, Pair>>, first: number, second: number, row: number): void {
  let firsts = pairs.get(second);
  if (firsts === undefined) {
    firsts = new Map();
    pairs.set(second, firsts);
  }
  const pair = firsts.get(first);
  if (pair === undefined) firsts.set(first, { rows: [row], entry: undefined });
  else pair.rows.push(row);
}

function entryOf(table: Dictionary, rows: readonly number[]): Entry {
  const entry = new Entry();
  for (const row of rows) fill(entry, table, row);
  return entry;
}
