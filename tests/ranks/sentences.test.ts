import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/core/result.ts';
import { createExtractor } from '../../src/extractor.ts';
import { readTable } from './read-table.ts';

const extractor = createExtractor();

/** Mentions of ranks with what their rank says, and the holder's name. */
function ranksOf({ ranks, people }: Extraction) {
  const names = new Map(people.map((person) => [person.id, person.name]));
  return ranks.flatMap((rank) =>
    rank.mentions.map((mention) => ({
      text: mention.text,
      class: rank.class,
      grade: rank.grade ?? '',
      holder: names.get(mention.holder ?? '') ?? '',
    })),
  );
}

describe('well-known people, one sentence each', () => {
  const rows = readTable('well-known.tsv');
  const found = rows.map((row) => ({ row, extraction: extractor.extract(row.sentence ?? '') }));

  it('are of 100 states', () => {
    expect(new Set(rows.map((row) => row.state)).size).toBeGreaterThanOrEqual(100);
  });

  it('have their title, its class and its grade', () => {
    const wrong = found.filter(
      ({ row, extraction }) =>
        !ranksOf(extraction).some(
          (rank) => rank.text === row.title && rank.class === row.class && rank.grade === row.grade,
        ),
    );
    expect(wrong.map(({ row }) => row.sentence)).toEqual([]);
  });

  it('hold it wherever the person is found under the full name', () => {
    const named = found.filter(({ row, extraction }) => extraction.people.some((person) => person.name === row.holder));
    const wrong = named.filter(
      ({ row, extraction }) =>
        !ranksOf(extraction).some((rank) => rank.text === row.title && rank.holder === row.holder),
    );
    expect(wrong.map(({ row }) => row.sentence)).toEqual([]);
    expect(named.length / rows.length).toBeGreaterThan(0.9);
  });

  it('are put with their state, and seldom with another one', () => {
    const states = found.flatMap(({ row, extraction }) =>
      extraction.people.filter((person) => person.name === row.holder).map((person) => [person.country, row.state]),
    );
    const right = states.filter(([country, state]) => country === state);
    const wrong = states.filter(([country, state]) => country !== null && country !== state);
    expect(right.length / rows.length).toBeGreaterThan(0.7);
    expect(wrong.length / rows.length).toBeLessThan(0.03);
  });
});

describe('words that are ranks elsewhere', () => {
  const rows = readTable('negative.tsv');

  it('are 150 and more sentences', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
  });

  it('give a rank in at most 2 % of them', () => {
    const wrong = rows.filter((row) => extractor.extract(row.sentence ?? '').ranks.length > 0);
    expect(wrong.length / rows.length, wrong.map((row) => row.sentence).join('\n')).toBeLessThanOrEqual(0.02);
  });
});
