import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import type { Failure, Input, LostInput } from '../batch/inputs.ts';
import { isLost } from '../batch/inputs.ts';
import { writeAll } from './terminal.ts';

/** How much of an output is there. */
export interface Totals {
  /** Of the output file. */
  readonly bytes: number;
  readonly documents: number;
  readonly entities: number;
}

/** What an input was when it was read: by these it is told whether it has changed. Null for one that is not there. */
export interface Identity {
  readonly name: string;
  readonly size: number | null;
  /** Milliseconds since 1970. */
  readonly modified: number | null;
}

/** How far one input is. */
export interface Mark extends Identity {
  /** Its place in the batch. */
  readonly order: number;
  /** Pieces that are done, and whether it has ended. */
  readonly done: number;
  readonly ended: boolean;
  /** What there was before it. */
  readonly before: Totals;
}

/** A failure with where to begin again to have what failed tried once more: pieces of its input to pass by, and what there was. */
export interface MarkedFailure extends Failure {
  readonly order: number;
  readonly from: number;
  readonly before: Totals;
}

/** What a run had done when it was last written down. */
export interface Standing extends Totals {
  readonly marks: readonly Mark[];
  readonly failures: readonly MarkedFailure[];
}

/** What a result hangs on besides the inputs: options and program, by name. */
export type Circumstances = Readonly<Record<string, string>>;

interface Header {
  readonly journal: 1;
  readonly process: number;
  readonly circumstances: Circumstances;
}

/** A file that tells, a line a block of output, how much of the inputs and of the output is whole. */
export interface Journal {
  /** Written down after the output it speaks of: marks and failures that are new or have changed. */
  write(news: Standing): void;
  close(): void;
}

export interface LastRun {
  readonly process: number;
  readonly circumstances: Circumstances;
  readonly standing: Standing;
}

/** The journal of the last run, as far as it is whole; null where there is none. */
export function readJournal(path: string): LastRun | null {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  // What comes after the last line end was broken off.
  const [first, ...lines] = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
  try {
    const header: Header = JSON.parse(first ?? '');
    if (header.journal !== 1) return null;
    const marks = new Map<number, Mark>();
    const failures: MarkedFailure[] = [];
    let totals: Totals = { bytes: 0, documents: 0, entities: 0 };
    for (const line of lines.filter((each) => each !== '')) {
      const news: Standing = JSON.parse(line);
      totals = { bytes: news.bytes, documents: news.documents, entities: news.entities };
      for (const mark of news.marks) marks.set(mark.order, mark);
      failures.push(...news.failures);
    }
    const { process, circumstances } = header;
    return { process, circumstances, standing: { ...totals, marks: [...marks.values()], failures } };
  } catch {
    return null;
  }
}

/** Begins a journal that says what `standing` says; it takes the place of one that is there. */
export function startJournal(path: string, circumstances: Circumstances, standing: Standing): Journal {
  const header: Header = { journal: 1, process: process.pid, circumstances };
  const whole = `${path}.new`;
  writeFileSync(whole, `${JSON.stringify(header)}\n${JSON.stringify(standing)}\n`);
  renameSync(whole, path);
  const file = openSync(path, 'a');
  return {
    write: (news) => writeAll(file, `${JSON.stringify(news)}\n`),
    close: () => closeSync(file),
  };
}

export function removeJournal(path: string): void {
  rmSync(path, { force: true });
  rmSync(`${path}.new`, { force: true });
}

/** Whether the run that began a journal may still be at it. */
export function isAtWork(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  try {
    // Numbers of processes are given anew: another program is not meant.
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1').includes('entities');
  } catch {
    return true;
  }
}

export function identityOf(item: Input | LostInput): Identity {
  const { name, path } = isLost(item) ? item.input : item;
  let stats: { size: number; mtimeMs: number } | undefined;
  try {
    stats = path === null ? undefined : statSync(path, { throwIfNoEntry: false });
  } catch {
    // What cannot be looked at is as what is not there.
  }
  return { name, size: stats?.size ?? null, modified: stats?.mtimeMs ?? null };
}
