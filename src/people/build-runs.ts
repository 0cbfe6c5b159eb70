import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { CLASS } from './classes.ts';
import { Kind } from './kinds.ts';
import type { Lexicon } from './lexicon.ts';
import type { RunBuffer } from './runs.ts';
import { Tag, type Tags } from './tags.ts';

const COMMA = 0x2c;
const SLASH = 0x2f;
const LONGEST_RUN = 40;
const LONGEST_NICKNAME = 4;

/** A hyphen between two parts of one word: no space on either side. */
function joins(annotated: Annotated, dash: number): boolean {
  const { shape, count } = annotated.tokens;
  return (
    dash + 1 < count &&
    ((shape[dash] ?? 0) & (Shape.Dash | Shape.SpaceBefore)) === Shape.Dash &&
    ((shape[dash + 1] ?? 0) & (Shape.Word | Shape.SpaceBefore)) === Shape.Word
  );
}

/**
 * Splits the document into runs of name-like units: capitalised words with what is hyphened to them, particles between them,
 * initials, `Jr.`, and nicknames in quotes. Possessive endings, other punctuation and small words end a run.
 */
export function buildRuns(
  annotated: Annotated,
  tags: Tags,
  lexicon: Lexicon,
  kindOf: (profile: number) => number,
  runs: RunBuffer,
): void {
  const { tokens } = annotated;
  const { count, shape, word, profile, code, start, end } = tokens;
  runs.reset();

  const isCapital = (at: number): boolean =>
    at < count &&
    ((shape[at] ?? 0) & (Shape.Capitalised | Shape.Word | Shape.Address)) === (Shape.Capitalised | Shape.Word);

  /** Words that are capitalised only because they open a sentence or always (titles before names) are context, not units. */
  const isContext = (at: number): boolean => {
    const own = profile[at] ?? 0;
    const bits = shape[at] ?? 0;
    const kind = kindOf(own);
    if (kind === Kind.Determiner && (bits & Shape.Dotted) === 0) {
      // a single A inside a sentence is an initial, and An within a name a given name
      if ((bits & (Shape.Initial | Shape.SentenceStart)) === Shape.Initial) return false;
      return !isOpen() || !lexicon.isName(own) || (end[at] ?? 0) - (start[at] ?? 0) > 2;
    }
    if (((tags.bits[at] ?? 0) & Tag.Date) !== 0 && (bits & Shape.Digit) !== 0) return true;
    if ((end[at] ?? 0) - (start[at] ?? 0) === 1 && text1(at) === 0x49 && (bits & Shape.Dotted) === 0)
      return !isCapital(at + 1);
    return (bits & (Shape.SentenceStart | Shape.Initial)) === Shape.SentenceStart && lexicon.isFunction(own);
  };
  const isOpen = (): boolean => runs.units > (runs.runStart[runs.runs] ?? 0);
  const text1 = (at: number): number => annotated.text.charCodeAt(start[at] ?? 0);

  /** Where the unit that begins at a word ends, hyphened parts included. */
  const unitEnd = (at: number): number => {
    let next = at + 1;
    while (next < count && joins(annotated, next)) {
      const part = next + 1;
      const capital = ((shape[part] ?? 0) & Shape.Capitalised) !== 0;
      // a small second part belongs to a name (Jong-un, Al-assad), unless it is an English word (U.S.-led)
      if (!capital && (lexicon.isCommon(profile[part] ?? 0) || (end[part] ?? 0) - (start[part] ?? 0) > 6)) {
        const open = isOpen() || isCapital(part + 1);
        if (!open || !lexicon.isSyllable(profile[part] ?? 0) || (end[at] ?? 0) - (start[at] ?? 0) > 6) break;
      }
      next = part + 1;
    }
    return next;
  };

  /** The one word that tells a unit apart, or -1: "al-" and the like do not tell people apart. */
  const coreOf = (first: number, last: number): number => {
    const from = lexicon.isParticle(profile[first] ?? 0) && last - first === 3 ? first + 2 : first;
    return last - from === 1 ? from : -1;
  };

  const pushWord = (first: number, last: number, kind: number, core: number): void =>
    runs.push(first, last, kind, word[core] ?? 0, lexicon.listsOf(profile[core] ?? 0));

  const pushUnit = (first: number, last: number): void => {
    if (last - first === 1) {
      pushWord(first, last, lexicon.classOf(annotated, tags, first), first);
      return;
    }
    const kind = lexicon.classOfHyphened(annotated, first, last);
    const core = coreOf(first, last);
    if (core >= 0) {
      pushWord(first, last, kind, core);
      return;
    }
    let key = 17;
    for (let i = first; i < last; i++)
      if (((shape[i] ?? 0) & Shape.Word) !== 0) key = Math.imul(key, 31) + (word[i] ?? 0);
    runs.push(first, last, kind, key | 0x40000000, 0);
  };

  /** "s/o", "d/o", "a/l" and the like between the name and that of a parent. */
  const isDescent = (at: number): boolean =>
    code[at + 1] === SLASH &&
    isCapital(at + 3) &&
    (end[at] ?? 0) - (start[at] ?? 0) === 1 &&
    (end[at + 2] ?? 0) - (start[at + 2] ?? 0) === 1 &&
    ((shape[at] ?? 0) & (shape[at + 2] ?? 0) & Shape.Lower) !== 0;

  /** The closing quote of a nickname whose opening quote is at `at`, or -1. */
  const nicknameEnd = (at: number): number => {
    if (((shape[at] ?? 0) & Shape.Quote) === 0 || !isCapital(at + 1)) return -1;
    for (let i = at + 2; i <= at + 1 + LONGEST_NICKNAME && i < count; i++) {
      if (((shape[i] ?? 0) & (Shape.Quote | Shape.SpaceBefore)) === Shape.Quote) return isCapital(i + 1) ? i + 1 : -1;
      if (((shape[i] ?? 0) & Shape.Word) === 0) return -1;
    }
    return -1;
  };

  let at = 0;
  while (at < count) {
    const bits = shape[at] ?? 0;
    const open = isOpen();
    if (
      open &&
      ((bits & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0 ||
        runs.units - (runs.runStart[runs.runs] ?? 0) >= LONGEST_RUN)
    ) {
      runs.endRun();
      continue;
    }
    if (isCapital(at)) {
      if (isContext(at)) {
        runs.endRun();
        at++;
        continue;
      }
      const next = unitEnd(at);
      pushUnit(at, next);
      at = next;
      if (at < count && ((shape[at] ?? 0) & Shape.Dash) !== 0 && joins(annotated, at)) runs.endRun();
      continue;
    }
    const small = (bits & (Shape.Word | Shape.Capitalised | Shape.Address)) === Shape.Word;
    if (small && lexicon.isParticle(profile[at] ?? 0)) {
      if (joins(annotated, at + 1) && isCapital(at + 2)) {
        const next = unitEnd(at);
        pushUnit(at, next);
        at = next;
        continue;
      }
      let next = at;
      while (
        next < at + 3 &&
        next < count &&
        lexicon.isParticle(profile[next] ?? 0) &&
        ((shape[next] ?? 0) & Shape.Capitalised) === 0
      )
        next++;
      const onward =
        isCapital(next) ||
        (joins(annotated, next + 1) && isCapital(next + 2) && lexicon.isParticle(profile[next] ?? 0));
      if (
        onward &&
        ((shape[next] ?? 0) & Shape.ParagraphStart) === 0 &&
        (open || !lexicon.isCommon(profile[at] ?? 0))
      ) {
        for (let i = at; i < next; i++) pushWord(i, i + 1, CLASS.particle, i);
        at = next;
        continue;
      }
    }
    if (open) {
      if (
        code[at] === COMMA &&
        at + 1 < count &&
        lexicon.classOf(annotated, tags, at + 1) === CLASS.suffix &&
        isCapital(at + 1)
      ) {
        pushWord(at, at + 2, CLASS.suffix, at + 1);
        at += 2;
        continue;
      }
      if (isDescent(at)) {
        runs.push(at, at + 3, CLASS.particle, 0, 0);
        at += 3;
        continue;
      }
      const close = nicknameEnd(at);
      if (close > 0) {
        runs.push(at, close, CLASS.nickname, 0, 0);
        at = close;
        continue;
      }
      runs.endRun();
    }
    at++;
  }
  runs.endRun();
  runs.listed[0] = 0;
  for (let run = 1; run < runs.runs; run++) {
    const unit = runs.runStart[run] ?? 0;
    runs.listed[run] = isListed(annotated, runs.last[unit - 1] ?? 0, runs.first[unit] ?? 0) ? 1 : 0;
  }
}

/** Whether only a comma or "and" (or both) stands between two tokens: neighbours in a list. */
function isListed(annotated: Annotated, from: number, to: number): boolean {
  const { code, shape, end, start } = annotated.tokens;
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const comma = code[i] === 0x2c && ((shape[i] ?? 0) & Shape.Punctuation) !== 0;
    const and =
      (end[i] ?? 0) - (start[i] ?? 0) === 3 &&
      ((code[i] ?? 0) | 0x20) === 0x61 &&
      annotated.text.startsWith('nd', (start[i] ?? 0) + 1);
    if (!comma && !and) return false;
  }
  return ((shape[to] ?? 0) & Shape.SentenceStart) === 0;
}
