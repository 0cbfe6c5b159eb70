import type { Runs } from './runs.ts';
import type { Spans } from './spans.ts';

const logAdd = (a: number, b: number): number => {
  if (a === -Infinity) return b;
  if (b === -Infinity) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
};

let alpha = new Float64Array(64);
let beta = new Float64Array(64);

/**
 * Probability of each span of a run under all ways to cut the run into names and other words, each cut weighing exp(sum of the
 * scores of its names): a semi-Markov conditional random field (Sarawagi and Cohen 2004), by forward and backward sums.
 * Spans must be sorted by their first unit. Fills `spans.probability`.
 * @returns log of the sum over all cuts
 */
export function marginals(runs: Runs, spans: Spans, run: number): number {
  const start = runs.runStart[run] ?? 0;
  const size = (runs.runStart[run + 1] ?? 0) - start;
  const from = spans.runStart[run] ?? 0;
  const to = spans.runStart[run + 1] ?? 0;
  if (to - from === 1 && size === 1) {
    const score = spans.score[from] ?? 0;
    spans.probability[from] = 1 / (1 + Math.exp(-score));
    return logAdd(0, score);
  }
  if (alpha.length < size + 1) {
    alpha = new Float64Array(2 * size + 2);
    beta = new Float64Array(2 * size + 2);
  }
  alpha.fill(-Infinity, 0, size + 1);
  beta.fill(-Infinity, 0, size + 1);
  alpha[0] = 0;
  let span = from;
  for (let at = 0; at < size; at++) {
    const here = alpha[at] ?? 0;
    alpha[at + 1] = logAdd(alpha[at + 1] ?? 0, here);
    while (span < to && spans.from[span] === start + at) {
      const end = (spans.to[span] ?? 0) - start;
      alpha[end] = logAdd(alpha[end] ?? 0, here + (spans.score[span] ?? 0));
      span++;
    }
  }
  beta[size] = 0;
  span = to - 1;
  for (let at = size - 1; at >= 0; at--) {
    let sum = beta[at + 1] ?? 0;
    while (span >= from && spans.from[span] === start + at) {
      sum = logAdd(sum, (spans.score[span] ?? 0) + (beta[(spans.to[span] ?? 0) - start] ?? 0));
      span--;
    }
    beta[at] = sum;
  }
  const total = alpha[size] ?? 0;
  for (let i = from; i < to; i++) {
    const a = alpha[(spans.from[i] ?? 0) - start] ?? 0;
    const b = beta[(spans.to[i] ?? 0) - start] ?? 0;
    spans.probability[i] = Math.exp(a + (spans.score[i] ?? 0) + b - total);
  }
  return total;
}
