/** Words that nearly every English sentence has, and hardly any of another language. */
const ENGLISH = /\b(?:the|of|and|that|with|was|were|by|for|from|said|has|had|his|which|would|after)\b/gi;
/** Letters that are looked at first, and as many as a language can be told from. */
const FIRST = 600;
const ENOUGH = 2000;
/** Shorter texts are too short to tell. */
const SHORTEST = 60;

/** Whether a text is in English beyond doubt; takes some millionths of a second, for it is asked of every text. */
export function isEnglish(text: string): boolean {
  const start = text.slice(0, FIRST);
  return text.length < SHORTEST || (start.match(ENGLISH)?.length ?? 0) * 120 >= start.length;
}

/** The language that a text seems to be in, as ISO 639-1 where there is such a code; null for English, and where it cannot be told. */
export async function languageOf(text: string): Promise<string | null> {
  if (isEnglish(text)) return null;
  const { franc } = await import('franc-min');
  // Addresses, numbers and signs are of no language.
  const words = text.slice(0, ENOUGH).replace(/\S*[\d:/@.]\S*\w/g, ' ');
  const code = franc(words, { minLength: SHORTEST });
  if (code === 'und' || code === 'eng' || code === 'sco') return null;
  return new Intl.Locale(code).language;
}
