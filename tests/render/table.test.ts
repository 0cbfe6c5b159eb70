import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { PLAIN } from '../../src/render/renderer.ts';
import { table } from '../../src/render/table.ts';
import { widthOf } from '../../src/render/width.ts';
import { render, sample } from './sample.ts';

describe('the table', () => {
  it('shows people with ranks, country and number of mentions', async () => {
    expect(await render(table, [sample()])).toBe(`news/a.txt · 2021-05-04 (from the header)

People     Ranks                  Country  Mentions
─────────  ─────────────────────  ───────  ────────
Ana López  General (OF-9)         Chile           2
           former envoy of Chile
山田花子                                          1

Ranks    Class       Grade  Held by    Mentions
───────  ──────────  ─────  ─────────  ────────
General  military    OF-9   Ana López         1
envoy    diplomatic         Ana López         1

Countries  Code  Written         Mentions
─────────  ────  ──────────────  ────────
Chile      CL    Chile, Chilean         2

Dates  Value       Kind  Mentions
─────  ──────────  ────  ────────
3 May  2021-05-03  DATE         1

ship       Written  Mentions
─────────  ───────  ────────
Esmeralda                  0
`);
  });

  it('keeps within the terminal, words whole where they fit', async () => {
    for (const width of [60, 48]) {
      const output = await render(table, [sample()], { width });
      for (const line of output.split('\n').slice(2)) expect(stringWidth(line)).toBeLessThanOrEqual(width);
      expect(output).toContain('山田花子');
    }
  });

  it('has a section only for the types that were asked for', async () => {
    const output = await render(table, [sample()], { types: ['dates'] });
    expect(output).toContain('3 May');
    expect(output).not.toContain('People');
    expect(output).not.toContain('ship');
  });

  it('says so when nothing was found, and names standard input and records', async () => {
    const nothing = { people: [], ranks: [], countries: [], dates: [], others: [], date: null, dateSource: null };
    expect(await render(table, [sample({ ...nothing, file: '-', id: 7, title: 'T' })])).toBe(
      'standard input · 7 · T\n\nNothing found.\n',
    );
  });

  it('counts forms that stand more than once, white space made one space', async () => {
    const { result, text } = sample();
    const [country] = result.countries;
    if (country === undefined) throw new Error('the sample has a country');
    country.mentions = [...country.mentions, ...country.mentions];
    expect(await render(table, [{ result, text }])).toContain('Chile ×2, Chilean ×2');
  });

  it('gives the reasons of each mention under its entity', async () => {
    const { result, text } = sample();
    const [person] = result.people;
    const [mention] = person?.mentions ?? [];
    if (mention === undefined) throw new Error('the sample has a person');
    mention.because = [
      { rule: 'title before', entry: 'ranks: Gen.', weight: 1.5 },
      { rule: 'headline', weight: -0.25 },
    ];
    expect(await render(table, [{ result, text }])).toContain(
      '\n  Ana López [5–14] 0.9: title before (ranks: Gen.) +1.50; headline −0.25\n',
    );
  });

  it('paints only where it is told to', async () => {
    const style = { ...PLAIN, person: (text: string) => `\x1b[36m${text}\x1b[39m` };
    const output = await render(table, [sample()], { style });
    expect(output).toContain('\x1b[36mAna López\x1b[39m');
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colour is what is looked for
    expect(output.replace(/\x1b\[\d+m/g, '')).toBe(await render(table, [sample()]));
  });

  it('gives what it paints the text alone: chalk joins all that it is given', async () => {
    const joined = (...given: unknown[]): string => `<${given.join(' ')}>`;
    const style = { ...PLAIN, strong: joined, faint: joined, person: joined };
    const output = await render(table, [sample()], { style });
    expect(output).toContain('<People>');
    expect(output).toContain('<山田花子>');
    expect(output).not.toMatch(/ \d+>/);
  });

  it('widths of the quick look are those of the full one', () => {
    for (let unit = 0x20; unit < 0xd800; unit++) {
      const character = String.fromCharCode(unit);
      expect([character, widthOf(character)]).toEqual([character, stringWidth(character)]);
    }
    for (const text of ['Ana López – “x”…', '山田', 'é'.normalize('NFD'), '😀'])
      expect(widthOf(text)).toBe(stringWidth(text));
  });
});
