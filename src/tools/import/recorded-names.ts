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
import { byCodePoint, readForms, writeForms } from './dictionary-file.ts';
import { nameWords } from './name-forms.ts';

const FOLDER = 'dictionaries/recorded-names';
/** Shorter ones are syllables of many languages. */
const SHORTEST = 3;

const [file] = process.argv.slice(2);
if (file === undefined) throw new Error('give the file of the names');

const folded = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const known = new Set(
  ['dictionaries/names', 'dictionaries/lexicon'].flatMap((folder) => [...readForms(folder, () => true)].map(folded)),
);
const byLetter = new Map<string, Map<string, string>>();
for (const name of readFileSync(file, 'utf8').split('\n')) {
  // "John Smith (miner)", "Anne Clifford, Countess of Dorset", "William the Lion", "Elizabeth of York", "Cyrus and Mia"
  const [bare = ''] = name.split(/[,(&]|\s(?:of|the|and|in)\s/);
  if (!bare.trim().includes(' ')) continue;
  for (const word of nameWords(bare)) {
    const form = folded(word);
    if (form.length < SHORTEST || form.endsWith("'s") || known.has(form)) continue;
    const letter = /^[a-z]/.exec(form)?.[0] ?? 'other';
    const words = byLetter.get(letter) ?? new Map<string, string>();
    byLetter.set(letter, words);
    const before = words.get(form);
    if (before === undefined || byCodePoint(word, before) < 0) words.set(form, word);
  }
}
for (const [letter, words] of byLetter) {
  writeForms(
    FOLDER,
    `${letter}.tsv`,
    [...words.values()],
    [
      'Imported by src/tools/import/recorded-names.ts; do not edit by hand.',
      'Source: name2nat (Apache 2.0), from English Wikipedia.',
    ],
  );
}
