import { CHARACTERS } from '../segment/characters.ts';
import { type Compiled, wordNumbers } from './compile.ts';
import { type Column, type Dictionary, Gazetteer, type Tables, type WordClass } from './gazetteer.ts';
import { StoredColumn, viewed } from './stored-column.ts';
import type { Trie } from './trie.ts';
import type { ParsedDictionary } from './tsv.ts';
import { Vocabulary } from './vocabulary.ts';
import { filterOf, WordFilter } from './word-filter.ts';

/**
 * The binary form of the compiled dictionaries: magic, version, length of a JSON header and length of all that most runs need, as
 * 32-bit numbers; the header; then sections of plain typed arrays, each beginning at a multiple of 8. It is viewed in place;
 * nothing is parsed but the header. The sections at the end are read when they are first asked for.
 */
const MAGIC = 0x31544e45;
const VERSION = 15;
/** Bytes before the header. */
export const PREAMBLE = 16;

type Arrays = { readonly [name: string]: Tables[string] | Uint32Array };
/** Reads bytes of the whole from an offset on. */
type ReadRest = (offset: number, length: number) => Uint8Array;
interface Header {
  /** Where each section is, from {@link placeOf}. */
  readonly sections: Readonly<Record<string, number>>;
  readonly classNames: readonly string[];
  readonly dictionaries: readonly {
    name: string;
    kind: Dictionary['kind'];
    rows: number;
    columns: readonly string[];
  }[];
  /** Names of the tables of each recogniser. */
  readonly reckoned: Readonly<Record<string, readonly string[]>>;
}

const KINDS = ['Uint8Array', 'Uint16Array', 'Int32Array', 'Uint32Array', 'Float64Array'];
const LONGEST = 2 ** 24;
const FURTHEST = 2 ** 24;

/**
 * Kind, offset and length of a section in one number, for a list of them would be an object made at each start.
 * @throws where a section is too long or too far for that
 */
function placeOf(kind: string, offset: number, length: number): number {
  if (length >= LONGEST || offset / 8 >= FURTHEST) throw new Error('the dictionaries are too large for their header');
  return (KINDS.indexOf(kind) * FURTHEST + offset / 8) * LONGEST + length;
}

const lengthIn = (place: number): number => place % LONGEST;
const offsetIn = (place: number): number => (Math.trunc(place / LONGEST) % FURTHEST) * 8;
const kindIn = (place: number): string => KINDS[Math.trunc(place / (LONGEST * FURTHEST))] ?? '';

/** The distinct values of a column, each once, and the number of the value of each row. */
export function encodeColumn(cells: readonly string[]): { values: string[]; index: Column['index'] } {
  const numbers = new Map<string, number>([['', 0]]);
  const index = Int32Array.from(cells, (cell) => {
    const known = numbers.get(cell);
    if (known !== undefined) return known;
    numbers.set(cell, numbers.size);
    return numbers.size - 1;
  });
  return { values: [...numbers.keys()], index: narrow(index) };
}

/** Numbers from 0 on in the smallest array that takes them: what is loaded at every start is to be small. */
function narrow(numbers: ArrayLike<number>): Int32Array | Uint16Array | Uint8Array {
  let largest = 0;
  for (let at = 0; at < numbers.length; at++) largest = Math.max(largest, numbers[at] ?? 0);
  if (largest <= 0xff) return Uint8Array.from(numbers);
  return largest <= 0xffff ? Uint16Array.from(numbers) : Int32Array.from(numbers);
}

/** Values of a column that are decoded together; of more of them, each by itself. */
const FEW_VALUES = 64;

/** Where each part ends in all of them together. */
function endsOf(parts: readonly Uint8Array[]): number[] {
  let end = 0;
  return parts.map(({ length }) => {
    end += length;
    return end;
  });
}

/** Which columns a compiled dictionary keeps: those of word lists live on as classes and filters. */
const keptColumns = (dictionary: ParsedDictionary): readonly string[] =>
  dictionary.metadata.kind === 'words' || dictionary.metadata.kind === 'set' ? [] : dictionary.columns;

/**
 * Writes compiled dictionaries as bytes.
 * @param reckoned tables of recognisers by their names
 */
export function writeBinary(
  parsed: readonly ParsedDictionary[],
  compiled: Compiled,
  vocabulary: Vocabulary,
  reckoned: ReadonlyMap<string, Tables>,
): Uint8Array {
  const encoder = new TextEncoder();
  const { root, firsts, steps, ends, phrases } = compiled.trie;
  vocabulary.describe((word) => compiled.sets[word] ?? 0);
  /** The forms of phrases are in the trie; as texts they serve to explain, and to be looked through. */
  const rest: Record<string, Arrays[string]> = {};
  const arrays: Record<string, Arrays[string]> = {
    characters: CHARACTERS,
    ...vocabulary.sections,
    root,
    firsts: narrow(firsts),
    steps,
    ends: narrow(ends),
    phrases,
  };
  compiled.banks.forEach((bank, i) => {
    arrays[`bank.${i}`] = bank;
  });
  parsed.forEach((dictionary, number) => {
    if (dictionary.metadata.kind === 'set')
      arrays[`${number}.filter`] = filterOf(dictionary.rows.map(([form = '']) => form));
    keptColumns(dictionary).forEach((column) => {
      const at = dictionary.columns.indexOf(column);
      const { values, index } = encodeColumn(dictionary.rows.map((cells) => cells[at] ?? ''));
      arrays[`${number}.${column}.index`] = index;
      const late = dictionary.metadata.kind === 'phrases' && column === 'form';
      const encoded = values.map((value) => encoder.encode(`${value}\n`));
      (late ? rest : arrays)[`${number}.${column}.values`] = Buffer.concat(encoded);
      if (!late && values.length > FEW_VALUES) arrays[`${number}.${column}.ends`] = narrow(endsOf(encoded));
      if (dictionary.metadata.words?.includes(column) === true)
        arrays[`${number}.${column}.words`] = wordNumbers(values, vocabulary);
    });
  });
  for (const [recogniser, tables] of reckoned)
    for (const [name, table] of Object.entries(tables)) arrays[`reckoned.${recogniser}.${name}`] = table;
  const header: Header = {
    sections: {},
    classNames: compiled.classNames,
    dictionaries: parsed.map((dictionary) => ({
      name: dictionary.name,
      kind: dictionary.metadata.kind,
      rows: dictionary.rows.length,
      columns: keptColumns(dictionary),
    })),
    reckoned: Object.fromEntries([...reckoned].map(([recogniser, tables]) => [recogniser, Object.keys(tables)])),
  };
  // offsets count from the first section, so that the header's own length does not matter to them
  let offset = 0;
  let needed = 0;
  const sections = header.sections as Record<string, number>;
  const all = [...Object.entries(arrays), ...Object.entries(rest)];
  for (const [name, array] of all) {
    const kind = array instanceof Uint8Array ? 'Uint8Array' : array.constructor.name;
    sections[name] = placeOf(kind, offset, array.length);
    offset += Math.ceil(array.byteLength / 8) * 8;
    if (name in arrays) needed = offset;
  }
  const head = encoder.encode(JSON.stringify(header));
  const base = Math.ceil((PREAMBLE + head.length) / 8) * 8;
  const bytes = new Uint8Array(base + offset);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, MAGIC, true);
  view.setUint32(4, VERSION, true);
  view.setUint32(8, head.length, true);
  view.setUint32(12, base + needed, true);
  bytes.set(head, PREAMBLE);
  for (const [name, array] of all) {
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + offsetIn(sections[name] ?? 0));
  }
  return bytes;
}

/**
 * How many of the bytes most runs need, from the beginning.
 * @param preamble the first {@link PREAMBLE} bytes of what {@link writeBinary} wrote
 * @throws where they are of another version
 */
export function neededLength(preamble: Uint8Array): number {
  const view = new DataView(preamble.buffer, preamble.byteOffset, preamble.byteLength);
  if (preamble.length < PREAMBLE || view.getUint32(0, true) !== MAGIC || view.getUint32(4, true) !== VERSION) {
    throw new Error('the compiled dictionaries are of another version: build the project again (npm run build)');
  }
  return view.getUint32(12, true);
}

/**
 * Views the binary form in place.
 * @param bytes what {@link writeBinary} wrote, all of it or what most runs need, beginning at a multiple of 8 in its buffer
 * @param readRest reads what `bytes` lack
 * @param withReckoned with the tables that recognisers reckoned at build time: only for the code that reckoned them
 * @throws where the bytes are of another version
 */
export function readBinary(
  bytes: Uint8Array,
  readRest: ReadRest = (offset, length) => bytes.subarray(offset, offset + length),
  withReckoned = false,
): Gazetteer {
  neededLength(bytes);
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(8, true);
  const header = JSON.parse(viewed(bytes).toString('utf8', PREAMBLE, PREAMBLE + length)) as Header;
  const first = Math.ceil((PREAMBLE + length) / 8) * 8;
  const base = bytes.byteOffset + first;
  const place = (name: string): number => header.sections[name] ?? 0;
  const u8 = (name: string): Uint8Array =>
    new Uint8Array(bytes.buffer, base + offsetIn(place(name)), lengthIn(place(name)));
  const i32 = (name: string): Int32Array =>
    new Int32Array(bytes.buffer, base + offsetIn(place(name)), lengthIn(place(name)));
  const numbers = (name: string): Int32Array | Uint16Array | Uint8Array => {
    const kind = kindIn(place(name));
    if (kind === 'Uint8Array') return u8(name);
    return kind === 'Uint16Array'
      ? new Uint16Array(bytes.buffer, base + offsetIn(place(name)), lengthIn(place(name)))
      : i32(name);
  };
  const values = (name: string): Uint8Array => {
    const from = first + offsetIn(place(name));
    const size = lengthIn(place(name));
    return from + size <= bytes.length ? u8(name) : readRest(from, size);
  };
  const trie: Trie = {
    flagged: true,
    root: i32('root'),
    firsts: numbers('firsts'),
    steps: i32('steps'),
    ends: numbers('ends'),
    phrases: i32('phrases'),
  };
  CHARACTERS.set(i32('characters'));
  const vocabulary = new Vocabulary(i32('words'), i32('profiles'), i32('known')[0] ?? 0);
  const classes = new Map<string, WordClass>();
  const banks: Uint32Array[] = [];
  header.classNames.forEach((name, i) => {
    const at = place(`bank.${i >> 5}`);
    banks[i >> 5] ??= new Uint32Array(bytes.buffer, base + offsetIn(at), lengthIn(at));
    classes.set(name, { bank: banks[i >> 5] ?? new Uint32Array(0), mask: 1 << (i & 31) });
  });
  const dictionaries = header.dictionaries.map((entry, index): Dictionary => {
    const columns = new Map<string, Column>();
    for (const name of entry.columns) {
      const key = `${index}.${name}`;
      const ends = `${key}.ends` in header.sections ? numbers(`${key}.ends`) : null;
      const words = `${key}.words` in header.sections ? i32(`${key}.words`) : undefined;
      columns.set(name, new StoredColumn(numbers(`${key}.index`), () => values(`${key}.values`), ends, words));
    }
    const stored = { name: entry.name, index, kind: entry.kind, rows: entry.rows, columns };
    return entry.kind === 'set' ? { ...stored, filter: new WordFilter(u8(`${index}.filter`)) } : stored;
  });
  const tableAt = (name: string): Tables[string] => {
    const at = place(name);
    return kindIn(at) === 'Float64Array'
      ? new Float64Array(bytes.buffer, base + offsetIn(at), lengthIn(at))
      : numbers(name);
  };
  const reckoned = Object.entries(withReckoned ? header.reckoned : {}).map(([recogniser, names]): [string, Tables] => [
    recogniser,
    Object.fromEntries(names.map((name) => [name, tableAt(`reckoned.${recogniser}.${name}`)])),
  ]);
  return new Gazetteer(vocabulary, [trie], dictionaries, classes, new Map(reckoned));
}
