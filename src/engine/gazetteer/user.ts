import { encodeColumn } from './binary.ts';
import { type Compiled, compile, wordNumbers } from './compile.ts';
import { type Column, type Dictionary, Gazetteer, has, valueAt, type WordClass } from './gazetteer.ts';
import type { ParsedDictionary } from './tsv.ts';
import { readUserDictionary } from './user-files.ts';

function toColumns(
  names: readonly string[],
  cellOf: (row: number, column: string) => string,
  rows: number,
): Map<string, Column> {
  const columns = new Map<string, Column>();
  for (const name of names) {
    const { values, index } = encodeColumn(Array.from({ length: rows }, (_, row) => cellOf(row, name)));
    columns.set(name, { index, values: () => values });
  }
  return columns;
}

const cellOf = (parsed: ParsedDictionary, row: number, column: string): string =>
  parsed.rows[row]?.[parsed.columns.indexOf(column)] ?? '';

/** A dictionary of the user that is a type of its own, or holds words of classes. */
function ownDictionary(parsed: ParsedDictionary, index: number): Dictionary {
  const { kind } = parsed.metadata;
  const columns = toColumns(parsed.columns, (row, column) => cellOf(parsed, row, column), parsed.rows.length);
  const type = kind === 'phrases' ? { type: parsed.metadata.type ?? parsed.name } : {};
  return { name: parsed.name, index, kind, rows: parsed.rows.length, columns, ...type };
}

/** A shipped dictionary with the user's lines after its own. */
function extended(
  shipped: Dictionary,
  parsed: ParsedDictionary,
  numbersOf: (texts: readonly string[]) => Int32Array,
): Dictionary {
  const rows = shipped.rows + parsed.rows.length;
  const cell = (row: number, column: string): string =>
    row < shipped.rows ? valueAt(shipped, column, row) : cellOf(parsed, row - shipped.rows, column);
  const columns = toColumns([...shipped.columns.keys()], cell, rows);
  for (const [name, column] of columns) {
    if (shipped.columns.get(name)?.words !== undefined)
      columns.set(name, { ...column, words: numbersOf(column.values()) });
  }
  return { ...shipped, rows, columns };
}

/** The shipped classes with the user's words added. */
function mergeClasses(shipped: Gazetteer, { classNames, sets, banks }: Compiled): Map<string, WordClass> {
  const size = shipped.vocabulary.size;
  const classes = new Map(shipped.classNames.map((name) => [name, shipped.classOf(name)]));
  classNames.forEach((name, at) => {
    const own = shipped.classOf(name);
    const added = { sets, bank: banks[at >> 5] ?? new Uint32Array(0), mask: 1 << (at & 31) };
    const members = new Uint16Array(size);
    for (let word = 0; word < size; word++) if (has(own, word) || has(added, word)) members[word] = 1;
    classes.set(name, { sets: members, bank: Uint32Array.of(0, 1), mask: 1 });
  });
  return classes;
}

/**
 * The dictionaries with those of the user added; the shipped ones are not changed.
 * @param paths folders with a `dictionary.json`, or single TSV files with a header
 * @throws {Problem} where one of them is wrong
 */
export function addUserDictionaries(shipped: Gazetteer, paths: readonly string[]): Gazetteer {
  if (paths.length === 0) return shipped;
  const parsed = paths.map(readUserDictionary);
  const first = shipped.dictionaries.length;
  const tables = { classes: shipped.characters, fold: shipped.vocabulary.fold };
  const compiled = compile(parsed, tables, shipped.vocabulary, first);
  const { trie } = compiled;
  const dictionaries = [...shipped.dictionaries];
  parsed.forEach((dictionary, number) => {
    const same = dictionaries.slice(0, first).find(({ name, kind }) => name === dictionary.name && kind === 'phrases');
    if (same === undefined || dictionary.metadata.kind !== 'phrases') {
      dictionaries.push(ownDictionary(dictionary, first + number));
      return;
    }
    dictionaries.push(ownDictionary(dictionary, first + number));
    dictionaries[same.index] = extended(same, dictionary, (texts) => wordNumbers(texts, tables, shipped.vocabulary));
    // its hits are hits of the shipped dictionary, in the rows after the shipped ones
    for (let i = 0; i < trie.payloadRow.length; i++) {
      if (trie.payloadDictionary[i] !== first + number) continue;
      trie.payloadDictionary[i] = same.index;
      trie.payloadRow[i] = (trie.payloadRow[i] ?? 0) + same.rows;
    }
  });
  const classes = mergeClasses(shipped, compiled);
  return new Gazetteer(shipped.vocabulary, shipped.characters, [trie, ...shipped.tries], dictionaries, classes);
}
