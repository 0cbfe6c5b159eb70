import type { CountryRecogniser } from '../core/recogniser.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { findDateline } from './dateline.ts';
import { linkCountries } from './link.ts';
import { loadCountryModel } from './model.ts';
import { recogniseCountries } from './recognise.ts';

/** The extractor's recogniser of countries. */
export function createCountryRecogniser(
  gazetteer: Gazetteer,
  options: { readonly explain?: boolean },
): CountryRecogniser {
  const model = loadCountryModel(gazetteer);
  const explain = options.explain === true;
  return {
    recognise: (annotated) => recogniseCountries(annotated, model, explain),
    link: (annotated, candidates) => linkCountries(annotated, candidates, model.states, findDateline(annotated, model)),
  };
}
