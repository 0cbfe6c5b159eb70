import { describe, expect, it } from 'vitest';
import { createExtractor } from '../../src/extractor.ts';
import { cell, readTable } from './data/read-table.ts';
import { mentionsIn } from './mentions-in.ts';

const extractor = createExtractor();

const share = (right: number, all: number): number => right / Math.max(1, all);

describe('people of every naming tradition', () => {
  const names = readTable('traditions.tsv');
  const frames = readTable('frames.tsv');

  /** Share of names found, whole and nothing else, in the frames of one kind. */
  function recall(near: string): number {
    let found = 0;
    let asked = 0;
    for (const frame of frames.filter((row) => cell(row, 'near') === near)) {
      const [before = '', after = ''] = cell(frame, 'frame').split('{name}');
      for (const row of names) {
        const name = cell(row, 'name');
        asked++;
        if (mentionsIn(before + name + after).includes(name)) found++;
      }
    }
    return share(found, asked);
  }

  it('has at least 60 traditions of 20 names', () => {
    const sizes = new Map<string, number>();
    for (const row of names) sizes.set(cell(row, 'tradition'), (sizes.get(cell(row, 'tradition')) ?? 0) + 1);
    expect([...sizes.values()].filter((size) => size >= 20).length).toBeGreaterThanOrEqual(60);
  });

  it('finds 95 of 100 beside a title or a verb of saying', { timeout: 120_000 }, () => {
    expect(recall('yes')).toBeGreaterThanOrEqual(0.95);
  });

  it('finds 85 of 100 in sentences that say nothing of a person', { timeout: 120_000 }, () => {
    expect(recall('no')).toBeGreaterThanOrEqual(0.85);
  });

  it('tells family names and given names apart', () => {
    let right = 0;
    let asked = 0;
    for (const row of names) {
      const name = cell(row, 'name');
      const person = extractor
        .extract(`${name} said on Tuesday that the road was open.`)
        .people.find((each) => each.name === name);
      if (person === undefined) continue;
      for (const part of ['family', 'given'] as const) {
        if (cell(row, part) === '') continue;
        asked++;
        if (person[part] === cell(row, part)) right++;
      }
    }
    expect(share(right, asked)).toBeGreaterThanOrEqual(0.945);
  });
});

describe('what is no person', () => {
  it('is seldom taken for one', () => {
    const sentences = readTable('negative.tsv').map((row) => cell(row, 'sentence'));
    const false_ = sentences.filter((sentence) => mentionsIn(sentence).length > 0);
    expect(share(false_.length, sentences.length)).toBeLessThanOrEqual(0.02);
  });
});

describe('boundaries of names', () => {
  it('leave out titles, possessives and quotes, and keep initials, particles, nicknames and suffixes', () => {
    const rows = readTable('boundaries.tsv');
    const right = rows.filter((row) => mentionsIn(cell(row, 'sentence')).join('|') === cell(row, 'mentions'));
    expect(share(right.length, rows.length)).toBeGreaterThanOrEqual(0.85);
  });
});

describe('one person, one entity', () => {
  const rows = readTable('entities.tsv');
  /** For each mention in order of the text, the number of its person. */
  const groupsOf = (text: string): string => {
    const { people } = extractor.extract(text);
    const owned = people.flatMap(({ id, mentions }) => mentions.map(({ start }) => ({ id, start })));
    return owned
      .sort((a, b) => a.start - b.start)
      .map(({ id }) => id.slice(1))
      .join(' ');
  };
  /** The same grouping whatever number each person has. */
  const canonical = (order: string): string => {
    const numbers = new Map<string, number>();
    return order
      .split(' ')
      .map((id) => {
        if (!numbers.has(id)) numbers.set(id, numbers.size + 1);
        return numbers.get(id);
      })
      .join(' ');
  };

  it('gathers short forms, initials and spellings, and keeps namesakes apart', () => {
    const right = rows.filter((row) => canonical(groupsOf(cell(row, 'text'))) === canonical(cell(row, 'order')));
    expect(share(right.length, rows.length)).toBeGreaterThanOrEqual(0.75);
  });

  it.each([
    ['Jan de Boer spoke first. De Boer left at noon.', [['Jan de Boer', 'De Boer']]],
    ['De Silva left at noon, said the wife of Rohan de Silva.', [['De Silva', 'Rohan de Silva']]],
    ['General Lovemore van Zyl spoke. Van Zyl left, and Zyl was tired.', [['Lovemore van Zyl', 'Van Zyl', 'Zyl']]],
    ['Omar el Sayed spoke first. Van Sayed left at noon.', [['Omar el Sayed'], ['Van Sayed']]],
  ])('joins a particle with a capital to the same one in small letters: %s', (text, mentions) => {
    const { people } = extractor.extract(text);
    expect(people.map((person) => person.mentions.map((mention) => mention.text))).toEqual(mentions);
  });

  it.each([
    ['Police held Salim Bux, alias Kalu, on Monday. Kalu fled.', [['Salim Bux', 'Kalu', 'Kalu']]],
    ['Ann Cole, popularly known as "Keke", sang. Keke was happy.', [['Ann Cole', 'Keke', 'Keke']]],
    ['Peter Mwangi, who is also known as Pita Njoro, spoke.', [['Peter Mwangi', 'Pita Njoro']]],
    ['Luis Paz nicknamed Juan Rey on Friday.', [['Luis Paz'], ['Juan Rey']]],
    ['He is known as a friend of Luis Paz. Juan Rey left.', [['Luis Paz'], ['Juan Rey']]],
    ['They held Luis Paz and, under an alias, Juan Rey.', [['Luis Paz'], ['Juan Rey']]],
  ])('joins an alias with its bearer: %s', (text, mentions) => {
    const { people } = extractor.extract(text);
    expect(people.map((person) => person.mentions.map((mention) => mention.text))).toEqual(mentions);
  });

  it('leaves no doubt between a person and an alias of the same surname', () => {
    const { people } = extractor.extract('Ilham Dursun, alias Heydar Dursun, came in June. Dursun then left the hall.');
    expect(people.map(({ mentions }) => mentions.map(({ text, ambiguous }) => [text, ambiguous]))).toEqual([
      [
        ['Ilham Dursun', undefined],
        ['Heydar Dursun', undefined],
        ['Dursun', undefined],
      ],
    ]);
  });

  it('says so where a bare surname fits two people', () => {
    const { people } = extractor.extract(
      'Ilham Dursun met Heydar Dursun in June. Dursun then left the hall with his driver.',
    );
    const ambiguous = people.flatMap(({ mentions }) => mentions).filter((mention) => mention.ambiguous !== undefined);
    expect(people.map(({ name }) => name)).toEqual(['Ilham Dursun', 'Heydar Dursun']);
    expect(ambiguous.map(({ text, ambiguous: ids }) => [text, ids])).toEqual([['Dursun', ['p1', 'p2']]]);
  });
});

describe('confidence and reasons', () => {
  it('are given with every mention', () => {
    const explained = createExtractor({ explain: true }).extract('Mr Zoltan Kerekes said the mill would close.');
    const [mention] = explained.people[0]?.mentions ?? [];
    expect(mention?.confidence).toBeGreaterThan(0.9);
    expect(mention?.because?.map(({ rule }) => rule)).toContain('left.courtesy');
    expect(mention?.because?.every(({ weight }) => typeof weight === 'number')).toBe(true);
  });
});
