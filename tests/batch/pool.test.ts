import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../src/batch/inputs.ts';
import { mapInOrder } from '../../src/batch/order.ts';
import { createPool } from '../../src/batch/pool.ts';
import type { Task } from '../../src/batch/tasks.ts';

/**
 * Does a task whose inputs have a letter for each document, which is its outcome. It comes down at `!`, and between documents
 * at `-`, as one does whose reader fails.
 */
const WORKER = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ kind, task }) => {
    if (kind !== 'task') return;
    const outcomes = [];
    for (const { input } of task.portions) {
      const letters = [...input.name];
      letters.forEach((letter, at) => {
        const number = at + 1;
        if (number <= (input.from ?? 0)) return;
        if (letter === '-') throw new Error('no luck');
        if (task.careful) parentPort.postMessage({ kind: 'begun', piece: { input, number, place: 'letter ' + number } });
        if (letter === '!') throw new Error('out of luck');
        outcomes.push({ input, done: number, ended: false, output: letter, failures: [] });
        if (task.careful) parentPort.postMessage({ kind: 'outcomes', outcomes: outcomes.splice(0), finished: false });
      });
      outcomes.push({ input, done: letters.length, ended: true, output: '.', failures: [] });
    }
    parentPort.postMessage({ kind: 'outcomes', outcomes, finished: true });
  });`;

function taskOf(...names: string[]): Task {
  const inputs = names.map((name, order): Input => ({ order, name, path: name, relative: name }));
  return { portions: inputs.map((input) => ({ input })), size: 1, careful: false };
}

/** What came of each task: letters, and in brackets what was lost. */
async function runAll(tasks: readonly Task[], size = 2): Promise<string[]> {
  const pool = createPool(size, () => new Worker(WORKER, { eval: true }));
  try {
    const results = tasks.map(async (task) => {
      let text = '';
      for await (const { output, failures } of pool.run(task)) {
        const [failure] = failures;
        text +=
          failure === undefined
            ? String(output)
            : `[${failure.problem.place ?? failure.input}: ${failure.problem.message}]`;
      }
      return text;
    });
    return await Promise.all(results);
  } finally {
    await pool.close();
  }
}

describe('the pool of workers', () => {
  it('does every task', async () => {
    const tasks = Array.from({ length: 40 }, (_, n) => taskOf(String(n), 'x'));
    expect(await runAll(tasks, 3)).toEqual(tasks.map((_, n) => `${n}.x.`));
  });

  it('loses only the documents that bring a worker down, and names them', async () => {
    const results = await runAll([taskOf('ab'), taskOf('c', 'de!f!g', 'h'), taskOf('i'), taskOf('!')]);
    expect(results).toEqual([
      'ab.',
      'c.de[letter 3: brought a worker down (out of luck)]f[letter 5: brought a worker down (out of luck)]g.h.',
      'i.',
      '[letter 1: brought a worker down (out of luck)].',
    ]);
  });

  it('loses the rest of an input that cannot be read on, and nothing else', async () => {
    const results = await runAll([taskOf('ab-c', 'd'), taskOf('e')], 1);
    expect(results).toEqual(['ab[ab-c: brought a worker down (no luck)]d.', 'e.']);
  });
});

/** Begins the work at once, and gives its results when they are asked for. */
async function* resultsOf<Result>(work: Promise<readonly Result[]>): AsyncGenerator<Result> {
  yield* await work;
}

describe('mapInOrder', () => {
  it('gives results in the order of the items, with no more under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const work = async (item: number): Promise<number[]> => {
      most = Math.max(most, ++underWay);
      await new Promise((wait) => setTimeout(wait, item % 3 === 0 ? 8 : 1));
      underWay--;
      return item % 2 === 0 ? [item, -item] : [];
    };
    async function* items(): AsyncGenerator<number> {
      for (let item = 1; item <= 30; item++) yield item;
    }
    const results: number[] = [];
    for await (const result of mapInOrder(items(), 4, (item) => resultsOf(work(item)))) results.push(result);
    expect(results).toEqual(Array.from({ length: 15 }, (_, n) => [2 * n + 2, -2 * n - 2]).flat());
    expect(most).toBe(4);
  });

  it('gives a result before the next item has come', async () => {
    let release: () => void = () => undefined;
    async function* items(): AsyncGenerator<string> {
      yield 'first';
      await new Promise<void>((resolve) => {
        release = resolve;
      });
      yield 'second';
    }
    const results = mapInOrder(items(), 4, (item) => resultsOf(Promise.resolve([item])));
    expect(await results.next()).toMatchObject({ value: 'first' });
    release();
    expect(await results.next()).toMatchObject({ value: 'second' });
    expect((await results.next()).done).toBe(true);
  });
});
