import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class } from './classes.ts';
import { isGlottalStop, isReducedArticle, joins, leadsWithin, lengthOf } from './joints.ts';
import { Kind, kindIn } from './kinds.ts';
import { isFunctionIn, isNameIn, isSuffixIn, type Lexicon } from './lexicon.ts';
import { markLists } from './lists.ts';
import { isCapital, isNamedSubject, leadsIn } from './openings.ts';
import { isLink, LONGEST_APPROACH, pushParticles } from './particles.ts';
import type { RunBuffer } from './runs.ts';
import { Tag, type Tags } from './tags.ts';
import { isShortenedName, pushToken, pushUnit, pushWord, type RunSite, unitEnd } from './units.ts';

const COMMA = 0x2c;
const SLASH = 0x2f;
const COLON = 0x3a;
const CAPITAL_I = 0x49;
const LONGEST_RUN = 40;
const LONGEST_NICKNAME = 4;

/** What is asked of the shape of a token that may be a unit, and what a capitalised and a small word answer. */
const LETTERING = Shape.Capitalised | Shape.Word | Shape.Address;
const CAPITAL = Shape.Capitalised | Shape.Word;
const SMALL = Shape.Word;

/** Words that are capitalised only because they open a sentence or always (titles before names) are context, not units. */
function isContext(site: RunSite, at: number, open: boolean, known: number): boolean {
  const { annotated, tokens, tags, lexicon } = site;
  const bits = tokens.shape[at] ?? 0;
  const determiner = kindIn(known) === Kind.Determiner;
  // most words
  if ((bits & (Shape.SentenceStart | Shape.Initial | Shape.Digit)) === 0 && !determiner && !isFunctionIn(known))
    return false;
  if (isNamedSubject(annotated, lexicon, at, known)) return false;
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
const isPostNominal = ({ tokens }: RunSite, at: number, known: number): boolean =>
  kindIn(known) === Kind.PostNominal &&
  ((tokens.shape[at] ?? 0) & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals &&
  !isCapital(tokens, at + 1);

/** "s/o", "d/o", "a/l" and the like between the name and that of a parent. */
const isDescent = (tokens: Tokens, at: number): boolean =>
  at + 3 < tokens.count &&
  tokens.code[at + 1] === SLASH &&
  isCapital(tokens, at + 3) &&
  lengthOf(tokens, at) === 1 &&
  lengthOf(tokens, at + 2) === 1 &&
  ((tokens.shape[at] ?? 0) & (tokens.shape[at + 2] ?? 0) & Shape.Lower) !== 0;

/** The closing quote of a nickname whose opening quote is at `at`, or -1. */
function nicknameEnd(annotated: Annotated, at: number): number {
  const { tokens } = annotated;
  const { shape, count } = tokens;
  if (!isCapital(tokens, at + 1)) return -1;
  for (let i = at + 2; i <= at + 1 + LONGEST_NICKNAME && i < count; i++) {
    if (((shape[i] ?? 0) & (Shape.Quote | Shape.SpaceBefore)) === Shape.Quote)
      return isCapital(tokens, i + 1) ? i + 1 : -1;
    // "Mon-Mon"
    if (((shape[i] ?? 0) & Shape.Word) === 0 && !joins(annotated, i)) return -1;
  }
  return -1;
}

/**
 * Where the next run can begin: at a capitalised word, or at the first of the particles and hyphens that lead to one. Four of five
 * tokens are small words that this passes with one look at their shape.
 */
function nextStart(site: RunSite, from: number): number {
  const { shape, count } = site.tokens;
  let capital = from;
  while (capital < count && ((shape[capital] ?? 0) & LETTERING) !== CAPITAL) capital++;
  if (capital === count) return count;
  const least = Math.max(from, capital - LONGEST_APPROACH);
  let at = capital;
  while (at > least && (((shape[at - 1] ?? 0) & Shape.Dash) !== 0 || isLink(site, at - 1))) at--;
  return at;
}

/** Adds `, Jr.`, a word of descent or a nickname that stands at `at` in a run; returns the token after what it added. */
function pushInner(site: RunSite, at: number): number {
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
  const close = (bits & Shape.Quote) === 0 ? -1 : nicknameEnd(site.annotated, at);
  if (close < 0) return at;
  runs.push(at, close, Class.nickname, 0, 0);
  return close;
}

/** Adds the suffix behind a comma. */
function pushSuffix(site: RunSite, comma: number): number {
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
  const { count, shape } = tokens;
  const site: RunSite = { annotated, tokens, tags, lexicon, runs };
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
      const known = lexicon.knownAt(annotated, at);
      if (isContext(site, at, open, known) || (open && isPostNominal(site, at, known))) {
        runs.endRun();
        at++;
        continue;
      }
      // most units are one word without a hyphen
      const joined = at + 1 < count && ((shape[at + 1] ?? 0) & Shape.Dash) !== 0;
      if (!joined && !((bits & Shape.Initial) !== 0 && isShortenedName(site, at))) {
        pushToken(site, at, known);
        at++;
        continue;
      }
      const next = unitEnd(site, at, open);
      pushUnit(site, at, next);
      at = next;
      if (joins(annotated, at)) runs.endRun();
      // "Attorney-at-Law", "U.S.-led"
      while (joins(annotated, at)) at += 2;
      continue;
    }
    if ((bits & LETTERING) === SMALL ? isLink(site, at) : open && isReducedArticle(tokens, at)) {
      const next = pushParticles(site, at, open);
      if (next > at) {
        at = next;
        continue;
      }
    }
    if (open && leadsWithin(annotated, at)) {
      const next = unitEnd(site, at, open);
      pushUnit(site, at, next);
      at = next;
      continue;
    }
    if (open && isGlottalStop(tokens, at)) {
      pushToken(site, at + 1, lexicon.knownAt(annotated, at + 1), at);
      at += 2;
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
