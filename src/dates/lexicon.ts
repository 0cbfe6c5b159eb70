import {
  type Dictionary,
  type Gazetteer,
  setOf,
  valueAt,
  type WordClass,
  wordAt,
} from '../engine/gazetteer/gazetteer.ts';
import { classes } from './classes.ts';
import { afterNumber, constants } from './constants.ts';
import { contextClasses } from './contexts.ts';
import { CaseAsk, Entry } from './entry.ts';

/** First tests by which rules are found. */
export enum Trigger {
  None = 0,
  Month = 1,
  Weekday = 2,
  Unit = 4,
  Number = 8,
  Ordinal = 16,
  Season = 32,
  Part = 64,
  Reference = 128,
  Set = 256,
  Code = 512,
  Phrase = 1024,
  /** A token that has a digit but is no plain figure: `18th`, `10am`, `3.30`. */
  Digits = 2048,
  /** Plain figures have one of the following instead: nothing stands behind that could belong to it (`in 2019.`), */
  BareFigure = 4096,
  /** a word of dates (`10 years`), */
  FigureBeforeWord = 8192,
  /** a mark or further figure (`2019-20`). */
  FigureBeforeMark = 16384,
}

/** Any plain figure. */
export const ANY_FIGURE = Trigger.BareFigure | Trigger.FigureBeforeWord | Trigger.FigureBeforeMark;
/** A plain figure with something behind it. */
export const FIGURE_BEFORE = Trigger.FigureBeforeWord | Trigger.FigureBeforeMark;

/** Further bits beside the triggers of a word. */
export enum WordBit {
  /** May follow a number in a date: the dictionary's own words and a few small ones (`to`, `and`, `p.m.`). */
  AfterNumber = 4096,
  /** The second word of a modifier of two. */
  PairEnd = 8192,
}
/** The triggers that a word may have. */
export const TRIGGERS = 2047;

/**
 * Words of the dictionary `dates`, and the constants of rules. They have small numbers of their own, so that all that is known of
 * them stays close at hand; 0 is every other word.
 */
export interface Lexicon {
  /** Own number of token words, by their numbers in the vocabulary; for those whose set of classes is in {@link Lexicon.sets}. */
  readonly numbers: Uint16Array;
  /** 1 for the sets of classes that words with an own number have. */
  readonly sets: Uint8Array;
  /** Bits of {@link Trigger} and {@link WordBit}, by own number as what follows. */
  readonly bits: Uint16Array;
  /** {@link Context} bits. */
  readonly contexts: Uint8Array;
  /** Number of the word's entry for {@link Lexicon.entry}, 0 where it has none. */
  readonly slots: Uint16Array;
  /** Position of the word in {@link constants} + 1, or 0. */
  readonly constants: Uint8Array;
  /** Entries are made when they are first asked for: an article needs few. */
  readonly entry: (slot: number) => Entry;
  /** The modifier of two words (`more than`) with these word numbers. */
  readonly pair: (first: number, second: number) => Entry | undefined;
  /** Determiners, pronouns, prepositions, conjunctions and auxiliaries. */
  readonly functionWords: readonly WordClass[];
}

function triggerOf(entry: Entry): number {
  let bits = 0;
  if (entry.month !== undefined) bits |= Trigger.Month;
  if (entry.weekday !== undefined || entry.weekdays !== undefined) bits |= Trigger.Weekday;
  if (entry.unit !== undefined || entry.period !== undefined) bits |= Trigger.Unit;
  if (entry.number !== undefined || entry.tens !== undefined || entry.scale !== undefined) bits |= Trigger.Number;
  if (entry.vague || entry.couple || entry.half) bits |= Trigger.Number;
  if (entry.ordinal !== undefined) bits |= Trigger.Ordinal;
  if (entry.season !== undefined || entry.seasons !== undefined) bits |= Trigger.Season;
  if (entry.part !== undefined || entry.parts !== undefined || entry.clock !== undefined) bits |= Trigger.Part;
  if (entry.tonight || entry.overnight) bits |= Trigger.Part;
  if (entry.dayWord !== undefined || entry.reference !== undefined || entry.referenceWord !== undefined) {
    bits |= Trigger.Reference;
  }
  if (entry.current || entry.present || entry.future || entry.relative !== undefined || entry.decade !== undefined) {
    bits |= Trigger.Reference;
  }
  if (entry.set !== undefined || entry.setAdverb !== undefined || entry.times !== undefined) bits |= Trigger.Set;
  if (entry.quarterCode !== undefined || entry.halfCode !== undefined) bits |= Trigger.Code;
  return bits;
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
  const pairs = new Map<number, Map<number, Entry>>();
  const wordOf = new Int32Array(rows).fill(-1);
  const forms = table.columns.get('form');
  for (let row = 0; row < rows; row++) {
    const word = wordAt(forms, row);
    const form = word < 0 ? valueAt(table, 'form', row) : '';
    const space = form.indexOf(' ');
    if (space < 0) wordOf[row] = word < 0 ? gazetteer.wordId(form) : word;
    else addPair(pairs, gazetteer.wordId(form.slice(0, space)), gazetteer.wordId(form.slice(space + 1)), table, row);
  }
  const named = constants.map(([, form]) => gazetteer.wordId(form));
  const numbers = new Uint16Array(gazetteer.vocabulary.size);
  let count = 0;
  const numberOf = (word: number): number => {
    if (numbers[word] === 0) numbers[word] = ++count;
    return numbers[word] ?? 0;
  };
  const size = rows + named.length + pairs.size + 1;
  const bits = new Uint16Array(size);
  const contexts = new Uint8Array(size);
  const slots = new Uint16Array(size);
  const lists: RowLists = { first: [-1], next: new Int16Array(rows).fill(-1) };
  const kindOf = kindsOf(table);
  // backwards, so that each row is put before those that follow it
  for (let row = rows - 1; row >= 0; row--) {
    const word = wordOf[row] ?? -1;
    if (word < 0) continue;
    const number = numberOf(word);
    const kind = kindOf(row);
    contexts[number] = (contexts[number] ?? 0) | kind.context;
    if (kind.context !== 0) continue;
    bits[number] = (bits[number] ?? 0) | WordBit.AfterNumber | kind.triggers;
    const slot = slots[number] ?? 0;
    if (slot === 0) slots[number] = lists.first.push(row) - 1;
    else {
      lists.next[row] = lists.first[slot] ?? -1;
      lists.first[slot] = row;
    }
  }
  const constantOf = new Uint8Array(size);
  constants.forEach(([name], i) => {
    const number = numberOf(named[i] ?? 0);
    if (constantOf[number] !== 0) throw new Error(`dates: two constants are the word '${name}'`);
    constantOf[number] = i + 1;
    if (afterNumber.has(name)) bits[number] = (bits[number] ?? 0) | WordBit.AfterNumber;
  });
  for (const word of pairs.keys()) {
    const number = numberOf(word);
    bits[number] = (bits[number] ?? 0) | WordBit.PairEnd;
  }
  const entries: (Entry | undefined)[] = new Array(lists.first.length).fill(undefined);
  return {
    numbers,
    sets: setsOf(gazetteer),
    bits,
    contexts,
    slots,
    constants: constantOf,
    entry: (slot) => {
      const known = entries[slot];
      if (known !== undefined) return known;
      const entry = new Entry();
      for (let row = lists.first[slot] ?? -1; row >= 0; row = lists.next[row] ?? -1) fill(entry, table, row);
      entries[slot] = entry;
      return entry;
    },
    pair: (first, second) => pairs.get(second)?.get(first),
    functionWords: FUNCTION_CLASSES.map((name) => gazetteer.classOf(name)),
  };
}

/** The sets of classes of the words of the dictionary and of the constants. */
function setsOf(gazetteer: Gazetteer): Uint8Array {
  const sets = new Uint8Array(gazetteer.setCount);
  const { bank, mask } = gazetteer.classOf('words-of-dates');
  for (let set = 0; set < bank.length; set++) if (((bank[set] ?? 0) & mask) !== 0) sets[set] = 1;
  for (const [, form] of constants) sets[setOf(gazetteer.profileOf(form))] = 1;
  return sets;
}

function fill(entry: Entry, table: Dictionary, row: number): void {
  const name = valueAt(table, 'class', row);
  const part = classes[name];
  if (part === undefined) throw new Error(`dictionary dates: a row has the unknown class "${name}"`);
  Object.assign(entry, part(valueAt(table, 'value', row)));
  const ask = valueAt(table, 'case', row);
  if (ask === 'exact') entry.ask = CaseAsk.Exact;
  else if (ask === 'capitalised') entry.ask = CaseAsk.Capitalised;
}

/** What the class of a row says of its word; each class is asked once. */
function kindsOf(table: Dictionary): (row: number) => { readonly context: number; readonly triggers: number } {
  const index = table.columns.get('class')?.index;
  const known: { context: number; triggers: number }[] = [];
  return (row) => {
    const number = index?.[row] ?? 0;
    const kind = known[number];
    if (kind !== undefined) return kind;
    const context = contextClasses.get(valueAt(table, 'class', row)) ?? 0;
    const entry = new Entry();
    if (context === 0) fill(entry, table, row);
    const made = { context, triggers: triggerOf(entry) };
    known[number] = made;
    return made;
  };
}

function addPair(
  pairs: Map<number, Map<number, Entry>>,
  first: number,
  second: number,
  table: Dictionary,
  row: number,
): void {
  let firsts = pairs.get(second);
  if (firsts === undefined) {
    firsts = new Map();
    pairs.set(second, firsts);
  }
  let entry = firsts.get(first);
  if (entry === undefined) {
    entry = new Entry();
    firsts.set(first, entry);
  }
  fill(entry, table, row);
}
