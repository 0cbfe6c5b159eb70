import type { DocumentResult } from '../core/result.ts';
import { clean } from './clean.ts';
import { type Convert, converter } from './offsets.ts';
import type { Renderer } from './renderer.ts';
import { type LabelledSpan, spansOf } from './spans.ts';

/** Stand-off annotations (`.ann`) of the article's text, with who holds which rank and the codes of countries. Offsets are Python's. */
export const brat: Renderer = {
  name: 'brat',
  summary: 'stand-off annotations for brat',
  extension: '.ann',
  start: async () => ({
    begin: '',
    between: '',
    document: ({ result, text }) => {
      const spans = spansOf(result);
      const convert = converter(text, 'codepoint');
      const lines = spans.map(
        (span, index) => `T${index + 1}\t${span.label} ${fragments(span, convert)}\t${oneLine(span.text)}`,
      );
      return (
        [...lines, ...relations(result, spans), ...notes(result, spans)].map((line) => `${line}\n`).join('') || '\n'
      );
    },
  }),
};

/** A span in two lines is two fragments: brat allows no line break in one. */
function fragments({ start, text }: LabelledSpan, convert: Convert): string {
  const parts: string[] = [];
  for (const match of text.matchAll(/[^\r\n]+/g)) {
    const from = start + match.index;
    parts.push(`${convert(from)} ${convert(from + match[0].length)}`);
  }
  return parts.join(';');
}

/** Each mention of a rank with the mention of its holder that is nearest. */
function relations({ ranks }: DocumentResult, spans: readonly LabelledSpan[]): string[] {
  const lines: string[] = [];
  for (const { id, mentions } of ranks) {
    for (const { start, end, holder } of mentions) {
      if (holder === undefined) continue;
      const rank = spans.findIndex((span) => span.entity === id && span.start === start);
      const person = nearest(spans, holder, start, end);
      if (person !== -1) lines.push(`R${lines.length + 1}\tHolds Arg1:T${person + 1} Arg2:T${rank + 1}`);
    }
  }
  return lines;
}

function nearest(spans: readonly LabelledSpan[], entity: string, start: number, end: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  spans.forEach((span, index) => {
    if (span.entity !== entity) return;
    const distance = Math.max(span.start - end, start - span.end);
    if (distance < least) {
      least = distance;
      best = index;
    }
  });
  return best;
}

/** Codes of countries and values of dates, as normalisations and notes. */
function notes({ countries, dates }: DocumentResult, spans: readonly LabelledSpan[]): string[] {
  const lines: string[] = [];
  spans.forEach(({ entity, label }, index) => {
    const country = label === 'COUNTRY' ? countries.find(({ id }) => id === entity) : undefined;
    const date = label === 'DATE' ? dates.find(({ id }) => id === entity) : undefined;
    if (country !== undefined)
      lines.push(`N${lines.length + 1}\tReference T${index + 1} ISO3166:${country.code}\t${country.name}`);
    else if (typeof date?.value === 'string')
      lines.push(`#${lines.length + 1}\tAnnotatorNotes T${index + 1}\t${clean(date.value)}`);
  });
  return lines;
}

function oneLine(text: string): string {
  return clean(text.replace(/[\r\n]+/g, ' '));
}
