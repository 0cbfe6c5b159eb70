import type { Name } from './name.ts';

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

/** 1 where the first word of a name is the particle of another one: "De Boer" beside "Jan de Boer". */
const particlesOf = (name: Name, other: Name): number =>
  name.words.length > 1 && name.words[0] === other.particle ? 1 : 0;

/** Whether a name of several words is another form of a fuller one: its words stand there in order, two of them the same. */
export function isSameName(name: Name, full: Name): boolean {
  if (!mayBeOne(name, full)) return false;
  const nameFrom = particlesOf(name, full);
  const fullFrom = particlesOf(full, name);
  const isShort = name.words.length - nameFrom <= full.words.length - fullFrom;
  const short = isShort ? name : full;
  const long = isShort ? full : name;
  const from = isShort ? nameFrom : fullFrom;
  const begin = isShort ? fullFrom : nameFrom;
  let at = begin;
  let exact = 0;
  let first = -1;
  for (let i = from; i < short.words.length; i++) {
    let match = 0;
    while (at < long.words.length && match === 0) {
      match = sameWord(short, i, long, at);
      if (match > 0 && first < 0) first = at;
      at++;
    }
    if (match === 0) {
      // initials of a given name that is left out of the longer form do not count against it
      if (i > from && short.isInitial(i)) {
        at = i;
        continue;
      }
      return false;
    }
    if (match === 2) exact++;
  }
  // the same person is called by given and family name, or by the end of the name
  const endsAlike = at === long.words.length;
  return exact > 0 && (first === begin || endsAlike);
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
