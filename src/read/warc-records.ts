import { Problem } from '../core/problem.ts';
import { tooLarge } from './bytes.ts';

export interface WarcRecord {
  /** Names in lower case. */
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Buffer;
}

const LONGEST_HEADER = 64 * 1024;

/** The records of a web archive one after another; one over the limit is passed by without being held. */
export async function* recordsOf(
  chunks: AsyncIterable<Uint8Array>,
  maxSize: number,
): AsyncGenerator<WarcRecord | Problem> {
  const bytes = new ByteQueue(chunks);
  for (;;) {
    const head = await bytes.takeThrough('\r\n\r\n', LONGEST_HEADER);
    if (head === null) {
      if (!(await bytes.isEmpty())) throw broken();
      return;
    }
    const headers = headersOf(head.toString('utf8'));
    const length = Number(headers.get('content-length') ?? 'none');
    if (!/^\s*WARC\//.test(head.toString('latin1')) || !Number.isSafeInteger(length) || length < 0) throw broken();
    if (length > maxSize) {
      if (!(await bytes.skip(length))) throw broken();
      yield tooLarge(maxSize);
      continue;
    }
    const body = await bytes.take(length);
    if (body === null) throw broken();
    yield { headers, body };
  }
}

function broken(): Problem {
  return new Problem('format', 'is no whole WARC: a record is broken or cut short', {
    mend: 'fetch it again; what came before was read',
  });
}

/** Lines of `Name: value` after a first line. */
export function headersOf(head: string): Map<string, string> {
  const headers = new Map<string, string>();
  for (const line of head.split('\r\n')) {
    const colon = line.indexOf(':');
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  return headers;
}

/** Bytes of a stream, taken in pieces of the sizes that are wanted. */
class ByteQueue {
  readonly #iterator: AsyncIterator<Uint8Array>;
  #held: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Uint8Array>) {
    this.#iterator = chunks[Symbol.asyncIterator]();
  }

  /** Everything up to and with the mark; null where it does not come within so many bytes. Line ends before it are passed by. */
  async takeThrough(mark: string, most: number): Promise<Buffer | null> {
    let from = 0;
    for (;;) {
      while (this.#held[0] === 13 || this.#held[0] === 10) this.#held = this.#held.subarray(1);
      const end = this.#held.indexOf(mark, Math.max(0, from - mark.length), 'latin1');
      if (end !== -1) return this.#cut(end + mark.length);
      from = this.#held.length;
      if (this.#held.length > most || !(await this.#more([this.#held]))) return null;
    }
  }

  async take(length: number): Promise<Buffer | null> {
    const parts = [this.#held];
    let size = this.#held.length;
    while (size < length) {
      const chunk = await this.#next();
      if (chunk === null) return null;
      parts.push(chunk);
      size += chunk.length;
    }
    this.#held = Buffer.concat(parts);
    return this.#cut(length);
  }

  /** False where the stream ends before. */
  async skip(length: number): Promise<boolean> {
    let left = length;
    while (left > this.#held.length) {
      left -= this.#held.length;
      const chunk = await this.#next();
      if (chunk === null) return false;
      this.#held = chunk;
    }
    this.#cut(left);
    return true;
  }

  async isEmpty(): Promise<boolean> {
    return this.#held.length === 0 && (await this.#next()) === null;
  }

  #cut(length: number): Buffer {
    const taken = this.#held.subarray(0, length);
    this.#held = this.#held.subarray(length);
    return taken;
  }

  async #more(before: Buffer[]): Promise<boolean> {
    const chunk = await this.#next();
    if (chunk !== null) this.#held = Buffer.concat([...before, chunk]);
    return chunk !== null;
  }

  async #next(): Promise<Buffer | null> {
    const { done, value } = await this.#iterator.next();
    return done === true ? null : Buffer.from(value);
  }
}
