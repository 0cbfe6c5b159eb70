import { closeSync, fchmodSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { STDOUT, writeAll } from './terminal.ts';

/** Where output goes, gathered to blocks. */
export interface Sink {
  write(data: string | Uint8Array): void;
  /** Lets out what was gathered: before a wait for more input. */
  flush(): void;
  /** Everything was written. */
  finish(): void;
  /** The run ends before its time. */
  abandon(): void;
}

const BLOCK = 256 * 1024;

/** Standard output. */
export function standardOutput(): Sink {
  const gathered = gather((data) => writeAll(STDOUT, data));
  return { ...gathered, finish: gathered.flush, abandon: gathered.flush };
}

export interface FileOptions {
  /** Where the file is written before it is whole: a name of its own for each run, or the same for all, which leaves nothing behind that the next run does not clear. */
  readonly temporary: 'own' | 'shared';
}

/** A file that is there whole at the end, or not at all: written beside its place and put there by renaming. */
export function fileOutput(name: string, { temporary: kind }: FileOptions = { temporary: 'own' }): Sink {
  const before = statSync(name, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) return deviceOutput(name);
  const path = before === undefined ? name : realpathSync(name);
  const temporary = kind === 'own' ? `${path}.${process.pid}.part` : sharedTemporary(path);
  const file = openSync(temporary, kind === 'own' ? 'wx' : 'w');
  if (before !== undefined) fchmodSync(file, before.mode);
  let open = true;
  const gathered = gather((data) => writeAll(file, data));
  const close = (): void => {
    if (open) closeSync(file);
    open = false;
  };
  const abandon = (): void => {
    close();
    rmSync(temporary, { force: true });
  };
  return {
    write: gathered.write,
    flush: gathered.flush,
    abandon,
    finish: () => {
      try {
        gathered.flush();
        // Against loss of power; what ends a process leaves the file whole without it.
        if (kind === 'own') fsyncSync(file);
        close();
        renameSync(temporary, path);
      } catch (error) {
        abandon();
        throw error;
      }
    },
  };
}

export function sharedTemporary(path: string): string {
  return `${path}.part`;
}

/** A device or named pipe, which cannot be written beside its place. */
function deviceOutput(name: string): Sink {
  const file = openSync(name, 'w');
  const gathered = gather((data) => writeAll(file, data));
  const finish = (): void => {
    gathered.flush();
    closeSync(file);
  };
  return { ...gathered, finish, abandon: finish };
}

function gather(out: (data: string | Uint8Array) => void): Pick<Sink, 'write' | 'flush'> {
  let parts: string[] = [];
  let size = 0;
  const flush = (): void => {
    if (size === 0) return;
    const text = parts.join('');
    parts = [];
    size = 0;
    out(text);
  };
  return {
    write: (data) => {
      if (typeof data !== 'string') {
        // From a worker, and long already.
        flush();
        out(data);
        return;
      }
      parts.push(data);
      size += data.length;
      if (size >= BLOCK) flush();
    },
    flush,
  };
}
