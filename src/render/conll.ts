import type { Renderer } from './renderer.ts';
import { apart, spansOf } from './spans.ts';

/** A word a line with its IOB2 tag, an empty line after each paragraph, `-DOCSTART-` before each document. */
export const conll: Renderer = {
  name: 'conll',
  summary: 'a word a line with its IOB2 tag, as CoNLL 2003 has them',
  extension: '.conll',
  start: async () => {
    const { pushWords } = await import('./words.ts');
    return {
      begin: '',
      between: '\n',
      document: ({ result, text }) => {
        const lines = ['-DOCSTART-\tO', ''];
        let from = 0;
        for (const span of apart(spansOf(result))) {
          pushWords(lines, text.slice(from, span.start), null);
          pushWords(lines, text.slice(span.start, span.end), span);
          from = span.end;
        }
        pushWords(lines, text.slice(from), null);
        if (lines.at(-1) === '') lines.pop();
        return `${lines.join('\n')}\n`;
      },
    };
  },
};
