import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Input, isLost, type LostInput } from '../batch/inputs.ts';
import type { Outcome } from '../batch/process.ts';
import type { Rendering } from '../render/renderer.ts';
import { NOTHING_DONE, type Resumed } from './resume.ts';
import { fileOutput, partOf, type Sink } from './sink.ts';

/** Where the outcomes of a run go. */
export interface Output {
  accept(outcome: Outcome): void;
  /**
   * Which of the inputs are to be done, and what is there of the others. To be asked before anything is accepted.
   * @throws {Problem} where this run cannot continue the one before
   */
  prepare(inputs: AsyncIterable<Input | LostInput>): Promise<Resumed>;
  /** Lets out what was gathered. */
  flush(): void;
  /** Everything came; `empty` when all of it failed. */
  finish(empty: boolean): void;
  /** The run ends before its time. */
  abandon(): void;
}

/** All documents to one place. */
export function singleOutput(sink: Sink, { begin, between }: Rendering): Output {
  let begun = false;
  return {
    prepare: async (inputs) => ({ standing: NOTHING_DONE, inputs }),
    accept: ({ documents, output }) => {
      if (documents === 0) return;
      sink.write(begun ? between : begin);
      sink.write(output);
      begun = true;
    },
    flush: sink.flush,
    finish: (empty) => {
      if (!begun && !empty) sink.write(begin);
      if (empty) sink.abandon();
      else sink.finish();
    },
    abandon: sink.abandon,
  };
}

/** Names inputs of which something failed: they are done again by `--resume`. */
const FAILED = '.failed';

/** A folder with a file for each input, in the tree that the inputs are in. */
export function folderOutput(folder: string, extension: string, rendering: Rendering, resume: boolean): Output {
  const list = join(folder, FAILED);
  const failed = new Set(
    resume && existsSync(list)
      ? readFileSync(list, 'utf8')
          .split('\n')
          .filter((line) => line !== '')
      : [],
  );
  if (!resume) rmSync(list, { force: true });
  let current: { readonly input: Input; output: Output | null; failures: number } | null = null;

  const open = (input: Input): Output => {
    const path = pathIn(folder, input, extension);
    mkdirSync(dirname(path), { recursive: true });
    return singleOutput(fileOutput(path), rendering);
  };
  const close = (): void => {
    if (current === null) return;
    const { input, output, failures } = current;
    current = null;
    if (failures > 0) {
      // Told before the file is there: whenever the run is cut off, a file without this mark is whole.
      if (!failed.has(input.relative)) appendFileSync(list, `${oneLine(input.relative)}\n`);
      failed.add(oneLine(input.relative));
      if (output === null) clear(pathIn(folder, input, extension));
      else output.finish(false);
    } else {
      (output ?? open(input)).finish(false);
      failed.delete(oneLine(input.relative));
    }
  };
  /** Whether this input's output is whole from a run before, with nothing in it that failed. */
  const isDone = (input: Input): boolean =>
    resume && !failed.has(oneLine(input.relative)) && existsSync(pathIn(folder, input, extension));
  async function* left(inputs: AsyncIterable<Input | LostInput>): AsyncGenerator<Input | LostInput> {
    for await (const input of inputs) if (isLost(input) || !isDone(input)) yield input;
  }
  mkdirSync(folder, { recursive: true });
  return {
    prepare: async (inputs) => ({ standing: NOTHING_DONE, inputs: left(inputs) }),
    accept: (outcome) => {
      if (current?.input.order !== outcome.input.order) {
        close();
        current = { input: outcome.input, output: null, failures: 0 };
      }
      current.failures += outcome.failures.length;
      if (outcome.documents > 0) {
        current.output ??= open(outcome.input);
        current.output.accept(outcome);
      }
    },
    flush: () => undefined,
    finish: () => {
      close();
      if (failed.size === 0) rmSync(list, { force: true });
      else writeFileSync(list, `${[...failed].sort().join('\n')}\n`);
    },
    abandon: () => {
      current?.output?.abandon();
      current = null;
    },
  };
}

/** Nothing of an earlier run stays in the place of an input that now gives nothing. */
function clear(path: string): void {
  rmSync(path, { force: true });
  rmSync(partOf(path), { force: true });
}

/** Below the folder, whatever the input is called: no part of the name leads out of it. */
function pathIn(folder: string, { relative }: Input, extension: string): string {
  const parts = relative.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return join(folder, ...parts.slice(0, -1), `${parts.at(-1) ?? 'unnamed'}${extension}`);
}

function oneLine(name: string): string {
  return name.replace(/[\r\n]/g, '?');
}
