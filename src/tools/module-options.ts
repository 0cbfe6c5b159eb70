import type { BuildOptions } from 'esbuild';

/** How sources become one module for Node that still imports its packages: the library, and what the benchmark measures. */
export const MODULE_OPTIONS = {
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  // names of numbers become numbers: looked up, they would be by every token
  minifySyntax: true,
} as const satisfies BuildOptions;
