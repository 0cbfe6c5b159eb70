import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';

/** How often each word of the document stands with a small letter. */
export class SmallWords {
  private stamps = new Int32Array(1 << 15);
  private counts = new Int32Array(1 << 15);
  private stamp = 0;

  count(annotated: Annotated): void {
    const { count, word, shape } = annotated.tokens;
    this.stamp++;
    for (let i = 0; i < count; i++) {
      if (((shape[i] ?? 0) & (Shape.Word | Shape.Capitalised | Shape.Address)) !== Shape.Word) continue;
      const id = word[i] ?? 0;
      if (id >= this.stamps.length) this.grow(id);
      if (this.stamps[id] === this.stamp) this.counts[id] = (this.counts[id] ?? 0) + 1;
      else {
        this.stamps[id] = this.stamp;
        this.counts[id] = 1;
      }
    }
  }

  of(word: number): number {
    return word < this.stamps.length && this.stamps[word] === this.stamp ? (this.counts[word] ?? 0) : 0;
  }

  private grow(id: number): void {
    let size = this.stamps.length;
    while (size <= id) size *= 2;
    const stamps = new Int32Array(size);
    stamps.set(this.stamps);
    const counts = new Int32Array(size);
    counts.set(this.counts);
    this.stamps = stamps;
    this.counts = counts;
  }
}
