import Table from 'cli-table3';

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
};

/** Rows of cells in columns too narrow for some of them, as lines: words are wrapped, and cut where one is too long by itself. */
export function wrappedLines(rows: readonly (readonly string[])[], widths: readonly number[], gap: string): string[] {
  const grid = new Table({
    chars: { ...BORDERLESS, middle: gap },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: widths.map((_, column) => (column === widths.length - 1 ? 'right' : 'left')),
    colWidths: [...widths],
    wordWrap: true,
    wrapOnWordBoundary: true,
  });
  grid.push(...rows.map((row) => [...row]));
  return grid.toString().split('\n');
}
