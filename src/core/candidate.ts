import type { CountryForm, RankClass, Reason, TimexType } from './result.ts';

/** What a recogniser proposes: tokens `[first, last)` and the same in UTF-16 offsets. Candidates may overlap until `resolve`. */
export interface Candidate {
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  confidence: number;
  /** Filled only when explanations are asked for. */
  because?: Reason[] | undefined;
}

export interface CountryCandidate extends Candidate {
  readonly code: string;
  readonly form: CountryForm;
  within?: string | undefined;
  language?: true | undefined;
  ambiguous?: true | undefined;
  candidates?: readonly string[] | undefined;
}

export interface DateCandidate extends Candidate {
  readonly value: string | null;
  readonly timex: TimexType;
  readonly mod?: string | undefined;
  /** TIMEX3 `quant` and `freq` of sets: `EVERY`, `2X`. */
  readonly quant?: string | undefined;
  readonly freq?: string | undefined;
  /** First and last ISO day. */
  readonly begin?: string | undefined;
  readonly finish?: string | undefined;
  readonly alternatives?: readonly string[] | undefined;
}

export interface RankCandidate extends Candidate {
  /** Canonical name: `Colonel General`, `Defense Minister`. */
  readonly name: string;
  readonly class: RankClass;
  readonly grade?: string;
  readonly branch?: string;
  /** `Generals`, `Presidents`: shared by a list of holders. */
  readonly plural: boolean;
  former: boolean;
  /** What the office is of, with its tokens, where the text says so next to the title. */
  of?: string | undefined;
  country?: string | undefined;
  /** First token of what the office is of, or -1, and the token after its last. */
  readonly complement?: number;
  after?: number;
}

export interface PersonCandidate extends Candidate {
  /** An organisation, place or other name that only keeps people and countries clean is no person and is never printed. */
  readonly kind: 'person';
}
