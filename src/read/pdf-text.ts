import { extractText, getDocumentProxy, getMeta } from 'unpdf';
import { Problem } from '../core/problem.ts';
import type { InputDocument } from './reader.ts';

/** The text of a PDF file, page after page, with its title. */
export async function documentOfPdf(bytes: Buffer): Promise<InputDocument | Problem> {
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
