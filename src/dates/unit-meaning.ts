import type { Unit } from './entry.ts';
import type { Match, Meaning } from './meaning.ts';

export function shiftOf(unit: Unit, count: number, narrative: boolean): Meaning {
  return { kind: 'shift', unit, count, narrative, whole: true };
}

export function make(first: number, last: number, meaning: Meaning, mod?: string): Match {
  return mod === undefined ? { first, last, meaning } : { first, last, meaning, mod };
}

export function isDuration(unit: Unit): boolean {
  return unit === 'second' || unit === 'minute' || unit === 'hour';
}
