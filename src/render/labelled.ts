import { cleanJson } from './clean.ts';
import { converter } from './offsets.ts';
import type { Renderer } from './renderer.ts';
import { spansOf } from './spans.ts';

/** A labelled stretch of text with its offsets in characters, as Python counts them. */
export interface PythonSpan {
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

/** One object a line: the text, its labelled spans in a form and under a name of the format's own, and where they are from. */
export function labelledLines(format: {
  readonly name: string;
  readonly summary: string;
  readonly fields: (text: string, spans: readonly PythonSpan[]) => object;
}): Renderer {
  return {
    name: format.name,
    summary: format.summary,
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
        return `${cleanJson(JSON.stringify({ ...format.fields(text, spans), meta }))}\n`;
      },
    }),
  };
}
