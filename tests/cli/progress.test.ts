import { spawnSync, execFile as start } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { progressLine } from '../../src/cli/progress.ts';
import { ARTICLE, executable, folderOf } from './run.ts';

const execFile = promisify(start);

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

  it('is shown on a terminal only, with the results elsewhere', async () => {
    const cwd = folderOf({
      'a.jsonl': `${JSON.stringify({ text: ARTICLE })}\n`,
      'b.txt': ARTICLE,
    });
    // A terminal is made by Python's standard library, which most machines have; nothing is claimed on others.
    const terminal = async (command: string): Promise<string> => {
      const program = `import pty, sys; sys.exit(pty.spawn(['sh', '-c', ${JSON.stringify(command)}]) >> 8)`;
      const { stdout } = await execFile('python3', ['-c', program], { cwd });
      return stdout;
    };
    if (spawnSync('python3', ['-c', 'import pty; pty.spawn(["true"])']).status !== 0) return;
    const run = `'${process.execPath}' '${executable}' extract --ndjson -j 1`;
    const slowly = '(cat a.jsonl; sleep 3; cat a.jsonl)';
    const [shown, quiet, piped, alone] = await Promise.all([
      terminal(`${slowly} | ${run} -i ndjson > out`),
      terminal(`${slowly} | ${run} -i ndjson -q > quiet`),
      terminal(`${slowly} | ${run} -i ndjson 2> errors | tail -n 1`),
      terminal(`${run} b.txt`),
    ]);
    expect(shown.replaceAll('\x1b[K', '<clear>')).toMatch(
      /^\r<clear>2 documents · .* MB\/s\r<clear>entities: 2 documents, .* s\r\n$/,
    );
    expect(quiet).toBe('');
    expect(piped).not.toContain('documents');
    expect(alone).toMatch(/^\{.*\}\r\n$/);
  });
});
