import { Problem } from '../../src/core/problem.ts';
import { documentIn } from '../../src/read/piece.ts';
import {
  DEFAULT_READ_OPTIONS,
  type InputDocument,
  type Reader,
  type ReadOptions,
  type Source,
} from '../../src/read/reader.ts';

export type Item = InputDocument | Problem;

/** Bytes as a source, in chunks of the given size that are all the same memory, as those of files are. */
export function sourceOf(bytes: Uint8Array | string, chunkSize = 65536): Source {
  const data = Buffer.from(bytes);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const memory = Buffer.alloc(chunkSize);
    for (let start = 0; start < data.length; start += chunkSize) {
      const count = data.copy(memory, 0, start, start + chunkSize);
      yield memory.subarray(0, count);
      memory.fill(0x21);
    }
  }
  return { name: 'sample', chunks: chunks() };
}

/** Everything that a reader gives; a problem that it throws comes last. */
export async function readItems(
  reader: Reader,
  bytes: Uint8Array | string,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<Item[]> {
  const items: Item[] = [];
  try {
    for await (const piece of reader.read(sourceOf(bytes, chunkSize), { ...DEFAULT_READ_OPTIONS, ...options })) {
      const item = await documentIn(piece);
      if (item !== null) items.push(item);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    items.push(error);
  }
  return items;
}

export async function readDocuments(
  reader: Reader,
  bytes: Uint8Array | string,
  options: Partial<ReadOptions> = {},
): Promise<InputDocument[]> {
  const items = await readItems(reader, bytes, options);
  return items.map((item) => {
    if (item instanceof Problem) throw item;
    return item;
  });
}
