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
/** Letters that a syllable can end with, and all that syllables are written with. */
const LAST = bitsOf('aeiounrg');
const ANY = bitsOf('abcdefghijklmnopqrstuwxyz');

/** Whether the word `text[start, end)` can be a Chinese given name of two syllables. */
export function isPinyinGivenName(text: string, start: number, end: number): boolean {
  const length = end - start;
  if (length <= 3 || length > LONGEST) return false;
  let allowed = LAST;
  for (let i = end - 1; i >= start; i--) {
    const unit = text.charCodeAt(i);
    // beyond ASCII, lower case decides
    if (unit < ASCII && ((1 << ((unit | 0x20) - LETTER_A)) & allowed) === 0) return false;
    allowed = ANY;
  }
  return GIVEN_NAME.test(text.slice(start, end).toLowerCase());
}
