import type { Input, LostInput } from '../batch/inputs.ts';
import { createPool, mapInOrder } from '../batch/pool.ts';
import { failed, type Outcome, type Processor } from '../batch/process.ts';
import { planSteps, type Step, together } from '../batch/tasks.ts';
import type { Source } from '../read/reader.ts';
import type { Meter } from './progress.ts';
import { startWorker } from './worker.ts';

/** The outcomes of a batch by so many workers, in the order of the inputs, the same as one thread gives. */
export async function* parallelOutcomes(
  inputs: AsyncIterable<Input | LostInput>,
  processor: Processor,
  jobs: number,
  standardInput: () => Source,
  meter: Meter,
): AsyncGenerator<Outcome> {
  const pool = createPool(jobs, () => startWorker(processor.settings));
  const run = async (step: Step): Promise<Outcome[]> => {
    if (step.kind === 'lost') return [failed(step.lost.input, step.lost.problem)];
    if (step.kind === 'stream') return [await together(processor, step.input, standardInput())];
    const outcomes = await pool.run(step);
    meter.bytes += step.kind === 'lines' ? step.bytes.length : step.size;
    return outcomes;
  };
  try {
    for await (const outcomes of mapInOrder(planSteps(inputs, processor.settings, standardInput), jobs * 4, run)) {
      yield* outcomes;
    }
  } finally {
    await pool.close();
  }
}
