import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleModule } from '../bundle.ts';
import type * as pipeline from './pipeline.ts';

/**
 * The pipeline of the command line, bundled as that is, beside the built dictionaries: what is shipped is measured, for sources that are
 * compiled file by file are several times slower.
 */
export async function bundledPipeline(): Promise<pipeline.Pipeline> {
  const folder = fileURLToPath(new URL('../../../dist/', import.meta.url));
  const entry = fileURLToPath(new URL('./pipeline.ts', import.meta.url));
  const files = await bundleModule(entry, folder, 'bench', true);
  try {
    const { createPipeline } = (await import(join(folder, 'bench.js'))) as typeof pipeline;
    return await createPipeline();
  } finally {
    for (const file of files) rmSync(join(folder, file), { force: true });
  }
}
