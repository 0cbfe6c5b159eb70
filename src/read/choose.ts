import { readers } from './index.ts';
import type { Reader } from './reader.ts';
import { text } from './text.ts';

/** Whether a file of this name is taken from a folder: some format has its extension. `.gz` after it does not count. */
export function isArticleName(name: string): boolean {
  return readerByExtension(name) !== null;
}

/** The reader for `--input`'s value, or by the first bytes, the name's extension, and what the text looks like, in this order. */
export function chooseReader(input: string, name: string, head: Uint8Array): Reader {
  const named = readers.find((reader) => reader.name === input);
  if (named !== undefined) return named;
  const byMagic = readers.find((reader) => reader.magic?.(head) === true);
  if (byMagic !== undefined) return byMagic;
  const byExtension = readerByExtension(name);
  if (byExtension !== null) return byExtension;
  const start = Buffer.from(head).toString('utf8');
  return readers.find((reader) => reader.resembles?.(start) === true) ?? text;
}

function readerByExtension(name: string): Reader | null {
  const plain = name.toLowerCase().replace(/\.gz$/, '');
  const dot = plain.lastIndexOf('.');
  if (dot === -1) return null;
  const extension = plain.slice(dot);
  return readers.find((reader) => reader.extensions.includes(extension)) ?? null;
}
