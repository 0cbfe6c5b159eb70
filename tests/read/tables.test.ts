import { describe, expect, it } from 'vitest';
import { csv } from '../../src/read/csv.ts';
import { json } from '../../src/read/json.ts';
import { tsv } from '../../src/read/tsv.ts';
import { readDocuments, readItems } from './helpers.ts';

describe('CSV', () => {
  it('gives a document a row, by the names in the first one', async () => {
    const rows = '\ufefftext,id,date,title\r\n"A, ""b""\r\nc",7,2021-05-03,T\r\n\r\nB.,8,,\r\nC.';
    expect(await readDocuments(csv, rows)).toEqual([
      { text: 'A, "b"\r\nc', id: '7', date: '2021-05-03', title: 'T', place: 'line 2' },
      { text: 'B.', id: '8', place: 'line 5' },
      { text: 'C.', place: 'line 6' },
    ]);
  });

  it('takes semicolons where the first row has them, and lines that end with a return alone', async () => {
    expect(await readDocuments(csv, 'id;text\r1;"a;b, c"\r')).toEqual([{ text: 'a;b, c', id: '1', place: 'line 2' }]);
  });

  it('reads UTF-16 and named encodings', async () => {
    expect(await readDocuments(csv, Buffer.from('\ufefftext\nKovač\n', 'utf16le'))).toMatchObject([{ text: 'Kovač' }]);
    const bytes = Buffer.concat([Buffer.from('text\n'), Buffer.from([0x93, 0xe9, 0x94])]);
    expect(await readDocuments(csv, bytes, { encoding: 'windows-1252' })).toMatchObject([{ text: '“é”' }]);
  });

  it('says which column is missing, and where a quotation mark is never closed', async () => {
    expect(await readItems(csv, 'id,body\n1,x\n')).toMatchObject([
      { code: 'field', place: 'line 2', mend: expect.stringContaining('id, body') },
    ]);
    expect(await readItems(csv, 'text\na\n"b\nc')).toMatchObject([{ text: 'a' }, { code: 'record', place: 'line 3' }]);
  });

  it('a row over the limit ends the file with a problem', async () => {
    expect(await readItems(csv, `text\na\n${'x'.repeat(500)}\n`, { maxSize: 100 })).toMatchObject([
      { text: 'a' },
      { code: 'too-large', place: 'line 3' },
    ]);
  });
});

describe('TSV', () => {
  it('has tabs between, and commas in its cells', async () => {
    expect(await readDocuments(tsv, 'id\ttext\n1\ta, b; "c"\n')).toEqual([
      { text: 'a, b; "c"', id: '1', place: 'line 2' },
    ]);
  });
});

describe('JSON', () => {
  it.each([
    ['[{"text":"A."},{"text":"B."}]', ['A.', 'B.']],
    ['\ufeff [ {"text":"A."} ,\n{"text":"B.","x":[[{}]]} ]\n', ['A.', 'B.']],
    ['{"text":"A."}', ['A.']],
    ['{\n"text":"A."\n}\n{"text":"B."}', ['A.', 'B.']],
    ['[]', []],
    ['', []],
  ])('%j', async (source, texts) => {
    expect((await readDocuments(json, source)).map(({ text }) => text)).toEqual(texts);
  });

  it('names the record that is broken, and reads the others', async () => {
    expect(await readItems(json, '[{"text":"A."},{"text":1 2},{"text":"B."},{"id":3}]')).toMatchObject([
      { text: 'A.', place: 'record 1' },
      { code: 'record', place: 'record 2' },
      { text: 'B.', place: 'record 3' },
      { code: 'field', place: 'record 4' },
    ]);
  });

  it('lets nothing broken go unseen', async () => {
    for (const source of ['[{"text":"A."}, nonsense]', '[{"text":"A."}, "x"]', 'nonsense', '[{"text":"A."', '17']) {
      const items = await readItems(json, source);
      expect(items.at(-1)).toMatchObject({ code: 'record' });
    }
  });

  it('skips a record over the limit', async () => {
    const long = JSON.stringify({ text: 'x'.repeat(500) });
    for (const chunk of [16, 10_000]) {
      expect(await readItems(json, `[{"text":"A."},${long},{"text":"B."}]`, { maxSize: 100 }, chunk)).toMatchObject([
        { text: 'A.' },
        { code: 'too-large', place: 'record 2' },
        { text: 'B.' },
      ]);
    }
  });
});
