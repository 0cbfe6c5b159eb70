import type { CountryCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { type CombiningForms, loadCombiningForms } from './combining.ts';
import { gatherEvidence } from './evidence.ts';
import { formOf } from './form-of.ts';
import { type CountryForms, FormKind, loadForms } from './forms.ts';
import { findLanguages } from './language.ts';
import { type LargerNames, largerNameOf, loadLargerNames } from './larger-names.ts';
import { type Lexicon, loadLexicon } from './lexicon.ts';
import { loadPlaces, type Places } from './places.ts';
import { loadReadings, type Readings } from './readings.ts';
import { readSenses, type Sense } from './senses.ts';
import { collectSpots, type Spot, type Spots } from './spots.ts';
import { loadStates, type States } from './states.ts';

/** Everything that recognition asks, loaded once. */
export interface CountryModel {
  readonly states: States;
  readonly forms: CountryForms;
  readonly places: Places;
  readonly larger: LargerNames;
  readonly combining: CombiningForms;
  readonly readings: Readings;
  readonly groupOf: Int16Array;
  readonly surely: Uint8Array;
  readonly lexicon: Lexicon;
}

/** Confidence of a form that means one state and nothing else. */
const CERTAIN = 0.98;
/** A state that is ahead by less than this leaves the form ambiguous, and so does another reading that is ahead by less than that. */
const UNDECIDED = 0.8;
const UNDECIDED_OTHER = 0.4;

export function loadCountryModel(gazetteer: Gazetteer): CountryModel {
  const states = loadStates(gazetteer);
  const forms = loadForms(gazetteer, states);
  const readings = loadReadings(gazetteer, states, forms);
  return {
    states,
    forms,
    readings,
    groupOf: readings.groupOf,
    surely: readings.surely,
    places: loadPlaces(gazetteer, states),
    larger: loadLargerNames(gazetteer, states),
    combining: loadCombiningForms(gazetteer, states),
    lexicon: loadLexicon(gazetteer),
  };
}

/** Every mention of a state in a text, sorted, none overlapping another. */
export function recogniseCountries(annotated: Annotated, model: CountryModel, explain: boolean): CountryCandidate[] {
  const found = collectSpots(annotated, model);
  if (found.countries.length === 0) return [];
  const { spots, within } = settleLargerNames(found, model);
  const evidence = gatherEvidence(spots, model.states.all.length, annotated.tokens.count);
  const senses = readSenses(annotated, spots, evidence, model.readings, model.lexicon);
  const languages = findLanguages(annotated, spots.countries, model.lexicon);
  const candidates: CountryCandidate[] = [];
  for (const [index, spot] of spots.countries.entries()) {
    if (isCurrencySign(annotated, spot)) continue;
    const larger = within.get(spot) ?? largerNameOf(annotated, spot, model.lexicon);
    const candidate = candidateOf(annotated, spot, senses[index], larger, evidence.mentions, model, explain);
    if (candidate === undefined) continue;
    // the adjective in the name of an event (`French Revolution`) is part of the name; a noun (`Ukraine War`) says where
    if (larger === 'event' && (spot.kind & FormKind.Adjective) !== 0) continue;
    if (larger !== undefined) candidate.within = larger;
    if (languages.has(index)) candidate.language = true;
    candidates.push(candidate);
  }
  return candidates;
}

/** `US$`, `NZ$`: an amount of money, written without a space. */
function isCurrencySign({ tokens, text }: Annotated, { last, kind }: Spot): boolean {
  if ((kind & FormKind.Abbreviation) === 0 || last >= tokens.count) return false;
  const at = tokens.start[last] ?? 0;
  return at === tokens.end[last - 1] && text.charCodeAt(at) === 0x24;
}

/**
 * Leaves out what stands in a longer name that means no country (`New Mexico`), and keeps what stands in one that does
 * (`Panama Canal`), with the state that the dictionary gives and the kind of name.
 */
function settleLargerNames(found: Spots, { larger }: CountryModel): { spots: Spots; within: Map<Spot, string> } {
  const within = new Map<Spot, string>();
  if (found.larger.length === 0) return { spots: found, within };
  let next = 0;
  const countries: Spot[] = [];
  for (const spot of found.countries) {
    while ((found.larger[next]?.last ?? Number.POSITIVE_INFINITY) <= spot.first) next++;
    const name = found.larger[next];
    const covered = name !== undefined && name.first <= spot.first && spot.last <= name.last;
    if (!covered || name.last - name.first <= spot.last - spot.first) {
      countries.push(spot);
      continue;
    }
    const state = larger.state[name.row] ?? -1;
    if (state < 0) continue;
    const kept: Spot = { ...spot, states: [state], group: -1, sure: true };
    countries.push(kept);
    within.set(kept, larger.kind(name.row));
  }
  return { spots: { ...found, countries }, within };
}

function candidateOf(
  annotated: Annotated,
  spot: Spot,
  sense: Sense | undefined,
  larger: string | undefined,
  mentions: Float32Array,
  model: CountryModel,
  explain: boolean,
): CountryCandidate | undefined {
  const { tokens } = annotated;
  const together = spot.row >= 0 && model.forms.together[spot.row] === 1;
  const open = sense === undefined ? spot.states.length > 1 && !together : isOpen(sense);
  const nowhere = sense !== undefined && !open && sense.reading.kind !== 'country';
  // a state of the US in the name of a university is told to be one, for whoever counts such names
  if (nowhere && !(larger === 'organisation' && sense.reading.kind === 'division' && sense.reading.state >= 0))
    return undefined;
  const states = sense === undefined ? byMentions(spot.states, mentions) : sense.states;
  const codes = [...new Set(states.flatMap((state) => model.states.all[state]?.code ?? []))];
  const own =
    sense !== undefined && sense.reading.kind === 'country' ? model.states.all[sense.reading.state]?.code : undefined;
  const code = own ?? codes[0];
  if (code === undefined) return undefined;
  const candidate: CountryCandidate = {
    first: spot.first,
    last: spot.last,
    start: tokens.start[spot.first] ?? 0,
    end: tokens.end[spot.last - 1] ?? 0,
    confidence: confidenceOf(sense, open),
    code,
    form: formOf(annotated, spot, model.lexicon),
  };
  if (open || nowhere) candidate.ambiguous = true;
  if (open || nowhere || together) candidate.candidates = [code, ...codes.filter((each) => each !== code)];
  if (explain) {
    const form = spot.row < 0 ? 'combining form' : model.forms.form(spot.row);
    candidate.because = [{ rule: 'country form', entry: `country-forms: ${form}` }];
    if (sense !== undefined) {
      const weight = Math.round(sense.lead * 100) / 100;
      candidate.because.push({ rule: 'reading', entry: `country-readings: ${sense.reading.name}`, weight });
    }
  }
  return candidate;
}

const isOpen = ({ reading, lead }: Sense): boolean => lead < (reading.kind === 'country' ? UNDECIDED : UNDECIDED_OTHER);

function confidenceOf(sense: Sense | undefined, open: boolean): number {
  if (sense === undefined) return open ? 0.8 : CERTAIN;
  if (sense.reading.kind !== 'country') return 0.5;
  return Math.max(0.5, Math.min(CERTAIN, 1 / (1 + Math.exp(-sense.lead))));
}

/** The state that the text speaks of most comes first. */
const byMentions = (states: readonly number[], mentions: Float32Array): readonly number[] =>
  states.length < 2 ? states : [...states].sort((a, b) => (mentions[b] ?? 0) - (mentions[a] ?? 0));
