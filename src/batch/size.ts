import { statSync } from 'node:fs';
import { lateModule } from '../core/late.ts';
import { type Input, isLost, type LostInput } from './inputs.ts';

/** Bytes of input from which workers are worth their start. */
const LARGE = 20 * 1024 * 1024;

/** How many workers a batch is worth by itself, with its inputs to be gone through once more: one for small ones and for streams. */
export async function judgeSize(
  inputs: AsyncIterable<Input | LostInput>,
): Promise<{ jobs: number; inputs: AsyncIterable<Input | LostInput> }> {
  const seen: (Input | LostInput)[] = [];
  const iterator = inputs[Symbol.asyncIterator]();
  let size = 0;
  let ended = false;
  while (size < LARGE && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      seen.push(next.value);
      if (!isLost(next.value)) size += sizeOf(next.value);
    }
  }
  async function* again(): AsyncGenerator<Input | LostInput> {
    yield* seen;
    if (!ended) yield* { [Symbol.asyncIterator]: () => iterator };
  }
  const jobs = size < LARGE ? 1 : lateModule('node:os').availableParallelism();
  return { jobs, inputs: again() };
}

function sizeOf({ path }: Input): number {
  if (path === null) return 0;
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
