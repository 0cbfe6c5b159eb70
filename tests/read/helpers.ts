import { Problem } from '../../src/core/problem.ts';
import {
  DEFAULT_READ_OPTIONS,
  type InputDocument,
  type Reader,
  type ReadOptions,
  type Source,
} from '../../src/read/reader.ts';
import * as fuzz from '../../src/tools/fuzz/items.ts';

export type { Item } from '../../src/tools/fuzz/items.ts';

export const sourceOf = (bytes: Uint8Array | string, chunkSize = 65536): Source =>
  fuzz.sourceOf(Buffer.from(bytes), chunkSize);

/** Everything that a reader gives; a problem that it throws comes last. */
export const readItems = (
  reader: Reader,
  bytes: Uint8Array | string,
  options: Partial<ReadOptions> = {},
  chunkSize?: number,
): Promise<fuzz.Item[]> => fuzz.itemsOf(reader, sourceOf(bytes, chunkSize), { ...DEFAULT_READ_OPTIONS, ...options });

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
