import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.ts';
import { itFinds } from './mentions-in.ts';

describe('particles that are written together with the name', () => {
  itFinds([
    ['elided before a vowel', "The bridge was opened by Wilhelm d'Orsini on Friday.", ["Wilhelm d'Orsini"]],
    ['elided, and hyphened', "The mill was sold to Rosa d'Almeida-Banda.", ["Rosa d'Almeida-Banda"]],
    ['elided, and a further name', "Rosario d'Albano Prieto said the mill would close.", ["Rosario d'Albano Prieto"]],
    ['an elided article behind a preposition', "Dr Celeste dell'Orto thanked the guests.", ["Celeste dell'Orto"]],
    ['elided, behind a particle', "Yves de l'Escaille said so.", ["Yves de l'Escaille"]],
    [
      'elided, behind a title alone',
      "Theo d'Orsini spoke first. Mr d'Orsini left, and President d'Albano stayed.",
      ["Theo d'Orsini", "d'Orsini", "d'Albano"],
    ],
  ]);
});

describe('particles and titles of other languages', () => {
  itFinds([
    ['an article of one letter', "The sculptor Hein 't Hooft, 40, won.", ["Hein 't Hooft"]],
    ['a preposition and such an article', "Jelle in 't Zandt said the dyke would hold.", ["Jelle in 't Zandt"]],
    ['a particle and such an article', "Maarten van 't Hek said the dyke would hold.", ["Maarten van 't Hek"]],
    ['a German preposition and its article', 'Dr Ulla auf der Lenz thanked the guests.', ['Ulla auf der Lenz']],
    ['a preposition that is English too', 'Dr Ulla in der Smitten thanked the guests.', ['Ulla in der Smitten']],
    ['written together', 'Themba kaNdlovu said the herd was safe.', ['Themba kaNdlovu']],
    ['written together behind an article', 'Dr Ruairí Ó hUiginn thanked the guests.', ['Ruairí Ó hUiginn']],
    ['a title behind a hyphen', 'Omer-beg Hadžialić said the mosque was safe.', ['Omer-beg Hadžialić']],
    ['an Ethiopian name cut short, and a place', 'Tigist G/Medhin of S/Korea won.', ['Tigist G/Medhin']],
    ['a Tongan letter written as an apostrophe', "Dr Siaosi 'Ofahengaue thanked the guests.", ["Siaosi 'Ofahengaue"]],
    ['the Uzbek word for son', "Jasur Bahodir o'g'li said so.", ["Jasur Bahodir o'g'li"]],
  ]);

  it('are told apart as particles', () => {
    const [person] = createExtractor().extract("Dr Jelle in 't Zandt thanked the guests.").people;
    expect(person).toMatchObject({ given: 'Jelle', particle: "in 't", family: 'Zandt' });
  });
});

describe('the Arabic article', () => {
  itFinds([
    ['likened to s', 'Karim as-Sabri said the road was open.', ['Karim as-Sabri']],
    ['likened to n', 'Dr Yusuf an-Nuri thanked the guests.', ['Yusuf an-Nuri']],
    ['likened to a sound of two letters', 'Salim adh-Dhahiri said the road was open.', ['Salim adh-Dhahiri']],
    ['behind the word for son', 'Saud bin al-Harthi said the road was open.', ['Saud bin al-Harthi']],
    [
      'twice, and the word for son',
      'The judge was Idris ibn al-Amin al-Tinduf, they said.',
      ['Idris ibn al-Amin al-Tinduf'],
    ],
  ]);
});

describe('letters that join two family names', () => {
  itFinds([
    ['Catalan', 'Mireia Pujol i Serra said the fair would open.', ['Mireia Pujol i Serra']],
    ['Faroese', 'Dr Jákup Rói í Bartalstovu thanked the guests.', ['Jákup Rói í Bartalstovu']],
    [
      'and do not join two persons',
      'The show of Oriol Pujol e Gertrude Serra opened.',
      ['Oriol Pujol', 'Gertrude Serra'],
    ],
  ]);
});

describe('an English article behind a name', () => {
  itFinds([['leads to a thing', 'The firm gave Mary Obi a Toyota on Friday.', ['Mary Obi']]]);
});

describe('words that are English only without their accents', () => {
  itFinds([
    ['a syllable inside', 'Trương Thế Sơn said the ferry was late.', ['Trương Thế Sơn']],
    ['a syllable at the end', 'The ferry of captain Phan Hữu Bàn was late.', ['Phan Hữu Bàn']],
    ['the first of the sentence', 'Đỗ Quang Lợi said the ferry was late. The owner paid.', ['Đỗ Quang Lợi']],
  ]);
});

describe('forenames that are words that open sentences', () => {
  itFinds([
    ['a verb of saying', 'Said Maulidi said the dam was full.', ['Said Maulidi']],
    [
      'such a verb twice',
      'Said Juma Said told reporters so. Said Mr Okoro: “It is over.”',
      ['Said Juma Said', 'Okoro'],
    ],
    ['an auxiliary verb', 'Will Sanderson said he would go.', ['Will Sanderson']],
    [
      'an auxiliary verb, and an age',
      'Will Sanderson, 54, won. Will Okoro, of all men, lose?',
      ['Will Sanderson', 'Okoro'],
    ],
    ['an auxiliary verb, and a place', 'Can Özdemir of Izmir won.', ['Can Özdemir']],
    ['a month', 'May Johnson told reporters that it was over.', ['May Johnson']],
    ['a holiday', 'Eid Mansour was elected on Friday.', ['Eid Mansour']],
  ]);
});

describe('holidays and letters in names', () => {
  itFinds([
    ['a holiday behind a forename', 'The guest was Bassem Eid.', ['Bassem Eid']],
    ['letters that are a forename', 'The try was scored by JJ Vermaak.', ['JJ Vermaak']],
    ['letters before an unknown name, and a verb', 'KT Poovathil said the ferry was late.', ['KT Poovathil']],
    ['letters before a forename, and a verb', 'PK Gertrude Nandwa said the ferry was late.', ['PK Gertrude Nandwa']],
  ]);
});
