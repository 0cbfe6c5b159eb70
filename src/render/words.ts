import { clean } from './clean.ts';
import type { LabelledSpan } from './spans.ts';

/** Runs of letters, marks and digits with inner apostrophes, stops and hyphens; any other sign alone; or the break between paragraphs. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.\-‐][\p{L}\p{M}\p{N}]+)*|\n[^\S\n]*\n|[^\s\p{L}\p{M}\p{N}]/gu;

/** A line a word of this text, with the tag of the span that it is in. */
export function pushWords(lines: string[], text: string, span: LabelledSpan | null): void {
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
