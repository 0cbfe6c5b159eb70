/** Case a phrase asks for in the text. */
export const CaseMode = { Any: 0, Capitalised: 1, Exact: 2 } as const;

/**
 * Phrases as a trie over word numbers: `root[word]` is the node of a first word (negative where the word must be capitalised), further edges are found by open addressing on
 * (node, word). Nodes are numbered from 1; node n ends the phrases `payload[n] … payload[n + 1]` of the pair lists.
 */
export interface Trie {
  readonly root: Int32Array;
  /** Triples node, word, next node; a power of two of them. */
  readonly edges: Int32Array;
  readonly payload: Int32Array;
  readonly payloadDictionary: Uint8Array;
  readonly payloadRow: Int32Array;
  /** {@link CaseMode} of each payload. */
  readonly payloadCase: Uint8Array;
  /** For each payload, which of its words (bit 0 the first) are capitalised in the form, and which are all capitals. */
  readonly payloadCapitalised: Uint16Array;
  readonly payloadCapitals: Uint16Array;
}

export const edgeSlot = (node: number, word: number): number => {
  let hash = Math.imul(node, 0x9e3779b1 | 0) ^ Math.imul(word, 0x85ebca6b | 0);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return hash ^ (hash >>> 13);
};

/** The node reached from `node` by `word`, or 0. */
export function nextNode(trie: Trie, node: number, word: number): number {
  const edges = trie.edges;
  const mask = edges.length / 4 - 1;
  let slot = edgeSlot(node, word) & mask;
  for (;;) {
    const from = edges[4 * slot];
    if (from === 0) return 0;
    if (from === node && edges[4 * slot + 1] === word) return edges[4 * slot + 2] ?? 0;
    slot = (slot + 1) & mask;
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

/** Builds the trie. `vocabularySize` is the length of `root`. */
export function buildTrie(phrases: readonly Phrase[], vocabularySize: number): Trie {
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
  const root = new Int32Array(vocabularySize);
  // phrases that all begin with a capital are not looked for at a word in small letters: their node is stored negative
  const anyCase = new Set(
    phrases
      .filter((phrase) => phrase.mode === CaseMode.Any || (phrase.capitalised & 1) === 0)
      .map((phrase) => phrase.words[0]),
  );
  for (const [word, node] of children[0] ?? []) root[word] = anyCase.has(word) ? node : -node;
  let capacity = 16;
  while (capacity < (children.length - root.reduce((n, x) => n + (x === 0 ? 0 : 1), 0)) * 1.7) capacity *= 2;
  const edges = new Int32Array(capacity * 4);
  for (let node = 1; node < children.length; node++) {
    for (const [word, next] of children[node] ?? []) {
      let slot = edgeSlot(node, word) & (capacity - 1);
      while (edges[4 * slot] !== 0) slot = (slot + 1) & (capacity - 1);
      edges[4 * slot] = node;
      edges[4 * slot + 1] = word;
      edges[4 * slot + 2] = next;
    }
  }
  const payload = new Int32Array(children.length + 1);
  const list = ends.flat();
  let total = 0;
  for (let node = 0; node < ends.length; node++) {
    payload[node] = total;
    total += ends[node]?.length ?? 0;
  }
  payload[children.length] = total;
  return {
    root,
    edges,
    payload,
    payloadDictionary: Uint8Array.from(list, (phrase) => phrase.dictionary),
    payloadRow: Int32Array.from(list, (phrase) => phrase.row),
    payloadCase: Uint8Array.from(list, (phrase) => phrase.mode),
    payloadCapitalised: Uint16Array.from(list, (phrase) => phrase.capitalised),
    payloadCapitals: Uint16Array.from(list, (phrase) => phrase.capitals),
  };
}
