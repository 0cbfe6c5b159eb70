import { describe, expect, it } from 'vitest';
import { entities } from './run.ts';

const json = (args: readonly string[]): Record<string, string>[] =>
  JSON.parse(entities(['dict', ...args, '--json']).stdout);

describe('entities dict', () => {
  it('lists the dictionaries with their lines and columns', () => {
    const { status, stdout } = entities(['dict']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^dictionary +kind +lines +columns\n/);
    expect(stdout).toMatch(/\nranks +phrases +\d+ +form name class grade /);
  });

  it('lists the lines that have all the values asked for', () => {
    const rows = json(['ranks', '--class', 'military', '--grade', 'OF-9']);
    expect(rows.length).toBeGreaterThan(10);
    expect(rows.filter((row) => row.class !== 'military' || row.grade !== 'OF-9')).toEqual([]);
    expect(rows.map((row) => row.form)).toContain('air chief marshal');
  });

  it('takes one of several values in a cell, and any column', () => {
    const rows = json(['ranks', '--force', 'AZ', '--where', 'name=Colonel General', '--where', 'number=']);
    expect(rows.map((row) => row.form)).toContain('colonel general');
    expect(rows.filter((row) => row.name !== 'Colonel General' || row.number !== '')).toEqual([]);
  });

  it.each([['col. gen.'], ['Col. Gen.'], ['COL GEN'], ['colonel-general']])('looks up %s', (text) => {
    expect(json(['lookup', text])).toMatchObject([{ dictionary: 'ranks', name: 'Colonel General', grade: 'OF-8' }]);
  });

  it('looks up the parts where the whole is not known, and classes of words', () => {
    expect(json(['lookup', 'minister of fisheries']).map((row) => row.form)).toEqual(
      expect.arrayContaining(['minister', 'fisheries']),
    );
    expect(json(['lookup', 'said'])).toContainEqual(expect.objectContaining({ dictionary: 'words', form: 'said' }));
    expect(json(['lookup', 'Faivre'])).toEqual([{ dictionary: 'recorded-names', form: 'Faivre' }]);
  });

  it('finds nothing with status 0, and says so', () => {
    expect(entities(['dict', 'lookup', 'xyzzq', '--json'])).toEqual({
      status: 0,
      stdout: '[]\n',
      stderr: 'entities: nothing found\n',
    });
  });

  it.each([
    [['dict', 'rank'], "no dictionary is named 'rank'; did you mean ranks?"],
    [['dict', 'ranks', '--where', 'colour=red'], "ranks has no column 'colour'; "],
    [['dict', 'ranks', '--where', 'red'], "'red' is no condition; "],
    [['dict', 'ranks', '--format', 'xml'], "unknown value 'xml'; "],
    [['dict', 'lookup'], 'nothing to look up; '],
    [['dict', 'names'], 'of names no lines are kept'],
    [['dict', 'recorded-names'], 'of recorded-names no lines are kept'],
  ])('%j is a usage error', (args, message) => {
    const { status, stdout, stderr } = entities(args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });

  it('gives one line a row as TSV, a header first', () => {
    const [header, first] = entities(['dict', 'office-modifiers', '--format', 'tsv']).stdout.split('\n');
    expect(header).toBe('form\tname\tplace\teffect');
    expect(first?.split('\t')).toHaveLength(4);
  });
});
