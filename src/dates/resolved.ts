import type { Reason, TimexType } from '../core/result.ts';
import type { Grain } from './forms.ts';

/** What a match comes to. */
export interface Resolved {
  readonly value: string | null;
  readonly timex: TimexType;
  readonly mod: string | undefined;
  readonly quant: string | undefined;
  readonly freq: string | undefined;
  readonly begin: string | undefined;
  readonly finish: string | undefined;
  readonly alternatives: readonly string[] | undefined;
  readonly because: readonly Reason[];
}

/** What some meanings add to their value. */
export interface More {
  readonly mod?: string | undefined;
  readonly quant?: string | undefined;
  readonly freq?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
}

/** A date spoken of. */
export interface Point {
  /** Day number of its first day. */
  readonly number: number;
  readonly grain: Grain;
  readonly sentence: number;
  /** The text gives its year. */
  readonly explicit: boolean;
}
