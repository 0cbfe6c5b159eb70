import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.ts';

const extractor = createExtractor();

/** `Name: Rank (of …, XX, former); …` for each person with ranks, and the rank mentions as `text → holder`. */
function cards(text: string) {
  const { people, ranks } = extractor.extract(text);
  const names = new Map(people.map((person) => [person.id, person.name]));
  const mentions = ranks
    .flatMap((rank) => rank.mentions)
    .sort((a, b) => a.start - b.start)
    .map((mention) => `${mention.text} → ${names.get(mention.holder ?? '') ?? 'nobody'}`);
  return { people, ranks, mentions };
}

describe('a title beside a name', () => {
  it.each([
    ['before it', 'Colonel Emre Yalçın closed the road.', ['Colonel → Emre Yalçın']],
    [
      'behind it',
      'Marta Novak, the Slovenian commissioner for enlargement, left.',
      ['commissioner for enlargement → Marta Novak'],
    ],
    [
      'behind it with the age between',
      'Peter Kowalski, 54, director of the museum, left.',
      ['director → Peter Kowalski'],
    ],
    ['in brackets', 'Anna Kovács (Minister of Health) signed.', ['Minister of Health → Anna Kovács']],
    [
      'two of them',
      'Kenya Navy Commander Major General Daniel Otieno sailed.',
      ['Commander → Daniel Otieno', 'Major General → Daniel Otieno'],
    ],
    [
      'with a country and a comma',
      'Azerbaijan Defense Minister, Colonel General Rashid Mammadov, welcomed them.',
      ['Defense Minister → Rashid Mammadov', 'Colonel General → Rashid Mammadov'],
    ],
    [
      'with what it is of between',
      'The commander of the Royal Air Force of Oman, Air Vice Marshal Salim Al Harthy, landed.',
      ['commander → Salim Al Harthy', 'Air Vice Marshal → Salim Al Harthy'],
    ],
    [
      'with a second one behind "and"',
      'Godfrey Mensah, the Attorney General and Minister of Justice, spoke.',
      ['Attorney General → Godfrey Mensah', 'Minister of Justice → Godfrey Mensah'],
    ],
    [
      'with its abbreviation in brackets',
      'The Inspector General of Police (IGP), James Okoro, spoke.',
      ['Inspector General of Police → James Okoro', 'IGP → James Okoro'],
    ],
    ['retired', 'Brig. Gen. (retd) Thomas Keller disagreed.', ['Brig. Gen. → Thomas Keller']],
    [
      'in a list of titles and names',
      "Poland's deputy defence minister, Joanna Nowak, the Estonian chief of defence, Gen. Indrek Saar, and others came.",
      ['deputy defence minister → Joanna Nowak', 'chief of defence → Indrek Saar', 'Gen. → Indrek Saar'],
    ],
  ])('%s', (_, text, expected) => {
    expect(cards(text).mentions).toEqual(expected);
  });

  it('is shared by a list where it is plural', () => {
    const { ranks, people } = cards('Generals Robert Smith and David Jones resigned.');
    expect(ranks).toMatchObject([{ name: 'General', holders: people.map((person) => person.id) }]);
    expect(people).toHaveLength(2);
  });
});

describe('a title that the verb gives', () => {
  it.each([
    ['was named', 'Elena Petrova was named finance minister on Monday.', ['finance minister → Elena Petrova']],
    ['became', 'Lucas Martin became chief of staff in May.', ['chief of staff → Lucas Martin']],
    ['to the rank of', 'Grace Wanjiru was promoted to the rank of Brigadier.', ['Brigadier → Grace Wanjiru']],
    ['as', 'Omar Haddad worked for years as ambassador to France.', ['ambassador → Omar Haddad']],
    ['is', 'The prime minister is Viktor Horvat.', ['prime minister → Viktor Horvat']],
    ['of a pronoun', 'Qasim Jabbar grew up in Basra. He was a colonel in the navy.', ['colonel → Qasim Jabbar']],
  ])('%s', (_, text, expected) => {
    expect(cards(text).mentions).toEqual(expected);
  });

  it('but not to whoever did it', () => {
    const text = 'Farid Aziz went home. He was appointed by Prime Minister Karim Saleh as the commander of the army.';
    expect(cards(text).mentions).toEqual(['Prime Minister → Karim Saleh', 'commander → Farid Aziz']);
  });
});

describe('a title alone', () => {
  const two =
    'Tajik Defense Minister Rustam Nazarov met Azerbaijani Defense Minister Rashid Mammadov in Baku. ' +
    'The minister thanked his guest. The Tajik defense minister will return in June.';

  it('is the last one who fits, and the one whose state is said', () => {
    expect(cards(two).mentions).toEqual([
      'Defense Minister → Rustam Nazarov',
      'Defense Minister → Rashid Mammadov',
      'minister → Rashid Mammadov',
      'defense minister → Rustam Nazarov',
    ]);
  });

  it('is the host of the own state rather than the guest whom the sentence names last', () => {
    const text =
      'COLOMBO: Foreign Minister Ruwan Jayasekara met Indian Trade Minister Vikram Solanki. Sri Lanka is seeking a loan. ' +
      'The minister said talks were warm. The Sri Lankan delegation flew home.';
    expect(cards(text).mentions.at(-1)).toBe('minister → Ruwan Jayasekara');
  });

  it('belongs to the rank that it shortens', () => {
    const { people } = cards(two);
    expect(people.map((person) => person.ranks.map((rank) => `${rank.name} ${rank.country}`))).toEqual([
      ['Defense Minister TJ'],
      ['Defense Minister AZ'],
    ]);
  });

  it('is an abbreviation where the article has the title in full', () => {
    expect(cards('Attorney General Kofi Mensah spoke. "It is late," the AG said.').mentions.at(-1)).toBe(
      'AG → Kofi Mensah',
    );
    expect(cards('The AG was sold to investors.').mentions).toEqual([]);
  });

  it('is nobody in particular with "a", and nobody at all in the plural', () => {
    expect(cards('Judge Rosa Quispe read it. A judge in Lima read it too.').mentions).toEqual([
      'Judge → Rosa Quispe',
      'judge → nobody',
    ]);
    expect(cards('Judge Rosa Quispe read it. Judges seldom do.').mentions).toEqual(['Judge → Rosa Quispe']);
  });
});

describe('the card of a person', () => {
  it('says what the office is of, the state, and whether it is past', () => {
    const { people } = cards('Former Defense Minister of Tajikistan Rustam Nazarov bought a mill.');
    expect(people[0]?.ranks).toMatchObject([
      { name: 'Defense Minister', of: 'Tajikistan', country: 'TJ', former: true },
    ]);
  });

  it('has no article of the sentence for what an office is of', () => {
    const { people } = cards('KAMPALA — The Chief of Defence Forces, General Okello Byaruhanga, flew home.');
    expect(people[0]?.ranks[0]).toMatchObject({ name: 'Chief of Defence Forces' });
    expect(people[0]?.ranks[0]).not.toHaveProperty('of');
  });

  it.each([
    ['of behind the title', 'The foreign minister of the Republic of Korea, Kim Min-jun, flew home.', 'KR', 'rank of'],
    ['a possessive before it', "Iraq's oil minister, Hassan Jabbar, flew home.", 'IQ', 'name before'],
    ['an adjective before it', 'Peruvian justice minister Juan Quispe flew home.', 'PE', 'adjective before'],
    ['of behind the name', 'Colonel Eleni Papadopoulou of Greece flew home.', 'GR', 'of after'],
    ['a bracket behind the name', 'Colonel Abebe Tadesse (Ethiopia) flew home.', 'ET', 'bracket after'],
    [
      'its counterpart',
      'Fiji hosted her Vanuatu counterpart, Prime Minister Kalo Tari, today.',
      'VU',
      'adjective before',
    ],
    [
      'the place where the sentence is set',
      'In Lima, former president Octavio Merino was questioned.',
      'PE',
      'setting',
    ],
    [
      'the state where the sentence is set rather than that of the article',
      'Kenya will pay, Kenya said, and Kenyans agreed. In Uganda, Senator Sarah Nakitto said it was late.',
      'UG',
      'setting',
    ],
    [
      'the cities of a local article',
      'Farmers in Zaria fled to Kaduna, Chief Danjuma Sule said.',
      'NG',
      'state of the article',
    ],
    [
      'an office of few states and a city',
      'Metropolitan Magistrate Farah Diba sat in Dhaka.',
      'BD',
      'office of one state',
    ],
    ['the place right behind an office', 'IG Sindh Ghulam Bhutto spoke.', 'PK', 'place of'],
    ['the service', 'Group Captain Kofi Mensah of the Royal Air Force flew home.', 'GB', 'of after'],
    [
      'an office of few states',
      'Foreign Secretary Philip Harrow spoke in London. The UK will wait.',
      'GB',
      'office of one state',
    ],
    [
      'an office of few states, that of the dateline rather than another that is named more often',
      'KHULNA, Bangladesh, March 3 - Additional Deputy Commissioner Anwar Sikder spoke. The cattle came from India. India was told.',
      'BD',
      'office of one state',
    ],
  ])('puts a person with a state by %s', (_, text, country, reason) => {
    const person = cards(text).people.find((each) => each.ranks.length > 0);
    expect([person?.country, person?.countryReason]).toEqual([country, reason]);
  });

  it.each([
    ['Nora Mensah, a retired Sudanese teacher and mayor of the town, spoke.', 'SD'],
    ['Nora Mensah, a Cairo-born Sudanese and mayor of the town, spoke.', 'SD'],
    ['Nora Mensah, the recently elected Kenyan senator, spoke.', 'KE'],
  ])('puts a person with a state by an apposition: %s', (text, country) => {
    expect(cards(text).people[0]?.country).toBe(country);
  });

  it.each([
    ['a verb', 'The leader of the Blue Front, Nora Mensah, met the German ambassador.'],
    ['a participle', 'Nora Mensah, speaking to Kenyan reporters, wept. She is a senator.'],
    ['the title of the next person', 'Director-General Nora Mensah, Swiss Foreign Minister Urs Kohli and others came.'],
  ])('does not put a person with a state behind %s', (_, text) => {
    expect(cards(text).people[0]?.country).toBeNull();
  });

  it('does not take the adjective that opens a sentence for what an office is of', () => {
    const ofs = (text: string) => cards(text).people[0]?.ranks.map(({ of }) => of);
    expect(ofs('Local MP Nora Mensah spoke.')).toEqual([undefined]);
    expect(ofs('Bath MP Nora Mensah spoke.')).toEqual(['Bath']);
  });

  it('does not put an ambassador with the state he is sent to', () => {
    const { people } = cards('Omar Haddad, ambassador to South Africa, flew home.');
    expect(people[0]?.country).toBeNull();
  });

  it('grades the same rank by the forces of the state', () => {
    const gradeOf = (text: string) => cards(text).ranks[0]?.grade;
    expect(gradeOf('Major General Thomas Keller of Germany retired.')).toBe('OF-7');
    expect(gradeOf('Major General Rustam Nazarov of Tajikistan retired.')).toBe('OF-6');
  });

  it('tells a captain on land from one at sea', () => {
    const gradeOf = (text: string) => cards(text).ranks.find((rank) => rank.name === 'Captain')?.grade;
    expect(gradeOf('Captain Emily Harper of the army trained the infantry.')).toBe('OF-2');
    expect(gradeOf('Captain Emily Harper commands the frigate. The navy has four warships.')).toBe('OF-5');
  });

  it('makes a police rank of a rank that the army has too', () => {
    const { ranks } = cards('Colonel Tariq Mansour, director of Hatta Police Station, spoke. Col Mansour was brief.');
    expect(ranks.map((rank) => `${rank.name} ${rank.class}`)).toEqual(['Colonel police', 'Director police']);
  });
});

describe('the keys of a rank', () => {
  it('keep their order, whichever mention they are from', () => {
    const text =
      'Prime Minister Ana Lima of Chad spoke. Ana Lima became prime minister of the Republic of Chad. ' +
      'Former prime minister Ana Lima left.';
    const { people, ranks } = extractor.extract(text);
    expect(Object.keys(people[0]?.ranks[0] ?? {})).toEqual(['rank', 'name', 'class', 'of', 'country', 'former']);
    const held = ranks[0]?.mentions.find(({ holder }) => holder !== undefined);
    expect(Object.keys(held ?? {})).toEqual(['start', 'end', 'text', 'holder', 'confidence']);
  });
});

it('a rank behind a place where people post is of nothing there', () => {
  const { people } = cards('Ilse Brandt answered on X. Brigadier Lerato Mokoena did not.');
  expect(people.map(({ name, ranks }) => [name, ranks.map((rank) => rank.of)])).toEqual([
    ['Ilse Brandt', []],
    ['Lerato Mokoena', [undefined]],
  ]);
});
