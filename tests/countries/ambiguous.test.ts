import { describe, expect, it } from 'vitest';
import { mentionsOf, rowsOf } from './helper.ts';

const sentences = rowsOf('tests/countries/ambiguous.tsv');

/** The states that a form was read as in a sentence, `-` for none. */
function read(form: string, sentence: string): string {
  const inside = mentionsOf(sentence).filter(({ text }) => text.toLowerCase().includes(form.toLowerCase()));
  return [...new Set(inside.map(({ code }) => code))].join(',') || '-';
}

describe('ambiguous names', () => {
  it('are tried both ways, in 200 sentences and more', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
    expect(sentences.filter(({ expected }) => expected === '-').length).toBeGreaterThan(80);
    for (const { form = '', sentence = '' } of sentences) {
      expect(sentence.toLowerCase()).toContain(form.toLowerCase());
    }
  });

  it('are read right in 95 of 100 sentences', () => {
    const wrong = sentences.flatMap(({ form = '', expected, sentence = '' }) => {
      const got = read(form, sentence);
      return got === expected ? [] : [`${form}: ${got} instead of ${expected} in: ${sentence}`];
    });
    expect(wrong.length, wrong.join('\n')).toBeLessThanOrEqual(0.05 * sentences.length);
  });
});
