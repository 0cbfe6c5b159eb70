import { describe, expect, it } from 'vitest';
import { FEATURES, featureId, featureName } from '../../src/people/feature-names.ts';

const names = Array.from({ length: FEATURES }, (_, id) => featureName(id));

describe('features of people', () => {
  it('have one number a name and one name a number', () => {
    const named = names.filter((name) => name !== undefined);
    expect(new Set(named).size).toBe(named.length);
    names.forEach((name, id) => {
      if (name !== undefined) expect(featureId(name)).toBe(id);
    });
  });

  it.each(['first.given', 'left.rank', 'right.possessive', 'pair.given-family', 'length.2', 'article.family-sure'])(
    'know %s',
    (name) => {
      expect(names).toContain(name);
    },
  );

  it.each(['first.givn', 'left.nobody', 'pair.given', 'pair.given-nobody', 'given', ''])(
    'refuse the name "%s", which is none',
    (name) => {
      expect(() => featureId(name)).toThrow(`no feature of people is named '${name}'`);
    },
  );
});
