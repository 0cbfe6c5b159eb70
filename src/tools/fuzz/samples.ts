import { strToU8, zipSync } from 'fflate';

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
  docx: () =>
    Buffer.from(
      zipSync({
        '[Content_Types].xml': strToU8('<Types/>'),
        'docProps/core.xml': strToU8(
          '<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>A meeting</dc:title></cp:coreProperties>',
        ),
        'word/document.xml': strToU8(
          `<?xml version="1.0"?><w:document><w:body><w:p><w:pPr/><w:r><w:t>Anna</w:t></w:r><w:r><w:t xml:space="preserve"> Kova&#269;</w:t></w:r>
<w:r><w:t xml:space="preserve"> met Omar Haddad.</w:t></w:r></w:p><w:p><w:del><w:r><w:t>Nobody.</w:t></w:r></w:del></w:p><w:p><w:r><w:t>One</w:t><w:br/><w:t>two</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
    ),
  pdf: () => pdfOf(['Anna Kovac met', 'Omar Haddad in the Mar-', 'iina.']),
  feed: () =>
    Buffer.from(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>News</title><item><title>A meeting</title><guid>x1</guid>
<pubDate>Mon, 03 May 2021 10:00:00 GMT</pubDate><description>&lt;p&gt;Anna Kova&amp;#269; met Omar Haddad.&lt;/p&gt;</description></item>
<item><title>Rain</title><description><![CDATA[<b>No</b> news.]]></description></item></channel></rss>`,
    ),
  eml: () => Buffer.from(MAIL.replaceAll('\n', '\r\n')),
  mbox: () =>
    Buffer.from(
      `From desk@paper.example Mon May  3 10:00:00 2021\n${MAIL}\nFrom x@y.example Tue May  4 10:00:00 2021\nSubject: Rain\n\n>From the hills.\n`,
    ),
  warc: () =>
    Buffer.concat([
      warcRecord('warcinfo', 'software: x\r\n'),
      warcRecord('request', 'GET / HTTP/1.1\r\n\r\n'),
      warcRecord('response', 'HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<p>gone'),
      warcRecord('response', `HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n${samples.html?.().toString() ?? ''}`),
      warcRecord('conversion', 'Plain words.\n'),
    ]),
};

const MAIL = `Return-Path: <desk@paper.example>
Message-ID: <1@paper.example>
Date: Mon, 3 May 2021 10:00:00 +0200
Subject: =?utf-8?q?A_meeting_in_Zagreb=2C?= =?utf-8?b?IG9mIEtvdmHEjQ==?=
Content-Type: multipart/alternative; boundary="b1"

--b1
Content-Type: text/html; charset=utf-8

<p>Not this one.
--b1
Content-Type: text/plain; charset="iso-8859-2"
Content-Transfer-Encoding: quoted-printable

Anna Kova=E8 met Om=
ar Haddad.
--b1--
`;

export function warcRecord(type: string, body: string | Buffer): Buffer {
  const bytes = Buffer.from(body);
  const head = `WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: http://a.example/${type}\r\nContent-Length: ${bytes.length}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), bytes, Buffer.from('\r\n\r\n')]);
}

/** A PDF of one page with these lines. */
export function pdfOf(lines: readonly string[]): Buffer {
  const content = `BT /F1 12 Tf 72 720 Td 14 TL ${lines.map((line) => `(${line}) Tj T*`).join(' ')} ET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    '<< /Title (A meeting) >>',
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return offset;
  });
  const xref = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const count = objects.length + 1;
  file += `xref\n0 ${count}\n0000000000 65535 f \n${xref}trailer << /Size ${count} /Root 1 0 R /Info 6 0 R >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
