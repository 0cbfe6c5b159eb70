import { withOffsets } from './offsets.ts';
import type { Renderer } from './renderer.ts';

/** The objects of `json`, one a line. */
export const ndjson: Renderer = {
  name: 'ndjson',
  summary: 'the same object, one a line',
  extension: '.ndjson',
  start: async ({ offsets }) => {
    const { lineWriter } = await import('./ndjson-document.ts');
    const write = lineWriter();
    return {
      begin: '',
      between: '',
      document: ({ result, text }) => write(withOffsets(result, text, offsets)),
    };
  },
};
