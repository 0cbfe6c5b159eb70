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
