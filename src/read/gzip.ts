import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { Problem } from '../core/problem.ts';

/** The bytes behind gzipped ones, as they come; several gzip members one after another are one stream, as in crawls. */
export async function* gunzip(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  async function* copies(): AsyncGenerator<Uint8Array> {
    // The next chunk may be asked for while this one is still being read.
    for await (const chunk of chunks) yield Buffer.from(chunk);
  }
  const stream = createGunzip();
  const source = Readable.from(copies(), { objectMode: false });
  source.on('error', (error) => stream.destroy(error));
  try {
    for await (const chunk of source.pipe(stream)) yield chunk;
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))) throw error;
    const reason = error.code === 'Z_BUF_ERROR' ? 'is cut short: the gzip data has no end' : 'is no valid gzip data';
    throw new Problem('format', reason, { mend: 'fetch or pack it again' });
  } finally {
    source.destroy();
  }
}
