import { addMonths, dayNumber, dayOf, isValidDay, modulo, weekdayOf } from './calendar.ts';
import { VIKRAM } from './days.ts';
import type { FeastDays } from './feasts.ts';
import { type Calendar, withParts } from './meaning.ts';
import type { Direction } from './tense.ts';

/** Days within which a month and day without year is the nearest one whatever the tense. */
const NEAR = 60;
/** The same for what no tense speaks of. */
const NEAR_UNTOLD = 120;
/** The same for a named day. */
const NEAR_FEAST = 10;
/** Days to a named day that no tense speaks of. */
const NEXT_FEAST = 45;
/** Years before and after an article's own of which news of Nepal speaks. */
const FAR_NEPAL = 8;
/** Days to the first of the month that comes next. */
const NEXT_MONTH = 31;
/** Days after its end in which the figures of a quarter come out */
const REPORTED = 100;
const seasonFirst: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** Day number of a weekday that stands without its date. */
export function chooseWeekday(meaning: Calendar, anchor: number, direction: () => Direction): number {
  const wanted = meaning.weekday ?? 1;
  const today = weekdayOf(anchor);
  const back = modulo(today - wanted, 7);
  const ahead = modulo(wanted - today, 7);
  if (meaning.beside) return back <= ahead ? anchor - back : anchor + ahead;
  if (meaning.narrative) {
    if (meaning.shift === 0) return anchor - back;
    return (meaning.shift ?? 1) < 0 ? anchor - (back || 7) : anchor + (ahead || 7);
  }
  if (meaning.shift === -1) return anchor - (back || 7);
  if (meaning.shift === 1) return anchor + (ahead || 7);
  const said = direction();
  if (meaning.shift === 0) {
    const same = anchor - today + wanted;
    return same < anchor && said.sign > 0 ? same + 7 : same;
  }
  return said.sign < 0 ? anchor - back : anchor + ahead;
}

/** The year of a month, day, season, quarter or half that stands without it. */
export function chooseYear(meaning: Calendar, anchor: number, direction: () => Direction): number {
  const { year } = dayOf(anchor);
  const { shift } = meaning;
  const spans = yearsRound(meaning, year).map((each) => spanOf(meaning, each));
  const current = spans.find(({ begin, end }) => begin <= anchor && anchor <= end);
  if (shift === -1) return spans.findLast(({ end }) => end < anchor)?.each ?? year - 1;
  if (shift === 1) return spans.find(({ begin }) => begin > anchor)?.each ?? year + 1;
  if (shift === 0) return meaning.season === 'WI' ? (current?.each ?? year) : year;
  if (current && meaning.day === undefined) return current.each;
  const past = spans.findLast(({ begin }) => begin <= anchor);
  const future = spans.find(({ end }) => end >= anchor);
  if (!past || !future) return year;
  const back = anchor - past.end;
  const ahead = future.begin - anchor;
  if (meaning.reported && back < REPORTED) return past.each;
  const said = direction();
  // who means the month that comes next of the year before says so ("last September"), or has its verb at hand ("it fell in May")
  if (meaning.month !== undefined && meaning.day === undefined && ahead <= NEXT_MONTH && !(said.close && said.sign < 0))
    return future.each;
  if (meaning.day !== undefined || said.cue === '') {
    // the nearest, unless it is far and the tense speaks against it
    const nearest = back <= ahead ? past : future;
    const far = Math.min(Math.abs(back), Math.abs(ahead)) > (said.cue === '' ? NEAR_UNTOLD : NEAR);
    if (!far) return nearest.each;
  }
  return said.sign < 0 ? past.each : future.each;
}

/** `the fiscal year 2080/81`, told in 2024: one of the calendar of Nepal, which is so far ahead. */
export function ofNepal(meaning: Calendar, article: number | null): Calendar {
  const { year, until } = meaning;
  if (year === undefined || until === undefined || article === null) return meaning;
  const ahead = year - dayOf(article).year;
  return Math.abs(ahead - VIKRAM) <= FAR_NEPAL
    ? withParts(meaning, { year: year - VIKRAM, until: until - VIKRAM })
    : meaning;
}

/** The days of a month, day, season, quarter or half in year `each`. */
function spanOf(meaning: Calendar, each: number): { each: number; begin: number; end: number } {
  const { month, day, quarter, half, season } = meaning;
  if (month !== undefined && day !== undefined) {
    const number = dayNumber(each, month, day);
    return { each, begin: number, end: number };
  }
  const first =
    month ??
    (quarter !== undefined ? quarter * 3 - 2 : half !== undefined ? half * 6 - 5 : (seasonFirst[season ?? 'SP'] ?? 1));
  const length = month !== undefined ? 1 : half !== undefined ? 6 : 3;
  const begin = dayNumber(each, first, 1);
  return { each, begin, end: addMonths(begin, length) - 1 };
}

/** The years that may be meant: the one of the article and those beside it; for 29 February the leap years round it. */
function yearsRound({ month, day }: Calendar, year: number): number[] {
  if (month === undefined || day === undefined || isValidDay(2001, month, day)) return [year - 1, year, year + 1];
  return Array.from({ length: 17 }, (_, i) => year - 8 + i).filter((each) => isValidDay(each, month, day));
}

/**
 * Which of a feast's days is meant, seen from the article's day.
 * @param all its days in the years round the article's, in order
 * @param shift `last` -1, `this` 0, `next` 1
 */
export function chooseFeast(
  all: readonly FeastDays[],
  anchor: number,
  shift: number | undefined,
  direction: () => Direction,
): FeastDays | undefined {
  const past = all.findLast(({ begin }) => begin <= anchor);
  const future = all.find(({ end }) => end >= anchor);
  if (shift === -1) return all.findLast(({ end }) => end < anchor);
  if (shift === 1) return all.find(({ begin }) => begin > anchor);
  if (shift === 0) return all.find(({ begin }) => dayOf(begin).year === dayOf(anchor).year);
  if (!past || !future) return past ?? future;
  const back = anchor - past.end;
  const ahead = future.begin - anchor;
  if (Math.min(Math.abs(back), Math.abs(ahead)) <= NEAR_FEAST) return back <= ahead ? past : future;
  const said = direction();
  if (said.cue === '' && ahead <= NEXT_FEAST) return future;
  return said.sign < 0 ? past : future;
}
