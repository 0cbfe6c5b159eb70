import type { CountryCandidate, DateCandidate, PersonCandidate, RankCandidate } from './candidate.ts';
import type { Annotated } from './document.ts';
import type { Country, DateEntity, DateSource, OtherEntity, Person, Rank } from './result.ts';

/** What the extractor asks of each type. A recogniser is made once (`create…Recogniser(gazetteer, options)`) and keeps no state between documents. */
export interface DateRecogniser {
  /** @param given the article's own date (YYYY-MM-DD) with where it is from, if known from outside the text */
  recognise(annotated: Annotated, given: GivenDate | null): FoundDates;
  link(annotated: Annotated, candidates: readonly DateCandidate[]): DateEntity[];
}

export interface GivenDate {
  readonly date: string;
  readonly source: DateSource;
}

export interface FoundDates {
  readonly date: string | null;
  readonly dateSource: DateSource | null;
  readonly candidates: DateCandidate[];
}

export interface CountryRecogniser {
  recognise(annotated: Annotated): CountryCandidate[];
  link(annotated: Annotated, candidates: readonly CountryCandidate[]): Country[];
}

export interface RankRecogniser {
  /** Every title that could be one, before people are known: evidence for people. Sorted by first token. */
  propose(annotated: Annotated, countries: readonly CountryCandidate[]): RankCandidate[];
  /** What of the proposals holds once people are known. */
  settle(
    annotated: Annotated,
    proposals: readonly RankCandidate[],
    people: readonly PersonCandidate[],
    countries: readonly CountryCandidate[],
  ): RankCandidate[];
  /** Ties ranks to people and states: returns the ranks, and fills `ranks`, `country` and `countryReason` of the people. */
  link(
    annotated: Annotated,
    ranks: readonly RankCandidate[],
    people: Person[],
    countries: readonly CountryCandidate[],
  ): Rank[];
}

export interface PersonRecogniser {
  recognise(
    annotated: Annotated,
    dates: readonly DateCandidate[],
    countries: readonly CountryCandidate[],
    ranks: readonly RankCandidate[],
  ): PersonCandidate[];
  /** Entities in order of first mention, with empty ranks and no country yet. */
  link(annotated: Annotated, people: readonly PersonCandidate[], ranks: readonly RankCandidate[]): Person[];
}

export interface OtherRecogniser {
  recognise(annotated: Annotated): OtherEntity[];
}
