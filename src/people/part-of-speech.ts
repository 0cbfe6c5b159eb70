import { createRequire } from 'node:module';

/** The little of compromise that is used here. */
type Tagger = (text: string) => { json(): { terms: { tags: string[] }[] }[] };

let tagger: Tagger | undefined;

/** UTF-16 units of a sentence that say what its first word is; more of them cost time and say no more about it. */
const LONGEST = 80;

/** How compromise tags the first word of a sentence: as a name, as another word, or neither. */
export type FirstWord = 'name' | 'word' | 'unknown';

/**
 * Asks compromise for the part of speech of the first word of a sentence. The only file that uses it: loading it takes a fifth of a
 * second, so it is loaded when the first sentence asks, and only sentences ask in which a verdict hangs on the part of speech
 * ("Grace said", "Hope faded").
 */
export function firstWordOf(sentence: string): FirstWord {
  tagger ??= createRequire(import.meta.url)('compromise/two') as Tagger;
  const tags = tagger(sentence.slice(0, LONGEST)).json()[0]?.terms[0]?.tags ?? [];
  if (tags.includes('ProperNoun') || tags.includes('Person')) return 'name';
  return tags.includes('Verb') || tags.includes('Noun') || tags.includes('Adjective') || tags.includes('Adverb')
    ? 'word'
    : 'unknown';
}
