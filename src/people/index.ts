import type { PersonRecogniser } from '../core/recogniser.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { createPersonLinker } from './link.ts';
import { createPersonModel } from './model.ts';
import { recognisePeople } from './recognise.ts';
import { loadWeights } from './weights.ts';

/** Below this probability a span is no candidate at all. */
const THRESHOLD = 0.5;

/** The extractor's recogniser of people. */
export function createPersonRecogniser(
  gazetteer: Gazetteer,
  options: { readonly explain?: boolean },
): PersonRecogniser {
  const explain = options.explain === true;
  const weights = loadWeights(gazetteer);
  const model = createPersonModel(gazetteer, weights, explain);
  return {
    recognise(annotated, dates, countries, ranks) {
      model.weigh(annotated, dates, countries, ranks);
      return recognisePeople(model, weights, annotated, THRESHOLD, explain);
    },
    link: createPersonLinker(gazetteer),
  };
}
