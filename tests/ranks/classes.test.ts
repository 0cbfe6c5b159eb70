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
    ['European Commission Vice-President Lena Aalto spoke.', 'Vice-President political'],
    ['Emma Baptiste, secretary-general of the Council of Churches, prayed.', 'secretary-general religious'],
    ['The director of the Anglican Church choir school, Emma Baptiste, left.', 'director civil'],
    ['Volvo vice president Lena Aalto resigned.', 'vice president corporate'],
    ['Real Madrid president Hugo Prado resigned.', 'president corporate'],
    ['Zanzibar President Juma Hamad spoke.', 'President political'],
    ['Trade Union Congress general secretary Kojo Armah spoke.', 'general secretary civil'],
    ['The PNP General Secretary, Dayton Reid, spoke.', 'General Secretary political'],
    ['Yesterday Green health spokesperson Ella Marsh agreed.', 'health spokesperson political'],
    ['A defence spokesman, Vivek Anand, declined.', 'defence spokesman civil'],
    ['The Metropolitan police commissioner, Sir Alan Dent, resigned.', 'police commissioner police'],
    ['Hendon Borough Council chief executive Ruth Norcliffe spoke.', 'chief executive civil'],
    ['The Ports Authority chief executive, Ruth Norcliffe, spoke.', 'chief executive civil'],
    ['The defence committee, whose chairman is Jonas Reuter, will meet.', 'chairman political'],
    ['The Chairman, Zaria Local Government, Aliyu Idris, left.', 'Chairman political'],
    ['Investigation Officer Nazrul Khan left.', 'Investigation Officer police'],
    ['IG Sindh Ghulam Bhutto left.', 'IG police'],
    ['Senator Rosa Quispe, chair of the committee on ways and means, left.', 'chair political'],
    ['The Friday prayers leader, Hamid Rezai, left.', 'prayers leader religious'],
    ['Akosua Darkwa becomes Chief Wholesale Banking Officer.', 'Chief Wholesale Banking Officer corporate'],
    ['Chief Customer Experience Officer Yaw Boateng left.', 'Chief Customer Experience Officer corporate'],
    ['In South Africa, EMPD chief Andile Cele spoke.', 'chief civil'],
    ['The Governor of the Eastern Province, Nimal Perera, spoke.', 'Governor political'],
    ['Jonas Reuter, head of the Yashar party, spoke.', 'head political'],
    ['Deputy Chairman of the Mazhilis Jonas Reuter spoke.', 'Deputy Chairman political'],
    ['Telkom president director Rudi Hartono resigned.', 'president director corporate'],
    ["The chairman of the municipal People's Council, Jonas Reuter, spoke.", 'chairman political'],
    ['The chair of the Constitution, Law and Justice Committee, Jonas Reuter, spoke.', 'chair political'],
  ])('%s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });

  it('or of the rank of whoever holds it', () => {
    expect(classesIn('The Director General, Major General Hamid Siddiq, visited the post.')).toContain(
      'Director General military',
    );
  });

  it('but not at the head of an agency', () => {
    expect(classesIn('The Ports Authority Chairman, Admiral Hamid Siddiq, visited the quay.')).toContain(
      'Chairman civil',
    );
  });

  it.each([
    ['Major General Ali Siddiq, an undersecretary of the Ministry of Interior, spoke.', 'Major General police'],
    ['Major General Ali Siddiq, assistant interior minister for Giza, spoke.', 'Major General police'],
    ['SSP Dino Hartley, commanding officer for the area, spoke.', 'commanding officer police'],
  ])('or of the police: %s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });

  it.each([
    ['A man was shot on Monday. Lt. Omar Tembo said detectives had arrested two suspects.', 'Lt. police'],
    ['Police said acting Corporal Omar Tembo was hurt. ACP Wayne Lee and Supt Kurt Ragbir came.', 'Corporal police'],
    ['Sgt. Omar Tembo, a police spokesman, spoke.', 'Sgt. police'],
    ['Two soldiers were arrested for robbery, suspects in a murder. Lt. Omar Tembo spoke.', 'Lt. military'],
  ])('or of news of crime: %s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });

  it.each([
    ['West Indies captain Kraigg Lewis spoke.', 'captain corporate'],
    ['The striker scored in the first half. Captain Omar Tembo praised the fans.', 'Captain corporate'],
    ['The Kenyan captain, Omar Tembo, spoke.', 'captain corporate'],
  ])('or of a team: %s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });

  it('nor is a word at the end of a known name a title', () => {
    expect(classesIn('Kaizer Chiefs coach Omar Tembo spoke.')).toEqual(['coach corporate']);
  });

  it('nor of an agency known by its acronym', () => {
    expect(classesIn('NDMA Chairman Lt Gen Hamid Siddiq spoke.')).toContain('Chairman civil');
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

describe('an office of another kind in another state', () => {
  it.each([
    ["India's Home Secretary, Govind Rawat, spoke.", 'Home Secretary civil'],
    ["Britain's Home Secretary, Alan Dent, spoke.", 'Home Secretary political'],
    ["India's Defence Secretary, Govind Rawat, spoke.", 'Defence Secretary civil'],
    ["America's Defense Secretary, Alan Dent, spoke.", 'Defense Secretary political'],
    ["Kuwait's Undersecretary for Labour, Nasser Al Mulla, spoke.", 'Undersecretary for Labour civil'],
    ["Bangladesh's Home Adviser, Habib Talukder, spoke.", 'Home Adviser political'],
    ['KUWAIT CITY: Kuwait welcomed him. Sheikh Nasser Al Mulla spoke.', 'Sheikh royal'],
    ['In Hong Kong, Chief Executive Jonas Lam spoke.', 'Chief Executive political'],
    ['In Hong Kong, HSBC chief executive Jonas Lam spoke.', 'chief executive corporate'],
    ['BEIRUT: Lebanon welcomed him. Sheikh Nasser Al Mulla spoke.', 'Sheikh religious'],
  ])('%s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });
});

describe('a chief of staff of a politician', () => {
  it.each([
    ['President Hugo Prado spoke. His chief of staff, Ana Rey, left.', 'chief of staff political'],
    ['General Hugo Prado spoke. His chief of staff is Major General Luis Rey.', 'chief of staff military'],
  ])('%s', (text, expected) => {
    expect(classesIn(text)).toContain(expected);
  });
});

describe('titles before a name', () => {
  it.each([
    ['Sardar Ayaz Khosa adjourned the house.', 'Ayaz Khosa'],
    ['Mallam Nasiru Gawo came to Kano.', 'Nasiru Gawo'],
    ['Sayyed Hassan Berjawi spoke in Beirut.', 'Hassan Berjawi'],
    ['They met Chieftainess Mwenda Mukamba in Lusaka.', 'Mwenda Mukamba'],
    ['Australian Minister for the Pacific Pat Conway came.', 'Pat Conway'],
    ['Havaldar Suresh Patil came.', 'Suresh Patil'],
    ['Warrant Officer I Ahmad Zaki came.', 'Ahmad Zaki'],
    ['Jonkheer Pieter van Hoorn came.', 'Pieter van Hoorn'],
    ['Majors Hassan Ali and Yusuf Omar came.', 'Hassan Ali'],
    ['Lt. Col. Engineer Salem Al Kaabi came.', 'Salem Al Kaabi'],
    ['Sersan Dua Agus Hartono came.', 'Agus Hartono'],
    ['Suboficial Mario Peña came.', 'Mario Peña'],
    ['Osabarima Kwesi Mensah II came.', 'Kwesi Mensah II'],
  ])('are no part of it: %s', (text, name) => {
    expect(extractor.extract(text).people.map((person) => person.name)).toContain(name);
  });
});
