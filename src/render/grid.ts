import { clean } from './clean.ts';
import type { RenderOptions } from './renderer.ts';
import type { Section } from './sections.ts';
import { widthOf } from './width.ts';
import type { wrappedLines } from './wrapped.ts';

/** Lines of each cell of a row, and how they are painted. */
interface Row {
  readonly cells: readonly (readonly string[])[];
  readonly paint: (line: string, column: number) => string;
}

const GAP = '  ';
const NARROWEST = 8;
/** Holds the place of a row's reasons, which are in no column; no cell has it, for cells are cleaned. */
const REASONS = '\x01';
const REASONS_ROW: Row = { cells: [[REASONS]], paint: (line) => line };

/**
 * A section as lines without borders, wrapped where the terminal is narrower than its text.
 * @param wrap what lays out cells that need several lines; null where there is no width to keep within
 */
export function layOut(
  wrap: typeof wrappedLines | null,
  { head, paint, rows }: Section,
  { style, width }: RenderOptions,
): string {
  const cells = rows.map((row) => row.cells.map((cell) => String(cell).split('\n').map(clean)));
  const natural = head.map((title, column) =>
    Math.max(...[title, ...cells.flatMap((row) => row[column] ?? [])].map(widthOf)),
  );
  const widths = columnsWithin(natural, width);
  const grid: Row[] = [
    { cells: head.map((title) => [title]), paint: (line) => style.strong(line) },
    { cells: widths.map((columns) => ['─'.repeat(columns)]), paint: (line) => style.faint(line) },
  ];
  rows.forEach(({ reasons }, index) => {
    grid.push({ cells: cells[index] ?? [], paint: (line, column) => (column === 0 ? paint(line) : line) });
    if (reasons.length > 0) grid.push(REASONS_ROW);
  });
  const tooWide = widths.some((columns, index) => columns < (natural[index] ?? 0));
  const lines =
    tooWide && wrap !== null
      ? wrap(grid.map(paintedCells), widths, GAP)
      : grid.flatMap((row) => alignedLines(row, widths));
  const reasons = rows.map((row) => row.reasons).filter((list) => list.length > 0);
  return lines
    .flatMap((line) =>
      line.startsWith(REASONS) ? (reasons.shift() ?? []).map((reason) => style.faint(`  ${clean(reason)}`)) : [line],
    )
    .map((line) => `${withoutEnd(line)}\n`)
    .join('');
}

function paintedCells({ cells, paint }: Row): string[] {
  return cells.map((lines, column) => lines.map((line) => (line === '' ? '' : paint(line, column))).join('\n'));
}

/** A row in columns that are as wide as its lines at least. */
function alignedLines({ cells, paint }: Row, widths: readonly number[]): string[] {
  const height = Math.max(...cells.map((lines) => lines.length));
  return Array.from({ length: height }, (_, at) =>
    widths
      .map((width, column) => {
        const line = cells[column]?.[at] ?? '';
        const space = ' '.repeat(width - widthOf(line));
        const painted = line === '' ? '' : paint(line, column);
        return column === widths.length - 1 ? space + painted : painted + space;
      })
      .join(GAP),
  );
}

function withoutEnd(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ' || line[end - 1] === '\t') end--;
  return line.slice(0, end);
}

/** Column widths within the terminal: what is too much is taken from the widest column, again and again. */
function columnsWithin(natural: readonly number[], width: number | null): number[] {
  const widths = [...natural];
  if (width === null) return widths;
  const most = width - GAP.length * (widths.length - 1);
  for (let sum = widths.reduce((a, b) => a + b, 0); sum > most; sum--) {
    const column = widths.indexOf(Math.max(...widths));
    const columns = widths[column] ?? 0;
    if (columns <= NARROWEST) break;
    widths[column] = columns - 1;
  }
  return widths;
}
