import { clean } from './clean.ts';
import type { Renderer } from './renderer.ts';
import { apart, type LabelledSpan, spansOf } from './spans.ts';

/** A word a line with its IOB2 tag, an empty line after each paragraph, `-DOCSTART-` before each document. */
export const conll: Renderer = {
  name: 'conll',
  summary: 'a word a line with its IOB2 tag, as CoNLL 2003 has them',
  extension: '.conll',
  start: async () => ({
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
  }),
};

/** Runs of letters, marks and digits with inner apostrophes, stops and hyphens; any other sign alone; or the break between paragraphs. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.\-‐][\p{L}\p{M}\p{N}]+)*|\n[^\S\n]*\n|[^\s\p{L}\p{M}\p{N}]/gu;

function pushWords(lines: string[], text: string, span: LabelledSpan | null): void {
  let tag = span === null ? 'O' : `B-${span.label}`;
  for (const [word] of text.matchAll(WORD)) {
    if (word.startsWith('\n')) {
      if (lines.at(-1) !== '') lines.push('');
      continue;
    }
    lines.push(`${clean(word)}\t${tag}`);
    if (span !== null) tag = `I-${span.label}`;
  }
}
