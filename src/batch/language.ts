/** Words that nearly every English sentence has, and hardly any of another language; the space makes them quick to look for. */
const ENGLISH = / (?:the|of|and|that|with|was|were|by|for|from|said|has|had|his|which|would|after)\b/g;
/** English has one of them in so many UTF-16 units, or more often. */
const UNITS_A_WORD = 120;
/** Letters that are looked at first, and as many as a language can be told from. */
const FIRST = 600;
const ENOUGH = 2000;
/** Shorter texts are too short to tell. */
const SHORTEST = 100;
/** How well English may fit, where 1 is the likeliest language: so far from it there is no doubt; so near it a second one must be far. */
const CERTAIN = 0.6;
const POSSIBLE = 0.8;
const SECOND = 0.95;

/** Whether a text is in English beyond doubt; takes some millionths of a second, for it is asked of every text. */
export function isEnglish(text: string): boolean {
  return hasEnglish(text.slice(0, FIRST));
}

function hasEnglish(start: string): boolean {
  let missing = start.length / UNITS_A_WORD;
  ENGLISH.lastIndex = 0;
  while (missing > 0 && ENGLISH.test(start)) missing--;
  return missing <= 0;
}

/** The language that a text seems to be in, as ISO 639-1 where there is such a code; null for English, and where it cannot be told. */
export async function languageOf(text: string): Promise<string | null> {
  const start = text.slice(0, ENOUGH);
  // the first letters may be a header that is in no language
  if (text.length < SHORTEST || hasEnglish(start)) return null;
  // Addresses, numbers and signs are of no language.
  const words = start.replace(/\S*[\d:/@.]\S*\w/g, ' ').replace(/\s+/g, ' ');
  const { francAll } = await import('franc-min');
  const scores = francAll(words, { minLength: SHORTEST });
  const code = scores[0]?.[0] ?? 'und';
  const second = scores[1]?.[1] ?? 0;
  const english = scores.find(([language]) => language === 'eng')?.[1] ?? 0;
  // Lists of names are likeliest in whatever language has such syllables: many fit them nearly as well.
  const clear = english <= CERTAIN || (english <= POSSIBLE && second <= SECOND);
  return code === 'und' || !clear ? null : new Intl.Locale(code).language;
}
