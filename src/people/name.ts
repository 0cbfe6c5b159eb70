import type { PersonCandidate } from '../core/candidate.ts';
import type { Person } from '../core/result.ts';
import type { Spelling } from './spelling.ts';

/** Most initials that are told apart from words; no name has nearly as many words. */
const MOST = 31;

/** Spells the words of a name, in the order of {@link Name.words}. */
export type Speller = (name: Name) => readonly Spelling[];

const NONE: readonly Group[] = [];

/** A mention of a person, read as a name. */
export class Name {
  /** The person it is a mention of, and all whom it may mean where several fit. */
  group: Group | undefined = undefined;
  ambiguous: readonly Group[] = NONE;
  private spelled: readonly Spelling[] | undefined = undefined;

  /**
   * @param words identities of the words of the name, particles, suffix and nickname left out
   * @param initials bits of the words that are initials
   * @param family index in `words` of the family name, or -1
   * @param particle identity of the particle before the family name, or -1
   * @param gender 1 for a man, 2 for a woman, 0 where no courtesy title before it tells
   * @param fullness how much the name says: more for a fuller form
   */
  constructor(
    readonly candidate: PersonCandidate,
    readonly words: readonly number[],
    readonly initials: number,
    readonly family: number,
    readonly particle: number,
    readonly suffix: number,
    readonly gender: number,
    readonly fullness: number,
    private readonly speller: Speller,
  ) {}

  /** The words as they are spelled; made when one has to be compared. */
  spelling(): readonly Spelling[] {
    this.spelled ??= this.speller(this);
    return this.spelled;
  }

  isInitial(word: number): boolean {
    return word < MOST && ((this.initials >> word) & 1) !== 0;
  }
}

/** Bit of an initial in {@link Name.initials}. */
export const initialBit = (word: number): number => (word < MOST ? 1 << word : 0);

/** Weight of what a name says: more words, fewer initials, a suffix, and its "al-" where another form leaves it out. */
export const fullnessOf = (words: number, initials: number, suffix: boolean, tokens: number): number =>
  words * 100 - initials * 60 + (suffix ? 5 : 0) + tokens;

/** The mentions of one person. */
export class Group {
  best: Name;
  gender: number;
  /** How many mentions it has. */
  count = 0;
  /** First tokens of the mentions by several words; in order once `sorted`. And of the last one by a single word. */
  private full: number[] | undefined = undefined;
  private sorted = true;
  private lastSingle = -1;
  /** The name that the group was last compared with: each looks at it once. */
  seenBy: Name | undefined = undefined;
  /** The id of its entity, and that entity once made. */
  id = '';
  person: Person | undefined = undefined;

  constructor(name: Name) {
    this.best = name;
    this.gender = name.gender;
    this.add(name);
  }

  add(name: Name): void {
    this.count++;
    name.group = this;
    const at = name.candidate.first;
    if (name.words.length < 2) this.lastSingle = at;
    else if (this.full === undefined) this.full = [at];
    else if (at < (this.full[this.full.push(at) - 2] ?? 0)) this.sorted = false;
    if (name.gender !== 0) this.gender = name.gender;
    if (name.fullness > this.best.fullness) this.best = name;
  }

  /** Where the person was last mentioned before a token, -1 where not; single words are added in the order of the text. */
  lastBefore(token: number): number {
    const { full } = this;
    if (full === undefined) return this.lastSingle;
    if (!this.sorted) full.sort((a, b) => a - b);
    this.sorted = true;
    let low = 0;
    let high = full.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((full[middle] ?? 0) < token) low = middle + 1;
      else high = middle;
    }
    return Math.max(this.lastSingle, low === 0 ? -1 : (full[low - 1] ?? -1));
  }
}
