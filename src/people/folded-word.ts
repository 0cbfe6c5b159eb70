import { enlarged } from '../engine/grow.ts';
import { foldOf } from '../engine/segment/characters.ts';

/** The folded code units of one word, 0 for those that count for nothing; used again for each word. */
export class FoldedWord {
  units = new Uint16Array(64);
  length = 0;

  /** Folds `text[start, end)`. */
  read(text: string, start: number, end: number): void {
    const length = end - start;
    while (this.units.length < length) this.units = enlarged(this.units);
    const { units } = this;
    for (let at = 0; at < length; at++) units[at] = foldOf(text.charCodeAt(start + at));
    this.length = length;
  }
}
