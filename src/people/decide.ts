import type { Runs } from './runs.ts';
import { LONGEST_SPAN, type Spans } from './spans.ts';

/** A reading less likely than this is not taken, however likely some reading of its words is, … */
export const LEAST = 0.3;
/** … and that has to be likelier than this. */
export const SOME = 0.5;

/**
 * The probability that a span or another reading that shares a word with it is a person's mention, 0 where another one is likelier. "Nadia"
 * and "Nadia Quechua" may part between them what speaks for a person: then neither is likely by itself, though one of the two is.
 * @param own the probability of the span itself
 */
export function likelihoodOfAny(
  { runOf }: Runs,
  { count, from, to, probability }: Spans,
  span: number,
  own: number,
): number {
  const first = from[span] ?? 0;
  const last = to[span] ?? 0;
  const run = runOf[first];
  let sum = own;
  // the spans of a run stand in the order of their first units
  for (const step of [-1, 1]) {
    for (let other = span + step; other >= 0 && other < count && runOf[from[other] ?? 0] === run; other += step) {
      const begin = from[other] ?? 0;
      if (begin >= last || begin <= first - LONGEST_SPAN) break;
      if ((to[other] ?? 0) <= first) continue;
      const rival = probability[other] ?? 0;
      if (rival > own) return 0;
      sum += rival;
    }
  }
  return Math.min(sum, 1);
}
