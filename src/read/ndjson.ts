import { Problem } from '../core/problem.ts';
import { linesOf } from './lines.ts';
import type { FieldNames, InputDocument, Reader, ReadOptions, Source } from './reader.ts';
import { documentInJson } from './records.ts';

/** One JSON object a line. A broken line costs only itself. */
export const ndjson: Reader = {
  name: 'ndjson',
  summary: 'one JSON object a line (JSON Lines), with the text in a field',
  extensions: ['.ndjson', '.jsonl', '.ldjson'],
  resembles: (head) => /^\uFEFF?\s*\{[ \t]*"/.test(head) && isObject(head.slice(0, firstLineEnd(head))),
  async *read(source: Source, options: ReadOptions) {
    for await (const line of linesOf(source.chunks, options)) {
      const { number, content } = line;
      yield {
        place: `line ${number}`,
        read: () => (content instanceof Problem ? content : parseLine(content, options.fields)),
      };
    }
  },
};

/** Null for an empty line. */
function parseLine(bytes: Buffer, fields: FieldNames): InputDocument | Problem | null {
  const text = bytes.toString('utf8');
  const json = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (json === '' || json.trim() === '') return null;
  return documentInJson(json, fields, 'mend or delete the line; every other line was read');
}

function firstLineEnd(head: string): number {
  const end = head.indexOf('\n');
  return end === -1 ? head.length : end;
}

/** A whole object, or the beginning of one that is longer than what was looked at. */
function isObject(line: string): boolean {
  try {
    const value: unknown = JSON.parse(line.replace(/^\uFEFF/, ''));
    return typeof value === 'object';
  } catch {
    return line.length >= 4096;
  }
}
