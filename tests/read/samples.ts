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
};
