import { readFileSync } from 'node:fs';
import { STDOUT, writeAll } from './terminal.ts';

/** The version in package.json, which lies two folders up from the source and one from the build. */
export function version(): string {
  for (const path of ['../package.json', '../../package.json']) {
    try {
      const { name, version }: { name?: string; version?: string } = JSON.parse(
        readFileSync(new URL(path, import.meta.url), 'utf8'),
      );
      if (name === 'entities' && version !== undefined) return version;
    } catch {
      // Not there: the other one is.
    }
  }
  return 'unknown';
}

export function writeVersion(): void {
  writeAll(STDOUT, `${version()}\n`);
}
