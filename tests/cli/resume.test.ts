import { once } from 'node:events';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ARTICLE, entities, folderOf, startEntities } from './run.ts';

const LINES = Array.from({ length: 400 }, (_, id) =>
  id % 50 === 3 ? '{"id":' : JSON.stringify({ id, text: `${ARTICLE.repeat(1 + (id % 20))}` }),
);
const FILES = {
  'dump.jsonl': `${LINES.join('\n')}\n`,
  'in/a.csv': `id,text\n${Array.from({ length: 60 }, (_, id) => `${id},${ARTICLE.trim()}\n`).join('')}`,
  'in/b.txt': Buffer.from([0]),
  'in/c.txt': ARTICLE,
  'in/d.jsonl': '',
  'in/e.mbox': `From a@b x\nSubject: T\n\n${ARTICLE}`.repeat(30),
};

/** Starts a run and kills it at some moment. */
async function killWhen(reached: () => boolean, args: readonly string[], cwd: string): Promise<void> {
  const child = startEntities(args, { cwd });
  const ended = once(child, 'close');
  while (child.exitCode === null && !reached()) await new Promise((wait) => setTimeout(wait, 1));
  child.kill('SIGKILL');
  await ended;
}

/** Kills a run once some of its output is written down as whole. */
async function killLater(args: readonly string[], cwd: string): Promise<void> {
  const journal = join(cwd, 'out.part.journal');
  await killWhen(() => existsSync(journal) && readFileSync(journal, 'utf8').split('\n').length > 3, args, cwd);
}

const untimed = (text: string): string => text.replace(/[\d.]+ s$/m, '');

describe('--output with --resume', () => {
  it.each(['1', '2'])('a run that was killed again and again ends as one that was not, by %s', async (jobs) => {
    const cwd = folderOf(FILES);
    const args = ['extract', '--ndjson', '-v', '-j', jobs, '--errors', 'errors', 'none', 'dump.jsonl', 'in'];
    const whole = entities([...args, '-o', 'whole'], { cwd });
    const errors = readFileSync(join(cwd, 'errors'), 'utf8');
    const expected = readFileSync(join(cwd, 'whole'));
    // The first at its start, the last near its end; each goes on where the one before was cut off.
    let kills = 0;
    for (let time = 0; time < 5; time++) {
      const size = Math.floor((time * expected.length) / 5);
      const reached = () => (statSync(join(cwd, 'out.part'), { throwIfNoEntry: false })?.size ?? -1) >= size;
      await killWhen(reached, [...args, '--resume', '-o', 'out'], cwd);
      // a quick machine may be through before the last of them
      if (existsSync(join(cwd, 'out'))) break;
      kills++;
      appendFileSync(join(cwd, 'out.part'), '{"torn');
    }
    expect(kills).toBeGreaterThan(1);
    const last = entities([...args, '--resume', '-o', 'out'], { cwd });
    expect(readFileSync(join(cwd, 'out')).equals(expected)).toBe(true);
    expect([last.status, untimed(last.stderr)]).toEqual([whole.status, untimed(whole.stderr)]);
    expect(readFileSync(join(cwd, 'errors'), 'utf8')).toBe(errors);
    expect(readdirSync(cwd).filter((name) => name.startsWith('out'))).toEqual(['out']);
  });

  it('goes on after what is done, and does not do it again', async () => {
    const cwd = folderOf(FILES);
    const args = ['extract', '-f', 'csv', '-j', '1', '-o', 'out', 'dump.jsonl'];
    entities([...args, '-o', 'whole'], { cwd });
    await killLater(args, cwd);
    const kept = readFileSync(join(cwd, 'out.part'));
    writeFileSync(join(cwd, 'out.part'), Buffer.concat([Buffer.from('FILE'), kept.subarray(4)]));
    entities([...args, '--resume'], { cwd });
    const result = readFileSync(join(cwd, 'out'), 'utf8');
    expect(`file${result.slice(4)}`).toBe(readFileSync(join(cwd, 'whole'), 'utf8'));
    expect(result.slice(0, 4)).toBe('FILE');
  });

  it('goes on after SIGINT, which says so', async () => {
    const cwd = folderOf(FILES);
    const args = ['extract', '--ndjson', '-j', '2', '-o', 'out', 'dump.jsonl'];
    entities([...args, '-o', 'whole'], { cwd });
    const child = startEntities(args, { cwd });
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      told += chunk;
    });
    while ((statSync(join(cwd, 'out.part'), { throwIfNoEntry: false })?.size ?? 0) === 0) {
      await new Promise((wait) => setTimeout(wait, 1));
    }
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(told).toContain('what is done is kept in out.part; the same command with --resume goes on');
    entities([...args, '--resume'], { cwd });
    expect(readFileSync(join(cwd, 'out')).equals(readFileSync(join(cwd, 'whole')))).toBe(true);
  });

  it('tries again what failed for no fault of its content, in its place', async () => {
    const cwd = folderOf(FILES);
    const args = ['extract', '--ndjson', '-j', '1', '-o', 'out', 'in/c.txt', 'late.txt', 'dump.jsonl'];
    await killLater(args, cwd);
    writeFileSync(join(cwd, 'late.txt'), ARTICLE);
    entities([...args, '-o', 'whole'], { cwd });
    expect(entities([...args, '--resume'], { cwd }).stderr).not.toContain('late.txt');
    expect(readFileSync(join(cwd, 'out')).equals(readFileSync(join(cwd, 'whole')))).toBe(true);
  });

  it.each<[string, (cwd: string) => string[], string]>([
    ['options', () => ['--explain'], 'not the same as in the run before: --explain; give what it was given'],
    [
      'an input that changed',
      (cwd) => {
        utimesSync(join(cwd, 'in/c.txt'), 1, 1);
        return [];
      },
      "the inputs are not those of the run before: 'in/c.txt' has changed since",
    ],
    [
      'an input in place of another',
      (cwd) => {
        rmSync(join(cwd, 'in/c.txt'));
        writeFileSync(join(cwd, 'in/bb.txt'), ARTICLE);
        return [];
      },
      "'in/bb.txt' is where 'in/c.txt' was",
    ],
    ['fewer inputs', () => ['none'], "'none' is where 'in/c.txt' was"],
  ])('refuses %s, and changes nothing', async (_, change, message) => {
    const cwd = folderOf({ 'in/c.txt': ARTICLE, 'dump.jsonl': FILES['dump.jsonl'] });
    const args = ['extract', '--ndjson', '-j', '1', '-o', 'out'];
    const inputs = ['in', 'dump.jsonl'];
    await killLater([...args, ...inputs], cwd);
    const kept = readFileSync(join(cwd, 'out.part'));
    const more = change(cwd);
    const { status, stderr } = entities([...args, '--resume', ...more, ...(more[0] === 'none' ? [] : inputs)], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
    expect(readFileSync(join(cwd, 'out.part')).equals(kept)).toBe(true);
  });

  it('without --resume a run begins anew, and two at once are refused', async () => {
    const cwd = folderOf(FILES);
    const args = ['extract', '--ndjson', '-j', '1', '-o', 'out', 'in/c.txt'];
    await killLater(['extract', '--ndjson', '-j', '1', '-o', 'out', 'dump.jsonl'], cwd);
    expect(entities(args, { cwd }).status).toBe(0);
    expect(readdirSync(cwd).filter((name) => name.startsWith('out'))).toEqual(['out']);
    const child = startEntities(['extract', '-o', 'out', '-'], { cwd });
    while (!existsSync(join(cwd, 'out.part'))) await new Promise((wait) => setTimeout(wait, 1));
    expect(entities(args, { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'out' is being written by another run"),
    });
    child.kill('SIGKILL');
  });

  it.each([
    [['--resume', 'in/c.txt'], '--resume goes with --output or --out-dir'],
    [['--resume', '-o', '/dev/null', 'in/c.txt'], "'/dev/null' is no file"],
  ])('%j is a usage error', (args, message) => {
    expect(entities(['extract', ...args], { cwd: folderOf(FILES) })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(message),
    });
  });
});
