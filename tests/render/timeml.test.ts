import { describe, expect, it } from 'vitest';
import type { DateEntity } from '../../src/core/result.ts';
import { timeml } from '../../src/render/timeml.ts';
import { render, sample } from './sample.ts';

/** Attributes that TimeML 1.2.1 knows of a TIMEX3, with the values that some of them may have. */
const attributes: Readonly<Record<string, RegExp>> = {
  tid: /^t\d+$/,
  type: /^(DATE|TIME|DURATION|SET)$/,
  value: /./,
  mod: /^(BEFORE|AFTER|ON_OR_BEFORE|ON_OR_AFTER|LESS_THAN|MORE_THAN|EQUAL_OR_LESS|EQUAL_OR_MORE|START|MID|END|APPROX)$/,
  quant: /^(EVERY|EACH)$/,
  freq: /^(\d+X|X|P\w+)$/,
  temporalFunction: /^(true|false)$/,
  functionInDocument:
    /^(CREATION_TIME|EXPIRATION_TIME|MODIFICATION_TIME|PUBLICATION_TIME|RELEASE_TIME|RECEPTION_TIME|NONE)$/,
};

interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function plain(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]+)|(\w+));/g, (_, code, name) =>
    code === undefined ? (entities[name] ?? '?') : String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

/** Reads the XML that TimeML needs; throws where it is not well formed. */
function parse(xml: string): Element[] {
  const open: Element[] = [];
  const all: Element[] = [];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  for (const [piece] of body.matchAll(/<[^>]*>|[^<]+/g)) {
    const tag = /^<(\/?)(\w+)((?: [\w:]+="[^"<]*")*)>$/.exec(piece);
    if (!tag) {
      if (piece.startsWith('<') || /&(?!#x[0-9a-f]+;|(?:amp|lt|gt|quot);)/.test(piece))
        throw new Error(`not XML: ${piece}`);
      for (const element of open) element.text += plain(piece);
      continue;
    }
    const [, slash, name = '', rest = ''] = tag;
    if (slash === '/') {
      if (open.pop()?.name !== name) throw new Error(`</${name}> closes nothing`);
      continue;
    }
    const found = [...rest.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, plain(value)]);
    const element: Element = { name, attributes: Object.fromEntries(found), text: '' };
    open.push(element);
    all.push(element);
  }
  if (open.length > 0) throw new Error(`<${open.at(-1)?.name}> is not closed`);
  return all;
}

const dates = (list: readonly Partial<DateEntity>[]): DateEntity[] =>
  list.map((entity, i) => ({ id: `d${i + 1}`, value: null, timex: 'DATE', mentions: [], ...entity }));

async function timexes(list: readonly Partial<DateEntity>[], text: string) {
  const { result } = sample({ dates: dates(list) });
  return parse(await render(timeml, [{ result, text }])).filter(({ name }) => name === 'TIMEX3');
}

describe('timeml', () => {
  it('is well-formed and has the elements of TimeML in their order', async () => {
    const names = parse(await render(timeml, [sample()])).map(({ name }) => name);
    expect(names).toEqual(['TimeML', 'DOCID', 'DCT', 'TIMEX3', 'EXTRAINFO', 'TEXT', 'TIMEX3']);
  });

  it('gives the article date as the time of creation', async () => {
    const [creation] = parse(await render(timeml, [sample()])).filter(({ name }) => name === 'TIMEX3');
    expect(creation?.attributes).toMatchObject({ tid: 't0', value: '2021-05-04', functionInDocument: 'CREATION_TIME' });
  });

  it('leaves the text of the article as it is, with every character in its place', async () => {
    const text = 'A & B <met> on\r\n3 May,\u200e "they" said.\ttomorrow \u{1f600}';
    const { result } = sample({
      dates: dates([{ value: '2021-05-03', mentions: [{ start: 16, end: 21, text: '3 May', confidence: 1 }] }]),
    });
    const elements = parse(await render(timeml, [{ result, text }]));
    expect(elements.find(({ name }) => name === 'TEXT')?.text).toBe(text);
    expect(elements.at(-1)?.text).toBe('3 May');
  });

  it('writes only what TimeML knows', async () => {
    const mention = { start: 0, end: 1, text: 'a', confidence: 1 };
    const found = await timexes(
      [
        { timex: 'SET', value: 'P1W', quant: 'EVERY', mentions: [mention] },
        { timex: 'SET', value: 'P1Y', freq: '2X', mentions: [{ ...mention, start: 1, end: 2 }] },
        { timex: 'DATE', value: '2020', mod: 'START', mentions: [{ ...mention, start: 2, end: 3 }] },
        { timex: 'DURATION', value: 'P3M', mod: 'APPROX', mentions: [{ ...mention, start: 3, end: 4 }] },
      ],
      'abcd',
    );
    expect(found).toHaveLength(5);
    for (const element of found) {
      for (const [name, value] of Object.entries(element.attributes))
        expect(value, name).toMatch(attributes[name] ?? /^$/);
      expect(Object.keys(element.attributes)).toEqual(expect.arrayContaining(['tid', 'type', 'value']));
    }
  });

  it('numbers mentions in order and gives each its own value', async () => {
    const at = (start: number) => ({ start, end: start + 1, text: 'x', confidence: 1 });
    const found = await timexes(
      [
        { value: '2020', mentions: [at(0), { ...at(4), mod: 'END' }] },
        { value: null, timex: 'TIME', mentions: [at(2)] },
      ],
      'x x x',
    );
    expect(found.slice(1).map(({ attributes: { tid, value, mod } }) => [tid, value, mod])).toEqual([
      ['t1', '2020', undefined],
      ['t2', 'XXXX-XX-XXTXX:XX', undefined],
      ['t3', '2020', 'END'],
    ]);
  });

  it('makes of a span a length of time between two dates', async () => {
    const at = (start: number) => ({ start, end: start + 1, text: 'x', confidence: 1 });
    const found = await timexes(
      [
        { value: '2023-06-12/2023-06-18', mentions: [at(0)] },
        { value: '2021/2022', mentions: [at(2)] },
        { value: '2023-03-23/2023-04-21', mod: 'APPROX', mentions: [at(4)] },
      ],
      'x x x',
    );
    const short = ({ attributes: { tid, type, value, beginPoint, endPoint }, text }: Element) =>
      [tid, type, value, beginPoint, endPoint, text].filter((each) => each !== undefined && each !== '').join(' ');
    expect(found.slice(1).map(short)).toEqual([
      't1 DURATION P7D t2 t3 x',
      't2 DATE 2023-06-12',
      't3 DATE 2023-06-18',
      't4 DURATION P2Y t5 t6 x',
      't5 DATE 2021',
      't6 DATE 2022',
      't7 DURATION PXD t8 t9 x',
      't8 DATE 2023-03-23',
      't9 DATE 2023-04-21',
    ]);
  });
});
