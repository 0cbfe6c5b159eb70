import { readDelimited } from './delimited.ts';
import type { Reader } from './reader.ts';

/** A row an article, tabs between. */
export const tsv: Reader = {
  name: 'tsv',
  summary: 'a table with tabs between, a row an article, columns named in the first row',
  extensions: ['.tsv', '.tab'],
  read: (source, options) => readDelimited(source, options, () => '\t'),
};
