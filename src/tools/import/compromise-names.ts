/**
 * Imports given and family names from compromise's lexicon.
 *
 *     npx tsx src/tools/import/compromise-names.ts
 *
 * Writes dictionaries/names/compromise.tsv.
 */
import { compromiseTags } from './compromise-lexicon.ts';
import { addClass, type ClassedWords, writeClassedWords } from './dictionary-file.ts';
import { createWordFilter, nameWords } from './name-forms.ts';

const classOfTag: Readonly<Record<string, string>> = {
  FemaleName: 'given-name',
  MaleName: 'given-name',
  FirstName: 'given-name',
  LastName: 'family-name',
};

const isWord = createWordFilter();
const words: ClassedWords = new Map();
for (const [word, tags] of compromiseTags()) {
  const capitalised = word.replace(/^\p{L}|(?<=^o')\p{L}/gu, (letter) => letter.toUpperCase());
  for (const tag of tags) {
    const className = classOfTag[tag];
    if (!className) continue;
    for (const form of nameWords(capitalised)) if (!isWord(form)) addClass(words, form, className);
  }
}
writeClassedWords('dictionaries/names', 'compromise.tsv', words, [
  'Imported by src/tools/import/compromise-names.ts; do not edit by hand.',
  'Source: compromise (MIT).',
]);
