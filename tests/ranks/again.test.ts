import { describe, expect, it } from 'vitest';
import { extractor, holdersIn } from './holders-in.ts';

const people = (text: string): string[] => extractor.extract(text).people.map(({ name }) => name);

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

describe('an office in apposition behind an adverb or adjective', () => {
  it.each([
    ['Josefa Tora, himself a former commander of the army, saluted.', 'commander'],
    ['Desmond Brown, once a colonel in the army, grows roses.', 'colonel'],
    ['Desmond Brown, now a senator, grows roses.', 'senator'],
    ['Desmond Brown, twice president of the fair, grows roses.', 'president'],
    ['Desmond Brown, deputy commander of the army, grows roses.', 'deputy commander'],
    ['Sub-commissioner Desmond Brown grows roses.', 'Sub-commissioner'],
    ['Padre Desmond Brown grows roses.', 'Padre'],
    ['Desmond Brown, chief spokesman of the fair, grows roses.', 'chief spokesman'],
    ['Desmond Brown, official spokesman of the fair, grows roses.', 'spokesman'],
    ['Desmond Brown was named new director of the fair.', 'director'],
  ])('%s', (text, title) => {
    expect(holdersIn(text)).toStrictEqual([[title, people(text)[0]]]);
  });

  it('is not that of a name in another clause', () => {
    expect(holdersIn('When Desmond Brown arrived, new president Ana Silva rose.')).toStrictEqual([
      ['president', 'Ana Silva'],
    ]);
  });
});

describe('what stands between an office and its holder', () => {
  it.each([
    ['The Commissioner of Police, Kano State Command, Mr. Musa Idris, confirmed it.', 'Commissioner of Police'],
    ['The police commissioner in the state, Musa Idris, confirmed it.', 'police commissioner'],
    ['The Chairman, Senate Committee on Power, Senator Musa Idris, confirmed it.', 'Chairman'],
  ])('%s', (text, title) => {
    expect(holdersIn(text)).toContainEqual([title, 'Musa Idris']);
  });

  it('is no second person', () => {
    expect(holdersIn('The king and Prince Edward came.')).toStrictEqual([
      ['king', undefined],
      ['Prince', 'Edward'],
    ]);
    expect(holdersIn('The Governor of Kano and Professor Musa Idris came.')).toStrictEqual([
      ['Governor', undefined],
      ['Professor', 'Musa Idris'],
    ]);
    expect(holdersIn("The president's chief of staff, Ana Lima, quit.")).toStrictEqual([
      ['president', undefined],
      ['chief of staff', 'Ana Lima'],
    ]);
  });
});

describe('a chief of staff', () => {
  it.each([
    ["The president's chief of staff, Ana Lima, quit.", 'political'],
    ["Governor Musa Idris's chief of staff, Ana Lima, quit.", 'political'],
    ["The army's chief of staff, Ana Lima, quit.", 'military'],
  ])('%s', (text, expected) => {
    const found = extractor.extract(text).ranks.find(({ name }) => name.endsWith('Chief of Staff'));
    expect(found?.class).toBe(expected);
  });
});

describe('an office spoken of by another name', () => {
  it.each([
    ['President Ana Silva arrived. The head of state waved.', 'head of state'],
    ['Prime Minister Ana Silva arrived. The premier waved.', 'premier'],
  ])('%s', (text, title) => {
    expect(holdersIn(text).at(-1)).toStrictEqual([title, 'Ana Silva']);
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
