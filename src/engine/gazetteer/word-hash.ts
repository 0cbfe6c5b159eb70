/** Two rolling 32-bit hashes of the folded code units of a word: together they stand for it, and no string is made. */
export const HASH1 = 0x811c9dc5 | 0;
export const HASH2 = 0x2545f491 | 0;

/** One more folded code unit. */
export const step1 = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const step2 = (hash: number, unit: number): number => (Math.imul(hash, 0x5bd1e995) + unit) | 0;

/** The first hash with its bits mixed, for tables that use the low ones. */
export const slotOf = (h1: number): number => h1 ^ (h1 >>> 15) ^ (h1 >>> 23);
