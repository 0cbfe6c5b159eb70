import { readAll, standsAt } from './bytes.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/** PDF files that have text in them; a page of pictures has none. */
export const pdf: Reader = {
  name: 'pdf',
  summary: 'PDF files with text in them',
  extensions: ['.pdf'],
  magic: isPdf,
  async *read(source: Source, options: ReadOptions) {
    const { documentOfPdf } = await import('./pdf-text.ts');
    yield { read: async () => documentOfPdf(await readAll(source, options.maxSize)) };
  },
};

const MARK = '%PDF-';
/** Bytes from the start among which the mark may stand. */
const START = 1024;

function isPdf(head: Uint8Array): boolean {
  const first = MARK.charCodeAt(0);
  for (let at = head.indexOf(first); at >= 0 && at + MARK.length <= START; at = head.indexOf(first, at + 1))
    if (standsAt(head, MARK, at)) return true;
  return false;
}
