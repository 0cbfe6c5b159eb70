import { Worker } from 'node:worker_threads';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../src/batch/inputs.ts';
import { createPool, mapInOrder } from '../../src/batch/pool.ts';
import type { Task } from '../../src/batch/tasks.ts';

/** Answers a task with its lines or names, and comes down at one that says `boom`. */
const WORKER = `
  const { parentPort } = require('node:worker_threads');
  parentPort.on('message', (task) => {
    const parts = task.kind === 'files' ? task.inputs.map(({ name }) => name) : Buffer.from(task.bytes).toString().split('\\n');
    if (parts.some((part) => part === 'boom')) throw new Error('out of luck');
    parentPort.postMessage([{ output: parts.join('|'), failures: [] }]);
  });`;

const input = (name: string): Input => ({ order: 0, name, path: name, relative: name });
const lines = (text: string, firstLine = 1): Task => ({
  kind: 'lines',
  input: input('a.jsonl'),
  bytes: Buffer.from(text),
  firstLine,
});

async function runAll(tasks: readonly Task[], size = 2): Promise<string[]> {
  const pool = createPool(size, () => new Worker(WORKER, { eval: true }));
  try {
    const results = await Promise.all(tasks.map(pool.run));
    return results.flat().map(({ output, failures }) => {
      const [failure] = failures;
      return failure === undefined
        ? String(output)
        : `${failure.input} ${failure.problem.place ?? ''} ${failure.problem.message}`;
    });
  } finally {
    await pool.close();
  }
}

describe('the pool of workers', () => {
  it('does every task', async () => {
    const tasks = Array.from({ length: 40 }, (_, n) => lines(`x${n}`));
    expect(await runAll(tasks, 3)).toEqual(tasks.map((_, n) => `x${n}`));
  });

  it('loses only the line that brings a worker down, and names it', async () => {
    const results = await runAll([lines('a\nb'), lines('c\nboom\nd\n', 10), lines('e'), lines('f')]);
    expect(results).toEqual(['a|b', 'c|', 'a.jsonl line 11 brought a worker down (out of luck)', 'd|', 'e', 'f']);
  });

  it('loses only the file that brings a worker down', async () => {
    const results = await runAll([{ kind: 'files', inputs: ['a', 'boom', 'c'].map(input), size: 3 }], 1);
    expect(results).toEqual(['a', 'boom  brought a worker down (out of luck)', 'c']);
  });
});

describe('mapInOrder', () => {
  it('gives results in the order of the items, with no more under way than allowed', async () => {
    let underWay = 0;
    let most = 0;
    const run = async (item: number): Promise<number> => {
      most = Math.max(most, ++underWay);
      await new Promise((wait) => setTimeout(wait, item % 3 === 0 ? 8 : 1));
      underWay--;
      return item;
    };
    async function* items(): AsyncGenerator<number> {
      for (let item = 0; item < 30; item++) yield item;
    }
    const results: number[] = [];
    for await (const result of mapInOrder(items(), 4, run)) results.push(result);
    expect(results).toEqual(Array.from({ length: 30 }, (_, item) => item));
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
    const results = mapInOrder(items(), 4, async (item) => item);
    expect(await results.next()).toMatchObject({ value: 'first' });
    release();
    expect(await results.next()).toMatchObject({ value: 'second' });
    expect((await results.next()).done).toBe(true);
  });
});
