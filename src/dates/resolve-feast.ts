import { dayOf, formatDay, formatWeek, weekOf } from './calendar.ts';
import { chooseFeast } from './choose.ts';
import { type FeastDays, type FeastTable, feastDays } from './feasts.ts';
import type { Feast } from './meaning.ts';
import type { Direction } from './tense.ts';

/** When a feast falls. */
export interface FeastValue {
  readonly value: string | null;
  /** The day follows the sighting of the moon. */
  readonly approximate: boolean;
  /** Its days in other countries, where the country is not known. */
  readonly alternatives: readonly string[];
}

/** @param anchor day number of the article, asked for where the text gives no year; null where it is not known */
export function feastValue(
  meaning: Feast,
  feasts: FeastTable,
  anchor: () => number | null,
  direction: () => Direction,
): FeastValue {
  const { rule, year, shift, clock = '' } = meaning;
  const from = year === undefined ? anchor() : null;
  let said: Direction | undefined;
  const once = (): Direction => {
    said ??= direction();
    return said;
  };
  const chosen = (each: string): FeastDays | undefined => {
    if (each === '') return undefined;
    if (year !== undefined) return feastDays(each, year, feasts)[0];
    if (from === null) return undefined;
    const about = dayOf(from).year;
    const all = [about - 1, about, about + 1].flatMap((near) => feastDays(each, near, feasts));
    return chooseFeast(all, from, shift, once);
  };
  const written = (each: string): string | null => {
    if (year === undefined && from === null) return /^\d\d-\d\d$/.test(each) ? `XXXX-${each}${clock}` : null;
    const days = chosen(each);
    if (days === undefined) return null;
    if (meaning.week) return formatWeek(weekOf(days.begin));
    const begin = formatDay(days.begin);
    return days.begin === days.end ? begin + clock : `${begin}/${formatDay(days.end)}`;
  };
  const value = written(rule);
  const others = (meaning.others ?? []).map(written).filter((other) => other !== null && other !== value);
  return {
    value,
    approximate: chosen(rule)?.approximate === true,
    alternatives: [...new Set(others)].filter((other) => other !== null),
  };
}
