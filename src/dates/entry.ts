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

/** How a word must be written: in any way, with a capital, in capitals only. */
export enum CaseAsk {
  Any = 0,
  Capitalised = 1,
  Exact = 2,
}

/**
 * What the dictionary `dates` says of one word. Every part that a word can play is one property; all are there from the start, so
 * that all entries have one layout and are quick to ask.
 */
export class Entry {
  /** {@link CaseAsk} */
  ask: number = CaseAsk.Any;
  month: number | undefined = undefined;
  /** The month's name is also a common word (`may`, `march`). */
  monthWord: boolean | undefined = undefined;
  /** An abbreviation, good only beside a number or with its stop (`Jan`, `Mar`). */
  short: boolean | undefined = undefined;
  /** A month's name in another language, good only in a day or with a year of that language's form (`15 de marzo`). */
  monthAbroad: number | undefined = undefined;
  weekday: number | undefined = undefined;
  weekdays: number | undefined = undefined;
  unit: Unit | undefined = undefined;
  /** The unit stands in the plural. */
  plural: boolean | undefined = undefined;
  number: number | undefined = undefined;
  tens: number | undefined = undefined;
  scale: number | undefined = undefined;
  vague: boolean | undefined = undefined;
  couple: boolean | undefined = undefined;
  decade: number | undefined = undefined;
  /** 1 for `first` and so on; -1 for `final`. */
  ordinal: number | undefined = undefined;
  season: string | undefined = undefined;
  seasonWord: boolean | undefined = undefined;
  seasons: string | undefined = undefined;
  part: string | undefined = undefined;
  partWord: boolean | undefined = undefined;
  parts: string | undefined = undefined;
  clock: string | undefined = undefined;
  tonight: boolean | undefined = undefined;
  overnight: boolean | undefined = undefined;
  zone: string | undefined = undefined;
  zoneWord: string | undefined = undefined;
  phase: string | undefined = undefined;
  phaseNoun: string | undefined = undefined;
  approx: string | undefined = undefined;
  approxThan: string | undefined = undefined;
  /** `over`, `under`: a measure only after another preposition (`for over a year`). */
  approxOver: string | undefined = undefined;
  relative: number | undefined = undefined;
  ago: boolean | undefined = undefined;
  fiscal: boolean | undefined = undefined;
  academic: boolean | undefined = undefined;
  filler: boolean | undefined = undefined;
  fillerNumber: boolean | undefined = undefined;
  same: boolean | undefined = undefined;
  /** Shift in units from the article's day: `last` -1, `this` 0, `next` 1. */
  deictic: number | undefined = undefined;
  /** The same from the date last spoken of: `previous` -1, `that` 0, `following` 1. */
  deicticText: number | undefined = undefined;
  /** `latest`, `present`: asks for "the" before it. */
  deicticThe: boolean | undefined = undefined;
  recent: boolean | undefined = undefined;
  dayWord: number | undefined = undefined;
  reference: string | undefined = undefined;
  referenceWord: string | undefined = undefined;
  present: boolean | undefined = undefined;
  current: boolean | undefined = undefined;
  future: boolean | undefined = undefined;
  past: boolean | undefined = undefined;
  set: string | undefined = undefined;
  /** `quarterly`: a set only as an adverb. */
  setAdverb: string | undefined = undefined;
  each: string | undefined = undefined;
  times: number | undefined = undefined;
  timesNoun: boolean | undefined = undefined;
  other: boolean | undefined = undefined;
  period: string | undefined = undefined;
  half: boolean | undefined = undefined;
  quarterCode: number | undefined = undefined;
  halfCode: number | undefined = undefined;
  cueFuture: boolean | undefined = undefined;
  /** A cue that is a noun behind a determiner: `the plan`. */
  cueVerb: boolean | undefined = undefined;
  /** A verb behind a plural subject that begins the sentence, else a noun: `Residents vote`. */
  cuePlural: boolean | undefined = undefined;
  /** What a quarter or half is reported of: `first-half sales`. */
  accounts: boolean | undefined = undefined;
  cuePast: boolean | undefined = undefined;
  /** A past tense whose end lies ahead: `postponed until Friday`. */
  cueDeferring: boolean | undefined = undefined;
  /** A present tense that lasts or is to come: `runs through Friday`, `before winter sets in`. */
  cueLasting: boolean | undefined = undefined;
  /** Points ahead before an infinitive: `is to`, `agreed to`. */
  cueTo: boolean | undefined = undefined;
}
