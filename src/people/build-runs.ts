import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class, NO_NAMES } from './classes.ts';
import { isElided, isLikenedArticle, joins, lengthOf } from './joints.ts';
import { Kind } from './kinds.ts';
import { isFunctionIn, isNameIn, isSuffixIn, kindIn, type Lexicon, listsIn } from './lexicon.ts';
import { markLists } from './lists.ts';
import { isCapital, leadsIn } from './openings.ts';
import type { RunBuffer } from './runs.ts';
import { Tag, type Tags } from './tags.ts';

const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const CAPITAL_I = 0x49;
const LONGEST_RUN = 40;
const LONGEST_NICKNAME = 4;
/** Most small particles before a name, and most tokens from the first of them to the name: the last may have a hyphen (de al-). */
const MOST_PARTICLES = 3;
const LONGEST_APPROACH = MOST_PARTICLES + 2;

/** What is asked of the shape of a token that may be a unit, and what a capitalised and a small word answer. */
const LETTERING = Shape.Capitalised | Shape.Word | Shape.Address;
const CAPITAL = Shape.Capitalised | Shape.Word;
const SMALL = Shape.Word;

/** What the rules of this file look at, for one document. */
interface Site {
  readonly annotated: Annotated;
  readonly tokens: Tokens;
  readonly tags: Tags;
  readonly lexicon: Lexicon;
  readonly runs: RunBuffer;
}

/** Words that are capitalised only because they open a sentence or always (titles before names) are context, not units. */
function isContext({ tokens, tags, lexicon }: Site, at: number, open: boolean, known: number): boolean {
  const bits = tokens.shape[at] ?? 0;
  const determiner = kindIn(known) === Kind.Determiner;
  // most words
  if ((bits & (Shape.SentenceStart | Shape.Initial | Shape.Digit)) === 0 && !determiner && !isFunctionIn(known))
    return false;
  if ((bits & Shape.Dotted) === 0 && determiner) {
    // a single A inside a sentence is an initial, and An within a name a given name
    if ((bits & (Shape.Initial | Shape.SentenceStart)) === Shape.Initial) return false;
    return !open || !isNameIn(known) || lengthOf(tokens, at) > 2;
  }
  if ((bits & Shape.Digit) !== 0 && ((tags.bits[at] ?? 0) & Tag.Date) !== 0) return true;
  if (tokens.code[at] === CAPITAL_I && (bits & Shape.Dotted) === 0 && lengthOf(tokens, at) === 1)
    return !isCapital(tokens, at + 1);
  const opens = (bits & Shape.SentenceStart) !== 0 || (at > 0 && tokens.code[at - 1] === COLON);
  if (!opens || (bits & Shape.Initial) !== 0) return false;
  return isFunctionIn(known) || leadsIn(tokens, lexicon, at, known);
}

/**
 * Letters behind a name that are no part of it: `J.K. Adeyemi MP said`. Before a further name they are a title of that one
 * (`Kisumu MP Jane Otieno`).
 */
const isPostNominal = ({ tokens }: Site, at: number, known: number): boolean =>
  kindIn(known) === Kind.PostNominal &&
  ((tokens.shape[at] ?? 0) & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals &&
  !isCapital(tokens, at + 1);

/** Where the unit that begins at a word ends, hyphened parts included. */
function unitEnd({ tokens, lexicon }: Site, at: number, open: boolean): number {
  const { shape, profile } = tokens;
  let next = at + 1;
  while (joins(tokens, next)) {
    const part = next + 1;
    const capital = ((shape[part] ?? 0) & Shape.Capitalised) !== 0;
    // a small second part belongs to a name (Jong-un, Al-assad), unless it is an English word (U.S.-led)
    if (!capital && (lexicon.isCommon(profile[part] ?? 0) || lengthOf(tokens, part) > 6)) {
      // "Harun-or-Rashid"
      const inner = joins(tokens, part + 1) && isCapital(tokens, part + 2) && isNameIn(lexicon.known(profile[at] ?? 0));
      const named = open || isCapital(tokens, part + 1);
      if (!inner && (!named || !lexicon.isSyllable(profile[part] ?? 0) || lengthOf(tokens, at) > 6)) break;
    }
    next = part + 1;
  }
  return next;
}

/** Adds a unit that the word at `core` tells apart. */
function pushWord({ tokens, lexicon, runs }: Site, first: number, last: number, kind: number, core: number): void {
  runs.push(first, last, kind, tokens.word[core] ?? 0, listsIn(lexicon.known(tokens.profile[core] ?? 0)));
}

/** Adds a unit of one token. */
function pushToken({ annotated, tokens, tags, lexicon, runs }: Site, at: number, known: number): void {
  const own = lexicon.classOf(annotated, tags, at, known);
  const kind = own === Class['tail-or-name'] && isBehindWord(runs) ? Class['place-word'] : own;
  runs.push(at, at + 1, kind, tokens.word[at] ?? 0, listsIn(known));
}

/** Whether the last unit of the open run is no name: of "National Park" and "City Hall" the second word is none either. */
function isBehindWord({ units, runs, runStart, class: kinds }: RunBuffer): boolean {
  return units > (runStart[runs] ?? 0) && NO_NAMES[kinds[units - 1] ?? 0] === 1;
}

function pushUnit(site: Site, first: number, last: number): void {
  const { annotated, tokens, tags, lexicon, runs } = site;
  if (last - first === 1) {
    pushToken(site, first, lexicon.known(tokens.profile[first] ?? 0));
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

/** "s/o", "d/o", "a/l" and the like between the name and that of a parent. */
const isDescent = (tokens: Tokens, at: number): boolean =>
  at + 3 < tokens.count &&
  tokens.code[at + 1] === SLASH &&
  isCapital(tokens, at + 3) &&
  lengthOf(tokens, at) === 1 &&
  lengthOf(tokens, at + 2) === 1 &&
  ((tokens.shape[at] ?? 0) & (tokens.shape[at + 2] ?? 0) & Shape.Lower) !== 0;

/** The closing quote of a nickname whose opening quote is at `at`, or -1. */
function nicknameEnd(tokens: Tokens, at: number): number {
  const { shape, count } = tokens;
  if (!isCapital(tokens, at + 1)) return -1;
  for (let i = at + 2; i <= at + 1 + LONGEST_NICKNAME && i < count; i++) {
    if (((shape[i] ?? 0) & (Shape.Quote | Shape.SpaceBefore)) === Shape.Quote)
      return isCapital(tokens, i + 1) ? i + 1 : -1;
    // "Mon-Mon"
    if (((shape[i] ?? 0) & Shape.Word) === 0 && !joins(tokens, i)) return -1;
  }
  return -1;
}

/**
 * Where the next run can begin: at a capitalised word, or at the first of the particles and hyphens that lead to one. Four of five
 * tokens are small words that this passes with one look at their shape.
 */
function nextStart(site: Site, from: number): number {
  const { shape, count } = site.tokens;
  let capital = from;
  while (capital < count && ((shape[capital] ?? 0) & LETTERING) !== CAPITAL) capital++;
  if (capital === count) return count;
  const least = Math.max(from, capital - LONGEST_APPROACH);
  let at = capital;
  while (at > least && (((shape[at - 1] ?? 0) & Shape.Dash) !== 0 || isLink(site, at - 1))) at--;
  return at;
}

/** Whether a small word may lead to a name behind it. */
const isLink = ({ annotated, tokens, lexicon }: Site, at: number): boolean =>
  lexicon.isParticle(tokens.profile[at] ?? 0) || isLikenedArticle(annotated, at);

const isPreposition = (kind: number): boolean => kind === Kind.In || kind === Kind.By || kind === Kind.Preposition;

/** Adds the particles at `at` if a name follows them, or begins with the last; returns the token after what it added. */
function pushParticles(site: Site, at: number, open: boolean): number {
  const { tokens, lexicon } = site;
  const { shape, profile, count } = tokens;
  if (joins(tokens, at + 1) && isCapital(tokens, at + 2)) {
    const next = unitEnd(site, at, open);
    pushUnit(site, at, next);
    return next;
  }
  // "at-Tamimi" is a name, "Tamimi at home" none
  if (open && isPreposition(lexicon.kindOf(profile[at] ?? 0))) return at;
  let next = at;
  while (
    next < at + MOST_PARTICLES &&
    next < count &&
    ((shape[next] ?? 0) & Shape.Capitalised) === 0 &&
    lexicon.isParticle(profile[next] ?? 0) &&
    !(next > at && joins(tokens, next + 1))
  )
    next++;
  if (next === count) return at;
  const onward =
    isCapital(tokens, next) ||
    isElided(tokens, next) ||
    (joins(tokens, next + 1) && isCapital(tokens, next + 2) && isLink(site, next));
  if (!onward || ((shape[next] ?? 0) & Shape.ParagraphStart) !== 0 || (!open && lexicon.isCommon(profile[at] ?? 0)))
    return at;
  for (let i = at; i < next; i++) pushWord(site, i, i + 1, Class.particle, i);
  return next;
}

/** Adds `, Jr.`, a word of descent or a nickname that stands at `at` in a run; returns the token after what it added. */
function pushInner(site: Site, at: number): number {
  const { tokens, runs } = site;
  const bits = tokens.shape[at] ?? 0;
  if ((bits & Shape.Punctuation) === 0) {
    if (isDescent(tokens, at)) {
      // what follows belongs to the name, as behind a nickname
      runs.push(at, at + 3, Class.nickname, 0, 0);
      return at + 3;
    }
    const known = site.lexicon.known(tokens.profile[at] ?? 0);
    if ((bits & LETTERING) !== SMALL || !isSuffixIn(known)) return at;
    pushToken(site, at, known);
    return at + 1;
  }
  if (tokens.code[at] === COMMA) return pushSuffix(site, at);
  const close = (bits & Shape.Quote) === 0 ? -1 : nicknameEnd(tokens, at);
  if (close < 0) return at;
  runs.push(at, close, Class.nickname, 0, 0);
  return close;
}

/** Adds the suffix behind a comma. */
function pushSuffix(site: Site, comma: number): number {
  const { annotated, tokens, tags, lexicon } = site;
  const at = comma + 1;
  if (!isCapital(tokens, at)) return comma;
  const known = lexicon.known(tokens.profile[at] ?? 0);
  if (lexicon.classOf(annotated, tags, at, known) !== Class.suffix) return comma;
  // "X, Snr Supt Y": it begins a title
  if (((tags.bits[at] ?? 0) & Tag.RankStart) !== 0 && isCapital(tokens, at + 1)) return comma;
  pushWord(site, comma, at + 1, Class.suffix, at);
  return at + 1;
}

/**
 * Splits the document into runs of name-like units: capitalised words with what is hyphened to them, particles between them,
 * initials, `Jr.`, and nicknames in quotes. Possessive endings, other punctuation and small words end a run.
 */
export function buildRuns(annotated: Annotated, tags: Tags, lexicon: Lexicon, runs: RunBuffer): void {
  const { tokens } = annotated;
  const { count, shape, profile } = tokens;
  const site: Site = { annotated, tokens, tags, lexicon, runs };
  runs.reset();
  let at = 0;
  while (at < count) {
    const length = runs.units - (runs.runStart[runs.runs] ?? 0);
    const open = length > 0;
    if (!open) {
      at = nextStart(site, at);
      if (at === count) break;
    }
    const bits = shape[at] ?? 0;
    if (open && ((bits & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0 || length >= LONGEST_RUN)) {
      runs.endRun();
      continue;
    }
    if ((bits & LETTERING) === CAPITAL) {
      const known = lexicon.known(profile[at] ?? 0);
      if (isContext(site, at, open, known) || (open && isPostNominal(site, at, known))) {
        runs.endRun();
        at++;
        continue;
      }
      // most units are one word without a hyphen
      if (at + 1 === count || ((shape[at + 1] ?? 0) & Shape.Dash) === 0) {
        pushToken(site, at, known);
        at++;
        continue;
      }
      const next = unitEnd(site, at, open);
      pushUnit(site, at, next);
      at = next;
      if (joins(tokens, at)) runs.endRun();
      // "Attorney-at-Law", "U.S.-led"
      while (joins(tokens, at)) at += 2;
      continue;
    }
    if ((bits & LETTERING) === SMALL && isLink(site, at)) {
      const next = pushParticles(site, at, open);
      if (next > at) {
        at = next;
        continue;
      }
    }
    if (open && isElided(tokens, at)) {
      pushToken(site, at, lexicon.known(profile[at] ?? 0));
      at++;
      continue;
    }
    if (open) {
      const next = pushInner(site, at);
      if (next > at) {
        at = next;
        continue;
      }
      runs.endRun();
    }
    at++;
  }
  runs.endRun();
  markLists(annotated, runs, lexicon.kindOf);
}
