import { encodeColumn } from './binary.ts';
import { type Compiled, compile, wordNumbers } from './compile.ts';
import { type Column, type Dictionary, Gazetteer, valueAt, type WordClass } from './gazetteer.ts';
import { renumber } from './trie.ts';
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
    columns.set(name, { index, values: () => values, value: (number) => values[number] ?? '' });
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

/** The shipped classes with the user's words added: words that have classes of both get sets of their own. */
function mergeClasses(shipped: Gazetteer, { classNames, sets, banks }: Compiled): Map<string, WordClass> {
  const { vocabulary } = shipped;
  const own = vocabulary.sets();
  const names = [...new Set([...shipped.classNames, ...classNames])];
  const first = shipped.setCount;
  const pairs = new Map<string, { set: number; own: number; added: number }>();
  const merged = Uint16Array.from(own, (set, word) => {
    const added = sets[word] ?? 0;
    if (added === 0) return set;
    const key = `${set} ${added}`;
    const known = pairs.get(key) ?? { set: first + pairs.size, own: set, added };
    pairs.set(key, known);
    return known.set;
  });
  vocabulary.describe((word) => merged[word] ?? 0);
  const isOf = (bank: Uint32Array | undefined, set: number, at: number): boolean =>
    ((bank?.[set] ?? 0) & (1 << (at & 31))) !== 0;
  return new Map(
    names.map((name) => {
      const { bank: before, mask } = shipped.classOf(name);
      const at = classNames.indexOf(name);
      const bank = new Uint32Array(first + pairs.size);
      for (let set = 0; set < first; set++) if (((before[set] ?? 0) & mask) !== 0) bank[set] = 1;
      for (const { set, own: shippedSet, added } of pairs.values())
        if (((before[shippedSet] ?? 0) & mask) !== 0 || (at >= 0 && isOf(banks[at >> 5], added, at))) bank[set] = 1;
      return [name, { bank, mask: 1 }];
    }),
  );
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
  const compiled = compile(parsed, shipped.vocabulary, first);
  const { trie } = compiled;
  const dictionaries = [...shipped.dictionaries];
  parsed.forEach((dictionary, number) => {
    const same = dictionaries.slice(0, first).find(({ name, kind }) => name === dictionary.name && kind === 'phrases');
    if (same === undefined || dictionary.metadata.kind !== 'phrases') {
      dictionaries.push(ownDictionary(dictionary, first + number));
      return;
    }
    dictionaries.push(ownDictionary(dictionary, first + number));
    dictionaries[same.index] = extended(same, dictionary, (texts) => wordNumbers(texts, shipped.vocabulary));
    // its hits are hits of the shipped dictionary, in the rows after the shipped ones
    renumber(trie, first + number, same.index, same.rows);
  });
  const classes = mergeClasses(shipped, compiled);
  return new Gazetteer(shipped.vocabulary, [trie, ...shipped.tries], dictionaries, classes);
}
