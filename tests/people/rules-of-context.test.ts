import { describe, expect, it } from 'vitest';
import { itFinds, mentionsIn } from './mentions-in.ts';

describe('what stands beside a name', () => {
  itFinds([
    [
      'what belongs to a person',
      'Governor Kemi Adeyemi resigned. Few in the Adeyemi administration knew.',
      ['Kemi Adeyemi', 'Adeyemi'],
    ],
    ['letters by which a person is called', 'The palace denied it. AMLO thanked MBS on Friday.', ['AMLO', 'MBS']],
    ['a role in plural', 'The wardens locked out teachers Kofi Annor and Esi Quaye.', ['Kofi Annor', 'Esi Quaye']],
    [
      'a role in plural with a capital',
      'Barristers Edward Nforba and Walter Tabiko objected.',
      ['Edward Nforba', 'Walter Tabiko'],
    ],
    ['a trade that is a family name too', 'Singer Larissa Ndongo cancelled the tour.', ['Larissa Ndongo']],
    ['a role that is a product too', 'Defender Joseph Okumu limped off.', ['Joseph Okumu']],
    ['a courtesy of another language', 'Aunty Doreen Walker opened the gate.', ['Doreen Walker']],
    ['the letters of an office', 'WPC Farhana Yasmin visited the market.', ['Farhana Yasmin']],
    ['a verb that is a noun elsewhere', 'The party wants to field Kavita Deshmukh.', ['Kavita Deshmukh']],
    ['a preposition that is none of place', 'They equalised through Musa Barrow.', ['Musa Barrow']],
    ['a verb of choosing', 'The coach picked Nomsa Dlamini.', ['Nomsa Dlamini']],
    [
      'a people of two words',
      'The race was hard. On the last day Sri Lankan Emeka Okoro won the gold before a crowd of friends.',
      ['Emeka Okoro'],
    ],
    [
      'a role with a colon',
      'Cards were shown to four men. Referee: Namukolo. They left the ground late.',
      ['Namukolo'],
    ],
    [
      'what one is without a trade',
      'He burned the hut in June. The girl, Boitumelo, escaped through a window.',
      ['Boitumelo'],
    ],
    [
      'the hospital that the sentence opens with',
      'At Groote Schuur Hospital Nomsa Mbatha told us that she was well.',
      ['Nomsa Mbatha'],
    ],
    ['the body of a member', "He blamed the Liberation Army's Egianus Kogeya for it.", ['Egianus Kogeya']],
    [
      'the place that a sentence opens with',
      'In Ganja Niyazi Bayramov presented the book to the library.',
      ['Niyazi Bayramov'],
    ],
    ['what an office is of', 'The head of the working group Ahliman Amiraslanli spoke last.', ['Ahliman Amiraslanli']],
    [
      'what players scored',
      'The visitors made 164 for seven (Holder 45, Pollard 22; Hosein 3-21) and won by four runs.',
      ['Holder', 'Pollard', 'Hosein'],
    ],
    ['a trade with hyphens', 'The appeal was argued by Attorney-at-Law Thusitha Edirimanne.', ['Thusitha Edirimanne']],
    [
      'when players scored',
      "They won by two to one, after goals by Nelito 60' and Isac 88', and went home.",
      ['Nelito', 'Isac'],
    ],
    [
      'a role in plural that bodies are named after',
      'She had paid men to burn the town. Lawyers Renaud Agbodjo and Robert Dossou appealed at once.',
      ['Renaud Agbodjo', 'Robert Dossou'],
    ],
    ['a verb that is a rank in plural', 'In this house, Yawa Tségan chairs the committee of laws.', ['Yawa Tségan']],
    ['the last word of a title that is a name too', 'The Chief Justice, Wanjiru Otieno, left.', ['Wanjiru Otieno']],
    ['a place of which the title is', 'Commissioner Karachi Hassan Baloch left.', ['Hassan Baloch']],
    ['a field of which the title is', 'Secretary Health Ali Baloch left.', ['Ali Baloch']],
    ['a place that is a given name', 'Mayor London Adeyemi left.', ['London Adeyemi']],
    [
      'a title behind a comma that is a suffix too',
      'ACP Wayne Joseph, Snr Supt Edwin Phillip and others came.',
      ['Wayne Joseph', 'Edwin Phillip'],
    ],
    ['an adverb of hearsay', 'Okonkwo allegedly sold the tractor.', ['Okonkwo']],
  ]);
});

describe('whom words in quotes are given to', () => {
  itFinds([
    [
      'is a person, where it is no country and no agency',
      '"We will not go," said Namukolo. "We shall see," said Kenya. "The river fell by two metres," said Interfax.',
      ['Namukolo'],
    ],
    ['in single quotes', "'My cows were my bank,' says Ssebuggwa, a mother of six.", ['Ssebuggwa']],
  ]);
});

describe('words of capital letters', () => {
  itFinds([
    ['a party and its wing are no name', "JUI-F's Karim Dad spoke first.", ['Karim Dad']],
    ['letters that are a name too are none alone', 'Each district got a SACCO of its own.', []],
    ['a byline has them', 'By LEDUA VAKATORA in Suva', ['LEDUA VAKATORA']],
    ['a family name has them beside a given name', 'Minister Amadou BARRY flew to Labé.', ['Amadou BARRY']],
  ]);
});

describe('titles', () => {
  itFinds([
    [
      'of two letters with stops are none before one name',
      'The party named A.G. Noorani and P.M. Sayeed as its speakers.',
      ['A.G. Noorani', 'P.M. Sayeed'],
    ],
    ['before the name of a venue', 'The final was played at Ratu Cakobau Park before a small crowd.', []],
    ['before the name of a school', 'The pupils of Prince Edward School planted trees.', []],
    ['within the name of a club', 'The club King Faisal Babes lost at home.', []],
  ]);
});

describe('names with small or shortened parts', () => {
  itFinds([
    ['a small word between hyphens', 'They met Mamun-or-Rashid at the mill.', ['Mamun-or-Rashid']],
    ['two letters for a name', 'The bill of MP Kh. Bulgantuya fell.', ['Kh. Bulgantuya']],
    ['a shortened rank that is none', 'The statement by Brig. Gen. Ramadhan was short.', ['Ramadhan']],
    ['a shortened street that is none', 'They met him at Jl. Teuku Umar near the river.', []],
  ]);
});

describe('names with a word of descent', () => {
  itFinds([
    ['that ends them', 'The court jailed Aibek Toktosun uulu in May.', ['Aibek Toktosun uulu']],
    [
      'with a stroke',
      'The two men, Lim Chee Keong, 41, and R. Thanabalan a/l Subramaniam, were charged.',
      ['Lim Chee Keong', 'R. Thanabalan a/l Subramaniam'],
    ],
  ]);
});

describe('the first of two family names', () => {
  itFinds([
    [
      'stands for both',
      'Police captured Wilfredo Quispe Mamani in El Alto, near the market that he had robbed. The court sent Quispe to jail.',
      ['Wilfredo Quispe Mamani', 'Quispe'],
    ],
    [
      'is the family name before a given name of two parts',
      'He saw Henry So Ping-chi at the harbour. The bank told So to pay, and the loan was paid by So.',
      ['Henry So Ping-chi', 'So', 'So'],
    ],
  ]);
});

describe('names that are places too', () => {
  itFinds([
    ['a given name that a division bears', 'When César got home, the lamp was out.', ['César']],
    ['a family name that an island bears', 'Inspector Yap Wei Ling closed the file.', ['Yap Wei Ling']],
    ['a city all the same', 'Hamilton, Ontario, had snow.', []],
  ]);
});

describe('nicknames', () => {
  it('may have a hyphen', () => {
    expect(mentionsIn('Voters chose Governor Ramon "Jun-Jun" Delgado III again.')).toEqual([
      'Ramon "Jun-Jun" Delgado III',
    ]);
  });
});

describe('names of things', () => {
  it.each([
    ["They saved with Barclay's Bank for thirty years."],
    ["The pills came from Reddy's Laboratories in the south."],
  ])('may be born by a body: %s', (text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it('are no words that open a sentence behind a colon', () => {
    expect(
      mentionsIn('He left.\nQ: Do you still speak with her?\nA: He calls me when he needs a bass player.'),
    ).toEqual([]);
  });

  it('may end in the sign of a possessor', () => {
    expect(mentionsIn("The shop sells Jack Daniel's under the counter.")).toEqual([]);
  });
});

describe('endings that hardly a word has but names', () => {
  it('make a family name of a word that no list has', () => {
    expect(mentionsIn('In the rainy season, says Kremacek, the wetlands are full.')).toEqual(['Kremacek']);
  });
});
