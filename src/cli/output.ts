import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Input } from '../batch/inputs.ts';
import type { Outcome } from '../batch/process.ts';
import type { Rendering } from '../render/renderer.ts';
import { fileOutput, type Sink, sharedTemporary } from './sink.ts';

/** Where the outcomes of a run go. */
export interface Output {
  accept(outcome: Outcome): void;
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

/** A folder with a file for each input, in the tree that the inputs are in. */
export interface FolderOutput extends Output {
  /** Whether this input's output is whole from a run before, with nothing in it that failed. */
  readonly isDone: (input: Input) => boolean;
}

/** Names inputs of which something failed: they are done again by `--resume`. */
const FAILED = '.failed';

export function folderOutput(folder: string, extension: string, rendering: Rendering, resume: boolean): FolderOutput {
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
    return singleOutput(fileOutput(path, { temporary: 'shared' }), rendering);
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
  mkdirSync(folder, { recursive: true });
  return {
    isDone: (input) => resume && !failed.has(oneLine(input.relative)) && existsSync(pathIn(folder, input, extension)),
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
  rmSync(sharedTemporary(path), { force: true });
}

/** Below the folder, whatever the input is called: no part of the name leads out of it. */
function pathIn(folder: string, { relative }: Input, extension: string): string {
  const parts = relative.split('/').filter((part) => part !== '' && part !== '.' && part !== '..');
  return join(folder, ...parts.slice(0, -1), `${parts.at(-1) ?? 'unnamed'}${extension}`);
}

function oneLine(name: string): string {
  return name.replace(/[\r\n]/g, '?');
}
