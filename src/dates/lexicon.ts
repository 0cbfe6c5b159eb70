import { classes } from './classes.ts';
import { afterNumber, type Constant, constants } from './constants.ts';
import { contextClasses } from './contexts.ts';
import type { Entry } from './entry.ts';

/** First tests by which rules are found. */
export const Trigger = {
  None: 0,
  Month: 1,
  Weekday: 2,
  Unit: 4,
  Number: 8,
  Ordinal: 16,
  Season: 32,
  Part: 64,
  Reference: 128,
  Set: 256,
  Code: 512,
  Phrase: 1024,
  /** A token that begins with a digit. */
  Digits: 2048,
} as const;

/** One row of a dictionary: the cells by column name. */
export type Row = Readonly<Record<string, string>>;

/** What the lexicon asks of a gazetteer. */
export interface Words {
  wordId(form: string): number;
  /** Whether a word is a determiner, pronoun, preposition, conjunction or auxiliary. */
  isFunctionWord(id: number): boolean;
  /** Words that have a lasting number are below this. */
  readonly wordCount: number;
}

const CaseAsk = { Any: 0, Capitalised: 1, Exact: 2 } as const;

/** Words of the dictionary `dates` by word number. */
export interface Lexicon {
  /** {@link Trigger} bits by word number; words beyond its length trigger nothing. */
  readonly triggers: Uint16Array;
  /** 1 for words that may follow a number in a date: the dictionary's own and a few small ones (`to`, `and`, `p.m.`). */
  readonly afterNumber: Uint8Array;
  /** {@link Context} bits by word number. */
  readonly contexts: Uint8Array;
  /** 1 for determiners, pronouns, prepositions, conjunctions and auxiliaries, by word number. */
  readonly functionWords: Uint8Array;
  readonly entries: readonly (Entry | undefined)[];
  /** 0 any, 1 only with a capital, 2 only in capitals, by word number. */
  readonly cases: Uint8Array;
  /** Modifiers of two words (`more than`), by the number of the second word, then of the first. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, Entry>>;
  readonly words: Readonly<Record<Constant, number>>;
}

function triggerOf(entry: Entry): number {
  let bits = 0;
  if (entry.month !== undefined) bits |= Trigger.Month;
  if (entry.weekday !== undefined || entry.weekdays !== undefined || entry.dayname) bits |= Trigger.Weekday;
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

/**
 * Builds the lexicon from the rows of the dictionary `dates`.
 * @param rows cells `form`, `class`, `value`, `case`
 */
export function createLexicon(words: Words, rows: Iterable<Row>): Lexicon {
  const entries: (Entry | undefined)[] = [];
  const caseOf: number[] = [];
  const contextOf: number[] = [];
  const pairs = new Map<number, Map<number, Entry>>();
  for (const row of rows) {
    const context = contextClasses.get(row.class ?? '');
    if (context !== undefined) {
      const id = words.wordId(row.form ?? '');
      contextOf[id] = (contextOf[id] ?? 0) | context;
      continue;
    }
    const add = classes[row.class ?? ''];
    if (!add) throw new Error(`dictionary dates: "${row.form}" has the unknown class "${row.class}"`);
    const [first = '', second] = (row.form ?? '').split(' ');
    const id = words.wordId(first);
    if (second !== undefined) {
      const lastId = words.wordId(second);
      const firsts = pairs.get(lastId) ?? new Map<number, Entry>();
      firsts.set(id, add(firsts.get(id) ?? {}, row.value ?? ''));
      pairs.set(lastId, firsts);
      continue;
    }
    entries[id] = add(entries[id] ?? {}, row.value ?? '');
    caseOf[id] =
      row.case === 'exact'
        ? CaseAsk.Exact
        : row.case === 'capitalised'
          ? CaseAsk.Capitalised
          : (caseOf[id] ?? CaseAsk.Any);
  }
  const triggers = new Uint16Array(entries.length);
  const cases = new Uint8Array(entries.length);
  for (let id = 0; id < entries.length; id++) {
    const entry = entries[id];
    if (!entry) continue;
    triggers[id] = triggerOf(entry);
    cases[id] = caseOf[id] ?? CaseAsk.Any;
  }
  const named = Object.fromEntries(constants.map(([name, form]) => [name, words.wordId(form)]));
  const constant = named as Record<Constant, number>;
  const follows = new Uint8Array(Math.max(entries.length, ...Object.values(constant)) + 1);
  for (let id = 0; id < entries.length; id++) if (entries[id] !== undefined) follows[id] = 1;
  for (const name of afterNumber) follows[constant[name]] = 1;
  const functionWords = new Uint8Array(words.wordCount);
  for (let id = 0; id < functionWords.length; id++) functionWords[id] = words.isFunctionWord(id) ? 1 : 0;
  const contexts = Uint8Array.from({ length: contextOf.length }, (_, id) => contextOf[id] ?? 0);
  return { triggers, contexts, functionWords, afterNumber: follows, entries, cases, pairs, words: constant };
}
