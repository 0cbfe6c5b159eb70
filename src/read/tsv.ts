import type { Reader } from './reader.ts';

/** A row an article, tabs between. */
export const tsv: Reader = {
  name: 'tsv',
  summary: 'a table with tabs between, a row an article, columns named in the first row',
  extensions: ['.tsv', '.tab'],
  async *read(source, options) {
    const { readDelimited } = await import('./delimited.ts');
    yield* readDelimited(source, options, () => '\t');
  },
};
