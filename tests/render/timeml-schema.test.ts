import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';
import type { DateEntity } from '../../src/core/result.ts';
import { createExtractor } from '../../src/extractor.ts';
import { timeml } from '../../src/render/timeml.ts';
import { hostile } from '../../src/tools/bench/hostile.ts';
import { render, sample } from './sample.ts';

const schema = readFileSync(new URL('timeml.xsd', import.meta.url), 'utf8');
const seeds = new URL('../../seeds/', import.meta.url);
const tables = new URL('../dates/tables/', import.meta.url);
const extractor = createExtractor();

/** What the schema says against each file; nothing where all hold. */
async function faults(xml: readonly XMLFileInfo[]): Promise<string[]> {
  const { errors } = await validateXML({ xml, schema });
  return errors.map(({ rawMessage }) => rawMessage);
}

async function written(text: string, name: string, date?: string): Promise<XMLFileInfo> {
  const result = { schema: 1 as const, file: name, ...extractor.extract(text, date === undefined ? {} : { date }) };
  return { fileName: `${name}.xml`, contents: await render(timeml, [{ result, text }]) };
}

const one = async (date: Partial<DateEntity>) => {
  const mention = { start: 0, end: 4, text: 'Gen.', confidence: 1 };
  const whole = { id: 'd1', value: null, timex: 'DATE' as const, mentions: [mention], ...date };
  return faults([{ fileName: 'one.xml', contents: await render(timeml, [sample({ dates: [whole] })]) }]);
};

describe('TimeML by its schema', () => {
  it('holds for every seed', async () => {
    const files = readdirSync(seeds).map((name) => written(readFileSync(new URL(name, seeds), 'utf8'), name));
    expect(await faults(await Promise.all(files))).toEqual([]);
  });

  it('holds for every expression of the tables', async () => {
    const texts = readdirSync(tables).flatMap((name) => {
      const lines = readFileSync(new URL(name, tables), 'utf8').split('\n');
      const marked = lines.map((line) => line.split('\t')).filter(([text = '']) => text.includes('['));
      const known = (date: string) => (date === '-' ? undefined : date);
      return marked.map(([text = '', date = '-']) => [text.replace(/[[\]]/g, ''), known(date)] as const);
    });
    expect(texts.length).toBeGreaterThan(600);
    const files = await Promise.all(texts.map(([text, date], i) => written(text, `line-${i}`, date)));
    expect(await faults(files)).toEqual([]);
  });

  it('holds for hostile texts', async () => {
    const texts = Object.values(hostile).map((text) => text(2000));
    const odd = [
      '',
      '\0\x01 on 3 May\x1b',
      '\ud800 3 May',
      'A & B <b>3 May</b> ]]> "',
      '\ufffe\uffff 1987',
      'on\r\n3 May\u2028',
    ];
    const files = await Promise.all([...texts, ...odd].map((text, i) => written(text, `hostile-${i}`)));
    expect(await faults(files)).toEqual([]);
  });

  it('refuses what TimeML does not know', async () => {
    expect(await one({ value: '2020' })).toEqual([]);
    expect(await one({ value: '2020-13' })).not.toEqual([]);
    expect(await one({ value: 'soon' })).not.toEqual([]);
    expect(await one({ value: '2020', mod: 'LATE' })).not.toEqual([]);
  });

  it('gives a span of days or years by its ends', async () => {
    expect(await one({ value: '2023-06-12/2023-06-18' })).toEqual([]);
    expect(await one({ value: 'XXXX-06-12/XXXX-06-18' })).toEqual([]);
    expect(await one({ value: '2021/2022' })).toEqual([]);
  });
});
