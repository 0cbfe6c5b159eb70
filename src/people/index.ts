import type { PersonRecogniser } from '../core/recogniser.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { createPersonLinker } from './link.ts';
import { createPersonModel, loadWeights, recognisePeople } from './recognise.ts';

/** Below this probability a span is no candidate at all. */
const THRESHOLD = 0.5;

/** The extractor's recogniser of people. */
export function createPersonRecogniser(
  gazetteer: Gazetteer,
  options: { readonly explain?: boolean },
): PersonRecogniser {
  const model = createPersonModel(gazetteer);
  const weights = loadWeights(gazetteer);
  return {
    recognise(annotated, dates, countries, ranks) {
      model.prepare(annotated, dates, countries, ranks);
      model.score(weights);
      return recognisePeople(model, weights, annotated, THRESHOLD, options.explain === true);
    },
    link: createPersonLinker(gazetteer),
  };
}
