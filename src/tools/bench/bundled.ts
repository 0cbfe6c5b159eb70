import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { bundleModule } from '../bundle.ts';
import type * as pipeline from './pipeline.ts';

/**
 * The pipeline of the command line as one file with the options of the build, beside the built dictionaries: what is shipped is
 * measured, for sources that are compiled file by file are several times slower.
 */
export async function bundledPipeline(): Promise<pipeline.Pipeline> {
  const file = fileURLToPath(new URL('../../../dist/bench.js', import.meta.url));
  try {
    await bundleModule(fileURLToPath(new URL('./pipeline.ts', import.meta.url)), file);
    const { createPipeline } = (await import(file)) as typeof pipeline;
    return await createPipeline();
  } finally {
    rmSync(file, { force: true });
  }
}
