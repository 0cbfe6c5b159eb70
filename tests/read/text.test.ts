import { describe, expect, it } from 'vitest';
import { decode, isEncoding } from '../../src/read/decode.ts';
import { text } from '../../src/read/text.ts';
import { readDocuments, readItems } from './helpers.ts';

const article = 'Anna Kovač met Omar Haddad — “at last” 😀\r\nin Zagreb.';

async function textOf(bytes: Uint8Array, encoding: string | null = null): Promise<string | undefined> {
  return (await readDocuments(text, bytes, { encoding }))[0]?.text;
}

describe('plain text', () => {
  it('is the text of the file, line ends and all', async () => {
    expect(await textOf(Buffer.from(article))).toBe(article);
  });

  it('keeps the byte order mark, which offsets count', async () => {
    expect(await textOf(Buffer.from(`\ufeff${article}`))).toBe(`\ufeff${article}`);
  });

  it('reads UTF-16 of both orders, with and without its mark', async () => {
    const little = Buffer.from(article, 'utf16le');
    const big = Buffer.from(little).swap16();
    expect(await textOf(little)).toBe(article);
    expect(await textOf(big)).toBe(article);
    expect(await textOf(Buffer.concat([Buffer.from([0xff, 0xfe]), little]))).toBe(`\ufeff${article}`);
    expect(await textOf(Buffer.concat([Buffer.from([0xfe, 0xff]), big]))).toBe(`\ufeff${article}`);
  });

  it('an empty file is an empty article', async () => {
    expect(await readDocuments(text, '')).toEqual([{ text: '' }]);
  });

  it('reads Windows-1252 with its quotes and dashes, under all its names', async () => {
    const bytes = Buffer.from([0x93, 0x4a, 0x6f, 0x73, 0xe9, 0x94, 0x20, 0x96, 0x20, 0x80]);
    for (const label of ['windows-1252', 'latin1', 'ISO-8859-1', 'cp1252']) {
      expect(await textOf(bytes, label)).toBe('“José” – €');
    }
  });

  it('reads other encodings by name', async () => {
    expect(await textOf(Buffer.from([0xcc, 0xee, 0xf1, 0xea, 0xe2, 0xe0]), 'windows-1251')).toBe('Москва');
    expect(isEncoding('windows-1253')).toBe(true);
    expect(isEncoding('no-such-thing')).toBe(false);
  });

  it.each([0, 3, 4095, 4096, 9000])('names the first byte that is no UTF-8 (%i)', (offset) => {
    const bytes = Buffer.concat([
      Buffer.from('é'.repeat(offset)).subarray(0, offset & ~1),
      Buffer.alloc(offset & 1, 'x'),
    ]);
    const { warning, text: decoded } = decode(
      Buffer.concat([bytes, Buffer.from([0x93]), Buffer.from('é and more')]),
      null,
    );
    expect(warning).toContain(`at byte ${offset};`);
    expect(decoded).toContain('\ufffd');
  });

  it('refuses binary files', async () => {
    const [item] = await readItems(text, Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
    expect(item).toMatchObject({ code: 'binary' });
  });
});
