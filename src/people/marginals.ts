import type { Runs } from './runs.ts';
import type { Spans } from './spans.ts';

/** Odds are clipped here: over the longest run (40 units) the sums stay far below what a double holds. */
const MOST = Math.exp(12);
const LEAST = 1 / MOST;

let alpha = new Float64Array(64);
let beta = new Float64Array(64);
let weight = new Float64Array(512);

/** Probability of the spans of all runs (see {@link marginals}). */
export function allMarginals(runs: Runs, spans: Spans): void {
  const { runStart, odds, probability } = spans;
  for (let run = 0; run < runs.runs; run++) {
    const from = runStart[run] ?? 0;
    const count = (runStart[run + 1] ?? 0) - from;
    if (count > 1) marginals(runs, spans, run);
    else if (count === 1) {
      const own = odds[from] ?? 0;
      probability[from] = own / (1 + own);
    }
  }
}

/**
 * Probability of each span of a run of several under all ways to cut the run into names and other words, each cut weighing the product
 * of the odds of its names: a semi-Markov conditional random field (Sarawagi and Cohen 2004).
 * Spans must be sorted by their first unit. Fills `spans.probability` from `spans.odds`.
 */
export function marginals(runs: Runs, spans: Spans, run: number): void {
  const from = spans.runStart[run] ?? 0;
  const to = spans.runStart[run + 1] ?? 0;
  const start = runs.runStart[run] ?? 0;
  const size = (runs.runStart[run + 1] ?? 0) - start;
  if (size === 2) marginalsOfTwo(spans, from, to, start);
  else marginalsOfMore(spans, from, to, start, size);
}

/** By forward and backward sums. */
function marginalsOfMore(
  { odds, probability, from: first, to: stop }: Spans,
  from: number,
  to: number,
  start: number,
  size: number,
): void {
  if (alpha.length < size + 1) {
    alpha = new Float64Array(2 * size + 2);
    beta = new Float64Array(2 * size + 2);
  }
  if (weight.length < to - from) weight = new Float64Array(2 * (to - from));
  for (let i = from; i < to; i++) weight[i - from] = clipped(odds[i] ?? 0);
  // loops: the builtin fill costs more than the few cells of most runs
  for (let i = 1; i <= size; i++) alpha[i] = 0;
  alpha[0] = 1;
  let span = from;
  for (let at = 0; at < size; at++) {
    const here = alpha[at] ?? 0;
    alpha[at + 1] = (alpha[at + 1] ?? 0) + here;
    for (; span < to && first[span] === start + at; span++) {
      const end = (stop[span] ?? 0) - start;
      alpha[end] = (alpha[end] ?? 0) + here * (weight[span - from] ?? 0);
    }
  }
  beta[size] = 1;
  span = to - 1;
  for (let at = size - 1; at >= 0; at--) {
    let sum = beta[at + 1] ?? 0;
    for (; span >= from && first[span] === start + at; span--) {
      sum += (weight[span - from] ?? 0) * (beta[(stop[span] ?? 0) - start] ?? 0);
    }
    beta[at] = sum;
  }
  const total = alpha[size] ?? 1;
  for (let i = from; i < to; i++) {
    const before = alpha[(first[i] ?? 0) - start] ?? 0;
    const after = beta[(stop[i] ?? 0) - start] ?? 0;
    probability[i] = (before * (weight[i - from] ?? 0) * after) / total;
  }
}

const clipped = (odds: number): number => (odds > MOST ? MOST : odds < LEAST ? LEAST : odds);

/** In a run of two units, as most of several are, each is a name by itself, or both are one name, or none. */
function marginalsOfTwo(
  { odds, probability, from: first, to: stop }: Spans,
  from: number,
  to: number,
  start: number,
): void {
  let one = 0;
  let both = 0;
  let other = 0;
  for (let span = from; span < to; span++) {
    const weight = clipped(odds[span] ?? 0);
    if (first[span] !== start) other = weight;
    else if (stop[span] === start + 1) one = weight;
    else both = weight;
  }
  const total = both + (1 + one) + (1 + one) * other;
  for (let span = from; span < to; span++) {
    if (first[span] !== start) probability[span] = ((1 + one) * other) / total;
    else probability[span] = (stop[span] === start + 1 ? one * (1 + other) : both) / total;
  }
}
