import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dateRules } from '../../src/dates/rules/index.ts';
import { dateReader } from './setup.ts';

const WEDNESDAY = '2023-10-25';
const all = dateReader();

describe('the list of rules', () => {
  it('leaves out no rule of its folder', () => {
    const folder = new URL('../../src/dates/rules/', import.meta.url);
    const defined = readdirSync(folder).flatMap((file) => {
      const text = readFileSync(new URL(file, folder), 'utf8');
      return [...text.matchAll(/^export const \w+: DateRule = \{\n {2}name: '([^']+)'/gm)].map(([, name]) => name);
    });
    expect(dateRules.map(({ name }) => name).sort()).toEqual(defined.sort());
  });

  it('gives each rule a name of its own', () => {
    const names = dateRules.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  it('may stand in any order', () => {
    const reversed = dateReader({}, [...dateRules].reverse());
    for (const { examples } of dateRules) {
      for (const [marked] of examples()) {
        const text = marked.replace(/[[\]]/g, '');
        expect(reversed(text, WEDNESDAY)).toEqual(all(text, WEDNESDAY));
      }
    }
  });
});

describe.each(dateRules.map((rule) => [rule.name, rule] as const))('rule %s', (_, rule) => {
  it.each(rule.examples().map((example) => [...example] as const))('%s is %s %s', (marked, timex, value) => {
    const [, expression = ''] = /\[([^\]]+)\]/.exec(marked) ?? [];
    const { found } = all(marked.replace(/[[\]]/g, ''), WEDNESDAY);
    expect(found.map((each) => [each.text, each.timex, each.value])).toContainEqual([expression, timex, value]);
  });

  it.each(rule.counterexamples())('is not in: %s', (text) => {
    const alone = dateReader({}, [rule]);
    expect(alone(text, WEDNESDAY).found.map((each) => each.text)).toEqual([]);
  });

  it('has examples and counterexamples', () => {
    expect(rule.examples().length).toBeGreaterThan(0);
    expect(rule.counterexamples().length).toBeGreaterThan(0);
  });
});
