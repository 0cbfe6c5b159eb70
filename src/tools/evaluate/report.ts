import type { Scores } from './mentions.ts';
import { type Counts, figuresOf, percent, type Slip } from './tally.ts';

/** Figures of mentions as lines of a table. */
export function mentionLines(scores: Scores): string[] {
  const width = Math.max(8, ...[...scores.keys()].map((group) => group.length)) + 2;
  const head = `${'group'.padEnd(width)}${'type'.padEnd(10)}exact P / R / F1      overlap P / R / F1      gold`;
  const lines = [...scores].flatMap(([group, types]) =>
    [...types].map(([type, { exact, overlap, values, types: classes }]) => {
      const gold = String(exact.right + exact.missed).padStart(7);
      const line = `${group.padEnd(width)}${type.padEnd(10)}${triple(exact)}     ${triple(overlap)}  ${gold}`;
      if (type !== 'TIMEX') return line;
      const value = values / (overlap.right || 1);
      const f1 = percent(figuresOf(overlap).f1 * value);
      return `${line}   value F1 ${f1} (value right ${percent(value)}, type right ${percent(classes / (overlap.right || 1))})`;
    }),
  );
  return lines.length === 0 ? [] : [head, ...lines];
}

/** Figures of ranks and whole entities as lines of a table. */
export function rankLines(scores: ReadonlyMap<string, Counts>): string[] {
  return [...scores].map(([measure, counts]) => {
    const gold = counts.right + counts.missed;
    const shareOnly = measure === 'class' || measure === 'alias';
    const figures = shareOnly ? `right ${percent(figuresOf(counts).recall)}` : `P / R / F1 ${triple(counts)}`;
    return `${measure.padEnd(10)}${figures.padEnd(36)}of ${gold}`;
  });
}

/** The first `limit` errors of each kind, a line each. */
export function slipLines(slips: readonly Slip[], limit: number): string[] {
  const kinds = new Map<string, Slip[]>();
  for (const slip of slips) {
    const list = kinds.get(slip.kind);
    if (list === undefined) kinds.set(slip.kind, [slip]);
    else list.push(slip);
  }
  return [...kinds].flatMap(([kind, list]) => [
    `-- ${kind} (${list.length})`,
    ...list.slice(0, limit).map(({ document, words, detail }) => [document, words, detail].join(' | ')),
  ]);
}

function triple(counts: Counts): string {
  const { precision, recall, f1 } = figuresOf(counts);
  return [precision, recall, f1].map(percent).join(' ');
}
