import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { blocksOf, examplesOf, withOutputs } from './blocks.ts';

/*
 * Runs every example of the README in a folder that has what a user's folder would have: the package, the seeds, and the
 * files that the README itself shows. `UPDATE_README=1 npx vitest run tests/readme` writes what the commands print into it.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
const path = join(root, 'README.md');
const readme = readFileSync(path, 'utf8');
const blocks = blocksOf(readme);
const examples = blocks.filter(({ language }) => language === 'console').flatMap(examplesOf);
const printed = new Map<number, string>();
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entities-readme-'));
  const bin = join(folder, 'bin');
  for (const each of [bin, join(folder, 'node_modules')]) mkdirSync(each);
  symlinkSync(root, join(folder, 'node_modules/entities'));
  symlinkSync(join(root, 'seeds'), join(folder, 'seeds'));
  const jq = fileURLToPath(new URL('jq.mjs', import.meta.url));
  for (const [name, script] of Object.entries({ entities: join(root, 'bin/entities.js'), jq })) {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec "${process.execPath}" "${script}" "$@"\n`);
    chmodSync(join(bin, name), 0o755);
  }
  for (const { file, text } of blocks) {
    if (file === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${text}\n`);
  }
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  if (process.env.UPDATE_README === '1') writeFileSync(path, withOutputs(readme, printed));
});

describe('the README', () => {
  it('has examples', () => {
    expect(examples.length).toBeGreaterThan(3);
  });

  it.each(examples.map((example) => [example.command, example] as const))('%s', (_, { command, output, line }) => {
    const { NO_COLOR: _colour, FORCE_COLOR: _force, ...env } = process.env;
    const { stdout, stderr } = spawnSync('sh', ['-c', command], {
      cwd: folder,
      env: { ...env, PATH: `${join(folder, 'bin')}${delimiter}${process.env.PATH ?? ''}` },
      encoding: 'utf8',
    });
    expect(stderr).toBe('');
    printed.set(line, stdout.trimEnd());
    if (process.env.UPDATE_README !== '1') expect(stdout.trimEnd()).toBe(output);
  });

  it.each(blocks.filter(({ language }) => language === 'js'))('program in line $line', ({ text, line }) => {
    const next = blocks[blocks.findIndex((block) => block.line === line) + 1];
    const stdout = execFileSync(process.execPath, ['--input-type=module', '-e', text], {
      cwd: folder,
      encoding: 'utf8',
    });
    expect(stdout.trimEnd()).toBe(next?.text);
  });
});
