import { describe, expect, it } from 'vitest';
import { itFinds, mentionsIn } from './mentions-in.ts';

describe('what bears a name of a person', () => {
  it.each([
    ['a building', 'The Mihai Viteazul barracks were emptied before noon.'],
    ['a school, with an adjective', 'She taught at the Josefa Rentería primary school for years.'],
    ['a municipality', 'Samuel Obi municipality was sued over the pipes.'],
    ['a family firm', 'Okafor and Sons closed its yard.'],
    ['a firm of partners', 'The bill was drawn up by Oyelaran & Bankole for the bank.'],
    ['a street, behind its noun', 'Rue Félix Okoro was blocked by noon.'],
    ['a canal with a title in its name', 'The boat passed Khlong Phra Somchai, to the north.'],
    ['a mosque, behind its noun', 'Residents of Masjid Samuel Okoro left.'],
    ['a charity, behind a name', 'Sheikh Isa bin Salman Education Charity honours students.'],
    ['a ship of Fiji', 'RFNS Savenaca sailed at dawn.'],
    ['a suite', 'Edward Obi Suite was full by noon.'],
    ['a park that a place is told by', 'They met at Taras Shevchenko Park before noon.'],
    ['a mill, behind the article', 'The plant in Matanzas and the Máximo Gómez in Mariel went off line.'],
    ['several hospitals', 'Queues at the Kisumu and Sally Mugabe hospitals grew.'],
    ['a hospital, behind its noun', 'They took her to Hospital Rosa Paredes, where she died.'],
    ['a scheme', 'The clinics have joined Linda Mama and Jan Dhan since June.'],
    ['dishes', 'Stalls sold Nasi Lemak and Ema Datshi until midnight.'],
    ['a breed', 'They crossed it with the breed Ana Rosa, which is hardy.'],
    ['a quarter, behind its noun', 'Gunmen fled to Burj Hammoud, to the north.'],
    ['a village, behind its noun', 'Farmers of Fraccionamiento Benito Morales blocked the road.'],
    ['a town of Tunisia', 'He drove from Sidi Bouzid to Ben Guerdane.'],
    ['teams', 'Cienciano, Colombe Sportive and Jorge Wilstermann drew.'],
    ['a train', 'Udarata Menike and Podi Menike were late.'],
  ])('%s', (_, text) => {
    expect(mentionsIn(text)).toEqual([]);
  });

  it('a storm, by itself as well', () => {
    expect(mentionsIn('Cyclone Hidaya tore off roofs. By night Hidaya had gone, said Kofi Annor.')).toEqual([
      'Kofi Annor',
    ]);
    expect(mentionsIn('Tropical Storm Kristine hit the coast. Kristine left twenty dead.')).toEqual([]);
  });
});

it('is a person all the same where the article knows him', () => {
  expect(mentionsIn('President William Okoro met Raila Bankole on Monday. Okoro & Raila shook hands.')).toContain(
    'Okoro',
  );
});

describe('what brings in somebody', () => {
  itFinds([
    ['one', 'They stole one Toyota pickup together with one Erasto, now at large.', ['Erasto']],
    ['a certain', 'The wounded were two men and a certain Toto.', ['Toto']],
    [
      'another name in quotes',
      'Officers want Delroy Pinnock, alias "Biggs", of the old town.',
      ['Delroy Pinnock', 'Biggs'],
    ],
    [
      'what she is known as',
      'Police named Keisha Alleyne, also known as "Keke", of the old town.',
      ['Keisha Alleyne', 'Keke'],
    ],
    ['what a man is known as', 'He sold a drug known as "Molly" to a man known only as Fabian.', ['Fabian']],
  ]);
});

describe('results', () => {
  itFinds([
    [
      'behind their places',
      'He won. Results: 1. Benard Langat 27:44.1 2. Amos Serem 27:46.0',
      ['Benard Langat', 'Amos Serem'],
    ],
    [
      'of points in a list',
      'The scores: HARBOUR 71 - Quitevis 22, Lazaro 10, Gonzales 12, Torres 4.',
      ['Quitevis', 'Lazaro', 'Gonzales', 'Torres'],
    ],
    [
      'behind numbers of players',
      'The team: 9 Frank Lomani, 10 Teti Tela-Moce, 11 Isoa Vula.',
      ['Frank Lomani', 'Teti Tela-Moce', 'Isoa Vula'],
    ],
    ['of a match', 'On Friday she lost to Aryna Sabalenko 4-6 and went home.', ['Aryna Sabalenko']],
  ]);
});

describe('what explains a name', () => {
  itFinds([
    ['an age behind the place of a sentence', 'In Oran, Sofiane, 22, sells phones.', ['Sofiane']],
    ['a trade', 'Trelane, a market vendor, closed her stall.', ['Trelane']],
    ['where one is from', 'After the vote Rivka, of Efrat, disagreed.', ['Rivka']],
    ['where one is found', 'Rain fell. Mereoni, from Nabouwalu, walked for three hours.', ['Mereoni']],
    ['a kinship that is a title too', 'My father, Gebre, wanted a farmer.', ['Gebre']],
    ['a body, before one name', "PASTEF's Khady spoke for an hour.", ['Khady']],
  ]);
});

describe('days that are forenames', () => {
  itFinds([
    ['behind a courtesy', 'Mr Sunday Okafor slept. They will meet on Sunday Okafor said.', ['Sunday Okafor', 'Okafor']],
    ['behind a title', 'Police chief Monday Bala spoke to them.', ['Monday Bala']],
  ]);
});

describe('particles', () => {
  itFinds([
    [
      'of the Philippines',
      'Senator Ronald dela Rosa met Maria delos Santos.',
      ['Ronald dela Rosa', 'Maria delos Santos'],
    ],
    ['of Kenya', 'The farm of William ole Ntimama was sold.', ['William ole Ntimama']],
    ['of two words', 'They buried Maria de los Angeles Ruiz.', ['Maria de los Angeles Ruiz']],
  ]);
});

describe('words before a name', () => {
  itFinds([
    ['that say how somebody fares', 'Ousted Evo Mamani left in a hurry.', ['Evo Mamani']],
    [
      'that are titles behind words of address',
      'His Majesty King Abdullah, the Supreme Commander, left with Crown Prince Hussein.',
      ['Abdullah', 'Hussein'],
    ],
    ['that are a title elsewhere, in a dateline', 'SAN PEDRO SULA: Cory Burke came off the bench.', ['Cory Burke']],
  ]);
});
