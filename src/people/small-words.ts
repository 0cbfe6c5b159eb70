import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { NumberTable } from '../engine/number-table.ts';

/** How often each word of the document stands with a small letter. */
export class SmallWords {
  private readonly counts = new NumberTable();

  count(annotated: Annotated): void {
    const { count, word, shape } = annotated.tokens;
    this.counts.clear();
    for (let i = 0; i < count; i++) {
      if (((shape[i] ?? 0) & (Shape.Word | Shape.Capitalised | Shape.Address)) === Shape.Word)
        this.counts.add(word[i] ?? 0, 1);
    }
  }

  of(word: number): number {
    return this.counts.get(word, 0);
  }
}
