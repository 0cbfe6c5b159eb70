import { partAt } from './days.ts';
import type { Match, Meaning } from './meaning.ts';
import type { Reader } from './reader.ts';

/** Adds a part of the day (`night`) to a day. */
export function withPart(reader: Reader, last: number, meaning: Meaning): { last: number; meaning: Meaning } {
  const part = partAt(reader, last);
  if (!part || meaning.kind !== 'calendar') return { last, meaning };
  return { last: part.last, meaning: { ...meaning, clock: `T${part.part}` } };
}

export function withLeft(meaning: Meaning, shift: number | undefined, narrative: boolean): Meaning {
  if (meaning.kind !== 'calendar' || shift === undefined) return meaning;
  return narrative ? { ...meaning, shift, narrative } : { ...meaning, shift };
}

export function match(first: number, found: { last: number; meaning: Meaning }, mod?: string): Match {
  const result = { first, last: found.last, meaning: found.meaning };
  return mod === undefined ? result : { ...result, mod };
}
