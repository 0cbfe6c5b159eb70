import { describe, expect, it } from 'vitest';
import { intervalOf } from '../../src/dates/interval.ts';
import { dateLinker, dateReader } from './setup.ts';

const read = dateReader();
const values = (text: string, date: string | null = null) => read(text, date).found.map(({ value }) => value);

describe('the article date', () => {
  it('is what the caller gives, with where it is from', () => {
    const text = 'date 2020-01-01\n\nPARIS, March 3, 2019 - Rain fell.';
    expect(read(text, '2023-10-25')).toMatchObject({ date: '2023-10-25', dateSource: 'option' });
    expect(read(text, '2023-10-25', 'metadata')).toMatchObject({ date: '2023-10-25', dateSource: 'metadata' });
  });

  it('is taken from a header line before the dateline', () => {
    const text = 'date 2020-01-01\n\nPARIS, France, March 3, 2019 - Rain fell.';
    expect(read(text, null)).toMatchObject({ date: '2020-01-01', dateSource: 'header' });
  });

  it.each([
    ['Published: 3 May 2024\n\nRain fell on Friday.', '2024-05-03'],
    ['Updated May 3, 2024\n\nRain fell on Friday.', '2024-05-03'],
    ['Rain at last\nMay 3, 2024\nRain fell on Friday.', '2024-05-03'],
    ['Rain at last\n\nDate: 2024-05-03\n\nRain fell.', '2024-05-03'],
  ])('is taken from the header of %j', (text, date) => {
    expect(read(text, null)).toMatchObject({ date, dateSource: 'header' });
  });

  it.each([
    ['BOGOTA, Colombia, May 3, 2024 (Andes Wire) - Rain fell.', '2024-05-03'],
    ['BOGOTA, 3 May 2024 – Rain fell.', '2024-05-03'],
    ['BOGOTA, Colombia (Andes Wire) May 3, 2024 -- Rain fell.', '2024-05-03'],
    ['SAN JUAN DEL RIO, Mexico, May 3, 2024. Rain fell.', '2024-05-03'],
  ])('is taken from the dateline of %j', (text, date) => {
    expect(read(text, null)).toMatchObject({ date, dateSource: 'dateline' });
  });

  it.each([
    'BOGOTA, Colombia, May 3 - Rain fell.',
    'Rain fell on May 3, 2024 in Bogota.',
    'He was born on 3 May 1950. Rain fell.',
    'Rain fell.',
  ])('is not known from %j', (text) => {
    expect(read(text, null)).toMatchObject({ date: null, dateSource: null });
  });

  it('is not taken from what is no day', () => {
    expect(read('Rain fell.', '2023-02-30')).toMatchObject({ date: null, dateSource: null });
  });

  it('is what the dates of the text are reckoned from', () => {
    expect(values('BAKU, Azerbaijan, October 23, 2023 - He came on Friday.')).toEqual(['2023-10-23', '2023-10-20']);
  });
});

describe('day and month in figures', () => {
  it('gives both readings where nothing tells them apart', () => {
    const [found] = read('It is dated 4/6/2022.', null).found;
    expect(found?.value).toBe('2022-06-04');
    expect(found?.candidate.alternatives).toEqual(['2022-04-06']);
  });

  it('goes by a date in the text that leaves no choice', () => {
    expect(values('It came on 27/3/2022 and left on 4/6/2022.')).toEqual(['2022-03-27', '2022-06-04']);
    expect(values('It came on 3/27/2022 and left on 4/6/2022.')).toEqual(['2022-03-27', '2022-04-06']);
  });

  it('goes by the option', () => {
    const american = dateReader({ dateOrder: 'mdy' });
    const [found] = american('It is dated 4/6/2022.', null).found;
    expect([found?.value, found?.candidate.alternatives]).toEqual(['2022-04-06', undefined]);
  });
});

describe('candidates', () => {
  it('carry the first and last day that they cover', () => {
    const [found] = read('It fell in the third quarter of 2023.', null).found;
    expect(found?.candidate).toMatchObject({ begin: '2023-07-01', finish: '2023-09-30' });
  });

  it('carry modifiers, and how often sets recur', () => {
    const text = 'In early 2020 they met twice a year, nearly two hours, every Tuesday.';
    const [early, twice, nearly, tuesday] = read(text, null).found.map(({ candidate }) => candidate);
    expect([early?.mod, twice?.freq, nearly?.mod, tuesday?.quant]).toEqual(['START', '2X', 'APPROX', 'EVERY']);
  });

  it('say why, when asked', () => {
    const explain = dateReader({ explain: true });
    const [found] = explain('The court will rule on Friday.', '2023-10-25').found;
    expect(found?.candidate.because).toEqual([
      { rule: 'date weekday' },
      { rule: 'anchor', entry: 'article: 2023-10-25 (option)' },
      { rule: 'direction', entry: 'forward: "will"' },
    ]);
    expect(read('The court will rule on Friday.', '2023-10-25').found[0]?.candidate.because).toBeUndefined();
  });

  it('mark feasts that follow the moon as approximate', () => {
    expect(read('It closed on Eid al-Adha 2023.', null).found[0]?.candidate.mod).toBe('APPROX');
    expect(read('It closed on Easter 2023.', null).found[0]?.candidate.mod).toBeUndefined();
  });

  it('do not overlap, and stand in the order of the text', () => {
    const text =
      'On Monday, October 23, 2023, at 9 a.m. he spoke for two hours; last year it took three days in the first week of May.';
    const spans = read(text, '2023-10-25').found.map(({ candidate }) => candidate);
    expect(spans.length).toBeGreaterThan(4);
    spans.slice(1).forEach((span, i) => {
      expect(span.start).toBeGreaterThanOrEqual(spans[i]?.end ?? 0);
    });
  });

  it('cross no paragraph', () => {
    expect(read('He left in May\n\n2020 was a good year.', null).found.map(({ text }) => text)).toEqual([
      'May',
      '2020',
    ]);
  });
});

describe('linking', () => {
  it('makes one entity of one value, in the order of first mention', () => {
    const link = dateLinker();
    const entities = link(
      'It fell on October 23. Monday was cold. It fell for two days, on 23 October and for two days.',
      '2023-10-23',
    );
    expect(entities.map(({ id, value, mentions }) => [id, value, mentions.map(({ text }) => text)])).toEqual([
      ['d1', '2023-10-23', ['October 23', 'Monday', '23 October']],
      ['d2', 'P2D', ['two days', 'two days']],
    ]);
    expect(entities[0]).toMatchObject({ timex: 'DATE', begin: '2023-10-23', end: '2023-10-23' });
  });

  it('keeps apart what has no value, and tells modifiers of mentions apart', () => {
    const link = dateLinker();
    expect(
      link('It fell last year. It fell last month. It fell last year.', null).map(({ value, mentions }) => [
        value,
        mentions.length,
      ]),
    ).toEqual([
      [null, 2],
      [null, 1],
    ]);
    const [entity] = link('It fell in 2020, in early 2020.', null);
    expect(entity?.mod).toBeUndefined();
    expect(entity?.mentions.map(({ mod }) => mod)).toEqual([undefined, 'START']);
  });
});

describe('the days that a value covers', () => {
  it.each([
    ['2023-10-23', '2023-10-23', '2023-10-23'],
    ['2023-10-23T10:00', '2023-10-23', '2023-10-23'],
    ['2023-10-23TNI', '2023-10-23', '2023-10-23'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023', '2023-01-01', '2023-12-31'],
    ['199', '1990-01-01', '1999-12-31'],
    ['19', '1900-01-01', '1999-12-31'],
    ['2023-W43', '2023-10-23', '2023-10-29'],
    ['2023-W43-WE', '2023-10-28', '2023-10-29'],
    ['2023-Q1', '2023-01-01', '2023-03-31'],
    ['2023-H2', '2023-07-01', '2023-12-31'],
    ['2023-SU', '2023-06-01', '2023-08-31'],
    ['2023-WI', '2023-12-01', '2024-02-29'],
    ['2021/2022', '2021-01-01', '2022-12-31'],
    ['BC0336', '-0335-01-01', '-0335-12-31'],
  ])('of %s are %s to %s', (value, begin, end) => {
    expect(intervalOf(value)).toEqual({ begin, end });
  });

  it.each(['XXXX-10-23', 'XXXX-WXX-5', 'PRESENT_REF', 'P3M', '2023-13', '1998-10-XX'])(
    'of %s are not known',
    (value) => {
      expect(intervalOf(value)).toBeNull();
    },
  );
});

describe('the order of day and month by the dateline', () => {
  it.each([
    ['AUSTIN, Texas, May 3 - It is dated 4/6/2022.', '2022-04-06'],
    ['MANILA, Philippines - It is dated 4/6/2022.', '2022-04-06'],
    ['BAKU, Azerbaijan, 3 May - It is dated 4/6/2022.', '2022-06-04'],
    ['NAIROBI, Kenya (Rift Wire) - It is dated 4/6/2022.', '2022-06-04'],
  ])('of %s', (text, value) => {
    const found = read(text, null).found.at(-1);
    expect([found?.value, found?.candidate.alternatives]).toEqual([value, undefined]);
  });

  it('yields to a date that leaves no choice', () => {
    expect(values('AUSTIN, Texas - It came on 27/3/2022 and left on 4/6/2022.')).toEqual(['2022-03-27', '2022-06-04']);
  });
});
