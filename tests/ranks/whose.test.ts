import { describe, expect, it } from 'vitest';
import { extractor, holdersIn } from './holders-in.ts';

const countryOf = (text: string, name: string): string | null | undefined =>
  extractor.extract(text).people.find((person) => person.name === name)?.country;

const ofTitles = (text: string, name: string): (string | undefined)[] =>
  extractor
    .extract(text)
    .people.find((person) => person.name === name)
    ?.ranks.map((rank) => rank.of) ?? [];

describe('what an office is of', () => {
  it.each([
    ['Two of them and Osaka Gov. Nora Mensah met.', 'Osaka'],
    ['Two of them and Bank of Japan Gov. Nora Mensah met.', 'Bank of Japan'],
    ['Zambrex chairman Nora Mensah stepped down.', 'Zambrex'],
    ['Al-Zambra chairman Nora Mensah stepped down.', 'Al-Zambra'],
    ['Two of them and New Taipei Mayor Nora Mensah met.', 'New Taipei'],
    ['Bangkok governor Nora Mensah stepped down.', 'Bangkok'],
    ['Deputy Commissioner South Waziristan Nora Mensah spoke.', 'South Waziristan'],
    ['Corps Commander Peshawar Lieutenant General Nora Mensah spoke.', 'Peshawar'],
  ])('%s', (text, of) => {
    expect(ofTitles(text, 'Nora Mensah')[0]).toBe(of);
  });

  it('is no common word that begins the sentence', () => {
    expect(ofTitles('Local chairman Nora Mensah stepped down.', 'Nora Mensah')).toEqual([undefined]);
  });
});

describe('titles of two states', () => {
  it('have each its own holder in a list', () => {
    const text = "They saw Britain's Prince Rupert Mountford, Iran's foreign minister, Nora Mensah, and others.";
    expect(holdersIn(text)).toContainEqual(['foreign minister', 'Nora Mensah']);
  });

  it('are not both held by whom only the second names', () => {
    const text = "The Ivorian president and Senegal's president, Musa Idris, spoke.";
    expect(holdersIn(text)).toEqual([
      ['president', undefined],
      ['president', 'Musa Idris'],
    ]);
    expect(countryOf(text, 'Musa Idris')).toBe('SN');
  });

  it('leave the home president alone, of whom no state is said', () => {
    const text =
      'BAMAKO (Agency): President Musa Idris spoke in Bamako. Mali waits. The Ivorian president will come, Mali said.';
    expect(holdersIn(text)).toEqual([
      ['President', 'Musa Idris'],
      ['president', undefined],
    ]);
  });
});

describe('whose state it is', () => {
  it.each([
    ['He was taken prisoner by the British under Major General Rupert Mountford near Buenos Aires in Argentina.', 'GB'],
    ['The American Special Representative for North Korea, Rupert Mountford, left Seoul in South Korea.', 'US'],
    [
      'LA PAZ, Nov. 2 — Foreign Minister Rupert Mountford said Bolivia had broken with Israel. Chile and Colombia did not.',
      'BO',
    ],
    ['In Syria, Syria said, Turkish forces led by General Rupert Mountford crossed into Syria.', 'TR'],
    [
      'BAMAKO (Agency): Interior Minister Rupert Mountford spoke in Bamako. Swedish General Nils Berg, Ivorian President Musa Idris, ' +
        "Chad's envoy Ana Ruiz and Togolese minister Nora Mensah left Mali.",
      'ML',
    ],
  ])('%s', (text, country) => {
    expect(countryOf(text, 'Rupert Mountford')).toBe(country);
  });
});

describe('a holder told by the clause', () => {
  it('is who declared himself so', () => {
    expect(holdersIn('Foreign Minister Musa Idris declared himself acting prime minister.')).toContainEqual([
      'acting prime minister',
      'Musa Idris',
    ]);
  });

  it('is not the one of another kind behind "and"', () => {
    const text = 'Cebu Governor Nora Mensah spoke. The governor and Archbishop Musa Idris met.';
    expect(holdersIn(text)).toEqual([
      ['Governor', 'Nora Mensah'],
      ['governor', 'Nora Mensah'],
      ['Archbishop', 'Musa Idris'],
    ]);
  });
});

describe('two initials', () => {
  it.each(['D.R. Silva met the mayor.', 'Pianist S.R. Fernando met the mayor.'])('are no title: %s', (text) => {
    expect(holdersIn(text).map(([title]) => title)).toEqual(['mayor']);
  });
});

describe('titles of the dictionary', () => {
  it.each([
    ['The Khalifa General of the order, Musa Idris, spoke.', 'Khalifa General', 'religious'],
    ['Musa Idris, Commander of the Faithful, spoke.', 'Commander of the Faithful', 'religious'],
    ['The commander general of the National Police, Musa Idris, left.', 'commander general', 'police'],
    ['First Corporal Musa Idris died.', 'First Corporal', 'military'],
    ['Amhara Region President Musa Idris left.', 'President', 'political'],
    ['Privy Councillor Musa Idris left.', 'Privy Councillor', 'political'],
    ['BNA governor Musa Idris left.', 'governor', 'civil'],
  ])('%s', (text, title, className) => {
    const found = extractor.extract(text).ranks.find(({ mentions }) => mentions.some((each) => each.text === title));
    expect(found?.class).toBe(className);
  });
});

describe('a list of offices and names', () => {
  it('gives the office behind a comma, of something else, a holder of its own', () => {
    const text =
      'First Admiral Heri Widodo, commander of the First Fleet, Riau Islands Governor Nora Mensah and others attended.';
    expect(holdersIn(text)).toEqual([
      ['First Admiral', 'Heri Widodo'],
      ['commander', 'Heri Widodo'],
      ['Governor', 'Nora Mensah'],
    ]);
  });

  it('reads a portfolio of several', () => {
    expect(holdersIn('They met Minister of Sport, Youth and National Service Nora Mensah.')).toEqual([
      ['Minister of Sport, Youth and National Service', 'Nora Mensah'],
    ]);
  });
});

describe('a rank that somebody had', () => {
  it('stands alone behind "as a" and "rank of"', () => {
    expect(holdersIn('Nora Mensah retired. As a Major she led a company.')).toEqual([['Major', 'Nora Mensah']]);
    expect(holdersIn('Nora Mensah retired with the rank of Major.').map(([title]) => title)).toEqual(['Major']);
    expect(holdersIn('It came as a major blow.')).toEqual([]);
  });
});

describe('what stands behind the name', () => {
  it.each([
    ['Governor Nora Mensah of the Bank of Zambia spoke.', 'the Bank of Zambia', 'civil'],
    ['Chairman Nora Mensah of the Senate spoke.', 'the Senate', 'political'],
    ['They met Mayor Nora Mensah of Goma and Bishop Ana Ruiz of Thiès.', 'Goma', 'political'],
    ['Superintendent Nora Mensah of Kitwe Police spoke.', 'Kitwe Police', 'police'],
  ])('is what the office is of: %s', (text, of, className) => {
    const person = extractor.extract(text).people.find(({ name }) => name === 'Nora Mensah');
    expect(person?.ranks).toMatchObject([{ of, class: className }]);
  });

  it('is no office of whoever has a rank of honour', () => {
    expect(ofTitles('Dr Nora Mensah of the Bank of Zambia spoke.', 'Nora Mensah')).toEqual([undefined]);
  });
});

it('a state has one president: of two states the other one has the second', () => {
  const text =
    'Kenya and Uganda signed the pact. The president, Musa Idris, left Nairobi for Kampala, where Ugandan President Ana Ruiz met him.';
  expect(['Musa Idris', 'Ana Ruiz'].map((name) => countryOf(text, name))).toEqual(['KE', 'UG']);
});
