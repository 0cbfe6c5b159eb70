import { describe, expect, it } from 'vitest';
import type { Extraction } from '../../src/core/result.ts';
import { parseLines } from '../../src/tools/evaluate/gold.ts';
import { matchSpans, trimSpan } from '../../src/tools/evaluate/match.ts';
import { mentionScorer } from '../../src/tools/evaluate/mentions.ts';
import { rankScorer } from '../../src/tools/evaluate/ranks.ts';
import { mentionLines, slipLines } from '../../src/tools/evaluate/report.ts';
import { figuresOf } from '../../src/tools/evaluate/tally.ts';

const nothing: Extraction = {
  date: null,
  dateSource: null,
  people: [],
  ranks: [],
  countries: [],
  dates: [],
  others: [],
};

/** Where words stand in a text. */
function at(text: string, words: string) {
  const start = text.indexOf(words);
  return { start, end: start + words.length, text: words, confidence: 1 };
}

describe('spans', () => {
  it.each([
    ["Okoro's", 'Okoro'],
    ['Okoro’', 'Okoro'],
    ['“Okoro,”', 'Okoro'],
    ['(Okoro)', 'Okoro'],
    ['Ada K.', 'Ada K.'],
    ['Okoro Jr.', 'Okoro Jr.'],
    ['Okoro.', 'Okoro'],
  ])('%s is compared as %s', (words, trimmed) => {
    const { start, end } = trimSpan(words, { start: 0, end: words.length });
    expect(words.slice(start, end)).toBe(trimmed);
  });

  it('are matched one to one, the same ends first', () => {
    const match = matchSpans(
      [{ start: 0, end: 9 }],
      [
        { start: 0, end: 4 },
        { start: 0, end: 9 },
        { start: 20, end: 22 },
      ],
    );
    expect(match.exact).toBe(1);
    expect(match.pairs).toEqual([
      [
        { start: 0, end: 9 },
        { start: 0, end: 9 },
      ],
    ]);
    expect(match.spurious).toEqual([
      { start: 0, end: 4 },
      { start: 20, end: 22 },
    ]);
    expect(match.missed).toEqual([]);
  });
});

describe('scores of mentions', () => {
  const text = 'Ada Okoro met Ben Lisk in Ghana on 4 May, the Bank of Ghana said; Georgia did not come.';
  const gold = [
    { type: 'PERSON', label: 'Person', ...at(text, 'Ada Okoro') },
    { type: 'PERSON', label: 'Person', ...at(text, 'Ben Lisk') },
    { type: 'PLACE', label: 'Location', ...at(text, 'Ghana') },
    { type: 'PLACE', label: 'Location', ...at(text, 'Georgia') },
    { type: 'OTHER', label: 'Organization', ...at(text, 'Bank of Ghana') },
    { type: 'DATE', label: 'Date', ...at(text, '4 May') },
  ];
  const codes = new Map([
    ['Ghana', ['GH']],
    ['Georgia', []],
  ]);

  function score(extraction: Partial<Extraction>, document = {}) {
    const scorer = mentionScorer((words) => codes.get(words), undefined);
    scorer.add({ id: 'a', text, gold, ...document }, { ...nothing, ...extraction });
    return scorer;
  }

  it('tell right, spurious and missed apart', () => {
    const people = [
      { id: 'p1', name: 'Ada Okoro', ranks: [], country: null, confidence: 1, mentions: [at(text, 'Ada Okoro')] },
      {
        id: 'p2',
        name: 'Lisk',
        ranks: [],
        country: null,
        confidence: 1,
        mentions: [at(text, 'Lisk'), at(text, 'Bank')],
      },
    ];
    const { scores, slips } = score({ people });
    const person = scores.get('all')?.get('PERSON');
    expect(person?.exact).toEqual({ right: 1, spurious: 2, missed: 1 });
    expect(person?.overlap).toEqual({ right: 2, spurious: 1, missed: 0 });
    expect(figuresOf(person?.overlap ?? { right: 0, spurious: 0, missed: 0 })).toEqual({
      precision: 2 / 3,
      recall: 1,
      f1: 0.8,
    });
    expect(slipLines(slips, 1)).toContain('-- PERSON spurious (1)');
    expect(mentionLines(scores)[1]).toMatch(/^all +PERSON +33\.3 +50\.0 +40\.0 +66\.7 100\.0 +80\.0 +2$/);
  });

  it('count a country by its code, and none inside another name or on words left open', () => {
    const country = (code: string, start: number, words: string) => ({
      id: 'c1',
      code,
      code3: '',
      name: '',
      mentions: [{ start, end: start + words.length, text: words, confidence: 1, form: 'name' as const }],
    });
    const inside = country('GH', text.lastIndexOf('Ghana'), 'Ghana');
    const open = country('GE', text.indexOf('Georgia'), 'Georgia');
    const right = score({ countries: [country('GH', text.indexOf('Ghana'), 'Ghana'), inside, open] }).scores;
    expect(right.get('all')?.get('COUNTRY')?.overlap).toEqual({ right: 1, spurious: 0, missed: 0 });
    const wrong = score({ countries: [country('GN', text.indexOf('Ghana'), 'Ghana')] }).scores;
    expect(wrong.get('all')?.get('COUNTRY')?.overlap).toEqual({ right: 0, spurious: 1, missed: 1 });
  });

  it('compare value and type of times', () => {
    const timex = [{ type: 'TIMEX', label: 'DATE', value: '2024-05-04', ...at(text, '4 May') }];
    const found = (value: string) => [{ id: 'd1', value, timex: 'DATE' as const, mentions: [at(text, '4 May')] }];
    const right = score({ dates: found('2024-05-04') }, { gold: timex })
      .scores.get('all')
      ?.get('TIMEX');
    const wrong = score({ dates: found('XXXX-05-04') }, { gold: timex })
      .scores.get('all')
      ?.get('TIMEX');
    expect([right?.values, right?.types, wrong?.values, wrong?.types]).toEqual([1, 1, 0, 1]);
  });

  it('count dates only where the gold marks dates', () => {
    const dates = [{ id: 'd1', value: '2024-05-04', timex: 'DATE' as const, mentions: [at(text, '4 May')] }];
    expect(score({ dates }).scores.get('all')?.get('DATE')?.exact).toEqual({ right: 1, spurious: 0, missed: 0 });
    expect(
      score({ dates }, { gold: gold.slice(0, 5) })
        .scores.get('all')
        ?.has('DATE'),
    ).toBe(false);
  });

  it('leave durations out where a corpus marks calendar dates alone', () => {
    const dates = [{ id: 'd1', value: 'P3D', timex: 'DURATION' as const, mentions: [at(text, '4 May')] }];
    const worldwide = score({ dates }, { corpus: 'worldwide' }).scores.get('all')?.get('DATE');
    expect(worldwide?.overlap).toEqual({ right: 0, spurious: 0, missed: 1 });
  });
});

describe('scores of ranks', () => {
  const text = 'General Ada Okoro and Judge Ben Lisk of Ghana.';
  const gold = {
    id: 'a',
    text,
    people: [
      { name: 'Ada Okoro', mentions: ['Ada Okoro'], country: 'GH' },
      { name: 'Ben Lisk', mentions: ['Ben Lisk'], country: 'GH' },
    ],
    rank_mentions: [
      { ...at(text, 'General'), class: 'military', holder: 'Ada Okoro' },
      { ...at(text, 'Judge'), class: 'judicial', holder: 'Ben Lisk' },
    ],
    countries: [{ code: 'GH' }],
  };

  it('tell who holds what, and count people and countries as wholes', () => {
    const person = (id: string, name: string, words: string, country: string) => {
      return { id, name, ranks: [], country, confidence: 1, mentions: [at(text, words)] };
    };
    const scorer = rankScorer();
    scorer.add(gold, {
      ...nothing,
      people: [person('p1', 'ADA ÓKORO', 'Ada Okoro', 'GH'), person('p2', 'Lisk', 'Lisk', 'NG')],
      ranks: [
        { id: 'r1', name: 'General', class: 'military', holders: ['p1'], mentions: [at(text, 'General')] },
        {
          id: 'r2',
          name: 'Judge',
          class: 'civil',
          holders: [],
          mentions: [{ ...at(text, 'Judge Ben'), holder: 'p2' }],
        },
      ],
      countries: [{ id: 'c1', code: 'TG', code3: 'TGO', name: 'Togo', mentions: [] }],
    });
    expect(Object.fromEntries(scorer.scores)).toEqual({
      rank: { right: 2, spurious: 0, missed: 0 },
      exact: { right: 1, spurious: 1, missed: 1 },
      class: { right: 1, spurious: 0, missed: 1 },
      holder: { right: 1, spurious: 1, missed: 1 },
      person: { right: 1, spurious: 1, missed: 1 },
      alias: { right: 1, spurious: 0, missed: 1 },
      of: { right: 1, spurious: 0, missed: 1 },
      country: { right: 0, spurious: 1, missed: 1 },
    });
  });

  it('tell what was missed, and leave out what the gold does not say', () => {
    const scorer = rankScorer();
    const bare = {
      ...gold,
      people: [{ name: 'Ada Okoro', mentions: ['Ada Okoro'], country: null }],
      rank_mentions: [...gold.rank_mentions, { ...at(text, 'of'), class: 'civil', holder: null }],
    };
    const found = {
      id: 'p1',
      name: 'Ada Okoro',
      ranks: [],
      country: 'NG',
      confidence: 1,
      mentions: [at(text, 'Ada Okoro')],
    };
    scorer.add(bare, {
      ...nothing,
      people: [found],
      ranks: [
        { id: 'r1', name: 'Judge', class: 'judicial', holders: [], mentions: [at(text, 'Judge')] },
        { id: 'r2', name: 'of', class: 'royal', holders: ['p1'], mentions: [at(text, 'of')] },
      ],
      countries: [{ id: 'c1', code: 'GH', code3: 'GHA', name: 'Ghana', mentions: [] }],
    });
    expect(Object.fromEntries(scorer.scores)).toEqual({
      rank: { right: 2, spurious: 0, missed: 1 },
      exact: { right: 2, spurious: 0, missed: 1 },
      class: { right: 1, spurious: 0, missed: 1 },
      holder: { right: 0, spurious: 0, missed: 2 },
      person: { right: 1, spurious: 0, missed: 0 },
      alias: { right: 1, spurious: 0, missed: 0 },
      country: { right: 1, spurious: 0, missed: 0 },
    });
    expect(scorer.slips.map(({ kind, words }) => `${kind}: ${words}`)).toEqual([
      'rank missed: General',
      'holder: Judge',
      'class: of',
    ]);
  });
});

describe('gold files', () => {
  it('name the line that is no JSON', () => {
    expect(() => parseLines('{}\n\n{', 'gold.jsonl')).toThrow('gold.jsonl:3: no JSON');
  });
});
