import { lintCell } from './cell.ts';
import { compareCodePoints } from './code-points.ts';
import { caseModes, type Layout } from './description.ts';
import { collector, lineOf, type Problem, type SourceFile } from './problem.ts';

const className = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const classMend = 'use small letters, digits and hyphens, such as given-name';

/** What is wrong with one TSV file of a dictionary. */
export function lintTable({ name, text }: SourceFile, layout: Layout): Problem[] {
  const { problems, error, style } = collector(name);
  if (text.startsWith('\uFEFF')) error(1, 'begins with a byte order mark', 'save as UTF-8 without BOM');
  if (text.includes('\r')) error(lineOf(text, '\r'), 'has a carriage return', 'save with LF line ends');
  const lines = linesOf(text);
  if (!text.endsWith('\n')) style(lines.length, 'the last line has no line end', 'add one');
  const header = lines.findIndex((line) => !line.startsWith('#'));
  if (lines[header] !== layout.columns.join('\t')) {
    const mend = `write ${layout.columns.join('<tab>')}`;
    error(Math.max(header, 0) + 1, 'the header is not the columns of dictionary.json', mend);
    return problems;
  }
  if (layout.kind === 'words' && !layout.columns.includes('class')) {
    const own = name.slice(name.lastIndexOf('/') + 1).replace(/\.tsv$/, '');
    if (!className.test(own)) error(1, `the file's name gives the class, and "${own}" is no class name`, classMend);
  }
  const seen = new Map<string, number>();
  let previous = '';
  for (const [at, line] of lines.entries()) {
    if (at <= header || line.startsWith('#')) continue;
    const number = at + 1;
    if (line === '') {
      style(number, 'is empty', 'delete it');
      continue;
    }
    for (const { message, mend } of lintRow(line, layout)) error(number, message, mend);
    const first = seen.get(line);
    if (first === undefined) seen.set(line, number);
    else error(number, `stands already in line ${first}`, 'delete one of the two');
    if (compareCodePoints(previous, line) > 0) {
      style(number, 'is out of order', 'sort the lines below the header by code point (LC_ALL=C sort)');
    }
    previous = line;
  }
  return problems;
}

/** Lines without their ends and without a byte order mark. */
export function linesOf(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function* lintRow(line: string, { kind, columns }: Layout) {
  if (line !== line.normalize('NFC'))
    yield { message: 'is not in Unicode NFC', mend: `write ${line.normalize('NFC')}` };
  const cells = line.split('\t');
  if (cells.length !== columns.length) {
    const message = `has ${cells.length} columns where the header has ${columns.length}`;
    yield { message, mend: 'put one tab between two columns, also beside an empty one' };
    return;
  }
  for (const [at, cell] of cells.entries()) {
    const column = columns[at] ?? '';
    for (const { message, mend } of lintCell(cell)) yield { message: `${column}: ${message}`, mend };
    if (cell === '' && (column === 'form' || (kind === 'table' && at === 0))) {
      yield { message: `${column} is empty`, mend: 'fill it in, or delete the line' };
    }
    if (column === 'case' && cell !== '' && !caseModes.includes(cell)) {
      yield { message: `unknown case "${cell}"`, mend: `use one of ${caseModes.join(', ')}, or leave it empty` };
    }
    if (kind !== 'words') continue;
    if (column === 'class') {
      for (const each of cell.split('|')) {
        if (!className.test(each)) yield { message: `"${each}" is no class name`, mend: classMend };
      }
    }
    if (column === 'form' && cell.includes(' ')) {
      yield { message: `"${cell}" is several words`, mend: 'put it into a dictionary of kind phrases' };
    }
  }
}
