/** Vowels and consonants that transliterations write in several ways, each with the one letter that stands for it here. */
const LETTERS: Readonly<Record<string, string>> = {
  q: 'k',
  v: 'u',
  w: 'u',
  y: 'i',
  e: 'a',
  o: 'u',
  z: 's',
  x: 's',
  h: '',
};
const PAIRS: Readonly<Record<string, string>> = {
  kh: 'k',
  gh: 'k',
  ck: 'k',
  ph: 'f',
  zh: 'j',
  dj: 'j',
  ch: 'c',
  sh: 's',
  ou: 'u',
  oo: 'u',
  ee: 'i',
  th: 't',
  // hard before these
  ca: 'k',
  co: 'k',
  cu: 'k',
  cr: 'k',
  cl: 'k',
};
/** Pairs of which only the first letter is read; the second one is a sound of its own. */
const LONE = new Set(['ca', 'co', 'cu', 'cr', 'cl']);

const A = 0x61;
const C = 2;
const HARD = 0x6b;
const LETTER_COUNT = 26;
const indexOf = (text: string, at: number): number => text.charCodeAt(at) - A;

/** Sound of each letter by itself, as a code unit; 0 for a silent one. */
const single = Uint8Array.from({ length: LETTER_COUNT }, (_, letter) => {
  const name = String.fromCharCode(A + letter);
  return (LETTERS[name] ?? name).charCodeAt(0) || 0;
});
/** Sound of each pair of letters that is read together, else 0; and how many letters it takes. */
const paired = new Uint8Array(LETTER_COUNT * LETTER_COUNT);
const taken = new Uint8Array(LETTER_COUNT * LETTER_COUNT);
for (const [pair, sound] of Object.entries(PAIRS)) {
  const at = indexOf(pair, 0) * LETTER_COUNT + indexOf(pair, 1);
  paired[at] = sound.charCodeAt(0);
  taken[at] = LONE.has(pair) ? 1 : 2;
}

/** A sound of up to this many letters is their number in this base; longer ones are hashed to 52 bits, below 0. */
const EXACT = 10;
const BASE = 32;
const HALF = 1 << 26;

/** What is compared of a folded word: its first letter (0 for none), how many letters it has, and its {@link soundOf}. */
export interface Spelling {
  readonly letter: number;
  readonly length: number;
  readonly sound: number;
}

/**
 * A rough sound of a folded name as a number, equal for most spellings of one name (`Hasanov`, `Hassanow`; `Mohammed`, `Muhamad`);
 * 0 where nothing is heard.
 * @param folded code units of the name, `[from, length)` of the array
 */
export function soundOf(folded: Uint16Array, from: number, length: number): number {
  let sound = 0;
  let one = 0;
  let two = 0;
  let heard = 0;
  let last = 0;
  for (let i = from; i < length; ) {
    const letter = (folded[i] ?? 0) - A;
    if (letter < 0 || letter >= LETTER_COUNT) {
      i++;
      continue;
    }
    const next = i + 1 < length ? (folded[i + 1] ?? 0) - A : -1;
    const pair = next >= 0 && next < LETTER_COUNT ? letter * LETTER_COUNT + next : -1;
    const together = pair < 0 ? 0 : (paired[pair] ?? 0);
    i += together === 0 ? 1 : (taken[pair] ?? 1);
    // hard at the end as well: Marc
    const out = together !== 0 ? together : letter === C && next < 0 ? HARD : (single[letter] ?? 0);
    if (out === 0) continue;
    if (out !== last) {
      if (heard++ < EXACT) sound = sound * BASE + (out - A + 1);
      one = Math.imul(one, 31) + out;
      two = Math.imul(two ^ out, 0x9e3779b1 | 0);
    }
    last = out;
  }
  return heard <= EXACT ? sound : -((one >>> 6) * HALF + (two >>> 6) + 1);
}
