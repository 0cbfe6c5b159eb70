import { closeSync, fchmodSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { STDOUT, writeAll } from './terminal.ts';

/** Where output goes, gathered to blocks. */
export interface Sink {
  write(text: string): void;
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
  const gathered = gather((text) => writeAll(STDOUT, text));
  return { ...gathered, finish: gathered.flush, abandon: gathered.flush };
}

/** A file that is there whole at the end, or not at all: written beside its place and put there by renaming. */
export function fileOutput(name: string): Sink {
  const before = statSync(name, { throwIfNoEntry: false });
  if (before !== undefined && !before.isFile()) return deviceOutput(name);
  const path = before === undefined ? name : realpathSync(name);
  const temporary = `${path}.${process.pid}.part`;
  const file = openSync(temporary, 'wx');
  if (before !== undefined) fchmodSync(file, before.mode);
  let open = true;
  const gathered = gather((text) => writeAll(file, text));
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
        fsyncSync(file);
        close();
        renameSync(temporary, path);
      } catch (error) {
        abandon();
        throw error;
      }
    },
  };
}

/** A device or named pipe, which cannot be written beside its place. */
function deviceOutput(name: string): Sink {
  const file = openSync(name, 'w');
  const gathered = gather((text) => writeAll(file, text));
  const finish = (): void => {
    gathered.flush();
    closeSync(file);
  };
  return { ...gathered, finish, abandon: finish };
}

function gather(out: (text: string) => void): { write: (text: string) => void; flush: () => void } {
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
    write: (text) => {
      parts.push(text);
      size += text.length;
      if (size >= BLOCK) flush();
    },
    flush,
  };
}
