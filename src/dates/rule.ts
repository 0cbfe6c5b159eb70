import type { TimexType } from '../core/result.ts';
import type { Match } from './meaning.ts';
import type { Reader } from './reader.ts';

/** An example of a rule: a sentence with the expression in square brackets, its TIMEX3 type and value, reckoned from 2023-10-25. */
export type Example = readonly [sentence: string, timex: TimexType, value: string | null];

/** Where a rule is tried: at tokens with one of the {@link Trigger} bits; if given, only before one of the {@link Behind} bits. */
export type Start = readonly [triggers: number, behind?: number];

/** One way of writing dates. Rules are found by the word they begin at; of several matches the longest counts. */
export interface DateRule {
  readonly name: string;
  readonly starts: readonly Start[];
  readonly match: (reader: Reader, at: number) => Match | null;
  /** Examples are made when they are asked for: no run has a use for them. */
  readonly examples: () => readonly Example[];
  /** Sentences in which this rule finds nothing. */
  readonly counterexamples: () => readonly string[];
}
