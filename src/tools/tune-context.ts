import type { CountryCandidate, DateCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';

export interface Context {
  readonly dates: readonly DateCandidate[];
  readonly countries: readonly CountryCandidate[];
  readonly ranks: readonly RankCandidate[];
}

/** What the other recognisers give for an article, as people recognition sees it in the extractor. */
export function createContext(_gazetteer: Gazetteer): (annotated: Annotated, date: string | null) => Context {
  return () => ({ dates: [], countries: [], ranks: [] });
}
