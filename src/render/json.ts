import { cleanJson } from './clean.ts';
import type { Renderer } from './renderer.ts';

/** One indented object a document, one after another: what jq reads as a stream. */
export const json: Renderer = {
  name: 'json',
  summary: 'one indented object a document',
  extension: '.json',
  start: async () => ({
    begin: '',
    between: '',
    document: ({ result }) => `${cleanJson(JSON.stringify(result, null, 2))}\n`,
  }),
};
