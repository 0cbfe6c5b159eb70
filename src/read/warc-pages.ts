import { gunzipSync } from 'node:zlib';
import { decodeMarkup, documentOfHtml } from './page.ts';
import type { InputDocument, ReadOptions } from './reader.ts';
import { headersOf, type WarcRecord } from './warc-records.ts';

/** The document in a record; null for requests, metadata, pictures and answers other than 200. */
export async function documentOfRecord(
  { headers, body }: WarcRecord,
  options: ReadOptions,
): Promise<InputDocument | null> {
  const id = headers.get('warc-target-uri')?.replace(/^<|>$/g, '');
  const named = id === undefined ? {} : { id };
  const type = headers.get('warc-type');
  if (type === 'conversion') return { text: body.toString('utf8'), ...named };
  if (type !== 'response') return null;
  const end = body.indexOf('\r\n\r\n');
  if (end === -1) return null;
  const head = body.toString('latin1', 0, end);
  const answer = headersOf(head);
  const kind = answer.get('content-type') ?? '';
  if (!/^HTTP\/\S+ 200\b/.test(head) || !/html|^text\/plain/i.test(kind)) return null;
  const content = unpacked(body.subarray(end + 4), answer, options.maxSize);
  const charset = /charset=["']?([\w-]{2,30})/i.exec(kind)?.[1];
  const decoded = decodeMarkup(content, options.encoding, charset);
  if (!/html/i.test(kind)) return { text: decoded.text, ...named };
  // The day of the crawl is near that of the article, but not it: where the page is silent, so are we.
  return { ...(await documentOfHtml(decoded, options.wholePage)), ...named };
}

/** Crawlers keep answers unpacked as a rule, with the header of the packed one; both are taken. */
function unpacked(content: Buffer, answer: ReadonlyMap<string, string>, maxSize: number): Buffer {
  const whole = /chunked/i.test(answer.get('transfer-encoding') ?? '') ? withoutChunks(content) : content;
  if (whole[0] !== 0x1f || whole[1] !== 0x8b) return whole;
  try {
    return gunzipSync(whole, { maxOutputLength: maxSize });
  } catch {
    return whole;
  }
}

/** The content of a chunked answer; what is not chunked after all is given back. */
function withoutChunks(content: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 0; at < content.length; ) {
    const end = content.indexOf('\r\n', at);
    const size = /^([\da-f]{1,7})(?:;|\s*$)/i.exec(content.toString('latin1', at, Math.min(end, at + 40)))?.[1];
    if (end === -1 || size === undefined) return content;
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    parts.push(content.subarray(end + 2, end + 2 + length));
    at = end + 2 + length + 2;
  }
  return Buffer.concat(parts);
}
