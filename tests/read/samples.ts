/** A small file of each format, by the reader's name. Each has one article or more, and says `Anna Kovač met Omar Haddad`. */
export const samples: Readonly<Record<string, () => Buffer>> = {
  text: () => Buffer.from('Zagreb, 3 May\n\nAnna Kovač met Omar Haddad.\n'),
  markdown: () =>
    Buffer.from(
      '---\ntitle: "A meeting"\ndate: 2021-05-03\n---\n# A *meeting*\n\n**Anna Kovač** met [Omar Haddad](x.html).\n',
    ),
  ndjson: () =>
    Buffer.from(
      '{"id": 1, "title": "A meeting", "date": "2021-05-03", "text": "Anna Kovač met Omar Haddad."}\n\n{"id": "b", "text": "No news."}\n',
    ),
  html: () =>
    Buffer.from(
      `<!DOCTYPE html><html lang="en"><head><title>A meeting | The Paper</title><meta content="A meeting" property=og:title>
<meta property="article:published_time" content="2021-05-03T10:00:00Z"></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<article><h1>A meeting</h1>${'<p>The talks went on for a long time, and the rain fell on the square, as it does there in the spring.</p>'.repeat(8)}
<p>Anna Kova&#x10d; met <b>Omar</b> Haddad.</p></article><footer>All rights reserved.</footer></body></html>`,
    ),
  json: () =>
    Buffer.from(
      '[\n  {"id": 1, "text": "Anna Kovač met Omar Haddad. \\"]}\\""},\n  {"id": 2, "text": "No news.", "tags": [{"a": []}]}\n]\n',
    ),
  csv: () => Buffer.from('id,date,text\r\n1,2021-05-03,"Anna Kovač met\nOmar Haddad, ""again""."\r\n2,,No news.\r\n'),
  tsv: () => Buffer.from('id\ttext\n1\tAnna Kovač met Omar Haddad.\n'),
};
