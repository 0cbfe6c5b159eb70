import type { Worker } from 'node:worker_threads';
import type { Begun, Outcome } from './process.ts';
import { type Salvage, salvage, type Task } from './tasks.ts';

/** What a worker says: outcomes of the task it is at, the last of them where `finished`; or the piece that it begins. */
export type Report =
  | { readonly kind: 'outcomes'; readonly outcomes: readonly Outcome[]; readonly finished: boolean }
  | { readonly kind: 'begun'; readonly piece: Begun };

/** What is said to a worker: a task, or that a report of outcomes was taken. */
export type Order = { readonly kind: 'task'; readonly task: Task } | { readonly kind: 'taken' };

export interface Pool {
  /** Begins a task at once. Its outcomes come in their order, as they are made; what brings a worker down is one of them too. */
  readonly run: (task: Task) => AsyncIterableIterator<Outcome>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly results: Results;
  last: Outcome | null;
  begun: Begun | null;
}

interface Seat {
  readonly worker: Worker;
  /** Sent and not yet finished, oldest first: the worker does them in this order. */
  readonly jobs: Job[];
}

/** Tasks sent ahead to a worker, so that it never waits for the next. */
const AHEAD = 2;

/**
 * Workers that do tasks. One that comes down is replaced; the task it was at is taken up where it was, so that only the
 * document that brings a worker down is lost.
 */
export function createPool(size: number, start: () => Worker): Pool {
  const seats = new Set<Seat>();
  const waiting: Job[] = [];
  let closing = false;

  const open = (): Seat => {
    const seat: Seat = { worker: start(), jobs: [] };
    let reason = 'it ended';
    seat.worker.on('message', (report: Report) => {
      const [job] = seat.jobs;
      if (job === undefined) return;
      if (report.kind === 'begun') {
        job.begun = report.piece;
        return;
      }
      job.last = report.outcomes.at(-1) ?? job.last;
      job.results.put(report.outcomes, () => tell(seat.worker, { kind: 'taken' }));
      if (!report.finished) return;
      job.results.end();
      seat.jobs.shift();
      feed();
    });
    seat.worker.on('error', (error) => {
      reason = error instanceof Error ? error.message : String(error);
    });
    seat.worker.on('exit', () => {
      seats.delete(seat);
      if (!closing) takeUp(seat.jobs, reason);
    });
    seats.add(seat);
    return seat;
  };

  /** What was begun comes first: all that was sent after it may be waiting for its results to be taken. */
  const takeUp = ([broken, ...others]: readonly Job[], reason: string): void => {
    waiting.unshift(...others);
    if (broken !== undefined) {
      const { lost, rest }: Salvage = salvage(broken.task, broken.last, broken.begun, reason);
      if (lost !== null) broken.results.put([lost], () => undefined);
      if (rest === null) broken.results.end();
      else waiting.unshift({ task: rest, results: broken.results, last: null, begun: null });
    }
    feed();
  };

  const feed = (): void => {
    while (waiting.length > 0) {
      const free = [...seats]
        .filter(({ jobs }) => jobs.length < AHEAD)
        .sort((a, b) => a.jobs.length - b.jobs.length)[0];
      const seat =
        free !== undefined && (free.jobs.length === 0 || seats.size >= size) ? free : seats.size < size ? open() : free;
      if (seat === undefined) return;
      const job = waiting.shift();
      if (job === undefined) return;
      seat.jobs.push(job);
      tell(seat.worker, { kind: 'task', task: job.task });
    }
  };

  const run = (task: Task): AsyncIterableIterator<Outcome> => {
    const results = new Results();
    waiting.push({ task, results, last: null, begun: null });
    feed();
    return results;
  };

  const close = async (): Promise<void> => {
    closing = true;
    await Promise.all([...seats].map(({ worker }) => worker.terminate()));
  };
  return { run, close };
}

function tell(worker: Worker, order: Order): void {
  worker.postMessage(order);
}

/** Outcomes on their way from a worker to whoever takes them. */
class Results implements AsyncIterableIterator<Outcome> {
  readonly #ready: { readonly outcome: Outcome; readonly taken: () => void }[] = [];
  #ended = false;
  #wake: (() => void) | null = null;

  /** @param taken called when the last of them is taken */
  put(outcomes: readonly Outcome[], taken: () => void): void {
    outcomes.forEach((outcome, at) => {
      this.#ready.push({ outcome, taken: at === outcomes.length - 1 ? taken : () => undefined });
    });
    this.#wake?.();
  }

  end(): void {
    this.#ended = true;
    this.#wake?.();
  }

  async next(): Promise<IteratorResult<Outcome>> {
    while (this.#ready.length === 0 && !this.#ended) {
      await new Promise<void>((wake) => {
        this.#wake = wake;
      });
    }
    const next = this.#ready.shift();
    if (next === undefined) return { done: true, value: undefined };
    next.taken();
    return { done: false, value: next.outcome };
  }

  [Symbol.asyncIterator](): this {
    return this;
  }
}
