import { cleanJson } from './clean.ts';
import { converter } from './offsets.ts';
import type { Renderer } from './renderer.ts';
import { spansOf } from './spans.ts';

/** Lines of `{"text", "label"}`, as doccano imports them for sequence labelling. Offsets are Python's. */
export const doccano: Renderer = {
  name: 'doccano',
  summary: 'lines with text and labels, for doccano',
  extension: '.jsonl',
  start: async () => ({
    begin: '',
    between: '',
    document: ({ result, text }) => {
      const convert = converter(text, 'codepoint');
      const label = spansOf(result).map((span) => [convert(span.start), convert(span.end), span.label]);
      const meta = { file: result.file, ...(result.id === undefined ? {} : { id: result.id }) };
      return `${cleanJson(JSON.stringify({ text, label, meta }))}\n`;
    },
  }),
};
