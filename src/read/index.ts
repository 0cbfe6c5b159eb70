import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { eml } from './eml.ts';
import { feed } from './feed.ts';
import { html } from './html.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { mbox } from './mbox.ts';
import { ndjson } from './ndjson.ts';
import { pdf } from './pdf.ts';
import type { Reader } from './reader.ts';
import { text } from './text.ts';
import { tsv } from './tsv.ts';
import { warc } from './warc.ts';

/**
 * Every input format; where several could be meant, the earlier one is asked first. What a format needs beyond a few lines
 * is imported when something of it is read.
 */
export const readers: readonly Reader[] = [
  text,
  markdown,
  html,
  ndjson,
  json,
  csv,
  tsv,
  docx,
  pdf,
  eml,
  mbox,
  feed,
  warc,
];
