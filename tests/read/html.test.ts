import { describe, expect, it } from 'vitest';
import { html } from '../../src/read/html.ts';
import { textOfHtml } from '../../src/read/markup.ts';
import { samples } from '../../src/tools/fuzz/samples.ts';
import { readDocuments } from './helpers.ts';

const page = samples.html?.() ?? Buffer.alloc(0);

describe('HTML', () => {
  it('gives the article with title and date, without menus', async () => {
    const [document] = await readDocuments(html, page);
    expect(document).toMatchObject({ title: 'A meeting', date: '2021-05-03' });
    expect(document?.text).toMatch(/\n\nAnna Kovač met Omar Haddad\.$/);
    expect(document?.text).not.toMatch(/Home|rights/);
  });

  it('gives all text of the page where that is asked for', async () => {
    const [document] = await readDocuments(html, page, { wholePage: true });
    expect(document?.text).toMatch(/^Home News\n\nA meeting\n\nThe talks/);
    expect(document?.text).toMatch(/Omar Haddad\.\n\nAll rights reserved\.$/);
  });

  it.each([
    ['<p>a<p>b</p>c<br>d', 'a\n\nb\n\nc\nd'],
    ['a&nbsp;&amp;&lt;b&gt; &rsquo;&#8217;&#x2019;&eacute;&bogus;&#0;&#xd800;', 'a &<b> ’’’é&bogus;\ufffd\ufffd'],
    ['<script>if (a<b) "<p>x</p>"</script>a<style>p>a{}</style><!-- <p>x</p> -->b', 'ab'],
    ['<svg><text>x</text><svg>y</svg>z</svg>a', 'a'],
    ['<a title="x > y" href=\'>\'>link</a> 3 < 4 <3 a<', 'link 3 < 4 <3 a<'],
    ['<SCRIPT>x</sCript >a<TEXTAREA>b</TEXTAREA>', 'a'],
    ['x<script>never closed', 'x'],
    ['<p', ''],
    ['<![CDATA[a<b]]>', 'a<b'],
  ])('%j is the text %j', (markup, text) => {
    expect(textOfHtml(markup)).toBe(text);
  });

  it('reads the encoding that the page names, unless it is UTF-8 after all', async () => {
    const named = (body: Buffer) => Buffer.concat([Buffer.from('<html><meta charset="windows-1252"><p>'), body]);
    expect((await readDocuments(html, named(Buffer.from([0x93, 0x4a, 0xe9, 0x94]))))[0]?.text).toBe('“Jé”');
    expect((await readDocuments(html, named(Buffer.from('“Jé”'))))[0]?.text).toBe('“Jé”');
  });

  it.each([
    ['<meta name="date" content="2020-02-03">', '2020-02-03'],
    ['<META itemprop=datePublished content="Mon, 3 Feb 2020 08:00 GMT">', '2020-02-03'],
    ['<time datetime="2020-02-03T00:00">Monday</time>', '2020-02-03'],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"H","datePublished":"2020-02-03T01:00:00+03:00"}</script>',
      '2020-02-03',
    ],
    ['<meta name="date" content="soon">', undefined],
  ])('finds the date in %s', async (markup, date) => {
    const [document] = await readDocuments(
      html,
      `<html><head></head><body>${markup}<p>${'Words and more words. '.repeat(30)}</p></body></html>`,
    );
    expect(document?.date).toBe(date);
  });

  it.each([
    ['<meta name="author" content="By  Ada\nKora">', 'Ada Kora'],
    [
      '<meta property="article:author" content="https://a.example/kora"><meta name="byl" content="By Ada Kora">',
      'Ada Kora',
    ],
    [
      '<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"H","author":{"name":"Ada Kora"}}</script>',
      'Ada Kora',
    ],
    ['<a rel="author" href="/kora">By Ada Kora</a>', 'Ada Kora'],
    ['<meta name="author" content="@kora">', undefined],
  ])('finds the byline in %s', async (markup, byline) => {
    const page = `<html><head></head><body>${markup}<p>${'Words and more words. '.repeat(30)}</p></body></html>`;
    const [document] = await readDocuments(html, page);
    expect(document?.byline).toBe(byline);
  });

  it.each([
    ['<html lang="pt-BR">', 'pt'],
    ['<html><meta property="og:locale" content="de_DE">', 'de'],
    ['<html lang="">', undefined],
  ])('finds the language in %s', async (markup, language) => {
    expect((await readDocuments(html, `${markup}<p>Words.`))[0]?.language).toBe(language);
  });

  it('a million elements in each other, or none closed, take no more than their length', async () => {
    for (const tag of ['<div>', '<b>', '</p>', '<a "\'>', '<!--', '<p <', '&#', '<script>']) {
      const [document] = await readDocuments(html, `${tag.repeat(200_000)}Anna`, { wholePage: false });
      expect(document?.text.length).toBeLessThan(3_000_000);
    }
  }, 20_000);
});
