/** Vowels and consonants that transliterations write in several ways, each with the one letter that stands for it here. */
const LETTER: Readonly<Record<string, string>> = { q: 'k', v: 'u', w: 'u', y: 'i', e: 'a', o: 'u', z: 's' };
const PAIR: Readonly<Record<string, string>> = {
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
};

/** A rough sound of a folded name, equal for most spellings of one name (`Hasanov`, `Hassanow`; `Mohammed`, `Muhamad`). */
export function soundOf(folded: string): string {
  let sound = '';
  let last = '';
  for (let i = 0; i < folded.length; i++) {
    const letter = folded.charAt(i);
    if (letter < 'a' || letter > 'z') continue;
    const next = folded.charAt(i + 1);
    const pair = PAIR[letter + next];
    let out = pair ?? LETTER[letter] ?? letter;
    if (pair !== undefined) i++;
    else if (letter === 'h') continue;
    else if (letter === 'x') out = 's';
    else if (letter === 'c' && 'aourlk'.includes(next)) out = 'k';
    if (out !== last) sound += out;
    last = out;
  }
  return sound;
}
