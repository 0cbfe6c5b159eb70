/** Lexical class of one unit of a run of capitalised words: exactly one each, so that the weights add up readably. */
export const CLASS_NAMES = [
  'unknown-namelike',
  'unknown-middling',
  'unknown-wordlike',
  'shape',
  'given',
  'given-rare-word',
  'given-common-word',
  'family',
  'family-rare-word',
  'family-common-word',
  'both',
  'both-rare-word',
  'both-common-word',
  'place',
  'place-or-name',
  'place-or-given',
  'country',
  'country-or-name',
  'people',
  'rank',
  'rank-or-name',
  'role',
  'date',
  'organisation',
  'organisation-or-name',
  'organisation-head',
  'organisation-tail',
  'place-word',
  'tail-or-name',
  'common-10',
  'common-35',
  'common-50',
  'function',
  'acronym',
  'initial',
  'particle',
  'suffix',
  'nickname',
  'inner-capital',
  'hyphened',
  'hyphened-name',
  'digit',
  'honorific',
  'vessel',
] as const;

export type ClassName = (typeof CLASS_NAMES)[number];
export const CLASS = Object.fromEntries(CLASS_NAMES.map((name, index) => [name, index])) as Readonly<
  Record<ClassName, number>
>;

/** A set of classes as a table: 1 for those that belong to it. */
export function classSet(...names: readonly ClassName[]): Uint8Array {
  const table = new Uint8Array(64);
  for (const name of names) table[CLASS[name]] = 1;
  return table;
}
