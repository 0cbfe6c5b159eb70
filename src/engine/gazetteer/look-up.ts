import { type Annotated, type Document, dictionaryBit, type Hits, type Tokens } from '../../core/document.ts';
import { Shape } from '../../core/shape.ts';
import { enlarged } from '../grow.ts';
import type { Gazetteer } from './gazetteer.ts';
import {
  CASE_WORDS,
  CaseMode,
  capitalisedIn,
  capitalsIn,
  dictionaryIn,
  modeIn,
  NodeBit,
  nextNode,
  nodeNumber,
  PHRASE_CELLS,
  rowIn,
  type Trie,
} from './trie.ts';
import { SET_BITS, WordFlag } from './vocabulary.ts';

/** Hit arrays that are used again for each document. */
export class HitBuffer implements Hits {
  count = 0;
  start = new Int32Array(2048);
  end = new Int32Array(2048);
  dictionary = new Uint8Array(2048);
  row = new Int32Array(2048);
  first = new Int32Array(4096);
  starting = new Int32Array(4096);
  ending = new Int32Array(4096);

  /** Inserts a hit among those that start at the same token, the longer first. */
  insert(start: number, end: number, dictionary: number, row: number): void {
    if (this.count === this.start.length) this.grow();
    let at = this.count++;
    while (at > 0 && this.start[at - 1] === start && (this.end[at - 1] ?? 0) < end) {
      this.start[at] = this.start[at - 1] ?? 0;
      this.end[at] = this.end[at - 1] ?? 0;
      this.dictionary[at] = this.dictionary[at - 1] ?? 0;
      this.row[at] = this.row[at - 1] ?? 0;
      at--;
    }
    this.start[at] = start;
    this.end[at] = end;
    this.dictionary[at] = dictionary;
    this.row[at] = row;
    const bit = dictionaryBit(dictionary);
    this.starting[start] = (this.starting[start] ?? 0) | bit;
    this.ending[end] = (this.ending[end] ?? 0) | bit;
  }

  private grow(): void {
    this.start = enlarged(this.start);
    this.end = enlarged(this.end);
    this.row = enlarged(this.row);
    this.dictionary = enlarged(this.dictionary);
  }

  /** Room for a document of so many tokens. */
  reset(tokens: number): void {
    this.count = 0;
    if (this.first.length <= tokens) {
      this.first = new Int32Array(2 * tokens);
      this.starting = new Int32Array(2 * tokens);
      this.ending = new Int32Array(2 * tokens);
    }
    this.first.fill(-1, 0, tokens);
    this.starting.fill(0, 0, tokens + 1);
    this.ending.fill(0, 0, tokens + 1);
  }
}

/** Whether token `at` is written as word `index` of the payload asks. */
function caseFits(shape: number, mode: number, capitalised: boolean, capitals: boolean): boolean {
  if (mode === CaseMode.Capitalised) return !capitalised || (shape & Shape.Capitalised) !== 0;
  if (capitals) return (shape & (Shape.Capitals | Shape.Initial)) !== 0;
  if (capitalised) return (shape & Shape.Capitalised) !== 0 && (shape & (Shape.Lower | Shape.CapitalsLine)) !== 0;
  return (shape & Shape.Capitalised) === 0;
}

function record(
  trie: Trie,
  node: number,
  document: Document,
  words: readonly number[],
  depth: number,
  end: number,
  hits: HitBuffer,
): void {
  const { ends, phrases } = trie;
  const number = nodeNumber(node);
  const stop = (ends[number + 1] ?? 0) * PHRASE_CELLS;
  const shape = document.tokens.shape;
  for (let at = (ends[number] ?? 0) * PHRASE_CELLS; at < stop; at += PHRASE_CELLS) {
    const cell = phrases[at] ?? 0;
    const asked = phrases[at + 1] ?? 0;
    const mode = modeIn(cell);
    if (mode !== CaseMode.Any) {
      const capitalised = capitalisedIn(asked);
      const capitals = capitalsIn(asked);
      let fits = true;
      for (let w = 0; w < depth && w < CASE_WORDS && fits; w++)
        fits = caseFits(shape[words[w] ?? 0] ?? 0, mode, ((capitalised >> w) & 1) !== 0, ((capitals >> w) & 1) !== 0);
      if (!fits) continue;
    }
    hits.insert(words[0] ?? 0, end, dictionaryIn(asked), rowIn(cell));
  }
}

const FIRST = WordFlag.First << SET_BITS;
const FIRST_CAPITAL = WordFlag.FirstCapital << SET_BITS;
const WHOLE = WordFlag.Whole << SET_BITS;
const INSIDE = WordFlag.Inside << SET_BITS;
const path: number[] = new Array(64).fill(0);

const isFlagged = ({ flagged }: Trie): boolean => flagged;

/** The token after `at` that a phrase may go on with, or -1: hyphens between the words of a phrase do not matter. */
function following({ count, shape }: Tokens, at: number): number {
  let next = at + 1;
  if (next + 1 < count && ((shape[next] ?? 0) & Shape.Dash) !== 0 && ((shape[next + 1] ?? 0) & Shape.SpaceBefore) === 0)
    next++;
  return next < count && ((shape[next] ?? 0) & (Shape.ParagraphStart | Shape.Address)) === 0 ? next : -1;
}

/** Records the phrases that begin at a token, whose first word leads to `node`. */
function walk(trie: Trie, document: Document, start: number, node: number, hits: HitBuffer): void {
  const { tokens } = document;
  if ((node & NodeBit.Capital) !== 0 && ((tokens.shape[start] ?? 0) & Shape.Capitalised) === 0) return;
  path[0] = start;
  let depth = 1;
  let at = start;
  for (;;) {
    if ((node & NodeBit.End) !== 0) record(trie, node, document, path, depth, at + 1, hits);
    if ((node & NodeBit.Inner) === 0) return;
    at = following(tokens, at);
    if (at < 0 || (trie.flagged && ((tokens.profile[at] ?? 0) & INSIDE) === 0)) return;
    node = nextNode(trie, node, tokens.word[at] ?? 0);
    if (node === 0) return;
    path[depth++] = at;
  }
}

/**
 * Whether a shipped phrase may begin at a token, by what the flags of its word and of the two behind it say, one of which a phrase of
 * several words goes on with. By arithmetic, for no processor foresees it; most tokens are done with that.
 */
function mayBegin({ profile, shape }: Tokens, at: number): boolean {
  const own = profile[at] ?? 0;
  const begins = own & (FIRST | (FIRST_CAPITAL & -((shape[at] ?? 0) & Shape.Capitalised)));
  const goesOn = (own & WHOLE) | (((profile[at + 1] ?? 0) | (profile[at + 2] ?? 0)) & INSIDE);
  return ((0 - begins) & (0 - goesOn)) < 0;
}

/** Finds every phrase of the dictionaries in the document. The result lives in `hits` until the next call. */
export function lookUp(document: Document, gazetteer: Gazetteer, hits: HitBuffer): Annotated {
  const { text, tokens, sentences, sentenceCount } = document;
  const { count, shape, word } = tokens;
  const { tries } = gazetteer;
  const allFlagged = tries.every(isFlagged);
  hits.reset(count);
  for (let at = 0; at < count; at++) {
    const shipped = mayBegin(tokens, at);
    if (allFlagged && !shipped) continue;
    if (((shape[at] ?? 0) & Shape.Address) !== 0) continue;
    const before = hits.count;
    for (const trie of tries) {
      const number = word[at] ?? 0;
      if ((trie.flagged && !shipped) || number >= trie.root.length) continue;
      const node = trie.root[number] ?? 0;
      if (node !== 0) walk(trie, document, at, node, hits);
    }
    if (hits.count > before) hits.first[at] = before;
  }
  return { text, tokens, sentences, sentenceCount, hits };
}
