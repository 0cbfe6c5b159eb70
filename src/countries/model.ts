import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { type CombiningForms, loadCombiningForms } from './combining.ts';
import { type CountryForms, loadForms } from './forms.ts';
import { type LargerNames, loadLargerNames } from './larger-names.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { loadPlaces, type Places } from './places.ts';
import { loadReadings, type Readings } from './readings.ts';
import { loadStates, type States } from './states.ts';

/** Everything that recognition asks, loaded once. */
export interface CountryModel {
  readonly states: States;
  readonly forms: CountryForms;
  readonly places: Places;
  readonly larger: LargerNames;
  readonly combining: CombiningForms;
  readonly readings: Readings;
  readonly lexicon: Lexicon;
}

export function loadCountryModel(gazetteer: Gazetteer): CountryModel {
  const states = loadStates(gazetteer);
  const forms = loadForms(gazetteer, states);
  const readings = loadReadings(gazetteer, states, forms);
  return {
    states,
    forms,
    readings,
    places: loadPlaces(gazetteer, states),
    larger: loadLargerNames(gazetteer, states),
    combining: loadCombiningForms(gazetteer, states),
    lexicon: loadLexicon(gazetteer),
  };
}
