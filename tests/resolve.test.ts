import { expect, it } from 'vitest';
import { createExtractor } from '../src/extractor.ts';

const extractor = createExtractor();

/** Names of the people and texts of the countries of a text. */
function of(text: string) {
  const { people, countries } = extractor.extract(text);
  return {
    people: people.map(({ name }) => name),
    countries: countries.flatMap(({ mentions }) => mentions.map((mention) => mention.text)),
  };
}

it.each([
  ['Michael Jordan said on Monday that he would retire.', ['Michael Jordan'], []],
  ['Voters care about UK-India ties, said Anjali Sharma.', ['Anjali Sharma'], ['UK', 'India']],
  ['Jordan and Egypt sent Foreign Minister Ayman Safadi.', ['Ayman Safadi'], ['Jordan', 'Egypt']],
])('%s', (text, people, countries) => {
  expect(of(text)).toEqual({ people, countries });
});
