import { cellsOf, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { FEATURE_NAMES } from './feature-names.ts';

export interface PersonWeights {
  /** Weight of each feature (order of {@link FEATURE_NAMES}) before anything is known of the article, and with the article known. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** What features weigh where that is still to be found out. */
export const NO_WEIGHTS: PersonWeights = {
  first: new Float64Array(FEATURE_NAMES.length),
  second: new Float64Array(FEATURE_NAMES.length),
};

/** The weights of the dictionary `person-weights`; a feature without a line weighs nothing. */
export function loadWeights(gazetteer: Gazetteer): PersonWeights {
  const dictionary = gazetteer.dictionary('person-weights');
  const ids = new Map(FEATURE_NAMES.map((name, id) => [name, id]));
  const first = new Float64Array(FEATURE_NAMES.length);
  const second = new Float64Array(FEATURE_NAMES.length);
  const evidence = cellsOf(dictionary, 'evidence');
  const alone = cellsOf(dictionary, 'alone');
  const article = cellsOf(dictionary, 'article');
  for (let row = 0; row < dictionary.rows; row++) {
    const id = ids.get(evidence(row));
    if (id === undefined) throw new Error(`person-weights: no evidence is named '${evidence(row)}'`);
    first[id] = Number(alone(row));
    second[id] = Number(article(row));
  }
  return { first, second };
}
