import { describe, expect, it } from 'vitest';
import { brat } from '../../src/render/brat.ts';
import { conll } from '../../src/render/conll.ts';
import { csv } from '../../src/render/csv.ts';
import { doccano } from '../../src/render/doccano.ts';
import { markdown } from '../../src/render/markdown.ts';
import { ndjson } from '../../src/render/ndjson.ts';
import { converter } from '../../src/render/offsets.ts';
import { spacy } from '../../src/render/spacy.ts';
import { render, sample } from './sample.ts';

/** The sample with a character before it that is two UTF-16 units, one code point and four bytes. */
function shifted() {
  const { result, text } = sample();
  for (const list of [result.people, result.ranks, result.countries, result.dates]) {
    for (const { mentions } of list) {
      for (const mention of mentions) {
        mention.start += 2;
        mention.end += 2;
      }
    }
  }
  return { result, text: `😀${text}` };
}

const MENTIONS = ['Gen.', 'Ana\nLópez', 'Chile', '山田花子', 'Chilean', 'envoy', '3 May', 'López'];
const LABELS = ['RANK', 'PERSON', 'COUNTRY', 'PERSON', 'COUNTRY', 'RANK', 'DATE', 'PERSON'];
const points = (text: string, start: number, end: number) => [...text].slice(start, end).join('');

describe('offsets', () => {
  it('count UTF-16 units, characters or bytes', () => {
    const text = 'aé😀z';
    const of = (unit: 'utf16' | 'codepoint' | 'byte') => [0, 1, 2, 4, 5, 2].map(converter(text, unit));
    expect([of('utf16'), of('codepoint'), of('byte')]).toEqual([
      [0, 1, 2, 4, 5, 2],
      [0, 1, 2, 3, 4, 2],
      [0, 1, 3, 7, 8, 3],
    ]);
  });

  it('cut the same words out of the text in every unit', async () => {
    const { text } = shifted();
    const spans = async (offsets: 'codepoint' | 'byte') => {
      const result = JSON.parse(await render(ndjson, [shifted()], { offsets }));
      const lists = [...result.people, ...result.ranks, ...result.countries, ...result.dates];
      return lists.flatMap(({ mentions }) => mentions);
    };
    for (const { start, end, text: form } of await spans('codepoint')) expect(points(text, start, end)).toBe(form);
    for (const { start, end, text: form } of await spans('byte'))
      expect(Buffer.from(text).subarray(start, end).toString()).toBe(form);
    expect(await render(csv, [shifted()], { offsets: 'byte' })).toContain(',Gen.,4,8,1,3,');
  });
});

describe('formats of other tools', () => {
  it('spaCy: spans that cut the mentions out of the text as Python counts', async () => {
    const { text, spans, meta } = JSON.parse(await render(spacy, [shifted()]));
    expect(spans.map(({ start, end }: { start: number; end: number }) => points(text, start, end))).toEqual(MENTIONS);
    expect(spans.map(({ label }: { label: string }) => label)).toEqual(LABELS);
    expect(meta).toEqual({ file: 'news/a.txt' });
  });

  it('doccano: the same as triples', async () => {
    const { text, label, meta } = JSON.parse(
      await render(doccano, [{ ...shifted(), result: { ...shifted().result, id: 7 } }]),
    );
    expect(label.map(([start, end, name]: [number, number, string]) => [points(text, start, end), name])).toEqual(
      MENTIONS.map((mention, index) => [mention, LABELS[index]]),
    );
    expect(meta).toEqual({ file: 'news/a.txt', id: 7 });
  });

  it('CoNLL: the tags give the mentions back', async () => {
    const { result, text } = sample();
    const lines = (await render(conll, [{ result, text: `${text}\n\nNew paragraph.` }])).split('\n');
    expect(lines.slice(0, 4)).toEqual(['-DOCSTART-\tO', '', 'Gen\tB-RANK', '.\tI-RANK']);
    const found: string[] = [];
    for (const line of lines) {
      const [word = '', tag = ''] = line.split('\t');
      if (tag.startsWith('B-')) found.push(`${tag.slice(2)} ${word}`);
      else if (tag.startsWith('I-')) found.push(`${found.pop()} ${word}`);
    }
    expect(found).toEqual([
      'RANK Gen .',
      'PERSON Ana López',
      'COUNTRY Chile',
      'PERSON 山田花子',
      'COUNTRY Chilean',
      'RANK envoy',
      'DATE 3 May',
      'PERSON López',
    ]);
    expect(lines.slice(-5)).toEqual(['', 'New\tO', 'paragraph\tO', '.\tO', '']);
  });

  it('CoNLL: of mentions in each other the outer one', async () => {
    const { result, text } = sample();
    const [country] = result.countries;
    if (country === undefined) throw new Error('the sample has a country');
    country.mentions = [{ start: 5, end: 8, text: 'Ana', confidence: 1, form: 'name' }];
    expect(await render(conll, [{ result, text }])).toContain('Ana\tB-PERSON\nLópez\tI-PERSON\nof\tO\n');
  });

  it('brat: mentions in fragments of one line, holders, codes and values', async () => {
    const { text } = shifted();
    const lines = (await render(brat, [shifted()])).trimEnd().split('\n');
    const mentions = lines
      .filter((line) => line.startsWith('T'))
      .map((line) => {
        const [, place = '', form = ''] = line.split('\t');
        const [label, ...rest] = place.split(' ');
        const fragments = rest
          .join(' ')
          .split(';')
          .map((range) => range.split(' ').map(Number));
        return [label, fragments.map(([start = 0, end = 0]) => points(text, start, end)).join(' '), form];
      });
    expect(mentions).toEqual(
      MENTIONS.map((mention, index) => [LABELS[index], mention.replace('\n', ' '), mention.replace('\n', ' ')]),
    );
    expect(lines.slice(8)).toEqual([
      'R1\tHolds Arg1:T2 Arg2:T1',
      'R2\tHolds Arg1:T8 Arg2:T6',
      'N1\tReference T3 ISO3166:CL\tChile',
      'N2\tReference T5 ISO3166:CL\tChile',
      '#3\tAnnotatorNotes T7\t2021-05-03',
    ]);
  });

  it('Markdown: the sections of the table, with nothing in them that Markdown takes for its own', async () => {
    const { result, text } = sample({ file: 'a_b.txt', title: '*T*', id: 4 });
    const [person] = result.people;
    if (person === undefined) throw new Error('the sample has a person');
    person.name = 'A|b <i>';
    const output = await render(markdown, [{ result, text }]);
    expect(output).toContain(
      '## a\\_b.txt · 4\n\n\\*T\\* · 2021-05-04\n\n| People | Ranks | Country | Mentions |\n| :-- | :-- | :-- | --: |\n',
    );
    expect(output).toContain('| A\\|b \\<i\\> | General (OF-9)<br>former envoy of Chile | Chile | 2 |\n');
  });
});
