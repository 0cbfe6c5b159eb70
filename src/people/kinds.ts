import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';

/** What a word is in the grammar round a name; one kind a word, the first that fits in the order of {@link KIND_CLASSES}. */
export const Kind = {
  Unset: 0,
  Other: 1,
  Honorific: 2,
  Kinship: 3,
  Reporting: 4,
  PersonSubject: 5,
  PersonObject: 6,
  Role: 7,
  Determiner: 8,
  Possessor: 9,
  In: 10,
  By: 11,
  Of: 12,
  Preposition: 13,
  And: 14,
  Who: 15,
  Auxiliary: 16,
  Pronoun: 17,
  Conjunction: 18,
  Adverb: 19,
  Verb: 20,
  Adjective: 21,
  Noun: 22,
  Modifier: 23,
  Thing: 24,
  /** Mr, Mrs, Dr: before names of persons only. */
  Courtesy: 25,
  /** Makes `to` a word of reporting. */
  According: 26,
} as const;

/** Words that are a kind by themselves. */
const KIND_WORDS: readonly (readonly [number, string])[] = [
  [Kind.Courtesy, 'mr mrs ms miss mx messrs dr prof sir madam mme mlle monsieur señor señora sheikh'],
  [Kind.According, 'according'],
  [Kind.Possessor, 'his her their my our your'],
  [Kind.In, 'in at near into towards toward outside across inside around through throughout via off'],
  [Kind.By, 'by'],
  [Kind.Of, 'of'],
  [Kind.And, 'and or &'],
  [Kind.Who, 'who whom whose'],
  [Kind.Modifier, 'former late then-president ex then veteran fellow'],
];

const KIND_CLASSES: readonly (readonly [string, number])[] = [
  ['honorifics', Kind.Honorific],
  ['kinship-words', Kind.Kinship],
  ['reporting-verbs', Kind.Reporting],
  ['person-verbs-subject', Kind.PersonSubject],
  ['person-verbs-object', Kind.PersonObject],
  ['role-nouns', Kind.Role],
  ['thing-nouns', Kind.Thing],
  ['determiner', Kind.Determiner],
  ['preposition', Kind.Preposition],
  ['auxiliary', Kind.Auxiliary],
  ['pronoun', Kind.Pronoun],
  ['conjunction', Kind.Conjunction],
  ['adverb', Kind.Adverb],
  ['verb', Kind.Verb],
  ['adjective', Kind.Adjective],
  ['noun', Kind.Noun],
];

/** Asks the kind of a word number; answers are kept, so that a word of the dictionaries is classed once. */
export function createKinds(gazetteer: Gazetteer): (word: number) => number {
  const fixed = new Map<number, number>();
  for (const [kind, words] of KIND_WORDS) for (const word of words.split(' ')) fixed.set(gazetteer.wordId(word), kind);
  const classes = KIND_CLASSES.map(([name, kind]) => [gazetteer.classOf(name), kind] as const);
  const known = new Uint8Array(gazetteer.vocabulary.size);
  const classify = (word: number): number => {
    const special = fixed.get(word);
    if (special !== undefined) return special;
    for (const [of, kind] of classes) if (has(of, word)) return kind;
    return Kind.Other;
  };
  return (word) => {
    if (word >= known.length) return fixed.get(word) ?? Kind.Other;
    const kind = known[word] ?? 0;
    if (kind !== Kind.Unset) return kind;
    const found = classify(word);
    known[word] = found;
    return found;
  };
}
