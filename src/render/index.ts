import { brat } from './brat.ts';
import { conll } from './conll.ts';
import { csv } from './csv.ts';
import { doccano } from './doccano.ts';
import { json } from './json.ts';
import { markdown } from './markdown.ts';
import { ndjson } from './ndjson.ts';
import type { Renderer } from './renderer.ts';
import { spacy } from './spacy.ts';
import { table } from './table.ts';
import { timeml } from './timeml.ts';
import { tsv } from './tsv.ts';

/** Every output format, in the order of the help. */
export const renderers: readonly Renderer[] = [
  table,
  json,
  ndjson,
  csv,
  tsv,
  markdown,
  spacy,
  doccano,
  conll,
  brat,
  timeml,
];
