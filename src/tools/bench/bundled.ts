import { rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { MODULE_OPTIONS } from '../module-options.ts';
import type * as pipeline from './pipeline.ts';

/**
 * The pipeline of the command line as one file with the options of the build, beside the built dictionaries: what is shipped is
 * measured, for sources that are compiled file by file are several times slower.
 */
export async function bundledPipeline(): Promise<pipeline.Pipeline> {
  const outfile = fileURLToPath(new URL('../../../dist/bench.js', import.meta.url));
  try {
    await build({
      entryPoints: [fileURLToPath(new URL('./pipeline.ts', import.meta.url))],
      outfile,
      ...MODULE_OPTIONS,
    });
    const { createPipeline } = (await import(outfile)) as typeof pipeline;
    return await createPipeline();
  } finally {
    rmSync(outfile, { force: true });
  }
}
