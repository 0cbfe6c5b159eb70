/** What a word is in the grammar round a name; one kind a word, the lowest that fits. */
export enum Kind {
  /** Mr, Mrs, Dr: before names of persons only. */
  Courtesy = 1,
  /** MP, QC, OBE: stands behind names of persons. */
  PostNominal = 2,
  /** Makes `to` a word of reporting. */
  According = 3,
  Possessor = 4,
  In = 5,
  By = 6,
  Of = 7,
  And = 8,
  Who = 9,
  Modifier = 10,
  Honorific = 11,
  Kinship = 12,
  /** `alias "Biggs"`: brings in what somebody is called as well. */
  Alias = 13,
  Reporting = 14,
  PersonSubject = 15,
  PersonObject = 16,
  Role = 17,
  /** `the Mugabe administration`, `the Begay brothers`: what belongs to the person named before it. */
  Possessed = 18,
  /** `one Kofi Annor`, `a certain Musa`: brings in somebody whom readers do not know. */
  Introducer = 19,
  /** `the Adeola Obi hospital`: what is named after persons. */
  Bearer = 20,
  Thing = 21,
  Determiner = 22,
  Preposition = 23,
  Auxiliary = 24,
  Pronoun = 25,
  Conjunction = 26,
  Adverb = 27,
  Verb = 28,
  Adjective = 29,
  Noun = 30,
  /** No other kind. */
  Other = 31,
}

/** The bits of what is known of a word that hold its {@link Kind}. */
export const KIND_MASK = 31;
export const kindIn = (known: number): number => known & KIND_MASK;

/** The classes of words that make a kind. */
export const KIND_CLASSES: readonly (readonly [string, number])[] = [
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
  ['alias-words', Kind.Alias],
  ['reporting-verbs', Kind.Reporting],
  ['person-verbs-subject', Kind.PersonSubject],
  ['person-verbs-object', Kind.PersonObject],
  ['role-nouns', Kind.Role],
  ['role-nouns-plural', Kind.Role],
  ['possessed-nouns', Kind.Possessed],
  ['introducing-words', Kind.Introducer],
  ['bearers-of-names', Kind.Bearer],
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
