import { Shape } from '../../core/shape.ts';
import { DRAFT } from '../segment/draft.ts';
import { tokenise } from '../segment/tokenise.ts';
import { WORDS_OF } from './gazetteer.ts';
import { buildTrie, CASE_WORDS, CaseMode, type Phrase, type Trie } from './trie.ts';
import type { ParsedDictionary } from './tsv.ts';
import { type Vocabulary, WordFlag } from './vocabulary.ts';

/** Classes of the word lists that segmentation itself needs, with the flag each gives its words. */
const SEGMENTATION_FLAGS: Readonly<Record<string, number>> = {
  abbreviation: WordFlag.Abbreviation,
  'title-abbreviation': WordFlag.TitleAbbreviation,
  'small-abbreviation': WordFlag.SmallAbbreviation,
  'name-initial': WordFlag.TitleAbbreviation,
  determiner: WordFlag.Opener,
  pronoun: WordFlag.Opener,
  preposition: WordFlag.Opener,
  conjunction: WordFlag.Opener,
  auxiliary: WordFlag.Opener,
  'sentence-starters': WordFlag.Opener,
};

const MODES: Readonly<Record<string, number>> = {
  any: CaseMode.Any,
  capitalised: CaseMode.Capitalised,
  exact: CaseMode.Exact,
};

/** A word in so many files of one dictionary is of the class `<dictionary>-in-several-lists`: well known, whatever the class. */
const SEVERAL_LISTS = 4;
export const SEVERAL = '-in-several-lists';

/** Parsed dictionaries as numbers: what the binary file holds, and what a user's dictionary is turned into at run time. */
export interface Compiled {
  readonly trie: Trie;
  readonly classNames: readonly string[];
  /** The set of classes that each word has, by its number. */
  readonly sets: Uint16Array;
  /** The classes of each set as bits, 32 classes a bank. */
  readonly banks: readonly Uint32Array[];
}

function wordsOf(form: string, vocabulary: Vocabulary): { words: number[]; shapes: number[] } {
  vocabulary.learn(() => tokenise(form, vocabulary));
  const words: number[] = [];
  const shapes: number[] = [];
  for (let i = 0; i < DRAFT.count; i++) {
    const shape = DRAFT.shape[i] ?? 0;
    if ((shape & Shape.Dash) !== 0) continue;
    words.push(DRAFT.word[i] ?? 0);
    shapes.push(shape);
  }
  return { words, shapes };
}

function classesOf(dictionary: ParsedDictionary, row: number): string[] {
  const column = dictionary.columns.indexOf('class');
  return column < 0 ? [dictionary.files[row] ?? ''] : (dictionary.rows[row]?.[column] ?? '').split('|');
}

/** Words written with a stop in some phrase (`Lt. Gen.`) are abbreviations wherever they stand. */
function learnAbbreviations(dictionaries: readonly ParsedDictionary[], vocabulary: Vocabulary): void {
  const plain = new Set<string>();
  for (const dictionary of dictionaries) {
    if (dictionary.metadata.kind !== 'words') continue;
    dictionary.rows.forEach((cells, row) => {
      for (const name of classesOf(dictionary, row)) {
        const flag = SEGMENTATION_FLAGS[name];
        if (flag === undefined) continue;
        vocabulary.setFlags(vocabulary.intern(cells[0] ?? ''), flag);
        if (flag !== WordFlag.Opener) plain.add((cells[0] ?? '').toLowerCase());
      }
    });
  }
  for (const dictionary of dictionaries) {
    if (dictionary.metadata.kind !== 'phrases') continue;
    for (const cells of dictionary.rows) {
      for (const part of (cells[0] ?? '').split(/[\s-]+/)) {
        if (!/^\p{L}[\p{L}']+\.$/u.test(part) || plain.has(part.slice(0, -1).toLowerCase())) continue;
        vocabulary.setFlags(vocabulary.intern(part.slice(0, -1)), WordFlag.TitleAbbreviation);
      }
    }
  }
}

/** The number of each text that is one word, -1 for others. */
export function wordNumbers(texts: readonly string[], vocabulary: Vocabulary): Int32Array {
  return Int32Array.from(texts, (text) => {
    tokenise(text, vocabulary);
    return DRAFT.count === 1 ? (DRAFT.word[0] ?? -1) : -1;
  });
}

/**
 * Compiles dictionaries against a vocabulary, to which their words are added.
 * @param firstDictionary number of the first of them ({@link Hits.dictionary})
 */
export function compile(
  dictionaries: readonly ParsedDictionary[],
  vocabulary: Vocabulary,
  firstDictionary = 0,
): Compiled {
  const phrases: Phrase[] = [];
  const classNames: string[] = [];
  const members: number[][] = [];
  const join = (name: string, words: readonly number[]): void => {
    let index = classNames.indexOf(name);
    if (index < 0) {
      index = classNames.push(name) - 1;
      members.push([]);
    }
    for (const word of words) members[index]?.push(word);
  };
  learnAbbreviations(dictionaries, vocabulary);
  dictionaries.forEach((dictionary, number) => {
    const { metadata, columns, rows } = dictionary;
    if (metadata.kind === 'set') return;
    if (metadata.kind === 'table') {
      for (const column of metadata.words ?? []) {
        const at = columns.indexOf(column);
        for (const cells of rows) join(`${WORDS_OF}${dictionary.name}`, wordsOf(cells[at] ?? '', vocabulary).words);
      }
      return;
    }
    const caseColumn = columns.indexOf('case');
    /** How many files of the dictionary have the word, and the last of them. */
    const lists = new Map<number, { count: number; file: string }>();
    rows.forEach((cells, row) => {
      const { words, shapes } = wordsOf(cells[0] ?? '', vocabulary);
      if (metadata.kind === 'words') {
        for (const name of classesOf(dictionary, row)) join(name, words);
        const file = dictionary.files[row] ?? '';
        for (const word of words) {
          const seen = lists.get(word);
          if (seen === undefined) lists.set(word, { count: 1, file });
          else if (seen.file !== file) lists.set(word, { count: seen.count + 1, file });
        }
        return;
      }
      const mode =
        MODES[(caseColumn < 0 ? '' : cells[caseColumn]) || metadata.case || 'capitalised'] ?? CaseMode.Capitalised;
      const bits = (of: (shape: number) => boolean): number =>
        shapes.slice(0, CASE_WORDS).reduce((mask, shape, i) => (of(shape) ? mask | (1 << i) : mask), 0);
      const capitalised = bits((shape) => (shape & Shape.Capitalised) !== 0);
      const first = mode === CaseMode.Any || (capitalised & 1) === 0 ? WordFlag.First : WordFlag.FirstCapital;
      words.forEach((word, at) => {
        vocabulary.setFlags(word, at > 0 ? WordFlag.Inside : words.length > 1 ? first : first | WordFlag.Whole);
      });
      phrases.push({
        words,
        dictionary: firstDictionary + number,
        row,
        mode,
        capitalised,
        capitals: bits((shape) => (shape & (Shape.Capitals | Shape.Initial)) !== 0),
      });
    });
    const common = [...lists].filter(([, { count }]) => count >= SEVERAL_LISTS).map(([word]) => word);
    if (common.length > 0) join(`${dictionary.name}${SEVERAL}`, common);
  });
  const size = vocabulary.size;
  return { trie: buildTrie(phrases, size, firstDictionary === 0), classNames, ...setsOf(members, size) };
}

/**
 * Words grouped by their classes: most of the many thousands share a few hundred sets.
 * @param members words of each class
 */
function setsOf(
  members: readonly (readonly number[])[],
  size: number,
): { readonly sets: Uint16Array; readonly banks: readonly Uint32Array[] } {
  const count = Math.ceil(members.length / 32);
  const bits = Array.from({ length: count }, () => new Uint32Array(size));
  members.forEach((words, index) => {
    const bank = bits[index >> 5] ?? new Uint32Array(0);
    for (const word of words) bank[word] = (bank[word] ?? 0) | (1 << (index & 31));
  });
  // set 0 is that of words without a class, which no dictionary has
  const known = new Map<string, number>([[bits.map(() => 0).join(' '), 0]]);
  const firsts: number[] = [-1];
  const sets = new Uint16Array(size);
  for (let word = 0; word < size; word++) {
    const key = bits.map((bank) => bank[word] ?? 0).join(' ');
    let set = known.get(key);
    if (set === undefined) {
      set = firsts.push(word) - 1;
      if (set > 0xffff) throw new Error('more than 65536 combinations of word classes');
      known.set(key, set);
    }
    sets[word] = set;
  }
  return { sets, banks: bits.map((bank) => Uint32Array.from(firsts, (word) => bank[word] ?? 0)) };
}
