import type { DocumentResult, Mention } from '../core/result.ts';

/** A mention with its label, for formats that know nothing else of it. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** PERSON, RANK, COUNTRY, DATE, or the type of the user's own dictionary in capitals. */
  readonly label: string;
  /** Id of the entity. */
  readonly entity: string;
}

/** All mentions in the order of the text, the longer first where two begin together. */
export function spansOf({ people, ranks, countries, dates, others }: DocumentResult): LabelledSpan[] {
  const spans: LabelledSpan[] = [];
  const add = (
    label: string,
    entities: readonly { readonly id: string; readonly mentions: readonly Mention[] }[],
  ): void => {
    for (const { id, mentions } of entities) {
      for (const { start, end, text } of mentions) spans.push({ start, end, text, label, entity: id });
    }
  };
  add('PERSON', people);
  add('RANK', ranks);
  add('COUNTRY', countries);
  add('DATE', dates);
  for (const other of others) add(other.type.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_'), [other]);
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** The spans of which none lies in or over another: of two that do, the one that begins first, or is longer, stays. */
export function apart(spans: readonly LabelledSpan[]): LabelledSpan[] {
  let end = 0;
  return spans.filter((span) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}
