import { bySet, type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';

/** What a word is in the grammar round a name; one kind a word, the first that fits in the order of {@link KIND_CLASSES}. */
export enum Kind {
  Other = 1,
  Honorific = 2,
  Kinship = 3,
  Reporting = 4,
  PersonSubject = 5,
  PersonObject = 6,
  Role = 7,
  Determiner = 8,
  Possessor = 9,
  In = 10,
  By = 11,
  Of = 12,
  Preposition = 13,
  And = 14,
  Who = 15,
  Auxiliary = 16,
  Pronoun = 17,
  Conjunction = 18,
  Adverb = 19,
  Verb = 20,
  Adjective = 21,
  Noun = 22,
  Modifier = 23,
  Thing = 24,
  /** Mr, Mrs, Dr: before names of persons only. */
  Courtesy = 25,
  /** Makes `to` a word of reporting. */
  According = 26,
  /** MP, QC, OBE: stands behind names of persons. */
  PostNominal = 27,
}

const KIND_CLASSES: readonly (readonly [string, number])[] = [
  ['courtesy-titles', Kind.Courtesy],
  ['post-nominals', Kind.PostNominal],
  ['attribution-words', Kind.According],
  ['possessive-determiners', Kind.Possessor],
  ['prepositions-of-place', Kind.In],
  ['prepositions-of-agent', Kind.By],
  ['prepositions-of-belonging', Kind.Of],
  ['coordinators', Kind.And],
  ['relative-pronouns', Kind.Who],
  ['modifiers-of-persons', Kind.Modifier],
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

/** Tells the kind of a word from its profile. */
export function createKinds(gazetteer: Gazetteer): (profile: number) => number {
  const classes = KIND_CLASSES.map(([name, kind]) => [gazetteer.classOf(name), kind] as const);
  return bySet(gazetteer, (profile) => {
    for (const [of, kind] of classes) if (has(of, profile)) return kind;
    return Kind.Other;
  });
}
