import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

/** The middle one, or the mean of the two in the middle. */
function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds that the work took; garbage of what ran before is collected first, and not counted. */
export async function timeOf(work: () => unknown): Promise<number> {
  collectGarbage();
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/**
 * Medians in milliseconds of works that take turns, so that a slow moment of the machine meets all of them.
 * @param rounds how often each is measured
 */
export async function medians(works: readonly (() => unknown)[], rounds: number): Promise<number[]> {
  const times = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, work] of works.entries()) times[at]?.push(await timeOf(work));
  }
  return times.map(median);
}

export function ratio(value: number): string {
  return value >= 20 ? value.toFixed(0) : value.toFixed(2);
}
