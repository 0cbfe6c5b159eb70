import { cleanJson } from './clean.ts';
import { withOffsets } from './offsets.ts';
import type { Renderer } from './renderer.ts';

/** The objects of `json`, one a line. */
export const ndjson: Renderer = {
  name: 'ndjson',
  summary: 'the same object, one a line',
  extension: '.ndjson',
  start: async ({ offsets }) => ({
    begin: '',
    between: '',
    document: ({ result, text }) => `${cleanJson(JSON.stringify(withOffsets(result, text, offsets)))}\n`,
  }),
};
