import { describe, expect, it } from 'vitest';
import { markdown } from '../../src/read/markdown.ts';
import { readDocuments } from './helpers.ts';

async function read(
  source: string,
): Promise<{ text: string; words: string; title?: string; byline?: string; date?: string }> {
  const [document] = await readDocuments(markdown, source);
  if (document === undefined) throw new Error('no document');
  return { ...document, words: document.text.replace(/\s+/g, ' ').trim() };
}

describe('Markdown', () => {
  it.each([
    ['# Head #\n\n**Anna** _Kovač_ met `Omar`', 'Head # Anna Kovač met Omar'],
    ['[Anna Kovač](http://a.example/x_(y) "t") met [Omar][1]\n\n[1]: http://b.example', 'Anna Kovač met Omar'],
    ['![a picture](p.png) Anna <b class="x">Kovač</b><!-- not\nthis -->', 'Anna Kovač'],
    ['> - Anna\n> - Omar\n\n1. Lee', 'Anna Omar Lee'],
    [
      'Anna\n====\n\nmet\n\n---\n\n| Name | Age |\n|------|:---:|\n| Omar | 5 |',
      'Anna met | Name | Age | | Omar | 5 |',
    ],
    ['before\n```js\nAnna();\n```\nafter', 'before after'],
    ['snake_case and 3*4 and a\\_b', 'snake_case and 3 4 and a _b'],
  ])('%j reads as %j', async (source, words) => {
    expect((await read(source)).words).toContain(words);
  });

  it('puts spaces in the place of markup, so that offsets are those of the file', async () => {
    const source = '---\ntitle: T\n---\n# A head\r\n\r\n*Anna* [Kovač](u) & **Omar**';
    const { text } = await read(source);
    expect(text.length).toBe(source.length);
    for (const word of ['Anna', 'Kovač', 'Omar', 'head']) expect(text.indexOf(word)).toBe(source.indexOf(word));
  });

  it('takes title, author and date from the front matter, else the title from the first heading', async () => {
    expect(await read('---\ntitle: "The visit"\nauthor: Ada Kora\ndate: 2021-05-03 10:00\n---\ntext')).toMatchObject({
      title: 'The visit',
      byline: 'Ada Kora',
      date: '2021-05-03',
    });
    const { title, date } = await read('intro\n\n## The visit ##\n');
    expect(title).toBe('The visit');
    expect(date).toBeUndefined();
  });
});
