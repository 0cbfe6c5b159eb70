import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NumberTable } from '../../src/engine/number-table.ts';

const key = fc.integer({ min: -0x7fffffff, max: 0x7fffffff });

test('holds what a Map holds', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(key, fc.integer({ min: -1e9, max: 1e9 })), { maxLength: 3000 }), (pairs) => {
      const table = new NumberTable();
      const map = new Map<number, number>();
      for (const [each, value] of pairs) {
        table.set(each, value);
        map.set(each, value);
      }
      expect(table.size).toBe(map.size);
      for (const [each, value] of map) expect(table.get(each, 0)).toBe(value);
      table.clear();
      for (const each of map.keys()) expect(table.has(each)).toBe(false);
    }),
  );
});

test('numbers keys in the order in which they come', () => {
  const table = new NumberTable();
  expect([70, -5, 70, 0, -5].map((each) => table.number(each))).toEqual([0, 1, 0, 2, 1]);
});

test('sums', () => {
  const table = new NumberTable();
  for (const each of [3, 4, 3, 3]) table.add(each, 2);
  expect([table.get(3, 0), table.get(4, 0), table.get(5, -1)]).toEqual([6, 2, -1]);
});

test('is read from what another table holds', () => {
  const table = new NumberTable();
  for (let key = -600; key < 600; key++) table.set(key * 7919, key);
  const again = new NumberTable(table.contents);
  for (let key = -600; key < 600; key++) expect(again.get(key * 7919, 1e9)).toBe(key);
  expect(again.has(1)).toBe(false);
});
