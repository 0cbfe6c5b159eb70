import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readers } from '../../src/read/index.ts';
import { checksOf } from '../../src/tools/fuzz/checks.ts';

const folder = mkdtempSync(join(tmpdir(), 'entities-fuzz-'));
afterAll(() => rmSync(folder, { recursive: true }));

const checks = checksOf(folder);

/** Few of each, for every run of the tests; `npm run fuzz` tries many. */
describe('no input breaks', () => {
  it.each(checks.map((check) => [check.name, check] as const))('the %s', async (_, { share, run }) => {
    await run(10 * Math.min(share, 8), Date.now() % 2 ** 31);
  });

  it('any reader: each has its check', () => {
    const names = checks.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(readers.map(({ name }) => `reader ${name}`)));
  });
});
