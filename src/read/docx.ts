import { Problem } from '../core/problem.ts';
import { readAll } from './bytes.ts';
import type { InputDocument, Reader, ReadOptions, Source } from './reader.ts';

const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/** Word documents: the paragraphs as they read, with the title from their properties. */
export const docx: Reader = {
  name: 'docx',
  summary: 'Word documents',
  extensions: ['.docx'],
  magic: (head) => head[0] === 0x50 && head[1] === 0x4b && head[2] === 3 && head[3] === 4,
  async *read(source: Source, options: ReadOptions) {
    yield { read: () => documentOf(source, options) };
  },
};

async function documentOf(source: Source, options: ReadOptions): Promise<InputDocument | Problem> {
  const [{ filesOfZip }, { paragraphsOf, titleOf }] = await Promise.all([import('./zip.ts'), import('./word.ts')]);
  const files = await filesOfZip(await readAll(source, options.maxSize), [BODY, PROPERTIES], options.maxSize);
  const body = files.get(BODY);
  if (body === undefined) {
    return new Problem('format', 'is a zip archive, but no Word document', {
      mend: 'unpack it, and name the articles in it',
    });
  }
  const properties = files.get(PROPERTIES);
  const title = properties === undefined ? undefined : titleOf(textOf(properties));
  return { text: paragraphsOf(textOf(body)), ...(title === undefined ? {} : { title }) };
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    .toString('utf8')
    .replace(/^\ufeff/, '');
}
