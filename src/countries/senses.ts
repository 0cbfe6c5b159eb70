import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { addSentenceCues, countCues } from './cues.ts';
import type { Evidence } from './evidence.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { weighLocally } from './local.ts';
import type { PersonEvidence } from './person-evidence.ts';
import type { Reading, Readings } from './readings.ts';
import type { Spots } from './spots.ts';
import type { TokenView } from './view.ts';

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

/** A place after a comma that tells the state (`Lebanon, Pennsylvania`), and a city before one (`Savannah, Georgia`). */
const IN_STATE = 4;
const AFTER_CITY = 2.5;
/** `POLE` in a line that is not in capitals is hardly a people. */
const SHOUTED = 2;
/** Written with its accent: `Réunion`. */
const ACCENTED = 4;
/**
 * What the other mentions of the form in the text say, for their mean; and for a person's full name there, by whose family
 * name news goes on (`Michael Jordan`, then `Jordan`), sooner than by the given one.
 */
const SHARED = 0.5;
const FAMILY_NAME = 0.8;
const GIVEN_NAME = 0.75;
/** From here the words round a form say that it is a place. */
const PLACED = 0.9;

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
  const { shape, word, profile, code, count } = annotated.tokens;
  const view: TokenView = { shape, word, profile, code, count, spotAt: evidence.spotAt, placeAt: evidence.placeAt };
  const own = countries.map((spot): Own | undefined => {
    const group = readings.readingsOf(spot.group);
    if (group === undefined) return undefined;
    const local = weighLocally(view, spot, countries, places, lexicon);
    const here = annotated.tokens.shape[spot.first] ?? 0;
    const inCapitals = (here & Shape.CapitalsLine) !== 0;
    const accented = spot.last === spot.first + 1 && hasAccent(annotated, spot.first);
    const shouted =
      !inCapitals && (here & Shape.Capitals) !== 0 && (spot.kind & (FormKind.Adjective | FormKind.Demonym)) !== 0;
    const scores: number[] = group.map(({ kind, state }) => {
      if (kind === 'thing' && shouted) return SHOUTED;
      if (kind === 'country' && accented) return ACCENTED;
      if (kind === 'person') return local.person.family + local.person.given;
      if (kind === 'capitals') return inCapitals ? 4.5 : -9;
      if (kind !== 'country' && kind !== 'division' && kind !== 'city' && kind !== 'region') return 0;
      const beside = (local.after.includes(state) ? IN_STATE : 0) + (local.before.includes(state) ? AFTER_CITY : 0);
      return local.place + (kind === 'country' ? local.country : 0) + beside;
    });
    addSentenceCues(annotated, readings, spot, scores);
    return { scores, person: local.person };
  });
  return countries.map((spot, index) => {
    const group = readings.readingsOf(spot.group);
    const local = own[index];
    if (group === undefined || local === undefined) return undefined;
    const shared = ofOthers(members.get(spot.group) ?? [], own, index, group);
    const cues = groups.get(spot.group) ?? [];
    const total = group.map((reading, at) => {
      const about = reading.state < 0 ? 0 : evidenceFor(reading, evidence);
      return reading.prior + (local.scores[at] ?? 0) + (cues[at] ?? 0) + about + (shared[at] ?? 0);
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

/** What one mention of an ambiguous form says for itself. */
interface Own {
  /** Per reading. */
  readonly scores: readonly number[];
  readonly person: PersonEvidence;
}

/** What the other mentions of a form say for each reading: their mean, and for a person the clearest name among them. */
function ofOthers(
  members: readonly number[],
  all: readonly (Own | undefined)[],
  self: number,
  group: readonly Reading[],
): number[] {
  const sum = new Array<number>(group.length).fill(0);
  let family = 0;
  let given = 0;
  let others = 0;
  for (const at of members) {
    const other = all[at];
    if (at === self || other === undefined) continue;
    // a form that fills a text needs no more witnesses
    if (others === 20) break;
    others++;
    family = Math.max(family, other.person.family);
    given = Math.max(given, other.person.given);
    for (let i = 0; i < group.length; i++) sum[i] = (sum[i] ?? 0) + (other.scores[i] ?? 0);
  }
  // `Israel Katz, Israel's foreign minister`: what says that this one is a place is heard before another one's name
  const placed = Math.max(...group.map(({ kind }, i) => (kind === 'country' ? (all[self]?.scores[i] ?? 0) : 0)));
  return group.map(({ kind }, i) => {
    if (others === 0 || kind === 'capitals') return 0;
    if (kind !== 'person') return (SHARED * (sum[i] ?? 0)) / others;
    return Math.max(FAMILY_NAME * family, GIVEN_NAME * given) * (placed >= PLACED ? 0.3 : 1);
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
