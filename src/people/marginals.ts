import type { Runs } from './runs.ts';
import type { Spans } from './spans.ts';

/** Scores are clipped here: over the longest run (40 units) the sums stay far below what a double holds. */
const LIMIT = 12;

let alpha = new Float64Array(64);
let beta = new Float64Array(64);
let weight = new Float64Array(512);

/**
 * Probability of each span of a run under all ways to cut the run into names and other words, each cut weighing exp(sum of the
 * scores of its names): a semi-Markov conditional random field (Sarawagi and Cohen 2004), by forward and backward sums.
 * Spans must be sorted by their first unit. Fills `spans.probability`.
 */
export function marginals(runs: Runs, spans: Spans, run: number): void {
  const from = spans.runStart[run] ?? 0;
  const to = spans.runStart[run + 1] ?? 0;
  if (to === from) return;
  if (to - from === 1) {
    spans.probability[from] = 1 / (1 + Math.exp(-(spans.score[from] ?? 0)));
    return;
  }
  const start = runs.runStart[run] ?? 0;
  const size = (runs.runStart[run + 1] ?? 0) - start;
  if (alpha.length < size + 1) {
    alpha = new Float64Array(2 * size + 2);
    beta = new Float64Array(2 * size + 2);
  }
  if (weight.length < to - from) weight = new Float64Array(2 * (to - from));
  for (let i = from; i < to; i++) weight[i - from] = Math.exp(Math.max(-LIMIT, Math.min(LIMIT, spans.score[i] ?? 0)));
  // loops: the builtin fill costs more than the few cells of most runs
  for (let i = 1; i <= size; i++) alpha[i] = 0;
  alpha[0] = 1;
  let span = from;
  for (let at = 0; at < size; at++) {
    const here = alpha[at] ?? 0;
    alpha[at + 1] = (alpha[at + 1] ?? 0) + here;
    for (; span < to && spans.from[span] === start + at; span++) {
      const end = (spans.to[span] ?? 0) - start;
      alpha[end] = (alpha[end] ?? 0) + here * (weight[span - from] ?? 0);
    }
  }
  beta[size] = 1;
  span = to - 1;
  for (let at = size - 1; at >= 0; at--) {
    let sum = beta[at + 1] ?? 0;
    for (; span >= from && spans.from[span] === start + at; span--) {
      sum += (weight[span - from] ?? 0) * (beta[(spans.to[span] ?? 0) - start] ?? 0);
    }
    beta[at] = sum;
  }
  const total = alpha[size] ?? 1;
  for (let i = from; i < to; i++) {
    const before = alpha[(spans.from[i] ?? 0) - start] ?? 0;
    const after = beta[(spans.to[i] ?? 0) - start] ?? 0;
    spans.probability[i] = (before * (weight[i - from] ?? 0) * after) / total;
  }
}
