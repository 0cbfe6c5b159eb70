import { CLASS } from './classes.ts';
import type { Runs } from './runs.ts';

/** Longest name in units: "Mohammed bin Salman bin Abdulaziz Al Saud" has seven. */
export const LONGEST_SPAN = 8;

/** Spans of a document as parallel arrays (see {@link SpanBuffer}). */
export interface Spans {
  readonly count: number;
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly base: Float64Array;
  readonly score: Float64Array;
  readonly probability: Float64Array;
  readonly featureStart: Int32Array;
  readonly features: Int32Array;
  readonly runStart: Int32Array;
}

/** Every stretch of units that could be one name, with the numbers of the features that hold for it. */
export class SpanBuffer implements Spans {
  count = 0;
  /** First unit and the unit after the last. */
  from = new Int32Array(2048);
  to = new Int32Array(2048);
  /** Score before the document is known, and the score at hand. */
  base = new Float64Array(2048);
  score = new Float64Array(2048);
  /** Probability that the span is a mention of a person. */
  probability = new Float64Array(2048);
  /** First feature of each span in `features`, and one more at the end. */
  featureStart = new Int32Array(2049);
  features = new Int32Array(1 << 15);
  /** First span of each run, and one more at the end. */
  runStart = new Int32Array(1024);

  reset(): void {
    this.count = 0;
    this.featureStart[0] = 0;
  }

  add(from: number, to: number): number {
    if (this.count + 2 > this.from.length) this.grow();
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.featureStart[this.count + 1] = this.featureStart[this.count] ?? 0;
    return this.count++;
  }

  /** Adds a feature to the span added last. */
  feature(id: number): void {
    const at = this.featureStart[this.count] ?? 0;
    if (at === this.features.length) {
      const features = new Int32Array(this.features.length * 2);
      features.set(this.features);
      this.features = features;
    }
    this.features[at] = id;
    this.featureStart[this.count] = at + 1;
  }

  startRun(run: number): void {
    if (run + 2 > this.runStart.length) {
      const runStart = new Int32Array(this.runStart.length * 2);
      runStart.set(this.runStart);
      this.runStart = runStart;
    }
    this.runStart[run] = this.count;
    this.runStart[run + 1] = this.count;
  }

  private grow(): void {
    const size = this.from.length * 2;
    const int = (from: Int32Array, length: number): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(length);
      to.set(from);
      return to;
    };
    const float = (from: Float64Array): Float64Array<ArrayBuffer> => {
      const to = new Float64Array(size);
      to.set(from);
      return to;
    };
    this.from = int(this.from, size);
    this.to = int(this.to, size);
    this.featureStart = int(this.featureStart, size + 1);
    this.base = float(this.base);
    this.score = float(this.score);
    this.probability = float(this.probability);
  }
}

/** Whether a name may begin and end with these units; titles before a name are no part of it, `Jr.` and nicknames are. */
export function canSpan(runs: Runs, from: number, to: number): boolean {
  const first = runs.class[from];
  const last = runs.class[to - 1];
  if (first === CLASS.suffix || first === CLASS.nickname || first === CLASS.digit || first === CLASS.honorific)
    return false;
  if (first === CLASS.rank && (to - from === 1 || runs.class[from + 1] !== CLASS.particle)) return false;
  if (last === CLASS.particle || last === CLASS.nickname || last === CLASS.digit) return false;
  const run = runs.runOf[from] ?? 0;
  if (to < (runs.runStart[run + 1] ?? 0) && (runs.class[to] === CLASS.suffix || runs.class[to] === CLASS.nickname))
    return false;
  return from === (runs.runStart[run] ?? 0) || runs.class[from - 1] !== CLASS.nickname;
}

/** Whether a unit says who is meant: particles, `Jr.` and nicknames do not. */
export function isCore(runs: Runs, unit: number): boolean {
  const kind = runs.class[unit];
  return kind !== CLASS.particle && kind !== CLASS.suffix && kind !== CLASS.nickname;
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
