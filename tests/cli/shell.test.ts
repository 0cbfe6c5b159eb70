import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ARTICLE, entities, folderOf, records } from './run.ts';

describe('completion', () => {
  const words = (cwd: string, ...line: string[]): string[] => {
    const script = entities(['completion', 'bash']).stdout;
    const program = `${script}\nCOMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _entities; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const { stdout, stderr } = spawnSync('bash', ['-c', program, 'bash', ...line], { cwd, encoding: 'utf8' });
    expect(stderr).toBe('');
    return stdout.split('\n').filter((word) => word !== '');
  };

  /** Lines, and the words that complete the last word of each. */
  const COMPLETIONS: Readonly<Record<string, readonly string[]>> = {
    'entities ex': ['extract'],
    'entities extract --fo': ['--format'],
    'entities extract -f nd': ['ndjson'],
    'entities extract --json --input m': ['markdown', 'mbox'],
    'entities extract --types people,ra': ['people,ranks'],
    'entities dict --format n': ['ndjson'],
    'entities dict --format c': [],
    'entities completion f': ['fish'],
    'entities extract --output no': ['notes.txt'],
    'entities extract no': ['notes.txt'],
  };

  it('of bash, in it', () => {
    const cwd = folderOf({ 'notes.txt': '' });
    for (const [line, expected] of Object.entries(COMPLETIONS)) {
      expect([line, words(cwd, ...line.split(' '))]).toEqual([line, expected]);
    }
  });

  it.skipIf(spawnSync('fish', ['--version']).error !== undefined)('of fish, in it', () => {
    const cwd = folderOf({ script: entities(['completion', 'fish']).stdout, 'notes.txt': '' });
    for (const [line, expected] of Object.entries(COMPLETIONS)) {
      const program = `source script; complete -C '${line}'`;
      const { stdout, stderr } = spawnSync('fish', ['--no-config', '-c', program], { cwd, encoding: 'utf8' });
      const found = stdout.split('\n').filter((word) => word !== '');
      expect([line, found.map((word) => word.split('\t')[0]), stderr]).toEqual([line, expected, '']);
    }
  });

  it.skipIf(spawnSync('zsh', ['--version']).error !== undefined)('of zsh, in it', () => {
    const cwd = folderOf({ 'functions/_entities': entities(['completion', 'zsh']).stdout, 'notes.txt': '' });
    const driver = fileURLToPath(new URL('completion.zsh', import.meta.url));
    const args = ['-f', driver, join(cwd, 'functions'), ...Object.keys(COMPLETIONS)];
    const { stdout, stderr } = spawnSync('zsh', args, { cwd, encoding: 'utf8', timeout: 20_000 });
    // What stands before the last comma is no part of the word that zsh adds.
    const expected = Object.entries(COMPLETIONS).map(
      ([line, found]) => `${line}: ${found.map((word) => word.replace(/.*,/, '')).join(' ')}`,
    );
    expect([stdout.trimEnd().split('\n'), stderr]).toEqual([expected, '']);
  });

  it('of every shell knows every option', () => {
    const options = entities(['extract', '--help']).stdout.match(/(?<=^ {2}.*)--[a-z-]+(?=[ ,\n])/gm) ?? [];
    expect(options.length).toBeGreaterThan(25);
    for (const shell of ['bash', 'zsh', 'fish']) {
      const script = entities(['completion', shell]).stdout;
      for (const option of options) expect(script).toContain(shell === 'fish' ? `-l ${option.slice(2)}` : option);
    }
  });

  it('of an unknown shell is a usage error', () => {
    expect(entities(['completion', 'fishs'])).toMatchObject({
      status: 2,
      stderr: "entities: no completion for 'fishs'; did you mean fish?\n",
    });
  });
});

describe('the manual page', () => {
  it('is roff, with every option, and leaves no line of text that begins a request', () => {
    const { status, stdout } = entities(['man']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^\.TH ENTITIES 1/);
    expect(stdout).toContain('\\-\\-min\\-confidence');
    const requests = new Set((stdout.match(/^[.'].*/gm) ?? []).map((line) => line.split(' ')[0]));
    expect([...requests].sort()).toEqual(['.B', '.SH', '.SS', '.TH', '.TP', '.br', '.fi', '.nf']);
  });
});

describe('configuration', () => {
  const formatOf = (cwd: string, args: string[] = [], env: Record<string, string> = {}) => {
    const { stdout } = entities(['extract', '-', ...args], { cwd, input: ARTICLE, env });
    return stdout.startsWith('file,')
      ? 'csv'
      : stdout.startsWith('file\t')
        ? 'tsv'
        : stdout.startsWith('{"')
          ? 'ndjson'
          : 'table';
  };

  it('options stand above the environment, that above files, and the nearest file counts', () => {
    const cwd = folderOf({
      '.entitiesrc': '{"format": "csv"}',
      'a/x': '',
      'b/package.json': '{"name": "b", "entities": {"format": "tsv"}}',
      'c/package.json': '{',
    });
    expect(formatOf(cwd)).toBe('csv');
    expect(formatOf(join(cwd, 'a'))).toBe('csv');
    expect(formatOf(join(cwd, 'b'))).toBe('tsv');
    expect(formatOf(join(cwd, 'c'))).toBe('csv');
    expect(formatOf(cwd, [], { ENTITIES_FORMAT: 'tsv' })).toBe('tsv');
    expect(formatOf(cwd, ['--format', 'ndjson'], { ENTITIES_FORMAT: 'tsv' })).toBe('ndjson');
    expect(formatOf(cwd, ['--ndjson'], { ENTITIES_FORMAT: 'tsv' })).toBe('ndjson');
  });

  it('takes lists, switches and numbers; paths are from the folder of the file', () => {
    const cwd = folderOf({
      'a/.entitiesrc': JSON.stringify({
        types: ['countries', 'ships'],
        dictionary: '../ships.tsv',
        'with-text': true,
        'min-confidence': 0.1,
      }),
      'a/b/x': '',
      'ships.tsv': 'form\nEsmeralda\n',
    });
    const input = 'The Esmeralda left Chile on 3 May 2021.';
    const [result] = records(entities(['extract', '--ndjson', '-'], { cwd: join(cwd, 'a/b'), input }).stdout);
    expect(result).toMatchObject({
      text: input,
      dates: [],
      countries: [{ code: 'CL' }],
      others: [{ name: 'Esmeralda' }],
    });
  });

  it('entities config shows each value and where it is from', () => {
    const cwd = folderOf({ '.entitiesrc': '{"format": "csv", "quiet": true}' });
    const { stdout } = entities(['config'], { cwd, env: { ENTITIES_FORMAT: 'tsv', ENTITIES_EXPLAIN: 'yes' } });
    expect(stdout.split('\n').sort()).toEqual([
      '',
      'explain\ttrue\tENTITIES_EXPLAIN',
      'format\t"tsv"\tENTITIES_FORMAT',
      expect.stringMatching(/^quiet\ttrue\t\/.*\/\.entitiesrc$/),
    ]);
    expect(entities(['config'], { cwd: folderOf({}) }).stdout).toBe('');
  });

  it.each([
    ['{"fromat": "csv"}', {}, "unknown key 'fromat'; did you mean format?"],
    ['{"format": true}', {}, 'format has a wrong kind of value; give text'],
    ['{"quiet": "yes"}', {}, 'quiet has a wrong kind of value; give true or false'],
    ['{"format": "jsn"}', {}, "--format: unknown value 'jsn'; did you mean json?"],
    ['[1]', {}, 'is no JSON object'],
    ['{', {}, 'is no JSON object'],
    ['{"__proto__": 1}', {}, "unknown key '__proto__'"],
    ['{}', { ENTITIES_QUIET: 'perhaps' }, "ENTITIES_QUIET: 'perhaps' is neither true nor false"],
  ])('%s with %j is a usage error', (file, env, message) => {
    const { status, stdout, stderr } = entities(['extract'], {
      cwd: folderOf({ '.entitiesrc': file }),
      input: ARTICLE,
      env,
    });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });
});
