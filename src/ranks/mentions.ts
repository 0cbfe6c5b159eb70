/** A mention of a person as linking sees it: tokens `[first, last)`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Mentions of people by token, in an array that is used again. */
export class Mentions {
  private cells = new Int32Array(4096);

  /** @param spans sorted, without overlaps */
  fill(count: number, spans: readonly Span[]): void {
    if (this.cells.length < count + 16) this.cells = new Int32Array(2 * count + 16);
    this.cells.fill(0, 0, count + 16);
    for (const [index, span] of spans.entries()) this.cells.fill(index + 1, span.first, span.last);
  }

  /** The mention that covers a token, or -1. */
  on(token: number): number {
    return token < 0 ? -1 : (this.cells[token] ?? 0) - 1;
  }
}
