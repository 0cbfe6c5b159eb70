import type { Worker } from 'node:worker_threads';
import type { Outcome } from './process.ts';
import { crashed, splitTask, type Task } from './tasks.ts';

export interface Pool {
  /** Never rejects: what brings a worker down is an outcome too. */
  readonly run: (task: Task) => Promise<Outcome[]>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly task: Task;
  readonly done: (outcomes: Outcome[]) => void;
}

interface Seat {
  readonly worker: Worker;
  /** Sent and not yet answered, oldest first: the worker does them in this order. */
  readonly jobs: Job[];
}

/** Tasks sent ahead to a worker, so that it never waits for the next. */
const AHEAD = 2;

/**
 * Workers that do tasks. One that comes down is replaced; the task it was at is done again in parts, so that only the part
 * that brings a worker down is lost.
 */
export function createPool(size: number, start: () => Worker): Pool {
  const seats = new Set<Seat>();
  const waiting: Job[] = [];
  let closing = false;

  const open = (): Seat => {
    const seat: Seat = { worker: start(), jobs: [] };
    let reason = 'it ended';
    seat.worker.on('message', (outcomes: Outcome[]) => {
      seat.jobs.shift()?.done(outcomes);
      feed();
    });
    seat.worker.on('error', (error) => {
      reason = error.message;
    });
    seat.worker.on('exit', () => {
      seats.delete(seat);
      if (!closing) salvage(seat.jobs, reason);
    });
    seats.add(seat);
    return seat;
  };

  const salvage = ([broken, ...innocent]: Job[], reason: string): void => {
    waiting.unshift(...innocent);
    if (broken !== undefined) {
      const parts = splitTask(broken.task);
      if (parts === null) broken.done(crashed(broken.task, reason));
      else void Promise.all(parts.map(run)).then((outcomes) => broken.done(outcomes.flat()));
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
      seat.worker.postMessage(job.task);
    }
  };

  const run = (task: Task): Promise<Outcome[]> =>
    new Promise((done) => {
      waiting.push({ task, done });
      feed();
    });

  const close = async (): Promise<void> => {
    closing = true;
    await Promise.all([...seats].map(({ worker }) => worker.terminate()));
  };
  return { run, close };
}

/** Runs over items with so many under way at once, and gives each result in the order of the items, as soon as it is there. */
export async function* mapInOrder<Item, Result>(
  items: AsyncIterable<Item>,
  atOnce: number,
  run: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const iterator = items[Symbol.asyncIterator]();
  const underWay: Promise<Result>[] = [];
  let next: Promise<IteratorResult<Item>> | null = iterator.next();
  try {
    while (next !== null || underWay.length > 0) {
      const [head] = underWay;
      const mayStart = next !== null && underWay.length < atOnce;
      // Whichever comes first: the next item to start, or the result whose turn it is.
      const ready: 'item' | 'result' =
        next === null || !mayStart || head === undefined
          ? mayStart
            ? 'item'
            : 'result'
          : await Promise.race([next.then(() => 'item' as const), head.then(() => 'result' as const)]);
      if (ready === 'item' && next !== null) {
        const item: IteratorResult<Item> = await next;
        if (item.done === true) next = null;
        else {
          underWay.push(run(item.value));
          next = iterator.next();
        }
      } else if (head !== undefined) {
        underWay.shift();
        yield await head;
      }
    }
  } finally {
    await iterator.return?.();
  }
}
