import { dayOf } from './dates.ts';
import { decode, isEncoding } from './decode.ts';
import { textOfHtml } from './markup.ts';
import type { InputDocument } from './reader.ts';

type Headers = ReadonlyMap<string, string>;

/** Parts within parts beyond this are left as they are. */
const DEEPEST = 20;

/** A mail as a document: its subject, day and id, and its text; of several bodies the plain one. */
export function documentOfMail(bytes: Buffer): InputDocument {
  const { headers, body } = splitHeaders(bytes);
  const title = decodeWords(headers.get('subject') ?? '').trim();
  const id = headers.get('message-id');
  const date = dayOf(headers.get('date') ?? '');
  return {
    text: (bodyOf(headers, body, 0)?.text ?? '').trim(),
    ...(id === undefined ? {} : { id }),
    ...(title === '' ? {} : { title }),
    ...(date === null ? {} : { date }),
  };
}

function splitHeaders(bytes: Buffer): { headers: Headers; body: Buffer } {
  const end = /^\r?\n|\r?\n\r?\n/.exec(bytes.toString('latin1', 0, 256 * 1024));
  const head = bytes.toString('utf8', 0, end === null ? bytes.length : end.index);
  const headers = new Map<string, string>();
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).toLowerCase();
    if (colon > 0 && !headers.has(name)) headers.set(name, line.slice(colon + 1).trim());
  }
  return { headers, body: end === null ? Buffer.alloc(0) : bytes.subarray(end.index + end[0].length) };
}

interface Body {
  readonly text: string;
  /** 2 for plain text, 1 for HTML. */
  readonly worth: number;
}

function bodyOf(headers: Headers, body: Buffer, depth: number): Body | null {
  const type = headers.get('content-type') ?? 'text/plain';
  const kind = /^[\w.+-]+\/[\w.+-]+/.exec(type)?.[0].toLowerCase() ?? 'text/plain';
  if (/^attachment/i.test(headers.get('content-disposition') ?? '') || depth > DEEPEST) return null;
  if (kind.startsWith('multipart/')) {
    let best: Body | null = null;
    for (const part of partsOf(body, parameterOf(type, 'boundary') ?? '')) {
      const { headers: own, body: inner } = splitHeaders(part);
      const found = bodyOf(own, inner, depth + 1);
      if (found === null) continue;
      // Alternatives say the same; other parts follow each other.
      if (best === null || (kind === 'multipart/alternative' && found.worth > best.worth)) best = found;
      else if (kind !== 'multipart/alternative') best = { text: `${best.text}\n\n${found.text}`, worth: best.worth };
    }
    return best;
  }
  if (kind === 'message/rfc822') {
    const inner = splitHeaders(body);
    return bodyOf(inner.headers, inner.body, depth + 1);
  }
  if (!kind.startsWith('text/')) return null;
  const label = parameterOf(type, 'charset') ?? 'utf-8';
  const plain = decodeTransfer(body, headers.get('content-transfer-encoding') ?? '');
  const { text } = decode(plain, isEncoding(label) ? label : 'utf-8');
  return kind === 'text/html'
    ? { text: textOfHtml(text), worth: 1 }
    : { text: text.replaceAll('\r\n', '\n').trim(), worth: 2 };
}

function parameterOf(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}\\s*=\\s*(?:"([^"]{1,200})"|([^\\s;"]{1,200}))`, 'i').exec(header);
  return match?.[1] ?? match?.[2];
}

function* partsOf(body: Buffer, boundary: string): Generator<Buffer> {
  if (boundary === '') return;
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  let start = body.indexOf(mark);
  while (start !== -1) {
    const from = body.indexOf(10, start + mark.length) + 1;
    if (from === 0 || body.toString('latin1', start + mark.length, start + mark.length + 2) === '--') return;
    const next = body.indexOf(mark, from);
    yield body.subarray(from, next === -1 ? body.length : next);
    start = next;
  }
}

function decodeTransfer(body: Buffer, encoding: string): Buffer {
  switch (encoding.trim().toLowerCase()) {
    case 'base64':
      return Buffer.from(body.toString('latin1'), 'base64');
    case 'quoted-printable':
      return decodeQuotedPrintable(body.toString('latin1').replace(/[ \t]+$/gm, ''));
    default:
      return body;
  }
}

function decodeQuotedPrintable(text: string): Buffer {
  const plain = text
    .replace(/=\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(plain, 'latin1');
}

/** Words of a header that are written in another encoding (RFC 2047). */
function decodeWords(header: string): string {
  return header
    .replace(/(=\?[^?\s]{1,40}\?[bq]\?[^?\s]{0,2000}\?=)\s+(?==\?)/gi, '$1')
    .replace(/=\?([^?\s]{1,40})\?([bq])\?([^?\s]{0,2000})\?=/gi, (whole, label: string, kind: string, word: string) => {
      if (!isEncoding(label)) return whole;
      const bytes =
        kind.toLowerCase() === 'b' ? Buffer.from(word, 'base64') : decodeQuotedPrintable(word.replaceAll('_', ' '));
      return decode(bytes, label).text;
    });
}
