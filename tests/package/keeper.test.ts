import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type * as source from '../../src/core/keeper.ts';
import { bundleModule } from '../../src/tools/bundle.ts';

it('what a keeper keeps outlives a collection of garbage, bundled too', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const folder = mkdtempSync(join(tmpdir(), 'entities-keeper-'));
  try {
    await bundleModule(fileURLToPath(new URL('../../src/core/keeper.ts', import.meta.url)), folder, 'keeper', false);
    const { keeper } = (await import(pathToFileURL(join(folder, 'keeper.js')).href)) as typeof source;
    const keep = keeper<object>();
    const kept = new WeakRef(keep({}));
    const left = new WeakRef({});
    await new Promise((resolve) => setImmediate(resolve));
    collectGarbage();
    expect([kept.deref(), left.deref()]).toEqual([{}, undefined]);
    keep({});
  } finally {
    rmSync(folder, { recursive: true });
  }
});
