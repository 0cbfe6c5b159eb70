import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadGazetteer } from '../../../src/engine/gazetteer/load.ts';
import { filterOf, WordFilter } from '../../../src/engine/gazetteer/word-filter.ts';
import { shippedDictionaries } from '../../../src/extractor.ts';

/** Its table of characters says how words are folded. */
const gazetteer = loadGazetteer(shippedDictionaries());

const filter = (words: readonly string[]) => new WordFilter(filterOf(words));
const numbered = (stem: string, count: number) => Array.from({ length: count }, (_, number) => `${stem}${number}`);

describe('a filter of words', () => {
  it('has every word that was put in', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 20 }), { minLength: 1, maxLength: 500 }), (words) => {
        const made = filter(words);
        expect(words.filter((word) => !made.has(word))).toEqual([]);
      }),
    );
  });

  it('has few of those that were not', () => {
    const made = filter(numbered('in', 20_000));
    const found = numbered('out', 20_000).filter((word) => made.has(word));
    expect(found.length).toBeLessThan(400);
  });

  it('has none where it is empty', () => {
    expect(filter([]).has('word')).toBe(false);
  });

  it('folds case, diacritics and what stands between words, and reads a part of a text', () => {
    const made = filter(['Zoltán', 'Vila Nova de Gaia', "N'Dri", ...numbered('other', 1000)]);
    expect(made.has('ZOLTAN')).toBe(true);
    expect(made.has('N’Dri')).toBe(true);
    expect(made.has('VILA-NOVA\nde  Gaia')).toBe(true);
    expect(made.has('Vila Nova')).toBe(false);
    expect(made.has('said Zoltan, who', 5, 11)).toBe(true);
    expect(made.has('said Zoltan, who', 5, 10)).toBe(false);
  });
});

describe('a dictionary of kind set', () => {
  it('is asked by its name', () => {
    expect(gazetteer.filter('recorded-names').has('Faivre')).toBe(true);
    expect(() => gazetteer.filter('names')).toThrow("'names' is not of kind set");
    expect(() => gazetteer.filter('nothing')).toThrow("no dictionary is named 'nothing'");
  });
});
