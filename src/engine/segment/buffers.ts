import type { Tokens } from '../../core/document.ts';

import { enlarged } from '../grow.ts';
/** Token arrays that are used again for each document and grow when needed; an extraction never keeps them. */
export class TokenBuffer implements Tokens {
  count = 0;
  start = new Int32Array(4096);
  end = new Int32Array(4096);
  word = new Int32Array(4096);
  profile = new Int32Array(4096);
  shape = new Int32Array(4096);
  code = new Uint16Array(4096);
  sentence = new Int32Array(4096);

  /** Doubles all arrays, keeping what they hold. */
  grow(): void {
    this.start = enlarged(this.start);
    this.end = enlarged(this.end);
    this.word = enlarged(this.word);
    this.profile = enlarged(this.profile);
    this.shape = enlarged(this.shape);
    this.sentence = enlarged(this.sentence);
    this.code = enlarged(this.code);
  }

  /** Gives memory back after an uncommonly long document. */
  shrink(): void {
    if (this.start.length <= 1 << 18) return;
    this.start = new Int32Array(4096);
    this.end = new Int32Array(4096);
    this.word = new Int32Array(4096);
    this.profile = new Int32Array(4096);
    this.shape = new Int32Array(4096);
    this.code = new Uint16Array(4096);
    this.sentence = new Int32Array(4096);
  }
}
