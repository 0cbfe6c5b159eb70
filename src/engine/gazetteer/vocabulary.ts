import { GrowingTable } from './growing-table.ts';
import { slotOf, WordHash } from './word-hash.ts';
import {
  buildWordTable,
  cellOf,
  descriptionIn,
  findCell,
  MOST_DESCRIPTIONS,
  NO_WORDS,
  numberIn,
  rowOf,
  scaleOf,
} from './word-table.ts';

/** Flags of a word that segmentation and looking up phrases need. */
export enum WordFlag {
  Abbreviation = 1,
  TitleAbbreviation = 2,
  SmallAbbreviation = 4,
  Opener = 8,
  /** Stands in a shipped phrase after its first word. */
  Inside = 16,
  /** Begins shipped phrases, some of them in small letters, … */
  First = 32,
  /** … or with a capital only. */
  FirstCapital = 64,
  /** Is a shipped phrase by itself. */
  Whole = 128,
}

/** Bits of a profile that number the set of classes; the {@link WordFlag} bits stand above them. */
export const SET_BITS = 16;
const SET_MASK = (1 << SET_BITS) - 1;

const RECENT_MASK = 4095;
/** Tokens whose words are asked of memory before the first of them is needed. */
const AHEAD = 64;

/**
 * Words to numbers, keyed by two rolling 32-bit hashes of the folded form, without making strings.
 * Three layers are asked in turn: the words of the compiled dictionaries (read only), words added for good (constants of rules,
 * the user's dictionaries), and the words of the document at hand, forgotten at the next one.
 */
export class Vocabulary {
  private readonly extra = new GrowingTable(1024);
  private readonly local = new GrowingTable(1024);
  private readonly scale: number;
  private extraProfiles: number[] = [];
  /** Cells of known words found of late, with their second hash: a few words make most of a text, and these stay close at hand. */
  private readonly recent = new Int32Array((RECENT_MASK + 1) * 2);
  /** What {@link find} found beside the number: the profile of the word (see {@link Tokens.profile}). */
  profile = 0;
  /** Of the word last given as text. */
  private readonly hash = new WordHash();
  /** While true, unknown words are added for good. */
  private learning = false;
  /** Keeps {@link number} from leaving out what it reads ahead. */
  ahead = 0;

  /**
   * @param table the known words, see word-table.ts
   * @param profiles the profile that each description of a word stands for
   * @param known how many words the compiled dictionaries have; their numbers are below this
   */
  constructor(
    private readonly table: Int32Array,
    private profiles: Int32Array,
    readonly known: number,
  ) {
    this.scale = scaleOf(table);
  }

  static empty(): Vocabulary {
    return new Vocabulary(NO_WORDS, new Int32Array(1), 0);
  }

  /** Words with a lasting number: known ones and those added for good. */
  get size(): number {
    return this.known + this.extra.count;
  }

  /** Forgets the words of the last document. */
  startDocument(): void {
    this.local.clear();
  }

  /** The number of the word with these hashes; a new one where it is not known. Fills {@link profile}. */
  find(h1: number, h2: number): number {
    const recent = this.recent;
    const at = (slotOf(h1) & RECENT_MASK) << 1;
    let cell = recent[at] === h2 ? (recent[at + 1] ?? 0) : 0;
    if (cell === 0) {
      cell = findCell(this.table, this.scale, h1, h2);
      if (cell === 0) return this.findAdded(h1, h2);
      recent[at] = h2;
      recent[at + 1] = cell;
    }
    this.profile = this.profiles[descriptionIn(cell)] ?? 0;
    return numberIn(cell);
  }

  /**
   * Numbers the words of a document in their order.
   * @param words first hash of each, in whose place its number is put
   * @param profiles second hash of each, in whose place its profile is put
   */
  number(words: Int32Array, profiles: Int32Array, count: number): void {
    const { table, scale, recent, profiles: described } = this;
    for (let from = 0; from < count; from += AHEAD) {
      const to = Math.min(from + AHEAD, count);
      // rare words are far away in memory: asked for together, they come together
      let ahead = 0;
      for (let i = from; i < to; i++) {
        const h1 = words[i] ?? 0;
        const differs = (recent[(slotOf(h1) & RECENT_MASK) << 1] ?? 0) ^ (profiles[i] ?? 0);
        ahead |= table[rowOf(h1, scale) & ((differs | -differs) >> 31)] ?? 0;
      }
      this.ahead = ahead;
      for (let i = from; i < to; i++) {
        const h1 = words[i] ?? 0;
        const h2 = profiles[i] ?? 0;
        const at = (slotOf(h1) & RECENT_MASK) << 1;
        const cell = recent[at] === h2 ? (recent[at + 1] ?? 0) : 0;
        if (cell === 0) {
          words[i] = this.find(h1, h2);
          profiles[i] = this.profile;
        } else {
          words[i] = numberIn(cell);
          profiles[i] = described[descriptionIn(cell)] ?? 0;
        }
      }
    }
  }

  /** As {@link find}, of a word that the compiled dictionaries do not know. */
  private findAdded(h1: number, h2: number): number {
    let id = this.addedForGood(h1, h2);
    if (id >= 0) return id;
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

  private addedForGood(h1: number, h2: number): number {
    this.profile = 0;
    if (this.extra.count === 0) return -1;
    const id = this.extra.find(h1, h2);
    if (id >= 0) this.profile = this.extraProfiles[id - this.known] ?? 0;
    return id;
  }

  /** The lasting number of the word with these hashes, or -1; fills {@link profile}. */
  lasting(h1: number, h2: number): number {
    const cell = findCell(this.table, this.scale, h1, h2);
    if (cell === 0) return this.addedForGood(h1, h2);
    this.profile = this.profiles[descriptionIn(cell)] ?? 0;
    return numberIn(cell);
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
    this.hash.read(word);
    const before = this.learning;
    this.learning = true;
    const id = this.find(this.hash.h1, this.hash.h2);
    this.learning = before;
    return id;
  }

  /** The lasting number of a word given as text, or -1: safe at any time, also while a document is read. Fills {@link profile}. */
  lookUp(word: string): number {
    this.hash.read(word);
    return this.lasting(this.hash.h1, this.hash.h2);
  }

  /** Adds flags to a word that was added for good. */
  setFlags(id: number, flags: number): void {
    if (id < this.known) return;
    const at = id - this.known;
    this.extraProfiles[at] = (this.extraProfiles[at] ?? 0) | (flags << SET_BITS);
  }

  /**
   * Gives words other sets of classes; their flags stay.
   * @param setOf number of the set of a word
   * @throws where the words would have too many combinations of sets and flags
   */
  describe(setOf: (word: number) => number): void {
    const described = (profile: number, word: number): number => (profile & ~SET_MASK) | setOf(word);
    const numbers = new Map<number, number>([[0, 0]]);
    const { table, profiles } = this;
    for (let at = 1; at < table.length; at += 2) {
      const cell = table[at] ?? 0;
      if (cell === 0) continue;
      const word = numberIn(cell);
      const profile = described(profiles[descriptionIn(cell)] ?? 0, word);
      const number = numbers.get(profile) ?? numbers.size;
      numbers.set(profile, number);
      table[at] = cellOf(word, number);
    }
    if (numbers.size > MOST_DESCRIPTIONS) throw new Error('the words have too many combinations of classes');
    this.profiles = Int32Array.from(numbers.keys());
    this.extraProfiles = this.extraProfiles.map((profile, at) => described(profile, this.known + at));
    this.recent.fill(0);
  }

  /** The sets of classes of all lasting words, by their numbers. */
  sets(): Uint16Array {
    const sets = new Uint16Array(this.size);
    for (let at = 1; at < this.table.length; at += 2) {
      const cell = this.table[at] ?? 0;
      if (cell !== 0) sets[numberIn(cell)] = this.profiles[descriptionIn(cell)] ?? 0;
    }
    this.extraProfiles.forEach((profile, at) => {
      sets[this.known + at] = profile;
    });
    return sets;
  }

  /**
   * A vocabulary that knows all words added so far, with numbers of its own and no classes. Throws where two words share their hashes.
   * @param rarity 0 for the commonest words; those that texts ask for most have numbers side by side, which processors keep at hand
   */
  frozen(rarity: (word: number) => number): Vocabulary {
    const entries = this.extra.entries();
    const rank = Int32Array.from({ length: entries.length }, (_, word) => rarity(word));
    entries.sort(([, , a], [, , b]) => (rank[a] ?? 0) - (rank[b] ?? 0) || a - b);
    const flags = new Map<number, number>([[0, 0]]);
    const table = buildWordTable(
      entries.map(([h1, h2, word], number) => {
        const profile = this.extraProfiles[word] ?? 0;
        const description = flags.get(profile) ?? flags.size;
        flags.set(profile, description);
        return [h1, h2, cellOf(number, description)];
      }),
    );
    return new Vocabulary(table, Int32Array.from(flags.keys()), entries.length);
  }

  /** What the constructor takes, for the binary file. */
  get sections(): { readonly words: Int32Array; readonly profiles: Int32Array; readonly known: Int32Array } {
    return { words: this.table, profiles: this.profiles, known: Int32Array.of(this.known) };
  }
}
