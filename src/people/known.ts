/**
 * What the dictionaries say of a word whatever its context, in one number that is kept per set of classes: its {@link Kind} in the
 * lowest bits, then the class that it has by itself, then these.
 */
export enum Known {
  /** Family names of traditions that put them first. */
  FamilyFirst = 1 << 11,
  /** A name in several lists. */
  WellKnown = 1 << 12,
  Given = 1 << 13,
  Family = 1 << 14,
  Common10 = 1 << 15,
  Common35 = 1 << 16,
  Common50 = 1 << 17,
  Function = 1 << 18,
  People = 1 << 19,
  Organisation = 1 << 20,
  OrganisationHead = 1 << 21,
  OrganisationTail = 1 << 22,
  PlaceWord = 1 << 23,
  Role = 1 << 24,
  Particle = 1 << 25,
  Syllable = 1 << 26,
  Honorific = 1 << 27,
  Thing = 1 << 28,
  /** Two letters that stand for a name where a stop follows (Ts., Kh., Yu.). */
  Initial = 1 << 29,
  /** Ends names of places and organisations, and is a family name all the same (Park, Hall). */
  TailSurname = 1 << 30,
  /** Jr, Sr; oglu, kyzy. */
  Suffix = 1 << 31,
}

/** Either says that a word is a name. */
export const NAME = Known.Given | Known.Family;
/** Both say that a word is a forename first, whatever else it is. */
export const FORENAME = Known.Given | Known.WellKnown;

/** The classes of words that say it. */
export const KNOWN_CLASSES: readonly (readonly [string, number])[] = [
  ['given-name', Known.Given],
  ['family-name', Known.Family],
  ['common-10', Known.Common10],
  ['common-20', Known.Common10],
  ['common-35', Known.Common35],
  ['common-50', Known.Common50],
  ['determiner', Known.Function],
  ['pronoun', Known.Function],
  ['preposition', Known.Function],
  ['conjunction', Known.Function],
  ['auxiliary', Known.Function],
  ['sentence-starters', Known.Function],
  ['religions-and-peoples', Known.People],
  ['organisation-words', Known.Organisation],
  ['product-words', Known.Organisation],
  ['organisation-heads', Known.OrganisationHead],
  ['organisation-tails', Known.OrganisationTail],
  ['team-words', Known.OrganisationTail],
  ['work-heads', Known.OrganisationTail],
  ['work-tails', Known.OrganisationTail],
  ['event-words', Known.OrganisationTail],
  ['street-words', Known.PlaceWord],
  ['place-heads', Known.PlaceWord],
  ['place-tails', Known.PlaceWord],
  ['role-nouns', Known.Role],
  ['name-particle', Known.Particle],
  ['name-syllables', Known.Syllable],
  ['thing-nouns', Known.Thing],
  ['honorifics', Known.Honorific],
  ['name-initial', Known.Initial],
  ['tail-surnames', Known.TailSurname],
  ['names-in-several-lists', Known.WellKnown],
  ['family-first', Known.FamilyFirst],
  ['generational-suffixes', Known.Suffix],
  ['patronymic-words', Known.Suffix],
];
