import type { CountryCandidate, DateCandidate, RankCandidate } from '../../core/candidate.ts';
import type { Annotated } from '../../core/document.ts';
import { createCountryRecogniser } from '../../countries/index.ts';
import { createDateRecogniser } from '../../dates/index.ts';
import type { Gazetteer } from '../../engine/gazetteer/gazetteer.ts';
import { createRankRecogniser } from '../../ranks/index.ts';

export interface Context {
  readonly dates: readonly DateCandidate[];
  readonly countries: readonly CountryCandidate[];
  readonly ranks: readonly RankCandidate[];
}

/** What the other recognisers give for an article, as people recognition sees it in the extractor. */
export function createContext(gazetteer: Gazetteer): (annotated: Annotated, date: string | null) => Context {
  const dates = createDateRecogniser(gazetteer, {});
  const countries = createCountryRecogniser(gazetteer, {});
  const ranks = createRankRecogniser(gazetteer, {});
  return (annotated, date) => {
    const found = countries.recognise(annotated);
    return {
      dates: dates.recognise(annotated, date === null ? null : { date, source: 'option' }).candidates,
      countries: found,
      ranks: ranks.propose(annotated, found),
    };
  };
}
