import { readAll } from './bytes.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/** A web page: the article in it, told from menus and advertisements, with title and date from its metadata. */
export const html: Reader = {
  name: 'html',
  summary: 'web pages: the article, with title and date from metadata',
  extensions: ['.html', '.htm', '.xhtml', '.shtml'],
  resembles: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:!doctype html|html|head|body)\b/i.test(head),
  async *read(source: Source, options: ReadOptions) {
    const { decodeMarkup, documentOfHtml } = await import('./page.ts');
    yield {
      read: async () =>
        documentOfHtml(decodeMarkup(await readAll(source, options.maxSize), options.encoding), options.wholePage),
    };
  },
};
