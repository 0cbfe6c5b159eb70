import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';

const SMALLEST = 1024;

/** How often each word of the document stands with a small letter. */
export class SmallWords {
  /** Word + 1 and count by turns, found by open addressing; small, so that it stays close at hand. */
  private cells = new Int32Array(2 * SMALLEST);
  private words = 0;

  count(annotated: Annotated): void {
    const { count, word, shape } = annotated.tokens;
    if (this.cells.length > 2 * SMALLEST) this.cells = new Int32Array(2 * SMALLEST);
    else this.cells.fill(0);
    this.words = 0;
    for (let i = 0; i < count; i++) {
      if (((shape[i] ?? 0) & (Shape.Word | Shape.Capitalised | Shape.Address)) !== Shape.Word) continue;
      this.add(word[i] ?? 0, 1);
    }
  }

  of(word: number): number {
    return this.cells[this.cellOf(word) + 1] ?? 0;
  }

  /** Where the word is, or the free cell where it would be. */
  private cellOf(word: number): number {
    const cells = this.cells;
    const mask = cells.length - 1;
    let at = ((Math.imul(word, 0x9e3779b1 | 0) >>> 16) << 1) & mask;
    while (cells[at] !== 0 && cells[at] !== word + 1) at = (at + 2) & mask;
    return at;
  }

  private add(word: number, times: number): void {
    const at = this.cellOf(word);
    if (this.cells[at] === 0) {
      this.cells[at] = word + 1;
      this.words++;
    }
    this.cells[at + 1] = (this.cells[at + 1] ?? 0) + times;
    if (this.words * 4 > this.cells.length) this.grow();
  }

  private grow(): void {
    const old = this.cells;
    this.cells = new Int32Array(old.length * 2);
    this.words = 0;
    for (let at = 0; at < old.length; at += 2) if (old[at] !== 0) this.add((old[at] ?? 0) - 1, old[at + 1] ?? 0);
  }
}
