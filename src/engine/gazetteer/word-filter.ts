import { slotOf, WordHash } from './word-hash.ts';

/** Bits for each word, and how many of them are set for one: of the words that are not there, one in a hundred seems to be. */
const BITS = 10;
const SET = 7;

/**
 * A set of very many words in a few hundred kilobytes, of which only whether a word is there can be asked (B. H. Bloom, Space/time
 * trade-offs in hash coding, 1970; several places from two hashes after A. Kirsch and M. Mitzenmacher, 2006). A word that is there is
 * always found; the few others that are found are the same at every run.
 */
export class WordFilter {
  private readonly hash = new WordHash();

  /** @param bytes what {@link filterOf} made */
  constructor(private readonly bytes: Uint8Array) {}

  /** Whether the word `text[start, end)` is there; case and diacritics do not matter. */
  has(text: string, start = 0, end = text.length): boolean {
    const { bytes, hash } = this;
    hash.read(text, start, end, true);
    const size = bytes.length * 8;
    for (let number = 0; number < SET; number++) {
      const bit = placeOf(hash, number, size);
      if (((bytes[bit >> 3] ?? 0) & (1 << (bit & 7))) === 0) return false;
    }
    return true;
  }
}

/** The bits of a filter that has these words. */
export function filterOf(words: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(Math.ceil((words.length * BITS) / 8));
  const hash = new WordHash();
  for (const word of words) {
    hash.read(word, 0, word.length, true);
    for (let number = 0; number < SET; number++) {
      const bit = placeOf(hash, number, bytes.length * 8);
      bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (1 << (bit & 7));
    }
  }
  return bytes;
}

/** One of the bits of a word. */
function placeOf({ h1, h2 }: WordHash, number: number, size: number): number {
  return ((slotOf(h1) + Math.imul(number, h2 | 1)) >>> 0) % size;
}
