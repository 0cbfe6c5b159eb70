import type { Unit } from './entry.ts';

/** TIMEX3 values of lengths of time. */

const letters: Readonly<Record<Unit, readonly [prefix: string, letter: string, times: number]>> = {
  second: ['PT', 'S', 1],
  minute: ['PT', 'M', 1],
  hour: ['PT', 'H', 1],
  day: ['P', 'D', 1],
  weekend: ['P', 'WE', 1],
  week: ['P', 'W', 1],
  fortnight: ['P', 'W', 2],
  month: ['P', 'M', 1],
  quarter: ['P', 'M', 3],
  trimester: ['P', 'M', 3],
  semester: ['P', 'M', 6],
  year: ['P', 'Y', 1],
  decade: ['P', 'DE', 1],
  century: ['P', 'CE', 1],
  millennium: ['P', 'ML', 1],
};

/** Halves of a unit in whole smaller ones. */
const halves: Partial<Readonly<Record<Unit, string>>> = {
  year: '6M',
  hour: '30M',
  minute: '30S',
  decade: '5Y',
  century: '50Y',
};

/** `P3M`, `PT2H30M`, `P2.5D` of so many units. */
export function durationValue(count: number, unit: Unit): string {
  const [prefix, letter, times] = letters[unit];
  const total = count * times;
  const whole = Math.floor(total);
  const half = halves[unit];
  if (total - whole === 0.5 && half !== undefined) {
    if (unit === 'decade' || unit === 'century') return `P${total * (unit === 'decade' ? 10 : 100)}Y`;
    return whole === 0 ? `${prefix}${half}` : `${prefix}${whole}${letter}${half}`;
  }
  return `${prefix}${Number.isInteger(total) ? total : Number(total.toFixed(3))}${letter}`;
}

/** `PXD`, `PTXH`: how many is not said. */
export function vagueDuration(unit: Unit): string {
  const [prefix, letter] = letters[unit];
  return `${prefix}X${letter}`;
}
