import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { isDefinite } from './again.ts';
import { afterBracket, beforeArticle, type Cast, sameSentence, take } from './cast.ts';
import { countryOn, isCapital } from './grammar.ts';
import { Use } from './lexicon.ts';
import { behindCity, nameAfter, Way } from './name-after.ts';
import { capitalsFrom } from './names.ts';
import { said } from './said.ts';
import { takeService } from './serves.ts';
import { areOfTwoStates, type Title } from './title.ts';
import { endsAtVerb, isRelatum, leadsToOther, namesUnknown, takePosting } from './whose.ts';
import { WordBit } from './words.ts';

const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
/** Most tokens of `of the National Democratic Party` behind a name. */
const LONGEST_SERVICE = 8;

/** Finds holders that the sentence itself names: beside the title, in a list, in apposition, or by "is", "as", "was named". */
export function attach(cast: Cast): void {
  let index = -1;
  for (const title of cast.titles) {
    index++;
    const found = owns(cast, title) || servesTitle(cast, title) ? -1 : nameAfter(cast, title);
    const letters = found < 0 ? lettersBehind(cast, title) : -1;
    if (letters >= 0) {
      take(title, letters, true);
      continue;
    }
    const before = owns(cast, title) || describesTitle(cast, title) ? -1 : apposition(cast, title, index);
    const after = found < 0 ? -1 : found >> Way.Bits;
    const commas = found < 0 ? 0 : found & Way.Commas;
    const titled = found >= 0 && (found & Way.Titled) !== 0;
    if (after >= 0 && commas > 0 && isRelatum(cast, title, index, titled)) continue;
    if (before >= 0 && cast.spans[before]?.last === title.before && isMade(cast, before)) take(title, before, true);
    else if (
      before >= 0 &&
      (after < 0 ||
        endsAtVerb(cast, title) ||
        leadsToOther(cast, title) ||
        (commas > 0 && !titled && !listed(cast, title, index, before, after)))
    )
      take(title, before, true);
    else if (
      after >= 0 &&
      mayStand(cast, title, after, commas, titled) &&
      !(titled && commas > 0 && isSaidOfOther(cast, title))
    ) {
      take(title, after, true);
      if (title.plural) shareList(cast, title, after);
      else takeService(cast, title);
    } else said(cast, title);
    if (title.beside && title.complement < 0 && !title.international) takePosting(cast, title);
  }
}

/** `X, the Garda spokesman`: what is a title only before a name says of what the next one is. */
function describesTitle(cast: Cast, title: Title): boolean {
  if (title.use === Use.Attached) return title.complement < 0 && cast.titleFrom.on(title.last) >= 0;
  return title.use === Use.Echo && isCapital(cast.scene, title.last) && cast.people.on(title.last) < 0;
}

/** `appointed X as T, minister Y said`: behind `as` the title is that of the subject. */
function isSaidOfOther(cast: Cast, title: Title): boolean {
  const { sentence, word } = cast.scene.annotated.tokens;
  const as = cast.lexicon.words.articles.has(word[title.before - 1] ?? -1) ? title.before - 2 : title.before - 1;
  return word[as] === cast.lexicon.words.as && sentence[as - 1] === sentence[as];
}

/** The mention that a title of capital letters stands directly behind: `J.K. Adeyemi MP said`; or -1. */
function lettersBehind(cast: Cast, title: Title): number {
  const { shape } = cast.scene.annotated.tokens;
  if (title.last - title.first > 1 || title.plural || title.before < title.first) return -1;
  if (((shape[title.first] ?? 0) & (Shape.Capitals | Shape.CapitalsLine)) !== Shape.Capitals) return -1;
  const mention = sameSentence(cast, title.first - 1, title.first) ? cast.people.on(title.first - 1) : -1;
  return cast.spans[mention]?.last === title.first ? mention : -1;
}

/** `After hearing from the speaker, Adeyemi left`: a name of one word without a comma behind it is the subject, no apposition. */
function opensClause(cast: Cast, mention: number): boolean {
  const { shape } = cast.scene.annotated.tokens;
  const span = cast.spans[mention];
  if (span === undefined || span.last - span.first > 1) return false;
  return ((shape[span.last] ?? 0) & (Shape.Word | Shape.Lower | Shape.Capitalised)) === (Shape.Word | Shape.Lower);
}

/** `X, the king's adviser`: whoever owns is not X. */
function owns(cast: Cast, title: Title): boolean {
  return ((cast.scene.annotated.tokens.shape[title.last] ?? 0) & Shape.Possessive) !== 0;
}

/** `secretary to Field Marshal X`, `adviser to Labour leader X`: the title behind `to` is that of X alone. */
function servesTitle(cast: Cast, { complement, sent }: Title): boolean {
  if (!sent || cast.scene.annotated.tokens.word[complement - 1] !== cast.lexicon.words.to) return false;
  const other = cast.titles[cast.titleFrom.on(complement)];
  if (other === undefined || other.first === complement) return other !== undefined;
  // "envoy to Mongolia Dr X", "secretary to the Treasury General X"
  const honours = other.use === Use.Attached || other.class === 'honorific' || cast.lexicon.isGraded(other.row) === 1;
  return !honours && other.class !== 'diplomatic' && countryOn(cast.scene, complement) === undefined;
}

/**
 * An abbreviation must touch the name or the bracket before it (`ADGP (Law and Order) X`), another title, or what it is of; a plural has no comma
 * before it (`according to prosecutors, Mr X …`).
 */
function mayStand(cast: Cast, title: Title, mention: number, commas: number, titled: boolean): boolean {
  if (title.use === Use.Echo && !(titled && (touchesRank(cast, title) || (commas > 0 && isDefinite(cast, title))))) {
    const { code } = cast.scene.annotated.tokens;
    const front = code[title.last] === OPEN ? afterBracket(cast, title.last) : title.last;
    const first = cast.spans[mention]?.first;
    // "MP for Tamale Central, X", "OC of Kotwali Thana X"
    const seated = title.complement >= 0 && commas < 2 && first === title.after + commas;
    // "the IGP, X, said"
    const apposed = commas === 1 && first === title.after + 1 && isDefinite(cast, title) && closes(cast, mention);
    // "Officer in Charge (OC) X"
    const enclosed = code[title.first - 1] === OPEN && code[title.last] === CLOSE && first === title.last + 1;
    if (first !== front && first !== behindCity(cast, front) && !seated && !apposed && !enclosed) return false;
  }
  if (title.plural) return commas === 0;
  return commas === 0 || titled || !opensClause(cast, mention);
}

/** A comma behind the name. */
const closes = (cast: Cast, mention: number): boolean =>
  cast.scene.annotated.tokens.code[cast.spans[mention]?.last ?? -1] === COMMA;

/** `RDC Lt X`, `IG Punjab Dr X`, `GOC 3 Division Major-General X`: the holder's rank stands right behind. */
function touchesRank(cast: Cast, title: Title): boolean {
  const city = behindCity(cast, title.last);
  // "GOC 81 Division, Major-General X"
  const comma = title.complement >= 0 && cast.scene.annotated.tokens.code[title.after] === COMMA ? 1 : 0;
  const next = cast.titles[cast.titleFrom.on(city > 0 ? city : title.after + comma)];
  return next !== undefined && (next.use === Use.Attached || cast.lexicon.isGraded(next.row) === 1);
}

/**
 * In a list of `title, name, title, name`, or `title name, the title, name`: the mention before belongs to the title before it, and
 * the one behind to this one.
 */
function listed(cast: Cast, title: Title, index: number, before: number, after: number): boolean {
  const earlier = index > 0 ? cast.titles[index - 1] : undefined;
  const span = cast.spans[before];
  if (earlier === undefined || span === undefined || earlier.holder !== before || earlier.first > span.first)
    return false;
  const { code, word } = cast.scene.annotated.tokens;
  if (code[span.last] !== COMMA || title.first <= span.last) return false;
  // "Britain's Prince X, Iran's foreign minister, Y"
  if (areOfTwoStates(earlier, title)) return true;
  if (code[span.first - 1] === COMMA) return true;
  const behind = cast.spans[after]?.last ?? 0;
  const definite = word[span.last + 1] === cast.lexicon.words.the;
  return (
    definite && earlier.after === span.first && (code[behind] === COMMA || word[behind] === cast.lexicon.words.and)
  );
}

/** The mention before the title: `X, the T`, `X (T`, `X, 54, T`, and `X, T1 and T2`. */
function apposition(cast: Cast, title: Title, index: number): number {
  const { code, shape } = cast.scene.annotated.tokens;
  const described = beforeArticle(cast, title, true);
  if (described < 0 || isSubject(cast, title) || namesUnknown(cast, title)) return -1;
  let at = beforeAdverb(cast, title, described);
  if (at < 0 || !sameSentence(cast, at, title.first)) return -1;
  const earlier = index > 0 ? cast.titles[index - 1] : undefined;
  if (earlier !== undefined && earlier.holder >= 0 && earlier.after <= at + 1) {
    const and = cast.scene.annotated.tokens.word[at] === cast.lexicon.words.and || code[at] === 0x26;
    const behindName = (cast.spans[earlier.holder]?.first ?? 0) < earlier.first;
    const close = gapIsPlain(cast, earlier.after, at);
    if (behindName && close && (and || code[at] === COMMA || ((shape[at] ?? 0) & Shape.Dash) !== 0))
      return earlier.holder;
  }
  const touching = at === title.before - 1 ? cast.people.on(at) : -1;
  if (touching >= 0 && ((title.before < title.first && title.former) || isMade(cast, touching))) return touching;
  at = beforeTrade(cast, at);
  if (code[at] !== COMMA && code[at] !== OPEN && ((shape[at] ?? 0) & Shape.Dash) === 0) return -1;
  at--;
  for (let step = 0; step < 3 && at >= 0; step++) {
    const mention = cast.people.on(at);
    if (mention >= 0) return mention;
    if (((shape[at] ?? 0) & Shape.Number) !== 0 && code[at - 1] === COMMA) at -= 2;
    else if (code[at] === CLOSE) {
      let open = at - 1;
      while (open > at - 8 && code[open] !== OPEN) open--;
      if (code[open] !== OPEN) return -1;
      at = open - 1;
    } else return step === 0 ? beforeService(cast, at) : -1;
  }
  return -1;
}

/** `Flanked by X, the general said`: a definite title alone that a verb follows begins a clause. */
function isSubject(cast: Cast, title: Title): boolean {
  const alone = title.before === title.first && title.complement < 0;
  if (!alone || !isDefinite(cast, title) || !sameSentence(cast, title.first, title.after)) return false;
  const { words } = cast.lexicon;
  const profile = cast.scene.annotated.tokens.profile[title.after] ?? 0;
  return has(words.past, profile) || has(words.auxiliary, profile) || (words.bitsOf(profile) & WordBit.Deed) !== 0;
}

/** `X [of the opposition], a former minister`: the mention before what somebody is of, which ends at the token; or -1. */
function beforeService(cast: Cast, end: number): number {
  const { shape, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  for (let at = end; at > end - LONGEST_SERVICE && ((shape[at] ?? 0) & Shape.Word) !== 0; at--) {
    if (cast.people.on(at) >= 0) return -1;
    if (word[at] === words.of || word[at] === words.from) return cast.people.on(at - 1);
  }
  return -1;
}

/** `named X president`, `appointing X president`: a verb that makes somebody something stands before the name. */
function isMade(cast: Cast, mention: number): boolean {
  const { profile, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const front = cast.spans[mention]?.first ?? 0;
  const verb = (cast.titles[cast.titleTo.on(front)]?.before ?? front) - 1;
  const own = verb < 0 ? 0 : (profile[verb] ?? 0);
  if (has(words.making, own)) return true;
  return has(words.becoming, own) && !has(words.auxiliary, own) && word[verb] !== words.as;
}

/** Over a trade that the title is said together with: `X, [a neurosurgeon and] former minister`; the token before it. */
function beforeTrade(cast: Cast, at: number): number {
  const { code, shape, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  if (word[at] !== words.and) return at;
  for (let noun = at - 1; noun > at - 5 && noun > 0; noun--) {
    if (((shape[noun] ?? 0) & (Shape.Word | Shape.Lower)) !== (Shape.Word | Shape.Lower)) return at;
    if (words.indefinite.has(word[noun] ?? -1)) return code[noun - 1] === COMMA ? noun - 1 : at;
  }
  return at;
}

/**
 * The token before what may open an apposition: `X, [now] a senator`, `X, [himself] a former judge`; and before an adjective of a
 * title without an article that a comma or its complement ends: `X, [official] spokesman of the fair`.
 */
function beforeAdverb(cast: Cast, title: Title, at: number): number {
  const { code, profile, shape } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const opens = code[at - 1] === COMMA || cast.scene.annotated.tokens.word[at - 1] === words.and;
  if (title.plural || !opens || ((shape[at] ?? 0) & (Shape.Word | Shape.Lower)) !== (Shape.Word | Shape.Lower))
    return at;
  const own = profile[at] ?? 0;
  const article = at < title.before - 1;
  if (article) return has(words.adverb, own) || has(words.appositive, own) ? at - 1 : at;
  const ended = title.complement >= 0 || code[title.after] === COMMA;
  return ended && (has(words.adjective, own) || has(words.appositive, own)) ? at - 1 : at;
}

/** A few words of a complement that was not read to its end, and at most a comma. */
function gapIsPlain(cast: Cast, from: number, to: number): boolean {
  if (to - from > 5) return false;
  const { shape, code, profile } = cast.scene.annotated.tokens;
  for (let at = from; at < to; at++) {
    if (((shape[at] ?? 0) & Shape.Punctuation) !== 0 && !(code[at] === COMMA && at === to - 1)) return false;
    if ((cast.lexicon.words.bitsOf(profile[at] ?? 0) & WordBit.Deed) !== 0 || cast.people.on(at) >= 0) return false;
  }
  return true;
}

/** `Generals Smith and Jones`, `Brigadiers A (…), B (…) and C`: all of the list hold it. */
function shareList(cast: Cast, title: Title, first: number): void {
  const { code, word } = cast.scene.annotated.tokens;
  const holders = [first];
  title.holders = holders;
  let at = cast.spans[first]?.last ?? 0;
  for (let names = 0; names < 12; names++) {
    if (code[at] === OPEN) at = afterBracket(cast, at);
    if (at < 0) return;
    // "Ambassadors A of France and B of Germany"
    if (word[at] === cast.lexicon.words.of) at = capitalsFrom(cast.scene, cast.lexicon, at + 1, false);
    let links = 0;
    while ((code[at] === COMMA || word[at] === cast.lexicon.words.and || code[at] === 0x26) && links < 2) {
      at++;
      links++;
    }
    const mention = cast.people.on(at);
    const span = cast.spans[mention];
    if (links === 0 || span === undefined || span.first !== at) return;
    holders.push(mention);
    at = span.last;
  }
}
