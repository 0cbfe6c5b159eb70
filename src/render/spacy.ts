import { cleanJson } from './clean.ts';
import { converter } from './offsets.ts';
import type { Renderer } from './renderer.ts';
import { spansOf } from './spans.ts';

/** Lines of `{"text", "spans", "meta"}`, as Prodigy and spaCy's own scripts read them. Offsets are Python's. */
export const spacy: Renderer = {
  name: 'spacy',
  summary: 'lines with text and spans, for spaCy and Prodigy',
  extension: '.jsonl',
  start: async () => ({
    begin: '',
    between: '',
    document: ({ result, text }) => {
      const convert = converter(text, 'codepoint');
      const spans = spansOf(result).map(({ start, end, label }) => ({
        start: convert(start),
        end: convert(end),
        label,
      }));
      const meta = { file: result.file, ...(result.id === undefined ? {} : { id: result.id }) };
      return `${cleanJson(JSON.stringify({ text, spans, meta }))}\n`;
    },
  }),
};
