import type { PersonCandidate } from '../core/candidate.ts';
import type { Group } from './groups.ts';
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
   * @param gender 1 for a man, 2 for a woman, 0 where no courtesy title before it tells
   * @param fullness how much the name says: more for a fuller form
   */
  constructor(
    readonly candidate: PersonCandidate,
    readonly words: readonly number[],
    readonly initials: number,
    readonly family: number,
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

/** Whether `name` says more than `than`. */
export const isFuller = (name: Name, than: Name): boolean => name.fullness > than.fullness;

export function equalWords(a: Name, b: Name): boolean {
  if (a.words.length !== b.words.length) return false;
  for (let i = 0; i < a.words.length; i++) if (a.words[i] !== b.words[i]) return false;
  return true;
}

/** 2 for the same word, 1 for an initial of it or another spelling, 0 for another word. */
function sameWord(a: Name, i: number, b: Name, j: number): number {
  if (a.words[i] === b.words[j]) return 2;
  const one = a.spelling()[i];
  const two = b.spelling()[j];
  if (one === undefined || two === undefined) return 0;
  if (a.isInitial(i) || b.isInitial(j))
    return one.letter === two.letter && (one.length === 1 || two.length === 1) ? 1 : 0;
  return one.length > 3 && two.length > 3 && one.sound === two.sound ? 1 : 0;
}

/** Whether neither suffix (`Jr.`) nor courtesy title tells two names apart. */
export const mayBeOne = (a: Name, b: Name): boolean =>
  (a.suffix === 0 || b.suffix === 0 || a.suffix === b.suffix) &&
  (a.gender === 0 || b.gender === 0 || a.gender === b.gender);

/** Whether a name of several words is another form of a fuller one: its words stand there in order, two of them the same. */
export function isSameName(name: Name, full: Name): boolean {
  if (!mayBeOne(name, full)) return false;
  const short = name.words.length <= full.words.length ? name : full;
  const long = short === name ? full : name;
  let at = 0;
  let exact = 0;
  let first = -1;
  for (let i = 0; i < short.words.length; i++) {
    let match = 0;
    while (at < long.words.length && match === 0) {
      match = sameWord(short, i, long, at);
      if (match > 0 && first < 0) first = at;
      at++;
    }
    if (match === 0) {
      // initials of a given name that is left out of the longer form do not count against it
      if (i > 0 && short.isInitial(i)) {
        at = i;
        continue;
      }
      return false;
    }
    if (match === 2) exact++;
  }
  // the same person is called by given and family name, or by the end of the name
  const endsAlike = at === long.words.length;
  return exact > 0 && (first === 0 || endsAlike);
}

/** How well a single word fits a name: 3 family name, 2 given name, 1 another word of it. */
export function shortLevel(word: number, name: Name): number {
  if (name.family >= 0 && name.words[name.family] === word) return 3;
  if (name.words[0] === word) return 2;
  return name.words.includes(word) ? 1 : 0;
}

/** Whether a single word is another spelling of the family name. */
export const alike = (name: Name, full: Name): boolean =>
  full.family >= 0 && sameWord(name, 0, full, full.family) === 1;
