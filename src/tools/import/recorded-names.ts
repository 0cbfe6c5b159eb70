/**
 * Imports the words of the names of a great many persons, for the dictionary that only tells whether a word is one of them.
 *
 *     npx tsx src/tools/import/recorded-names.ts NAMES.txt
 *
 * NAMES.txt has one full name a line ("Kyubyong Park"): of the Python package name2nat 0.5.1 the keys of name2nats.pkl, which are
 * the titles of all biographies in the English Wikipedia of June 2020. Writes dictionaries/recorded-names/<first letter>.tsv. Run it
 * after edits of the names and the lexicon: words that these have are left out.
 */
import { readFileSync } from 'node:fs';
import { byLetter, folded, readForms, writeForms } from './dictionary-file.ts';
import { nameWords } from './name-forms.ts';

/** Shorter ones are syllables of many languages. */
const SHORTEST = 3;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('give the file of the names');

/** Of "John Smith (miner)", "Anne Clifford, Countess of Dorset", "William the Lion", "Elizabeth of York", "Cyrus and Mia" the first part. */
const bare = (title: string): string => title.split(/[,(&]|\s(?:of|the|and|in)\s/)[0]?.trim() ?? '';

const known = new Set(
  ['dictionaries/names', 'dictionaries/lexicon'].flatMap((folder) => [...readForms(folder, () => true)].map(folded)),
);

function isRare(word: string): boolean {
  const form = folded(word);
  return form.length >= SHORTEST && !form.endsWith("'s") && !known.has(form);
}

const words = readFileSync(file, 'utf8')
  .split('\n')
  .map(bare)
  .filter((name) => name.includes(' '))
  .flatMap(nameWords)
  .filter(isRare);
for (const [letter, forms] of byLetter(words)) {
  writeForms('dictionaries/recorded-names', `${letter}.tsv`, forms, [
    'Imported by src/tools/import/recorded-names.ts; do not edit by hand.',
    'Source: name2nat (Apache 2.0), from English Wikipedia.',
  ]);
}
