import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class as C, classSet, FORENAMES, TAILS } from './classes.ts';
import { Kind } from './kinds.ts';
import type { RunBuffer } from './runs.ts';
import type { Site } from './site.ts';
import { Tag, type Tags } from './tags.ts';

const PLACES = classSet(C.place, C['place-or-name'], C['place-or-given'], C.country);
const ENGLISH = classSet(
  C['common-10'],
  C['common-35'],
  C['organisation-head'],
  C['organisation-tail'],
  C['place-word'],
);
const TITLES = classSet(C.rank, C['rank-or-name'], C.honorific);

/** How far back an office is looked for before the words that say what it is of, and a bracket before a list. */
const LONGEST_OFFICE = 8;
const LONGEST_LIST = 80;
/** Marks of a minute: ' ’ ′ */
const MINUTES = new Set([0x27, 0x2019, 0x2032]);

/** Whether a run goes on from a unit with two words or more, of which the first is a forename and no article (`Al Shaab`). */
export function beginsWithForename({ start, end }: Tokens, runs: RunBuffer, unit: number): boolean {
  const kind = runs.class[unit] ?? 0;
  const first = runs.first[unit] ?? 0;
  if ((runs.runStart[(runs.runOf[unit] ?? 0) + 1] ?? 0) - unit < 2) return false;
  return (FORENAMES[kind] === 1 || kind === C.shape) && (end[first] ?? 0) - (start[first] ?? 0) > 2;
}

/**
 * Whether a unit begins a name directly behind the place that a preposition leads in (`In Ganja Niyazi Bayramov sang`), or behind the
 * body that the sentence opens with (`At Lagoon Hospital Bisi Adeyemi said`).
 */
export function isBehindPlace({ annotated, tags, runs, kindOf }: Site, run: number, unit: number): boolean {
  const kind = runs.class[unit - 1] ?? 0;
  if ((PLACES[kind] !== 1 && TAILS[kind] !== 1) || !beginsWithForename(annotated.tokens, runs, unit)) return false;
  const start = runs.runStart[run] ?? 0;
  const first = runs.first[start] ?? 0;
  if (first === 0 || kindOf(annotated.tokens.profile[first - 1] ?? 0) !== Kind.In) return false;
  if (TAILS[kind] === 1) {
    const last = runs.class[(runs.runStart[run + 1] ?? 0) - 1] ?? 0;
    const opens = ((annotated.tokens.shape[first - 1] ?? 0) & Shape.SentenceStart) !== 0;
    return opens && unit - start > 1 && TAILS[last] !== 1 && last !== C['tail-or-name'];
  }
  // of a place of several words, all of them
  if (unit - 1 === start) return ((tags.bits[first] ?? 0) & (Tag.PlacePhrase | Tag.CountryPhrase)) === 0;
  const opening = tags.bits[first] ?? 0;
  const closing = tags.bits[(runs.first[unit] ?? 0) - 1] ?? 0;
  const here = tags.bits[runs.first[unit] ?? 0] ?? 0;
  return (opening & Tag.PhraseStart) !== 0 && (closing & Tag.PhraseEnd) !== 0 && (here & Tag.PlacePhrase) === 0;
}

/** Whether words that end at a token say what an office is of: `head of the working group`. */
export function isOfOffice({ annotated, tags, kindOf }: Site, last: number): boolean {
  const { shape, profile } = annotated.tokens;
  const least = Math.max(0, last - LONGEST_OFFICE);
  for (let at = last; at > least; at--) {
    if (((shape[at] ?? 0) & (Shape.Punctuation | Shape.SentenceStart)) !== 0) return false;
    const kind = kindOf(profile[at] ?? 0);
    if (kind === Kind.Auxiliary || kind === Kind.Reporting || kind === Kind.Pronoun || kind === Kind.Who) return false;
    if (kind === Kind.Of && ((tags.bits[at - 1] ?? 0) & Tag.RankEnd) !== 0) return true;
  }
  return false;
}

/** The first of three words or more that hyphens join, by the last one: of "attorney-at-law" and "actor-turned-politician" the trade. */
export function headOfChain({ shape }: Tokens, last: number): number {
  let at = last;
  while (
    at > 1 &&
    last - at < LONGEST_OFFICE &&
    ((shape[at] ?? 0) & (Shape.Word | Shape.SpaceBefore)) === Shape.Word &&
    ((shape[at - 1] ?? 0) & (Shape.Dash | Shape.SpaceBefore)) === Shape.Dash
  )
    at -= 2;
  // "gamer-style" is no gamer
  return last - at > 2 ? at : last;
}

/** Whether a number behind a name is what that player scored: in brackets, in a list (`(Holder 45, Mayers 38; Hosein 3-21)`), or when. */
export function isScore(tokens: Tokens, first: number, number: number): boolean {
  const { shape, code, count } = tokens;
  if (!isShortNumber(tokens, number)) return false;
  if (isAmongPoints(tokens, first, number)) return true;
  const isMark = (at: number): boolean => at < count && (code[at] === 0x2c || code[at] === 0x3b);
  // the minute of a goal: "Dayo 15'"
  if (number + 1 < count && ((shape[number + 1] ?? 0) & Shape.SpaceBefore) === 0 && MINUTES.has(code[number + 1] ?? 0))
    return true;
  if (!isMark(first - 1) && !isMark(number + 1)) return false;
  const least = Math.max(0, first - LONGEST_LIST);
  for (let at = first - 1; at >= least; at--) {
    if (code[at] === 0x28) return true;
    if (code[at] === 0x29 || ((shape[at] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  }
  return false;
}

/** Words that are names and nothing else. */
const NAMES = classSet(C.given, C.family, C.both, C.shape, C['hyphened-name']);

/** Whether a name of several words, or a word that is nothing but a name, stands behind the possessive ending of a body: `UNDP's Marit Haugen`. */
export function isMember({ tags, runs }: Site, unit: number, ending: number): boolean {
  const body = unit - 1;
  if (body < 0 || runs.last[body] !== ending) return false;
  if (sizeOf(runs, runs.runOf[unit] ?? 0) < 2 && NAMES[runs.class[unit] ?? 0] !== 1) return false;
  // "New Taipei City's"
  if (body > 0 && runs.runOf[body - 1] === runs.runOf[body] && PLACES[runs.class[body - 1] ?? 0] === 1) return false;
  const kind = runs.class[body] ?? 0;
  const known = (tags.bits[ending - 1] ?? 0) & (Tag.KnownName | Tag.KnownEnd | Tag.KnownPlace | Tag.KnownWork);
  if (known === (Tag.KnownName | Tag.KnownEnd)) return NAMES[runs.class[unit] ?? 0] === 1;
  return kind === C.acronym || kind === C['organisation-head'] || kind === C['organisation-tail'];
}

/** Whether a body's word alone stands behind the possessive ending of a run: `Reddy's Laboratories`, `St. Joseph's Convent`. */
export function isBornByBody(runs: RunBuffer, run: number, ending: number): boolean {
  if (run + 1 >= runs.runs) return false;
  const unit = runs.runStart[run + 1] ?? 0;
  if (runs.first[unit] !== ending + 1 || (runs.runStart[run + 2] ?? 0) - unit > 1) return false;
  return TAILS[runs.class[unit] ?? 0] === 1;
}

/**
 * Takes the last word of a run for that of a place or body where it may be one: behind an English word (`Isa Salman Education Charity`),
 * and where a title leads the run behind "at" (`at Ratu Cakobau Park`) or a name of two words does (`in Taras Shevchenko Park`).
 */
export function markVenue({ annotated, runs, kindOf }: Site, run: number): void {
  const start = runs.runStart[run] ?? 0;
  const last = (runs.runStart[run + 1] ?? 0) - 1;
  if (runs.class[last] !== C['tail-or-name']) return;
  if (ENGLISH[runs.class[last - 1] ?? 0] === 1) runs.class[last] = C['organisation-tail'];
  if (TITLES[runs.class[start] ?? 0] !== 1 && last - start < 2) return;
  const before = (runs.first[start] ?? 0) - 1;
  if (before >= 0 && kindOf(annotated.tokens.profile[before] ?? 0) === Kind.In) runs.class[last] = C['place-word'];
}

/** Whether a full name behind the article is that of a thing, as no noun follows that the article is of: `the Máximo Gómez in Mariel`. */
export function isThing({ annotated, runs, kindOf }: Site, unit: number, article: number): boolean {
  const run = runs.runOf[unit] ?? 0;
  if (sizeOf(runs, run) < 2 || !(isWord(annotated, article, 'the') || isWord(annotated, article, 'The'))) return false;
  const { shape, profile } = annotated.tokens;
  const next = runs.last[(runs.runStart[run + 1] ?? 0) - 1] ?? 0;
  if (((shape[next] ?? 0) & Shape.Word) === 0) return ((shape[next] ?? 0) & (Shape.Dash | Shape.Possessive)) === 0;
  const kind = kindOf(profile[next] ?? 0);
  return kind === Kind.In || kind === Kind.And || kind === Kind.Preposition || kind === Kind.Auxiliary;
}

/** How many units a run has. */
const sizeOf = ({ runStart }: RunBuffer, run: number): number => (runStart[run + 1] ?? 0) - (runStart[run] ?? 0);

/**
 * Whether `&` at a token joins the names in that of a firm: `Aluko & Bello`, `Umeadi & Sons`; persons of full names it joins in
 * headlines. The run beside it that is asked about is the one behind the sign, or the one that begins behind it.
 */
export function isOfFirm(runs: RunBuffer, behind: number, sign: number): boolean {
  if (behind < 1 || behind >= runs.runs || sizeOf(runs, behind) > 1) return false;
  const unit = runs.runStart[behind] ?? 0;
  if (runs.first[unit] !== sign + 1 || runs.last[unit - 1] !== sign) return false;
  return sizeOf(runs, behind - 1) === 1 || TAILS[runs.class[unit] ?? 0] === 1;
}

/** Whether "and" before the word of a family's firm stands behind a run: `Umeadi and Sons`. */
export function isFamilyFirm({ annotated, runs, kindOf }: Site, run: number, and: number): boolean {
  const unit = runs.runStart[run + 1] ?? 0;
  if (run + 1 >= runs.runs || runs.first[unit] !== and + 1 || runs.class[unit] !== C['organisation-tail']) return false;
  return kindOf(annotated.tokens.profile[and + 1] ?? 0) === Kind.Kinship;
}

/** Whether the run of a unit behind "one" or "a certain" is a name rather than a word before its noun: `one Toyota pickup`. */
export function isIntroduced({ annotated, runs, kindOf }: Site, unit: number): boolean {
  const { shape, profile } = annotated.tokens;
  const first = runs.first[unit] ?? 0;
  if ((((shape[first - 1] ?? 0) | (shape[first] ?? 0)) & Shape.Capitals) !== 0) return false;
  if (((shape[first - 1] ?? 0) & Shape.Capitalised) !== 0) return false;
  const next = runs.last[(runs.runStart[(runs.runOf[unit] ?? 0) + 1] ?? 0) - 1] ?? 0;
  if (((shape[next] ?? 0) & Shape.Word) === 0 || ((shape[next] ?? 0) & Shape.SentenceStart) !== 0) return true;
  const kind = kindOf(profile[next] ?? 0);
  return kind < Kind.Reporting || kind === Kind.Preposition || kind === Kind.Auxiliary;
}

/** Whether quotes that open at a token are those of what somebody is called: `alias "Biggs"`, `Ann Cole, known as "Keke"`. */
export function isNickname(site: Site, unit: number, quote: number): boolean {
  if (quote === 0) return false;
  const before = quote - 1;
  if (site.kindOf(site.annotated.tokens.profile[before] ?? 0) === Kind.Alias) return true;
  return isWord(site.annotated, before, 'called')
    ? isOfPerson(site, unit, before - 1)
    : isWord(site.annotated, before, 'as') && isKnownAs(site, unit, before);
}

/** Whether "as" at a token leads in what somebody is known as: `a man known only as Fabian`. */
export function isKnownAs(site: Site, unit: number, as: number): boolean {
  for (let at = as - 1; at > 0 && at > as - 3; at--)
    if (isWord(site.annotated, at, 'known')) return isOfPerson(site, unit, at - 1);
  return false;
}

export function isWord({ tokens, text }: Annotated, at: number, word: string): boolean {
  const start = tokens.start[at] ?? 0;
  return (tokens.end[at] ?? 0) - start === word.length && text.startsWith(word, start);
}

/** Whether words that end at a token stand behind a person: a noun for one (`a man`), or a full name and a comma (`Ann Cole, also`). */
function isOfPerson({ annotated, runs, kindOf }: Site, unit: number, last: number): boolean {
  const { shape, code, profile } = annotated.tokens;
  let at = last;
  if (kindOf(profile[at] ?? 0) === Kind.Role) return true;
  if (((shape[at] ?? 0) & Shape.Punctuation) === 0) at--;
  if (unit === 0 || (code[at] !== 0x2c && code[at] !== 0x28) || runs.last[unit - 1] !== at) return false;
  const run = runs.runOf[unit - 1] ?? 0;
  return sizeOf(runs, run) > 1 && FORENAMES[runs.class[runs.runStart[run] ?? 0] ?? 0] === 1;
}

/** Whether a number before a run is that of a player in a list of them: `1 Ali Musa, 2 Tomasi Naqau`. */
export function isOnTeamSheet({ tokens }: Annotated, runs: RunBuffer, run: number, number: number): boolean {
  const { shape, code, start, end } = tokens;
  if ((end[number] ?? 0) - (start[number] ?? 0) > 2 || sizeOf(runs, run) < 2) return false;
  const next = runs.last[(runs.runStart[run + 1] ?? 0) - 1] ?? 0;
  const listed = code[next] === 0x2c || code[next] === 0x2e || code[next] === 0x28;
  if (!listed) return false;
  return ((shape[number] ?? 0) & Shape.ParagraphStart) !== 0 || code[number - 1] === 0x2c || code[number - 1] === 0x3a;
}

/** Whether a number behind a name is that of a result: behind its place (`1. Amos Kiplagat 27:44.1`), or of a match (`beat Amaya Torres 6-4`). */
export function isResult(tokens: Tokens, runs: RunBuffer, run: number, number: number): boolean {
  const { shape, code } = tokens;
  const first = runs.first[runs.runStart[run] ?? 0] ?? 0;
  if (code[first - 1] === 0x2e && isShortNumber(tokens, first - 2)) return true;
  // teams of one word meet as well
  return sizeOf(runs, run) > 1 && isShortNumber(tokens, number + 2) && ((shape[number + 1] ?? 0) & Shape.Dash) !== 0;
}

/** Whether the number behind a name, or that of its neighbour in a list, is one of points: `Koon 12, Lazaro 10`. */
function isAmongPoints(tokens: Tokens, first: number, number: number): boolean {
  const { shape, code, count } = tokens;
  if (code[first - 1] === 0x2c && isShortNumber(tokens, first - 2)) return true;
  const next = number + 2;
  if (code[number + 1] !== 0x2c || next >= count || ((shape[next] ?? 0) & Shape.Capitalised) === 0) return false;
  return isShortNumber(tokens, next + 1) || isShortNumber(tokens, next + 2);
}

const isShortNumber = ({ shape, start, end }: Tokens, at: number): boolean =>
  ((shape[at] ?? 0) & Shape.Number) !== 0 && (end[at] ?? 0) - (start[at] ?? 0) <= 3;

/** Whether the letters in brackets after token `open` are the initials of a run. */
export function spellsInitials({ tokens, text }: Annotated, runs: RunBuffer, run: number, open: number): boolean {
  if (open + 2 >= tokens.count || ((tokens.shape[open + 1] ?? 0) & Shape.Capitals) === 0) return false;
  const start = tokens.start[open + 1] ?? 0;
  if ((tokens.end[open + 1] ?? 0) - start < 2) return false;
  const end = runs.runStart[run + 1] ?? 0;
  for (let unit = runs.runStart[run] ?? 0; unit < end; unit++) {
    if (text.charCodeAt(tokens.start[runs.first[unit] ?? 0] ?? 0) === text.charCodeAt(start)) return true;
  }
  return false;
}

/** How far a trade is looked for in what explains a name. */
const LONGEST_ROLE = 5;

/** Whether what explains a name from a token on says what a person is: `, a market vendor`, `, his younger brother`. */
export function isOfRole({ annotated, tags, kindOf }: Site, from: number): boolean {
  const { shape, profile, count } = annotated.tokens;
  const end = Math.min(count, from + LONGEST_ROLE);
  for (let at = from; at < end; at++) {
    if (((shape[at] ?? 0) & (Shape.Punctuation | Shape.SentenceStart)) !== 0) return false;
    if (((tags.bits[at] ?? 0) & Tag.Rank) !== 0) return true;
    const kind = kindOf(profile[at] ?? 0);
    if (kind === Kind.Role || kind === Kind.Kinship || kind === Kind.Who) return true;
    if (kind === Kind.Of || kind === Kind.In || kind === Kind.Preposition) return false;
  }
  return false;
}

/** Whether a comma or stop stands at a token, or the rest of `-year-old`. */
export const endsApposition = ({ code, shape }: Tokens, at: number): boolean =>
  code[at] === 0x2c || code[at] === 0x2e || ((shape[at] ?? 0) & Shape.Dash) !== 0;

/** Whether a run of several begins with a forename, or any run behind a title: no constituency (`Kisumu MP`) does. */
export function beginsAsName(tags: Tags, annotated: Annotated, runs: RunBuffer, run: number): boolean {
  const unit = runs.runStart[run] ?? 0;
  const first = runs.first[unit] ?? 0;
  if (first > 0 && ((annotated.tokens.shape[first] ?? 0) & Shape.ParagraphStart) === 0)
    if (((tags.bits[first - 1] ?? 0) & Tag.RankEnd) !== 0) return true;
  return (runs.runStart[run + 1] ?? 0) - unit > 1 && FORENAMES[runs.class[unit] ?? 0] === 1;
}
