import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import type { Cast } from './cast.ts';
import { isFunctionWord, joined, type Scene } from './grammar.ts';
import { type Lexicon, Use } from './lexicon.ts';
import type { Title } from './title.ts';

export const NO_NAMES: ReadonlySet<string> = new Set();

/** Names of titles in full, with and without portfolio. */
export function namesInFull(titles: readonly Title[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const title of titles) {
    if (title.use >= Use.Echo) continue;
    names.add(title.name);
    if (title.portfolio !== '') names.add(title.office);
    // an Inspector General of Police is the IG
    const of = title.name.indexOf(' of ');
    if (of > 0) names.add(title.name.slice(0, of));
  }
  return names;
}

export const isDefinite = (cast: Cast, title: Title): boolean =>
  cast.scene.annotated.tokens.word[title.before - 1] === cast.lexicon.words.the;

/**
 * `the justice` after `Justice X`: a title that stands beside names, alone where the article had one before. `As a Major he led`, `the
 * rank of Major`: a rank that somebody had.
 */
export function mayStandAlone(
  scene: Scene,
  lexicon: Lexicon,
  first: number,
  office: string,
  graded: boolean,
  before: readonly Title[],
): boolean {
  if (graded && isHad(scene, lexicon, first)) return true;
  if (scene.annotated.tokens.word[first - 1] !== lexicon.words.the) return false;
  return before.some((title) => title.office === office);
}

/** Behind `as a` and `rank of`. */
export function isHad({ annotated: { tokens } }: Scene, { words }: Lexicon, first: number): boolean {
  const [before, front] = [tokens.word[first - 1] ?? -1, tokens.word[first - 2] ?? -1];
  if (words.indefinite.has(before)) return front === words.as;
  return before === words.of && words.grades.has(front);
}

/** `the adviser`, `the cardinal`, `the SP` after one who was named: the title alone again, with nothing behind it. */
export function isAgain(cast: Cast, title: Title, index: number): boolean {
  if (!isDefinite(cast, title) || !nounEnds(cast, title) || cast.titleFrom.on(title.last) >= 0) return false;
  for (let earlier = index - 1; earlier >= 0; earlier--) {
    const other = cast.titles[earlier];
    if (other === undefined || !other.beside || other.plural || !isSameOffice(title, other)) continue;
    // acronyms mean other things as well
    if (title.use !== Use.Echo || isBesideName(cast, other)) return true;
  }
  return false;
}

/** `the priest` after a parish priest, `the chief` after a chief of staff. */
const isSameOffice = ({ office }: Title, other: Title): boolean =>
  (office === 'Chief' && other.office.startsWith('Chief of ')) ||
  (other.office.endsWith(office) &&
    (other.office.length === office.length || other.office.charAt(other.office.length - office.length - 1) === ' '));

/** Directly before a name of several words. */
function isBesideName(cast: Cast, title: Title): boolean {
  const span = cast.spans[cast.people.on(title.last)];
  return span?.first === title.last && span.last - span.first > 1;
}

/** The noun phrase ends with the title: punctuation, a verb or a small word follows. */
export function nounEnds(cast: Cast, title: Title): boolean {
  const { tokens } = cast.scene.annotated;
  const at = title.last;
  if (!joined(cast.scene, at)) return true;
  const shape = tokens.shape[at] ?? 0;
  if ((shape & Shape.Word) === 0) return true;
  if ((shape & Shape.Capitalised) !== 0) return cast.people.on(at) >= 0 || cast.titleFrom.on(at) >= 0;
  const profile = tokens.profile[at] ?? 0;
  const { words } = cast.lexicon;
  if (isFunctionWord(cast.lexicon, profile) || has(words.adverb, profile)) return true;
  // "the mayor responsible for ecology"
  if (
    has(words.adjective, profile) &&
    isFunctionWord(cast.lexicon, tokens.profile[at + 1] ?? 0) &&
    joined(cast.scene, at + 1)
  )
    return true;
  if (has(words.adjective, profile)) return false;
  return has(words.past, profile) || (has(words.verb, profile) && !has(words.noun, profile)) || isPast(cast, at);
}

/** Ends as past tenses do: `the MP donated`. */
function isPast(cast: Cast, at: number): boolean {
  const { text, tokens } = cast.scene.annotated;
  return text.endsWith('ed', tokens.end[at]);
}
