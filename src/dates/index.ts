import type { DateRecogniser } from '../core/recogniser.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';

/** The extractor's recogniser of dates; this file is the one place where src/extractor.ts reaches into the folder. */
export function createDateRecogniser(_gazetteer: Gazetteer, _options: { readonly dateOrder?: 'dmy' | 'mdy'; readonly explain?: boolean }): DateRecogniser {
  return {
    recognise: (_annotated, given) => ({ date: given?.date ?? null, dateSource: given?.source ?? null, candidates: [] }),
    link: () => [],
  };
}
