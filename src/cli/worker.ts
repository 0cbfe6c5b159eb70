import { fileURLToPath } from 'node:url';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Order, Report } from '../batch/pool.ts';
import type { Outcome, Processor } from '../batch/process.ts';
import type { Settings } from '../batch/settings.ts';
import { merged, processTask, type Task } from '../batch/tasks.ts';
import { createProcessor } from './processor.ts';

/** MB of young objects, twice what V8 takes: what lives as long as its document is seldom copied then. */
const YOUNG = 192;

/** Starts a thread that runs `runWorker`. */
export function startWorker(settings: Settings): Worker {
  return new Worker(fileURLToPath(new URL('../bin/worker.js', import.meta.url)), {
    workerData: settings,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
}

/** Output that is sent at once, in UTF-16 units, and reports that may be on their way before one is taken. */
const BLOCK = 256 * 1024;
const AHEAD = 16;

/** The life of a worker: tasks come, outcomes go, one after another. */
export async function runWorker(): Promise<void> {
  const settings: Settings = workerData;
  const processor = await createProcessor(settings);
  let onTheirWay = 0;
  let wake: () => void = () => undefined;
  const report = async (outcomes: readonly Outcome[], finished: boolean): Promise<void> => {
    const plain = merged(outcomes, processor.rendering.between).map(toPlain);
    onTheirWay++;
    send(
      { kind: 'outcomes', outcomes: plain, finished },
      plain.map(({ output }) => output.buffer),
    );
    // Whoever takes them may be busy with what comes before: memory stays small meanwhile.
    while (!finished && onTheirWay >= AHEAD) {
      await new Promise<void>((taken) => {
        wake = taken;
      });
    }
  };
  let last = Promise.resolve();
  parentPort?.on('message', (order: Order) => {
    if (order.kind === 'task') last = last.then(() => work(processor, order.task, report));
    else {
      onTheirWay--;
      wake();
    }
  });
}

async function work(
  processor: Processor,
  task: Task,
  report: (outcomes: readonly Outcome[], finished: boolean) => Promise<void>,
): Promise<void> {
  let outcomes: Outcome[] = [];
  let size = 0;
  const begin = task.careful
    ? (piece: Extract<Report, { kind: 'begun' }>['piece']) => send({ kind: 'begun', piece })
    : undefined;
  for await (const outcome of processTask(processor, task, begin)) {
    outcomes.push(outcome);
    size += outcome.output.length;
    if (!task.careful && size < BLOCK) continue;
    await report(outcomes, false);
    outcomes = [];
    size = 0;
  }
  await report(outcomes, true);
}

function send(report: Report, transfer: readonly ArrayBuffer[] = []): void {
  parentPort?.postMessage(report, [...transfer]);
}

const encoder = new TextEncoder();

/** Text goes as bytes that are given away, not copied; and an error would lose its own fields on the way between threads. */
function toPlain(outcome: Outcome) {
  return {
    ...outcome,
    output: encoder.encode(String(outcome.output)),
    failures: outcome.failures.map(plainFailure),
    warnings: outcome.warnings.map(plainFailure),
  };
}

function plainFailure({ input, problem: { code, message, place, mend } }: Outcome['failures'][number]) {
  return { input, problem: { code, message, place, mend } };
}
