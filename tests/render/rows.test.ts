import { describe, expect, it } from 'vitest';
import { csv, inert } from '../../src/render/csv.ts';
import { COLUMNS } from '../../src/render/rows.ts';
import { tsv } from '../../src/render/tsv.ts';
import { render, sample } from './sample.ts';

async function table(): Promise<Record<string, string>[]> {
  const [head = '', ...lines] = (await render(tsv, [sample({ id: 12 })])).trimEnd().split('\n');
  const columns = head.split('\t');
  expect(columns).toEqual([...COLUMNS]);
  return lines.map((line) => Object.fromEntries(line.split('\t').map((cell, index) => [columns[index], cell])));
}

describe('rows', () => {
  it('one a mention, in the order of the text, with line and column', async () => {
    const rows = await table();
    expect(rows.map(({ text, line, column }) => `${text} ${line}:${column}`)).toEqual([
      'Gen. 1:1',
      'Ana López 1:6',
      'Chile 2:10',
      '山田花子 2:20',
      'Chilean 2:39',
      'envoy 2:47',
      '3 May 3:4',
      'López 3:11',
    ]);
  });

  it('say what the entity is', async () => {
    const rows = await table();
    expect(rows[0]).toMatchObject({
      file: 'news/a.txt',
      id: '12',
      type: 'rank',
      entity: 'r1',
      name: 'General',
      grade: 'OF-9',
      holder: 'p1',
    });
    expect(rows[1]).toMatchObject({
      type: 'person',
      entity: 'p1',
      name: 'Ana López',
      country: 'CL',
      start: '5',
      end: '14',
    });
    expect(rows[4]).toMatchObject({ type: 'country', country: 'CL', form: 'adjective' });
    expect(rows[6]).toMatchObject({ type: 'date', value: '2021-05-03', timex: 'DATE' });
  });

  it('carry the days that a date covers, so that a timeline can be sorted', async () => {
    const { result, text } = sample();
    for (const date of result.dates) Object.assign(date, { begin: '2021-05-03', end: '2021-05-04' });
    const lines = (await render(csv, [{ result, text }])).split('\n');
    expect(lines.filter((line) => line.includes(',date,')).map((line) => line.split(',').slice(-2))).toEqual([
      ['2021-05-03', '2021-05-04'],
    ]);
    expect(lines.find((line) => line.includes(',rank,'))).toMatch(/,,$/);
  });

  it('a mention has its own value where it differs from its entity', async () => {
    const { result, text } = sample();
    const [date] = result.dates;
    const [mention] = date?.mentions ?? [];
    if (date === undefined || mention === undefined) throw new Error('the sample has a date');
    date.mentions = [{ ...mention, value: null }];
    const output = await render(csv, [{ result, text }]);
    expect(output).toContain('d1,2021-05-03,3 May,');
    expect(output).toMatch(/,,DATE,,,,\n/);
  });

  it('CSV quotes commas and quotation marks', async () => {
    const output = await render(csv, [sample({ file: 'a, "b".txt', people: [], ranks: [], dates: [] })]);
    expect(output.split('\n')[1]).toMatch(/^"a, ""b"".txt",,country,/);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '  =1', '\ufeff=1', '＝1'])('%j is no formula', (value) => {
    expect(inert(value)).toMatch(/^'/);
  });

  it('numbers and plain words stay as they are', () => {
    expect([inert(-5), inert('a-b'), inert("O'Hara")]).toEqual(['-5', 'a-b', "O'Hara"]);
  });
});
