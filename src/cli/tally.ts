import { closeSync, openSync } from 'node:fs';
import type { Failure } from '../batch/inputs.ts';
import type { Outcome } from '../batch/process.ts';
import { Exit, type ExitStatus } from './exit.ts';
import type { RawOptions } from './options.ts';
import { reportFailure, reportLine, reportWarning } from './report.ts';
import { isTerminal, STDERR, writeAll } from './terminal.ts';

/** Counts what became of the documents, and tells of failures as they come. */
export class Tally {
  documents = 0;
  failures = 0;
  #entities = 0;
  readonly #warned = new Set<string>();
  readonly #raw: RawOptions;
  readonly #start = Date.now();
  readonly #errors: number | null;

  constructor(raw: RawOptions) {
    this.#raw = raw;
    this.#errors = raw.errors === undefined ? null : openSync(raw.errors, 'w');
  }

  /** What a run before has done counts too, and its failures are told again. */
  addBefore({ documents, entities, failures }: Pick<Outcome, 'documents' | 'entities' | 'failures'>): void {
    this.add({ documents, entities, failures, warnings: [] });
  }

  add({
    documents,
    entities,
    failures,
    warnings,
  }: Pick<Outcome, 'documents' | 'entities' | 'failures' | 'warnings'>): void {
    this.documents += documents;
    this.#entities += entities;
    this.failures += failures.length;
    for (const failure of failures) this.#tell(failure);
    // One warning an input is enough to act on; a million records may share the same fault.
    for (const warning of this.#raw.quiet === true ? [] : warnings) {
      if (this.#raw.verbose === true || !this.#warned.has(warning.input)) reportWarning(warning);
      this.#warned.add(warning.input);
    }
  }

  #tell(failure: Failure): void {
    if (this.#errors === null) {
      reportFailure(failure);
      return;
    }
    const { input, problem } = failure;
    const { place, code, message: reason, mend } = problem;
    writeAll(this.#errors, `${JSON.stringify({ input, place, code, reason, mend })}\n`);
  }

  /** One line at the end: when it was asked for, and when several documents went by before somebody's eyes or some failed. */
  finish(): void {
    if (this.#errors !== null) closeSync(this.#errors);
    const { quiet, verbose } = this.#raw;
    const several = this.documents + this.failures > 1;
    if (quiet === true || !(verbose === true || (several && (this.failures > 0 || isTerminal(STDERR))))) return;
    const seconds = (Date.now() - this.#start) / 1000;
    reportLine(
      `${count(this.documents, 'document')}, ${count(this.#entities, 'entity', 'entities')}, ` +
        `${count(this.failures, 'failure')}, ${seconds.toFixed(1)} s`,
    );
  }

  status(): ExitStatus {
    if (this.failures === 0) return Exit.Done;
    return this.documents === 0 ? Exit.AllFailed : Exit.SomeFailed;
  }
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}
