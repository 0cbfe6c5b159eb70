import type { default as CliTable } from 'cli-table3';
import type { default as StringWidth } from 'string-width';
import { clean } from './clean.ts';
import type { RenderOptions } from './renderer.ts';
import type { Section } from './sections.ts';

/** The libraries, loaded only when a table is printed. */
export interface TableTools {
  readonly Table: typeof CliTable;
  /** Columns of a terminal that a text takes, as the table's own library counts them. */
  readonly widthOf: typeof StringWidth;
}

const GAP = 2;
const NARROWEST = 8;
/** Holds the place of a row's reasons, which are in no column; no cell has it, for cells are cleaned. */
const REASONS = '\x01';
const REASONS_LINE = new RegExp(`^${REASONS} *$`, 'gm');
const BORDERLESS = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
};

/** A section as lines without borders, wrapped where the terminal is narrower than its text. */
export function layOut(
  { Table, widthOf }: TableTools,
  { head, paint, rows }: Section,
  { style, width }: RenderOptions,
): string {
  const cells = rows.map((row) => row.cells.map((cell) => lines(String(cell))));
  const natural = head.map((title, column) =>
    Math.max(...[title, ...cells.flatMap((row) => row[column] ?? [])].map((line) => widthOf(line))),
  );
  const widths = columnsWithin(natural, width);
  const wrap = widths.some((columns, index) => columns < (natural[index] ?? 0));
  const grid = new Table({
    chars: BORDERLESS,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: head.map((_, column) => (column === head.length - 1 ? 'right' : 'left')),
    colWidths: widths,
    wordWrap: wrap,
    wrapOnWordBoundary: true,
  });
  grid.push(head.map((title) => style.strong(title)));
  grid.push(widths.map((columns) => style.faint('─'.repeat(columns))));
  rows.forEach((row, index) => {
    grid.push((cells[index] ?? []).map((cell, column) => paintLines(cell, column === 0 ? paint : null).join('\n')));
    if (row.reasons.length > 0) grid.push([REASONS]);
  });
  const reasons = rows.map((row) => row.reasons).filter((list) => list.length > 0);
  const text = grid
    .toString()
    .replace(REASONS_LINE, () => (reasons.shift() ?? []).map((reason) => style.faint(`  ${clean(reason)}`)).join('\n'));
  return `${text.replace(/[ \t]+$/gm, '')}\n`;
}

function lines(text: string): string[] {
  return text.split('\n').map(clean);
}

function paintLines(cell: readonly string[], paint: ((text: string) => string) | null): readonly string[] {
  return paint === null ? cell : cell.map((line) => (line === '' ? '' : paint(line)));
}

/** Column widths within the terminal: what is too much is taken from the widest column, again and again. */
function columnsWithin(natural: readonly number[], width: number | null): number[] {
  const widths = [...natural];
  if (width === null) return widths;
  const most = width - GAP * (widths.length - 1);
  for (let sum = widths.reduce((a, b) => a + b, 0); sum > most; sum--) {
    const column = widths.indexOf(Math.max(...widths));
    const columns = widths[column] ?? 0;
    if (columns <= NARROWEST) break;
    widths[column] = columns - 1;
  }
  return widths;
}
