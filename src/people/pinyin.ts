/** Finals of Hanyu Pinyin, the longest first, as written without tone marks (ü folds to u). */
const FINAL =
  'iang|iong|uang|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|er|a|o|e|i|u';
const SYLLABLE = `(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:${FINAL})`;
/** Two syllables, as given names are written in news from China (`Guoqiang`); the second one begins with a consonant. */
const GIVEN_NAME = new RegExp(`^${SYLLABLE}(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:${FINAL})$`);
const LONGEST = 12;

/** Whether a folded word can be a Chinese given name of two syllables. */
export const isPinyinGivenName = (folded: string): boolean =>
  folded.length > 3 && folded.length <= LONGEST && GIVEN_NAME.test(folded);
