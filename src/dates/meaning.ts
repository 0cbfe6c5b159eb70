import type { TimexType } from '../core/result.ts';
import type { Unit } from './entry.ts';

/** An expression whose value does not hang on any other date: durations, sets, PRESENT_REF and the like. */
export interface Fixed {
  readonly kind: 'fixed';
  readonly timex: TimexType;
  readonly value: string | null;
  readonly quant?: string;
  readonly freq?: string;
}

/** Clock time or part of the day, as what follows the day in a TIMEX3 value: `T09:30`, `TMO`. */
export type Clock = string;

/**
 * A place on the calendar, as much of it as the text gives; what is missing comes from the anchor. All parts are there from the start, so
 * that all places have one layout and are quick to ask. Made by {@link onCalendar}.
 */
export class Calendar {
  readonly kind = 'calendar';
  /** Astronomical year: 0 is 1 BC. */
  readonly year: number | undefined = undefined;
  /** Years from the anchor's year: `June last year` -1. */
  readonly yearShift: number | undefined = undefined;
  /** Weeks from the anchor's week: `Monday last week` -1. */
  readonly weekShift: number | undefined = undefined;
  /** Months from the anchor's month: `the 5th of next month` 1. */
  readonly monthShift: number | undefined = undefined;
  readonly month: number | undefined = undefined;
  readonly day: number | undefined = undefined;
  /** The last day of `June 12-18`, written as one. */
  readonly untilDay: number | undefined = undefined;
  readonly weekday: number | undefined = undefined;
  /** Which of the month's weekdays (-1 the last): `the first Monday of September`. */
  readonly nth: number | undefined = undefined;
  readonly quarter: number | undefined = undefined;
  readonly half: number | undefined = undefined;
  readonly season: string | undefined = undefined;
  /** First year of a decade through ten: 199 is the 1990s. */
  readonly decade: number | undefined = undefined;
  /** First two digits of the years: 19 is the 20th century. */
  readonly century: number | undefined = undefined;
  readonly clock: Clock | undefined = undefined;
  /** `last` -1, `this` 0, `next` 1; without it tense and cue words decide. */
  readonly shift: number | undefined = undefined;
  /** Reckoned from the date last spoken of (`the following Friday`). */
  readonly narrative: boolean | undefined = undefined;
  /** `9 p.m. EST (0200 GMT Thursday)`: the same moment again, so of a day beside. */
  readonly beside: boolean | undefined = undefined;
  /** `the latest quarter`. */
  readonly latest: boolean | undefined = undefined;
  /** `third-quarter`: figures that are reported, so of a quarter that is over. */
  readonly reported: boolean | undefined = undefined;
  /** The second year of `2021/22`. */
  readonly until: number | undefined = undefined;
  /** The week in which this day lies (`the week of March 6`). */
  readonly week: boolean | undefined = undefined;
}

type CalendarParts = Partial<Omit<Calendar, 'kind'>>;

export function onCalendar(parts: CalendarParts): Calendar {
  return Object.assign(new Calendar(), parts);
}

/** The same place with some parts more or other ones. */
export function withParts(place: Calendar, parts: CalendarParts): Calendar {
  return Object.assign(new Calendar(), place, parts);
}

/** So many units from the article's day or from the date last spoken of. */
export interface Shift {
  readonly kind: 'shift';
  readonly unit: Unit;
  readonly count: number;
  readonly narrative: boolean;
  readonly clock?: Clock;
  /** The value of the unit itself (`last week` is a week) rather than as fine as the anchor (`two weeks ago`). */
  readonly whole: boolean;
  /** How many is not said (`several years ago`). */
  readonly vague?: boolean | undefined;
  /** Named beside what is spoken of, which stays so. */
  readonly aside?: boolean | undefined;
  /** `a year earlier`: as fine as the date it is reckoned from. */
  readonly fine?: boolean | undefined;
}

/** A named day by its rule (dictionary `holidays`). */
export interface Feast {
  readonly kind: 'feast';
  readonly rule: string;
  /** Rules by which it falls elsewhere, where the country is not known. */
  readonly others?: readonly string[];
  /** The week in which it falls. */
  readonly week?: boolean;
  readonly year?: number;
  readonly shift?: number;
  readonly clock?: Clock;
}

/** A date in figures whose day and month could change places. */
export interface Figures {
  readonly kind: 'figures';
  readonly first: number;
  readonly second: number;
  readonly year: number;
  readonly clock?: Clock;
}

/** Written as a date, but on no calendar: kept whole, without a value. */
export interface Invalid {
  readonly kind: 'invalid';
}

export type Meaning = Fixed | Calendar | Shift | Feast | Figures | Invalid;

/** What a rule found: tokens `[first, last)` and what they mean. */
export interface Match {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning;
  readonly mod?: string | undefined;
}

/** `a year earlier`, `last year's third quarter`, `(0200 GMT Thursday)`: set beside what is spoken of, which stays so. */
export function isComparison(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.aside === true || (meaning.fine === true && meaning.count < 0);
  if (meaning.kind !== 'calendar') return false;
  return meaning.beside === true || (meaning.quarter !== undefined && meaning.yearShift === -1);
}
