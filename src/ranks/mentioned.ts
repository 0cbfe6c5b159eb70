import type { Annotated, Tokens } from '../core/document.ts';
import type { Person } from '../core/result.ts';
import type { Span } from './marks.ts';

/** A mention of a person: offset of its start, tokens `[first, last)`, and the number of its person. */
export interface Mentioned extends Span {
  readonly start: number;
  readonly first: number;
  readonly last: number;
  readonly person: number;
}

/** All mentions of people in the order of the text. */
export function mentionsOf({ tokens }: Annotated, people: readonly Person[]): Mentioned[] {
  const found: Mentioned[] = [];
  let sorted = true;
  let before = -1;
  for (let person = 0; person < people.length; person++) {
    for (const { start, end } of people[person]?.mentions ?? []) {
      const first = tokenAt(tokens, start);
      let last = first + 1;
      while (last < tokens.count && (tokens.start[last] ?? 0) < end) last++;
      found.push({ start, first, last, person });
      if (start < before) sorted = false;
      before = start;
    }
  }
  return sorted ? found : found.sort((a, b) => a.start - b.start);
}

/** The first token that begins at an offset or after it. */
function tokenAt(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.start[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The mention that begins at an offset, or -1. */
export function mentionAt(mentions: readonly Mentioned[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  return low < mentions.length && mentions[low]?.start === start ? low : -1;
}
