import { closeSync, openSync } from 'node:fs';
import { type Input, isLost, type LostInput } from '../batch/inputs.ts';
import { type Circumstances, identityOf, type Mark, type Standing } from './journal.ts';
import { usage } from './options.ts';

/** Where a run goes on: with what there is already, and with the inputs that are left. */
export interface Resumed {
  readonly standing: Standing;
  readonly inputs: AsyncIterable<Input | LostInput>;
}

export const NOTHING_DONE: Standing = { bytes: 0, documents: 0, entities: 0, marks: [], failures: [] };

const ANEW = 'give what it was given, or leave out --resume to begin anew';

/**
 * Compares a run with the one that it is to continue, and finds where it goes on: after what is whole, or earlier where
 * something failed that may not fail now.
 * @throws {Problem} where the result would not be that of one run
 */
export async function resume(before: Standing, inputs: AsyncIterable<Input | LostInput>): Promise<Resumed> {
  const iterator = inputs[Symbol.asyncIterator]();
  const rest = (...first: (Input | LostInput)[]): AsyncIterable<Input | LostInput> => follow(first, iterator);
  for (const [at, mark] of before.marks.entries()) {
    const next = await iterator.next();
    const item = next.done === true ? null : next.value;
    const failures = before.failures.filter(({ order }) => order === mark.order);
    const earlier = {
      marks: before.marks.slice(0, at),
      failures: before.failures.filter(({ order }) => order < mark.order),
    };
    const difference = differenceOf(mark, item);
    if (difference !== null || item === null) {
      if (failures.length === 0) {
        throw usage(`--resume: the inputs are not those of the run before: ${difference ?? mark.name}`, ANEW);
      }
      return { standing: { ...mark.before, ...earlier }, inputs: rest(...(item === null ? [] : [item])) };
    }
    if (isLost(item)) continue;
    if (item.path === null) throw usage('--resume: standard input cannot be read again', 'name a file');
    // What the content of the input is to blame for fails again; all else is tried.
    const retried = failures.find(
      ({ problem: { code } }) => code === 'crashed' || (OUTSIDE.has(code) && canBeOpened(item)),
    );
    if (retried !== undefined) {
      const { from } = retried;
      const standing = {
        ...retried.before,
        marks: [...earlier.marks, { ...mark, done: from, ended: false }],
        failures: [...earlier.failures, ...failures.filter((failure) => failure.from < from)],
      };
      return { standing, inputs: rest({ ...item, from }) };
    }
    if (!mark.ended) return { standing: before, inputs: rest({ ...item, from: mark.done }) };
  }
  return { standing: before, inputs: rest() };
}

/** Codes of what fails or not by what is round the input. */
const OUTSIDE = new Set<string>(['not-found', 'permission', 'unreadable', 'changed']);

/** @throws {Problem} that names what is not as it was */
export function checkCircumstances(before: Circumstances, now: Circumstances): void {
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = names.filter((name) => before[name] !== now[name]);
  if (changed.length === 0) return;
  throw usage(`--resume: not the same as in the run before: ${changed.join(', ')}`, ANEW);
}

/** How an input is not what it was when it was marked; null where it is. */
function differenceOf(mark: Mark, item: Input | LostInput | null): string | null {
  if (item === null) return `'${mark.name}' was one of them`;
  const { name, size, modified } = identityOf(item);
  if (name !== mark.name) return `'${name}' is where '${mark.name}' was`;
  return size === mark.size && modified === mark.modified ? null : `'${name}' has changed since`;
}

function canBeOpened({ path }: Input): boolean {
  if (path === null) return false;
  try {
    closeSync(openSync(path, 'r'));
    return true;
  } catch {
    return false;
  }
}

async function* follow<Item>(first: readonly Item[], rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  yield* first;
  yield* { [Symbol.asyncIterator]: () => rest };
}
