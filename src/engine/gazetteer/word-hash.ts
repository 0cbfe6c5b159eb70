import { Char, foldOf, kindOf } from '../segment/characters.ts';

/** Two rolling 32-bit hashes of the folded code units of a word: together they stand for it, and no string is made. */
export const HASH1 = 0x811c9dc5 | 0;
export const HASH2 = 0x2545f491 | 0;

/** One more folded code unit. */
export const step1 = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const step2 = (hash: number, unit: number): number => (Math.imul(hash, 0x5bd1e995) + unit) | 0;

/** The first hash with its bits mixed, for tables that use the low ones. */
export const slotOf = (h1: number): number => h1 ^ (h1 >>> 15) ^ (h1 >>> 23);

const STOP = 0x2e;
/** 1 for what stands between the words of a name. */
const PARTING = new Uint8Array(16);
for (const kind of [Char.Space, Char.Newline, Char.Dash]) PARTING[kind] = 1;

/** The hashes of a word given as text, the same that the tokeniser gives it; used again for each word. */
export class WordHash {
  h1 = 0;
  h2 = 0;

  /**
   * Hashes the word `text[start, end)`, which is folded here; no splitting is done.
   * @param joined whether what parts words counts for nothing: `Al-Qamishli`, `Al Qamishli`
   */
  read(text: string, start = 0, end = text.length, joined = false): void {
    let h1 = HASH1;
    let h2 = HASH2;
    for (let i = start; i < end; i++) {
      const character = text.charCodeAt(i);
      const unit = character === STOP && end - start > 1 ? 0 : foldOf(character);
      if (unit === 0 || (joined && PARTING[kindOf(character)] === 1)) continue;
      h1 = step1(h1, unit);
      h2 = step2(h2, unit);
    }
    this.h1 = h1;
    this.h2 = h2;
  }
}
