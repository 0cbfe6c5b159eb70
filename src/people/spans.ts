import { enlarged } from '../engine/grow.ts';
import { Class, classSet } from './classes.ts';
import type { Runs } from './runs.ts';
import type { PersonWeights } from './weights.ts';

/** Longest name in units: "Mohammed bin Salman bin Abdulaziz Al Saud" has seven. */
export const LONGEST_SPAN = 8;

/** More features than hold for one span: its contexts, two for each unit, and those of the whole. */
const MOST_FEATURES = 2 * LONGEST_SPAN + 32;

/** Spans of a document as parallel arrays (see {@link SpanBuffer}). */
export interface Spans {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly odds: Float64Array;
  readonly probability: Float64Array;
  readonly featureStart: Int32Array;
  readonly featureEnd: Int32Array;
  readonly features: Int32Array;
  readonly runStart: Int32Array;
}

/** Every stretch of units that could be one name, with the odds that its features make. */
export class SpanBuffer implements Spans {
  count = 0;
  /** First unit and the unit after the last. */
  from = new Int32Array(2048);
  to = new Int32Array(2048);
  /** Odds: at first by the features that need no article, later those of {@link score}. */
  odds = new Float64Array(2048);
  /** Log-odds by the same features, weighed as later rounds do; and with what the article says. */
  base = new Float64Array(2048);
  score = new Float64Array(2048);
  /** Probability that the span is a mention of a person. */
  probability = new Float64Array(2048);
  /** Features of each span, where they are kept: `features[featureStart … featureEnd)`. */
  featureStart = new Int32Array(2048);
  featureEnd = new Int32Array(2048);
  features = new Int32Array(1 << 12);
  /** First span of each run, and one more at the end. */
  runStart = new Int32Array(1024);
  private used = 0;

  /** What each feature multiplies the odds with, and adds to the log-odds. */
  private readonly factors: Float64Array;
  private readonly second: Float64Array;

  /** @param keeping whether the features of each span are kept, for the reasons of a mention and for fitting weights */
  constructor(
    weights: PersonWeights,
    private readonly keeping: boolean,
  ) {
    this.factors = weights.first.map(Math.exp);
    this.second = weights.second;
  }

  /** Begins a document of so many runs. */
  reset(runs: number): void {
    this.count = 0;
    this.used = 0;
    while (this.runStart.length <= runs) this.runStart = enlarged(this.runStart);
    this.runStart[0] = 0;
  }

  /** Adds a span, with room for its features; returns where in {@link features} they begin. */
  add(from: number, to: number): number {
    if (this.count === this.from.length) this.grow();
    if (this.used + MOST_FEATURES > this.features.length) this.features = enlarged(this.features);
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.featureStart[this.count] = this.used;
    this.count++;
    return this.used;
  }

  /** Ends the features of the span added last: those before `used`. */
  endFeatures(used: number): void {
    const { features, factors, second } = this;
    const span = this.count - 1;
    const start = this.featureStart[span] ?? 0;
    let odds = 1;
    let base = 0;
    for (let at = start; at < used; at++) {
      const id = features[at] ?? 0;
      odds *= factors[id] ?? 1;
      base += second[id] ?? 0;
    }
    this.odds[span] = odds;
    this.base[span] = base;
    this.featureEnd[span] = used;
    if (this.keeping) this.used = used;
  }

  endRun(run: number): void {
    this.runStart[run + 1] = this.count;
  }

  /** Drops the spans less probable than `least`: no evidence of the article can bring them back. */
  prune(runs: number, least: number): void {
    const { from, to, base, probability, featureStart, featureEnd, runStart } = this;
    let kept = 0;
    let span = 0;
    for (let run = 0; run < runs; run++) {
      const end = runStart[run + 1] ?? 0;
      for (; span < end; span++) {
        if ((probability[span] ?? 0) < least) continue;
        from[kept] = from[span] ?? 0;
        to[kept] = to[span] ?? 0;
        base[kept] = base[span] ?? 0;
        probability[kept] = probability[span] ?? 0;
        featureStart[kept] = featureStart[span] ?? 0;
        featureEnd[kept] = featureEnd[span] ?? 0;
        kept++;
      }
      runStart[run + 1] = kept;
    }
    this.count = kept;
  }

  private grow(): void {
    this.from = enlarged(this.from);
    this.to = enlarged(this.to);
    this.featureStart = enlarged(this.featureStart);
    this.featureEnd = enlarged(this.featureEnd);
    this.odds = enlarged(this.odds);
    this.base = enlarged(this.base);
    this.score = enlarged(this.score);
    this.probability = enlarged(this.probability);
  }
}

const NEVER_FIRST = classSet(
  Class.suffix,
  Class.nickname,
  Class.digit,
  Class.honorific,
  Class.vessel,
  Class['leading-noun'],
);
const NEVER_LAST = classSet(Class.particle, Class.nickname, Class.digit);
/** What follows USS or HMS is a ship, what follows Calle or Rue a street. */
const NEVER_BEFORE = classSet(Class.nickname, Class.vessel, Class['leading-noun']);
/** No name has them inside: `Tropical Storm Kristine`, `Gran Teatro Falla`. */
export const NEVER_INSIDE = classSet(Class.vessel, Class['leading-noun']);
/** `Jr.` and nicknames belong to the name before them. */
const CLINGING = classSet(Class.suffix, Class.nickname);
const NO_CORE = classSet(Class.particle, Class['capital-particle'], Class.suffix, Class.nickname);

/** Whether a name may begin with a unit of the run `[start, end)`; titles before a name are no part of it. */
export function canBegin(runs: Runs, from: number, start: number, end: number): boolean {
  const kind = runs.class[from] ?? 0;
  if (NEVER_FIRST[kind] === 1) return false;
  if (kind === Class.rank && (from + 1 === end || runs.class[from + 1] !== Class.particle)) return false;
  return from === start || NEVER_BEFORE[runs.class[from - 1] ?? 0] === 0;
}

/** Whether a name that begins with unit `from` may end before unit `to` of a run that ends before unit `end`. */
export function canEnd(runs: Runs, from: number, to: number, end: number): boolean {
  if (NEVER_LAST[runs.class[to - 1] ?? 0] === 1) return false;
  if (to < end && CLINGING[runs.class[to] ?? 0] === 1) return false;
  return to - from > 1 || runs.class[from] !== Class.rank;
}

/** Whether a unit says who is meant: particles, `Jr.` and nicknames do not. */
export function isCore(runs: Runs, unit: number): boolean {
  return NO_CORE[runs.class[unit] ?? 0] === 0;
}

/** The first core unit of a span. */
export function firstCore(runs: Runs, from: number, to: number): number {
  let unit = from;
  while (unit + 1 < to && !isCore(runs, unit)) unit++;
  return unit;
}

/** The last core unit of a span: the one with the family name in Western order. */
export function lastCore(runs: Runs, from: number, to: number): number {
  let unit = to - 1;
  while (unit > from && !isCore(runs, unit)) unit--;
  return unit;
}
