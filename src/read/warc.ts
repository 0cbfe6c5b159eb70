import { Problem } from '../core/problem.ts';
import { standsAt } from './bytes.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/** Archives of web crawls: of WARC the pages that were answered, of WET the texts; a record a document. */
export const warc: Reader = {
  name: 'warc',
  summary: 'web archives (WARC, WET), a page a document',
  extensions: ['.warc', '.wet'],
  magic: (head) => standsAt(head, 'WARC/', 0),
  async *read(source: Source, options: ReadOptions) {
    const [{ recordsOf }, { documentOfRecord }] = await Promise.all([
      import('./warc-records.ts'),
      import('./warc-pages.ts'),
    ]);
    let number = 0;
    for await (const record of recordsOf(source.chunks, options.maxSize)) {
      yield {
        place: `record ${++number}`,
        read: () => (record instanceof Problem ? record : documentOfRecord(record, options)),
      };
    }
  },
};
