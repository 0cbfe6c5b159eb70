import { availableParallelism } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import type { Input, LostInput } from '../batch/inputs.ts';
import { mapInOrder } from '../batch/order.ts';
import { createPool } from '../batch/pool.ts';
import { type Outcome, type Processor, processSource } from '../batch/process.ts';
import { planSteps, type Step } from '../batch/tasks.ts';
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
  let alone = false;
  async function* metered(outcomes: AsyncIterable<Outcome>, size: number): AsyncGenerator<Outcome> {
    yield* outcomes;
    if (!alone) collectAlone(jobs);
    alone = true;
    meter.bytes += size;
  }
  async function* known(outcome: Outcome): AsyncGenerator<Outcome> {
    yield outcome;
  }
  const run = (step: Step): AsyncIterator<Outcome> => {
    if (step.kind === 'outcome') return known(step.outcome);
    if (step.kind === 'stream') return processSource(processor, step.input, standardInput());
    return metered(pool.run(step.task), step.task.size);
  };
  try {
    yield* mapInOrder(planSteps(inputs, processor.settings, standardInput), jobs * 4, run);
  } finally {
    await pool.close();
  }
}

/**
 * Has each worker collect its young garbage alone: where all cores have a worker, helpers of one only keep the others waiting. Not before
 * the workers have their code, for a changed option of V8 would set compiled code aside.
 */
function collectAlone(workers: number): void {
  if (workers >= availableParallelism()) setFlagsFromString('--no-parallel-scavenge');
}
