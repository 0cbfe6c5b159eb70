import type { Growing } from '../core/growing.ts';
import { Problem } from '../core/problem.ts';
import { dayOf } from './dates.ts';
import type { FieldNames, InputDocument } from './reader.ts';
import { plainNames, skim } from './skim.ts';

/** Makes documents of records as JSON in UTF-8; `mend` says what to do about one that is broken. */
export function recordParser(fields: FieldNames, mend: string): (bytes: Buffer) => InputDocument | Problem {
  const names = plainNames([fields.text, fields.id, fields.title, fields.date]);
  return (bytes) => {
    const values = names === null ? null : skim(bytes, names);
    if (values !== null) {
      const [text, id, title, date] = values;
      if (typeof text === 'string') return documentWith(text, id, title, date);
    }
    let record: unknown;
    try {
      record = JSON.parse(bytes.toString('utf8').replace(/^\uFEFF/, ''));
    } catch {
      return new Problem('record', 'is no valid JSON', { mend });
    }
    return documentOf(record, fields);
  };
}

/** A document from the fields of a record, or what is wrong with the record. */
export function documentOf(record: unknown, fields: FieldNames): InputDocument | Problem {
  if (typeof record !== 'object' || record === null || Array.isArray(record)) {
    return new Problem('record', 'is no object', {
      mend: 'give one JSON object a record, like {"id": 1, "text": "…"}',
    });
  }
  const text = fieldOf(record, fields.text);
  if (typeof text !== 'string') {
    const names = Object.keys(record).slice(0, 5).join(', ');
    const reason = text === undefined ? `has no field "${fields.text}"` : `field "${fields.text}" is no text`;
    return new Problem('field', reason, {
      mend: `name it with --text-field${names === '' ? '' : ` (fields: ${names})`}`,
    });
  }
  return documentWith(text, fieldOf(record, fields.id), fieldOf(record, fields.title), fieldOf(record, fields.date));
}

function documentWith(text: string, id: unknown, title: unknown, date: unknown): InputDocument {
  const document: Growing<InputDocument> = { text };
  if (typeof id === 'string' || typeof id === 'number') document.id = id;
  if (typeof title === 'string' && title !== '') document.title = title;
  if (typeof date !== 'string') return document;
  const day = dayOf(date);
  if (day !== null) document.date = day;
  else if (date.trim() !== '') document.warning = `the date "${date.slice(0, 40)}" is not understood and was left out`;
  return document;
}

/** A field by its name, or by a path with dots where no field has that name. */
function fieldOf(record: object, name: string): unknown {
  if (Object.hasOwn(record, name)) return Object.getOwnPropertyDescriptor(record, name)?.value;
  if (!name.includes('.')) return undefined;
  let value: unknown = record;
  for (const part of name.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, part)) return undefined;
    value = Object.getOwnPropertyDescriptor(value, part)?.value;
  }
  return value;
}
