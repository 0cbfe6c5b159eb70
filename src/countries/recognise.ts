import type { CountryCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import { candidateOf } from './candidate.ts';
import { gatherEvidence } from './evidence.ts';
import { FormKind } from './forms.ts';
import { findLanguages } from './language.ts';
import { largerNameOf } from './larger-names.ts';
import type { CountryModel } from './model.ts';
import { readSenses } from './senses.ts';
import { collectSpots, type Spot, type Spots } from './spots.ts';
import { isTown } from './towns.ts';

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
    if (isCurrencySign(annotated, spot) || isTown(annotated, spot, evidence, spots, model.lexicon)) continue;
    const larger = within.get(spot) ?? largerNameOf(annotated, spot, model.lexicon);
    const candidate = candidateOf(annotated, spot, senses[index], larger, evidence.mentions, model, explain);
    if (candidate === undefined) continue;
    // the adjective in the name of an event (`French Revolution`) is part of the name; a noun (`Ukraine War`) says where
    if (larger === 'event' && (spot.kind & FormKind.Adjective) !== 0) continue;
    if (larger !== undefined) {
      candidate.within = larger;
      candidate.because?.push({ rule: `within ${larger}` });
    }
    if (languages.has(index)) {
      candidate.language = true;
      candidate.because?.push({ rule: 'language' });
    }
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
    const state = larger.state(name.row);
    if (state < 0) continue;
    const kept: Spot = { ...spot, states: [state], group: -1, sure: true };
    countries.push(kept);
    within.set(kept, larger.kind(name.row));
  }
  return { spots: { ...found, countries }, within };
}
