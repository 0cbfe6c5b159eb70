import { createExtractor } from '../../src/index.ts';

export const extractor = createExtractor();

/** Each title of the text with the name of its holder. */
export function holdersIn(text: string): (readonly [title: string, holder: string | undefined])[] {
  const { people, ranks } = extractor.extract(text);
  return ranks
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ text: title, holder }) => [title, people.find(({ id }) => id === holder)?.name] as const);
}
