import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { Lexicon } from './lexicon.ts';

/** What one look at every token of a document tells the rules. It lives until the next document is looked at. */
export interface Spots {
  /** Own number of each token's word in the lexicon, 0 for words that it does not have. */
  readonly numbers: Uint16Array;
  /** The tokens at which rules may be tried (words with triggers, digits, phrases), in their order. */
  readonly at: Int32Array;
  readonly count: number;
}

let numbers = new Uint16Array(4096);
let spots = new Int32Array(4096);

/** @param phraseBits bits in `hits.starting` of the dictionaries whose phrases trigger rules */
export function findSpots({ tokens, hits }: Annotated, lexicon: Lexicon, phraseBits: number): Spots {
  const { word, shape, count } = tokens;
  const { starting } = hits;
  if (numbers.length < count) {
    numbers = new Uint16Array(2 * count);
    spots = new Int32Array(2 * count);
  }
  const found = numbers;
  const { triggers, numbers: known } = lexicon;
  const others = known.length - 1;
  let last = 0;
  for (let at = 0; at < count; at++) {
    const number = known[Math.min(word[at] ?? 0, others)] ?? 0;
    found[at] = number;
    const form = shape[at] ?? 0;
    if (((triggers[number] ?? 0) | ((starting[at] ?? 0) & phraseBits) | (form & Shape.Digit)) === 0) continue;
    if ((form & Shape.Address) === 0) spots[last++] = at;
  }
  return { numbers: found, at: spots, count: last };
}
