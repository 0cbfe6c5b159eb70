import { clean } from './clean.ts';
import type { Renderer } from './renderer.ts';
import { COLUMNS, rowsOf } from './rows.ts';

/** A row a mention, quoted as RFC 4180 says. */
export const csv: Renderer = {
  name: 'csv',
  summary: 'a row a mention, for spreadsheets',
  extension: '.csv',
  start: async ({ offsets }) => ({
    begin: `${COLUMNS.join(',')}\n`,
    between: '',
    document: (document) =>
      rowsOf(document, offsets)
        .map((row) => `${COLUMNS.map((column) => quote(row[column] ?? '')).join(',')}\n`)
        .join(''),
  }),
};

function quote(value: string | number): string {
  const cell = inert(value);
  return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** A cell of one line that no spreadsheet takes for a formula: where it would begin like one, an apostrophe stands before it. */
export function inert(value: string | number): string {
  if (typeof value === 'number') return String(value);
  return clean(/^[\s\ufeff]*[=+\-@＝＋－＠]/.test(value) || /^[\t\r\n]/.test(value) ? `'${value}` : value);
}
