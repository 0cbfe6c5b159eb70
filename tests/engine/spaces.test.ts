import { describe, expect, it } from 'vitest';
import { sliceSpaced } from '../../src/engine/spaces.ts';

describe('a piece of a text with plain spaces', () => {
  const tidy = (piece: string): string => sliceSpaced(`<${piece}>`, 1, piece.length + 1);

  it('is left as it is where single spaces stand in it', () => {
    expect(tidy('Ministry of Roads')).toBe('Ministry of Roads');
    expect(tidy('Škoda é')).toBe('Škoda é');
    expect(tidy('')).toBe('');
  });

  it('has one space for each run of white space of any kind', () => {
    for (const run of ['  ', '\n', ' \t', '\r\n', '\u00a0', '\u2009', '\u3000', '\ufeff', ' \u00a0 '])
      expect(tidy(`Ministry${run}of Roads`)).toBe('Ministry of Roads');
  });

  it('is empty where its end is before its start', () => {
    expect(sliceSpaced('a name', 4, 2)).toBe('');
  });
});
