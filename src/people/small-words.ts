import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { NumberTable } from '../engine/number-table.ts';
import type { Runs } from './runs.ts';

/** Cells of the sieve that keeps nearly all words from the table; a power of two. */
const SIEVE = 1 << 12;

const LETTERING = Shape.Word | Shape.Capitalised | Shape.Address;

/** How often the words that units begin and end with stand with a small letter in the document. */
export class SmallWords {
  private readonly counts = new NumberTable();
  private readonly sieve = new Uint8Array(SIEVE);

  /** Counts the words of these units only: few of the words of an article are asked for. */
  count(annotated: Annotated, runs: Runs): void {
    const { count, word, shape } = annotated.tokens;
    const { counts, sieve } = this;
    counts.clear();
    sieve.fill(0);
    for (let unit = 0; unit < runs.units; unit++) {
      const first = word[runs.first[unit] ?? 0] ?? 0;
      const last = word[(runs.last[unit] ?? 1) - 1] ?? 0;
      counts.set(first, 0);
      sieve[first & (SIEVE - 1)] = 1;
      if (last === first) continue;
      counts.set(last, 0);
      sieve[last & (SIEVE - 1)] = 1;
    }
    for (let i = 0; i < count; i++) {
      const id = word[i] ?? 0;
      // the sieve first: it lets few words through, so that the branch is nearly always foreseen
      if (sieve[id & (SIEVE - 1)] === 0) continue;
      if (((shape[i] ?? 0) & LETTERING) === Shape.Word && counts.has(id)) counts.add(id, 1);
    }
  }

  /** How often the first or last word of a unit stands small. */
  of(word: number): number {
    return this.counts.get(word, 0);
  }
}
