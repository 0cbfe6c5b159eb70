import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Outcome } from '../batch/process.ts';
import type { Settings } from '../batch/settings.ts';
import { processTask, type Task } from '../batch/tasks.ts';
import { createProcessor } from './processor.ts';

/** Starts a thread that runs `runWorker`. */
export function startWorker(settings: Settings): Worker {
  return new Worker(fileURLToPath(new URL('../bin/worker.js', import.meta.url)), { workerData: settings });
}

/** The life of a worker: tasks come, outcomes go, one after another. */
export async function runWorker(): Promise<void> {
  const settings: Settings = workerData;
  const processor = await createProcessor(settings);
  let last = Promise.resolve();
  parentPort?.on('message', (task: Task) => {
    last = last.then(async () => send(await processTask(processor, task)));
  });
}

function send(outcomes: readonly Outcome[]): void {
  const encoder = new TextEncoder();
  const plain = outcomes.map((outcome) => ({
    ...outcome,
    output: encoder.encode(String(outcome.output)),
    failures: outcome.failures.map(toPlain),
    warnings: outcome.warnings.map(toPlain),
  }));
  parentPort?.postMessage(
    plain,
    plain.map(({ output }) => output.buffer),
  );
}

/** An error loses its own fields on the way between threads. */
function toPlain({ input, problem: { code, message, place, mend } }: Outcome['failures'][number]) {
  return { input, problem: { code, message, place, mend } };
}
