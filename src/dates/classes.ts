import { Context } from './contexts.ts';
import type { Entry, Unit } from './entry.ts';
import { Behind, Trigger } from './triggers.ts';

/** What the lines of one class of the dictionary `dates` say of their words. */
export interface DateClass {
  /** What a word with this value is in a date; for words that are in none, nothing. */
  readonly part?: (value: string) => Partial<Entry>;
  /** Rules that may begin with the word. */
  readonly triggers?: Trigger;
  /** What the word is to the token before it, besides a word of the dictionary. */
  readonly behind?: Behind;
  /** What it tells beside a number or a name, where it is no part of a date. */
  readonly context?: Context;
}

/** The classes of the dictionary `dates`. */
export const classes: Readonly<Record<string, DateClass>> = {
  month: { part: (value) => ({ month: Number(value) }), triggers: Trigger.Month, behind: Behind.Month },
  'month-word': {
    part: (value) => ({ month: Number(value), monthWord: true }),
    triggers: Trigger.Month,
    behind: Behind.Month,
  },
  'month-short': {
    part: (value) => ({ month: Number(value), short: true }),
    triggers: Trigger.Month,
    behind: Behind.Month,
  },
  'month-abroad': { part: (value) => ({ monthAbroad: Number(value) }), triggers: Trigger.Month },
  weekday: { part: (value) => ({ weekday: Number(value) }), triggers: Trigger.Weekday, behind: Behind.Weekday },
  'weekday-short': {
    part: (value) => ({ weekday: Number(value), short: true }),
    triggers: Trigger.Weekday,
    behind: Behind.Weekday,
  },
  weekdays: { part: (value) => ({ weekdays: Number(value) }), triggers: Trigger.Weekdays },
  unit: { part: (value) => ({ unit: unitOf(value) }), triggers: Trigger.Unit, behind: Behind.Unit },
  units: { part: (value) => ({ unit: unitOf(value), plural: true }), triggers: Trigger.Units, behind: Behind.Unit },
  'unit-short': {
    part: (value) => ({ unit: unitOf(value), short: true, plural: true }),
    triggers: Trigger.Units,
    behind: Behind.Unit | Behind.Clock,
  },
  number: { part: (value) => ({ number: Number(value) }), triggers: Trigger.Number, behind: Behind.Number },
  tens: { part: (value) => ({ tens: Number(value) }), triggers: Trigger.Tens, behind: Behind.Number },
  scale: { part: (value) => ({ scale: Number(value) }), triggers: Trigger.Scale, behind: Behind.Number },
  vague: { part: () => ({ vague: true }), triggers: Trigger.Vague, behind: Behind.Number },
  couple: { part: () => ({ couple: true }), triggers: Trigger.Scale, behind: Behind.Number },
  'decade-name': { part: (value) => ({ decade: Number(value) }), triggers: Trigger.Decade },
  ordinal: { part: (value) => ({ ordinal: Number(value) }), triggers: Trigger.Ordinal, behind: Behind.Number },
  'ordinal-last': { part: () => ({ ordinal: -1 }), triggers: Trigger.Ordinal, behind: Behind.Number },
  season: { part: (value) => ({ season: value }), triggers: Trigger.Season },
  'season-word': { part: (value) => ({ season: value, seasonWord: true }), triggers: Trigger.Season },
  seasons: { part: (value) => ({ seasons: value }), triggers: Trigger.Season },
  'seasons-word': { part: (value) => ({ seasons: value, seasonWord: true }), triggers: Trigger.Season },
  part: { part: (value) => ({ part: value }), triggers: Trigger.Part, behind: Behind.Part },
  'part-word': { part: (value) => ({ part: value, partWord: true }), triggers: Trigger.Part, behind: Behind.Part },
  partsofday: { part: (value) => ({ parts: value }), triggers: Trigger.Part, behind: Behind.Part },
  'set-part': { part: () => ({ set: 'P1D' }), triggers: Trigger.Set },
  clock: { part: (value) => ({ clock: value }), triggers: Trigger.Part },
  tonight: { part: () => ({ tonight: true }), triggers: Trigger.Part },
  overnight: { part: () => ({ overnight: true }), triggers: Trigger.Part },
  zone: { part: (value) => ({ zone: value }), behind: Behind.Clock },
  'zone-word': { part: (value) => ({ zoneWord: value }), behind: Behind.Clock },
  phase: { part: (value) => ({ phase: value }) },
  'phase-noun': { part: (value) => ({ phaseNoun: value }) },
  approx: { part: (value) => ({ approx: value }) },
  'approx-over': { part: (value) => ({ approxOver: value }) },
  'approx-than': { part: (value) => ({ approxThan: value }) },
  relative: { part: (value) => ({ relative: Number(value) }), triggers: Trigger.Relative },
  ago: { part: () => ({ ago: true }) },
  fiscal: { part: () => ({ fiscal: true }), behind: Behind.Filler },
  accounts: { part: () => ({ accounts: true }) },
  academic: { part: () => ({ academic: true }), behind: Behind.Filler },
  filler: { part: () => ({ filler: true }), behind: Behind.Filler },
  'filler-number': { part: () => ({ fillerNumber: true }), behind: Behind.Filler },
  same: { part: () => ({ same: true }) },
  deictic: { part: (value) => ({ deictic: Number(value) }) },
  'deictic-text': { part: (value) => ({ deicticText: Number(value) }) },
  'deictic-the': { part: () => ({ deicticThe: true }) },
  recent: { part: () => ({ recent: true }) },
  'day-word': { part: (value) => ({ dayWord: Number(value) }), triggers: Trigger.DayWord },
  reference: { part: (value) => ({ reference: value }), triggers: Trigger.Reference },
  'reference-word': { part: (value) => ({ referenceWord: value }), triggers: Trigger.Reference },
  present: { part: () => ({ present: true }) },
  current: { part: () => ({ current: true }), triggers: Trigger.Reference },
  future: { part: () => ({ future: true }), triggers: Trigger.Reference },
  past: { part: () => ({ past: true }), behind: Behind.Past },
  set: { part: (value) => ({ set: value }), triggers: Trigger.Set },
  'set-adverb': { part: (value) => ({ setAdverb: value }), triggers: Trigger.Set },
  each: { part: (value) => ({ each: value }) },
  times: { part: (value) => ({ times: Number(value) }), triggers: Trigger.Times },
  'times-noun': { part: () => ({ timesNoun: true }), behind: Behind.Times },
  other: { part: () => ({ other: true }) },
  period: { part: (value) => ({ period: value }), triggers: Trigger.Unit },
  half: { part: () => ({ half: true }), triggers: Trigger.Half, behind: Behind.Number },
  'quarter-code': { part: (value) => ({ quarterCode: Number(value) }), triggers: Trigger.Code },
  'half-code': { part: (value) => ({ halfCode: Number(value) }), triggers: Trigger.Code },
  'cue-future': { part: () => ({ cueFuture: true }) },
  'cue-verb': { part: () => ({ cueFuture: true, cueVerb: true }) },
  'cue-plural': { part: () => ({ cuePlural: true }) },
  'cue-past': { part: () => ({ cuePast: true }) },
  'cue-deferring': { part: () => ({ cueDeferring: true }) },
  'cue-lasting': { part: () => ({ cueLasting: true }) },
  'cue-to': { part: () => ({ cueTo: true }) },
  // adjectives of a feast, so that a capital there makes no person of it: "Holy Ramadan"
  festive: { part: () => ({}) },
  measure: { context: Context.Measure },
  counted: { context: Context.Counted },
  numbered: { context: Context.Numbered },
  lasting: { context: Context.Lasting },
  'after-season': { context: Context.AfterSeason },
  street: { context: Context.Street },
  speech: { context: Context.Speech },
  constant: { context: Context.None },
};

const units: ReadonlySet<string> = new Set<Unit>([
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
