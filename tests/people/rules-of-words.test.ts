import { describe } from 'vitest';
import { itFinds } from './mentions-in.ts';

describe('words that are names, and words beside them that are none', () => {
  itFinds([
    ['letters for forenames', 'The award went to RK Bhandari and a friend.', ['RK Bhandari']],
    ["a people's name as a surname", 'The relay was won by Nadia Quechua of the coast team.', ['Nadia Quechua']],
    ["a people's name alone", 'The valley is home to the Quechua and their herds.', []],
    ['a surname that ends names of buildings', 'National champion Matt Temple thanked his coach.', ['Matt Temple']],
    ['two dashes between them', 'She fell near Osaka Prefecture--Yuma Yamamoto, 31, saw it.', ['Yuma Yamamoto']],
    [
      'rare words of names, in no list',
      'The second goal came from Arrate Tzavalas after a long break.',
      ['Arrate Tzavalas'],
    ],
    ['a rare word of names behind another', 'It was a quiet year for Zijad Uusberg and the family.', ['Zijad Uusberg']],
    ['a town, though both its words are names', 'The team beat Princesa Isabel by two goals.', []],
    ['a dash between clauses', 'They saw Samuel Okoro—Ghana had sent him—at the gate.', ['Samuel Okoro']],
    [
      'a letter for "and" between two persons',
      'The goalies Rafael Suniga y Harold Fonseca trained.',
      ['Rafael Suniga', 'Harold Fonseca'],
    ],
    [
      'a letter for "and" between two surnames',
      'The poet Jacinto Ordaz y Gasset wrote it.',
      ['Jacinto Ordaz y Gasset'],
    ],
    ['a forename of two parts, one a word', 'The guest was Su-fen Lin.', ['Su-fen Lin']],
    [
      'a particle with a capital, small before',
      'The trainer, Geraldo dos Santos, fell ill. Dos Santos was sixty.',
      ['Geraldo dos Santos', 'Dos Santos'],
    ],
    ['a park of two words', 'The campers reached Marisol Vega National Park – Sector Norte.', []],
    ['a continent in a list', 'The future of Asia, Hun Sen said, is open.', ['Hun Sen']],
    ['a quarter, behind its noun', 'The families of Reparto Lucinda Vera waited for water.', []],
    ['a place with an article, and a number', 'The road runs from the bridge to La Loma (43 kilometres).', []],
    ['a person with an article, and an age', 'The road was cleared by Kofi (43) and a friend.', ['Kofi']],
  ]);
});

describe('small words before a name', () => {
  itFinds([
    ['that begins a clause', 'The report states that Melconi allegedly took the money.', ['Melconi']],
    ['what leads to a place', 'The road to Llanes was closed for hours.', []],
    ['an age before a name', 'The victim, 20-year-old Ajit, met the same fate.', ['Ajit']],
    ['which begins a clause', 'The lane along which Karimov walked was wet.', ['Karimov']],
    ['an article of what belongs to a person', 'A week later the Boric administration lifted the curfew.', ['Boric']],
    [
      'what an office is of',
      'The letter came from the chair of the Foundation Samuel Okoro in June.',
      ['Samuel Okoro'],
    ],
    [
      'an opening quote, and a firm that tells',
      '“Zentrona informs all vendors of the new fees,” the notice reads.',
      [],
    ],
    ['a closing quote, and who said it', '“It is over,” Najiba informs us.', ['Najiba']],
  ]);
});
