import { expect, it } from 'vitest';
import { constants, Word, wordSet } from '../../src/dates/constants.ts';

const numbers = Object.values(Word).filter((value) => typeof value === 'number');

it('numbers the small words from 1 in their order', () => {
  expect(numbers).toEqual(constants.map((_, at) => at + 1));
});

it('has each form once', () => {
  expect(new Set(constants).size).toBe(constants.length);
});

it('makes sets of words', () => {
  const set = wordSet(Word.the, Word.as);
  expect(numbers.filter((word) => set[word] === 1)).toEqual([Word.the, Word.as]);
});
