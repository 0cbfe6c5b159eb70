import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readBinary } from '../../src/engine/gazetteer/binary.ts';
import { compileDictionaries } from '../../src/engine/gazetteer/folder.ts';
import { HitBuffer, lookUp } from '../../src/engine/gazetteer/look-up.ts';
import { TokenBuffer } from '../../src/engine/segment/buffers.ts';
import { segment } from '../../src/engine/segment/segment.ts';
import { text } from '../../src/tools/fuzz/texts.ts';

const gazetteer = readBinary(compileDictionaries(fileURLToPath(new URL('../../dictionaries', import.meta.url))));
const shared = new TokenBuffer();
const hits = new HitBuffer();

function read(input: string, buffer = shared) {
  return segment(input, gazetteer.vocabulary, buffer);
}

describe('the tokens of any text', () => {
  it('stand in order, and leave out nothing but white space, invisible characters and marks without a letter', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { tokens } = read(input);
        let last = 0;
        let between = '';
        for (let i = 0; i < tokens.count; i++) {
          const [start, end] = [tokens.start[i] ?? -1, tokens.end[i] ?? -1];
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          between += input.slice(last, start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(input.length);
        expect(between + input.slice(last)).toMatch(/^[\s\p{Cc}\p{Cf}\p{M}]*$/u);
      }),
      { numRuns: 500 },
    );
  });

  it('are shared out among the sentences', () => {
    fc.assert(
      fc.property(text, (input) => {
        const { tokens, sentences, sentenceCount } = read(input);
        expect(sentences[sentenceCount]).toBe(tokens.count);
        for (let s = 0; s < sentenceCount; s++) {
          const [from, to] = [sentences[s] ?? -1, sentences[s + 1] ?? -1];
          expect(to).toBeGreaterThan(from);
          for (let i = from; i < to; i++) expect(tokens.sentence[i]).toBe(s);
        }
      }),
    );
  });

  it('are the same whatever was read before', () => {
    fc.assert(
      fc.property(text, text, (before, input) => {
        const numbers = (buffer: TokenBuffer) => {
          const { count, start, end, shape, sentence } = read(input, buffer).tokens;
          return [start, end, shape, sentence].map((each) => [...each.subarray(0, count)]);
        };
        const fresh = numbers(new TokenBuffer());
        read(before);
        expect(numbers(shared)).toEqual(fresh);
      }),
    );
  });

  it('have one number for one folded form', () => {
    fc.assert(
      fc.property(fc.constantFrom('Kora', 'Əliyeva', 'Łukasz', 'O’Dowd', 'J.R.', 'Türkiye'), text, (word, input) => {
        const { tokens } = read(`${word} ${word.toUpperCase()}\n\n${input}`);
        expect(tokens.word[1]).toBe(tokens.word[0]);
      }),
    );
  });
});

describe('the hits of any text', () => {
  it('cover tokens of it, by start, the longer first', () => {
    fc.assert(
      fc.property(text, (input) => {
        const document = read(input);
        const found = lookUp(document, gazetteer, hits).hits;
        for (let hit = 0; hit < found.count; hit++) {
          const [start, end] = [found.start[hit] ?? -1, found.end[hit] ?? -1];
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(document.tokens.count);
          if (hit === 0) continue;
          const [before, beforeEnd] = [found.start[hit - 1] ?? -1, found.end[hit - 1] ?? -1];
          expect(before < start || (before === start && beforeEnd >= end)).toBe(true);
        }
      }),
    );
  });
});
