import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { chooseReader } from '../../src/read/choose.ts';
import { docx } from '../../src/read/docx.ts';
import { feed } from '../../src/read/feed.ts';
import { pdf } from '../../src/read/pdf.ts';
import { pdfOf, samples } from '../../src/tools/fuzz/samples.ts';
import { readDocuments, readItems } from './helpers.ts';

const sample = (name: string): Buffer => samples[name]?.() ?? Buffer.alloc(0);

describe('Word', () => {
  it('gives its paragraphs and title, without what was deleted', async () => {
    expect(await readDocuments(docx, sample('docx'))).toEqual([
      { text: 'Anna Kovač met Omar Haddad.\n\nOne\ntwo', title: 'A meeting' },
    ]);
  });

  it('is known by its first bytes, and told from other archives', async () => {
    const other = Buffer.from(zipSync({ 'a.txt': strToU8('x') }));
    expect(chooseReader('auto', 'a.txt', other).name).toBe('docx');
    expect(await readItems(docx, other)).toMatchObject([
      { code: 'format', message: 'is a zip archive, but no Word document' },
    ]);
  });

  it('unpacks nothing beyond the limit, whatever the archive says of its size', async () => {
    const bomb = Buffer.from(
      zipSync({ 'word/document.xml': strToU8(`<w:t>${'x'.repeat(3_000_000)}</w:t>`) }, { level: 9 }),
    );
    expect(bomb.length).toBeLessThan(100_000);
    expect(await readItems(docx, bomb, { maxSize: 1_000_000 })).toMatchObject([{ code: 'too-large' }]);
    // The same archive, with a lie about its size in both of its headers.
    const liar = Buffer.from(bomb);
    const size = Buffer.alloc(4);
    size.writeUInt32LE(3_000_011);
    const lie = Buffer.alloc(4);
    lie.writeUInt32LE(100);
    for (let at = liar.indexOf(size); at !== -1; at = liar.indexOf(size, at + 1)) lie.copy(liar, at);
    const [item] = await readItems(docx, liar, { maxSize: 1_000_000 });
    expect(JSON.stringify(item).length).toBeLessThan(1000);
  });
});

describe('PDF', () => {
  it('gives its text and title, words at line ends made whole', async () => {
    expect(await readDocuments(pdf, sample('pdf'))).toEqual([
      { text: 'Anna Kovac met\nOmar Haddad in the Mariina.', title: 'A meeting' },
    ]);
  });

  it('is known by its first bytes', () => {
    expect(chooseReader('auto', 'a.txt', pdfOf(['x'])).name).toBe('pdf');
  });

  it('says that it is broken', async () => {
    expect(await readItems(pdf, '%PDF-1.4\nnothing')).toMatchObject([
      { code: 'format', message: expect.stringContaining('cannot be read as PDF') },
    ]);
  });
});

describe('feeds', () => {
  it('give a document an entry, HTML made plain', async () => {
    expect(await readDocuments(feed, sample('feed'))).toEqual([
      { text: 'Anna Kovač met Omar Haddad.', place: 'entry 1', id: 'x1', title: 'A meeting', date: '2021-05-03' },
      { text: 'No news.', place: 'entry 2', title: 'Rain' },
    ]);
  });

  it('Atom too, with HTML as elements', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="html">A &amp;amp; B</title><link href="http://a.example/1"/>
<updated>2021-05-04T00:00:00Z</updated><published>2021-05-03T00:00:00Z</published>
<summary>Short.</summary><content type="xhtml"><div><p>Anna met</p><p>Omar.</p></div></content></entry></feed>`;
    expect(await readDocuments(feed, atom)).toEqual([
      { text: 'Anna met\n\nOmar.', place: 'entry 1', id: 'http://a.example/1', title: 'A & B', date: '2021-05-03' },
    ]);
  });

  it.each([
    ['<author>desk@a.example (Ada Kora)</author>', 'Ada Kora'],
    ['<author><name>Ada Kora</name></author><author><name>Omar Haddad</name></author>', 'Ada Kora, Omar Haddad'],
    ['<dc:creator><![CDATA[By Ada Kora]]></dc:creator>', 'Ada Kora'],
    ['<author></author>', undefined],
  ])('name their authors: %s', async (author, byline) => {
    const [document] = await readDocuments(feed, `<rss><item>${author}<description>Rain.</description></item></rss>`);
    expect(document?.byline).toBe(byline);
  });

  it('are known by their first element; other XML is refused', async () => {
    expect(chooseReader('auto', '-', sample('feed')).name).toBe('feed');
    expect(await readItems(feed, '<?xml version="1.0"?><books/>')).toMatchObject([{ code: 'format' }]);
  });

  it('a million elements in each other take no more than their length', async () => {
    const [item] = await readItems(feed, `<rss><item>${'<description>'.repeat(200_000)}Anna`);
    expect(item).toMatchObject({ place: 'entry 1' });
  });
});
