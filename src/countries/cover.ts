const SMALLEST = 1024;
/** From here the numbering of stretches begins anew. */
const HIGHEST = 1 << 30;

/**
 * Which of the numbered stretches of a document covers a token. It is emptied at no cost: every document numbers on from the
 * one before, so that what that one left in the cells counts as nothing.
 */
export class Cover {
  private cells = new Int32Array(SMALLEST);
  /** What a cell holds for stretch 0 of the document at hand. */
  private base = 1;
  private next = 1;

  /** Forgets the last document, and makes room for one of so many tokens. */
  reset(tokens: number): void {
    this.base = this.next;
    if (this.cells.length >= tokens && this.base < HIGHEST) return;
    this.cells = new Int32Array(Math.max(SMALLEST, 2 * tokens));
    this.base = 1;
    this.next = 1;
  }

  /** Says that stretch `number` covers the tokens `[first, last)`. */
  mark(first: number, last: number, number: number): void {
    const value = this.base + number;
    if (value >= this.next) this.next = value + 1;
    for (let at = first; at < last; at++) this.cells[at] = value;
  }

  /** The stretch that covers a token, or -1; tokens outside the document have none. */
  at(token: number): number {
    const { cells, base } = this;
    if (token < 0 || token >= cells.length) return -1;
    const value = cells[token] ?? 0;
    return value < base ? -1 : value - base;
  }
}
