import { Problem } from '../core/problem.ts';
import { tooLarge } from './bytes.ts';
import { decodeStream } from './decode.ts';
import type { Piece, ReadOptions, Source } from './reader.ts';
import { documentOf } from './records.ts';

interface DelimitedRow {
  readonly cells: readonly string[];
  /** Line on which it begins, counted from 1. */
  readonly line: number;
}

/** The documents of a table whose first row names the columns. */
export async function* readDelimited(
  source: Source,
  options: ReadOptions,
  delimiterOf: (head: string) => string,
): AsyncGenerator<Piece> {
  let names: readonly string[] | null = null;
  for await (const { cells, line } of rowsOf(
    decodeStream(source.chunks, options.encoding),
    options.maxSize,
    delimiterOf,
  )) {
    if (cells.length === 1 && cells[0] === '') continue;
    if (names === null) names = cells.map((cell) => cell.trim());
    else {
      // No prototype: a column may be called `constructor`.
      const record: Record<string, string> = Object.create(null);
      names.forEach((name, column) => {
        const cell = cells[column];
        if (cell !== undefined) record[name] = cell;
      });
      yield { place: `line ${line}`, read: () => documentOf(record, options.fields) };
    }
  }
}

/** Rows as RFC 4180 has them, read as they come: quoted cells may hold delimiters, line ends and doubled quotation marks. */
async function* rowsOf(
  texts: AsyncIterable<string>,
  maxSize: number,
  delimiterOf: (head: string) => string,
): AsyncGenerator<DelimitedRow> {
  let delimiter = '';
  let cells: string[] = [];
  let cell = '';
  let size = 0;
  let line = 1;
  let begun = 1;
  let state: 'start' | 'plain' | 'quoted' | 'closed' = 'start';
  let afterReturn = false;
  for await (const text of firstLineWhole(texts)) {
    if (delimiter === '' && text !== '') delimiter = delimiterOf(text);
    let at = 0;
    while (at < text.length) {
      if (state === 'quoted') {
        const end = text.indexOf('"', at);
        const part = text.slice(at, end === -1 ? text.length : end);
        for (let next = part.indexOf('\n'); next !== -1; next = part.indexOf('\n', next + 1)) line++;
        cell += part;
        size += part.length;
        if (size > maxSize) throw tooLarge(maxSize, `line ${begun}`);
        if (end === -1) break;
        state = 'closed';
        at = end + 1;
        continue;
      }
      const unit = text[at] ?? '';
      at++;
      if (afterReturn && unit === '\n') {
        afterReturn = false;
        continue;
      }
      afterReturn = unit === '\r';
      if (unit === delimiter) {
        cells.push(cell);
        cell = '';
        state = 'start';
      } else if (unit === '\n' || unit === '\r') {
        cells.push(cell);
        yield { cells, line: begun };
        cells = [];
        cell = '';
        size = 0;
        state = 'start';
        begun = ++line;
      } else if (unit === '"' && state === 'start') state = 'quoted';
      else if (unit === '"' && state === 'closed') {
        cell += unit;
        state = 'quoted';
      } else {
        const end = endOfPlain(text, at, delimiter);
        cell += unit + text.slice(at, end);
        size += end - at + 1;
        if (size > maxSize) throw tooLarge(maxSize, `line ${begun}`);
        at = end;
        if (state === 'start') state = 'plain';
      }
    }
  }
  if (state === 'quoted') {
    throw new Problem('record', 'a quotation mark is never closed', {
      place: `line ${begun}`,
      mend: 'close it, or double the marks inside a quoted cell',
    });
  }
  if (cells.length > 0 || cell !== '') yield { cells: [...cells, cell], line: begun };
}

/** Characters of the first line that are waited for. */
const HEAD = 8192;

/** The texts with the first line in one of them: a pipe may give a few bytes at first. */
async function* firstLineWhole(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let head: string | null = '';
  for await (const text of texts) {
    if (head === null) yield text;
    else {
      head += text;
      if (head.length < HEAD && !/[\r\n]/.test(text)) continue;
      yield head;
      head = null;
    }
  }
  if (head !== null) yield head;
}

function endOfPlain(text: string, from: number, delimiter: string): number {
  let end = from;
  for (; end < text.length; end++) {
    const unit = text[end];
    if (unit === delimiter || unit === '\n' || unit === '\r' || unit === '"') break;
  }
  return end;
}
