import { CLASS_NAMES } from './classes.ts';

/** Positions of a unit in a name. */
export const POSITIONS = ['single', 'first', 'middle', 'last'] as const;

/** What stands directly before a name; exactly one holds. */
export const LEFT = [
  'start',
  'courtesy',
  'honorific',
  'rank',
  'rank-comma',
  'role',
  'role-comma',
  'kinship',
  'kinship-comma',
  'modifier',
  'comma',
  'reporting-verb',
  'person-verb',
  'by',
  'in',
  'head-of',
  'thing-of',
  'of',
  'preposition',
  'and',
  'determiner',
  'possessor',
  'quote',
  'bracket',
  'colon',
  'possessive',
  'verb',
  'adjective',
  'noun',
  'thing',
  'adverb',
  'auxiliary',
  'pronoun',
  'conjunction',
  'who',
  'number',
  'dash',
  'slash',
  'other',
  'unit-rank',
  'unit-role',
  'unit-country',
  'unit-place',
  'unit-people',
  'unit-organisation',
  'unit-common',
  'unit-function',
  'unit-name',
  'unit-unknown',
  'unit-initial',
  'unit-acronym',
] as const;

/** What stands directly after a name; exactly one holds. */
export const RIGHT = [
  'end',
  'possessive',
  'reporting-verb',
  'person-verb',
  'age',
  'apposition',
  'comma',
  'who',
  'and',
  'auxiliary',
  'verb',
  'adverb',
  'preposition',
  'of',
  'acronym',
  'bracket',
  'quote',
  'dash',
  'hyphen',
  'noun',
  'thing',
  'number',
  'rank',
  'colon',
  'slash',
  'adjective',
  'pronoun',
  'conjunction',
  'determiner',
  'other',
  'unit-tail',
  'unit-rank',
  'unit-country',
  'unit-place',
  'unit-common',
  'unit-function',
  'unit-name',
  'unit-unknown',
  'unit-acronym',
  'unit-initial',
  'unit-organisation',
  'unit-particle',
] as const;

/** Groups of lexical classes for pairs of neighbours in a name. */
export const GROUPS = ['given', 'family', 'unknown', 'word', 'other'] as const;

const OTHERS = [
  'length.2',
  'length.3',
  'length.4',
  'length.5',
  'sentence-start.single',
  'sentence-start.several',
  'small-elsewhere.single',
  'small-mostly.single',
  'small-elsewhere.first',
  'small-elsewhere.last',
  'headline.single',
  'headline.several',
  'capitals-line.single',
  'capitals-line.several',
  'holds.country-phrase',
  'holds.place-phrase',
  'is.place-phrase',
  'holds.date',
  'run.ends-in-tail',
  'run.long',
  'rank-of.first',
  'rank-of.later',
  'rank-of.behind-body',
  'short-line.whole',
  'family-first',
  'in-quotes',
  'doubtful-start.noun',
  'well-known.single',
  'well-known.first',
  'well-known.last',
  'has.particle',
  'given-with-particle',
  'has.leading-particle',
  'is.known-name.several',
  'is.known-name.single',
  'is.known-name.work',
  'holds.known-name',
  // evidence from the rest of the article
  'article.family-sure',
  'article.family-likely',
  'article.family-maybe',
  'article.given-sure',
  'article.given-likely',
  'article.single-sure',
  'article.single-likely',
  'article.single-unlikely',
  'article.same-sure',
  'article.same-likely',
  'article.same-unlikely',
  'article.last-is-family-sure',
  'article.last-is-family-likely',
  'article.last-is-single-sure',
  'article.last-is-single-unlikely',
  'article.first-is-single-sure',
  'article.first-is-given-sure',
  'article.in-organisation',
  'article.neighbour-sure',
  'article.neighbour-unlikely',
] as const;

export const FEATURE_NAMES: readonly string[] = [
  ...POSITIONS.flatMap((position) => CLASS_NAMES.map((name) => `${position}.${name}`)),
  ...LEFT.map((name) => `left.${name}`),
  ...RIGHT.map((name) => `right.${name}`),
  ...GROUPS.flatMap((a) => GROUPS.map((b) => `pair.${a}-${b}`)),
  ...OTHERS,
];

const IDS: ReadonlyMap<string, number> = new Map(FEATURE_NAMES.map((name, id) => [name, id]));

/** Number of a feature. Throws for a name that is none, so that a typing mistake shows at once. */
export function featureId(name: string): number {
  const id = IDS.get(name);
  if (id === undefined) throw new Error(`no feature of people is named '${name}'`);
  return id;
}

type Numbered<T extends readonly string[]> = Readonly<Record<T[number], number>>;
const numbered = <T extends readonly string[]>(names: T, prefix: string): Numbered<T> =>
  Object.fromEntries(names.map((name) => [name, featureId(prefix + name)])) as Numbered<T>;

export const L = numbered(LEFT, 'left.');
export const R = numbered(RIGHT, 'right.');
export const F = numbered(OTHERS, '');
/** Feature of class c at position p: `UNIT + p * CLASS_NAMES.length + c`. */
export const UNIT = 0;
export const PAIR = featureId('pair.given-given');
