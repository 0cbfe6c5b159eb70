import { dayNumber, figuresAt } from './calendar.ts';
import { type Grain, grainOf } from './forms.ts';
import { type Interval, intervalOf, mayHaveInterval } from './interval.ts';

/** Where a value lies on the calendar. */
export interface Place extends Interval {
  /** Day number of its first day. */
  readonly number: number;
  readonly grain: Grain;
}

/** Values of which the place is kept. */
const MOST = 4096;

const places = new Map<string, Place | null>();

/** The place of a TIMEX3 value, or null where it has none; news names the same few days and years again and again. */
export function placeOf(value: string): Place | null {
  if (!mayHaveInterval(value)) return null;
  const known = places.get(value);
  if (known !== undefined) return known;
  const interval = intervalOf(value);
  const place = interval === null ? null : placed(interval, value);
  if (places.size >= MOST) places.clear();
  places.set(value, place);
  return place;
}

function placed({ begin, end }: Interval, value: string): Place {
  const length = begin.length;
  const year = length === 10 ? figuresAt(begin, 0, 4) : Number(begin.slice(0, -6));
  const number = dayNumber(year, figuresAt(begin, length - 5, 2), figuresAt(begin, length - 2, 2));
  return { begin, end, number, grain: grainOf(withoutClock(value)) };
}

export function withoutClock(value: string): string {
  const at = value.indexOf('T');
  return at < 0 ? value : value.slice(0, at);
}
