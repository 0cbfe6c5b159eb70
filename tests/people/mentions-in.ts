import { expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.ts';

const extractor = createExtractor();

/** The people of a text as they are mentioned, in their order. */
export function mentionsIn(text: string): string[] {
  return extractor
    .extract(text)
    .people.flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ text: words }) => words);
}

/** Tests that each text has these mentions and no others. */
export function itFinds(cases: readonly (readonly [what: string, text: string, mentions: readonly string[]])[]): void {
  it.each(cases)('%s', (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
}
