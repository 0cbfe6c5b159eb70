import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import { ARTICLE, executable, folderOf } from './run.ts';

describe('progress', () => {
  it('says how far a batch is, how fast it goes, and how long it will take', () => {
    expect(progressLine({ documents: 12_345, failures: 0, bytes: 25e6, total: 100e6, seconds: 10 })).toBe(
      '█████░░░░░░░░░░░░░░░ 25 % · 12,345 documents · 25.0 MB · 2.5 MB/s · 0:30 left',
    );
    expect(progressLine({ documents: 3, failures: 2, bytes: 1e6, total: 1e10, seconds: 1 })).toContain(
      '2 failed · 1.0 MB · 1.0 MB/s · 2:46:39 left',
    );
    expect(progressLine({ documents: 3, failures: 0, bytes: 1e6, total: null, seconds: 4 })).toBe(
      '3 documents · 1.0 MB · 0.3 MB/s',
    );
  });

  it('is shown on a terminal only, with the results elsewhere', () => {
    const cwd = folderOf({
      'a.jsonl': `${JSON.stringify({ text: ARTICLE })}\n`,
      'b.txt': ARTICLE,
    });
    // A terminal is made by Python's standard library, which most machines have; nothing is claimed on others.
    const terminal = (command: string) =>
      spawnSync(
        'python3',
        ['-c', `import pty, sys; sys.exit(pty.spawn(['sh', '-c', ${JSON.stringify(command)}]) >> 8)`],
        {
          cwd,
          encoding: 'utf8',
        },
      );
    if (terminal('true').status !== 0) return;
    const run = `'${process.execPath}' '${executable}' extract --ndjson -j 1`;
    const slowly = '(cat a.jsonl; sleep 3; cat a.jsonl)';
    const shown = terminal(`${slowly} | ${run} -i ndjson > out`).stdout.replaceAll('\x1b[K', '<clear>');
    expect(shown).toMatch(/^\r<clear>2 documents · .* MB\/s\r<clear>entities: 2 documents, .* s\r\n$/);
    expect(terminal(`${slowly} | ${run} -i ndjson -q > out`).stdout).toBe('');
    expect(terminal(`${slowly} | ${run} -i ndjson 2> errors | tail -n 1`).stdout).not.toContain('documents');
    expect(terminal(`${run} b.txt`).stdout).toMatch(/^\{.*\}\r\n$/);
  });
});
