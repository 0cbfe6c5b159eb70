/**
 * The words of the compiled dictionaries as one table by open addressing: two cells a word, its second hash and what is known of it
 * (its number and the number of its description), so that one look at one place in memory tells all. The words with the same
 * place stand in a row that ends with a free cell; the last row ends before the table does, so that no look goes round.
 */

/** Bits of a cell that hold the number of a word and one more, so that a free cell is 0; its description stands above them. */
const NUMBER_BITS = 18;
const NUMBER_MASK = (1 << NUMBER_BITS) - 1;
export const MOST_WORDS = NUMBER_MASK;
export const MOST_DESCRIPTIONS = 1 << (32 - NUMBER_BITS);
/** Words for each four places: more would make rows long, fewer a file that takes longer to load. */
const FILLED = 3 / 4;
/** Places after the last row. */
const SPARE = 512;

export const numberIn = (cell: number): number => (cell & NUMBER_MASK) - 1;
export const descriptionIn = (cell: number): number => cell >>> NUMBER_BITS;
export const cellOf = (number: number, description: number): number => (description << NUMBER_BITS) | (number + 1);

/** By how much a hash without sign is to be multiplied to be a place. */
export const scaleOf = (table: Int32Array): number => Math.max(0, table.length / 2 - SPARE) / 2 ** 32;

/** Index of the first cell of a row. */
export const rowOf = (h1: number, scale: number): number => Math.trunc((Math.imul(h1, 0x9e3779b1) >>> 0) * scale) << 1;

/** The cell of a word, or 0. */
export function findCell(table: Int32Array, scale: number, h1: number, h2: number): number {
  let at = rowOf(h1, scale);
  for (;;) {
    const cell = table[at + 1] ?? 0;
    if (cell === 0 || table[at] === h2) return cell;
    at += 2;
  }
}

export const NO_WORDS = new Int32Array(2 * SPARE + 2);

/**
 * Builds the table of words by their hashes.
 * @throws where two words cannot be told apart by their hashes, or where there are too many
 */
export function buildWordTable(words: readonly (readonly [h1: number, h2: number, cell: number])[]): Int32Array {
  if (words.length >= MOST_WORDS) throw new Error(`the dictionaries have more than ${MOST_WORDS} words`);
  const table = new Int32Array(2 * (Math.ceil(words.length / FILLED) + SPARE));
  const scale = scaleOf(table);
  for (const [h1, h2, cell] of words) {
    let at = rowOf(h1, scale);
    while (table[at + 1] !== 0) {
      if (table[at] === h2)
        throw new Error(`two words of the dictionaries share the hash ${h2}; change a seed in word-hash.ts`);
      at += 2;
    }
    if (at + 4 > table.length) throw new Error('the table of words is too short; give it more spare places');
    table[at] = h2;
    table[at + 1] = cell;
  }
  return table;
}
