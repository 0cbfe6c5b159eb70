import { Problem } from '../../core/problem.ts';
import { documentIn } from '../../read/piece.ts';
import type { InputDocument, Reader, ReadOptions, Source } from '../../read/reader.ts';

export type Item = InputDocument | Problem;

/** Bytes as a source, in chunks of the given size that are all the same memory, as those of files are. */
export function sourceOf(data: Buffer, size: number): Source {
  async function* chunks(): AsyncGenerator<Uint8Array> {
    const memory = Buffer.alloc(size);
    for (let start = 0; start < data.length; start += size) {
      const count = data.copy(memory, 0, start, start + size);
      yield memory.subarray(0, count);
      memory.fill(0x21);
    }
  }
  return { name: 'sample', chunks: chunks() };
}

/** Everything that a reader gives; a problem that it throws comes last. */
export async function itemsOf(reader: Reader, source: Source, options: ReadOptions): Promise<Item[]> {
  const items: Item[] = [];
  try {
    for await (const piece of reader.read(source, options)) {
      const item = await documentIn(piece);
      if (item !== null) items.push(item);
    }
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    items.push(error);
  }
  return items;
}
