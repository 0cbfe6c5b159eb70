import { statSync } from 'node:fs';
import { Problem } from '../core/problem.ts';
import { isGzip, openSource } from '../read/bytes.ts';
import { chooseReader } from '../read/choose.ts';
import type { Source } from '../read/reader.ts';
import { fileSource } from './file.ts';
import { type Input, isLost, type LostInput } from './inputs.ts';
import { cutLines } from './lines.ts';
import { type Begun, failed, type Outcome, type Processor, processSource } from './process.ts';
import type { Settings } from './settings.ts';

/** A whole input, or some whole lines of one. */
export interface Portion {
  readonly input: Input;
  readonly lines?: { readonly bytes: Uint8Array; readonly first: number };
}

/** Work that one worker does at once. */
export interface Task {
  readonly portions: readonly Portion[];
  /** Bytes of input. */
  readonly size: number;
  /** Whether the worker is to say which piece it begins, and to give each result by itself. */
  readonly careful: boolean;
}

/** A task, or what only the main thread can do: an outcome that is known without work, or standard input. */
export type Step =
  | { readonly kind: 'task'; readonly task: Task }
  | { readonly kind: 'outcome'; readonly outcome: Outcome }
  | { readonly kind: 'stream'; readonly input: Input };

/** Bytes a task has about: long enough to be worth its sending, short enough to keep order cheap. */
const BLOCK = 256 * 1024;

/** Cuts a batch to steps, in its order. Records one a line are cut at lines, everything else at files. */
export async function* planSteps(
  inputs: AsyncIterable<Input | LostInput>,
  { input: inputFormat, maxSize }: Pick<Settings, 'input' | 'maxSize'>,
  standardInput: () => Source,
): AsyncGenerator<Step> {
  let files: Portion[] = [];
  let size = 0;
  const flush = function* (): Generator<Step> {
    if (files.length > 0) yield { kind: 'task', task: { portions: files, size, careful: false } };
    files = [];
    size = 0;
  };
  for await (const input of inputs) {
    if (isLost(input)) {
      yield* flush();
      yield { kind: 'outcome', outcome: failed(input.input, input.problem, { ended: true }) };
      continue;
    }
    const records = await isLines(input, inputFormat);
    if (records || input.path === null) {
      yield* flush();
      if (records) {
        const source = input.path === null ? standardInput() : fileSource(input.name, input.path);
        for await (const part of cutLines(input, source, maxSize)) {
          if ('output' in part) yield { kind: 'outcome', outcome: part };
          else {
            const portion = { input, lines: part };
            yield { kind: 'task', task: { portions: [portion], size: part.bytes.length, careful: false } };
          }
        }
      } else yield { kind: 'stream', input };
      continue;
    }
    files.push({ input });
    size += sizeOf(input);
    if (size >= BLOCK) yield* flush();
  }
  yield* flush();
}

/** Standard input is looked into only by its reader: records are cut where the format is named. */
async function isLines({ name, path }: Input, inputFormat: string): Promise<boolean> {
  if (path === null) return inputFormat === 'ndjson';
  try {
    const { head, source } = await openSource(fileSource(name, path));
    await source.chunks[Symbol.asyncIterator]().return?.(undefined);
    return !isGzip(head) && chooseReader(inputFormat, name, head).name === 'ndjson';
  } catch {
    return false; // What cannot be opened is told by whoever reads it.
  }
}

function sizeOf({ path }: Input): number {
  try {
    return path === null ? 0 : statSync(path).size;
  } catch {
    return 0;
  }
}

/** Does a task: the outcomes of its documents, one after another. */
export async function* processTask(
  processor: Processor,
  task: Task,
  begin?: (piece: Begun) => void,
): AsyncGenerator<Outcome> {
  const manner = { begin, together: !task.careful };
  for (const { input, lines } of task.portions) {
    if (lines !== undefined) {
      const settings = { ...processor.settings, input: 'ndjson', firstLine: lines.first };
      const source = { name: input.name, chunks: once(lines.bytes) };
      for await (const outcome of processSource({ ...processor, settings }, input, source, manner)) {
        yield { ...outcome, ended: false };
      }
    } else if (input.path !== null) {
      yield* processSource(processor, input, fileSource(input.name, input.path), manner);
    }
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/** Outcomes with those of one input together as one. */
export function merged(outcomes: readonly Outcome[], between: string): Outcome[] {
  const groups: Outcome[][] = [];
  for (const outcome of outcomes) {
    const group = groups.at(-1);
    if (group?.[0]?.input.order === outcome.input.order) group.push(outcome);
    else groups.push([outcome]);
  }
  return groups.flatMap((group) => {
    const last = group.at(-1);
    if (last === undefined) return [];
    const sum = (of: (outcome: Outcome) => number): number => group.reduce((total, outcome) => total + of(outcome), 0);
    return {
      input: last.input,
      done: last.done,
      ended: last.ended,
      output: group
        .filter(({ documents }) => documents > 0)
        .map(({ output }) => output)
        .join(between),
      documents: sum(({ documents }) => documents),
      entities: sum(({ entities }) => entities),
      units: sum(({ units }) => units),
      failures: group.flatMap(({ failures }) => failures),
      warnings: group.flatMap(({ warnings }) => warnings),
    };
  });
}

/** What is to be done after a worker came down at a task: what is lost by it, and the rest. */
export interface Salvage {
  readonly lost: Outcome | null;
  readonly rest: Task | null;
}

/**
 * A task that brought a worker down is done again from where it was, with care; then the piece that brings a worker down once
 * more is lost, and named. Where no piece was begun, it was the reading of the input that failed, and the rest of it is lost.
 * @param last the last outcome that came
 * @param begun the last piece that was begun
 */
export function salvage(task: Task, last: Outcome | null, begun: Begun | null, reason: string): Salvage {
  const [first, ...others] = remaining(task.portions, last);
  if (first === undefined) return { lost: null, rest: null };
  if (!task.careful) return { lost: null, rest: { ...task, portions: [first, ...others], careful: true } };
  const { input } = first;
  if (begun !== null && begun.input.order === input.order && begun.number > (input.from ?? 0)) {
    const lost = failed(input, broughtDown(reason, begun.place), { done: begun.number });
    return { lost, rest: { ...task, portions: [{ ...first, input: { ...input, from: begun.number } }, ...others] } };
  }
  const lost = failed(input, broughtDown(reason), { done: input.from ?? 0, ended: first.lines === undefined });
  return { lost, rest: others.length === 0 ? null : { ...task, portions: others } };
}

function remaining(portions: readonly Portion[], last: Outcome | null): readonly Portion[] {
  if (last === null) return portions;
  const at = portions.findIndex(({ input }) => input.order === last.input.order);
  if (last.ended) return portions.slice(at + 1);
  return portions
    .slice(at)
    .map((portion, place) =>
      place === 0
        ? { ...portion, input: { ...portion.input, from: Math.max(last.done, portion.input.from ?? 0) } }
        : portion,
    );
}

function broughtDown(reason: string, place?: string): Problem {
  return new Problem('crashed', `brought a worker down (${reason})`, {
    mend: 'please report it as a fault of the program',
    ...(place === undefined ? {} : { place }),
  });
}
