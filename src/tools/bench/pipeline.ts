import { processSource } from '../../batch/process.ts';
import type { Settings } from '../../batch/settings.ts';
import { createExtractor } from '../../extractor.ts';
import { DEFAULT_READ_OPTIONS } from '../../read/reader.ts';
import { ndjson } from '../../render/ndjson.ts';
import { PLAIN } from '../../render/renderer.ts';

const SETTINGS: Settings = {
  ...DEFAULT_READ_OPTIONS,
  format: 'ndjson',
  input: 'ndjson',
  types: null,
  date: null,
  minConfidence: 0,
  explain: false,
  withText: false,
  dictionaries: [],
  width: null,
  colour: false,
  offsets: 'utf16',
};
/** As files are read. */
const CHUNK = 64 * 1024;

export interface Pipeline {
  /** What the command line does with records of NDJSON: read, extract, render. Gives how many units or bytes came out. */
  readonly records: (bytes: Uint8Array) => Promise<number>;
  readonly text: (text: string) => void;
}

export async function createPipeline(): Promise<Pipeline> {
  const processor = {
    settings: SETTINGS,
    extractor: createExtractor(),
    rendering: await ndjson.start({ ...SETTINGS, style: PLAIN }),
  };
  return {
    records: async (bytes) => {
      const name = 'corpus.ndjson';
      const input = { order: 0, name, path: name, relative: name };
      let out = 0;
      const outcomes = processSource(processor, input, { name, chunks: chunksOf(bytes) }, { together: true });
      for await (const { output, failures } of outcomes) {
        if (failures.length > 0) throw new Error(`${failures.length} articles failed`);
        out += output.length;
      }
      return out;
    },
    text: (text) => {
      processor.extractor.extract(text);
    },
  };
}

async function* chunksOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
