import { describe, expect, it } from 'vitest';
import { cell, readTable } from './read-table.ts';

/** Offsets of the parts in the text, each after the one before it; -1 for a part that is not there. */
function placesInOrder(text: string, parts: readonly string[]): number[] {
  let from = 0;
  return parts.map((part) => {
    const at = text.indexOf(part, from);
    if (at >= 0) from = at + part.length;
    return at;
  });
}

describe('tables of people', () => {
  it('names at least 60 traditions with 20 names each, none twice', () => {
    const rows = readTable('traditions.tsv');
    const sizes = new Map<string, number>();
    for (const row of rows) sizes.set(cell(row, 'tradition'), (sizes.get(cell(row, 'tradition')) ?? 0) + 1);
    expect(sizes.size).toBeGreaterThanOrEqual(60);
    expect([...sizes].filter(([, size]) => size < 20)).toEqual([]);
    expect(new Set(rows.map((row) => cell(row, 'name'))).size).toBe(rows.length);
  });

  it('takes family and given name from the name', () => {
    const strange = readTable('traditions.tsv').filter(
      (row) => !cell(row, 'name').includes(cell(row, 'family')) || !cell(row, 'name').includes(cell(row, 'given')),
    );
    expect(strange).toEqual([]);
  });

  it('frames hold the name once, five of each kind at least', () => {
    const rows = readTable('frames.tsv');
    for (const near of ['yes', 'no'])
      expect(rows.filter((row) => cell(row, 'near') === near).length).toBeGreaterThanOrEqual(5);
    for (const row of rows) expect(cell(row, 'frame').split('{name}')).toHaveLength(2);
  });

  it('negative sentences are many and different', () => {
    const sentences = readTable('negative.tsv').map((row) => cell(row, 'sentence'));
    expect(sentences.length).toBeGreaterThanOrEqual(520);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  it('mentions of the boundary sentences stand in them in order', () => {
    const wrong = readTable('boundaries.tsv').filter((row) => {
      const mentions = cell(row, 'mentions');
      return mentions !== '' && placesInOrder(cell(row, 'sentence'), mentions.split('|')).includes(-1);
    });
    expect(wrong).toEqual([]);
  });

  it('mentions of the grouped texts stand in them in the order told', () => {
    for (const row of readTable('entities.tsv')) {
      const groups = Object.values(
        JSON.parse(cell(row, 'expected').replaceAll('\n', '\\n')) as Record<string, string[]>,
      );
      const taken = groups.map(() => 0);
      const mentions = cell(row, 'order')
        .split(' ')
        .map((number) => {
          const group = Number(number) - 1;
          const next = taken[group] ?? 0;
          taken[group] = next + 1;
          return groups[group]?.[next] ?? `no mention ${next + 1} of person ${number}`;
        });
      expect(taken).toEqual(groups.map((group) => group.length));
      expect(placesInOrder(cell(row, 'text'), mentions), cell(row, 'text')).not.toContain(-1);
    }
  });
});
