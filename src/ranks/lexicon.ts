import type { RankClass } from '../core/result.ts';
import { bySet, cellsOf, type Gazetteer, has, valueAt, type WordClass } from '../engine/gazetteer/gazetteer.ts';
import { flags, numbers, position } from './columns.ts';
import { Tally } from './tally.ts';

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

/** Bits of {@link Words.bitsOf}: what several classes say of a word together. */
export enum WordBit {
  /** Stands between names and verbs, or is said of people: no noun that a title would describe. */
  Function = 1,
  /** Ends the name of an organisation, place or street. */
  Head = 2,
  /** What people do. */
  Deed = 4,
  Common = 8,
  /** The more usual of the common words. */
  Usual = 16,
  Known = 32,
}

/** A few words by number; asking is one look. */
export class WordSet {
  /** @param bits of each word, shared by several sets; the words of this one have `bit` */
  constructor(
    private readonly bits: Uint8Array,
    private readonly bit: number,
  ) {}

  has(word: number): boolean {
    return word >= 0 && word < this.bits.length && ((this.bits[word] ?? 0) & this.bit) !== 0;
  }
}

/** The four dictionaries of titles, as rules ask them. Rows are rows of the dictionary in question. */
export interface Lexicon {
  readonly ranks: number;
  readonly portfolios: number;
  readonly modifiers: number;
  readonly bodies: number;
  readonly places: number;
  /** State of a city or division. */
  readonly placeState: (row: number) => string;
  readonly useAt: (row: number) => number;
  readonly takesAt: (row: number) => number;
  readonly classAt: (row: number) => number;
  readonly pluralAt: (row: number) => number;
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
  /** Names of the modifiers that only say that the office is held for a time (`Acting`). */
  readonly acting: ReadonlySet<string>;
  /** Names of the modifiers that an ordinal may stand before (`First Deputy`). */
  readonly deputy: ReadonlySet<string>;
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
  readonly words: Words;
}

/** Numbers of the words that rules name, and classes of words that they test. */
export interface Words {
  readonly of: number;
  readonly for: number;
  readonly at: number;
  readonly to: number;
  readonly on: number;
  readonly by: number;
  readonly from: number;
  readonly with: number;
  readonly as: number;
  readonly and: number;
  readonly the: number;
  readonly order: number;
  readonly turned: number;
  readonly courtesies: WordSet;
  readonly articles: WordSet;
  readonly indefinite: WordSet;
  readonly relatives: WordSet;
  readonly places: WordSet;
  readonly grades: WordSet;
  readonly owners: WordSet;
  readonly times: WordSet;
  /** {@link WordBit}s of a word by its profile. */
  readonly bitsOf: (profile: number) => number;
  readonly auxiliary: WordClass;
  readonly adjective: WordClass;
  readonly noun: WordClass;
  readonly verb: WordClass;
  readonly adverb: WordClass;
  readonly subjectOnly: WordClass;
  readonly not: number;
  readonly generic: WordClass;
  readonly breaks: WordClass;
  readonly seats: WordClass;
  readonly becoming: WordClass;
  readonly making: WordClass;
  readonly promoting: WordClass;
  readonly subjects: WordClass;
  readonly streets: WordClass;
  readonly past: WordClass;
  readonly appositive: WordClass;
}

export function createLexicon(gazetteer: Gazetteer): Lexicon {
  const ranks = gazetteer.dictionary('ranks');
  const portfolios = gazetteer.dictionary('office-portfolios');
  const modifiers = gazetteer.dictionary('office-modifiers');
  const bodies = gazetteer.dictionary('office-bodies');
  const places = gazetteer.dictionary('places');
  const classes = position(CLASSES);
  const tally = new Tally();
  const namesWith = (effect: string): ReadonlySet<string> =>
    new Set(
      Array.from({ length: modifiers.rows }, (_, row) => row)
        .filter((row) => valueAt(modifiers, 'effect', row) === effect)
        .map((row) => valueAt(modifiers, 'name', row)),
    );
  return {
    ranks: ranks.index,
    portfolios: portfolios.index,
    modifiers: modifiers.index,
    bodies: bodies.index,
    places: places.index,
    placeState: cellsOf(places, 'code'),
    useAt: numbers(ranks, 'use', position(USES)),
    takesAt: numbers(ranks, 'takes', flags(TAKES)),
    classAt: numbers(ranks, 'class', classes),
    pluralAt: numbers(ranks, 'number', (value) => (value === 'plural' ? 1 : 0)),
    nameAt: cellsOf(ranks, 'name'),
    gradeAt: cellsOf(ranks, 'grade'),
    isGraded: numbers(ranks, 'grade', (value) => (value === '' ? 0 : 1)),
    branchAt: cellsOf(ranks, 'branch'),
    forceAt: cellsOf(ranks, 'force'),
    isForced: numbers(ranks, 'force', (value) => (value === '' ? 0 : 1)),
    portfolioName: cellsOf(portfolios, 'name'),
    modifierName: cellsOf(modifiers, 'name'),
    placeAt: numbers(modifiers, 'place', position(PLACES)),
    acting: namesWith('acting'),
    deputy: namesWith('deputy'),
    isFormer: numbers(modifiers, 'effect', (value) => (value === 'former' ? 1 : 0)),
    bodyClass: numbers(bodies, 'class', classes),
    bodyBranch: cellsOf(bodies, 'branch'),
    bodyState: cellsOf(bodies, 'state'),
    isInternational: numbers(bodies, 'branch', (value) => (value === 'international' ? 1 : 0)),
    tally,
    bodyStateNumber: numbers(bodies, 'state', (code) => tally.numberOf(code)),
    placeStateNumber: numbers(places, 'code', (code) => tally.numberOf(code)),
    words: createWords(gazetteer),
  };
}

/** Courtesies, articles, words for anybody, times, relatives, prepositions of place and charge, what is conferred, owners: the sets of {@link Words} in this order. */
const WORD_SETS: readonly string[] = [
  'mr mrs ms miss mister madam monsieur madame herr frau señor señora signor don shri smt sri khun u daw ato',
  'the a an his her its their our this that',
  'a an another',
  'last next today yesterday tomorrow tonight now then here there again too once twice early late home',
  'who whose whom which',
  'in at for on',
  'rank title grade',
  'his her their',
];

function createWords(gazetteer: Gazetteer): Words {
  const id = (word: string): number => gazetteer.wordId(word);
  const sets = WORD_SETS.map((words) => words.split(' ').map(id));
  const bits = new Uint8Array(1 + Math.max(...sets.flat()));
  const set = (number: number): WordSet => {
    for (const word of sets[number] ?? []) bits[word] = (bits[word] ?? 0) | (1 << number);
    return new WordSet(bits, 1 << number);
  };
  return {
    of: id('of'),
    for: id('for'),
    at: id('at'),
    to: id('to'),
    on: id('on'),
    by: id('by'),
    from: id('from'),
    with: id('with'),
    as: id('as'),
    and: id('and'),
    the: id('the'),
    order: id('order'),
    turned: id('turned'),
    courtesies: set(0),
    articles: set(1),
    indefinite: set(2),
    times: set(3),
    relatives: set(4),
    places: set(5),
    grades: set(6),
    owners: set(7),
    bitsOf: createWordBits(gazetteer),
    auxiliary: gazetteer.classOf('auxiliary'),
    adjective: gazetteer.classOf('adjective'),
    noun: gazetteer.classOf('noun'),
    verb: gazetteer.classOf('verb'),
    adverb: gazetteer.classOf('adverb'),
    subjectOnly: gazetteer.classOf('subject-only'),
    not: id('not'),
    generic: gazetteer.classOf('generic-determiner'),
    breaks: gazetteer.classOf('title-breaker'),
    seats: gazetteer.classOf('office-seat'),
    becoming: gazetteer.classOf('becoming'),
    making: gazetteer.classOf('making'),
    promoting: gazetteer.classOf('promoting'),
    subjects: gazetteer.classOf('subject-pronoun'),
    past: gazetteer.classOf('past-verb'),
    appositive: gazetteer.classOf('appositive'),
    streets: gazetteer.classOf('street-name'),
  };
}

const WORD_BITS: readonly (readonly [names: string, bit: number])[] = [
  ['determiner preposition conjunction auxiliary pronoun', WordBit.Function],
  ['reporting-verbs person-verbs-subject', WordBit.Function | WordBit.Deed],
  ['organisation-tails place-tails street-words', WordBit.Head],
  ['common-10 common-20 common-35', WordBit.Common | WordBit.Usual],
  ['common-50', WordBit.Common],
];

function createWordBits(gazetteer: Gazetteer): (profile: number) => number {
  const classes = WORD_BITS.flatMap(([names, bit]) =>
    names.split(' ').map((name) => ({ of: gazetteer.classOf(name), bit })),
  );
  return bySet(gazetteer, (profile) =>
    classes.reduce((bits: number, { of, bit }) => (has(of, profile) ? bits | bit : bits), WordBit.Known),
  );
}
