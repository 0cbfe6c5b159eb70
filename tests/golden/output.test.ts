import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.ts';

const folder = new URL('./', import.meta.url);
const seeds = new URL('../../seeds/', import.meta.url);
const extractor = createExtractor();

/** The parts of a hand-made expectation that are asked for here (`tests/golden/<name>.json`). */
interface Truth {
  readonly people: readonly { readonly name: string; readonly country?: string | null; readonly ranks?: readonly string[] }[];
  readonly countries: readonly { readonly code: string }[];
  readonly notPeople?: readonly string[];
}

const names = readdirSync(seeds).map((file) => basename(file, '.txt'));
const cases = names.map((name) => ({
  name,
  extraction: extractor.extract(readFileSync(new URL(`${name}.txt`, seeds), 'utf8')),
  truth: JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Truth,
}));

describe.each(cases)('$name', ({ name, extraction, truth }) => {
  it('gives what it gave when it was last looked at', async () => {
    await expect(`${JSON.stringify(extraction, null, 2)}\n`).toMatchFileSnapshot(`expected/${name}.json`);
  });

  it('finds the countries that a reader found', () => {
    expect(extraction.countries.map(({ code }) => code).sort()).toEqual(truth.countries.map(({ code }) => code).sort());
  });
});

describe('the seeds together', () => {
  const wanted = cases.flatMap(({ name, truth }) => truth.people.map((person) => `${name}: ${person.name}`));
  const found = cases.flatMap(({ name, extraction }) => extraction.people.map((person) => `${name}: ${person.name}`));
  const right = found.filter((person) => wanted.includes(person));

  it('name nine of ten people whom a reader found, and few others', () => {
    expect(right.length / wanted.length).toBeGreaterThanOrEqual(0.9);
    expect(right.length / found.length).toBeGreaterThanOrEqual(0.85);
  });

  it('take next to nothing for a person that only looks like one', () => {
    const traps = cases.flatMap(({ name, truth }) => (truth.notPeople ?? []).map((trap) => `${name}: ${trap}`));
    expect(traps.filter((trap) => found.includes(trap)).length / traps.length).toBeLessThanOrEqual(0.03);
  });
});

it('the visit of the Tajik minister gives what its readers want to know', () => {
  const visit = cases.find(({ name }) => name === 'defence-visit')?.extraction;
  const cards = (visit?.people ?? []).map((person) => [person.name, person.country, person.ranks.map((rank) => rank.name).sort()]);
  expect(cards).toEqual([
    ['Sherali Mirzo', 'TJ', ['Colonel General', 'Defense Minister']],
    ['Heydar Aliyev', 'AZ', ['National Leader']],
    ['Zarifa Aliyeva', 'AZ', ['Academician']],
    ['Zakir Hasanov', 'AZ', ['Colonel General', 'Defense Minister']],
    ['Ilham Aliyev', 'AZ', ['President', 'Supreme Commander-in-Chief']],
  ]);
  const grades = visit?.people[0]?.ranks.map((rank) => rank.grade).filter((grade) => grade !== undefined);
  expect(grades).toEqual(['OF-8']);
  expect(visit?.date).toBe('2023-10-23');
  expect(visit?.dateSource).toBe('header');
});
