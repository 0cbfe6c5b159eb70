import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { warc } from '../../src/read/warc.ts';
import { samples, warcRecord } from '../../src/tools/fuzz/samples.ts';
import { readDocuments, readItems } from './helpers.ts';

const sample = samples.warc?.() ?? Buffer.alloc(0);

describe('WARC', () => {
  it('gives the pages that were answered and the texts, with their addresses and numbers', async () => {
    expect(await readDocuments(warc, sample)).toMatchObject([
      { title: 'A meeting', date: '2021-05-03', id: 'http://a.example/response', place: 'record 4' },
      { text: 'Plain words.\n', id: 'http://a.example/conversion', place: 'record 5' },
    ]);
  });

  it('unpacks answers that were kept packed, and trusts the encoding of the answer', async () => {
    const head = 'HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n';
    const page = Buffer.concat([Buffer.from('<p>'), Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0])]);
    const packed = Buffer.concat([Buffer.from(`${head}Content-Encoding: gzip\r\n\r\n`), gzipSync(page)]);
    const chunked = Buffer.concat([
      Buffer.from(`${head}Transfer-Encoding: chunked\r\n\r\n4;x=1\r\n`),
      page.subarray(0, 4),
      Buffer.from('\r\n5\r\n'),
      page.subarray(4),
      Buffer.from('\r\n0\r\n\r\n'),
    ]);
    const documents = await readDocuments(
      warc,
      Buffer.concat([warcRecord('response', packed), warcRecord('response', chunked)]),
    );
    expect(documents.map(({ text }) => text)).toEqual(['Москва', 'Москва']);
  });

  it('passes by a record over the limit, and reads the next', async () => {
    const file = Buffer.concat([warcRecord('conversion', 'x'.repeat(5000)), warcRecord('conversion', 'Short.')]);
    for (const chunk of [50, 100_000]) {
      expect(await readItems(warc, file, { maxSize: 1000 }, chunk)).toMatchObject([
        { code: 'too-large', place: 'record 1' },
        { text: 'Short.', place: 'record 2' },
      ]);
    }
  });

  it('says where it is cut short, after what came before', async () => {
    const items = await readItems(warc, sample.subarray(0, sample.length - 10));
    expect(items).toMatchObject([{ title: 'A meeting' }, { code: 'format' }]);
    expect(await readItems(warc, 'WARC/1.0\r\nContent-Length: lots\r\n\r\n')).toMatchObject([{ code: 'format' }]);
  });
});
