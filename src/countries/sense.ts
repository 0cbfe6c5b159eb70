import { type Reading, ReadingKind } from './readings.ts';

/** How an ambiguous form was read at one place. */
export interface Sense {
  readonly reading: Reading;
  /** State of the likeliest reading that is a country, or -1. */
  readonly country: number;
  /** Log-odds by which it is ahead of the next reading that would give another result. */
  readonly lead: number;
  /** Whether that is too little to tell. */
  readonly open: boolean;
  /** The readings that name a state, the likeliest first, as positions in {@link States}; empty where one country is told. */
  readonly states: readonly number[];
}

/** A state that is ahead by less than this leaves the form ambiguous, and so does another reading that is ahead by less than that. */
const UNDECIDED = 0.8;
const UNDECIDED_OTHER = 0.4;
/** The lead of a form whose readings all come to the same. */
const UNRIVALLED = 9;

const NO_STATES: readonly number[] = [];

/**
 * The likeliest of the readings of a form, of equals the first.
 * @param total log-odds of each reading
 */
export function senseOf(readings: readonly Reading[], total: Float64Array): Sense | undefined {
  let best = 0;
  let country = -1;
  for (let at = 0; at < readings.length; at++) {
    if ((total[at] ?? 0) > (total[best] ?? 0)) best = at;
    if (readings[at]?.kind === ReadingKind.Country && (country < 0 || (total[at] ?? 0) > (total[country] ?? 0)))
      country = at;
  }
  const reading = readings[best];
  if (reading === undefined) return undefined;
  const own = resultOf(reading);
  let lead = UNRIVALLED;
  let rival = Number.NEGATIVE_INFINITY;
  for (let at = 0; at < readings.length; at++) {
    if ((total[at] ?? 0) <= rival || resultOf(readings[at]) === own) continue;
    rival = total[at] ?? 0;
    lead = (total[best] ?? 0) - rival;
  }
  const isCountry = reading.kind === ReadingKind.Country;
  const open = lead < (isCountry ? UNDECIDED : UNDECIDED_OTHER);
  const states = isCountry && !open ? NO_STATES : statesByOdds(readings, total);
  return { reading, country: readings[country]?.state ?? -1, lead, open, states };
}

/** What a reading comes to in the output: a state, or no country. */
const resultOf = (reading: Reading | undefined): number => (reading?.kind === ReadingKind.Country ? reading.state : -1);

/** The states that readings name, each once, the likeliest first. */
function statesByOdds(readings: readonly Reading[], total: Float64Array): number[] {
  const order = readings.map((_, at) => at).sort((a, b) => (total[b] ?? 0) - (total[a] ?? 0));
  const states = order.map((at) => readings[at]?.state ?? -1).filter((state) => state >= 0);
  return [...new Set(states)];
}
