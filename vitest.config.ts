import { defineConfig } from 'vitest/config';

/** Where to write the results as JSON besides printing them: `.ci/run` counts them. */
const results = process.env.TEST_RESULTS;

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/setup/dictionaries.ts'],
    // Whole programs are started by some tests, on machines that do other work too.
    testTimeout: 30_000,
    ...(results === undefined ? {} : { reporters: ['default', 'json'], outputFile: { json: results } }),
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts'],
      // Scripts for those who work on the project, and the entry points that tests start as programs of their own.
      exclude: ['src/tools/**', 'src/cli/**'],
      reporter: ['text-summary', 'html'],
    },
  },
});
