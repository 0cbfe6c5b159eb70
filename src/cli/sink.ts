import { closeSync, openSync, renameSync, rmSync } from 'node:fs';
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

/** A file that is there whole at the end, or not at all: written beside its place and put there by renaming. */
export function fileOutput(path: string): Sink {
  const temporary = partOf(path);
  // What another run left there is cleared; nothing is written through a link.
  rmSync(temporary, { force: true });
  const file = openSync(temporary, 'wx');
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
        close();
        renameSync(temporary, path);
      } catch (error) {
        abandon();
        throw error;
      }
    },
  };
}

/** Where a file is written before it is whole. */
export function partOf(path: string): string {
  return `${path}.part`;
}

/** A device or named pipe, which cannot be written beside its place. */
export function deviceOutput(name: string): Sink {
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
