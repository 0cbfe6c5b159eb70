import { partAt } from './days.ts';
import { type Match, type Meaning, withParts } from './meaning.ts';
import type { Reader } from './reader.ts';

/** Adds a part of the day (`night`) to a day. */
export function withPart(reader: Reader, last: number, meaning: Meaning): { last: number; meaning: Meaning } {
  const part = partAt(reader, last);
  if (!part || meaning.kind !== 'calendar') return { last, meaning };
  return { last: part.last, meaning: withParts(meaning, { clock: `T${part.part}` }) };
}

export function withLeft(meaning: Meaning, shift: number | undefined, narrative: boolean): Meaning {
  if (meaning.kind !== 'calendar' || shift === undefined) return meaning;
  return withParts(meaning, narrative ? { shift, narrative } : { shift });
}

export function match(first: number, found: { last: number; meaning: Meaning }, mod?: string): Match {
  return { first, last: found.last, meaning: found.meaning, mod };
}
