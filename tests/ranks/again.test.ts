import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/index.ts';

const extractor = createExtractor();
/** Each title of the text with the name of its holder. */
const holdersIn = (text: string): (readonly [string, string | undefined])[] => {
  const { people, ranks } = extractor.extract(text);
  return ranks
    .flatMap(({ mentions }) => mentions)
    .sort((a, b) => a.start - b.start)
    .map(({ text: title, holder }) => [title, people.find(({ id }) => id === holder)?.name] as const);
};

describe('a shorter title of a person already named', () => {
  it.each([
    ['Police Commissioner Desmond Brown must decide. The commissioner was abroad.', 'commissioner'],
    ['Managing director Anna Brown resigned. The director gave no reason.', 'director'],
    ['Executive director Anna Brown resigned. The director gave no reason.', 'director'],
  ])('%s', (text, title) => {
    expect(holdersIn(text).at(-1)).toStrictEqual([title, expect.stringMatching(/Brown$/)]);
  });

  it('is not that of an office of another kind', () => {
    expect(holdersIn('Deputy Prime Minister Anna Brown resigned. The minister was abroad.').at(-1)).toStrictEqual([
      'minister',
      undefined,
    ]);
  });
});

describe('a second office behind a complement', () => {
  it('is of the same person', () => {
    const text =
      'Hamad bin Khalifa Al Nuaimi, Crown Prince of Ajman and Deputy Supreme Commander of the UAE Armed Forces, spoke.';
    expect(holdersIn(text)).toStrictEqual([
      ['Crown Prince', 'Hamad bin Khalifa Al Nuaimi'],
      ['Deputy Supreme Commander', 'Hamad bin Khalifa Al Nuaimi'],
    ]);
  });
});

describe('an abbreviated office in a headline', () => {
  const article = '\n\nPrime Minister Binali Demir was in Ankara on Monday.';
  it.each([
    [`Snow shuts pass, PM vows new road${article}`, 2],
    [`Pass shut since 3 PM${article}`, 1],
  ])('%s', (text, count) => {
    expect(holdersIn(text)).toHaveLength(count);
  });
});

describe('letters behind a name', () => {
  it.each([
    ['Party spokesman V.K. Sivaruban MP called for calm.', 'MP', 'V.K. Sivaruban'],
    ['Dr. A. K. Pillai MLA opened the bridge.', 'MLA', 'A. K. Pillai'],
    ['Chief Bode Adeyemi SAN argued for the state.', 'SAN', 'Bode Adeyemi'],
  ])('%s', (text, title, holder) => {
    expect(holdersIn(text)).toContainEqual([title, holder]);
  });

  it('belong to the name that follows them', () => {
    expect(holdersIn('Mbale MP Grace Atieno spoke first.')).toStrictEqual([['MP', 'Grace Atieno']]);
  });
});

describe('portfolios in a list', () => {
  it.each([
    'Minister of Education, Science and Technology',
    'Minister of Youth, Sports, Culture and the Arts',
    'Minister for Māori Development',
  ])('%s', (title) => {
    expect(holdersIn(`${title} Nadia Baptiste spoke.`)).toStrictEqual([[title, 'Nadia Baptiste']]);
  });
});
