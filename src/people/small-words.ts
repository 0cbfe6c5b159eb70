import type { Annotated } from '../core/document.ts';
import { placeOf, Shape } from '../core/shape.ts';
import { enlarged } from '../engine/grow.ts';
import { NumberTable } from '../engine/number-table.ts';
import { Class } from './classes.ts';
import type { RunBuffer } from './runs.ts';

/** Cells of the sieve that keeps nearly all words from the table; a power of two. */
const SIEVE = 1 << 12;
const SIEVED = SIEVE - 1;

const WORD = placeOf(Shape.Word);
const CAPITALISED = placeOf(Shape.Capitalised);
const ADDRESS = placeOf(Shape.Address);
const INNER_CAPITAL = placeOf(Shape.InnerCapital);

/** 1 for a word that has no capital (as d'Almeida has) nor is in an address, in the lowest bit; the others say nothing. */
const isSmall = (bits: number): number =>
  (bits >>> WORD) & ~((bits >>> CAPITALISED) | (bits >>> ADDRESS) | (bits >>> INNER_CAPITAL));

/** From this number on, a word mostly stands small; more of them say no more. */
export const MOSTLY = 3;

/** Numbers the keys of units, and counts how often the words that they begin and end with stand with a small letter in the document. */
export class SmallWords {
  private readonly slots = new NumberTable();
  private readonly sieve = new Uint8Array(SIEVE);
  private counts = new Int32Array(1024);

  /** Fills the slots of the units, and how often their words stand small. Few of the words of an article are asked for. */
  count(annotated: Annotated, runs: RunBuffer): void {
    const { count, word, shape } = annotated.tokens;
    const { slots, sieve } = this;
    this.numberKeys(word, runs);
    while (this.counts.length < slots.size) this.counts = enlarged(this.counts);
    const { counts } = this;
    counts.fill(0, 0, slots.size);
    // "van" in "Lovemore van Zyl" does not tell that "Van Zyl" begins with a common word
    for (let unit = 0; unit < runs.units; unit++) {
      if (runs.class[unit] !== Class.particle) continue;
      const slot = runs.slot[unit] ?? 0;
      counts[slot] = (counts[slot] ?? 0) - isSmall(shape[runs.first[unit] ?? 0] ?? 0);
    }
    for (let i = 0; i < count; i++) {
      const id = word[i] ?? 0;
      const bits = shape[i] ?? 0;
      // in one question, for which few words are left, so that the branch is nearly always foreseen
      if (((sieve[id & SIEVED] ?? 0) & isSmall(bits)) === 0) continue;
      const slot = slots.get(id, -1);
      if (slot >= 0) counts[slot] = Math.min((counts[slot] ?? 0) + 1, MOSTLY);
    }
    for (let unit = 0; unit < runs.units; unit++) {
      const first = runs.first[unit] ?? 0;
      const last = (runs.last[unit] ?? 1) - 1;
      const alone = first === last;
      runs.smallFirst[unit] = Math.max(0, counts[alone ? (runs.slot[unit] ?? 0) : slots.get(word[first] ?? 0, 0)] ?? 0);
      runs.smallLast[unit] = alone
        ? (runs.smallFirst[unit] ?? 0)
        : Math.max(0, counts[slots.get(word[last] ?? 0, 0)] ?? 0);
    }
  }

  /** Gives a slot to the key of each unit, and to its first and last word where it has several: the key of others is their word. */
  private numberKeys(word: Int32Array, runs: RunBuffer): void {
    const { slots, sieve } = this;
    slots.clear();
    sieve.fill(0);
    for (let unit = 0; unit < runs.units; unit++) {
      const key = runs.key[unit] ?? 0;
      runs.slot[unit] = slots.number(key);
      sieve[key & SIEVED] = 1;
      const first = runs.first[unit] ?? 0;
      const last = (runs.last[unit] ?? 1) - 1;
      if (first === last) continue;
      for (const id of [word[first] ?? 0, word[last] ?? 0]) {
        slots.number(id);
        sieve[id & SIEVED] = 1;
      }
    }
    runs.keys = slots.size;
  }
}
