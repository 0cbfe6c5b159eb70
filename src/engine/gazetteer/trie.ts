/** Case a phrase asks for in the text. */
export enum CaseMode {
  Any = 0,
  Capitalised = 1,
  Exact = 2,
}

/** Bits of a node besides its number, so that most tokens are done with after one look. */
export enum NodeBit {
  /** Only of first words: all phrases from here begin with a capital. */
  Capital = 1,
  /** Phrases go on from here. */
  Inner = 2,
  /** Phrases end here. */
  End = 4,
}
const NODE_SHIFT = 3;
export const nodeNumber = (node: number): number => node >> NODE_SHIFT;

/** Words of a phrase whose case may be asked for. */
export const CASE_WORDS = 12;
const CASE_MASK = (1 << CASE_WORDS) - 1;

/**
 * Phrases as a trie over word numbers, in few numbers, for what is small is found soon. A node is a number with its {@link NodeBit}
 * bits below. Nodes are numbered by depth, so that those that go on from one node stand in a row.
 */
export interface Trie {
  /** Whether the words of the phrases have flags that say so (`WordFlag.First`, `WordFlag.Inside`): those of users do not. */
  readonly flagged: boolean;
  /** Node of each first word by its number, up to the last one that has a node. */
  readonly root: Int32Array;
  /** For each node number the first of the numbers in `steps` that go on from it, which end before that of the next node. */
  readonly firsts: Int32Array | Uint16Array | Uint8Array;
  /** For each node after those of first words the word that leads to it and its bits, in order of words after one node. */
  readonly steps: Int32Array;
  /** For each node number the first of its phrases, which end before that of the next node. */
  readonly ends: Int32Array | Uint16Array | Uint8Array;
  /** {@link PHRASE_CELLS} cells a phrase: row and {@link CaseMode}; dictionary, and which words are to be written how. */
  readonly phrases: Int32Array;
}
export const PHRASE_CELLS = 2;
const MODE_BITS = 2;
const DICTIONARY_BITS = 8;
const DICTIONARY_MASK = (1 << DICTIONARY_BITS) - 1;

export const rowIn = (cell: number): number => cell >>> MODE_BITS;
export const modeIn = (cell: number): number => cell & ((1 << MODE_BITS) - 1);
export const dictionaryIn = (cell: number): number => cell & DICTIONARY_MASK;
/** Which words of the form are capitalised, bit 0 the first. */
export const capitalisedIn = (cell: number): number => (cell >>> DICTIONARY_BITS) & CASE_MASK;
/** Which words of the form are all capitals. */
export const capitalsIn = (cell: number): number => cell >>> (DICTIONARY_BITS + CASE_WORDS);

/** Steps that are gone through one by one; more are halved. */
const FEW = 8;

/** The node reached from `node` by `word`, or 0. */
export function nextNode({ firsts, steps }: Trie, node: number, word: number): number {
  const number = node >> NODE_SHIFT;
  let from = firsts[number] ?? 0;
  let to = firsts[number + 1] ?? 0;
  while (to - from > FEW) {
    const middle = (from + to) >> 1;
    if ((steps[middle] ?? 0) >> NODE_SHIFT <= word) from = middle;
    else to = middle;
  }
  for (; from < to; from++) {
    const step = steps[from] ?? 0;
    // the nodes of first words stand before all others
    if (step >> NODE_SHIFT === word) return ((from + (firsts.length - 1 - steps.length)) << NODE_SHIFT) | (step & 7);
  }
  return 0;
}

export interface Phrase {
  readonly words: readonly number[];
  readonly dictionary: number;
  readonly row: number;
  readonly mode: number;
  readonly capitalised: number;
  readonly capitals: number;
}

/** A node while the trie is built. */
class Branch {
  readonly children = new Map<number, Branch>();
  readonly phrases: Phrase[] = [];

  /** What leads here, as {@link Trie.steps} and {@link Trie.root} have it below a number. */
  get bits(): number {
    return (this.children.size > 0 ? NodeBit.Inner : 0) | (this.phrases.length > 0 ? NodeBit.End : 0);
  }

  /** The branch after a word, made where it is not there yet. */
  after(word: number): Branch {
    const known = this.children.get(word);
    if (known !== undefined) return known;
    const made = new Branch();
    this.children.set(word, made);
    return made;
  }

  inOrder(): [word: number, branch: Branch][] {
    return [...this.children].sort(([a], [b]) => a - b);
  }
}

/** Builds the trie. Words have numbers below `vocabularySize`. */
export function buildTrie(phrases: readonly Phrase[], vocabularySize: number, flagged: boolean): Trie {
  const trunk = new Branch();
  for (const phrase of phrases) phrase.words.reduce((branch, word) => branch.after(word), trunk).phrases.push(phrase);
  // phrases that all begin with a capital are not looked for at a word in small letters
  const anyCase = new Set(
    phrases
      .filter((phrase) => phrase.mode === CaseMode.Any || (phrase.capitalised & 1) === 0)
      .map((phrase) => phrase.words[0]),
  );
  const root = new Int32Array(vocabularySize);
  const branches: Branch[] = [];
  for (const [word, branch] of trunk.inOrder()) {
    // number 0 is that of no node
    const number = branches.push(branch);
    root[word] = (number << NODE_SHIFT) | branch.bits | (anyCase.has(word) ? 0 : NodeBit.Capital);
  }
  const firsts: number[] = [0];
  const steps: number[] = [];
  const ends: number[] = [0];
  const ended: Phrase[] = [];
  // further nodes are added to the list while it is gone through
  for (const branch of branches) {
    firsts.push(steps.length);
    ends.push(ended.length);
    ended.push(...branch.phrases);
    for (const [word, next] of branch.inOrder()) {
      branches.push(next);
      steps.push((word << NODE_SHIFT) | next.bits);
    }
  }
  firsts.push(steps.length);
  ends.push(ended.length);
  return {
    flagged,
    root: root.slice(0, root.findLastIndex((node) => node !== 0) + 1),
    firsts: Int32Array.from(firsts),
    steps: Int32Array.from(steps),
    ends: Int32Array.from(ends),
    phrases: Int32Array.from(ended.flatMap(cellsOf)),
  };
}

function cellsOf({ row, mode, dictionary, capitalised, capitals }: Phrase): [number, number] {
  const written = (capitalised & CASE_MASK) | ((capitals & CASE_MASK) << CASE_WORDS);
  return [(row << MODE_BITS) | mode, dictionary | (written << DICTIONARY_BITS)];
}

/** Makes the phrases of one dictionary those of another, in rows from `firstRow` on. */
export function renumber({ phrases }: Trie, dictionary: number, as: number, firstRow: number): void {
  for (let at = 0; at < phrases.length; at += PHRASE_CELLS) {
    const cell = phrases[at + 1] ?? 0;
    if (dictionaryIn(cell) !== dictionary) continue;
    phrases[at] = (phrases[at] ?? 0) + (firstRow << MODE_BITS);
    phrases[at + 1] = (cell & ~DICTIONARY_MASK) | as;
  }
}
