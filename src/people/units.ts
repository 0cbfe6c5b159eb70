import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class, NO_NAMES } from './classes.ts';
import { isShortened, joins, lengthOf } from './joints.ts';
import { isNameIn, type Lexicon, listsIn } from './lexicon.ts';
import { isCapital, isNameLike } from './openings.ts';
import type { RunBuffer } from './runs.ts';
import { type Tags, TELLING } from './tags.ts';

/** What the rules of runs look at, for one document. */
export interface RunSite {
  readonly annotated: Annotated;
  readonly tokens: Tokens;
  readonly tags: Tags;
  readonly lexicon: Lexicon;
  readonly runs: RunBuffer;
}

/** Whether a letter stands for the beginning of the name behind its stroke (`G/Medhin`) rather than for that of a place (`S/Korea`). */
export const isShortenedName = ({ tokens, tags, lexicon }: RunSite, at: number): boolean =>
  isShortened(tokens, at) && ((tags.bits[at + 2] ?? 0) & TELLING) === 0 && isNameLike(tokens, lexicon, at + 2);

/** Where the unit that begins at a word ends, hyphened parts included. */
export function unitEnd(site: RunSite, at: number, open: boolean): number {
  const { annotated, tokens, lexicon } = site;
  const { shape, profile } = tokens;
  let next = isShortenedName(site, at) ? at + 3 : at + 1;
  while (joins(annotated, next)) {
    const part = next + 1;
    const capital = ((shape[part] ?? 0) & Shape.Capitalised) !== 0;
    // a small second part belongs to a name (Jong-un, Al-assad), unless it is an English word (U.S.-led)
    if (!capital && (lexicon.isCommon(profile[part] ?? 0) || lengthOf(tokens, part) > 6)) {
      // "Harun-or-Rashid"
      const inner =
        joins(annotated, part + 1) && isCapital(tokens, part + 2) && isNameIn(lexicon.known(profile[at] ?? 0));
      const named = open || isCapital(tokens, part + 1);
      const syllable = lengthOf(tokens, at) <= 6 && lexicon.isSyllable(profile[part] ?? 0);
      if (!inner && !(named && (syllable || lexicon.isHyphenedTitle(profile[part] ?? 0)))) break;
    }
    next = part + 1;
  }
  return next;
}

/** Adds a unit that the word at `core` tells apart. */
export function pushWord(
  { tokens, lexicon, runs }: RunSite,
  first: number,
  last: number,
  kind: number,
  core: number,
): void {
  runs.push(first, last, kind, tokens.word[core] ?? 0, listsIn(lexicon.known(tokens.profile[core] ?? 0)));
}

/** Adds a unit of one word, which may begin before its token: with the apostrophe of `'Ofahengaue`. */
export function pushToken(
  { annotated, tokens, tags, lexicon, runs }: RunSite,
  at: number,
  known: number,
  from = at,
): void {
  const own = lexicon.classOf(annotated, tags, at, known);
  const kind = own === Class['tail-or-name'] && isBehindWord(runs) ? Class['place-word'] : own;
  runs.push(from, at + 1, kind, tokens.word[at] ?? 0, listsIn(known));
}

/** Whether the last unit of the open run is no name: of "National Park" and "City Hall" the second word is none either. */
function isBehindWord({ units, runs, runStart, class: kinds }: RunBuffer): boolean {
  return units > (runStart[runs] ?? 0) && NO_NAMES[kinds[units - 1] ?? 0] === 1;
}

export function pushUnit(site: RunSite, first: number, last: number): void {
  const { annotated, tokens, tags, lexicon, runs } = site;
  if (last - first === 1) {
    pushToken(site, first, lexicon.knownAt(annotated, first));
    return;
  }
  const kind = lexicon.classOfHyphened(annotated, tags, first, last);
  // "al-" and the like do not tell people apart
  const from = last - first === 3 && lexicon.isParticle(tokens.profile[first] ?? 0) ? first + 2 : first;
  if (last - from === 1) {
    pushWord(site, first, last, kind, from);
    return;
  }
  let key = 17;
  for (let i = first; i < last; i++)
    if (((tokens.shape[i] ?? 0) & Shape.Word) !== 0) key = Math.imul(key, 31) + (tokens.word[i] ?? 0);
  runs.push(first, last, kind, key | 0x40000000, 0);
}
