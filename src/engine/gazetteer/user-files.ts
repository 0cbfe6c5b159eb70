import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Problem, problemOf } from '../../core/problem.ts';
import type { DictionaryMetadata, ParsedDictionary } from './tsv.ts';

const wrong = (reason: string, place: string, mend: string): Problem =>
  new Problem('dictionary', reason, { place, mend });

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8').replace(/^\ufeff/, '');
  } catch (error) {
    const problem = problemOf(error);
    throw problem === null
      ? error
      : new Problem(
          'dictionary',
          `the dictionary ${path}: ${problem.message}`,
          problem.mend === undefined ? {} : { mend: problem.mend },
        );
  }
}

/** Header and rows of one file; lines may end in CRLF, and spaces round cells are dropped: people write these by hand. */
function readTable(path: string): { columns: string[]; rows: string[][] } {
  const rows: string[][] = [];
  let columns: string[] | undefined;
  readText(path)
    .split(/\r?\n/)
    .forEach((line, number) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const cells = line.split('\t').map((cell) => cell.trim().normalize('NFC'));
      const place = `${path}:${number + 1}`;
      if (columns === undefined) {
        columns = cells;
        if (columns[0] !== 'form')
          throw wrong(
            `the first column is '${columns[0]}', not 'form'`,
            place,
            "begin the file with a header line: 'form', a tab, and the names of further columns",
          );
        return;
      }
      if (cells.length > columns.length)
        throw wrong(
          `${cells.length} cells, but the header has ${columns.length} columns`,
          place,
          'remove a tab, or name the column in the header',
        );
      if (cells[0] === '') throw wrong('the form is empty', place, 'write what stands in the text, or delete the line');
      rows.push(cells);
    });
  if (columns === undefined) throw wrong('no header line', path, "begin the file with a line 'form'");
  return { columns, rows };
}

function readMetadata(folder: string): Partial<DictionaryMetadata> {
  const path = join(folder, 'dictionary.json');
  let given: unknown;
  try {
    given = JSON.parse(readText(path));
  } catch (error) {
    if (error instanceof SyntaxError)
      throw wrong(`is no JSON: ${error.message}`, path, 'see dictionaries/README.md for its keys');
    throw error;
  }
  if (typeof given !== 'object' || given === null || Array.isArray(given))
    throw wrong('is no JSON object', path, 'see dictionaries/README.md for its keys');
  const metadata: Readonly<Record<string, unknown>> = { ...given };
  for (const [key, values] of Object.entries(KEYS)) {
    const value = metadata[key];
    if (value === undefined || (typeof value === 'string' && (values === null || values.includes(value)))) continue;
    throw wrong(
      `${key} is ${JSON.stringify(value)}`,
      path,
      values === null ? 'give text' : `choose from ${values.join(', ')}`,
    );
  }
  return metadata;
}

/** Keys that are heeded, with the values that each may have; null for any text. */
const KEYS: Readonly<Record<string, readonly string[] | null>> = {
  title: null,
  kind: ['phrases', 'words', 'table'],
  case: ['any', 'capitalised', 'exact'],
  type: null,
  source: null,
  licence: null,
};

/**
 * Reads one dictionary of the user: a TSV file with a header, or a folder of such files with a `dictionary.json`.
 * A file with a column `class` holds words of those classes (`given-name`, …); one that is named like a shipped dictionary of phrases
 * (`ranks.tsv`) adds lines to it; any other defines a type of its own, named like the file.
 * @throws {Problem} naming the file, the line and the mend
 */
export function readUserDictionary(path: string): ParsedDictionary {
  let folder: boolean;
  try {
    folder = statSync(path).isDirectory();
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    throw new Problem('dictionary', `the dictionary ${path}: ${problem.message}`, {
      mend: problem.mend ?? 'check the path',
    });
  }
  const files = folder
    ? readdirSync(path)
        .filter((name) => name.endsWith('.tsv'))
        .sort()
        .map((name) => join(path, name))
    : [path];
  if (files.length === 0) throw wrong('the folder has no .tsv file', path, 'add one, with the header and a line');
  const given: Partial<DictionaryMetadata> = folder ? readMetadata(path) : {};
  const tables = files.map(readTable);
  const columns = tables[0]?.columns ?? [];
  const kind = given.kind ?? (columns.includes('class') && !columns.includes('name') ? 'words' : 'phrases');
  const metadata: DictionaryMetadata = {
    title: given.title ?? basename(path),
    kind,
    columns: Object.fromEntries(columns.map((column) => [column, ''])),
    source: given.source ?? '',
    licence: given.licence ?? '',
    ...(given.case === undefined ? {} : { case: given.case }),
    ...(given.type === undefined ? {} : { type: given.type }),
  };
  return {
    name: basename(path).replace(/\.[^.]*$/, ''),
    metadata,
    columns,
    rows: tables.flatMap((table) => table.rows),
    files: tables.flatMap((table, i) => table.rows.map(() => basename(files[i] ?? '').replace(/\.tsv$/, ''))),
  };
}
