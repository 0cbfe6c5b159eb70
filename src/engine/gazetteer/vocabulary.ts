import { type Characters, foldOf } from '../segment/characters.ts';

/**
 * Words to numbers, keyed by two rolling 32-bit hashes of the folded form, without making strings.
 * Three layers are asked in turn: the words of the compiled dictionaries (read only), words added for good (constants of rules,
 * the user's dictionaries), and the words of the document at hand, forgotten at the next one.
 */

/** Flags of a word that segmentation needs. */
export const WordFlag = {
  Abbreviation: 1,
  TitleAbbreviation: 2,
  SmallAbbreviation: 4,
  Opener: 8,
  /** Stands in a shipped phrase after its first word. */
  Inside: 16,
} as const;

export const HASH1 = 0x811c9dc5 | 0;
export const HASH2 = 0x2545f491 | 0;

/** One more folded code unit. */
export const step1 = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const step2 = (hash: number, unit: number): number => Math.imul(hash, 0x5bd1e995) + unit;
const BUCKETS = 1 << 16;
const BUCKET_MASK = BUCKETS - 1;
const slotOf = (h1: number): number => h1 ^ (h1 >>> 15) ^ (h1 >>> 23);

/** An open-addressing table that grows, and that can be emptied in constant time: cells of both hashes, number and stamp. */
class GrowingTable {
  private cells: Int32Array;
  private mask: number;
  private stamp = 1;
  count = 0;

  constructor(capacity: number) {
    this.cells = new Int32Array(capacity * 4);
    this.mask = capacity * 4 - 1;
  }

  clear(): void {
    this.stamp++;
    this.count = 0;
  }

  /** The id stored for the hashes, or -1. */
  find(h1: number, h2: number): number {
    const cells = this.cells;
    let at = (slotOf(h1) << 2) & this.mask;
    while (cells[at + 3] === this.stamp) {
      if (cells[at] === h1 && cells[at + 1] === h2) return cells[at + 2] ?? -1;
      at = (at + 4) & this.mask;
    }
    return -1;
  }

  add(h1: number, h2: number, id: number): void {
    if (this.count * 8 > this.mask) this.grow();
    const cells = this.cells;
    let at = (slotOf(h1) << 2) & this.mask;
    while (cells[at + 3] === this.stamp) at = (at + 4) & this.mask;
    cells[at] = h1;
    cells[at + 1] = h2;
    cells[at + 2] = id;
    cells[at + 3] = this.stamp;
    this.count++;
  }

  entries(): [number, number, number][] {
    const found: [number, number, number][] = [];
    const cells = this.cells;
    for (let at = 0; at < cells.length; at += 4) {
      if (cells[at + 3] === this.stamp) found.push([cells[at] ?? 0, cells[at + 1] ?? 0, cells[at + 2] ?? 0]);
    }
    return found;
  }

  private grow(): void {
    const old = this.entries();
    this.cells = new Int32Array(this.cells.length * 2);
    this.mask = this.cells.length - 1;
    this.stamp = 1;
    this.count = 0;
    for (const [h1, h2, id] of old) this.add(h1, h2, id);
  }
}

const RECENT_MASK = 4095;
/** Bits of a profile that number the set of classes; the {@link WordFlag} bits stand above them. */
export const SET_BITS = 16;

export class Vocabulary {
  private readonly extra = new GrowingTable(1024);
  private readonly local = new GrowingTable(1024);
  /** How many words the compiled dictionaries have; their numbers are below this. */
  readonly known: number;
  private extraProfiles: number[] = [];
  /** Records of known words found of late: a few words make most of a text, and these stay close at hand. */
  private readonly recent = new Int32Array((RECENT_MASK + 1) * 4);
  /** What {@link find} found beside the number: the profile of the word (see {@link Tokens.profile}) … */
  profile = 0;
  /** … and the node of the shipped phrases that begin with it, 0 for none. */
  node = 0;
  /** Hashes of the word last given as text. */
  private h1 = 0;
  private h2 = 0;
  /** While true, unknown words are added for good. */
  private learning = false;

  /**
   * @param characters class and folded form of each code unit
   * @param buckets where in `slots` each bucket of the first hash begins, then the length of `slots`
   * @param slots second hash, number, profile and node of each known word, side by side: one look tells all
   */
  constructor(
    readonly characters: Characters,
    private readonly buckets: Int32Array,
    private readonly slots: Int32Array,
  ) {
    this.known = slots.length / 4;
  }

  static empty(characters: Characters): Vocabulary {
    return new Vocabulary(characters, new Int32Array(BUCKETS + 1), new Int32Array(0));
  }

  /** Words with a lasting number: known ones and those added for good. */
  get size(): number {
    return this.known + this.extra.count;
  }

  /** Forgets the words of the last document. */
  startDocument(): void {
    this.local.clear();
  }

  /** The number of the word with these hashes; a new one where it is not known. Fills {@link profile} and {@link node}. */
  find(h1: number, h2: number): number {
    const recent = this.recent;
    const at = (slotOf(h1) & RECENT_MASK) << 2;
    if (recent[at] === h2) {
      this.profile = recent[at + 2] ?? 0;
      this.node = recent[at + 3] ?? 0;
      return recent[at + 1] ?? 0;
    }
    let id = this.lasting(h1, h2);
    if (id >= 0) {
      // what was added may still get flags
      if (id < this.known) {
        recent[at] = h2;
        recent[at + 1] = id;
        recent[at + 2] = this.profile;
        recent[at + 3] = this.node;
      }
      return id;
    }
    if (this.learning) {
      id = this.size;
      this.extra.add(h1, h2, id);
      this.extraProfiles.push(0);
      return id;
    }
    id = this.local.find(h1, h2);
    if (id < 0) {
      id = this.size + this.local.count;
      this.local.add(h1, h2, id);
    }
    return id;
  }

  /** The lasting number of the word with these hashes, or -1; fills {@link profile} and {@link node}. */
  private lasting(h1: number, h2: number): number {
    const bucket = slotOf(h1) & BUCKET_MASK;
    const slots = this.slots;
    const end = this.buckets[bucket + 1] ?? 0;
    for (let at = this.buckets[bucket] ?? 0; at < end; at += 4) {
      if (slots[at] !== h2) continue;
      this.profile = slots[at + 2] ?? 0;
      this.node = slots[at + 3] ?? 0;
      return slots[at + 1] ?? 0;
    }
    this.profile = 0;
    this.node = 0;
    if (this.extra.count === 0) return -1;
    const id = this.extra.find(h1, h2);
    if (id >= 0) this.profile = this.extraProfiles[id - this.known] ?? 0;
    return id;
  }

  /** Runs `work`, during which every word that is met gets a lasting number. */
  learn<T>(work: () => T): T {
    const before = this.learning;
    this.learning = true;
    try {
      return work();
    } finally {
      this.learning = before;
    }
  }

  /** The lasting number of a word given as text (folded here; no splitting is done), which it gets now where it has none. */
  intern(word: string): number {
    this.hash(word);
    const before = this.learning;
    this.learning = true;
    const id = this.find(this.h1, this.h2);
    this.learning = before;
    return id;
  }

  /** The lasting number of a word given as text, or -1: safe at any time, also while a document is read. Fills {@link profile}. */
  lookUp(word: string): number {
    this.hash(word);
    return this.lasting(this.h1, this.h2);
  }

  private hash(word: string): void {
    let h1 = HASH1;
    let h2 = HASH2;
    for (let i = 0; i < word.length; i++) {
      const character = word.charCodeAt(i);
      const unit = character === 0x2e && word.length > 1 ? 0 : foldOf(this.characters, character);
      if (unit === 0) continue;
      h1 = step1(h1, unit);
      h2 = step2(h2, unit);
    }
    this.h1 = h1;
    this.h2 = h2;
  }

  /** Adds flags to a word that was added for good. */
  setFlags(id: number, flags: number): void {
    if (id < this.known) return;
    const at = id - this.known;
    this.extraProfiles[at] = (this.extraProfiles[at] ?? 0) | (flags << SET_BITS);
  }

  /**
   * Gives words other sets of classes, and other nodes; their flags stay.
   * @param setOf number of the set of a word
   * @param nodeOf node of a known word; without it the nodes stay
   */
  describe(setOf: (word: number) => number, nodeOf?: (word: number) => number): void {
    const flagsOf = (profile: number): number => (profile >> SET_BITS) << SET_BITS;
    const slots = this.slots;
    for (let at = 0; at < slots.length; at += 4) {
      const word = slots[at + 1] ?? 0;
      slots[at + 2] = flagsOf(slots[at + 2] ?? 0) | setOf(word);
      if (nodeOf !== undefined) slots[at + 3] = nodeOf(word);
    }
    this.extraProfiles = this.extraProfiles.map((profile, at) => flagsOf(profile) | setOf(this.known + at));
    this.recent.fill(0);
  }

  /** The sets of classes of all lasting words, by their numbers. */
  sets(): Uint16Array {
    const sets = new Uint16Array(this.size);
    for (let at = 0; at < this.slots.length; at += 4) sets[this.slots[at + 1] ?? 0] = this.slots[at + 2] ?? 0;
    this.extraProfiles.forEach((profile, at) => {
      sets[this.known + at] = profile;
    });
    return sets;
  }

  /**
   * A vocabulary that knows all words added so far, with numbers of its own. Throws where two words share their tags.
   * @param rarity 0 for the commonest words; those that texts ask for most have numbers side by side, which processors keep at hand
   */
  frozen(rarity: (word: number) => number): Vocabulary {
    const bucketOf = (h1: number): number => slotOf(h1) & BUCKET_MASK;
    const entries = this.extra.entries();
    const order = entries.map(([, , id]) => id).sort((a, b) => rarity(a) - rarity(b) || a - b);
    const numbers = new Int32Array(order.length);
    order.forEach((id, number) => {
      numbers[id] = number;
    });
    entries.sort((a, b) => bucketOf(a[0]) - bucketOf(b[0]) || a[1] - b[1]);
    const buckets = new Int32Array(BUCKETS + 1);
    entries.forEach(([h1, h2], at) => {
      const next = entries[at + 1];
      if (next !== undefined && next[1] === h2 && bucketOf(next[0]) === bucketOf(h1))
        throw new Error(`two words of the dictionaries share the hash tag ${h2}; change a seed in vocabulary.ts`);
      buckets[bucketOf(h1) + 1] = 4 * at + 4;
    });
    for (let bucket = 1; bucket <= BUCKETS; bucket++)
      buckets[bucket] = Math.max(buckets[bucket] ?? 0, buckets[bucket - 1] ?? 0);
    const slots = Int32Array.from(
      entries.flatMap(([, h2, id]) => [h2, numbers[id] ?? 0, this.extraProfiles[id - this.known] ?? 0, 0]),
    );
    return new Vocabulary(this.characters, buckets, slots);
  }

  /** What the constructor takes, for the binary file. */
  get sections(): { readonly buckets: Int32Array; readonly slots: Int32Array } {
    return { buckets: this.buckets, slots: this.slots };
  }
}
