import type { DocumentResult, Mention } from '../core/result.ts';
import { converter, type OffsetUnit } from './offsets.ts';
import type { Rendered } from './renderer.ts';

/** Columns of the formats that have a row a mention. New ones are added at the end only: scripts count on the order. */
export const COLUMNS = [
  'file',
  'id',
  'type',
  'entity',
  'name',
  'text',
  'start',
  'end',
  'line',
  'column',
  'confidence',
  'country',
  'class',
  'grade',
  'value',
  'timex',
  'form',
  'holder',
  'first_day',
  'last_day',
] as const;

export type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number | null>>>;

/** Every mention of a document in the order of the text. Line and column count from 1, columns in UTF-16 units. */
export function rowsOf({ result, text }: Rendered, offsets: OffsetUnit): Row[] {
  const rows = [...mentionsOf(result)].sort((a, b) => a.start - b.start || b.end - a.end);
  const convert = converter(text, offsets);
  let line = 1;
  let lineStart = 0;
  let next = text.indexOf('\n');
  return rows.map((row) => {
    while (next !== -1 && next < row.start) {
      line++;
      lineStart = next + 1;
      next = text.indexOf('\n', lineStart);
    }
    const place = { start: convert(row.start), end: convert(row.end), line, column: row.start - lineStart + 1 };
    return { file: result.file, id: result.id ?? '', ...row, ...place };
  });
}

function* mentionsOf(result: DocumentResult): Generator<Row & { start: number; end: number }> {
  for (const { id, name, country, mentions } of result.people) {
    for (const mention of mentions) yield { type: 'person', entity: id, name, country, ...place(mention) };
  }
  for (const { id, name, class: kind, grade, mentions } of result.ranks) {
    for (const mention of mentions) {
      yield {
        type: 'rank',
        entity: id,
        name,
        class: kind,
        grade: grade ?? '',
        holder: mention.holder ?? '',
        ...place(mention),
      };
    }
  }
  for (const { id, name, code, mentions } of result.countries) {
    for (const mention of mentions) {
      yield { type: 'country', entity: id, name, country: code, form: mention.form, ...place(mention) };
    }
  }
  for (const { id, value, timex, begin, end, mentions } of result.dates) {
    for (const mention of mentions) {
      const own = mention.value === undefined ? value : mention.value;
      yield {
        type: 'date',
        entity: id,
        name: value ?? '',
        value: own,
        timex: mention.timex ?? timex,
        first_day: own === value ? (begin ?? '') : '',
        last_day: own === value ? (end ?? '') : '',
        ...place(mention),
      };
    }
  }
  for (const { id, name, type, mentions } of result.others) {
    for (const mention of mentions) yield { type, entity: id, name, ...place(mention) };
  }
}

function place(mention: Mention): { text: string; start: number; end: number; confidence: number } {
  return { text: mention.text, start: mention.start, end: mention.end, confidence: mention.confidence };
}
