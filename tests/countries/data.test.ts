import { describe, expect, it } from 'vitest';
import { forms, rowsOf, states } from './helper.ts';

const readings = rowsOf('dictionaries/country-readings/readings.tsv');
const within = rowsOf('dictionaries/country-names-within/names.tsv');
const combining = rowsOf('dictionaries/country-combining-forms/forms.tsv');
const places = ['cities', 'divisions', 'own'].flatMap((file) => rowsOf(`dictionaries/places/${file}.tsv`));
const codes = new Set(states.map(({ code }) => code));

const fold = (form: string): string =>
  form
    .normalize('NFD')
    .replace(/\p{M}|\./gu, '')
    .toLowerCase();

/** Lines whose code is in no line of `countries`. */
const unknownCodes = (rows: readonly Record<string, string>[]): string[] =>
  rows.filter(({ code }) => code !== '' && !codes.has(code)).map(({ form, code }) => `${form} ${code}`);

describe('the data on countries', () => {
  it.each([
    ['country-forms', forms],
    ['country-readings', readings],
    ['country-names-within', within],
    ['country-combining-forms', combining],
    ['places', places],
  ])('%s has only codes that are in countries', (_, rows) => {
    expect(rows.length).toBeGreaterThan(50);
    expect(unknownCodes(rows)).toEqual([]);
  });

  it('says how a form that stands for several states is read', () => {
    const known = new Set(readings.map(({ form = '' }) => fold(form)));
    const codesOf = new Map<string, Set<string | undefined>>();
    for (const { form = '', code } of forms) codesOf.set(fold(form), (codesOf.get(fold(form)) ?? new Set()).add(code));
    const open = forms.filter(({ form = '', note }) => {
      const several = (codesOf.get(fold(form))?.size ?? 0) > 1;
      return several && note !== 'together' && !known.has(fold(form));
    });
    expect(open.map(({ form, code }) => `${form} ${code}`)).toEqual([]);
  });

  it('reads only forms that there are, each in two ways or more', () => {
    const known = new Set(forms.map(({ form = '' }) => fold(form)));
    const counts = new Map<string, number>();
    for (const { form = '' } of readings) counts.set(form, (counts.get(form) ?? 0) + 1);
    expect([...counts.keys()].filter((form) => !known.has(fold(form)))).toEqual([]);
    expect([...counts].filter(([, count]) => count < 2)).toEqual([]);
  });

  it('gives each reading a kind, a prior and single words as cues', () => {
    const kinds = ['country', 'division', 'city', 'region', 'person', 'people', 'organisation', 'thing', 'capitals'];
    for (const { form, kind, prior, cues = '', code } of readings) {
      expect(kinds, form).toContain(kind);
      expect(Number.isFinite(Number(prior)) && prior !== '', form).toBe(true);
      expect(kind === 'country' ? code : 'any', form).not.toBe('');
      expect(cues, form).not.toMatch(/[ ,]/);
    }
  });

  it('has the capital of every state among the places', () => {
    const named = new Set(places.map(({ form = '', code }) => `${fold(form)} ${code}`));
    const missing = states.filter(
      ({ status, capital = '', code }) =>
        status === 'state' && !named.has(`${fold(capital)} ${code}`) && !forms.some(({ form }) => form === capital),
    );
    expect(missing.map(({ code, capital }) => `${code} ${capital}`)).toEqual([]);
  });
});
