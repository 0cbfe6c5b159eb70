import { bySet, type Gazetteer, has, type WordClass } from '../engine/gazetteer/gazetteer.ts';

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
  /** Ends the name of a place: `region`. */
  Place = 64,
}

/** A few words by number; asking is one look. */
export class WordSet {
  /** @param bits of each word, shared by several sets; the words of this one have `bit` */
  constructor(
    private readonly bits: Uint16Array,
    private readonly bit: number,
  ) {}

  has(word: number): boolean {
    return word >= 0 && word < this.bits.length && ((this.bits[word] ?? 0) & this.bit) !== 0;
  }
}

/** Numbers of the words that rules name, and classes of words that they test. */
export interface Words {
  readonly of: number;
  readonly for: number;
  readonly at: number;
  readonly to: number;
  readonly on: number;
  readonly by: number;
  readonly under: number;
  readonly from: number;
  readonly with: number;
  readonly as: number;
  readonly and: number;
  readonly the: number;
  readonly order: number;
  readonly chief: number;
  readonly officer: number;
  readonly counterpart: number;
  readonly in: number;
  readonly turned: number;
  readonly whose: number;
  readonly courtesies: WordSet;
  readonly articles: WordSet;
  readonly indefinite: WordSet;
  readonly relatives: WordSet;
  readonly places: WordSet;
  readonly grades: WordSet;
  readonly owners: WordSet;
  readonly objects: WordSet;
  readonly reflexives: WordSet;
  /** What forces are by whoever has them: `led by`. */
  readonly led: WordSet;
  /** Offices of officers, whose rank follows: `army commander General X`. */
  readonly commanding: WordSet;
  readonly times: WordSet;
  /** Small words inside names of places: `Rio de Janeiro`. */
  readonly inner: WordSet;
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
  /** Who does it has the office that the other had: `succeeds X as T`. */
  readonly succeeding: WordClass;
  readonly promoting: WordClass;
  readonly subjects: WordClass;
  /** What people are by their work, and to each other. */
  readonly roles: WordClass;
  readonly kin: WordClass;
  readonly streets: WordClass;
  readonly past: WordClass;
  readonly appositive: WordClass;
  /** Of articles about crime, about armies, and about sport. */
  readonly police: WordClass;
  readonly sport: WordClass;
  readonly army: WordClass;
}

/** Courtesies, articles, words for anybody, times, relatives, prepositions of place and charge, what is conferred, owners, objects, words inside names, reflexives, what forces are, who commands them: the sets of {@link Words} in this order. */
const WORD_SETS: readonly string[] = [
  'mr mrs ms miss mister madam monsieur madame herr frau señor señora signor don shri smt sri khun u daw ato alhaji alhaja alhaj haji hajia hajiya hajji',
  'the a an his her its their our this that',
  'a an another',
  'last next today yesterday tomorrow tonight now then here there again too once twice early late home',
  'who whose whom which',
  'in at for on',
  'rank title grade',
  'his her their',
  'him her',
  'de del della des di do da dos das du la las los le les el al au aux sur en sous upon van den der',
  'himself herself',
  'led commanded headed',
  'chief commander',
];

/** Words that are asked for by themselves. */
const SINGLE = [
  'of',
  'for',
  'at',
  'to',
  'on',
  'by',
  'under',
  'from',
  'with',
  'as',
  'and',
  'the',
  'order',
  'chief',
  'officer',
  'counterpart',
  'in',
  'turned',
  'whose',
  'not',
] as const;

/** Numbers of the single words; those of the words in sets, with the bits of these. */
function reckon(gazetteer: Gazetteer): { singles: Int32Array; members: Int32Array; sets: Uint16Array } {
  const bits = new Map<number, number>();
  WORD_SETS.forEach((words, number) => {
    for (const each of words.split(' ')) {
      const word = gazetteer.wordId(each);
      bits.set(word, (bits.get(word) ?? 0) | (1 << number));
    }
  });
  return {
    singles: Int32Array.from(SINGLE, (word) => gazetteer.wordId(word)),
    members: Int32Array.from(bits.keys()),
    sets: Uint16Array.from(bits.values()),
  };
}

export function createWords(gazetteer: Gazetteer): Words {
  const { singles, sets, members } = gazetteer.reckoned('rank-words', () => reckon(gazetteer));
  const id = (word: (typeof SINGLE)[number]): number => singles[SINGLE.indexOf(word)] ?? -1;
  const bits = new Uint16Array(1 + Math.max(...members));
  for (let at = 0; at < members.length; at++) {
    const word = members[at] ?? 0;
    bits[word] = (bits[word] ?? 0) | (sets[at] ?? 0);
  }
  const set = (number: number): WordSet => new WordSet(bits, 1 << number);
  return {
    of: id('of'),
    for: id('for'),
    at: id('at'),
    to: id('to'),
    on: id('on'),
    by: id('by'),
    under: id('under'),
    from: id('from'),
    with: id('with'),
    as: id('as'),
    and: id('and'),
    the: id('the'),
    order: id('order'),
    chief: id('chief'),
    officer: id('officer'),
    counterpart: id('counterpart'),
    in: id('in'),
    turned: id('turned'),
    whose: id('whose'),
    courtesies: set(0),
    articles: set(1),
    indefinite: set(2),
    times: set(3),
    relatives: set(4),
    places: set(5),
    grades: set(6),
    owners: set(7),
    objects: set(8),
    inner: set(9),
    reflexives: set(10),
    led: set(11),
    commanding: set(12),
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
    succeeding: gazetteer.classOf('succeeding'),
    promoting: gazetteer.classOf('promoting'),
    subjects: gazetteer.classOf('subject-pronoun'),
    roles: gazetteer.classOf('role-nouns'),
    kin: gazetteer.classOf('kinship-words'),
    past: gazetteer.classOf('past-verb'),
    appositive: gazetteer.classOf('appositive'),
    streets: gazetteer.classOf('street-name'),
    police: gazetteer.classOf('police-news'),
    army: gazetteer.classOf('army-news'),
    sport: gazetteer.classOf('sport-news'),
  };
}

const WORD_BITS: readonly (readonly [names: string, bit: number])[] = [
  ['determiner preposition conjunction auxiliary pronoun', WordBit.Function],
  ['reporting-verbs person-verbs-subject', WordBit.Function | WordBit.Deed],
  ['organisation-tails place-tails street-words', WordBit.Head],
  ['common-10 common-20 common-35', WordBit.Common | WordBit.Usual],
  ['common-50', WordBit.Common],
  ['place-tails', WordBit.Place],
];

function createWordBits(gazetteer: Gazetteer): (profile: number) => number {
  return bySet(gazetteer, 'rank-word-bits', () => {
    const classes = WORD_BITS.flatMap(([names, bit]) =>
      names.split(' ').map((name) => ({ of: gazetteer.classOf(name), bit })),
    );
    return (profile) =>
      classes.reduce((bits: number, { of, bit }) => (has(of, profile) ? bits | bit : bits), WordBit.Known);
  });
}
