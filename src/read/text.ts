import { readAll } from './bytes.ts';
import { decode } from './decode.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/** A file is an article, and its text is the file's, unit for unit. */
export const text: Reader = {
  name: 'text',
  summary: 'plain text, one article a file',
  extensions: ['.txt', '.text'],
  async *read(source: Source, options: ReadOptions) {
    yield { read: async () => decode(await readAll(source, options.maxSize), options.encoding) };
  },
};
