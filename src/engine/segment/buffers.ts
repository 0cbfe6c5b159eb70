import type { Tokens } from '../../core/document.ts';

const USUAL = 4096;
/** Longer arrays go with the next document. */
const LARGEST = 1 << 18;

/** Token arrays that are used again for each document and grow when needed; an extraction never keeps them. */
export class TokenBuffer implements Tokens {
  count = 0;
  start = new Int32Array(USUAL);
  end = new Int32Array(USUAL);
  word = new Int32Array(USUAL);
  profile = new Int32Array(USUAL);
  shape = new Int32Array(USUAL);
  code = new Uint16Array(USUAL);
  sentence = new Int32Array(USUAL);

  /** Room for so many tokens; what the arrays held is gone. */
  reset(tokens: number): void {
    const { length } = this.start;
    if (tokens <= length && length <= LARGEST) return;
    let size = USUAL;
    while (size < tokens) size *= 2;
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.word = new Int32Array(size);
    this.profile = new Int32Array(size);
    this.shape = new Int32Array(size);
    this.code = new Uint16Array(size);
    this.sentence = new Int32Array(size);
  }
}
