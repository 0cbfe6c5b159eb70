import type { DateRule } from '../rule.ts';
import { clockTime, noon } from './clock.ts';
import { dayMonth, dayOfRange, monthDay } from './days.ts';
import { duration, nights } from './durations.ts';
import { century, decade, era } from './eras.ts';
import { figureCode } from './figure-codes.ts';
import { figures, isoDate, isoMonth } from './figures.ts';
import { dayAlone, nthOfMonth, weekOfMonth } from './month-days.ts';
import { monthSpan } from './month-spans.ts';
import { month } from './months.ts';
import { monthAbroad } from './months-abroad.ts';
import { lunarYear, otherMonth, otherMonthList } from './other-calendars.ts';
import { part } from './parts.ts';
import { namedDay, phrase } from './phrases.ts';
import { ordinalUnit, period, quarter, quarterCode } from './quarters.ts';
import { dayWord, reference, relative } from './references.ts';
import { season, seasons } from './seasons.ts';
import { set, setAdverb, times } from './sets.ts';
import { bareUnits, yearAgo, yearEnd } from './unit-compounds.ts';
import { theUnit, unitAgo, unitShift } from './units.ts';
import { weekday, weekdays } from './weekdays.ts';
import { fiscalYear, year, yearWords } from './years.ts';

/** Every rule. Their order does not matter: the longest match counts, and of two equals the one that begins first, then by name. */
export const dateRules: readonly DateRule[] = [
  bareUnits,
  century,
  clockTime,
  dayAlone,
  dayMonth,
  dayOfRange,
  dayWord,
  decade,
  duration,
  era,
  figureCode,
  figures,
  fiscalYear,
  isoDate,
  isoMonth,
  lunarYear,
  month,
  monthAbroad,
  monthDay,
  monthSpan,
  namedDay,
  nights,
  noon,
  nthOfMonth,
  ordinalUnit,
  otherMonth,
  otherMonthList,
  part,
  period,
  phrase,
  quarter,
  quarterCode,
  reference,
  relative,
  season,
  seasons,
  set,
  setAdverb,
  theUnit,
  times,
  unitAgo,
  unitShift,
  weekday,
  weekOfMonth,
  weekdays,
  year,
  yearAgo,
  yearEnd,
  yearWords,
];
