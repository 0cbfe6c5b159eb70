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
  const article: Article = { found: [], attention: [], named: false };
  const leadEnd = endOfLead(annotated);
  for (const candidate of candidates) {
    const { first, last, code, ambiguous, candidates: codes } = candidate;
    const inDateline = dateline !== null && first >= dateline.first && last <= dateline.last;
    const role = inDateline ? 'dateline' : first < leadEnd ? 'lead' : 'body';
    addMention(article, states, annotated, candidate, code, role);
    if (codes === undefined || ambiguous === true) continue;
    for (const other of codes) if (other !== code) addMention(article, states, annotated, candidate, other, role);
  }
  return withShares(article, dateline);
}

/** The states of one article as far as it was read. */
interface Article {
  readonly found: Country[];
  /** Attention paid to each. */
  readonly attention: number[];
  /** Whether the dateline names a state. */
  named: boolean;
}

function addMention(
  article: Article,
  states: States,
  annotated: Annotated,
  candidate: CountryCandidate,
  code: string,
  role: 'dateline' | 'lead' | 'body',
): void {
  const { found, attention } = article;
  let at = 0;
  // an article has few states, and there are not three hundred in all
  while (at < found.length && found[at]?.code !== code) at++;
  let country = found[at];
  if (country === undefined) {
    const state = states.byCode(code);
    if (state === undefined) return;
    const { code3, name } = state;
    country = { id: `c${at + 1}`, code, code3, name, focus: 0, role, mentions: [mentionOf(annotated, candidate)] };
    found.push(country);
    attention.push(0);
  } else {
    country.mentions.push(mentionOf(annotated, candidate));
    if (role === 'dateline' || country.role === 'body') country.role = role;
  }
  attention[at] = (attention[at] ?? 0) + weightOf(candidate) * (role === 'body' ? 1 : EARLY);
  if (role === 'dateline') article.named = true;
}

/** The states with their shares of the attention. */
function withShares({ found, attention, named }: Article, dateline: Dateline | null): Country[] {
  // a city alone stands for its state
  const filed = dateline === null || named ? undefined : found.find(({ code }) => code === dateline.code);
  if (filed !== undefined) filed.role = 'dateline';
  let most = 0;
  for (const each of attention) if (each > most) most = each;
  let at = 0;
  for (const country of found) {
    const own = attention[at++] ?? 0;
    if (most > 0) country.focus = Math.round((own / most) * 100) / 100;
  }
  return found;
}

function weightOf({ form, within, language, ambiguous }: CountryCandidate): number {
  if (language === true) return WEIGHT.language;
  if (within !== undefined) return WEIGHT.within;
  if (ambiguous === true) return WEIGHT.ambiguous;
  return form === 'adjective' ? WEIGHT.adjective : WEIGHT.name;
}

/** A mention with its keys in the order of printing. The commonest kinds are written out: copying fields costs ten times as much. */
function mentionOf({ text }: Annotated, candidate: CountryCandidate): CountryMention {
  const { start, end, form, within, language, ambiguous, because } = candidate;
  const surface = text.slice(start, end);
  const confidence = Math.round(candidate.confidence * 1000) / 1000;
  const candidates = ambiguous === undefined ? undefined : candidate.candidates;
  if (language === undefined && because === undefined) {
    if (ambiguous === undefined)
      return within === undefined
        ? { start, end, text: surface, form, confidence }
        : { start, end, text: surface, form, within, confidence };
    if (within === undefined && candidates !== undefined)
      return { start, end, text: surface, form, ambiguous, candidates, confidence };
  }
  return {
    start,
    end,
    text: surface,
    form,
    ...(within === undefined ? {} : { within }),
    ...(language === undefined ? {} : { language }),
    ...(ambiguous === undefined ? {} : { ambiguous }),
    ...(candidates === undefined ? {} : { candidates }),
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
