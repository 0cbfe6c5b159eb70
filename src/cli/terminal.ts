import { fstatSync, statSync, writeSync } from 'node:fs';

export const STDIN = 0;
export const STDOUT = 1;
export const STDERR = 2;

/** The reader of standard output has gone, as `head` does: time to end, quietly. */
export class ClosedPipe extends Error {
  override readonly name = 'ClosedPipe';
}

/** Loading Node's terminal module costs more than the whole command line: a file, a pipe or the null device is told by the file system. */
export function isTerminal(fd: number): boolean {
  try {
    const stats = fstatSync(fd);
    if (!stats.isCharacterDevice() || stats.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev)
      return false;
  } catch {
    return false;
  }
  const stream = fd === STDIN ? process.stdin : fd === STDOUT ? process.stdout : process.stderr;
  return stream.isTTY === true;
}

/** Columns of the terminal behind a descriptor, null where there is none. */
export function columnsOf(fd: number): number | null {
  if (!isTerminal(fd)) return null;
  const columns = (fd === STDERR ? process.stderr : process.stdout).columns;
  return columns > 0 ? columns : null;
}

/**
 * Writes everything, waiting where the reader is slow. Synchronous writes keep memory flat and order plain, and touching
 * `process.stdout` would cost a tenth of the start-up.
 */
export function writeAll(fd: number, data: string | Uint8Array): void {
  const bytes = typeof data === 'string' ? Buffer.from(data) : data;
  for (let offset = 0; offset < bytes.length; ) {
    try {
      offset += writeSync(fd, bytes, offset);
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : null;
      if (code === 'EPIPE') throw new ClosedPipe();
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2);
    }
  }
}

/** Whether to colour what goes to this descriptor. The option stands above the environment, the environment above the terminal. */
export function wantsColour(option: 'auto' | 'always' | 'never', fd: number): boolean {
  if (option !== 'auto') return option === 'always';
  const { NO_COLOR, FORCE_COLOR, CLICOLOR_FORCE, TERM } = process.env;
  if (NO_COLOR !== undefined && NO_COLOR !== '') return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (CLICOLOR_FORCE !== undefined && CLICOLOR_FORCE !== '0') return true;
  return TERM !== 'dumb' && isTerminal(fd);
}
