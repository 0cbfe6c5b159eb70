import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { ARTICLE, entities, folderOf, records, startEntities } from './run.ts';

/** Lines of records, every seventh of them broken. */
function manyRecords(count: number): string {
  return Array.from({ length: count }, (_, id) =>
    id % 7 === 3 ? '{"id":' : JSON.stringify({ id, text: `${'Nothing happened. '.repeat(id % 50)}${ARTICLE}` }),
  ).join('\n');
}

/** Every file below a folder with its content. */
function treeOf(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = names.map((entry) => join(entry.parentPath, entry.name)).sort();
  return Object.fromEntries(paths.map((path) => [path.slice(folder.length + 1), readFileSync(path, 'utf8')]));
}

describe('workers', () => {
  const cwd = () =>
    folderOf({
      'a.jsonl': manyRecords(1500),
      'news/1.txt': ARTICLE,
      'news/2.txt': Buffer.from([0, 1]),
      'news/3.csv': `id,text\n1,"${ARTICLE}"\n`,
      'b.jsonl': manyRecords(40),
    });

  it.each(['table', 'ndjson', 'csv'])('give %s byte for byte as one thread does, failures too', (format) => {
    const args = ['extract', '-f', format, 'none', 'a.jsonl', 'news', '-', 'b.jsonl'];
    const folder = cwd();
    const one = entities([...args, '-j', '1'], { cwd: folder, input: ARTICLE });
    const three = entities([...args, '-j', '3'], { cwd: folder, input: ARTICLE });
    expect(one.status).toBe(1);
    expect(three.stdout).toBe(one.stdout);
    const untimed = ({ stderr }: { stderr: string }) => stderr.replace(/[\d.]+ s$/m, '');
    expect(untimed(three)).toBe(untimed(one));
    expect(three.status).toBe(1);
  });

  it('meet a line over the limit as one thread does', () => {
    const folder = folderOf({ 'a.jsonl': `{"text":"A."}\n{"text":"${'x'.repeat(900_000)}"}\n{"text":"B."}\n` });
    for (const jobs of ['1', '2']) {
      const { stdout, stderr } = entities(['extract', '--ndjson', '-j', jobs, '--max-size', '300K', 'a.jsonl'], {
        cwd: folder,
      });
      expect(records(stdout)).toHaveLength(2);
      expect(stderr).toContain('a.jsonl, line 2: larger than 300 KB; raise --max-size');
    }
  });

  it('refuse a number that is none', () => {
    expect(entities(['extract', '-j', 'many', 'x'])).toMatchObject({
      status: 2,
      stderr: expect.stringContaining("'many'"),
    });
  });
});

describe('--out-dir', () => {
  const files = {
    'in/a.txt': ARTICLE,
    'in/deep/b.md': ARTICLE,
    'in/c.jsonl': `{"text":"A."}\n{"text":\n`,
    'in/d.txt': Buffer.from([0]),
  };

  it('has a file for each input, in the tree of the inputs, by workers too', () => {
    for (const jobs of ['1', '2']) {
      const cwd = folderOf(files);
      const { status, stdout } = entities(['extract', '--ndjson', '-j', jobs, '--out-dir', 'out', 'in'], { cwd });
      expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
      const tree = treeOf(join(cwd, 'out'));
      expect(Object.keys(tree)).toEqual(['.failed', 'a.txt.ndjson', 'c.jsonl.ndjson', 'deep/b.md.ndjson']);
      expect(records(tree['a.txt.ndjson'] ?? '')).toMatchObject([{ file: 'in/a.txt' }]);
      expect(records(tree['c.jsonl.ndjson'] ?? '')).toHaveLength(1);
      expect(tree['.failed']).toBe('c.jsonl\nd.txt\n');
    }
  });

  it('keeps the names of folders apart where several are named, and writes nothing outside itself', () => {
    const cwd = folderOf({ 'in/a.txt': ARTICLE, 'more/a.txt': ARTICLE, 'work/x': '' });
    entities(['extract', '--json', '--out-dir', 'out', '../in', '../more/', '../in/../in/*.txt'], {
      cwd: join(cwd, 'work'),
    });
    expect(Object.keys(treeOf(join(cwd, 'work')))).toEqual(['out/in/a.txt.json', 'out/more/a.txt.json', 'x']);
    expect(readdirSync(cwd).sort()).toEqual(['in', 'more', 'work']);
  });

  it('is no input itself', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE });

    for (let run = 0; run < 2; run++) entities(['extract', '--json', '--out-dir', 'out', '.'], { cwd });
    expect(Object.keys(treeOf(join(cwd, 'out'))).filter((name) => name.endsWith('.json'))).toEqual(['a.txt.json']);
  });

  it('--resume does what is missing and what failed, nothing else', () => {
    const cwd = folderOf(files);
    const run = (...more: string[]) => entities(['extract', '--ndjson', '--out-dir', 'out', ...more, 'in'], { cwd });
    run();
    const whole = treeOf(join(cwd, 'out'));
    writeFileSync(join(cwd, 'out/a.txt.ndjson'), 'kept as it is');
    expect(run('--resume').status).toBe(1);
    expect(treeOf(join(cwd, 'out'))).toEqual({ ...whole, 'a.txt.ndjson': 'kept as it is' });
    writeFileSync(join(cwd, 'in/d.txt'), ARTICLE);
    writeFileSync(join(cwd, 'in/c.jsonl'), '{"text":"A."}\n');
    expect(run('--resume')).toMatchObject({ status: 0 });
    expect(Object.keys(treeOf(join(cwd, 'out')))).toEqual([
      'a.txt.ndjson',
      'c.jsonl.ndjson',
      'd.txt.ndjson',
      'deep/b.md.ndjson',
    ]);
    expect(run('--resume')).toMatchObject({ status: 0, stdout: '' });
  });

  it('a run that was killed, resumed, ends as one that was not', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, n) => [
        `in/${n % 9}/${n}.txt`,
        n % 11 === 0 ? Buffer.from([0]) : ARTICLE.repeat(150),
      ]),
    );
    const cwd = folderOf(many);
    const args = (out: string) => ['extract', '--ndjson', '-j', '1', '--out-dir', out, '--resume', 'in'];
    entities(args('whole'), { cwd });
    for (const files of [0, 5, 20, 45]) {
      const child = startEntities(args('cut'), { cwd });
      const ended = once(child, 'close');
      while (
        child.exitCode === null &&
        (!existsSync(join(cwd, 'cut')) || readdirSync(join(cwd, 'cut'), { recursive: true }).length < files)
      ) {
        await new Promise((wait) => setTimeout(wait, 2));
      }
      child.kill('SIGKILL');
      await ended;
    }
    entities(args('cut'), { cwd });
    expect(treeOf(join(cwd, 'cut'))).toEqual(treeOf(join(cwd, 'whole')));
  });

  it.each([
    [['-o', 'x', '--out-dir', 'out'], '--output and --out-dir at once'],
    [['--resume'], '--resume goes with --output or --out-dir'],
    [['--out-dir', 'a.txt'], "'a.txt' is no folder"],
  ])('%j is a usage error', (args, message) => {
    const cwd = folderOf({ 'a.txt': ARTICLE });
    expect(entities(['extract', ...args, 'a.txt'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(message),
    });
  });
});

describe('lists and failures', () => {
  it('--files-from takes names from a file or from standard input, -0 for names with line ends', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE, 'b\n.txt': ARTICLE, list: 'a.txt\r\n\nnone.txt\n' });
    const files = (args: string[], input = '') =>
      records(entities(['extract', '--ndjson', ...args], { cwd, input }).stdout).map(({ file }) => file);
    expect(files(['--files-from', 'list'])).toEqual(['a.txt']);
    expect(files(['--files-from', '-', '-0'], 'b\n.txt\0a.txt\0')).toEqual(['b\n.txt', 'a.txt']);
    expect(entities(['extract', '--files-from', 'none'], { cwd })).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('none'),
    });
  });

  it('--errors has one object a failure, and standard error the summary', () => {
    const cwd = folderOf({ 'a.jsonl': '{"text":"A."}\n{\n' });
    const { status, stderr } = entities(['extract', '--ndjson', '--errors', 'errors', 'none', 'a.jsonl'], { cwd });
    expect(status).toBe(1);
    expect(stderr).toMatch(/^entities: 1 document, 0 entities, 2 failures, .* s\n$/);
    expect(records(readFileSync(join(cwd, 'errors'), 'utf8'))).toEqual([
      { input: 'none', code: 'not-found', reason: 'no such file or folder', mend: 'check the path' },
      expect.objectContaining({ input: 'a.jsonl', place: 'line 2', code: 'record' }),
    ]);
  });

  it('--fail-fast ends with the first failure, and leaves no file half done', () => {
    const cwd = folderOf({ 'a.txt': ARTICLE, 'c.txt': ARTICLE });
    const args = ['extract', '--ndjson', '--fail-fast', 'a.txt', 'none', 'c.txt'];
    const { status, stdout } = entities(args, { cwd });
    expect({ status, files: records(stdout).map(({ file }) => file) }).toEqual({ status: 1, files: ['a.txt'] });
    expect(entities([...args, '-o', 'out'], { cwd }).status).toBe(1);
    expect(existsSync(join(cwd, 'out'))).toBe(false);
  });

  it('gzipped inputs are unpacked, by their first bytes whatever their name', () => {
    const cwd = folderOf({
      'in/a.txt.gz': gzipSync(ARTICLE),
      'in/b.jsonl.gz': Buffer.concat([gzipSync('{"text":"A."}\n'), gzipSync('{"text":"B."}\n')]),
      'in/c.txt': gzipSync(ARTICLE),
      'in/d.txt.gz': gzipSync(ARTICLE).subarray(0, 30),
      'in/e.txt.gz': gzipSync('x'.repeat(10_000_000)),
    });
    const { stdout, stderr } = entities(['extract', '--ndjson', '--max-size', '1M', 'in'], { cwd });
    expect(records(stdout).map(({ file }) => file)).toEqual([
      'in/a.txt.gz',
      'in/b.jsonl.gz',
      'in/b.jsonl.gz',
      'in/c.txt',
    ]);
    expect(stderr).toMatch(
      /in\/d\.txt\.gz: is cut short: the gzip data has no end; .*\n.*in\/e\.txt\.gz: larger than 1 MB/,
    );
  });
});
