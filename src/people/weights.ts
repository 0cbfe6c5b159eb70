import { cellsOf, type Dictionary, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { FEATURES, featureId } from './feature-names.ts';

export interface PersonWeights {
  /** Weight of each feature by its number (see feature-names.ts) before anything is known of the article, and with the article known. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** What features weigh where that is still to be found out. */
export const NO_WEIGHTS: PersonWeights = {
  first: new Float64Array(FEATURES),
  second: new Float64Array(FEATURES),
};

/** The weights of the dictionary `person-weights`; a feature without a line weighs nothing. */
export function loadWeights(gazetteer: Gazetteer): PersonWeights {
  return gazetteer.reckoned('person-weights', () => readWeights(gazetteer.dictionary('person-weights')));
}

function readWeights(dictionary: Dictionary): { first: Float64Array; second: Float64Array } {
  const first = new Float64Array(FEATURES);
  const second = new Float64Array(FEATURES);
  const evidence = cellsOf(dictionary, 'evidence');
  const alone = cellsOf(dictionary, 'alone');
  const article = cellsOf(dictionary, 'article');
  for (let row = 0; row < dictionary.rows; row++) {
    const id = featureId(evidence(row));
    first[id] = Number(alone(row));
    second[id] = Number(article(row));
  }
  return { first, second };
}
