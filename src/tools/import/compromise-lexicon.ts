import nlp from 'compromise';

/** The single words of compromise's lexicon (lower case) with their tags (`MaleName`, `Infinitive`, `LastName` …). */
export function compromiseTags(): Map<string, readonly string[]> {
  // The published types do not describe the model, so it is read as data of unknown shape.
  const model: unknown = nlp.model();
  const lexicon = (model as { one?: { lexicon?: Record<string, string | string[]> } }).one?.lexicon ?? {};
  const tags = new Map<string, readonly string[]>();
  for (const [word, tag] of Object.entries(lexicon)) {
    if (!word.includes(' ')) tags.set(word, typeof tag === 'string' ? [tag] : tag);
  }
  return tags;
}
