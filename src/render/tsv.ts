import { inert } from './csv.ts';
import type { Renderer } from './renderer.ts';
import { COLUMNS, rowsOf } from './rows.ts';

/** The rows of `csv` with tabs between; no cell has a tab or a line break, so nothing is quoted. */
export const tsv: Renderer = {
  name: 'tsv',
  summary: 'the same rows with tabs between, for cut and awk',
  extension: '.tsv',
  start: async ({ offsets }) => ({
    begin: `${COLUMNS.join('\t')}\n`,
    between: '',
    document: (document) =>
      rowsOf(document, offsets)
        .map((row) => `${COLUMNS.map((column) => inert(row[column] ?? '')).join('\t')}\n`)
        .join(''),
  }),
};
