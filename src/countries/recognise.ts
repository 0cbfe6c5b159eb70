import type { CountryCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import { candidateOf } from './candidate.ts';
import { FormKind } from './forms.ts';
import { findLanguages } from './language.ts';
import { largerNameOf } from './larger-names.ts';
import type { CountryModel } from './model.ts';
import { collectSpots, type Spot, type Spots } from './spots.ts';
import { isTown } from './towns.ts';

/** Every mention of a state in a text, sorted, none overlapping another. */
export function recogniseCountries(annotated: Annotated, model: CountryModel, explain: boolean): CountryCandidate[] {
  const candidates: CountryCandidate[] = [];
  const found = collectSpots(annotated, model);
  if (found.countries.length === 0) return candidates;
  const spots = settleLargerNames(found, model);
  const { evidence, lexicon } = model;
  evidence.open(annotated, spots);
  const senses = model.senses.read(annotated, spots);
  const languages = findLanguages(annotated, spots, lexicon);
  for (let index = 0; index < spots.length; index++) {
    const spot = spots[index];
    if (spot === undefined) break;
    if (isCurrencySign(annotated, spot) || isTown(annotated, spot, evidence, lexicon)) continue;
    const larger = spot.within ?? largerNameOf(annotated, spot, lexicon);
    // the adjective in the name of an event (`French Revolution`) is part of the name; a noun (`Ukraine War`) says where
    if (larger === 'event' && (spot.kind & FormKind.Adjective) !== 0) continue;
    const candidate = candidateOf(annotated, spot, senses[index], larger, model, explain);
    if (candidate === undefined) continue;
    if (larger !== undefined) {
      candidate.within = larger;
      candidate.because?.push({ rule: `within ${larger}` });
    }
    if (languages?.has(index) === true) {
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
function settleLargerNames(found: Spots, { larger }: CountryModel): Spot[] {
  if (found.larger.length === 0) return found.countries;
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
    const { first, last, kind, together, row } = spot;
    const within = larger.kind(name.row);
    countries.push({ first, last, kind, states: [state], group: -1, sure: true, together, row, within });
  }
  return countries;
}
