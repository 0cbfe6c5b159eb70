import type { Tokens } from '../../core/document.ts';

/** Token arrays that are used again for each document and grow when needed; an extraction never keeps them. */
export class TokenBuffer implements Tokens {
  count = 0;
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  word = new Int32Array(4096);
  shape = new Int32Array(4096);
  code = new Uint16Array(4096);
  sentence = new Int32Array(4096);

  /** Doubles all arrays, keeping what they hold. */
  grow(): void {
    const grown = (from: Int32Array): Int32Array<ArrayBuffer> => {
      const to = new Int32Array(from.length * 2);
      to.set(from);
      return to;
    };
    this.start = grown(this.start);
    this.end = grown(this.end);
    this.word = grown(this.word);
    this.shape = grown(this.shape);
    this.sentence = grown(this.sentence);
    const code = new Uint16Array(this.code.length * 2);
    code.set(this.code);
    this.code = code;
  }

  /** Gives memory back after an uncommonly long document. */
  shrink(): void {
    if (this.start.length <= 1 << 18) return;
    this.start = new Int32Array(4096);
    this.end = new Int32Array(4096);
    this.word = new Int32Array(4096);
    this.shape = new Int32Array(4096);
    this.code = new Uint16Array(4096);
    this.sentence = new Int32Array(4096);
  }
}
