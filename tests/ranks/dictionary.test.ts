import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readDictionary } from '../../src/engine/gazetteer/folder.ts';

const read = (name: string) => {
  const { columns, rows, files } = readDictionary(
    fileURLToPath(new URL(`../../dictionaries/${name}`, import.meta.url)),
  );
  return rows.map(
    (cells, at): Record<string, string> => ({
      ...Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ''])),
      file: files[at] ?? '',
    }),
  );
};

const ranks = read('ranks');
const portfolios = read('office-portfolios');
const distinct = (rows: readonly Record<string, string>[]) => new Set(rows.map((row) => row.form)).size;

describe('the dictionary of ranks', () => {
  it('has 400 military ranks and spellings of the forces of 40 states', () => {
    const military = ranks.filter((row) => row.file?.startsWith('military') && row.number === '');
    expect(distinct(military)).toBeGreaterThanOrEqual(400);
    const forces = new Set(military.flatMap((row) => (row.force ?? '').split('|')).filter((code) => code !== ''));
    expect(forces.size).toBeGreaterThanOrEqual(40);
  });

  it('has 150 police ranks and spellings', () => {
    expect(distinct(ranks.filter((row) => row.class === 'police' && row.number === ''))).toBeGreaterThanOrEqual(150);
  });

  it('has 600 offices, those of ministers by grammar', () => {
    const civil = new Set(['political', 'diplomatic', 'judicial', 'civil']);
    const listed = distinct(ranks.filter((row) => civil.has(row.class ?? '') && row.number === ''));
    const bearing = distinct(ranks.filter((row) => row.takes?.includes('portfolio') && row.number === ''));
    expect(listed).toBeGreaterThanOrEqual(400);
    expect(bearing * portfolios.length + listed).toBeGreaterThanOrEqual(600);
  });

  it('gives grades of STANAG 2116 and to military ranks alone', () => {
    const graded = ranks.filter((row) => row.grade !== '');
    expect(graded.filter((row) => !/^(?:OF-(?:[1-9]|10|D)|OR-[1-9])$/.test(row.grade ?? ''))).toEqual([]);
    expect(graded.filter((row) => row.class !== 'military')).toEqual([]);
    expect(new Set(graded.map((row) => row.grade)).size).toBe(20);
  });

  it('grades every general, admiral, colonel, major, captain, sergeant and corporal', () => {
    const word = /(?:^|[ -])(?:general|admiral|colonel|major|captain|sergeant|corporal)$/i;
    const ungraded = ranks.filter(
      (row) => row.file?.startsWith('military') && row.grade === '' && word.test(row.form ?? ''),
    );
    const staff = /^(?:adjutant|quartermaster|judge advocate|commandant|commanding|commander|paymaster) general$/i;
    expect(ungraded.map((row) => row.form).filter((form) => !staff.test(form ?? ''))).toEqual([]);
  });

  it.each([
    ['class', /^(?:military|police|political|diplomatic|judicial|academic|religious|royal|civil|corporate|honorific)$/],
    ['use', /^(?:alone|common|weak|attached|echo|order)$/],
    ['number', /^(?:plural)?$/],
    ['takes', /^(?:(?:portfolio|subject|compound|of|order|body|voice)(?:\||$))*$/],
    ['force', /^(?:[A-Z]{2}(?:\||$))*$/],
  ])('has only known values in the column %s', (column, pattern) => {
    expect(ranks.filter((row) => !pattern.test(row[column] ?? '')).map((row) => `${row.form}: ${row[column]}`)).toEqual(
      [],
    );
  });
});
