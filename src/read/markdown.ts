import { readAll } from './bytes.ts';
import { decode } from './decode.ts';
import type { Reader, ReadOptions, Source } from './reader.ts';

/**
 * Markdown: what is markup becomes spaces, unit for unit, so that offsets are those of the file as well. Title and date come
 * from the front matter, the title else from the first heading.
 */
export const markdown: Reader = {
  name: 'markdown',
  summary: 'Markdown, with title and date from its front matter',
  extensions: ['.md', '.markdown', '.mdown', '.mkd'],
  resembles: (head) => /^\uFEFF?---\r?\n(?:[\w-]+:[^\n]*\n){1,50}---\r?\n/.test(head),
  async *read(source: Source, options: ReadOptions) {
    const { documentOfMarkdown } = await import('./plain-markdown.ts');
    yield {
      read: async () => {
        const { text: file, warning } = decode(await readAll(source, options.maxSize), options.encoding);
        return { ...documentOfMarkdown(file), ...(warning === undefined ? {} : { warning }) };
      },
    };
  },
};
