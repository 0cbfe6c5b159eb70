import { csv } from './csv.ts';
import { json } from './json.ts';
import { ndjson } from './ndjson.ts';
import type { Renderer } from './renderer.ts';
import { table } from './table.ts';
import { tsv } from './tsv.ts';

/** Every output format, in the order of the help. */
export const renderers: readonly Renderer[] = [table, json, ndjson, csv, tsv];
