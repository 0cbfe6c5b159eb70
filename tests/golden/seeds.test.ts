import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

type Place = readonly [start: number, end: number];

interface Expectation {
  readonly article: string;
  readonly people: readonly { name: string; mentions: number; spans: readonly (readonly [number, number, string])[] }[];
  readonly ranks: readonly { text: string; holders: readonly string[]; span: Place }[];
  readonly countries: readonly { code: string; mentions: number; forms: readonly string[] }[];
  readonly dates: readonly { text: string; value: string; span: Place }[];
  readonly notPeople: readonly string[];
}

const root = new URL('../../', import.meta.url);
const names = readdirSync(new URL('seeds/', root)).filter((name) => name.endsWith('.txt'));

describe('what the seed articles must give', () => {
  it.each(names)('%s has an expectation that fits its text', (file) => {
    const text = readFileSync(new URL(`seeds/${file}`, root), 'utf8');
    const source = readFileSync(new URL(`tests/golden/${file.replace(/\.txt$/, '.json')}`, root), 'utf8');
    const expected = JSON.parse(source) as Expectation;
    expect(expected.article).toBe(`seeds/${file}`);
    const people = new Set(expected.people.map((person) => person.name));
    for (const person of expected.people) {
      expect(person.spans).toHaveLength(person.mentions);
      for (const [start, end, surface] of person.spans) expect(text.slice(start, end)).toBe(surface);
    }
    for (const { text: surface, span } of [...expected.ranks, ...expected.dates]) expect(text.slice(...span)).toBe(surface);
    expect(expected.ranks.flatMap((rank) => rank.holders).filter((holder) => !people.has(holder))).toEqual([]);
    for (const country of expected.countries) expect(country.forms).toHaveLength(country.mentions);
    expect(expected.notPeople.filter((phrase) => !text.includes(phrase))).toEqual([]);
  });
});
