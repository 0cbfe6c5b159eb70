import { statSync } from 'node:fs';
import { Problem, problemOf } from '../core/problem.ts';
import { isGzip, openSource, tooLarge } from '../read/bytes.ts';
import { chooseReader } from '../read/choose.ts';
import type { Source } from '../read/reader.ts';
import { fileSource } from './file.ts';
import { type Input, isLost, type LostInput } from './inputs.ts';
import { failed, type Outcome, type Processor, processSource } from './process.ts';
import type { Settings } from './settings.ts';

/** Work that one worker does at once: some whole files, or some whole lines of one. */
export type Task =
  | { readonly kind: 'files'; readonly inputs: readonly Input[]; readonly size: number }
  | { readonly kind: 'lines'; readonly input: Input; readonly bytes: Uint8Array; readonly firstLine: number };

/** What only the main thread can do, because it is not to be sent: an input that is lost, or standard input. */
export type Step =
  | Task
  | { readonly kind: 'lost'; readonly lost: LostInput }
  | { readonly kind: 'stream'; readonly input: Input };

const NEWLINE = 10;
/** Bytes a task has about: long enough to be worth its sending, short enough to keep order cheap. */
const BLOCK = 256 * 1024;

/** Cuts a batch to steps, in its order. Records one a line are cut at lines, everything else at files. */
export async function* planSteps(
  inputs: AsyncIterable<Input | LostInput>,
  { input: inputFormat, maxSize }: Pick<Settings, 'input' | 'maxSize'>,
  standardInput: () => Source,
): AsyncGenerator<Step> {
  let files: Input[] = [];
  let size = 0;
  const flush = function* (): Generator<Step> {
    if (files.length > 0) yield { kind: 'files', inputs: files, size };
    files = [];
    size = 0;
  };
  for await (const input of inputs) {
    if (isLost(input)) {
      yield* flush();
      yield { kind: 'lost', lost: input };
      continue;
    }
    const records = await isLines(input, inputFormat);
    if (records || input.path === null) {
      yield* flush();
      if (records) {
        const source = input.path === null ? standardInput() : fileSource(input.name, input.path);
        yield* cutLines(input, source, maxSize);
      } else yield { kind: 'stream', input };
      continue;
    }
    files.push(input);
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

/** Whole lines as they come; only the line that a chunk breaks off is held, and never more of it than `maxSize`. */
async function* cutLines(input: Input, source: Source, maxSize: number): AsyncGenerator<Step> {
  let held: Uint8Array[] = [];
  let size = 0;
  let firstLine = 1;
  let skipping = false;
  try {
    for await (let chunk of source.chunks) {
      if (skipping) {
        const newline = chunk.indexOf(NEWLINE);
        if (newline === -1) continue;
        chunk = chunk.subarray(newline + 1);
        firstLine++;
        skipping = false;
      }
      const end = chunk.lastIndexOf(NEWLINE) + 1;
      if (end > 0) {
        const bytes = Buffer.concat([...held, chunk.subarray(0, end)]);
        yield { kind: 'lines', input, bytes, firstLine };
        firstLine += countLines(bytes);
        held = [];
        size = 0;
      }
      if (end < chunk.length) held.push(Buffer.from(chunk.subarray(end)));
      size += chunk.length - end;
      if (size > maxSize) {
        yield { kind: 'lost', lost: { input, problem: tooLarge(maxSize, `line ${firstLine}`) } };
        held = [];
        size = 0;
        skipping = true;
      }
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield { kind: 'lost', lost: { input, problem } };
    return;
  }
  if (size > 0) yield { kind: 'lines', input, bytes: Buffer.concat(held), firstLine };
}

function countLines(bytes: Buffer): number {
  let count = 0;
  for (let at = bytes.indexOf(NEWLINE); at !== -1; at = bytes.indexOf(NEWLINE, at + 1)) count++;
  return count;
}

function sizeOf({ path }: Input): number {
  try {
    return path === null ? 0 : statSync(path).size;
  } catch {
    return 0;
  }
}

/** Does a task: one outcome an input, with the output of its documents together. */
export async function processTask(processor: Processor, task: Task): Promise<Outcome[]> {
  if (task.kind === 'files') {
    const outcomes: Outcome[] = [];
    for (const input of task.inputs) {
      if (input.path !== null) outcomes.push(await together(processor, input, fileSource(input.name, input.path)));
    }
    return outcomes;
  }
  async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    yield bytes;
  }
  const settings = { ...processor.settings, input: 'ndjson', firstLine: task.firstLine };
  return [await together({ ...processor, settings }, task.input, { name: task.input.name, chunks: once(task.bytes) })];
}

/** Every document of a source as one outcome. */
export async function together(processor: Processor, input: Input, source: Source): Promise<Outcome> {
  const outcomes: Outcome[] = [];
  for await (const outcome of processSource(processor, input, source)) outcomes.push(outcome);
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((total, outcome) => total + of(outcome), 0);
  return {
    input,
    output: outcomes
      .filter(({ documents }) => documents > 0)
      .map(({ output }) => output)
      .join(processor.rendering.between),
    documents: sum(({ documents }) => documents),
    entities: sum(({ entities }) => entities),
    units: sum(({ units }) => units),
    failures: outcomes.flatMap(({ failures }) => failures),
    warnings: outcomes.flatMap(({ warnings }) => warnings),
  };
}

/** The task as tasks of one document each where its parts can be told; null for one that is a single part already. */
export function splitTask(task: Task): Task[] | null {
  if (task.kind === 'files') {
    return task.inputs.length < 2 ? null : task.inputs.map((input) => ({ kind: 'files', inputs: [input], size: 0 }));
  }
  const bytes = Buffer.from(task.bytes.buffer, task.bytes.byteOffset, task.bytes.byteLength);
  const lines: Task[] = [];
  for (let start = 0; start < bytes.length; ) {
    const newline = bytes.indexOf(NEWLINE, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    lines.push({ ...task, bytes: bytes.subarray(start, end), firstLine: task.firstLine + lines.length });
    start = end;
  }
  return lines.length < 2 ? null : lines;
}

/** What is said of a part that brought its worker down. */
export function crashed(task: Task, reason: string): Outcome[] {
  const problem = (place: { place?: string }): Problem =>
    new Problem('crashed', `brought a worker down (${reason})`, {
      ...place,
      mend: 'please report it as a fault of the program',
    });
  if (task.kind === 'files') return task.inputs.map((input) => failed(input, problem({})));
  return [failed(task.input, problem({ place: `line ${task.firstLine}` }))];
}
