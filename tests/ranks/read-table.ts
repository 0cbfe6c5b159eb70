import { readFileSync } from 'node:fs';

/** Rows of a table under `data/` as records by column; every row has all columns. */
export function readTable(name: string): Readonly<Record<string, string>>[] {
  const text = readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
  const [header = '', ...lines] = text.split('\n').filter((line) => line !== '');
  const columns = header.split('\t');
  return lines.map((line) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length) throw new Error(`${name}: ${cells.length} columns in "${line}"`);
    return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
  });
}
