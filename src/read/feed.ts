import { readAll } from './bytes.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/** RSS and Atom: a document an entry, with its title, date and address. */
export const feed: Reader = {
  name: 'feed',
  summary: 'RSS and Atom files, an entry a document',
  extensions: ['.rss', '.atom', '.rdf', '.xml'],
  resembles: (head) =>
    /^\uFEFF?\s*(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:rss|feed|rdf:RDF)\b/i.test(head),
  async *read(source: Source, options: ReadOptions) {
    const [{ decodeMarkup }, { entriesOf }] = await Promise.all([import('./page.ts'), import('./entries.ts')]);
    yield* entriesOf(decodeMarkup(await readAll(source, options.maxSize), options.encoding).text);
  },
};
