import { CLASSES, Class } from './classes.ts';

/*
 * Features have numbers, and names that say what they are: `first.given`, `left.rank`, `pair.given-family`. Each kind of them has a range
 * of numbers of its own.
 */

/** Positions of a unit in a name. The feature of a class at a position has the number `position * CLASSES + class`. */
export enum Position {
  single,
  first,
  middle,
  last,
}

/** What stands directly before a name; exactly one holds. */
export enum Left {
  start = 256,
  courtesy,
  honorific,
  rank,
  'rank-comma',
  role,
  'role-comma',
  kinship,
  'kinship-comma',
  modifier,
  comma,
  'reporting-verb',
  'person-verb',
  by,
  in,
  'head-of',
  'thing-of',
  of,
  preposition,
  and,
  determiner,
  possessor,
  quote,
  bracket,
  colon,
  possessive,
  verb,
  adjective,
  noun,
  thing,
  adverb,
  auxiliary,
  pronoun,
  conjunction,
  who,
  number,
  dash,
  slash,
  other,
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
}

/** What stands directly after a name; exactly one holds. */
export enum Right {
  end = 320,
  possessive,
  'reporting-verb',
  'person-verb',
  age,
  apposition,
  comma,
  who,
  and,
  auxiliary,
  verb,
  adverb,
  preposition,
  of,
  acronym,
  bracket,
  quote,
  dash,
  hyphen,
  noun,
  thing,
  number,
  rank,
  colon,
  slash,
  adjective,
  pronoun,
  conjunction,
  determiner,
  other,
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
  aged,
  'apposition-office',
  'apposition-role',
  possessed,
}

/** Groups of lexical classes. Two neighbours in a name have the feature `PAIR + before * GROUPS + after`. */
export enum Group {
  given,
  family,
  unknown,
  word,
  other,
}
export const GROUPS = 5;
export const PAIR = 384;

/** What else holds for a name. */
export enum Feature {
  'length.2' = 416,
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
  'is.known-name.place',
  'holds.known-word',
  'is.town',
}

/** Numbers of features are below this. */
export const FEATURES = 512;

/** The name of a feature, or undefined where no feature has the number. */
export function featureName(id: number): string | undefined {
  if (id < Left.start) return named(Position[Math.trunc(id / CLASSES)], Class[id % CLASSES]);
  if (id < Right.end) return named('left', Left[id]);
  if (id < PAIR) return named('right', Right[id]);
  const pair = id - PAIR;
  if (pair >= GROUPS * GROUPS) return Feature[id];
  return named('pair', `${Group[Math.trunc(pair / GROUPS)]}-${Group[pair % GROUPS]}`);
}

function named(kind: string | undefined, name: string | undefined): string | undefined {
  return name === undefined ? undefined : `${kind}.${name}`;
}

/** The number of a feature by its name. Throws for a name that is none, so that a typing mistake shows at once. */
export function featureId(name: string): number {
  const dot = name.indexOf('.');
  const id = numberOf(name, name.slice(0, dot), name.slice(dot + 1));
  if (id === undefined || Number.isNaN(id)) throw new Error(`no feature of people is named '${name}'`);
  return id;
}

function numberOf(name: string, kind: string, rest: string): number | undefined {
  if (kind === 'left') return Left[rest as keyof typeof Left];
  if (kind === 'right') return Right[rest as keyof typeof Right];
  if (kind === 'pair') {
    const [before = '', after = ''] = rest.split('-');
    return PAIR + Group[before as keyof typeof Group] * GROUPS + Group[after as keyof typeof Group];
  }
  const position = Position[kind as keyof typeof Position] as Position | undefined;
  if (position === undefined) return Feature[name as keyof typeof Feature];
  return position * CLASSES + Class[rest as keyof typeof Class];
}
