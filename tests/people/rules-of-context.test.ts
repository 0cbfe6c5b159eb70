import { describe, expect, it } from 'vitest';
import { mentionsIn } from './mentions-in.ts';

describe('what stands beside a name', () => {
  it.each([
    [
      'what belongs to a person',
      'Governor Kemi Adeyemi resigned. Few in the Adeyemi administration knew.',
      ['Kemi Adeyemi', 'Adeyemi'],
    ],
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
  ])('%s', (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});

describe('words of capital letters', () => {
  it.each([
    ['a party and its wing are no name', "JUI-F's Karim Dad spoke first.", ['Karim Dad']],
    ['letters that are a name too are none alone', 'Each district got a SACCO of its own.', []],
    ['a byline has them', 'By LEDUA VAKATORA in Suva', ['LEDUA VAKATORA']],
    ['a family name has them beside a given name', 'Minister Amadou BARRY flew to Labé.', ['Amadou BARRY']],
  ])('%s', (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});

describe('names that are places too', () => {
  it.each([
    ['a given name that a division bears', 'When César got home, the lamp was out.', ['César']],
    ['a family name that an island bears', 'Inspector Yap Wei Ling closed the file.', ['Yap Wei Ling']],
    ['a city all the same', 'Hamilton, Ontario, had snow.', []],
  ])('%s', (_, text, mentions) => {
    expect(mentionsIn(text)).toEqual(mentions);
  });
});

describe('nicknames', () => {
  it('may have a hyphen', () => {
    expect(mentionsIn('Voters chose Governor Ramon "Jun-Jun" Delgado III again.')).toEqual([
      'Ramon "Jun-Jun" Delgado III',
    ]);
  });
});
