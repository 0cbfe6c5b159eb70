import { fstatSync } from 'node:fs';
import { fileSource } from '../batch/file.ts';
import type { Source } from '../read/reader.ts';
import type { Interrupt } from './interrupt.ts';
import { STDIN } from './terminal.ts';

/** Standard input as a source; `beforeWait` is called before each wait for more, so that what is done can be shown. */
export function standardInput(beforeWait: () => void, interrupt: Interrupt): Source {
  const stats = fstatSync(STDIN);
  // A folder is refused there.
  if (stats.isFile() || stats.isDirectory()) return fileSource('-', STDIN);
  return { name: '-', chunks: chunksOf(beforeWait, interrupt) };
}

/** A stream, though it is slow to load: a read that waits in the background could not be broken off. */
async function* chunksOf(beforeWait: () => void, interrupt: Interrupt): AsyncGenerator<Uint8Array> {
  interrupt.onAsk(() => process.stdin.destroy());
  try {
    beforeWait();
    for await (const chunk of process.stdin) {
      yield chunk;
      if (process.stdin.readableLength === 0) beforeWait();
    }
  } catch (error) {
    if (!interrupt.asked()) throw error;
  }
}
