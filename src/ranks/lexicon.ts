import type { RankClass } from '../core/result.ts';
import { cellsOf, type Dictionary, type Gazetteer, numberAt, valueAt } from '../engine/gazetteer/gazetteer.ts';
import { flags, position } from './columns.ts';
import { Tally } from './tally.ts';
import { createWords, type Words } from './words.ts';

/** Classes by number, the order of {@link Lexicon.classAt}. */
export const CLASSES: readonly RankClass[] = [
  'military',
  'police',
  'political',
  'diplomatic',
  'judicial',
  'academic',
  'religious',
  'royal',
  'civil',
  'corporate',
  'honorific',
];

/** How strong a form is alone: column `use` of the dictionary `ranks`. */
export enum Use {
  Alone = 0,
  Common = 1,
  Weak = 2,
  Attached = 3,
  Echo = 4,
  Order = 5,
}
const USES: readonly string[] = ['alone', 'common', 'weak', 'attached', 'echo', 'order'];

/** What belongs to a title around it: bits of column `takes`. */
export enum Takes {
  Portfolio = 1,
  Compound = 2,
  Of = 4,
  Order = 8,
  Body = 16,
  Subject = 32,
  Voice = 64,
}
const TAKES: readonly (readonly [string, number])[] = [
  ['portfolio', Takes.Portfolio],
  ['compound', Takes.Compound],
  ['of', Takes.Of],
  ['order', Takes.Order],
  ['body', Takes.Body],
  ['subject', Takes.Subject],
  ['voice', Takes.Voice],
];

/** Where a modifier stands: column `place` of `office-modifiers`. */
export enum Place {
  Inside = 0,
  Ordinal = 1,
  Unit = 2,
  Outside = 3,
  After = 4,
  Bracket = 5,
}
const PLACES: readonly string[] = ['inside', 'ordinal', 'unit', 'outside', 'after', 'bracket'];

/** The four dictionaries of titles, as rules ask them. Rows are rows of the dictionary in question. */
export interface Lexicon {
  readonly ranks: number;
  readonly portfolios: number;
  readonly modifiers: number;
  readonly bodies: number;
  readonly places: number;
  /** Names that are of no person. */
  readonly names: number;
  /** State of a city or division. */
  readonly placeState: (row: number) => string;
  readonly useAt: (row: number) => number;
  readonly takesAt: (row: number) => number;
  readonly classAt: (row: number) => number;
  readonly pluralAt: (row: number) => number;
  /** 1 for a form that is one only letter for letter. */
  readonly isExact: (row: number) => number;
  readonly nameAt: (row: number) => string;
  readonly gradeAt: (row: number) => string;
  /** 1 for a military rank, which has a grade. */
  readonly isGraded: (row: number) => number;
  readonly branchAt: (row: number) => string;
  /** Codes of the states that use it, as `AM|AZ`, or ''. */
  readonly forceAt: (row: number) => string;
  /** 1 where only some states use it. */
  readonly isForced: (row: number) => number;
  readonly portfolioName: (row: number) => string;
  readonly modifierName: (row: number) => string;
  readonly placeAt: (row: number) => number;
  /** Whether a modifier of this name only says that the office is held for a time (`Acting`). */
  readonly isActing: (name: string) => boolean;
  /** Whether an ordinal may stand before the modifier of this name (`First Deputy`). */
  readonly isDeputy: (name: string) => boolean;
  readonly isFormer: (row: number) => number;
  readonly bodyClass: (row: number) => number;
  readonly bodyBranch: (row: number) => string;
  /** State whose body it is (`Kremlin`), or ''. */
  readonly bodyState: (row: number) => string;
  readonly isInternational: (row: number) => number;
  /** Weights of states, by the numbers that it gives them; the same numbers for the states of bodies and places. */
  readonly tally: Tally;
  readonly bodyStateNumber: (row: number) => number;
  readonly placeStateNumber: (row: number) => number;
  /** How well known a place is, to choose between those of one name. */
  readonly placeFame: (row: number) => number;
  readonly words: Words;
}

/** Thousands of inhabitants that a well-known place, and a capital, are worth. */
const WELL_KNOWN = 600;
const CAPITAL = 2000;

export function createLexicon(gazetteer: Gazetteer): Lexicon {
  const ranks = gazetteer.dictionary('ranks');
  const portfolios = gazetteer.dictionary('office-portfolios');
  const modifiers = gazetteer.dictionary('office-modifiers');
  const bodies = gazetteer.dictionary('office-bodies');
  const places = gazetteer.dictionary('places');
  const classes = position(CLASSES);
  const tally = new Tally();
  const seat = numberAt(places, 'kind', (value) => (value === 'capital' ? 1 : 0));
  // those without a number were written by hand because they are well known
  const inhabitants = numberAt(places, 'weight', (value) => (value === '' ? WELL_KNOWN : Number(value)));
  return {
    ranks: ranks.index,
    portfolios: portfolios.index,
    modifiers: modifiers.index,
    bodies: bodies.index,
    places: places.index,
    names: gazetteer.dictionary('known-names').index,
    placeState: cellsOf(places, 'code'),
    useAt: numberAt(ranks, 'use', position(USES)),
    takesAt: numberAt(ranks, 'takes', flags(TAKES)),
    classAt: numberAt(ranks, 'class', classes),
    pluralAt: numberAt(ranks, 'number', (value) => (value === 'plural' ? 1 : 0)),
    isExact: numberAt(ranks, 'case', (value) => (value === 'exact' ? 1 : 0)),
    nameAt: cellsOf(ranks, 'name'),
    gradeAt: cellsOf(ranks, 'grade'),
    isGraded: numberAt(ranks, 'grade', (value) => (value === '' ? 0 : 1)),
    branchAt: cellsOf(ranks, 'branch'),
    forceAt: cellsOf(ranks, 'force'),
    isForced: numberAt(ranks, 'force', (value) => (value === '' ? 0 : 1)),
    portfolioName: cellsOf(portfolios, 'name'),
    modifierName: cellsOf(modifiers, 'name'),
    placeAt: numberAt(modifiers, 'place', position(PLACES)),
    isActing: hasEffect(modifiers, 'acting'),
    isDeputy: hasEffect(modifiers, 'deputy'),
    isFormer: numberAt(modifiers, 'effect', (value) => (value === 'former' ? 1 : 0)),
    bodyClass: numberAt(bodies, 'class', classes),
    bodyBranch: cellsOf(bodies, 'branch'),
    bodyState: cellsOf(bodies, 'state'),
    isInternational: numberAt(bodies, 'branch', (value) => (value === 'international' ? 1 : 0)),
    tally,
    bodyStateNumber: numberAt(bodies, 'state', (code) => tally.numberOf(code)),
    placeFame: (row) => (seat(row) === 1 ? CAPITAL : inhabitants(row)),
    placeStateNumber: numberAt(places, 'code', (code) => tally.numberOf(code)),
    words: createWords(gazetteer),
  };
}

/** Whether a modifier of a name has an effect; the names are gathered when the first is asked for. */
function hasEffect(modifiers: Dictionary, effect: string): (name: string) => boolean {
  let names: Set<string> | undefined;
  const gather = (): Set<string> => {
    const found = new Set<string>();
    for (let row = 0; row < modifiers.rows; row++)
      if (valueAt(modifiers, 'effect', row) === effect) found.add(valueAt(modifiers, 'name', row));
    return found;
  };
  return (name) => {
    names ??= gather();
    return names.has(name);
  };
}
