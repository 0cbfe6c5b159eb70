import { type Annotated, type Document, dictionaryBit, type Hits } from '../../core/document.ts';
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
const INSIDE = WordFlag.Inside << SET_BITS;
const path: number[] = new Array(64).fill(0);

const isFlagged = ({ flagged }: Trie): boolean => flagged;

/** Records the phrases that begin at a token, whose first word leads to `node`. */
function walk(trie: Trie, document: Document, start: number, node: number, hits: HitBuffer): void {
  const { count, word, profile, shape } = document.tokens;
  if ((node & NodeBit.Capital) !== 0 && ((shape[start] ?? 0) & Shape.Capitalised) === 0) return;
  path[0] = start;
  let depth = 1;
  let at = start;
  for (;;) {
    if ((node & NodeBit.End) !== 0) record(trie, node, document, path, depth, at + 1, hits);
    if ((node & NodeBit.Inner) === 0) return;
    let next = at + 1;
    // hyphens between the words of a phrase do not matter
    if (
      next + 1 < count &&
      ((shape[next] ?? 0) & Shape.Dash) !== 0 &&
      ((shape[next + 1] ?? 0) & Shape.SpaceBefore) === 0
    )
      next++;
    if (next >= count || ((shape[next] ?? 0) & (Shape.ParagraphStart | Shape.Address)) !== 0) return;
    if (trie.flagged && ((profile[next] ?? 0) & INSIDE) === 0) return;
    node = nextNode(trie, node, word[next] ?? 0);
    if (node === 0) return;
    path[depth++] = next;
    at = next;
  }
}

/** Finds every phrase of the dictionaries in the document. The result lives in `hits` until the next call. */
export function lookUp(document: Document, gazetteer: Gazetteer, hits: HitBuffer): Annotated {
  const { count, shape, word, profile } = document.tokens;
  const { tries } = gazetteer;
  const allFlagged = tries.every(isFlagged);
  hits.reset(count);
  for (let at = 0; at < count; at++) {
    const first = ((profile[at] ?? 0) & FIRST) !== 0;
    if (allFlagged && !first) continue;
    if (((shape[at] ?? 0) & Shape.Address) !== 0) continue;
    const before = hits.count;
    for (const trie of tries) {
      const number = word[at] ?? 0;
      if ((trie.flagged && !first) || number >= trie.root.length) continue;
      const node = trie.root[number] ?? 0;
      if (node !== 0) walk(trie, document, at, node, hits);
    }
    if (hits.count > before) hits.first[at] = before;
  }
  const { text, tokens, sentences, sentenceCount } = document;
  return { text, tokens, sentences, sentenceCount, hits };
}
