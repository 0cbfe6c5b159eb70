import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { dateReader } from './setup.ts';

const folder = new URL('tables/', import.meta.url);
const read = dateReader();

interface Line {
  readonly marked: string;
  readonly text: string;
  readonly expression: string;
  readonly date: string | null;
  readonly timex: string;
  readonly value: string | null;
}

function lineOf(line: string): Line {
  const [marked = '', date = '', timex = '', value = ''] = line.split('\t');
  const [, expression = ''] = /\[([^\]]+)\]/.exec(marked) ?? [];
  const empty = (cell: string) => (cell === '-' ? null : cell);
  return { marked, text: marked.replace(/[[\]]/g, ''), expression, date: empty(date), timex, value: empty(value) };
}

const rowsOf = (name: string): string[] =>
  readFileSync(new URL(name, folder), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));

const tables = readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .map((name) => [name, rowsOf(name).slice(1).map(lineOf)] as const);
const lines = tables.flatMap(([, table]) => table);

describe.each(tables)('%s', (_, table) => {
  it.each(table)('$marked on $date is $timex $value', ({ marked, text, date, timex, value }) => {
    const start = marked.indexOf('[');
    const end = marked.indexOf(']') - 1;
    const found = read(text, date).found.filter(({ candidate }) => candidate.start === start && candidate.end === end);
    expect(found.map((each) => [each.timex, each.value])).toEqual([[timex, value]]);
  });
});

describe('the tables', () => {
  it('have 600 lines or more, each a different one', () => {
    expect(lines.length).toBeGreaterThanOrEqual(600);
    expect(new Set(lines.map(({ marked, date }) => `${marked} ${date}`)).size).toBe(lines.length);
  });
});

describe('sentences without a date', () => {
  const sentences = rowsOf('negatives.txt');

  it('are 200 or more', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(200);
  });

  it('give a date in at most one of a hundred', () => {
    const wrong = sentences.flatMap((sentence) =>
      read(sentence, '2023-10-25').found.map(({ text }) => [sentence, text]),
    );
    expect(wrong.slice(0, Math.ceil(sentences.length / 100))).toEqual(wrong);
  });
});

describe('the time zone of the machine', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('changes nothing', () => {
    const inZone = (zone: string) => {
      vi.stubEnv('TZ', zone);
      return lines.map(({ text, date }) => read(text, date));
    };
    const [first, ...others] = ['Pacific/Kiritimati', 'UTC', 'America/Adak'].map(inZone);
    for (const other of others) expect(other).toEqual(first);
  });
});
