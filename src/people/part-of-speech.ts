import { latePackage } from '../core/late.ts';

/** The little of compromise that is used here. */
interface Tagger {
  tokenize(text: string): { compute(steps: readonly string[]): { docs: { tags: ReadonlySet<string> }[][] } };
}

let tagger: Tagger | undefined;

/** The steps of the tagger that tell the first word: those left out look at patterns of several words, and take most of its time. */
const STEPS = ['index', 'freeze', 'lexicon', 'preTagger'] as const;

/** UTF-16 units of a sentence that say what its first word is; more of them cost time and say no more about it. */
const LONGEST = 30;

/** How compromise tags the first word of a sentence: as a name, as another word, or neither. */
export type FirstWord = 'name' | 'word' | 'unknown';

/**
 * Asks compromise for the part of speech of the first word of a sentence. The only file that uses it: loading it takes a fifth of a
 * second, so it is loaded when the first sentence asks, and only sentences ask in which a verdict hangs on the part of speech
 * ("Grace said", "Hope faded").
 */
export function firstWordOf(sentence: string): FirstWord {
  tagger ??= latePackage('compromise/two', import.meta.url) as Tagger;
  const tags = tagger.tokenize(sentence.slice(0, LONGEST)).compute(STEPS).docs[0]?.[0]?.tags;
  if (tags === undefined) return 'unknown';
  if (tags.has('ProperNoun') || tags.has('Person')) return 'name';
  return tags.has('Verb') || tags.has('Noun') || tags.has('Adjective') || tags.has('Adverb') ? 'word' : 'unknown';
}
