import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { isHyphen, type Scene } from './grammar.ts';
import type { Lexicon } from './lexicon.ts';
import type { Marks, Span } from './marks.ts';
import type { Title } from './title.ts';
import { WordBit } from './words.ts';

const CLOSE = 0x29;

/** Everything that linking reads. */
export interface Cast {
  readonly scene: Scene;
  readonly lexicon: Lexicon;
  readonly titles: readonly Title[];
  readonly spans: readonly Span[];
  readonly people: Marks;
  /** The title whose noun phrase (`before`) begins at the token; the same for the title itself. */
  readonly titleFrom: Marks;
  /** The title whose noun phrase (`after`) ends before the token. */
  readonly titleTo: Marks;
}

/** Makes a mention the holder of a title; `beside` where it stands next to it. */
export function take(title: Title, mention: number, beside: boolean): void {
  title.holder = mention;
  title.holders = [mention];
  title.beside = beside;
}

/** Whether two tokens are of one sentence; the stop of an abbreviation may have been taken for the end of one. */
export function sameSentence(cast: Cast, a: number, b: number): boolean {
  const { tokens } = cast.scene.annotated;
  if (b >= tokens.count) return false;
  if (((tokens.shape[b] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  // "Sgt. 1st Class (res.) X"
  if (tokens.sentence[a] === tokens.sentence[b] || tokens.code[b - 1] === CLOSE) return true;
  return ((tokens.shape[b - 1] ?? 0) & Shape.Dotted) !== 0;
}

/** Token after a bracket that closes soon, or -1. */
export function afterBracket(cast: Cast, open: number): number {
  const { code } = cast.scene.annotated.tokens;
  for (let at = open + 1; at < open + 8; at++) if (code[at] === CLOSE) return at + 1;
  return -1;
}

/**
 * Left over articles from the noun phrase of a title, and what describes it: `a far-right former captain`, `the city police director`.
 * @param nouns whether nouns may describe it
 */
export function beforeArticle(cast: Cast, title: Title, nouns: boolean): number {
  const { word, profile, shape } = cast.scene.annotated.tokens;
  const { articles } = cast.lexicon.words;
  const nearest = title.before - 1;
  let at = nearest;
  for (let adjectives = 0; adjectives < 3 && at > 0; adjectives++) {
    if (articles.has(word[at] ?? -1)) return at - 1;
    if (((shape[at] ?? 0) & (Shape.Word | Shape.Lower)) !== (Shape.Word | Shape.Lower)) break;
    if (isHyphen(cast.scene, at - 1)) at -= 3;
    else if (describes(cast.lexicon, profile[at] ?? 0, nouns)) at--;
    else break;
  }
  return nearest;
}

/** An adjective, or a noun that is no verb and no small word. */
function describes({ words }: Lexicon, profile: number, nouns: boolean): boolean {
  if (has(words.adjective, profile) || !nouns) return has(words.adjective, profile);
  const noun = has(words.noun, profile) || (words.bitsOf(profile) & WordBit.Common) !== 0;
  return noun && (words.bitsOf(profile) & WordBit.Function) === 0 && !has(words.past, profile);
}
