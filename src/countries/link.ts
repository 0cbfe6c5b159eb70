import type { CountryCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Country, CountryMention } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import type { Dateline } from './dateline.ts';
import type { States } from './states.ts';

/** What a mention adds to the attention that an article pays to a state. */
const WEIGHT = { name: 1, adjective: 0.7, within: 0.3, ambiguous: 0.3, language: 0 } as const;
/** How much more a mention in the dateline or the lead counts. */
const EARLY = 2;
/** The lead: the first sentences of the text. */
const LEAD_SENTENCES = 3;

/**
 * The states of an article in order of first mention, with their mentions, the share of the article's attention (1 for the state
 * it is most about) and the place of their first appearance. `the two Koreas` is a mention of both.
 */
export function linkCountries(
  annotated: Annotated,
  candidates: readonly CountryCandidate[],
  states: States,
  dateline: Dateline | null,
): Country[] {
  const leadEnd = endOfLead(annotated);
  let named = false;
  const found = new Map<string, { country: Country; attention: number }>();
  const add = (code: string, candidate: CountryCandidate): void => {
    let entry = found.get(code);
    if (entry === undefined) {
      const state = states.byCode.get(code);
      if (state === undefined) return;
      const { code3, name } = state;
      entry = { country: { id: `c${found.size + 1}`, code, code3, name, role: 'body', mentions: [] }, attention: 0 };
      found.set(code, entry);
    }
    const { country } = entry;
    country.mentions.push(mentionOf(annotated, candidate));
    const inDateline = dateline !== null && candidate.first >= dateline.first && candidate.last <= dateline.last;
    named ||= inDateline;
    const early = inDateline || candidate.first < leadEnd;
    entry.attention += weightOf(candidate) * (early ? EARLY : 1);
    if (inDateline) country.role = 'dateline';
    else if (early && country.role === 'body') country.role = 'lead';
  };
  for (const candidate of candidates) {
    add(candidate.code, candidate);
    if (candidate.ambiguous !== true)
      for (const code of candidate.candidates ?? []) if (code !== candidate.code) add(code, candidate);
  }
  // a city alone stands for its state
  const filed = dateline === null || named ? undefined : found.get(dateline.code);
  if (filed !== undefined) filed.country.role = 'dateline';
  let most = 0;
  for (const { attention } of found.values()) if (attention > most) most = attention;
  return Array.from(found.values(), ({ country, attention }) => {
    const { id, code, code3, name, role = 'body', mentions } = country;
    const focus = most === 0 ? 0 : Math.round((attention / most) * 100) / 100;
    return { id, code, code3, name, focus, role, mentions };
  });
}

function weightOf({ form, within, language, ambiguous }: CountryCandidate): number {
  if (language === true) return WEIGHT.language;
  if (within !== undefined) return WEIGHT.within;
  if (ambiguous === true) return WEIGHT.ambiguous;
  return form === 'adjective' ? WEIGHT.adjective : WEIGHT.name;
}

function mentionOf({ text }: Annotated, candidate: CountryCandidate): CountryMention {
  const { start, end, form, within, language, ambiguous, candidates, because } = candidate;
  const confidence = Math.round(candidate.confidence * 1000) / 1000;
  // what most mentions are; copying the rest of the fields costs ten times as much
  if (within === undefined && language === undefined && ambiguous === undefined && because === undefined)
    return { start, end, text: text.slice(start, end), form, confidence };
  return {
    start,
    end,
    text: text.slice(start, end),
    form,
    ...(within === undefined ? {} : { within }),
    ...(language === undefined ? {} : { language }),
    ...(ambiguous === undefined ? {} : { ambiguous }),
    ...(ambiguous === undefined || candidates === undefined ? {} : { candidates }),
    confidence,
    ...(because === undefined ? {} : { because }),
  };
}

/** Token after the lead: the first sentences that are no address line or header of a few words. */
function endOfLead({ tokens, sentences, sentenceCount }: Annotated): number {
  let taken = 0;
  for (let sentence = 0; sentence < sentenceCount; sentence++) {
    const first = sentences[sentence] ?? 0;
    const last = sentences[sentence + 1] ?? tokens.count;
    if (last - first > 3 && ((tokens.shape[first] ?? 0) & Shape.Address) === 0) taken++;
    if (taken === LEAD_SENTENCES) return last;
  }
  return tokens.count;
}
