import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { briefly, countriesOf, mentionsOf } from './helper.ts';

/** Sentences and all their mentions as `text=CODE`. */
const SENTENCES: readonly (readonly [string, readonly string[]])[] = [
  // compounds
  ['A U.S.-led force landed.', ['U.S.=US']],
  ['An anti-Russian rally ended quietly.', ['Russian=RU']],
  ['The Sino-Indian pact lapsed.', ['Sino=CN', 'Indian=IN']],
  ['Iranian-backed fighters withdrew.', ['Iranian=IR']],
  ['The Franco-German brigade paraded.', ['Franco=FR', 'German=DE']],
  ['A Russo-Turkish trade fair opened.', ['Russo=RU', 'Turkish=TR']],
  ['The Sino-Russo-Iranian drill began.', ['Sino=CN', 'Russo=RU', 'Iranian=IR']],
  ['Non-Iraqis left first.', ['Iraqis=IQ']],
  ['The Kenya–Uganda border reopened.', ['Kenya=KE', 'Uganda=UG']],
  ["South Korea's exports fell.", ['South Korea=KR']],
  ['South Korea’s exports fell.', ['South Korea=KR']],
  ['Troops left post-Soviet Central Asia.', ['Soviet=SUHH']],
  ['Chairman Franco-Baker resigned.', []],
  ['Indo-Pacific trade grew.', []],
  // lists and lines of tables
  ['Bulgaria 3, Croatia 2', ['Bulgaria=BG', 'Croatia=HR']],
  ['Sweden, Norway, Denmark and Finland agreed.', ['Sweden=SE', 'Norway=NO', 'Denmark=DK', 'Finland=FI']],
  ['PERU 1-0 CHILE', ['PERU=PE', 'CHILE=CL']],
  ['They moved to Nepal.Bhutan followed.', ['Nepal=NP', 'Bhutan=BT']],
  // several states at once
  ['Envoys of the two Koreas met.', ['Koreas=KP', 'Koreas=KR']],
  ['The two Congos share a river.', ['Congos=CD', 'Congos=CG']],
  // the longest form
  ['Papua New Guinea voted.', ['Papua New Guinea=PG']],
  ['The Democratic Republic of the Congo voted.', ['Democratic Republic of the Congo=CD']],
  [
    "The People's Republic of China replied to the Republic of China.",
    ["People's Republic of China=CN", 'Republic of China=TW'],
  ],
  ['Bosnia and Herzegovina joined.', ['Bosnia and Herzegovina=BA']],
  ['Tourists like Trinidad & Tobago.', ['Trinidad & Tobago=TT']],
  ['Turks and Caicos Islands police arrived.', ['Turks and Caicos Islands=TC']],
  // a city of a namesake, in an article about the country
  [
    "Georgia's parliament sat in Tbilisi, and Batumi received a choir from Atlanta, Georgia. Georgian wine was served.",
    ['Georgia=GE', 'Georgian=GE'],
  ],
  // things
  ['They drank Turkish coffee under Persian rugs.', []],
  ['A Chilean chef cooked French toast.', ['Chilean=CL']],
  // spellings
  ['The king of eSwatini met leaders of FSM and SVG.', ['eSwatini=SZ', 'FSM=FM', 'SVG=VC']],
  ['COTE D’IVOIRE and Côte d’Ivoire are one.', ['COTE D’IVOIRE=CI', 'Côte d’Ivoire=CI']],
  ['The US, U.S. and USA are one.', ['US=US', 'U.S.=US', 'USA=US']],
  ['He left T&T. Tobago followed T&T.', ['T&T=TT', 'Tobago=TT', 'T&T=TT']],
  ['Turkiye and Türkiye are one.', ['Turkiye=TR', 'Türkiye=TR']],
  ['The UAE and DPRK signed.', ['UAE=AE', 'DPRK=KP']],
  // old names
  ['He was born in the Soviet Union and raised in Yugoslavia.', ['Soviet Union=SUHH', 'Yugoslavia=YUCS']],
  ['East Germany and Czechoslovakia drew.', ['East Germany=DDDE', 'Czechoslovakia=CSHH']],
  ['Zaire, Upper Volta and Dahomey took new names.', ['Zaire=ZRCD', 'Upper Volta=HVBF', 'Dahomey=DYBJ']],
  ['Burma, Swaziland and Ceylon took new names.', ['Burma=MM', 'Swaziland=SZ', 'Ceylon=LK']],
  // parts of the United Kingdom are it; territories are themselves
  ['England, Scotland and Northern Ireland lost.', ['England=GB', 'Scotland=GB', 'Northern Ireland=GB']],
  ['Greenland, Hong Kong and Puerto Rico lost.', ['Greenland=GL', 'Hong Kong=HK', 'Puerto Rico=PR']],
  // peoples
  ['A Briton, two Danes and a Dutchwoman were freed.', ['Briton=GB', 'Danes=DK', 'Dutchwoman=NL']],
  ['Filipinas and Spaniards sang.', ['Filipinas=PH', 'Spaniards=ES']],
  // what is no country
  ['Tell us more about the chad and the turkey.', []],
  ['He paid US$50 and NZ$20.', []],
  ['New Mexico, New England and Latin America differ.', []],
  ['See www.kenya.example or write to info@oman.example, @france or #Mali.', []],
  ['Albany and Columbia are towns.', []],
  ['Join us today.', []],
  ['A mill burned down in Holland, Michigan, on Friday.', []],
  ['She was born in Denmark, South Carolina.', []],
  ['Snow fell on Norway, Maine, and Poland, Ohio.', []],
  ['The bank of Lebanon, Pa., was robbed.', []],
  ['He sold cars in Canada, Texas and Ohio.', ['Canada=CA']],
  ['He flew to Jordan, Egypt and Oman.', ['Jordan=JO', 'Egypt=EG', 'Oman=OM']],
  ["Minister Israel Katz spoke. Katz is Israel's foreign minister.", ['Israel=IL']],
  ['DR Congo lost to Dr Mwangi.', ['DR Congo=CD']],
];

it.each(SENTENCES)('%s', (sentence, expected) => {
  expect(briefly(sentence)).toEqual(expected);
});

describe('inside a larger name', () => {
  it.each([
    ['The Bank of China cut its rate.', 'China', 'organisation'],
    ['The Jordan Times reported it.', 'Jordan', 'organisation'],
    ['She studied at the University of Georgia.', 'Georgia', 'organisation'],
    ['The Sudanese People’s Army withdrew.', 'Sudanese', 'organisation'],
    ['He flew with Kenya Airways.', 'Kenya', 'organisation'],
    ['Ships passed the Panama Canal.', 'Panama', 'place'],
    ['They met in Nigeria Street.', 'Nigeria', 'place'],
    ['The Ukraine War goes on.', 'Ukraine', 'event'],
  ])('%s', (sentence, form, within) => {
    expect(mentionsOf(sentence).map((found) => [found.text, found.within])).toEqual([[form, within]]);
  });

  it.each(['China cut its rate.', "Jordan's army moved.", 'Kenya will borrow more.', 'Workers from Panama went home.'])(
    'not so: %s',
    (sentence) => {
      expect(mentionsOf(sentence).map(({ within }) => within)).toEqual([undefined]);
    },
  );

  it('the adjective in the name of an event is part of the name', () => {
    expect(briefly('The French Revolution began in 1789, said a French historian.')).toEqual(['French=FR']);
  });
});

describe('languages', () => {
  it.each([
    ['She speaks Turkish.', ['Turkish']],
    ['He wrote the letter in French and signed it.', ['French']],
    ['The novel was translated from Polish by a Polish poet.', ['Polish']],
    ['English and Spanish speakers protested.', ['English', 'Spanish']],
    ['The German-language paper closed.', ['German']],
    ['Turkish troops spoke to German voters.', []],
    ['A fall in French exports hurt.', []],
  ])('%s', (sentence, languages) => {
    const marked = mentionsOf(sentence).filter(({ language }) => language);
    expect(marked.map(({ text }) => text)).toEqual(languages);
  });
});

describe('what cannot be decided', () => {
  it('stays, with the states that it could be', () => {
    const [georgia] = mentionsOf('Georgia is beautiful.');
    expect(georgia).toMatchObject({ code: 'GE', ambiguous: true, candidates: ['GE', 'US'] });
  });

  it('is no more in doubt with a word that tells', () => {
    const [georgia] = mentionsOf('Georgia is beautiful, and so is Tbilisi.');
    expect(georgia).toMatchObject({ code: 'GE' });
    expect(georgia?.ambiguous).toBeUndefined();
  });

  it('is told by the rest of the article', () => {
    const article =
      'Rebels advanced on Goma in North Kivu. Kinshasa asked for help.\n\nCongo has been at war for years.';
    expect(briefly(article)).toEqual(['Congo=CD']);
    expect(briefly(article.replace('Goma in North Kivu. Kinshasa', 'Pointe-Noire. Brazzaville'))).toEqual(['Congo=CG']);
  });

  it('says why when asked', () => {
    const [jordan] = mentionsOf("Jordan's parliament met in Amman.");
    expect(jordan?.because).toEqual([
      { rule: 'country form', entry: 'country-forms: Jordan' },
      { rule: 'reading', entry: 'country-readings: Jordan, country', weight: expect.any(Number) },
    ]);
    const [polish, oman] = mentionsOf('He learnt Polish at the University of Oman.');
    expect(polish?.because).toContainEqual({ rule: 'language' });
    expect(oman?.because).toContainEqual({ rule: 'within organisation' });
  });
});

describe('the countries of an article', () => {
  const article = [
    'BAKU, Azerbaijan, March 3. Ministers of Tajikistan arrived on a visit.',
    'Tajikistan wants more gas. The Tajik minister thanked Azerbaijan.',
    'The talks went on. They lasted for hours. Tajikistan will send experts.',
    'A bus from Nepal was seen outside.',
  ].join('\n\n');

  it('come in order of first mention with their codes', () => {
    expect(countriesOf(article).map(({ id, code, code3, name }) => [id, code, code3, name])).toEqual([
      ['c1', 'AZ', 'AZE', 'Azerbaijan'],
      ['c2', 'TJ', 'TJK', 'Tajikistan'],
      ['c3', 'NP', 'NPL', 'Nepal'],
    ]);
  });

  it('have a role and a share of the attention', () => {
    const [azerbaijan, tajikistan, nepal] = countriesOf(article);
    expect([azerbaijan?.role, tajikistan?.role, nepal?.role]).toEqual(['dateline', 'lead', 'body']);
    expect(tajikistan?.focus).toBe(1);
    expect(azerbaijan?.focus).toBeLessThan(1);
    expect(nepal?.focus).toBeLessThan(azerbaijan?.focus ?? 0);
  });

  it('tell name from adjective and people', () => {
    const text =
      'An Afghan was held. The Afghan police freed him. Afghans rejoiced. The Islamic Republic of Iran did not.';
    expect(mentionsOf(text).map(({ form }) => form)).toEqual(['demonym', 'adjective', 'demonym', 'official']);
  });
});

describe('datelines', () => {
  const role = (text: string, code: string) => countriesOf(text).find((country) => country.code === code)?.role;

  it.each([
    ['NAIROBI (Reuters) - Kenya will send police, a minister said.', 'KE'],
    ['MUSCAT: Oman will open a port.', 'OM'],
    ['AMMAN — Jordan on Monday raised fuel prices.', 'JO'],
    ['DUSHANBE, Tajikistan, 4 May - Prices rose.', 'TJ'],
    ['BAKU, October 23. Azerbaijan opened a road.', 'AZ'],
    ['Road closed\n\nVIENTIANE (AFP) – Laos closed a road.', 'LA'],
  ])('%s', (text, code) => {
    expect(role(text, code)).toBe('dateline');
  });

  it.each([
    ['Kenya will send police, a minister said.', 'KE'],
    ['Nairobi is calm, but Kenya is not.', 'KE'],
    ['U.S.-led talks failed.', 'US'],
    ['Kenya: a history of tea.', 'KE'],
  ])('not so: %s', (text, code) => {
    expect(role(text, code)).toBe('lead');
  });
});

describe('of any text', () => {
  const word = fc.constantFrom(
    ...[
      'Georgia',
      'Jordan',
      'New',
      'Guinea',
      'Papua',
      'US',
      'U.S.',
      'Sino',
      '-',
      '–',
      ',',
      '.',
      '\n\n',
      'and',
      'the',
      'of',
    ],
    ...[
      'Bank',
      'River',
      'Kenya',
      'Kenya’s',
      '$',
      '"',
      '(',
      ')',
      'Polish',
      'in',
      'COTE',
      'D’IVOIRE',
      'Réunion',
      'é',
      '🇰🇪',
      'Koreas',
    ],
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 60 }).chain((words) => fc.constantFrom(words.join(' '), words.join(''))),
    fc.string({ unit: 'grapheme', maxLength: 80 }),
  );

  it('mentions are what stands at their offsets, in order, and share no word but where several states are meant', () => {
    fc.assert(
      fc.property(text, (input) => {
        const found = mentionsOf(input);
        for (const [at, mention] of found.entries()) {
          expect(input.slice(mention.start, mention.end)).toBe(mention.text);
          expect(mention.confidence).toBeGreaterThanOrEqual(0.5);
          const before = found[at - 1];
          if (before === undefined || before.start === mention.start) continue;
          expect(mention.start).toBeGreaterThanOrEqual(before.end);
        }
      }),
      { numRuns: 500 },
    );
  });

  it.each([
    ['an ambiguous name', 'Jordan and '],
    ['ambiguous names by turns', 'Jordan, Georgia, Chad and Turkey '],
    ['combining forms', 'Sino-'],
    ['heads of names', 'Bank of the '],
    ['places', 'Paris, '],
  ])('five times %s takes about five times as long', (_, part) => {
    // time of the processor, not of the clock: other programs run on the machine too
    const time = (times: number): number => {
      const input = part.repeat(times);
      const laps = Array.from({ length: 5 }, () => {
        const start = process.cpuUsage();
        mentionsOf(input);
        return process.cpuUsage(start).user / 1000;
      });
      return Math.min(...laps);
    };
    time(1000);
    expect(time(5000)).toBeLessThan(20 * time(1000) + 50);
  });
});
