import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { sliceSpaced } from '../engine/spaces.ts';
import { isAgain, isDefinite, isHad, NO_NAMES, namesInFull, nounEnds } from './again.ts';
import type { Cast } from './cast.ts';
import { isCapital, isFunctionWord, joined } from './grammar.ts';
import { Use } from './lexicon.ts';
import type { Title } from './title.ts';
import { WordBit } from './words.ts';

/** Titles that somebody holds where they stand; the rest are generic, of another meaning, or part of a larger name. */
export function settle(cast: Cast): Title[] {
  const full = cast.titles.some((title) => title.use === Use.Echo) ? namesInFull(cast.titles) : NO_NAMES;
  return cast.titles.filter((title, index) => holds(cast, title, index, full));
}

/** @param full names of titles that the article has in full; only short forms (`Sgt.`) ask for them */
function holds(cast: Cast, title: Title, index: number, full: ReadonlySet<string>): boolean {
  const { tokens } = cast.scene.annotated;
  for (let at = title.first; at < title.last; at++) if (cast.people.on(at) >= 0) return false;
  // the chiefs of staff of whom somebody is chairman
  const outer = index > 0 ? cast.titles[index - 1] : undefined;
  if (title.plural && outer !== undefined && outer.complement >= 0 && title.first < outer.after) return false;
  // "would captain Ardmore"
  if (title.beside && joined(cast.scene, title.before) && isModal(cast, title.before - 1) && isVerbForm(cast, title))
    return false;
  if (title.beside) return !placeBehind(cast, title) && !(title.plural && isHoliday(cast, title));
  if (title.plural) return false;
  if (title.use === Use.Attached) return isAgain(cast, title, index) || isRankHad(cast, title);
  if (title.use === Use.Echo) {
    // 3 PM
    if (((tokens.shape[title.first - 1] ?? 0) & Shape.Digit) !== 0) return false;
    return full.has(title.name) || full.has(title.office) || isAgain(cast, title, index);
  }
  if (inLargerName(cast, title) || broken(cast, title)) return false;
  if (title.holder >= 0) return true;
  const before = tokens.word[title.before - 1] ?? -1;
  const adjacent = joined(cast.scene, title.before);
  if (adjacent && has(cast.lexicon.words.generic, tokens.profile[title.before - 1] ?? 0)) return false;
  if (adjacent && isVerb(cast, title, before)) return false;
  if (isModifier(cast, title) || isFigure(cast, title)) return false;
  if (title.use === Use.Alone) return true;
  const named = title.complement >= 0 || title.before < title.first;
  if (title.complement < 0 && title.use !== Use.Alone && !nounEnds(cast, title)) return false;
  if (title.use === Use.Weak) {
    if (title.complement >= 0 && !title.sent) return true;
    if (isAgain(cast, title, index)) return true;
    if (title.before === title.first) return false;
    return title.country !== undefined || title.body >= 0 || isOfSeat(cast, title);
  }
  const article = adjacent && cast.lexicon.words.articles.has(before) && !cast.lexicon.words.indefinite.has(before);
  return nounEnds(cast, title) && (article || named || isCapital(cast.scene, title.first));
}

/** `As a Major he led`, written as a rank is, not `as a major blow`. */
const isRankHad = (cast: Cast, title: Title): boolean =>
  isCapital(cast.scene, title.first) && isHad(cast.scene, cast.lexicon, title.first) && nounEnds(cast, title);

/** `the Ho West legislator`: whom a constituency sent. */
const isOfSeat = (cast: Cast, title: Title): boolean =>
  title.class === 'political' && isDefinite(cast, title) && isCapital(cast.scene, title.first - 1);

/** `Presidents Day`, `Kings Cross`: a plural with one name of one word is the name of something. */
function isHoliday(cast: Cast, title: Title): boolean {
  const span = title.holder < 0 ? undefined : cast.spans[title.holder];
  return title.holders.length < 2 && span !== undefined && span.last - span.first < 2;
}

/** `King Abdullah II Airbase`: the name goes on behind its holder and is that of a place or organisation. */
function placeBehind(cast: Cast, title: Title): boolean {
  const { tokens } = cast.scene.annotated;
  const span = title.holder < 0 ? undefined : cast.spans[title.holder];
  if (span === undefined || span.first < title.first) return false;
  if (span.last - span.first < 2 && has(cast.lexicon.words.streets, tokens.profile[span.first] ?? 0)) return true;
  const owner = ((tokens.shape[span.last] ?? 0) & Shape.Possessive) !== 0 ? 1 : 0;
  for (
    let at = span.last + owner;
    at < span.last + 3 + owner && joined(cast.scene, at) && isCapital(cast.scene, at);
    at++
  ) {
    // "appointed General X Army Commander"
    if (cast.titleFrom.on(at) >= 0) return false;
    const profile = tokens.profile[at] ?? 0;
    if (has(cast.lexicon.words.seats, profile) || (cast.lexicon.words.bitsOf(profile) & WordBit.Head) !== 0)
      return true;
  }
  return false;
}

/** A capitalised run from `from` without people ends in a word for a place or organisation. */
function headFollows(cast: Cast, from: number): boolean {
  const { tokens } = cast.scene.annotated;
  for (let at = from; at < from + 4 && (at === from || joined(cast.scene, at)); at++) {
    if (!isCapital(cast.scene, at) || cast.people.on(at) >= 0 || cast.titleFrom.on(at) >= 0) return false;
    if ((cast.lexicon.words.bitsOf(tokens.profile[at] ?? 0) & WordBit.Head) !== 0) return true;
  }
  return false;
}

/** One word in small letters. */
const isVerbForm = (cast: Cast, title: Title): boolean =>
  title.last - title.first === 1 && !isCapital(cast.scene, title.first);

/** `to head`, `will judge`, `they coach`: one small word behind a pronoun, `to` or an auxiliary. */
function isVerb(cast: Cast, title: Title, before: number): boolean {
  if (!isVerbForm(cast, title)) return false;
  const { words } = cast.lexicon;
  return (
    before === words.to ||
    before === words.not ||
    isModal(cast, title.before - 1) ||
    has(words.subjectOnly, cast.scene.annotated.tokens.profile[title.before - 1] ?? 0)
  );
}

/** A common noun follows: `secretary bird`, `coach station`, `Corporal punishment`. */
function isModifier(cast: Cast, title: Title): boolean {
  const { tokens } = cast.scene.annotated;
  const at = title.last;
  if (!joined(cast.scene, at) || ((tokens.shape[at] ?? 0) & (Shape.Word | Shape.Capitalised)) !== Shape.Word)
    return false;
  const word = tokens.word[at] ?? -1;
  const profile = tokens.profile[at] ?? 0;
  const { words } = cast.lexicon;
  // "the title of president" said the other way round: the President title
  if (has(words.becoming, profile)) return false;
  if (
    isFunctionWord(cast.lexicon, profile) ||
    has(words.verb, profile) ||
    has(words.adverb, profile) ||
    has(words.past, profile)
  )
    return false;
  if (has(words.adjective, profile) || words.times.has(word)) return false;
  const ending = cast.scene.annotated.text.slice((tokens.end[at] ?? 2) - 2, tokens.end[at]);
  // "The premier flies": no plural of what a title modifies, where the title stands alone as a subject
  if (ending.endsWith('s') && ending !== 'ss' && title.use === Use.Alone && isDefinite(cast, title))
    return has(words.adjective, tokens.profile[title.last - 1] ?? 0);
  return ending !== 'ed' && ending !== 'ly' && (words.bitsOf(profile) & WordBit.Common) !== 0;
}

/** `a captain of industry`, `the king of the jungle`: a rank or crown with a complement that names nothing. */
function isFigure(cast: Cast, title: Title): boolean {
  if (title.complement < 0 || title.body >= 0 || title.country !== undefined || isCapital(cast.scene, title.first))
    return false;
  if (cast.lexicon.gradeAt(title.row) === '' && title.class !== 'royal') return false;
  for (let at = title.complement; at < title.after; at++) if (isCapital(cast.scene, at)) return false;
  return true;
}

function isModal(cast: Cast, token: number): boolean {
  const { words } = cast.lexicon;
  const profile = cast.scene.annotated.tokens.profile[token] ?? 0;
  return has(words.auxiliary, profile) && !has(words.becoming, profile);
}

/** `Governor's Office`, `Prime Minister Street`, `Office of the President`, `King Abdullah Airbase`. */
function inLargerName(cast: Cast, title: Title): boolean {
  const { scene, lexicon } = cast;
  const { tokens } = scene.annotated;
  const words = lexicon.words;
  let at = title.last;
  const possessive =
    ((tokens.shape[at] ?? 0) & Shape.Possessive) !== 0 ||
    (tokens.code[at] === 0x27 && ((tokens.shape[at] ?? 0) & Shape.SpaceBefore) === 0);
  if (possessive) at++;
  if (joined(scene, at) && ((tokens.shape[at] ?? 0) & Shape.Word) !== 0) {
    const profile = tokens.profile[at] ?? 0;
    const named = isCapital(scene, at) && cast.people.on(at) < 0 && cast.titleFrom.on(at) < 0;
    if (has(words.seats, profile) && (possessive || named)) return true;
    if (possessive && named && isCapital(scene, title.first) && (scene.countryAt[at] ?? 0) === 0) return true;
    if (named && isCapital(scene, title.first) && headFollows(cast, at)) return true;
  }
  let front = title.before - 1;
  if (tokens.word[front] === words.the) front--;
  if (front < 1 || tokens.word[front] !== words.of || !joined(scene, title.before)) return false;
  return has(words.seats, tokens.profile[front - 1] ?? 0);
}

/** A noun behind makes the title its modifier: `ministerial level`, `presidential candidate`, `general election`. */
function broken(cast: Cast, title: Title): boolean {
  const { tokens } = cast.scene.annotated;
  const behind = tokens.shape[title.last] ?? 0;
  const hyphen = (behind & Shape.Dash) !== 0 && (behind & Shape.SpaceBefore) === 0;
  const at = hyphen || (behind & Shape.Possessive) !== 0 ? title.last + 1 : title.last;
  if (!joined(cast.scene, at)) return false;
  // "spokesman-turned-minister"
  if (hyphen && tokens.word[at] === cast.lexicon.words.turned) return false;
  if (
    hyphen &&
    ((tokens.shape[at] ?? 0) & (Shape.SpaceBefore | Shape.Word)) === Shape.Word &&
    !isCapital(cast.scene, at)
  )
    return true;
  return cast.people.on(at) < 0 && has(cast.lexicon.words.breaks, tokens.profile[at] ?? 0);
}

/**
 * Where a title begins inside a complement, not as part of it (`adviser to the President`): that token, or that
 * of `and` before one with its own complement or name (`Crown Prince of Dubai and Commander of the Army`); or -1.
 */
function titleInside(cast: Cast, title: Title, index: number): number {
  for (let next = index + 1; next < cast.titles.length; next++) {
    const other = cast.titles[next];
    if (other === undefined || other.first >= title.after) break;
    const named = cast.people.on(other.last) >= 0;
    const least = title.complement + (named ? 1 : 2);
    if (other.first < least || other.plural || isWordOfName(cast, other, next)) continue;
    const before = cast.scene.annotated.tokens.word[other.first - 1] ?? -1;
    const { words } = cast.lexicon;
    const own = (other.complement >= 0 && other.use < Use.Attached) || named;
    if (before === words.and && own) return other.first - 1;
    if (before !== words.of && before !== words.the && before !== words.and && before !== words.for) return other.first;
  }
  return -1;
}

/** `Jakarta Metropolitan Police`: what is a title only before a name, and has none behind it. */
function isWordOfName(cast: Cast, title: Title, index: number): boolean {
  return title.use === Use.Attached && cast.people.on(title.last) < 0 && cast.titles[index + 1]?.first !== title.last;
}

/** Cuts complements and preceding names where a person's name begins or ends inside them. */
export function trim(cast: Cast): void {
  const { tokens, text } = cast.scene.annotated;
  let index = -1;
  for (const title of cast.titles) {
    index++;
    const inside = title.complement < 0 ? -1 : titleInside(cast, title, index);
    if (inside > 0) {
      title.after = inside;
      title.of = sliceSpaced(text, tokens.start[title.complement] ?? 0, tokens.end[inside - 1] ?? 0);
    }
    for (let at = title.last + 1; at < title.after; at++) {
      const mention = cast.people.on(at);
      const span = mention < 0 ? undefined : cast.spans[mention];
      if (span === undefined) continue;
      if (((tokens.shape[span.last] ?? 0) & Shape.Possessive) !== 0) {
        title.after = Math.max(title.after, span.last + 1);
      } else if (
        span.first > title.complement + 1 ||
        (span.first > title.complement && !isArticle(cast, title.complement))
      ) {
        title.after = span.first;
        if (title.countryAt >= span.first && title.countryBy === 'place of') forgetCountry(title);
        title.of = sliceSpaced(text, tokens.start[title.complement] ?? 0, tokens.end[title.after - 1] ?? 0);
      } else title.after = Math.max(title.after, span.last);
      break;
    }
    for (let at = title.first - 1; at >= title.before; at--) {
      const mention = cast.people.on(at);
      const span = mention < 0 ? undefined : cast.spans[mention];
      if (span === undefined) continue;
      if (title.complement < 0) title.of = undefined;
      title.before = span.last;
      // what stands before a person's name is not the title's
      if (title.countryAt < span.first) forgetCountry(title);
      break;
    }
  }
}

function forgetCountry(title: Title): void {
  if (title.countryAt < 0) return;
  title.country = undefined;
  title.countryBy = undefined;
}

const isArticle = (cast: Cast, token: number): boolean =>
  cast.lexicon.words.articles.has(cast.scene.annotated.tokens.word[token] ?? -1);
