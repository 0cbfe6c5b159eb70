import { describe, expect, it } from 'vitest';
import { extractor, holdersIn } from './holders-in.ts';

const classOf = (text: string, title: string): string | undefined =>
  extractor.extract(text).ranks.find(({ mentions }) => mentions.some((mention) => mention.text === title))?.class;

describe('a capitalised deputy of an office with its portfolio', () => {
  it.each([
    ['Deputy Health Minister Musa Idris left.', 'Deputy Health Minister'],
    ['Deputy Trade and Industry Minister Musa Idris left.', 'Deputy Trade and Industry Minister'],
    ['The Chief Minister, Musa Idris, left. Then the Deputy CM left.', 'Deputy CM'],
  ])('%s', (text, title) => {
    expect(holdersIn(text).map(([found]) => found)).toContain(title);
  });
});

describe('an office and a name with more between them', () => {
  it.each([
    [
      'The Chief Executive Officer (CEO) of the Volta Grain Company, Mrs Nora Mensah, spoke.',
      'Chief Executive Officer',
    ],
    ['The Chief Executive Officer (CEO) of the Volta Grain Company, Mrs Nora Mensah, spoke.', 'CEO'],
    ['The Commissioner of Police in Rivers State, Dr Nora Mensah, spoke.', 'Commissioner of Police'],
    ['Leader of the Opposition in the Legislative Council Nora Mensah spoke.', 'Leader of the Opposition'],
    ['The dean of the faculty of law, Nora Mensah, spoke.', 'dean'],
    ['GOC 81 Division, Major General Nora Mensah spoke.', 'GOC'],
    ['OC of Kotwali Model Thana Nora Mensah spoke.', 'OC'],
    ['SHO Kotwali Nora Mensah spoke.', 'SHO'],
    ['Officer-in-Charge of Bogura Sadar Police Station Nora Mensah spoke.', 'Officer-in-Charge'],
    ['OC Musa Idris left. Officer-in-Charge (OC) Nora Mensah spoke.', 'OC'],
    ['Corps Commander Rawalpindi Lieutenant General Nora Mensah spoke.', 'Corps Commander'],
    ['Commander of the Republic of Fiji Military Forces Major General Nora Mensah spoke.', 'Commander'],
    [
      'Nora Mensah became Deputy Prime Minister – Minister of National Economy on Monday.',
      'Minister of National Economy',
    ],
    ['Nora Mensah, a far-right former army captain, spoke.', 'captain'],
    ["Nora Mensah became the country's seventh president.", 'president'],
    ['Nora Mensah is now Minister of Health.', 'Minister of Health'],
    ['Nora Mensah, a surgeon and former senator, spoke.', 'senator'],
    ['The firm named Nora Mensah president on Tuesday.', 'president'],
    ['He signed a decree appointing Nora Mensah deputy chairman of the board.', 'deputy chairman of the board'],
    ['Nora Mensah becomes a three-term governor.', 'governor'],
    ['Nora Mensah was elevated to brigadier.', 'brigadier'],
    ['As a brigadier Nora Mensah wrote a book.', 'brigadier'],
    ['Colonel Nora Mensah, the city police director, spoke.', 'police director'],
    ['They confirmed the promotion of Colonel Nora Mensah to Brigadier.', 'Brigadier'],
    ['He conferred the rank of Commodore on Captain Nora Mensah.', 'Commodore'],
    ['General Musa Idris promoted Nora Mensah and appointed her Army Commander.', 'Army Commander'],
    ['The board named Dr Nora Mensah Permanent Secretary in the ministry.', 'Permanent Secretary'],
    [
      'The General Officer Commanding, 2 Division, Nigerian Army, Maj. Gen. Nora Mensah, spoke.',
      'General Officer Commanding',
    ],
    ['The chairman in the state, Comrade Nora Mensah, spoke.', 'chairman'],
    ['ADGP (Law and Order) Nora Mensah spoke.', 'ADGP'],
    ['RDC Lt Nora Mensah spoke.', 'RDC'],
    ['Lebanese army commander General Nora Mensah spoke.', 'commander'],
    ['School closes at noon, said principal Nora Mensah.', 'principal'],
    ['Excise Minister Nora Mensah spoke.', 'Excise Minister'],
    ['It told lieutenant Colonel Nora Mensah.', 'lieutenant Colonel'],
    ['It told secretary General Nora Mensah.', 'secretary General'],
    ['Abbé Nora Mensah spoke.', 'Abbé'],
    ['Sœur Nora Mensah spoke.', 'Sœur'],
    ['Monseigneur Nora Mensah spoke.', 'Monseigneur'],
    ['The crown prosecutor, Nora Mensah, spoke in Auckland.', 'crown prosecutor'],
    ['Football Confederation president Nora Mensah spoke.', 'president'],
    ['Commander RFMF Major General Nora Mensah spoke.', 'Commander'],
    ['A former Supreme Court Justice, Nora Mensah, spoke.', 'Justice'],
    ['Deputy Nora Mensah of the opposition, a former minister, left.', 'minister'],
    ['Nora Mensah, now president of the Tennis Association, spoke.', 'president'],
    ['Nora Mensah is currently finance director at Volta Grain.', 'finance director'],
    ['The Archbishop of Accra-designate, Dame Nora Mensah, spoke.', 'Archbishop'],
    ["The president of the Bishops' Conference of Ghana, Nora Mensah, spoke.", 'president'],
    ['Chaplain (Capt.) Nora Mensah prayed.', 'Capt.'],
    ['The chief of the Accra Metropolitan Police, Inspector General Nora Mensah, left.', 'chief'],
    ['The Chief Secretary to Government Ambassador Nora Mensah spoke.', 'Chief Secretary'],
    ['Spokesman-turned-minister Nora Mensah spoke.', 'minister'],
    ['IG Punjab Dr Nora Mensah spoke.', 'IG'],
    ['Commander Volta Corps Lieutenant General Nora Mensah spoke.', 'Commander'],
    ['JUI-F chief Maulana Nora Mensah spoke.', 'chief'],
    ["The chairman of the municipal People's Council, Nora Mensah, spoke.", 'chairman'],
    ['The chair of the Constitution, Law and Justice Committee, Nora Mensah, spoke.', 'chair'],
    ['The mayor of Santa Cruz de la Sierra, Nora Mensah, spoke.', 'mayor'],
    ['The mayor of Port-au-Prince, Nora Mensah, spoke.', 'mayor'],
    ['The Chief Justice, Nora Mensah, spoke.', 'Chief Justice'],
    ['IGP Kashmir Nora Mensah spoke.', 'IGP'],
    ['DIG Operations Lahore Nora Mensah spoke.', 'DIG'],
    ['DC Kupwara Nora Mensah spoke.', 'DC'],
    ['Secretary Health Nora Mensah spoke.', 'Secretary'],
    ['Governor of Samarkand region Nora Mensah spoke.', 'Governor'],
    ['Akim of the city of Taraz Nora Mensah spoke.', 'Akim'],
    ['Rector of the university Nora Mensah spoke.', 'Rector'],
    ['Ambassador of Kenya to Mongolia Nora Mensah spoke.', 'Ambassador'],
    ['Alcalde Nora Mensah spoke.', 'Alcalde'],
    ['The MCE for Obuasi, Nora Mensah, spoke.', 'MCE'],
    ['Samajwadi Party MP Nora Mensah spoke.', 'MP'],
    ['Samajwadi Party President Nora Mensah spoke.', 'President'],
    ['The chairman, Alhaji Nora Mensah, spoke.', 'chairman'],
  ])('%s', (text, title) => {
    expect(holdersIn(text)).toContainEqual([title, 'Nora Mensah']);
  });

  it.each([
    ['In 1974 Nora Mensah became military secretary to Field Marshal Musa Idris.', 'military secretary', 'Nora Mensah'],
    ['Nora Mensah, director in a small firm, Musa Idris, and others came.', 'director', 'Nora Mensah'],
    ['Minister Musa Idris, the head of the court, Nora Mensah, and others came.', 'head', 'Nora Mensah'],
    ['He appointed Nora Mensah as acting mayor, minister Musa Idris said.', 'acting mayor', 'Nora Mensah'],
    ['General Nora Mensah spoke. Flanked by Musa Idris, the general left.', 'general', 'Nora Mensah'],
    ['Mayor Nora Mensah spoke. Flanked by Musa Idris, the Mayor left.', 'Mayor', 'Nora Mensah'],
    ['Supt Nora Mensah, the Garda spokesman, said Musa Idris left.', 'spokesman', 'Nora Mensah'],
  ])('%s', (text, title, holder) => {
    expect(holdersIn(text)).toContainEqual([title, holder]);
  });
});

describe('the bare noun of a title that somebody was given', () => {
  it.each([
    ['Home Adviser Nora Mensah spoke. The adviser then left.', 'adviser'],
    ['Cardinal Nora Mensah spoke. The cardinal then left.', 'cardinal'],
    ['The parish priest, Nora Mensah, spoke. The priest was 71.', 'priest'],
    ['SP Nora Mensah arrested four men. The SP said two more had fled.', 'SP'],
    ['The Member of Parliament for Ho, Mrs Nora Mensah, spoke. The MP donated cement.', 'MP'],
    ['Regional Minister Nora Mensah spoke. The minister then left.', 'minister'],
    ['Caretaker Prime Minister Nora Mensah spoke. The premier left for Paris.', 'premier'],
    ['The Inspector-General of Police, Nora Mensah, spoke. The police chief then left.', 'police chief'],
    ['Ugandan President Nora Mensah spoke in Kigali. The Ugandan leader then left.', 'leader'],
    ['The Egyptian ambassador, Nora Mensah, spoke. The Egyptian envoy then left.', 'envoy'],
    ['Cabinet Secretary for Health Nora Mensah spoke. The CS then left.', 'CS'],
    ['Accra City Mayor Nora Mensah spoke. The mayor then left.', 'mayor'],
    ['Justice Nora Mensah spoke. The justice then left.', 'justice'],
    ['Oba Nora Mensah spoke. The monarch then left.', 'monarch'],
    ['Federal Police director Nora Mensah spoke. The police chief then left.', 'police chief'],
    ['Nora Mensah became Chief of Army. The army chief then left.', 'army chief'],
    ['Sergeant Nora Mensah was shot. They named a hall after the slain sergeant.', 'sergeant'],
    ['UN Secretary-General Nora Mensah spoke. The UN chief then left.', 'chief'],
    ['Chief financial officer Nora Mensah spoke. The finance chief then left.', 'finance chief'],
    ['Ho West Senator Nora Mensah spoke. The Ho West senator then left.', 'senator'],
    ['High Commissioner for Refugees Nora Mensah spoke. The high commissioner then left.', 'high commissioner'],
  ])('%s', (text, title) => {
    expect(holdersIn(text).at(-1)).toStrictEqual([title, 'Nora Mensah']);
  });

  it('is not that of a deputy or assistant', () => {
    expect(holdersIn('Deputy minister Nora Mensah spoke. The minister stayed away.').at(-1)).toStrictEqual([
      'minister',
      undefined,
    ]);
    expect(
      holdersIn('Head coach Musa Idris spoke. Assistant coach Nora Mensah left. The coach was happy.').at(-1),
    ).toStrictEqual(['coach', 'Musa Idris']);
  });

  it('is not that of a shadow minister, nor of a party where a nationality is said', () => {
    expect(
      holdersIn(
        'Home secretary Musa Idris spoke. Shadow home secretary Nora Mensah left. The home secretary smiled.',
      ).at(-1),
    ).toStrictEqual(['home secretary', 'Musa Idris']);
    expect(
      holdersIn('Fijian President Musa Idris met party leader Nora Mensah. The Fijian leader then left.').at(-1),
    ).toStrictEqual(['leader', 'Musa Idris']);
  });

  it('is no adjective or name of something', () => {
    expect(holdersIn('Premier Nora Mensah spoke. She praised the premier institutes of the land.')).toHaveLength(1);
    expect(holdersIn('ADC Nora Mensah spoke. The firm, an ADC, left.')).toHaveLength(1);
  });
});

describe('the class of a title', () => {
  it.each([
    ['The army spokesman, Colonel Nora Mensah, spoke.', 'army spokesman', 'civil'],
    ['Nora Mensah of the Gloucestershire Regiment was promoted captain at 26.', 'captain', 'military'],
    [
      'The Football Association of Zambia (FAZ) met. FAZ general secretary Nora Mensah spoke.',
      'general secretary',
      'corporate',
    ],
    ['DAP deputy chairman Nora Mensah spoke.', 'deputy chairman', 'political'],
    ['Police came. The police chief said police found Sergeant Nora Mensah dead.', 'Sergeant', 'police'],
    [
      'Police came. The police chief said police met soldiers of Sergeant Nora Mensah of the army.',
      'Sergeant',
      'military',
    ],
    ['Nora Mensah, president and CEO of Volta Grain, spoke.', 'president', 'corporate'],
    ['Bank of Japan Deputy Gov. Nora Mensah spoke.', 'Deputy Gov.', 'civil'],
    ['Colonel Nora Mensah, the Canadian commander of Task Force Kandahar, spoke.', 'commander', 'military'],
    ['ECOWAS Chairman President Nora Mensah spoke.', 'President', 'political'],
    ['General Nora Mensah, the director of the operation, spoke.', 'director', 'military'],
    ['Palestinian Authority President Nora Mensah spoke.', 'President', 'political'],
    ['Sheikh Hamad bin Jassim, the Emir, spoke.', 'Sheikh', 'royal'],
    [
      'Komjen Budi Hartono named Brigadier General Sri Utami deputy chief of the traffic corps.',
      'deputy chief',
      'police',
    ],
  ])('%s', (text, title, expected) => {
    expect(classOf(text, title)).toBe(expected);
  });
});

describe('the state of a person', () => {
  it.each([
    ["Kenya's Permanent Representative to the UN, Nora Mensah, spoke.", 'KE'],
    ['Ontario Premier Nora Mensah spoke.', 'CA'],
    ['The mayor of Hyderabad, Nora Mensah, spoke in Pakistan.', 'PK'],
    ['SANDF chief Nora Mensah spoke.', 'ZA'],
    ['Coptic Pope Tawadros III spoke.', null],
  ])('is what the office says: %s', (text, expected) => {
    expect(extractor.extract(text).people[0]?.country).toBe(expected);
  });

  it('is that of the better known of two cities of one name', () => {
    const { people } = extractor.extract('COLOMBO: Speaker Nora Mensah met the envoy on Tuesday.');
    expect(people[0]?.country).toBe('LK');
  });

  it('is that of the city in the dateline where nothing else is said', () => {
    const { people } = extractor.extract('BEIRUT: Speaker Nora Mensah met the French envoy on Tuesday.');
    expect(people[0]?.country).toBe('LB');
  });
});

describe('of two people and an office, the holder', () => {
  it.each([
    ['is who was made it', 'They appointed Nora Mensah envoy and Colonel Ana Rey commander.', 'envoy', 'Nora Mensah'],
    [
      'is not the next one made something',
      'He appointed Nora Mensah as Minister of Lands and Major General Ana Rey as envoy.',
      'Minister of Lands',
      'Nora Mensah',
    ],
    [
      'is who takes over',
      'Colonel Nora Mensah takes over from Colonel Ana Rey as Chief of Naval Staff.',
      'Chief of Naval Staff',
      'Nora Mensah',
    ],
    [
      'is who succeeds the other',
      'Nora Mensah succeeds Ana Rey as Chief of Naval Staff.',
      'Chief of Naval Staff',
      'Nora Mensah',
    ],
    [
      'is by whom the other was replaced',
      'Ana Rey was replaced by Nora Mensah as chairwoman of the fair.',
      'chairwoman',
      'Nora Mensah',
    ],
    [
      'is not whom the subject had removed',
      'Nora Mensah, who had removed Ana Rey, was sworn in as president.',
      'president',
      'Nora Mensah',
    ],
    [
      'is who has another office behind his name',
      'They appointed Major General Nora Mensah Army Commander on Monday.',
      'Major General',
      'Nora Mensah',
    ],
    [
      'is the general director who is called the director',
      'General Director of Carabineros Nora Mensah must go. The director said no.',
      'director',
      'Nora Mensah',
    ],
    ['is in apposition to letters, too', 'Ana Rey was hurt, and the IGP, Nora Mensah, came.', 'IGP', 'Nora Mensah'],
    [
      'stands behind what letters are of',
      'Ana Rey and GOC Northern Command Lt Gen Nora Mensah came.',
      'GOC',
      'Nora Mensah',
    ],
    [
      'is whoever the subject means',
      'President Nora Mensah met Ana Rey. The president has been named envoy.',
      'envoy',
      'Nora Mensah',
    ],
    [
      'is of whom more is said',
      'President Nora Mensah met Ana Rey. The president, a former judge, left.',
      'judge',
      'Nora Mensah',
    ],
    [
      'is no longer who was dismissed',
      'Ana Rey, the president of Guinea, dismissed Prime Minister Nora Mensah.',
      'president',
      'Ana Rey',
    ],
    ['is nobody where none is named', 'The king dismissed Prime Minister Nora Mensah.', 'king', undefined],
    ['is a chief with a rank', 'In Paris, rescue chief Brigadier Nora Mensah spoke.', 'chief', 'Nora Mensah'],
    [
      'is not named before a rank of another',
      'Inspector Ana Rey, Head Constable Zzyx and Corporal Nora Mensah came.',
      'Head Constable',
      undefined,
    ],
    ['is not whose widow she is', 'The widow of the colonel, Nora Mensah, spoke.', 'colonel', undefined],
    ['is not for whom another speaks', 'The spokesman for the president, Nora Mensah, spoke.', 'president', undefined],
    [
      'is not whom another serves',
      'The aide-de-camp to the president, Colonel Nora Mensah, spoke.',
      'president',
      undefined,
    ],
    ['has a trade as well', 'Former minister and businesswoman Nora Mensah spoke.', 'minister', 'Nora Mensah'],
    ['has a later rank in brackets', 'Major (now Colonel) Nora Mensah spoke.', 'Colonel', 'Nora Mensah'],
    [
      'is not whose aide the subject was',
      'Nora Mensah, an old aide of President Ana Rey, was named consul.',
      'consul',
      'Nora Mensah',
    ],
  ])('%s', (_, text, title, holder) => {
    expect(holdersIn(text)).toContainEqual([title, holder]);
  });

  it('may be each of a list with their states', () => {
    const { people } = extractor.extract('Ambassadors Ana Rey of France and Karl Weiss of Germany came.');
    expect(people.map(({ ranks }) => ranks.map(({ name, country }) => `${name} ${country}`))).toEqual([
      ['Ambassador FR'],
      ['Ambassador DE'],
    ]);
  });
});

describe('what an office is of', () => {
  it.each([
    ['Nora Mensah, president of the Zambia Cricket Union, spoke.', 'the Zambia Cricket Union'],
    ['The Sultan of Johor Sultan Ibrahim Iskandar spoke.', 'Johor'],
    ['Joint Chiefs of Staff Chairman Nora Mensah spoke.', 'Joint Chiefs of Staff'],
    ['Council of Ministers Chairman Nora Mensah spoke.', 'Council of Ministers'],
    ['Yesterday MK Party leader Nora Mensah spoke.', 'MK Party'],
  ])('%s', (text, of) => {
    expect(extractor.extract(text).people[0]?.ranks.map((rank) => rank.of)).toContain(of);
  });
});

it.each([
  ["Kenya's High Commissioner to Uganda Major General Nora Mensah spoke.", 'Major General undefined undefined'],
  ['U.S. Army Gen. Nora Mensah spoke.', 'General undefined US'],
  ['Russian Army General Nora Mensah spoke.', 'Army General undefined RU'],
  ['Chairman of the Joint Chiefs of Staff General Nora Mensah spoke.', 'General undefined undefined'],
  ['Party treasurer-general Nora Mensah spoke.', 'Party Treasurer General undefined undefined'],
])('a rank takes what is of it alone: %s', (text, expected) => {
  const ranks = extractor.extract(text).people[0]?.ranks ?? [];
  expect(ranks.map(({ name, of, country }) => `${name} ${of} ${country}`)).toContain(expected);
});

it('a company named after a place says nothing of the state', () => {
  expect(extractor.extract('San Miguel Corp. president Nora Mensah spoke.').people[0]?.country).toBeNull();
});

it('a verb behind an auxiliary is no rank', () => {
  expect(holdersIn('She said Nora Mensah would captain Ana Rey.')).toStrictEqual([]);
});
