import { Shape } from '../../core/shape.ts';
import { SET_BITS, type Vocabulary, WordFlag } from '../gazetteer/vocabulary.ts';
import { HASH1, HASH2, step1, step2 } from '../gazetteer/word-hash.ts';
import { addressAt, endOfAddress } from './address.ts';
import { CHARACTERS, Char, classIn, foldIn, foldOf, kindOf } from './characters.ts';
import { release, SOURCE, takeUnits } from './code-units.ts';
import { AHEAD, DRAFT, growDraft } from './draft.ts';

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const COMMA = 0x2c;
const DASH = 0x2d;
const STOP = 0x2e;
const COLON = 0x3a;
const AT = 0x40;
const LETTER_S = 0x73;
/** Look like opening quotes, and are letters of Polynesian names; they count for nothing in the identity of a word. */
const OKINA = 0x02bb;
const MODIFIER_APOSTROPHE = 0x02bc;
const ANY_ABBREVIATION = (WordFlag.Abbreviation | WordFlag.TitleAbbreviation) << SET_BITS;
const SMALL_ABBREVIATION = WordFlag.SmallAbbreviation << SET_BITS;

const isLetter = (kind: number): boolean => kind >= Char.Lower && kind <= Char.Letter;
const isWord = (kind: number): boolean => kind >= Char.Lower && kind <= Char.Digit;

const kindAt = (at: number): number => kindOf(SOURCE.units[at] ?? 0);

/**
 * Splits `text` into tokens in one pass over its code units, filling {@link DRAFT} (all arrays but `sentence`).
 * Word numbers come from `vocabulary`, which also knows which words take a stop (`Gen.`).
 */
export function tokenise(text: string, vocabulary: Vocabulary): void {
  takeUnits(text);
  const source = SOURCE.units;
  // a name of its own: only of this one V8 knows in a loop that it is a constant
  const characters = CHARACTERS;
  const length = text.length;
  DRAFT.count = 0;
  let at = 0;
  let before: number = Shape.ParagraphStart;
  let breaks = 0;
  while (at < length) {
    const unit = source[at] ?? 0;
    const kind = classIn(characters[unit] ?? 0);
    if (kind === Char.Space) {
      before |= Shape.SpaceBefore;
      at++;
      continue;
    }
    if (kind === Char.Newline) {
      if (!(unit === 0x0a && at > 0 && source[at - 1] === 0x0d)) breaks++;
      before |= Shape.SpaceBefore | Shape.LineStart;
      if (breaks > 1) before |= Shape.ParagraphStart;
      at++;
      continue;
    }
    const { count } = DRAFT;
    at = isWord(kind) ? scanWord(text, at, before, vocabulary) : scanMark(text, at, length, before, vocabulary);
    if (DRAFT.count > count) {
      before = 0;
      breaks = 0;
      // what most tokens have behind them
      if (source[at] === SPACE) {
        before = Shape.SpaceBefore;
        at++;
      }
    }
  }
  release();
  vocabulary.number(DRAFT.word, DRAFT.profile, DRAFT.count);
  markAbbreviations();
}

/** Capitalised words that the dictionaries know as abbreviations, with their stop or without it. */
function markAbbreviations(): void {
  const { count, profile, shape } = DRAFT;
  for (let i = 0; i < count; i++) {
    if (((profile[i] ?? 0) & ANY_ABBREVIATION) === 0) continue;
    const bits = shape[i] ?? 0;
    if ((bits & Shape.Capitalised) !== 0) shape[i] = bits | Shape.Abbreviation;
  }
}

/** Adds a token with the hashes of its word in the places of the word's number and profile, which are found for all at the end. */
function push(start: number, end: number, h1: number, h2: number, shape: number, code: number): void {
  const index = DRAFT.count;
  if (index + AHEAD >= DRAFT.start.length) growDraft();
  DRAFT.start[index] = start;
  DRAFT.end[index] = end;
  DRAFT.word[index] = h1;
  DRAFT.profile[index] = h2;
  DRAFT.shape[index] = shape;
  DRAFT.code[index] = code;
  DRAFT.count = index + 1;
}

/** One word or number from `start`; returns where it ends. */
function scanWord(text: string, start: number, before: number, vocabulary: Vocabulary): number {
  const source = SOURCE.units;
  const characters = CHARACTERS;
  let h1 = HASH1;
  let h2 = HASH2;
  let i = start;
  let upper = 0;
  let digits = 0;
  let letters = 0;
  let shape = 0;
  /** Letters and digits since the last inner stop: `U.S.` has one a segment. */
  let segment = 0;
  let stops = 0;
  // the zeros after the text end every word
  for (; ; i++) {
    let unit = source[i] ?? 0;
    let cell = characters[unit] ?? 0;
    if (classIn(cell) === Char.Lower) {
      const from = i;
      do {
        const letter = foldIn(cell);
        h1 = step1(h1, letter);
        h2 = step2(h2, letter);
        unit = source[++i] ?? 0;
        cell = characters[unit] ?? 0;
      } while (classIn(cell) === Char.Lower);
      shape |= Shape.Lower;
      letters += i - from;
      segment += i - from;
    }
    const kind = classIn(cell);
    // what most words end with
    if (kind === Char.Space) break;
    let folded = foldIn(cell);
    if (kind === Char.Upper) {
      if ((shape & Shape.Lower) !== 0) shape |= Shape.InnerCapital;
      upper++;
      letters++;
      segment++;
    } else if (kind === Char.Digit) {
      digits++;
      segment++;
    } else if (kind === Char.Letter) {
      letters++;
      segment++;
    } else if (kind === Char.Mark) {
      continue;
    } else if (kind === Char.Apostrophe) {
      const next = kindAt(i + 1);
      if (!isLetter(next) || letters === 0) break;
      const after = kindAt(i + 2);
      if (((source[i + 1] ?? 0) | 0x20) === LETTER_S && !isWord(after) && after !== Char.Mark) break;
      shape |= Shape.Apostrophe;
    } else if (unit === STOP) {
      const next = kindAt(i + 1);
      if (digits === segment && digits > 0 && next === Char.Digit) {
        folded = STOP;
      } else {
        if (segment !== 1 || digits > 0 || !isLetter(next)) break;
        // a further single letter must follow: U.S, a.m., J.R.R.
        if (isWord(kindAt(i + 2))) break;
        stops++;
        segment = 0;
        continue;
      }
    } else if (unit === COMMA) {
      if (digits !== segment || digits === 0 || !threeDigits(i + 1)) break;
      folded = COMMA;
    } else {
      break;
    }
    h1 = step1(h1, folded);
    h2 = step2(h2, folded);
  }
  const unit = source[i] ?? 0;
  const first = source[start] ?? 0;
  const small = digits === 0 && classIn(characters[first] ?? 0) === Char.Lower;
  if (small && unit !== STOP && unit !== COLON && unit !== AT && stops === 0) {
    push(start, i, h1, h2, shape | Shape.Word | before, first);
    return i;
  }
  if (letters > 0) {
    if (unit === COLON || unit === AT || (unit === STOP && kindAt(i + 1) === Char.Lower)) {
      const end = addressAt(text, start, i);
      if (end > 0) {
        push(start, end, h1, h2, Shape.Address | before, first);
        return end;
      }
    }
    const kind = classIn(characters[first] ?? 0);
    const capital = kind === Char.Upper;
    if (kind !== Char.Digit) shape |= Shape.Word;
    if (capital) {
      shape |= Shape.Capitalised;
      if (upper > 1 && (shape & Shape.Lower) === 0) shape |= Shape.Capitals;
      if (digits === 0 && (letters === 1 || stops > 0)) shape |= Shape.Initial;
    }
    if (digits > 0) shape |= Shape.Digit;
    if (stops > 0) shape |= Shape.Dotted;
    if (unit === STOP) {
      vocabulary.lasting(h1, h2);
      const fits = (vocabulary.profile & (capital ? ANY_ABBREVIATION | SMALL_ABBREVIATION : SMALL_ABBREVIATION)) !== 0;
      if (fits) shape |= Shape.Abbreviation;
      // three stops are an ellipsis, not an abbreviation's
      if ((fits || stops > 0 || (shape & Shape.Initial) !== 0) && source[i + 1] !== STOP) {
        i++;
        shape |= Shape.Dotted;
      }
    }
  } else {
    shape |= Shape.Digit | Shape.Number;
  }
  push(start, i, h1, h2, shape | before, first);
  return i;
}

function threeDigits(from: number): boolean {
  for (let i = from; i < from + 3; i++) if (kindAt(i) !== Char.Digit) return false;
  return kindAt(from + 3) !== Char.Digit;
}

/** One punctuation mark, symbol, possessive ending, handle or hashtag; returns where it ends. */
function scanMark(text: string, start: number, length: number, before: number, vocabulary: Vocabulary): number {
  const source = SOURCE.units;
  const unit = source[start] ?? 0;
  const kind = kindOf(unit);
  let end = start + 1;
  let shape: number = Shape.Punctuation | before;
  if (kind === Char.Apostrophe) {
    if ((unit === OKINA || unit === MODIFIER_APOSTROPHE) && isLetter(kindAt(start + 1))) {
      const index = DRAFT.count;
      end = scanWord(text, start + 1, before, vocabulary);
      DRAFT.start[index] = start;
      return end;
    }
    const last = DRAFT.count - 1;
    const touching =
      last >= 0 && DRAFT.end[last] === start && ((DRAFT.shape[last] ?? 0) & (Shape.Word | Shape.Digit)) !== 0;
    if (touching && ((source[start + 1] ?? 0) | 0x20) === LETTER_S && !isWord(kindAt(start + 2))) {
      const h1 = step1(step1(HASH1, APOSTROPHE), LETTER_S);
      const h2 = step2(step2(HASH2, APOSTROPHE), LETTER_S);
      push(start, start + 2, h1, h2, Shape.Possessive | shape, APOSTROPHE);
      return start + 2;
    }
    shape |= Shape.Quote;
  } else if (kind === Char.Dash) {
    shape |= Shape.Dash;
    // "--" stands for a dash
    while (end < length && end - start < 3 && kindAt(end) === Char.Dash) end++;
  } else if (kind === Char.Quote) {
    shape |= Shape.Quote;
  } else if (kind === Char.HighSurrogate) {
    if (end < length && ((source[end] ?? 0) & 0xfc00) === 0xdc00) end++;
  } else if ((unit === AT || unit === 0x23) && end < length && isLetter(kindAt(end))) {
    end = endOfAddress(text, end);
    push(start, end, step1(HASH1, unit), step2(HASH2, unit), Shape.Address | before, unit);
    return end;
  } else if (kind === Char.Mark) {
    // a joiner or combining mark with no word before it carries nothing
    return end;
  }
  const folded = foldOf(unit);
  const visible = folded === 0 ? unit : folded;
  const code = kind === Char.Dash ? DASH : visible;
  push(start, end, step1(HASH1, visible), step2(HASH2, visible), shape, code);
  return end;
}
