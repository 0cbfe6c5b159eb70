import type { PersonCandidate } from '../core/candidate.ts';
import type { NameUnit } from './name-parts.ts';

/** A mention of a person, read as a name. */
export interface Name {
  readonly candidate: PersonCandidate;
  readonly units: readonly NameUnit[];
  /** Identities of the words of the name, particles, suffix and nickname left out. */
  readonly words: readonly number[];
  /** The same words folded, in the order of `words`; made when a spelling has to be compared. */
  readonly spelling: () => readonly string[];
  /** The sound of each of the words; made when one has to be compared. */
  readonly sounds: () => readonly string[];
  readonly initials: readonly boolean[];
  /** Index in `words` of the family name. */
  readonly family: number;
  readonly suffix: number;
  /** 'm', 'f' or '' by the courtesy title before it. */
  readonly gender: string;
  readonly titled: boolean;
}

/** Whether `name` says more than `than`: more words, fewer initials, and with its "al-" where one leaves it out. */
export function isFuller(name: Name, than: Name): boolean {
  const weight = (of: Name): number =>
    of.words.length * 100 -
    of.initials.filter(Boolean).length * 60 +
    (of.suffix === 0 ? 0 : 5) +
    of.units.reduce((tokens, unit) => tokens + unit.last - unit.first, 0);
  return weight(name) > weight(than);
}

export const equalWords = (a: Name, b: Name): boolean =>
  a.words.length === b.words.length && a.words.every((word, i) => word === b.words[i]);

/** 2 for the same word, 1 for an initial of it or another spelling, 0 for another word. */
function sameWord(a: Name, i: number, b: Name, j: number): number {
  if (a.words[i] === b.words[j]) return 2;
  const one = a.spelling()[i] ?? '';
  const two = b.spelling()[j] ?? '';
  if (a.initials[i] === true || b.initials[j] === true)
    return one.charAt(0) === two.charAt(0) && (one.length === 1 || two.length === 1) ? 1 : 0;
  return one.length > 3 && two.length > 3 && a.sounds()[i] === b.sounds()[j] ? 1 : 0;
}

/** Whether a name of several words is another form of a fuller one: its words stand there in order, two of them the same. */
export function isSameName(name: Name, full: Name): boolean {
  if (name.suffix !== 0 && full.suffix !== 0 && name.suffix !== full.suffix) return false;
  if (name.gender !== '' && full.gender !== '' && name.gender !== full.gender) return false;
  const [short, long] = name.words.length <= full.words.length ? [name, full] : [full, name];
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
      if (short.initials[i] === true && i > 0) {
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
  if (name.words[name.family] === word) return 3;
  if (name.words[0] === word) return 2;
  return name.words.includes(word) ? 1 : 0;
}

/** Whether a single word is another spelling of the family name. */
export const alike = (name: Name, full: Name): boolean =>
  full.family >= 0 && sameWord(name, 0, full, full.family) === 1;
