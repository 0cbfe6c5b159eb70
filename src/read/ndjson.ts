import { Problem } from '../core/problem.ts';
import { linesOf } from './lines.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';
import { recordParser } from './records.ts';

const OPEN = 0x7b;

/** One JSON object a line. A broken line costs only itself. */
export const ndjson: Reader = {
  name: 'ndjson',
  summary: 'one JSON object a line (JSON Lines), with the text in a field',
  extensions: ['.ndjson', '.jsonl', '.ldjson'],
  resembles: (head) => /^\uFEFF?\s*\{[ \t]*"/.test(head) && isObject(head.slice(0, firstLineEnd(head))),
  async *read(source: Source, options: ReadOptions) {
    const parse = recordParser(options.fields, 'mend or delete the line; every other line was read');
    for await (const { number, content } of linesOf(source.chunks, options)) {
      yield {
        place: `line ${number}`,
        read: () => (content instanceof Problem ? content : isBlank(content) ? null : parse(content)),
      };
    }
  },
};

const isBlank = (line: Buffer): boolean => line[0] !== OPEN && line.toString('utf8').trim() === '';

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
