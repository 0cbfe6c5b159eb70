import { CHARACTERS } from '../segment/characters.ts';
import { type Compiled, wordNumbers } from './compile.ts';
import { type Column, type Dictionary, Gazetteer, type Tables, type WordClass } from './gazetteer.ts';
import type { Trie } from './trie.ts';
import type { ParsedDictionary } from './tsv.ts';
import { Vocabulary } from './vocabulary.ts';

/**
 * The binary form of the compiled dictionaries: magic, version, length of a JSON header and length of all that most runs need, as
 * 32-bit numbers; the header; then sections of plain typed arrays, each beginning at a multiple of 8. It is viewed in place;
 * nothing is parsed but the header. The sections at the end are read when they are first asked for.
 */
const MAGIC = 0x31544e45;
const VERSION = 13;
/** Bytes before the header. */
export const PREAMBLE = 16;

type Arrays = { readonly [name: string]: Tables[string] | Uint32Array };
/** Reads bytes of the whole from an offset on. */
type ReadRest = (offset: number, length: number) => Uint8Array;
interface Header {
  readonly sections: Readonly<Record<string, readonly [type: string, offset: number, length: number]>>;
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

/** Which columns a compiled dictionary keeps: those of word lists live on as classes. */
const keptColumns = (dictionary: ParsedDictionary): readonly string[] =>
  dictionary.metadata.kind === 'words' ? [] : dictionary.columns;

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
  const sections = header.sections as Record<string, [string, number, number]>;
  const all = [...Object.entries(arrays), ...Object.entries(rest)];
  for (const [name, array] of all) {
    sections[name] = [array.constructor.name, offset, array.length];
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
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), base + (sections[name]?.[1] ?? 0));
  }
  return bytes;
}

const viewed = ({ buffer, byteOffset, length }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, length);

/**
 * Values are decoded when they are first asked for: one article needs few of them.
 * @param ends where each value ends, with a line end behind it; null where all are decoded together
 */
function lazyValues(bytes: () => Uint8Array, ends: ArrayLike<number> | null): Pick<Column, 'values' | 'value'> {
  let text: Buffer | undefined;
  let all: readonly string[] | undefined;
  const single: string[] = [];
  const encoded = (): Buffer => {
    text ??= viewed(bytes());
    return text;
  };
  const values = (): readonly string[] => {
    all ??= encoded()
      .toString('utf8', 0, encoded().length - 1)
      .split('\n');
    return all;
  };
  if (ends === null) return { values, value: (number) => values()[number] ?? '' };
  return {
    values,
    value: (number) => {
      const known = single[number];
      if (known !== undefined) return known;
      const end = ends[number];
      const value = end === undefined ? '' : encoded().toString('utf8', number === 0 ? 0 : ends[number - 1], end - 1);
      single[number] = value;
      return value;
    },
  };
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
  const section = (name: string): readonly [string, number, number] => header.sections[name] ?? ['Uint8Array', 0, 0];
  const u8 = (name: string): Uint8Array => new Uint8Array(bytes.buffer, base + section(name)[1], section(name)[2]);
  const i32 = (name: string): Int32Array => new Int32Array(bytes.buffer, base + section(name)[1], section(name)[2]);
  const numbers = (name: string): Int32Array | Uint16Array | Uint8Array => {
    const [kind, offset, size] = section(name);
    if (kind === 'Uint8Array') return u8(name);
    return kind === 'Uint16Array' ? new Uint16Array(bytes.buffer, base + offset, size) : i32(name);
  };
  const values = (name: string): Uint8Array => {
    const [, offset, size] = section(name);
    return first + offset + size <= bytes.length ? u8(name) : readRest(first + offset, size);
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
  header.classNames.forEach((name, i) => {
    const [, offset, size] = section(`bank.${i >> 5}`);
    classes.set(name, { bank: new Uint32Array(bytes.buffer, base + offset, size), mask: 1 << (i & 31) });
  });
  const dictionaries = header.dictionaries.map((entry, index): Dictionary => {
    const columns = new Map<string, Column>();
    for (const name of entry.columns) {
      const key = `${index}.${name}`;
      columns.set(name, {
        index: numbers(`${key}.index`),
        ...lazyValues(() => values(`${key}.values`), `${key}.ends` in header.sections ? numbers(`${key}.ends`) : null),
        ...(`${key}.words` in header.sections ? { words: i32(`${key}.words`) } : {}),
      });
    }
    return { name: entry.name, index, kind: entry.kind, rows: entry.rows, columns };
  });
  const tableAt = (name: string): Tables[string] => {
    const [kind, offset, size] = section(name);
    return kind === 'Float64Array' ? new Float64Array(bytes.buffer, base + offset, size) : numbers(name);
  };
  const reckoned = Object.entries(withReckoned ? header.reckoned : {}).map(([recogniser, names]): [string, Tables] => [
    recogniser,
    Object.fromEntries(names.map((name) => [name, tableAt(`reckoned.${recogniser}.${name}`)])),
  ]);
  return new Gazetteer(vocabulary, [trie], dictionaries, classes, new Map(reckoned));
}
