/**
 * Looks for inputs that break the readers, the tokeniser, the extractor or the loader of dictionaries:
 *
 *     npm run fuzz [-- --runs 20000] [--seed 1] [--only NAME]
 *
 * Nothing but a told problem may be thrown, and every mention must be what stands at its offsets. The same seed tries the
 * same inputs; the smallest one that breaks something is printed.
 */
import { parseArgs } from 'node:util';
import { withFolder } from './bench/processes.ts';
import { checksOf } from './fuzz/checks.ts';

const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
    only: { type: 'string', default: '' },
  },
});
const seed = Number(values.seed);

await withFolder(async (folder) => {
  const checks = checksOf(folder).filter(({ name }) => name.includes(values.only));
  const shares = checks.reduce((sum, { share }) => sum + share, 0);
  let total = 0;
  console.log(`seed ${seed}`);
  for (const { name, share, run } of checks) {
    const runs = Math.ceil((Number(values.runs) * share) / shares);
    const start = performance.now();
    try {
      await run(runs, seed);
      total += runs;
      console.log(
        `${name.padEnd(20)} ${String(runs).padStart(8)} inputs, ${((performance.now() - start) / 1000).toFixed(1)} s`,
      );
    } catch (error) {
      process.exitCode = 1;
      console.log(`${name}:`, error);
    }
  }
  console.log(`${total} inputs without a fault`);
});
