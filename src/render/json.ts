import { cleanJson } from './clean.ts';
import { withOffsets } from './offsets.ts';
import type { Renderer } from './renderer.ts';

/** One indented object a document, one after another: what jq reads as a stream. */
export const json: Renderer = {
  name: 'json',
  summary: 'one indented object a document',
  extension: '.json',
  start: async ({ offsets }) => ({
    begin: '',
    between: '',
    document: ({ result, text }) => `${cleanJson(JSON.stringify(withOffsets(result, text, offsets), null, 2))}\n`,
  }),
};
