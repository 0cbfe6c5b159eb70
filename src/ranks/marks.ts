/** Tokens `[first, last)`. */
export interface Span {
  readonly first: number;
  readonly last: number;
}

/**
 * What stands on each token, by its index in a list. The array is used again for each document: only what the last one wrote is
 * cleared, for a document has many tokens and few marks.
 */
export class Marks {
  /** 1 + the index, or 0. */
  cells = new Int32Array(4096);
  private readonly written: number[] = [];
  private count = 0;

  /** Forgets all marks, and makes room for a document of so many tokens. */
  clear(tokens: number): void {
    // room for rules that look a few tokens ahead
    if (this.cells.length < tokens + 16) this.cells = new Int32Array(2 * tokens + 16);
    else for (let at = 0; at < this.count; at++) this.cells[this.written[at] ?? 0] = 0;
    this.count = 0;
  }

  mark(token: number, index: number): void {
    this.cells[token] = index + 1;
    this.written[this.count++] = token;
  }

  /** Marks the tokens of spans with their indices. */
  fill(tokens: number, spans: readonly Span[]): void {
    this.clear(tokens);
    for (let index = 0; index < spans.length; index++) {
      const span = spans[index];
      if (span === undefined) continue;
      for (let token = span.first; token < span.last; token++) this.mark(token, index);
    }
  }

  /** The index of what stands on a token, or -1. */
  on(token: number): number {
    return token < 0 || token >= this.cells.length ? -1 : (this.cells[token] ?? 0) - 1;
  }
}
