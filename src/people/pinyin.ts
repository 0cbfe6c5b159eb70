/** Finals of Hanyu Pinyin, the longest first, as written without tone marks (ü folds to u). */
const FINAL =
  'iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u';
const SYLLABLE = `(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:${FINAL})`;
/** Two syllables, as given names are written in news from China (`Guoqiang`); the second one begins with a consonant. */
const GIVEN_NAME = new RegExp(`^${SYLLABLE}(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${FINAL})$`);
const LONGEST = 12;

const LETTER_A = 0x61;
const ASCII = 0x80;
const bitsOf = (letters: string): number =>
  [...letters].reduce((bits, letter) => bits | (1 << (letter.charCodeAt(0) - LETTER_A)), 0);
const VOWELS = bitsOf('aeiou');
/** Letters that a syllable can end with, and all that syllables are written with. */
const LAST = bitsOf('aeiounrg');
const ANY = bitsOf('abcdefghijklmnopqrstuwxyz');

/** Vowels stand together in a syllable, and consonants part the two. */
const GROUPS = 2;

/** Whether the word `text[start, end)` can be a Chinese given name of two syllables. */
export function isPinyinGivenName(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= 3 || length > LONGEST) return false;
  let allowed = LAST;
  let groups = 0;
  let vowel = false;
  for (let i = end - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    // beyond ASCII, lower case decides
    if (unit >= ASCII) break;
    const letter = 1 << ((unit | 0x20) - LETTER_A);
    if ((letter & allowed) === 0) return false;
    allowed = ANY;
    const before = vowel;
    vowel = (letter & VOWELS) !== 0;
    if (vowel && !before && ++groups > GROUPS) return false;
    if (i === start && groups < GROUPS) return false;
  }
  return GIVEN_NAME.test(text.slice(start, end).toLowerCase());
}
