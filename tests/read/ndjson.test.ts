import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/read/choose.ts';
import { ndjson } from '../../src/read/ndjson.ts';
import { readDocuments, readItems } from './helpers.ts';

describe('NDJSON', () => {
  it('gives text, id, title and date of each record, with its line', async () => {
    const lines = '\ufeff{"text":"A.","id":7,"title":"T","date":"2021-05-03T10:00:00Z","other":1}\r\n\n{"text":"B."}';
    expect(await readDocuments(ndjson, lines)).toEqual([
      { text: 'A.', id: 7, title: 'T', date: '2021-05-03', place: 'line 1' },
      { text: 'B.', place: 'line 3' },
    ]);
  });

  it('takes fields by other names, and nested ones by their path', async () => {
    const fields = { text: 'doc.body', id: 'a.b', date: 'when', title: 'head' };
    const lines =
      '{"doc":{"body":"A."},"a.b":"whole name first","a":{"b":2},"when":"Mon, 3 May 2021 08:00:00 +0200","head":"H"}\n';
    expect(await readDocuments(ndjson, lines, { fields })).toEqual([
      { text: 'A.', id: 'whole name first', title: 'H', date: '2021-05-03', place: 'line 1' },
    ]);
  });

  it('names the line and the mend of each record that is broken, and goes on', async () => {
    const lines = ['{"text":"A."}', '{"text":', '[1]', '{"body":"x"}', '{"text":5}', 'null', '{"text":"B."}'].join(
      '\n',
    );
    const items = await readItems(ndjson, lines);
    expect(items).toMatchObject([
      { text: 'A.' },
      { code: 'record', place: 'line 2', message: 'is no valid JSON' },
      { code: 'record', place: 'line 3', message: 'is no object' },
      {
        code: 'field',
        place: 'line 4',
        message: 'has no field "text"',
        mend: 'name it with --text-field (fields: body)',
      },
      { code: 'field', place: 'line 5', message: 'field "text" is no text' },
      { code: 'record', place: 'line 6' },
      { text: 'B.' },
    ]);
  });

  it('leaves out a date that it does not understand, and says so', async () => {
    const [item] = await readDocuments(ndjson, '{"text":"A.","date":"the other day"}');
    expect(item?.date).toBeUndefined();
    expect(item?.warning).toContain('the other day');
  });

  it('skips a line over the limit without holding it, and reads the next', async () => {
    const long = `{"text":"${'x'.repeat(5000)}"}`;
    for (const chunk of [64, 100_000]) {
      const items = await readItems(ndjson, `{"text":"A."}\n${long}\n{"text":"B."}\n${long}`, { maxSize: 1000 }, chunk);
      expect(items).toMatchObject([
        { text: 'A.' },
        { code: 'too-large', place: 'line 2' },
        { text: 'B.' },
        { code: 'too-large', place: 'line 4' },
      ]);
    }
  });

  it('is known by its first line where no extension tells', () => {
    expect(chooseReader('auto', '-', Buffer.from('{"id": 1, "text": "A."}\n{"id"')).name).toBe('ndjson');
    expect(chooseReader('auto', '-', Buffer.from('{ sic } said the editor')).name).toBe('text');
  });

  it('takes "__proto__" and "constructor" for what they are', async () => {
    const fields = { text: '__proto__', id: 'constructor', date: 'date', title: 'toString' };
    expect(await readItems(ndjson, '{"a":1}', { fields })).toMatchObject([{ code: 'field' }]);
    expect(await readDocuments(ndjson, '{"__proto__":"A."}', { fields })).toEqual([{ text: 'A.', place: 'line 1' }]);
  });
});
