import { cleanJson } from './clean.ts';
import type { Renderer } from './renderer.ts';

/** The objects of `json`, one a line. */
export const ndjson: Renderer = {
  name: 'ndjson',
  summary: 'the same object, one a line',
  extension: '.ndjson',
  start: async () => ({
    begin: '',
    between: '',
    document: ({ result }) => `${cleanJson(JSON.stringify(result))}\n`,
  }),
};
