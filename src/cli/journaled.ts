import {
  closeSync,
  fchmodSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { type Input, isLost, type LostInput } from '../batch/inputs.ts';
import type { Outcome } from '../batch/process.ts';
import type { Rendering } from '../render/renderer.ts';
import {
  type Circumstances,
  type Identity,
  identityOf,
  isAtWork,
  type Journal,
  type LastRun,
  type Mark,
  type MarkedFailure,
  readJournal,
  removeJournal,
  type Standing,
  startJournal,
  type Totals,
} from './journal.ts';
import { usage } from './options.ts';
import type { Output } from './output.ts';
import { reportLine } from './report.ts';
import { checkCircumstances, NOTHING_DONE, resume } from './resume.ts';
import { partOf } from './sink.ts';
import { writeAll } from './terminal.ts';

export interface JournaledOptions {
  readonly circumstances: Circumstances;
  /** Whether to go on where a run before was cut off. */
  readonly resume: boolean;
  readonly quiet: boolean;
}

/** Bytes, inputs and milliseconds between two entries of the journal, about: what a run that is cut off has done in vain. */
const BLOCK = 256 * 1024;
const INPUTS = 1000;
const TIME = 1000;

/**
 * A file that is there whole at the end, or not at all: written beside its place and put there by renaming. A journal beside
 * it says what of it is whole, so that another run can go on from there.
 */
export function journaledOutput(name: string, { begin, between }: Rendering, options: JournaledOptions): Output {
  const present = statSync(name, { throwIfNoEntry: false });
  const path = present === undefined ? name : realpathSync(name);
  const part = partOf(path);
  const journalPath = `${part}.journal`;
  const identities = new Map<number, Identity>();
  let run: { readonly file: number; readonly journal: Journal } | null = null;
  let totals: Totals = NOTHING_DONE;
  let current: Mark | null = null;
  /** What is not written yet. */
  let gathered: (string | Uint8Array)[] = [];
  let size = 0;
  const marks = new Map<number, Mark>();
  let failures: MarkedFailure[] = [];
  let written = Date.now();
  /** Standard input is gone when it was read. */
  let canGoOn = true;

  const open = (standing: Standing): void => {
    if (standing.bytes === 0) rmSync(part, { force: true });
    // Before the file is cut: what the journal says is in the file at any time.
    const journal = startJournal(journalPath, options.circumstances, standing);
    const file = openSync(part, standing.bytes === 0 ? 'ax' : 'a');
    ftruncateSync(file, standing.bytes);
    if (present !== undefined) fchmodSync(file, present.mode);
    totals = { bytes: standing.bytes, documents: standing.documents, entities: standing.entities };
    const last = standing.marks.at(-1);
    current = last === undefined || last.ended ? null : last;
    run = { file, journal };
  };
  async function* noted(inputs: AsyncIterable<Input | LostInput>): AsyncGenerator<Input | LostInput> {
    for await (const item of inputs) {
      if (!isLost(item) && item.path === null) canGoOn = false;
      identities.set(isLost(item) ? item.input.order : item.order, identityOf(item));
      yield item;
    }
  }
  const put = (data: string | Uint8Array): number => {
    const length = Buffer.byteLength(data);
    gathered.push(data);
    size += length;
    return length;
  };
  const flush = (): void => {
    written = Date.now();
    if (run === null || (size === 0 && marks.size === 0)) return;
    const parts = gathered;
    gathered = [];
    size = 0;
    for (const data of joined(parts)) writeAll(run.file, data);
    run.journal.write({ ...totals, marks: [...marks.values()], failures });
    marks.clear();
    failures = [];
  };
  const close = (): void => {
    if (run === null) return;
    closeSync(run.file);
    run.journal.close();
    run = null;
  };
  const remove = (): void => {
    rmSync(part, { force: true });
    removeJournal(journalPath);
  };

  return {
    prepare: async (inputs) => {
      const before = readJournal(journalPath);
      if (before !== null && isAtWork(before.process)) {
        throw usage(`--output: '${name}' is being written by another run (process ${before.process})`, 'wait for it');
      }
      const resumed = options.resume && before !== null ? await goOn(before, part, options, inputs) : null;
      open(resumed?.standing ?? NOTHING_DONE);
      return { standing: resumed?.standing ?? NOTHING_DONE, inputs: noted(resumed?.inputs ?? inputs) };
    },
    accept: (outcome) => {
      const { order } = outcome.input;
      if (current?.order !== order) current = markOf(outcome, identities, totals);
      for (const failure of outcome.failures) failures.push(marked(failure, current, totals));
      let bytes = 0;
      if (outcome.documents > 0) bytes = put(totals.documents === 0 ? begin : between) + put(outcome.output);
      totals = {
        bytes: totals.bytes + bytes,
        documents: totals.documents + outcome.documents,
        entities: totals.entities + outcome.entities,
      };
      current = { ...current, done: Math.max(outcome.done, current.done), ended: outcome.ended };
      marks.set(order, current);
      if (outcome.ended) identities.delete(order);
      if (size >= BLOCK || marks.size >= INPUTS || Date.now() - written > TIME) flush();
    },
    flush,
    finish: (empty) => {
      if (run === null) return;
      if (totals.documents === 0 && !empty) put(begin);
      flush();
      // Against loss of power; what ends a process leaves the file whole without it.
      fsyncSync(run.file);
      close();
      if (!empty) renameSync(part, path);
      remove();
    },
    abandon: () => {
      if (run === null) return;
      try {
        flush();
      } catch {
        // What is in the journal is in the file: that is enough to go on from.
      }
      close();
      if (!canGoOn || totals.documents === 0) remove();
      else if (!options.quiet) reportLine(`what is done is kept in ${part}; the same command with --resume goes on`);
    },
  };
}

/** Null where there is nothing to go on from. */
async function goOn(
  { circumstances, standing }: LastRun,
  part: string,
  options: JournaledOptions,
  inputs: AsyncIterable<Input | LostInput>,
) {
  const there = statSync(part, { throwIfNoEntry: false })?.size ?? -1;
  if (there < standing.bytes) return null;
  checkCircumstances(circumstances, options.circumstances);
  return resume(standing, inputs);
}

function markOf({ input }: Outcome, identities: ReadonlyMap<number, Identity>, before: Totals): Mark {
  const { order, name, from = 0 } = input;
  const identity = identities.get(order) ?? { name, size: null, modified: null };
  return { ...identity, order, done: from, ended: false, before };
}

function marked({ input, problem }: Outcome['failures'][number], { order, done }: Mark, before: Totals): MarkedFailure {
  const { code, message, place, mend } = problem;
  return { input, problem: { code, message, place, mend }, order, from: done, before };
}

/** Text that follows text as one. */
function* joined(parts: readonly (string | Uint8Array)[]): Generator<string | Uint8Array> {
  let text: string[] = [];
  for (const part of parts) {
    if (typeof part === 'string') text.push(part);
    else {
      if (text.length > 0) yield text.join('');
      text = [];
      yield part;
    }
  }
  if (text.length > 0) yield text.join('');
}
