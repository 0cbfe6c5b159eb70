import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { Evidence } from './evidence.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { type TokenView, weighLocally } from './local.ts';
import { CuePlace, type Reading, type Readings } from './readings.ts';
import type { Spot, Spots } from './spots.ts';

/** How an ambiguous form was read at one place. */
export interface Sense {
  readonly reading: Reading;
  /** State of the likeliest reading that is a country, or -1. */
  readonly country: number;
  /** Log-odds by which it is ahead of the next reading that would give another result. */
  readonly lead: number;
  /** The readings that name a state, the likeliest first, as positions in `States.all`. */
  readonly states: readonly number[];
}

/** Weight of the first sight of a cue anywhere in the text, of one in the same sentence, and of one beside the form. */
const ANYWHERE = 0.5;
const SAME_SENTENCE = 0.9;
const BESIDE = 5;
const MOST_ANYWHERE = 3;
const MOST_IN_SENTENCE = 2.7;
/** `POLE` in a line that is not in capitals is hardly a people. */
const SHOUTED = 2;
/** A place after a comma that tells the state (`Lebanon, Pennsylvania`), and a city before one (`Savannah, Georgia`). */
const IN_STATE = 4;
const AFTER_CITY = 2.5;
/** Written with its accent: `Réunion`. */
const ACCENTED = 4;
/** What the other mentions of the form in the text say, for their mean; and for the fullest name that a person has there. */
const SHARED = 0.5;
const FULL_NAME = 0.8;
/** The word stands in small letters elsewhere in the text: `turkey`, `china`. */
const IN_SMALL_LETTERS = 2;

/** Cues of the whole text, per group and reading. */
function countCues(
  annotated: Annotated,
  spots: Spots,
  readings: Readings,
  wanted: ReadonlyMap<number, number[]>,
): void {
  const { word, shape, count } = annotated.tokens;
  const seen = new Set<number>();
  const formOf = new Map<number, number>();
  for (const { first, last, group } of spots.countries) {
    if (group >= 0 && last === first + 1) formOf.set(word[first] ?? 0, group);
  }
  for (let at = 0; at < count; at++) {
    const id = word[at] ?? 0;
    if (((shape[at] ?? 0) & (Shape.Word | Shape.Capitalised)) === Shape.Word && formOf.has(id)) {
      const group = formOf.get(id) ?? -1;
      formOf.delete(id);
      readings.groups[group]?.forEach(({ kind }, reading) => {
        const scores = wanted.get(group);
        if (kind === 'thing' && scores !== undefined) scores[reading] = (scores[reading] ?? 0) + IN_SMALL_LETTERS;
      });
    }
    if (readings.isCue[id] !== 1 || seen.has(id)) continue;
    seen.add(id);
    for (const { group, reading, place } of readings.cuesOf(id)) {
      if (place !== CuePlace.Anywhere) continue;
      const scores = wanted.get(group);
      if (scores !== undefined) scores[reading] = Math.min(MOST_ANYWHERE, (scores[reading] ?? 0) + ANYWHERE);
    }
  }
}

function addSentenceCues(annotated: Annotated, readings: Readings, spot: Spot, scores: number[]): void {
  const { tokens, sentences } = annotated;
  const sentence = tokens.sentence[spot.first] ?? 0;
  const stop = sentences[sentence + 1] ?? tokens.count;
  const found: number[] = [];
  // a sentence of a table or a list may be endless
  const from = Math.max(sentences[sentence] ?? 0, spot.first - 60);
  for (let at = from; at < stop && at < spot.last + 60; at++) {
    if (at >= spot.first && at < spot.last) continue;
    const id = tokens.word[at] ?? 0;
    if (readings.isCue[id] !== 1) continue;
    for (const { group, reading, place } of readings.cuesOf(id)) {
      if (group !== spot.group) continue;
      if (place === CuePlace.Anywhere)
        found[reading] = Math.min(MOST_IN_SENTENCE, (found[reading] ?? 0) + SAME_SENTENCE);
      else if (place === CuePlace.Before ? at === spot.first - 1 : at === spot.last)
        scores[reading] = (scores[reading] ?? 0) + BESIDE;
    }
  }
  for (const [reading, score] of found.entries())
    if (score !== undefined) scores[reading] = (scores[reading] ?? 0) + score;
}

/** Reads every ambiguous form of a text; the result is parallel to `spots.countries`, undefined where nothing is ambiguous. */
export function readSenses(
  annotated: Annotated,
  spots: Spots,
  evidence: Evidence,
  readings: Readings,
  lexicon: Lexicon,
): (Sense | undefined)[] {
  const { countries, places } = spots;
  const groups = new Map<number, number[]>();
  const members = new Map<number, number[]>();
  for (const [index, { group }] of countries.entries()) {
    if (group < 0) continue;
    const known = members.get(group);
    if (known !== undefined) known.push(index);
    else {
      members.set(group, [index]);
      groups.set(group, []);
    }
  }
  if (groups.size === 0) return [];
  countCues(annotated, spots, readings, groups);
  const { shape, word, code, count } = annotated.tokens;
  const view: TokenView = { shape, word, code, count, spotAt: evidence.spotAt, placeAt: evidence.placeAt };
  const own = countries.map((spot) => {
    const group = readings.groups[spot.group];
    if (group === undefined) return undefined;
    const local = weighLocally(annotated, view, spot, countries, places, lexicon);
    const here = annotated.tokens.shape[spot.first] ?? 0;
    const inCapitals = (here & Shape.CapitalsLine) !== 0;
    const accented = spot.last === spot.first + 1 && hasAccent(annotated, spot.first);
    const shouted =
      !inCapitals && (here & Shape.Capitals) !== 0 && (spot.kind & (FormKind.Adjective | FormKind.Demonym)) !== 0;
    const scores: number[] = group.map(({ kind, state }) => {
      if (kind === 'thing' && shouted) return SHOUTED;
      if (kind === 'country' && accented) return ACCENTED;
      if (kind === 'person') return local.person;
      if (kind === 'capitals') return inCapitals ? 4.5 : -9;
      if (kind !== 'country' && kind !== 'division' && kind !== 'city' && kind !== 'region') return 0;
      const beside = (local.after.includes(state) ? IN_STATE : 0) + (local.before.includes(state) ? AFTER_CITY : 0);
      return local.place + (kind === 'country' ? local.country : 0) + beside;
    });
    addSentenceCues(annotated, readings, spot, scores);
    return scores;
  });
  return countries.map((spot, index) => {
    const group = readings.groups[spot.group];
    const scores = own[index];
    if (group === undefined || scores === undefined) return undefined;
    const shared = ofOthers(members.get(spot.group) ?? [], own, index, group);
    const cues = groups.get(spot.group) ?? [];
    const total = group.map((reading, at) => {
      const about = reading.state < 0 ? 0 : evidenceFor(reading, evidence);
      return reading.prior + (scores[at] ?? 0) + (cues[at] ?? 0) + about + (shared[at] ?? 0);
    });
    return decide(group, total);
  });
}

function hasAccent({ text, tokens }: Annotated, at: number): boolean {
  for (let i = tokens.start[at] ?? 0; i < (tokens.end[at] ?? 0); i++) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}

/** What else the text says of the state (for a country) or of places in it (for a division or town). */
function evidenceFor({ kind, state }: Reading, evidence: Evidence): number {
  if (kind === 'country')
    return Math.min(2.5, 0.6 * (evidence.mentions[state] ?? 0) + 0.9 * (evidence.places[state] ?? 0));
  return Math.min(2, 0.5 * (evidence.places[state] ?? 0));
}

/** What the other mentions of a form say for each reading: their mean, and for a person the clearest of them. */
function ofOthers(
  members: readonly number[],
  scores: readonly (readonly number[] | undefined)[],
  self: number,
  group: readonly Reading[],
): number[] {
  const sum = new Array<number>(group.length).fill(0);
  const most = new Array<number>(group.length).fill(0);
  let others = 0;
  for (const at of members) {
    if (at === self) continue;
    // a form that fills a text needs no more witnesses
    if (others === 20) break;
    others++;
    for (let i = 0; i < group.length; i++) {
      const score = scores[at]?.[i] ?? 0;
      sum[i] = (sum[i] ?? 0) + score;
      most[i] = Math.max(most[i] ?? 0, score);
    }
  }
  return group.map(({ kind }, i) => {
    if (others === 0 || kind === 'capitals') return 0;
    return kind === 'person' ? FULL_NAME * (most[i] ?? 0) : (SHARED * (sum[i] ?? 0)) / others;
  });
}

function decide(group: readonly Reading[], total: readonly number[]): Sense | undefined {
  const order = group.map((_, at) => at).sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
  const [best = 0] = order;
  const reading = group[best];
  if (reading === undefined) return undefined;
  const rival = order.find((at) => at !== best && result(group[at]) !== result(reading));
  const lead = rival === undefined ? 9 : (total[best] ?? 0) - (total[rival] ?? 0);
  const states = order
    .map((at) => group[at])
    .flatMap((each) => (each !== undefined && each.state >= 0 ? [each.state] : []));
  const country = order.map((at) => group[at]).find((each) => each?.kind === 'country')?.state ?? -1;
  return { reading, country, lead, states: [...new Set(states)] };
}

/** Readings that come to the same in the output: no country, or one state. */
const result = (reading: Reading | undefined): number => (reading?.kind === 'country' ? reading.state : -1);
