import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.ts';

const extractor = createExtractor();

/** `title class` of every mention of a rank. */
const classesIn = (text: string): string[] =>
  extractor
    .extract(text)
    .ranks.flatMap((rank) =>
      rank.mentions.map((mention) => ({ start: mention.start, said: `${mention.text} ${rank.class}` })),
    )
    .sort((one, other) => one.start - other.start)
    .map(({ said }) => said);

describe('the class of a post is that of what it is of', () => {
  it.each([
    ['The chair of the Transport Committee, Amina Kiplagat, spoke.', 'chair political'],
    ['Pedro Quispe Lara, chairman of the committee on defence, spoke.', 'chairman political'],
    ['Senate Foreign Relations Committee chairwoman Lucia Prado Rey agreed.', 'chairwoman political'],
    ['Anil Deshmane is chairman of the State Committee for Standards.', 'chairman civil'],
    ['Labour Party spokesman Peter Okonjo declined.', 'spokesman political'],
    ['Yesterday party spokesperson Anjali Rao Deshmane left.', 'party spokesperson political'],
    ['A Foreign Office spokesman declined.', 'spokesman civil'],
    ['National Police deputy spokesperson Peter Kalua confirmed it.', 'deputy spokesperson civil'],
    ['Farid Zainuddin is president of the Supreme Court Bar Association.', 'president corporate'],
    ['On Friday KTBA President Farid Zainuddin resigned.', 'President corporate'],
    ['Bangladesh Bank Governor Habib Talukder spoke.', 'Governor civil'],
    ['Ruth Norcliffe, chairwoman of the Methodist Church, prayed.', 'chairwoman religious'],
    ['The Commander-in-Chief of Ajman Police, Saif Al Mazroui, spoke.', 'Commander-in-Chief police'],
    ['Omar Tembo heads the service as Commissioner General of Prisons.', 'Commissioner General of Prisons civil'],
  ])('%s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });

  it('or of the rank of whoever holds it', () => {
    expect(classesIn('The Director General, Major General Hamid Siddiq, visited the post.')).toContain(
      'Director General military',
    );
  });

  it('or of the article, for a registrar', () => {
    expect(
      classesIn('The University of Ndola closed its campus. Students must leave, registrar Mary Chanda Phiri said.'),
    ).toContain('registrar academic');
  });
});

describe('Chief', () => {
  it('is an honour before the name of a Nigerian', () => {
    expect(classesIn('Chief Obiora Nwachi, a Nigerian, addressed the meeting.')).toContain('Chief honorific');
  });

  it('is an office with a force before it', () => {
    expect(classesIn('In Nigeria, Police Chief Obiora Nwachi addressed the meeting.')).toContain('Police Chief police');
  });
});

describe('titles before a name', () => {
  it.each([
    ['Sardar Ayaz Khosa adjourned the house.', 'Ayaz Khosa'],
    ['Mallam Nasiru Gawo came to Kano.', 'Nasiru Gawo'],
    ['Sayyed Hassan Berjawi spoke in Beirut.', 'Hassan Berjawi'],
    ['They met Chieftainess Mwenda Mukamba in Lusaka.', 'Mwenda Mukamba'],
  ])('are no part of it: %s', (text, name) => {
    expect(extractor.extract(text).people.map((person) => person.name)).toContain(name);
  });
});
