import type { Reader } from './reader.ts';

/** A row an article; commas or semicolons between, whichever the first row has more of. */
export const csv: Reader = {
  name: 'csv',
  summary: 'a table with commas or semicolons between, a row an article, columns named in the first row',
  extensions: ['.csv'],
  async *read(source, options) {
    const { readDelimited } = await import('./delimited.ts');
    yield* readDelimited(source, options, delimiterOf);
  },
};

function delimiterOf(head: string): string {
  const first = /^[^\r\n]*/.exec(head)?.[0] ?? '';
  return first.split(';').length > first.split(',').length ? ';' : ',';
}
