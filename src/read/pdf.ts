import { Problem } from '../core/problem.ts';
import { readAll, standsAt } from './bytes.ts';
import type { InputDocument, Reader, ReadOptions, Source } from './reader.ts';

/** PDF files that have text in them; a page of pictures has none. */
export const pdf: Reader = {
  name: 'pdf',
  summary: 'PDF files with text in them',
  extensions: ['.pdf'],
  magic: isPdf,
  async *read(source: Source, options: ReadOptions) {
    yield { read: async () => documentOf(await readAll(source, options.maxSize)) };
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

async function documentOf(bytes: Buffer): Promise<InputDocument | Problem> {
  const { extractText, getDocumentProxy, getMeta } = await import('unpdf');
  try {
    // A copy of its own: the library takes the memory away.
    const file = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    const { text } = await extractText(file, { mergePages: false });
    const { info } = await getMeta(file);
    const title: unknown = info.Title;
    return {
      text: text.map(rejoined).join('\n\n'),
      ...(typeof title === 'string' && title.trim() !== '' ? { title: title.trim() } : {}),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/\.$/, '') : String(error);
    const mend = /password/i.test(reason) ? 'save it without its password' : 'save it again, or as text';
    return new Problem('format', `cannot be read as PDF (${reason})`, { mend });
  }
}

/** Words that were broken at the end of a line are made whole. */
function rejoined(page: string): string {
  return page.replace(/(\p{Ll})-\n(\p{Ll})/gu, '$1$2').trim();
}
