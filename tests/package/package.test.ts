import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleCommandLine } from '../../src/tools/bundle.ts';

/* The packed package, unpacked as npm would install it beside its dependencies, in a folder that knows nothing of ours. */
const root = fileURLToPath(new URL('../../', import.meta.url));
const description = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  readonly name: string;
  readonly version: string;
  readonly dependencies: Readonly<Record<string, string>>;
};
let folder = '';
let tarball = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'entities-package-'));
  execFileSync('npm', ['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], { cwd: root });
  tarball = join(folder, `${description.name}-${description.version}.tgz`);
  const installed = join(folder, 'node_modules', description.name);
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
  for (const name of ['@types/node', 'undici-types', ...Object.keys(description.dependencies)]) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    if (existsSync(join(root, 'node_modules', name))) symlinkSync(join(root, 'node_modules', name), place);
  }
  writeFileSync(join(folder, 'package.json'), '{ "name": "user", "type": "module" }');
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(file: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], { cwd: folder, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return stdout;
}

describe('the package', () => {
  it('holds what it needs, and the licences', () => {
    const files = execFileSync('tar', ['-tzf', tarball], { encoding: 'utf8' }).split('\n');
    for (const file of [
      'LICENSE',
      'NOTICE',
      'README.md',
      'bin/entities.js',
      'dist/dictionaries.bin',
      'dist/types/index.d.ts',
    ]) {
      expect(files).toContain(`package/${file}`);
    }
    expect(files.filter((file) => /^package\/(src|tests|seeds)\//.test(file))).toEqual([]);
  });

  it('is well-formed', async () => {
    const { messages } = await publint({ pkgDir: root, strict: true, pack: false });
    expect(messages.map((message) => formatMessage(message, description))).toEqual([]);
  });

  it('has types that resolve', () => {
    const attw = join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js');
    const { status, stdout } = spawnSync(process.execPath, [attw, tarball, '--profile', 'esm-only', '--no-color'], {
      encoding: 'utf8',
    });
    expect({ status, stdout: status === 0 ? '' : stdout }).toEqual({ status: 0, stdout: '' });
  });

  it('runs as a command', () => {
    writeFileSync(join(folder, 'article.txt'), 'General Amina Yusuf arrived in Chad.\n');
    const command = join('node_modules', description.name, 'bin/entities.js');
    const output = run(command, 'extract', '--json', 'article.txt');
    expect(JSON.parse(output)).toMatchObject({ people: [{ name: 'Amina Yusuf' }], countries: [{ code: 'TD' }] });
    expect(run(command, '--version').trim()).toBe(description.version);
  });

  it('works as a library with types', () => {
    writeFileSync(
      join(folder, 'user.ts'),
      `import { createExtractor, type Person } from '${description.name}';
const people: Person[] = createExtractor({ explain: true }).extract('General Amina Yusuf left.', { date: '2024-05-15' }).people;
console.log(people.map(({ name }) => name).join());
// @ts-expect-error a text is wanted
createExtractor().extract(1);
`,
    );
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    expect(
      run(tsc, '--strict', '--module', 'nodenext', '--target', 'es2023', '--skipLibCheck', 'false', 'user.ts'),
    ).toBe('');
    writeFileSync(
      join(folder, 'user.js'),
      readFileSync(join(folder, 'user.js'), 'utf8').replace(/^createExtractor.*$/m, ''),
    );
    expect(run('user.js')).toBe('Amina Yusuf\n');
  });
});

it('NOTICE names every program that the command line contains', async () => {
  const parts = await bundleCommandLine();
  const used = parts.flatMap(({ moduleIds }) =>
    moduleIds.flatMap((path) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
  );
  expect(used).toContain('commander');
  const notice = readFileSync(join(root, 'NOTICE'), 'utf8');
  expect([...new Set(used)].filter((name) => !notice.includes(`\n  ${name} `))).toEqual([]);
});
