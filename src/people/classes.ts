/** Lexical class of one unit of a run of capitalised words: exactly one each, so that the weights add up readably. */
export enum Class {
  'unknown-namelike',
  'unknown-middling',
  'unknown-wordlike',
  shape,
  given,
  'given-rare-word',
  'given-common-word',
  family,
  'family-rare-word',
  'family-common-word',
  both,
  'both-rare-word',
  'both-common-word',
  place,
  'place-or-name',
  'place-or-given',
  country,
  'country-or-name',
  people,
  rank,
  'rank-or-name',
  role,
  date,
  organisation,
  'organisation-or-name',
  'organisation-head',
  'organisation-tail',
  'place-word',
  'tail-or-name',
  'common-10',
  'common-35',
  'common-50',
  function,
  acronym,
  initial,
  particle,
  suffix,
  nickname,
  'inner-capital',
  hyphened,
  'hyphened-name',
  digit,
  honorific,
  vessel,
  'leading-noun',
  'capital-particle',
  'name-in-letters',
  recorded,
  'recorded-either',
  'recorded-place',
}

/** Numbers of classes are below this. */
export const CLASSES = 64;

/** A set of classes as a table: 1 for those that belong to it. */
export function classSet(...classes: readonly Class[]): Uint8Array {
  const table = new Uint8Array(CLASSES);
  for (const each of classes) table[each] = 1;
  return table;
}

/** Ends of names of organisations and places, and words that begin those of organisations. */
export const TAILS = classSet(Class['organisation-head'], Class['organisation-tail'], Class['place-word']);

/** Classes of words that names of persons begin with, and names of places and bodies seldom. */
export const FORENAMES = classSet(
  Class.initial,
  Class.given,
  Class['given-rare-word'],
  Class.both,
  Class['both-rare-word'],
  Class['hyphened-name'],
);

/** Classes of words that are names of persons least of all. */
export const NO_NAMES = classSet(
  Class['common-10'],
  Class.function,
  Class['organisation-head'],
  Class['organisation-tail'],
  Class['place-word'],
);
