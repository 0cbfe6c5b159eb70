import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { makeCharacters } from '../segment/characters.ts';
import { readBinary, writeBinary } from './binary.ts';
import { type Compiled, compile } from './compile.ts';
import type { Gazetteer } from './gazetteer.ts';
import { type DictionaryMetadata, type ParsedDictionary, parseTsv } from './tsv.ts';
import { Vocabulary } from './vocabulary.ts';

/** Reads one dictionary folder. Throws where `dictionary.json` is missing or no JSON. */
export function readDictionary(folder: string): ParsedDictionary {
  const metadata = JSON.parse(readFileSync(join(folder, 'dictionary.json'), 'utf8')) as DictionaryMetadata;
  const rows: string[][] = [];
  const files: string[] = [];
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.tsv'))
    .sort();
  for (const name of names) {
    for (const cells of parseTsv(readFileSync(join(folder, name), 'utf8'))) {
      rows.push(cells);
      files.push(name.slice(0, -4));
    }
  }
  return { name: basename(folder), metadata, columns: Object.keys(metadata.columns), rows, files };
}

/** All dictionaries under a folder, by name. */
export function readDictionaries(folder: string): ParsedDictionary[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, 'dictionary.json')))
    .map((entry) => entry.name)
    .sort()
    .map((name) => readDictionary(join(folder, name)));
}

/** Classes of words by how common they are; words of none are the rarest. */
const COMMON = [
  'determiner',
  'pronoun',
  'preposition',
  'conjunction',
  'auxiliary',
  'common-10',
  'common-20',
  'common-35',
];

/** Common words first, then those that begin phrases: the table of their nodes is short. */
function rarityOf({ classNames, sets, banks, trie }: Compiled): (word: number) => number {
  const classes = COMMON.map((name) => classNames.indexOf(name)).filter((at) => at >= 0);
  const bySet = Array.from(banks[0] ?? [], (_, set) => {
    const found = classes.findIndex((at) => ((banks[at >> 5]?.[set] ?? 0) & (1 << (at & 31))) !== 0);
    return found < 0 ? classes.length : found;
  });
  return (word) => {
    const common = bySet[sets[word] ?? 0] ?? classes.length;
    return common === classes.length && (trie.root[word] ?? 0) === 0 ? common + 1 : common;
  };
}

/**
 * Compiles all dictionaries under a folder to the bytes that {@link readBinary} views.
 * @param prepare has recognisers reckon their tables, to be kept with the dictionaries
 */
export function compileDictionaries(
  folder: string,
  prepare: (gazetteer: Gazetteer) => void = () => undefined,
): Uint8Array {
  const parsed = readDictionaries(folder);
  makeCharacters();
  // the first time only to learn the words: their numbers follow from all of them
  const learnt = Vocabulary.empty();
  const vocabulary = learnt.frozen(rarityOf(compile(parsed, learnt)));
  const compiled = compile(parsed, vocabulary);
  const gazetteer = readBinary(writeBinary(parsed, compiled, vocabulary, new Map()));
  prepare(gazetteer);
  if (gazetteer.foreign.size > 0)
    throw new Error(
      `a recogniser names words that no dictionary has, so that their numbers cannot be kept: add ${[...gazetteer.foreign].join(', ')} to one`,
    );
  return writeBinary(parsed, compiled, vocabulary, gazetteer.allReckoned);
}
