import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ARTICLE, entities, executable, folderOf, startEntities } from './run.ts';

describe('the program', () => {
  it('prints its version', () => {
    const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
    expect(entities(['--version'])).toEqual({ status: 0, stdout: `${version}\n`, stderr: '' });
    expect(entities(['-V']).stdout).toBe(`${version}\n`);
  });

  it('shows help with examples and exit statuses, wherever it is asked for', () => {
    for (const args of [['--help'], ['help'], ['-h']]) {
      const { status, stdout } = entities(args);
      expect(status).toBe(0);
      expect(stdout).toMatch(/Usage: entities[\s\S]*extract[\s\S]*Examples:\n {2}entities extract article\.txt/);
    }
    for (const args of [
      ['extract', '--help'],
      ['help', 'extract'],
      ['extract', 'a.txt', '-h'],
    ]) {
      expect(entities(args).stdout).toMatch(/Usage: entities extract[\s\S]*--format <name>[\s\S]*Exit status: 0/);
    }
  });

  it('without a command shows help on standard error, status 2', () => {
    const { status, stdout, stderr } = entities([]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('Usage: entities');
  });

  it.each([
    [['extrct'], "unknown command 'extrct'; did you mean extract?"],
    [['news/a.txt'], "unknown command 'news/a.txt'; did you mean: entities extract news/a.txt?"],
    [['xyzzy'], "unknown command 'xyzzy'; the commands are extract"],
    [['--jsn'], "unknown option '--jsn'; "],
  ])('%j is a usage error', (args, message) => {
    const { status, stderr, stdout } = entities(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`entities: ${message}`);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it('runs through a link, from any folder', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE });
    const run = spawnSync('sh', ['-c', `ln -s '${executable}' ./linked && ./linked extract --json a.txt`], {
      cwd,
      encoding: 'utf8',
    });
    expect(JSON.parse(run.stdout)).toMatchObject({ file: 'a.txt' });
  });

  it('takes a file as standard input, and refuses a folder', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE });
    const run = (input: string) =>
      spawnSync('sh', ['-c', `'${process.execPath}' '${executable}' extract --ndjson < ${input}`], {
        cwd,
        encoding: 'utf8',
      });
    expect(JSON.parse(run('a.txt').stdout)).toMatchObject({ file: '-', countries: [{ code: 'CL' }] });
    expect(run('.')).toMatchObject({
      status: 3,
      stdout: '',
      stderr: 'entities: standard input: is a folder; name a file\n',
    });
  });

  it('ends quietly when its reader goes', () => {
    const cwd = folderOf({ 'a.jsonl': `{"text":"${ARTICLE.trim()}"}\n`.repeat(20_000) });
    const command = `set -o pipefail; '${process.execPath}' '${executable}' extract --ndjson a.jsonl | head -n 1`;
    const { stdout, stderr, status } = spawnSync('bash', ['-c', command], { cwd, encoding: 'utf8' });
    expect({ stderr, status, lines: stdout.split('\n').length }).toEqual({ stderr: '', status: 0, lines: 2 });
  });

  it('gives a record as soon as it has come', async () => {
    const child = startEntities(['extract', '-i', 'ndjson', '--ndjson', '-']);
    const answers: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => answers.push(chunk));
    for (const id of [1, 2, 3]) {
      child.stdin.write(`{"id":${id},"text":"${ARTICLE.trim()}"}\n`);
      while (answers.join('').split('\n').length <= id) await once(child.stdout, 'data');
    }
    child.stdin.end();
    await once(child, 'close');
    expect(
      answers
        .join('')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).id),
    ).toEqual([1, 2, 3]);
  });

  it('ends with 130 on SIGINT, with what was done before written', async () => {
    const child = startEntities(['extract', '-i', 'ndjson', '--ndjson', '-']);
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      output += chunk;
    });
    child.stdin.write(`{"text":"${ARTICLE.trim()}"}\n{"te`);
    while (!output.includes('\n')) await once(child.stdout, 'data');
    child.kill('SIGINT');
    const [status] = await once(child, 'close');
    expect(status).toBe(130);
    expect(output.trimEnd().split('\n')).toHaveLength(1);
  });

  it('leaves no output file when it is ended before its time', async () => {
    const cwd = folderOf({});
    const child = startEntities(['extract', '-i', 'ndjson', '--ndjson', '-o', 'out', '-v', '-'], { cwd });
    child.stdin.write(`{"text":"${ARTICLE.trim()}"}\n`);
    while (readdirSync(cwd).length === 0) await new Promise((wait) => setTimeout(wait, 5));
    await new Promise((wait) => setTimeout(wait, 100));
    child.kill('SIGTERM');
    const [status] = await once(child, 'close');
    expect({ status, files: readdirSync(cwd) }).toEqual({ status: 130, files: [] });
  });
});
