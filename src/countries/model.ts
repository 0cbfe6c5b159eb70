import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { type CombiningForms, loadCombiningForms } from './combining.ts';
import { Cues } from './cues.ts';
import { type Entries, loadEntries } from './entries.ts';
import { Evidence } from './evidence.ts';
import { type CountryForms, loadForms } from './forms.ts';
import { type LargerNames, loadLargerNames } from './larger-names.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { loadPlaces, type Places } from './places.ts';
import { loadReadings, type Readings } from './readings.ts';
import { SenseReader } from './senses.ts';
import { loadStates, type States } from './states.ts';

/** Everything that recognition asks, loaded once. */
export interface CountryModel {
  readonly states: States;
  readonly forms: CountryForms;
  readonly entries: Entries;
  readonly places: Places;
  /** Tables that are filled anew for every document. */
  readonly evidence: Evidence;
  readonly senses: SenseReader;
  readonly larger: LargerNames;
  readonly combining: CombiningForms;
  readonly readings: Readings;
  readonly lexicon: Lexicon;
}

export function loadCountryModel(gazetteer: Gazetteer): CountryModel {
  const states = loadStates(gazetteer);
  const forms = loadForms(gazetteer, states);
  const readings = loadReadings(gazetteer, states, forms);
  const places = loadPlaces(gazetteer, states);
  const lexicon = loadLexicon(gazetteer);
  const evidence = new Evidence(states.count, places);
  return {
    states,
    forms,
    readings,
    places,
    lexicon,
    evidence,
    entries: loadEntries(gazetteer.dictionary('country-forms').rows, forms, readings),
    senses: new SenseReader(readings, new Cues(gazetteer, readings), evidence, lexicon),
    larger: loadLargerNames(gazetteer, states),
    combining: loadCombiningForms(gazetteer, states),
  };
}
