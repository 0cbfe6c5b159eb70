import type { TimexType } from '../core/result.ts';

/** Units of time, the smallest first. */
export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'weekend'
  | 'week'
  | 'fortnight'
  | 'month'
  | 'quarter'
  | 'trimester'
  | 'semester'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium';

/** What the dictionary `dates` says of one word. Every part that a word can play is one property. */
export interface Entry {
  month?: number;
  /** The month's name is also a common word (`may`, `march`). */
  monthWord?: boolean;
  /** An abbreviation, good only beside a number or with its stop (`Jan`, `Mar`). */
  short?: boolean;
  weekday?: number;
  weekdays?: number;
  unit?: Unit;
  /** The unit stands in the plural. */
  plural?: boolean;
  number?: number;
  tens?: number;
  scale?: number;
  vague?: boolean;
  couple?: boolean;
  decade?: number;
  /** 1 for `first` and so on; -1 for `final`. */
  ordinal?: number;
  season?: string;
  seasonWord?: boolean;
  seasons?: string;
  part?: string;
  partWord?: boolean;
  parts?: string;
  dayname?: boolean;
  clock?: string;
  tonight?: boolean;
  overnight?: boolean;
  zone?: string;
  zoneWord?: string;
  phase?: string;
  phaseNoun?: string;
  approx?: string;
  approxThan?: string;
  /** `over`, `under`: a measure only after another preposition (`for over a year`). */
  approxOver?: string;
  relative?: number;
  ago?: boolean;
  fiscal?: boolean;
  academic?: boolean;
  filler?: boolean;
  fillerNumber?: boolean;
  same?: boolean;
  /** Shift in units from the article's day: `last` -1, `this` 0, `next` 1. */
  deictic?: number;
  /** The same from the date last spoken of: `previous` -1, `that` 0, `following` 1. */
  deicticText?: number;
  /** `latest`, `present`: asks for "the" before it. */
  deicticThe?: boolean;
  recent?: boolean;
  dayWord?: number;
  reference?: string;
  referenceWord?: string;
  present?: boolean;
  current?: boolean;
  future?: boolean;
  past?: boolean;
  set?: string;
  /** `quarterly`: a set only as an adverb. */
  setAdverb?: string;
  each?: string;
  times?: number;
  timesNoun?: boolean;
  per?: boolean;
  other?: boolean;
  period?: string;
  half?: boolean;
  quarterCode?: number;
  halfCode?: number;
  cueFuture?: boolean;
  cuePast?: boolean;
  /** Points ahead before an infinitive: `is to`, `agreed to`. */
  cueTo?: boolean;
}

/** First tests by which rules are found. */
export const Trigger = {
  None: 0,
  Month: 1,
  Weekday: 2,
  Unit: 4,
  Number: 8,
  Ordinal: 16,
  Season: 32,
  Part: 64,
  Reference: 128,
  Set: 256,
  Code: 512,
  Phrase: 1024,
  /** A token that begins with a digit. */
  Digits: 2048,
} as const;

/** One row of a dictionary: the cells by column name. */
export type Row = Readonly<Record<string, string>>;

/** What the lexicon asks of a gazetteer. */
export interface Words {
  wordId(form: string): number;
  /** Whether a word is a determiner, pronoun, preposition, conjunction or auxiliary. */
  isFunctionWord(id: number): boolean;
  /** Words that have a lasting number are below this. */
  readonly wordCount: number;
}

export interface FixedPhrase {
  readonly timex: TimexType;
  readonly value: string;
}

const setters: Readonly<Record<string, (entry: Entry, value: string) => void>> = {
  month: (e, v) => {
    e.month = Number(v);
  },
  'month-word': (e, v) => {
    e.month = Number(v);
    e.monthWord = true;
  },
  'month-short': (e, v) => {
    e.month = Number(v);
    e.short = true;
  },
  weekday: (e, v) => {
    e.weekday = Number(v);
  },
  'weekday-short': (e, v) => {
    e.weekday = Number(v);
    e.short = true;
  },
  weekdays: (e, v) => {
    e.weekdays = Number(v);
  },
  dayname: (e) => {
    e.dayname = true;
  },
  unit: (e, v) => {
    e.unit = unitOf(v);
  },
  units: (e, v) => {
    e.unit = unitOf(v);
    e.plural = true;
  },
  'unit-short': (e, v) => {
    e.unit = unitOf(v);
    e.short = true;
    e.plural = true;
  },
  number: (e, v) => {
    e.number = Number(v);
  },
  tens: (e, v) => {
    e.tens = Number(v);
  },
  scale: (e, v) => {
    e.scale = Number(v);
  },
  vague: (e) => {
    e.vague = true;
  },
  couple: (e) => {
    e.couple = true;
  },
  'decade-name': (e, v) => {
    e.decade = Number(v);
  },
  ordinal: (e, v) => {
    e.ordinal = Number(v);
  },
  'ordinal-last': (e) => {
    e.ordinal = -1;
  },
  season: (e, v) => {
    e.season = v;
  },
  'season-word': (e, v) => {
    e.season = v;
    e.seasonWord = true;
  },
  seasons: (e, v) => {
    e.seasons = v;
  },
  'seasons-word': (e, v) => {
    e.seasons = v;
    e.seasonWord = true;
  },
  part: (e, v) => {
    e.part = v;
  },
  'part-word': (e, v) => {
    e.part = v;
    e.partWord = true;
  },
  partsofday: (e, v) => {
    e.parts = v;
  },
  'set-part': (e) => {
    e.set = 'P1D';
  },
  clock: (e, v) => {
    e.clock = v;
  },
  tonight: (e) => {
    e.tonight = true;
  },
  overnight: (e) => {
    e.overnight = true;
  },
  zone: (e, v) => {
    e.zone = v;
  },
  'zone-word': (e, v) => {
    e.zoneWord = v;
  },
  phase: (e, v) => {
    e.phase = v;
  },
  'phase-noun': (e, v) => {
    e.phaseNoun = v;
  },
  approx: (e, v) => {
    e.approx = v;
  },
  'approx-over': (e, v) => {
    e.approxOver = v;
  },
  'approx-than': (e, v) => {
    e.approxThan = v;
  },
  relative: (e, v) => {
    e.relative = Number(v);
  },
  ago: (e) => {
    e.ago = true;
  },
  fiscal: (e) => {
    e.fiscal = true;
  },
  academic: (e) => {
    e.academic = true;
  },
  filler: (e) => {
    e.filler = true;
  },
  'filler-number': (e) => {
    e.fillerNumber = true;
  },
  same: (e) => {
    e.same = true;
  },
  deictic: (e, v) => {
    e.deictic = Number(v);
  },
  'deictic-text': (e, v) => {
    e.deicticText = Number(v);
  },
  'deictic-the': (e) => {
    e.deicticThe = true;
  },
  recent: (e) => {
    e.recent = true;
  },
  'day-word': (e, v) => {
    e.dayWord = Number(v);
  },
  reference: (e, v) => {
    e.reference = v;
  },
  'reference-word': (e, v) => {
    e.referenceWord = v;
  },
  present: (e) => {
    e.present = true;
  },
  current: (e) => {
    e.current = true;
  },
  future: (e) => {
    e.future = true;
  },
  past: (e) => {
    e.past = true;
  },
  set: (e, v) => {
    e.set = v;
  },
  'set-adverb': (e, v) => {
    e.setAdverb = v;
  },
  each: (e, v) => {
    e.each = v;
  },
  times: (e, v) => {
    e.times = Number(v);
  },
  'times-noun': (e) => {
    e.timesNoun = true;
  },
  per: (e) => {
    e.per = true;
  },
  other: (e) => {
    e.other = true;
  },
  period: (e, v) => {
    e.period = v;
  },
  half: (e) => {
    e.half = true;
  },
  'quarter-code': (e, v) => {
    e.quarterCode = Number(v);
  },
  'half-code': (e, v) => {
    e.halfCode = Number(v);
  },
  'cue-future': (e) => {
    e.cueFuture = true;
  },
  'cue-past': (e) => {
    e.cuePast = true;
  },
  'cue-to': (e) => {
    e.cueTo = true;
  },
};

/** Classes that the dictionary `dates` may use. */
export const wordClasses: readonly string[] = Object.keys(setters);

const units: ReadonlySet<string> = new Set([
  'second',
  'minute',
  'hour',
  'day',
  'weekend',
  'week',
  'fortnight',
  'month',
  'quarter',
  'trimester',
  'semester',
  'year',
  'decade',
  'century',
  'millennium',
]);

function isUnit(name: string): name is Unit {
  return units.has(name);
}

function unitOf(name: string): Unit {
  if (isUnit(name)) return name;
  throw new Error(`dictionary dates: no unit of time is called ${name}`);
}

const CaseAsk = { Any: 0, Capitalised: 1, Exact: 2 } as const;

/** Words of the dictionary `dates` by word number. */
export interface Lexicon {
  /** {@link Trigger} bits by word number; words beyond its length trigger nothing. */
  readonly triggers: Uint16Array;
  /** 1 for words that may follow a number in a date: the dictionary's own and a few small ones (`to`, `and`, `p.m.`). */
  readonly afterNumber: Uint8Array;
  /** 1 for determiners, pronouns, prepositions, conjunctions and auxiliaries, by word number. */
  readonly functionWords: Uint8Array;
  readonly entries: readonly (Entry | undefined)[];
  /** 0 any, 1 only with a capital, 2 only in capitals, by word number. */
  readonly cases: Uint8Array;
  /** Modifiers of two words (`more than`), by the number of the second word, then of the first. */
  readonly pairs: ReadonlyMap<number, ReadonlyMap<number, Entry>>;
  readonly words: Readonly<Record<Constant, number>>;
}

const constants = {
  the: 'the',
  a: 'a',
  an: 'an',
  of: 'of',
  to: 'to',
  and: 'and',
  or: 'or',
  in: 'in',
  on: 'on',
  at: 'at',
  by: 'by',
  for: 'for',
  from: 'from',
  since: 'since',
  until: 'until',
  till: 'till',
  through: 'through',
  during: 'during',
  between: 'between',
  before: 'before',
  after: 'after',
  within: 'within',
  over: 'over',
  than: 'than',
  so: 'so',
  am: 'am',
  pm: 'pm',
  oclock: "o'clock",
  time: 'time',
  half: 'half',
  old: 'old',
  ago: 'ago',
  bc: 'BC',
  bce: 'BCE',
  ad: 'AD',
  ce: 'CE',
  fy: 'FY',
  h1: 'H1',
  h2: 'H2',
  year: 'year',
  week: 'week',
  day: 'day',
  eve: 'eve',
  term: 'term',
  said: 'said',
  its: 'its',
  their: 'their',
  his: 'his',
  her: 'her',
  our: 'our',
  my: 'my',
  your: 'your',
  is: 'is',
  have: 'have',
  has: 'has',
  had: 'had',
  not: 'not',
  no: 'no',
  as: 'as',
  age: 'age',
  aged: 'aged',
  summer: 'summer',
  date: 'date',
  published: 'published',
  updated: 'updated',
  posted: 'posted',
  times: 'times',
  ahead: 'ahead',
  point: 'point',
  later: 'later',
  earlier: 'earlier',
  past: 'past',
  last: 'last',
  next: 'next',
  this: 'this',
  that: 'that',
  those: 'those',
  these: 'these',
  all: 'all',
  most: 'most',
  much: 'much',
  some: 'some',
  few: 'few',
  every: 'every',
  each: 'each',
  per: 'per',
  end: 'end',
  long: 'long',
  sentence: 'sentence',
  beyond: 'beyond',
  due: 'due',
  be: 'be',
  with: 'with',
  noon: 'noon',
  number: 'No',
  quarter: 'quarter',
  minute: 'minute',
  minutes: 'minutes',
  hours: 'hours',
  one: 'one',
  two: 'two',
  second: 'second',
  around: 'around',
  about: 'about',
  late: 'late',
  early: 'early',
  back: 'back',
  night: 'night',
  possessive: "'s",
  dates: 'dated',
} as const;

export type Constant = keyof typeof constants;

const AFTER_NUMBER: readonly Constant[] = [
  'to',
  'and',
  'or',
  'through',
  'until',
  'till',
  'of',
  'in',
  'a',
  'an',
  'am',
  'pm',
  'oclock',
  'hours',
  'bc',
  'bce',
  'ad',
  'ce',
];

function triggerOf(entry: Entry): number {
  let bits = 0;
  if (entry.month !== undefined) bits |= Trigger.Month;
  if (entry.weekday !== undefined || entry.weekdays !== undefined || entry.dayname) bits |= Trigger.Weekday;
  if (entry.unit !== undefined || entry.period !== undefined) bits |= Trigger.Unit;
  if (entry.number !== undefined || entry.tens !== undefined || entry.scale !== undefined) bits |= Trigger.Number;
  if (entry.vague || entry.couple || entry.half) bits |= Trigger.Number;
  if (entry.ordinal !== undefined) bits |= Trigger.Ordinal;
  if (entry.season !== undefined || entry.seasons !== undefined) bits |= Trigger.Season;
  if (entry.part !== undefined || entry.parts !== undefined || entry.clock !== undefined) bits |= Trigger.Part;
  if (entry.tonight || entry.overnight) bits |= Trigger.Part;
  if (entry.dayWord !== undefined || entry.reference !== undefined || entry.referenceWord !== undefined) {
    bits |= Trigger.Reference;
  }
  if (entry.current || entry.present || entry.future || entry.relative !== undefined || entry.decade !== undefined) {
    bits |= Trigger.Reference;
  }
  if (entry.set !== undefined || entry.setAdverb !== undefined || entry.times !== undefined) bits |= Trigger.Set;
  if (entry.quarterCode !== undefined || entry.halfCode !== undefined) bits |= Trigger.Code;
  return bits;
}

/**
 * Builds the lexicon from the rows of the dictionary `dates`.
 * @param rows cells `form`, `class`, `value`, `case`
 */
export function createLexicon(words: Words, rows: Iterable<Row>): Lexicon {
  const entries: (Entry | undefined)[] = [];
  const caseOf: number[] = [];
  const pairs = new Map<number, Map<number, Entry>>();
  for (const row of rows) {
    const setter = setters[row.class ?? ''];
    if (!setter) throw new Error(`dictionary dates: "${row.form}" has the unknown class "${row.class}"`);
    const [first = '', second] = (row.form ?? '').split(' ');
    const id = words.wordId(first);
    if (second !== undefined) {
      const lastId = words.wordId(second);
      const firsts = pairs.get(lastId) ?? new Map<number, Entry>();
      const entry = firsts.get(id) ?? {};
      setter(entry, row.value ?? '');
      firsts.set(id, entry);
      pairs.set(lastId, firsts);
      continue;
    }
    const entry = entries[id] ?? {};
    setter(entry, row.value ?? '');
    entries[id] = entry;
    caseOf[id] =
      row.case === 'exact'
        ? CaseAsk.Exact
        : row.case === 'capitalised'
          ? CaseAsk.Capitalised
          : (caseOf[id] ?? CaseAsk.Any);
  }
  const triggers = new Uint16Array(entries.length);
  const cases = new Uint8Array(entries.length);
  for (let id = 0; id < entries.length; id++) {
    const entry = entries[id];
    if (!entry) continue;
    triggers[id] = triggerOf(entry);
    cases[id] = caseOf[id] ?? CaseAsk.Any;
  }
  const named = Object.fromEntries(Object.entries(constants).map(([name, form]) => [name, words.wordId(form)]));
  const constant = named as Record<Constant, number>;
  const afterNumber = new Uint8Array(Math.max(entries.length, ...Object.values(constant)) + 1);
  for (let id = 0; id < entries.length; id++) if (entries[id] !== undefined) afterNumber[id] = 1;
  for (const name of AFTER_NUMBER) afterNumber[constant[name]] = 1;
  const functionWords = new Uint8Array(words.wordCount);
  for (let id = 0; id < functionWords.length; id++) functionWords[id] = words.isFunctionWord(id) ? 1 : 0;
  return { triggers, functionWords, afterNumber, entries, cases, pairs, words: constant };
}
