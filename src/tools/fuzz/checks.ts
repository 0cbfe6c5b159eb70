import { strict as assert } from 'node:assert';
import { join } from 'node:path';
import fc from 'fast-check';
import { Problem } from '../../core/problem.ts';
import type { Extraction } from '../../core/result.ts';
import { loadGazetteer } from '../../engine/gazetteer/load.ts';
import { TokenBuffer } from '../../engine/segment/buffers.ts';
import { segment } from '../../engine/segment/segment.ts';
import { createExtractor, type Extractor, shippedDictionaries } from '../../extractor.ts';
import { readers } from '../../read/index.ts';
import type { InputDocument, Reader, ReadOptions } from '../../read/reader.ts';
import { dictionary, writeDictionary } from './dictionaries.ts';
import { brokenFile, readOptions, shareOf } from './files.ts';
import { type Item, itemsOf, sourceOf } from './items.ts';
import { article, text } from './texts.ts';

/** Something that holds for any input. */
export interface Check {
  readonly name: string;
  /** Its part of all runs, against those of the others. */
  readonly share: number;
  /** Tries so many inputs. Throws with the smallest one found for which it does not hold. */
  readonly run: (runs: number, seed: number) => Promise<void>;
}

/** @param folder for the files of dictionaries */
export function checksOf(folder: string): Check[] {
  const gazetteer = loadGazetteer(shippedDictionaries());
  const tokens = new TokenBuffer();
  const extractor = createExtractor();
  const anyText = fc.oneof(text, article);
  return [
    check('tokeniser', 60, anyText, (input) => {
      const { tokens: found } = segment(input, gazetteer.vocabulary, tokens);
      let last = 0;
      for (let i = 0; i < found.count; i++) {
        const [start = -1, end = -1] = [found.start[i], found.end[i]];
        assert(last <= start && start < end && end <= input.length, `token ${i} from ${start} to ${end}`);
        last = end;
      }
    }),
    check('extractor', 60, anyText, (input) => checkOffsets(input, extractor.extract(input))),
    ...readers.map((reader) =>
      check(
        `reader ${reader.name}`,
        2 * shareOf(reader),
        fc.tuple(brokenFile(reader.name), readOptions, fc.constantFrom(1, 7, 4096)),
        ([bytes, options, size]) => checkReader(reader, bytes, options, size, extractor),
      ),
    ),
    check('dictionaries', 8, fc.tuple(dictionary, article), ([files, input]) => {
      const path = writeDictionary(join(folder, 'dictionary'), files);
      const words = Object.values(files.tables).join(' ');
      unlessProblem(() => {
        const own = createExtractor({ dictionaries: [path] });
        for (const each of [input, words]) checkOffsets(each, own.extract(each));
      });
    }),
  ];
}

function check<Input>(
  name: string,
  share: number,
  inputs: fc.Arbitrary<Input>,
  holds: (input: Input) => void | Promise<void>,
): Check {
  const property = fc.asyncProperty(inputs, async (input) => holds(input));
  return { name, share, run: (numRuns, seed) => fc.assert(property, { numRuns, seed }) };
}

/** Only problems are thrown; whatever the chunks, the same comes of a file; and of each document the offsets are right. */
async function checkReader(
  reader: Reader,
  bytes: Buffer,
  options: ReadOptions,
  size: number,
  extractor: Extractor,
): Promise<void> {
  const items = await itemsOf(reader, sourceOf(bytes, Math.max(bytes.length, 1)), options);
  for (const item of items) {
    if (!(item instanceof Problem)) checkOffsets(item.text, extractor.extract(item.text, dateOf(item)));
  }
  // What is read as a whole is the same for any chunks.
  if (shareOf(reader) > 1 || reader.name === 'warc') {
    assert.deepEqual((await itemsOf(reader, sourceOf(bytes, size), options)).map(plain), items.map(plain));
  }
}

function dateOf({ date }: InputDocument): { date?: string } {
  return date === undefined ? {} : { date };
}

function plain(item: Item): unknown {
  return item instanceof Problem ? [item.code, item.message, item.place] : item;
}

function checkOffsets(input: string, { people, ranks, countries, dates, others }: Extraction): void {
  for (const { mentions } of [...people, ...ranks, ...countries, ...dates, ...others]) {
    for (const { start, end, text: words } of mentions) {
      assert(start < end, `a mention from ${start} to ${end}`);
      assert.equal(input.slice(start, end), words);
    }
  }
}

function unlessProblem(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
  }
}
