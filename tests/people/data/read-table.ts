import { readFileSync } from 'node:fs';

/** Rows of a table beside this file, one record a line, keyed by the header; `\n` in a cell is a line break. */
export function readTable(name: string): ReadonlyMap<string, string>[] {
  const [header = '', ...lines] = readFileSync(new URL(name, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  const columns = header.split('\t');
  return lines.map((line, index) => {
    const cells = line.split('\t');
    if (cells.length !== columns.length)
      throw new Error(`${name}:${index + 2}: ${cells.length} cells, not ${columns.length}`);
    return new Map(columns.map((column, i) => [column, (cells[i] ?? '').replaceAll('\\n', '\n')]));
  });
}

/** Cell of a record; a column that the table does not have is a mistake of the caller. */
export function cell(record: ReadonlyMap<string, string>, column: string): string {
  const value = record.get(column);
  if (value === undefined) throw new Error(`no column ${column}`);
  return value;
}
