/**
 * Imports personal names from faker's locales: those in Latin script as they are, Cyrillic, Greek, Georgian and Armenian ones romanised.
 *
 *     npx tsx src/tools/import/faker-names.ts
 *
 * Writes dictionaries/names/faker-<locale>.tsv. Run it after common-words.ts and after edits of the lists written by hand,
 * since both decide which English words are left out.
 */
import { allLocales } from '@faker-js/faker';
import { addClass, type ClassedWords, writeClassedWords } from './dictionary-file.ts';
import { createWordFilter, nameWords } from './name-forms.ts';
import { romanise } from './romanise.ts';

/** Esperanto and a joke locale hold names that people do not have; de_AT repeats de. */
const leftOut = new Set(['eo', 'en_AU_ocker', 'de_AT']);

const familyFirst = new Set(['hu', 'vi', 'en_HK']);

type NameList = { generic?: string[]; female?: string[]; male?: string[] };

function listed(entry: unknown): string[] {
  if (Array.isArray(entry)) return entry;
  if (entry === null || typeof entry !== 'object') return [];
  const { generic = [], female = [], male = [] } = entry as NameList;
  return [...generic, ...female, ...male].filter((name) => typeof name === 'string');
}

const isWord = createWordFilter();

for (const [locale, definition] of Object.entries(allLocales)) {
  const person = definition.person;
  if (!person || leftOut.has(locale)) continue;
  const words: ClassedWords = new Map();
  const add = (entry: unknown, ...classes: string[]) => {
    for (const name of listed(entry).flatMap((text) => nameWords(romanise(text, locale)))) {
      if (isWord(name)) continue;
      for (const className of classes) addClass(words, name, className);
    }
  };
  add(person.first_name, 'given-name');
  add(person.middle_name, 'given-name');
  if (familyFirst.has(locale)) add(person.last_name, 'family-name', 'family-first');
  else add(person.last_name, 'family-name');
  if (words.size === 0) continue;
  writeClassedWords('dictionaries/names', `faker-${locale.toLowerCase().replaceAll('_', '-')}.tsv`, words, [
    'Imported by src/tools/import/faker-names.ts; do not edit by hand.',
    'Source: @faker-js/faker (MIT).',
  ]);
}
