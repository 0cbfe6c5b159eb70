import { Word, wordSet } from './constants.ts';
import { Context } from './contexts.ts';
import { monthAt } from './days.ts';
import type { Left } from './left-shape.ts';
import type { Reader } from './reader.ts';

const OWNERS = wordSet(Word.its, Word.their, Word.his, Word.her, Word.our);
const ARTICLES = wordSet(Word.a, Word.an, Word.another);
/** Those before a head that belong to it, beside the words that have an entry. */
const LEFT = wordSet(
  Word.the,
  Word.a,
  Word.an,
  Word.another,
  Word.of,
  Word.its,
  Word.their,
  Word.his,
  Word.her,
  Word.our,
);
const GOVERNORS = wordSet(Word.had, Word.for, Word.after, Word.in, Word.of, Word.within);

interface Draft {
  first: number;
  the: boolean;
  article: boolean;
  shift: number | undefined;
  narrative: boolean;
  each: string | undefined;
  other: boolean;
  recent: boolean;
  fiscal: boolean;
  latest: boolean;
  mod: string | undefined;
  own: boolean;
}

function isOwner(reader: Reader, i: number): boolean {
  return reader.isAny(i, OWNERS);
}

/** `last`, `the previous`, `that`, `the same`, `every` … before token `at`; moves `at` to the first of them. */
function deictic(reader: Reader, at: number, draft: Draft): number {
  const entry = reader.entry(at - 1);
  const theBefore = reader.is(at - 2, Word.the);
  if (reader.pair(at - 1)?.deicticThe && reader.is(at - 3, Word.the)) {
    draft.shift = 0;
    draft.latest = true;
    draft.the = true;
    return at - 3;
  }
  if (!entry) return at;
  if (entry.deictic !== undefined) {
    draft.shift = entry.deictic;
    const before = reader.entry(at - 2);
    if (theBefore) {
      draft.the = true;
      return at - 2;
    }
    // "this past spring", "this coming Sunday"
    if (before?.deictic === 0 && entry.deictic !== 0) return at - 2;
    return at - 1;
  }
  if (entry.same) {
    if (!theBefore && !reader.is(at - 2, Word.that)) return at;
    draft.shift = 0;
    draft.narrative = true;
    draft.the = theBefore;
    return at - 2;
  }
  if (entry.deicticText !== undefined) {
    const that = reader.is(at - 1, Word.that);
    if (!that && !theBefore && !isOwner(reader, at - 2)) return at;
    // "figures show that June has been wet": a conjunction
    if (that && tensed(reader, at + 1) && reader.isWord(at - 2) && !reader.isFunctionWord(at - 2)) return at;
    draft.shift = entry.deicticText;
    draft.narrative = true;
    draft.the = !that && theBefore;
    return theBefore && !that ? at - 2 : at - 1;
  }
  if (entry.deicticThe && theBefore) {
    draft.shift = 0;
    draft.latest = reader.entry(at - 1)?.present !== true;
    draft.the = true;
    return at - 2;
  }
  if (entry.recent) {
    draft.recent = true;
    return theBefore ? at - 2 : at - 1;
  }
  if (entry.each !== undefined) {
    draft.each = entry.each;
    return at - 1;
  }
  // "every other Saturday", but "face each other Saturday"
  if (entry.other && reader.entry(at - 2)?.each === 'EVERY') {
    draft.each = 'EVERY';
    draft.other = true;
    return at - 2;
  }
  return at;
}

/** `has`, `was`, `will`: a verb whose subject stands before it. */
function tensed(reader: Reader, i: number): boolean {
  const entry = reader.entry(i);
  return entry?.cueTo === true || entry?.cuePast === true || entry?.cueFuture === true;
}

/** A month or year from token `i` on, which stands by itself without an article. */
function isName(reader: Reader, i: number): boolean {
  return (reader.isDigit(i) && reader.plain(i) > 0) || monthAt(reader, i) !== 0;
}

/** `early`, `late`, `mid-`, `the end of`, `earlier` before token `at`. */
function phase(reader: Reader, at: number, draft: Draft, settled: boolean): number {
  const joined = reader.hyphen(at - 1) ? at - 2 : at - 1;
  const entry = reader.entry(joined);
  if (entry?.phase !== undefined) {
    draft.mod = entry.phase;
    if (!settled && reader.is(joined - 1, Word.the)) {
      draft.the = true;
      return joined - 1;
    }
    return joined;
  }
  if (joined !== at - 1) {
    // "end-June"
    if (entry?.phaseNoun !== 'END' || !isName(reader, at)) return at;
    draft.mod = 'END';
    return joined;
  }
  if (reader.is(at - 1, Word.of)) {
    const noun = reader.entry(at - 2)?.phaseNoun;
    if (noun === undefined) return at;
    draft.mod = noun;
    // "the end of" stays outside a year or month, a name that has no article of its own
    if (isName(reader, at)) return at;
    if (reader.is(at - 3, Word.the)) return at - 3;
    return reader.is(at - 3, Word.very) && reader.is(at - 4, Word.the) ? at - 4 : at - 2;
  }
  if (entry?.relative !== undefined && draft.shift !== undefined) return at - 1;
  if (reader.is(at - 1, Word.in) && draft.the) {
    const before = reader.entry(at - 2);
    if (before?.relative !== undefined) return at - 2;
    if (before?.phase !== undefined) {
      draft.mod = before.phase;
      return at - 2;
    }
  }
  return at;
}

/** `about`, `nearly`, `more than`, `no more than`, `another` before token `at`. */
export function approximately(reader: Reader, at: number): { first: number; mod?: string } {
  if (reader.is(at - 1, Word.another) && !reader.is(at, Word.a)) return { first: at - 1 };
  const than = reader.is(at - 1, Word.than) ? reader.pair(at - 2)?.approxThan : undefined;
  if (than !== undefined) return { first: at - 3, mod: than };
  const pair = reader.pair(at - 1)?.approx;
  if (pair !== undefined) return { first: at - 2, mod: pair };
  const over = reader.entry(at - 1)?.approxOver;
  if (over !== undefined && governs(reader, at - 2)) return { first: at - 1, mod: over };
  const single = reader.entry(at - 1)?.approx;
  if (single !== undefined) return { first: at - 1, mod: single };
  return { first: at };
}

/** A preposition or verb before `over` that shows it to be a measure: `for over a year`. */
function governs(reader: Reader, i: number): boolean {
  return reader.isAny(i, GOVERNORS) || reader.inContext(i, Context.Lasting);
}

const CALENDAR_APPROX: ReadonlySet<string> = new Set(['APPROX']);

/**
 * Reads leftwards from the head at token `at` (month, weekday, unit, season, part of day): fillers, `last`/`the previous`,
 * articles, `early`/`the end of`, and for times on the calendar `around`.
 */
export function leftOf(reader: Reader, at: number): Left {
  const kept = reader.left;
  if (kept !== null && kept.at === at && kept.low === reader.low) return kept.value;
  const value = readLeft(reader, at);
  reader.left = { at, low: reader.low, value };
  return value;
}

function readLeft(reader: Reader, at: number): Left {
  const draft: Draft = {
    first: at,
    the: false,
    article: false,
    shift: undefined,
    narrative: false,
    each: undefined,
    other: false,
    recent: false,
    fiscal: false,
    latest: false,
    mod: undefined,
    own: false,
  };
  // most stand behind a bare preposition
  if (!reader.isDash(at - 1) && !reader.isDescribed(at - 1) && !reader.isAny(at - 1, LEFT)) return draft;
  let i = at;
  // "early" stands between "this" and the head, or before both
  const inner = phase(reader, i, draft, false);
  const innerPhase =
    inner !== i && draft.mod !== undefined && reader.entry(reader.hyphen(i - 1) ? i - 2 : i - 1)?.phase !== undefined;
  if (innerPhase) i = draft.the ? inner + 1 : inner;
  else {
    draft.mod = undefined;
    draft.the = false;
  }
  let fillers = i;
  let fiscal = false;
  for (let n = 0; n < 2; n++) {
    const entry = reader.entry(fillers - 1);
    if (!entry?.filler && !entry?.fillerNumber && !entry?.fiscal && !entry?.academic) break;
    fiscal ||= entry.fiscal === true;
    fillers--;
  }
  const afterDeictic = deictic(reader, fillers, draft);
  if (afterDeictic !== fillers) i = afterDeictic;
  else if (reader.is(fillers - 1, Word.the)) {
    draft.the = true;
    i = fillers - 1;
  } else if (reader.isAny(fillers - 1, ARTICLES)) {
    draft.article = true;
    i = fillers - 1;
  } else if (isOwner(reader, fillers - 1)) {
    draft.own = true;
    if (fiscal) i = fillers;
  } else if (fiscal) i = fillers;
  draft.fiscal = fiscal;
  const settled = draft.shift !== undefined || draft.the || i === at;
  const outer = draft.mod === undefined ? phase(reader, i, draft, settled && !draft.article) : i;
  draft.first = outer;
  const around = reader.entry(outer - 1)?.approx;
  if (
    around !== undefined &&
    CALENDAR_APPROX.has(around) &&
    draft.shift === undefined &&
    !draft.the &&
    !draft.article
  ) {
    if (!reader.is(outer - 1, Word.about) && !reader.is(outer - 1, Word.over)) {
      draft.first = outer - 1;
      draft.mod ??= around;
    }
  }
  return draft;
}
