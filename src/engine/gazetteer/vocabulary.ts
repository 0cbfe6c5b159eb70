/**
 * Words to numbers, keyed by two rolling 32-bit hashes of the folded form, without making strings.
 * Three layers are asked in turn: the words of the compiled dictionaries (read only), words added for good (constants of rules,
 * the user's dictionaries), and the words of the document at hand, forgotten at the next one.
 */

/** Flags of a word that segmentation needs. */
export const WordFlag = { Abbreviation: 1, TitleAbbreviation: 2, SmallAbbreviation: 4, Opener: 8 } as const;

export const HASH1 = 0x811c9dc5 | 0;
export const HASH2 = 0x2545f491 | 0;

/** One more folded code unit. */
export const step1 = (hash: number, unit: number): number => Math.imul(hash ^ unit, 0x01000193);
export const step2 = (hash: number, unit: number): number => Math.imul(hash, 0x5bd1e995) + unit;
const BUCKETS = 1 << 16;
const BUCKET_MASK = BUCKETS - 1;
const slotOf = (h1: number): number => h1 ^ (h1 >>> 15) ^ (h1 >>> 23);

/** An open-addressing table that grows, and that can be emptied in constant time. */
class GrowingTable {
  private mask: number;
  private first: Int32Array;
  private second: Int32Array;
  private ids: Int32Array;
  private stamps: Int32Array;
  private stamp = 1;
  count = 0;

  constructor(capacity: number) {
    this.mask = capacity - 1;
    this.first = new Int32Array(capacity);
    this.second = new Int32Array(capacity);
    this.ids = new Int32Array(capacity);
    this.stamps = new Int32Array(capacity);
  }

  clear(): void {
    this.stamp++;
    this.count = 0;
  }

  /** The id stored for the hashes, or -1. */
  find(h1: number, h2: number): number {
    let slot = slotOf(h1) & this.mask;
    while (this.stamps[slot] === this.stamp) {
      if (this.first[slot] === h1 && this.second[slot] === h2) return this.ids[slot] ?? -1;
      slot = (slot + 1) & this.mask;
    }
    return -1;
  }

  add(h1: number, h2: number, id: number): void {
    if (this.count * 2 > this.mask) this.grow();
    let slot = slotOf(h1) & this.mask;
    while (this.stamps[slot] === this.stamp) slot = (slot + 1) & this.mask;
    this.stamps[slot] = this.stamp;
    this.first[slot] = h1;
    this.second[slot] = h2;
    this.ids[slot] = id;
    this.count++;
  }

  entries(): [number, number, number][] {
    const found: [number, number, number][] = [];
    for (let slot = 0; slot <= this.mask; slot++) {
      if (this.stamps[slot] === this.stamp)
        found.push([this.first[slot] ?? 0, this.second[slot] ?? 0, this.ids[slot] ?? 0]);
    }
    return found;
  }

  private grow(): void {
    const old = this.entries();
    const capacity = (this.mask + 1) * 2;
    this.mask = capacity - 1;
    this.first = new Int32Array(capacity);
    this.second = new Int32Array(capacity);
    this.ids = new Int32Array(capacity);
    this.stamps = new Int32Array(capacity);
    this.stamp = 1;
    this.count = 0;
    for (const [h1, h2, id] of old) this.add(h1, h2, id);
  }
}

const RECENT_MASK = 4095;

export class Vocabulary {
  private readonly extra = new GrowingTable(1024);
  private readonly local = new GrowingTable(1024);
  /** How many words the compiled dictionaries have; their numbers are below this. */
  readonly known: number;
  private extraFlags: number[] = [];
  /** Hashes and numbers of lasting words found of late: a few words make most of a text, and these stay close at hand. */
  private readonly recent = new Int32Array((RECENT_MASK + 1) * 3);
  /** Hashes of the word last given as text. */
  private h1 = 0;
  private h2 = 0;
  /** While true, unknown words are added for good. */
  private learning = false;

  /**
   * @param fold folded form of each code unit, 0 where it counts for nothing
   * @param buckets where in `slots` each bucket of the first hash begins, then the length of `slots`
   * @param slots second hash and number of each known word
   * @param flags {@link WordFlag} bits of the known words
   */
  constructor(
    readonly fold: Uint16Array,
    private readonly buckets: Int32Array,
    private readonly slots: Int32Array,
    private readonly flags: Uint8Array,
  ) {
    this.known = flags.length;
  }

  static empty(fold: Uint16Array): Vocabulary {
    return new Vocabulary(fold, new Int32Array(BUCKETS + 1), new Int32Array(0), new Uint8Array(0));
  }

  /** Words with a lasting number: known ones and those added for good. */
  get size(): number {
    return this.known + this.extra.count;
  }

  /** Forgets the words of the last document. */
  startDocument(): void {
    this.local.clear();
  }

  /** The number of the word with these hashes; a new one where it is not known. */
  find(h1: number, h2: number): number {
    const recent = this.recent;
    const at = (slotOf(h1) & RECENT_MASK) * 3;
    if (recent[at] === h1 && recent[at + 1] === h2) return recent[at + 2] ?? 0;
    let id = this.lasting(h1, h2);
    if (id >= 0) {
      recent[at] = h1;
      recent[at + 1] = h2;
      recent[at + 2] = id;
      return id;
    }
    if (this.learning) {
      id = this.size;
      this.extra.add(h1, h2, id);
      this.extraFlags.push(0);
      return id;
    }
    id = this.local.find(h1, h2);
    if (id < 0) {
      id = this.size + this.local.count;
      this.local.add(h1, h2, id);
    }
    return id;
  }

  /** The lasting number of the word with these hashes, or -1. */
  private lasting(h1: number, h2: number): number {
    const bucket = slotOf(h1) & BUCKET_MASK;
    const slots = this.slots;
    const end = this.buckets[bucket + 1] ?? 0;
    for (let at = this.buckets[bucket] ?? 0; at < end; at += 2) if (slots[at] === h2) return slots[at + 1] ?? 0;
    return this.extra.count === 0 ? -1 : this.extra.find(h1, h2);
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

  /** The lasting number of a word given as text, or -1: safe at any time, also while a document is read. */
  lookUp(word: string): number {
    this.hash(word);
    return this.lasting(this.h1, this.h2);
  }

  private hash(word: string): void {
    let h1 = HASH1;
    let h2 = HASH2;
    for (let i = 0; i < word.length; i++) {
      const character = word.charCodeAt(i);
      const unit = character === 0x2e && word.length > 1 ? 0 : (this.fold[character] ?? 0);
      if (unit === 0) continue;
      h1 = step1(h1, unit);
      h2 = step2(h2, unit);
    }
    this.h1 = h1;
    this.h2 = h2;
  }

  flagsOf(id: number): number {
    return id < this.known ? (this.flags[id] ?? 0) : (this.extraFlags[id - this.known] ?? 0);
  }

  /** Adds flags to a word that was added for good. */
  setFlags(id: number, flags: number): void {
    if (id >= this.known) this.extraFlags[id - this.known] = this.flagsOf(id) | flags;
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
      buckets[bucketOf(h1) + 1] = 2 * at + 2;
    });
    for (let bucket = 1; bucket <= BUCKETS; bucket++)
      buckets[bucket] = Math.max(buckets[bucket] ?? 0, buckets[bucket - 1] ?? 0);
    const slots = Int32Array.from(entries.flatMap(([, h2, id]) => [h2, numbers[id] ?? 0]));
    return new Vocabulary(
      this.fold,
      buckets,
      slots,
      Uint8Array.from(order, (id) => this.flagsOf(id)),
    );
  }

  /** What the constructor takes, for the binary file. */
  get sections(): { readonly buckets: Int32Array; readonly slots: Int32Array; readonly flags: Uint8Array } {
    return { buckets: this.buckets, slots: this.slots, flags: this.flags };
  }
}
