import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { executable, folderOf } from './run.ts';

const SEED = 'seeds/court-case.txt';

/** Whether V8 made machine code while this file was gone through. */
function compiles(file: string): boolean {
  const { stdout } = spawnSync(process.execPath, ['--trace-opt', executable, 'extract', '--json', file], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stdout).toContain('"schema": 1');
  return /compil\w+ method/.test(stdout);
}

describe('the pace of a run', () => {
  it('is that of an interpreter for one article, and that of machine code for much text', () => {
    const long = join(folderOf({ 'long.txt': `${readFileSync(SEED, 'utf8')}\n\n`.repeat(50) }), 'long.txt');
    expect([compiles(SEED), compiles(long)]).toEqual([false, true]);
  });
});
