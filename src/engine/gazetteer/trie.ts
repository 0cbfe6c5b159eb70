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

/**
 * Phrases as a trie over word numbers. A node is a number from 1 with its {@link NodeBit} bits below; those of first words are in
 * `root`, further ones are found by open addressing on (node number, word).
 */
export interface Trie {
  /** Whether the words of the phrases have flags that say so (`WordFlag.First`, `WordFlag.Inside`): those of users do not. */
  readonly flagged: boolean;
  /** Node of each first word by its number, up to the last one that has a node. */
  readonly root: Int32Array;
  /** Node number, word, next node and an empty cell; a power of two of them. */
  readonly edges: Int32Array;
  /** For each node number the first of its phrases, which end before that of the next number. */
  readonly ends: Int32Array;
  /** {@link PHRASE_CELLS} cells a phrase: row; dictionary and {@link CaseMode} << 8; which words (bit 0 the first) are capitalised in the form, and << 16 which are all capitals. */
  readonly phrases: Int32Array;
}
export const PHRASE_CELLS = 3;

export const edgeSlot = (node: number, word: number): number => {
  let hash = Math.imul(node, 0x9e3779b1 | 0) ^ Math.imul(word, 0x85ebca6b | 0);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

/** The node reached from `node` by `word`, or 0. */
export function nextNode({ edges }: Trie, node: number, word: number): number {
  const mask = edges.length - 1;
  const number = nodeNumber(node);
  let at = (edgeSlot(number, word) << 2) & mask;
  for (;;) {
    const from = edges[at];
    if (from === 0) return 0;
    if (from === number && edges[at + 1] === word) return edges[at + 2] ?? 0;
    at = (at + 4) & mask;
  }
}

export interface Phrase {
  readonly words: readonly number[];
  readonly dictionary: number;
  readonly row: number;
  readonly mode: number;
  readonly capitalised: number;
  readonly capitals: number;
}

/** Builds the trie. Words have numbers below `vocabularySize`. */
export function buildTrie(phrases: readonly Phrase[], vocabularySize: number, flagged: boolean): Trie {
  const children: Map<number, number>[] = [new Map()];
  const ends: Phrase[][] = [[]];
  for (const phrase of phrases) {
    let node = 0;
    for (const word of phrase.words) {
      let next = children[node]?.get(word);
      if (next === undefined) {
        next = children.length;
        children[node]?.set(word, next);
        children.push(new Map());
        ends.push([]);
      }
      node = next;
    }
    ends[node]?.push(phrase);
  }
  // phrases that all begin with a capital are not looked for at a word in small letters
  const anyCase = new Set(
    phrases
      .filter((phrase) => phrase.mode === CaseMode.Any || (phrase.capitalised & 1) === 0)
      .map((phrase) => phrase.words[0]),
  );
  const nodeOf = (number: number): number =>
    (number << NODE_SHIFT) |
    ((children[number]?.size ?? 0) > 0 ? NodeBit.Inner : 0) |
    ((ends[number]?.length ?? 0) > 0 ? NodeBit.End : 0);
  const root = new Int32Array(vocabularySize);
  for (const [word, number] of children[0] ?? [])
    root[word] = nodeOf(number) | (anyCase.has(word) ? 0 : NodeBit.Capital);
  const count = children.reduce((sum, next) => sum + next.size, 0) - (children[0]?.size ?? 0);
  let capacity = 16;
  while (capacity < count * 1.7) capacity *= 2;
  const edges = new Int32Array(capacity * 4);
  for (let number = 1; number < children.length; number++) {
    for (const [word, next] of children[number] ?? []) {
      let at = (edgeSlot(number, word) << 2) & (edges.length - 1);
      while (edges[at] !== 0) at = (at + 4) & (edges.length - 1);
      edges.set([number, word, nodeOf(next)], at);
    }
  }
  const firsts = new Int32Array(children.length + 1);
  ends.forEach((list, number) => {
    firsts[number + 1] = (firsts[number] ?? 0) + list.length;
  });
  return {
    flagged,
    root: root.slice(0, root.findLastIndex((node) => node !== 0) + 1),
    edges,
    ends: firsts,
    phrases: Int32Array.from(
      ends
        .flat()
        .flatMap(({ row, dictionary, mode, capitalised, capitals }) => [
          row,
          dictionary | (mode << 8),
          capitalised | (capitals << 16),
        ]),
    ),
  };
}

/** Makes the phrases of one dictionary those of another, in rows from `firstRow` on. */
export function renumber({ phrases }: Trie, dictionary: number, as: number, firstRow: number): void {
  for (let at = 0; at < phrases.length; at += PHRASE_CELLS) {
    const cell = phrases[at + 1] ?? 0;
    if ((cell & 0xff) !== dictionary) continue;
    phrases[at] = (phrases[at] ?? 0) + firstRow;
    phrases[at + 1] = (cell & ~0xff) | as;
  }
}
