import { Shape } from '../../core/shape.ts';
import { HASH1, HASH2, step1, step2, type Vocabulary, WordFlag } from '../gazetteer/vocabulary.ts';
import { addressAt, endOfAddress } from './address.ts';
import type { TokenBuffer } from './buffers.ts';
import { Char } from './characters.ts';

const isLetter = (kind: number | undefined): boolean =>
  kind === Char.Lower || kind === Char.Upper || kind === Char.Letter;
const APOSTROPHE = 0x27;
const DASH = 0x2d;
const STOP = 0x2e;
const COMMA = 0x2c;
const LETTER_S = 0x73;

/**
 * Splits `text` into tokens in one pass over its code units, filling `tokens` (all arrays but `sentence`).
 * Word numbers come from `vocabulary`, which also knows which words take a stop (`Gen.`).
 * @param classes class of each code unit ({@link Char})
 */
export function tokenise(text: string, classes: Uint8Array, vocabulary: Vocabulary, tokens: TokenBuffer): void {
  const fold = vocabulary.fold;
  const length = text.length;
  tokens.count = 0;
  let at = 0;
  let before: number = Shape.ParagraphStart;
  let breaks = 0;

  const push = (start: number, end: number, word: number, shape: number, code: number): void => {
    const index = tokens.count;
    if (index === tokens.start.length) tokens.grow();
    tokens.start[index] = start;
    tokens.end[index] = end;
    tokens.word[index] = word;
    tokens.shape[index] = shape | before;
    tokens.code[index] = code;
    tokens.count = index + 1;
    before = 0;
    breaks = 0;
  };

  while (at < length) {
    const unit = text.charCodeAt(at);
    const kind = classes[unit] ?? 0;
    if (kind === Char.Space) {
      before |= Shape.SpaceBefore;
      at++;
      continue;
    }
    if (kind === Char.Newline) {
      if (!(unit === 0x0a && text.charCodeAt(at - 1) === 0x0d)) breaks++;
      before |= Shape.SpaceBefore | Shape.LineStart;
      if (breaks > 1) before |= Shape.ParagraphStart;
      at++;
      continue;
    }
    if (isLetter(kind) || kind === Char.Digit) {
      at = word(at);
      continue;
    }
    at = mark(at, unit, kind);
  }

  /** One word or number from `start`; returns where it ends. */
  function word(start: number): number {
    let h1 = HASH1;
    let h2 = HASH2;
    let i = start;
    let upper = 0;
    let lower = 0;
    let other = 0;
    let digits = 0;
    let shape = 0;
    /** Letters and digits since the last inner stop: `U.S.` has one a segment. */
    let segment = 0;
    let stops = 0;
    for (; i < length; i++) {
      const unit = text.charCodeAt(i);
      const kind = classes[unit] ?? 0;
      if (kind === Char.Lower) {
        lower++;
        segment++;
      } else if (kind === Char.Upper) {
        if (lower > 0) shape |= Shape.InnerCapital;
        upper++;
        segment++;
      } else if (kind === Char.Digit) {
        digits++;
        segment++;
      } else if (kind === Char.Letter) {
        other++;
        segment++;
      } else if (kind === Char.Mark) {
        continue;
      } else if (kind === Char.Apostrophe) {
        const next = classes[text.charCodeAt(i + 1)];
        if (i + 1 >= length || !isLetter(next) || upper + lower + other === 0) break;
        const following = text.charCodeAt(i + 1) | 0x20;
        const after = i + 2 < length ? classes[text.charCodeAt(i + 2)] : Char.Space;
        if (following === LETTER_S && !isLetter(after) && after !== Char.Digit && after !== Char.Mark) break;
        shape |= Shape.Apostrophe;
      } else if (unit === STOP) {
        const next = i + 1 < length ? (classes[text.charCodeAt(i + 1)] ?? 0) : 0;
        if (digits === segment && digits > 0 && next === Char.Digit) {
          h1 = step1(h1, STOP);
          h2 = step2(h2, STOP);
          continue;
        }
        if (segment !== 1 || digits > 0 || !isLetter(next)) break;
        // a further single letter must follow: U.S, a.m., J.R.R.
        const after = i + 2 < length ? (classes[text.charCodeAt(i + 2)] ?? 0) : 0;
        if (isLetter(after) || after === Char.Digit) break;
        stops++;
        segment = 0;
        continue;
      } else if (unit === COMMA) {
        if (digits !== segment || digits === 0 || !threeDigits(i + 1)) break;
        h1 = step1(h1, COMMA);
        h2 = step2(h2, COMMA);
        continue;
      } else {
        break;
      }
      const folded = fold[unit] ?? 0;
      h1 = step1(h1, folded);
      h2 = step2(h2, folded);
    }
    const letters = upper + lower + other;
    const unit = i < length ? text.charCodeAt(i) : 0;
    if (
      letters > 0 &&
      (unit === 0x3a || unit === 0x40 || (unit === STOP && classes[text.charCodeAt(i + 1)] === Char.Lower))
    ) {
      const end = addressAt(text, start, i);
      if (end > 0) {
        push(start, end, vocabulary.find(h1, h2), Shape.Address, text.charCodeAt(start));
        return end;
      }
    }
    const first = classes[text.charCodeAt(start)] ?? 0;
    if (isLetter(first)) shape |= Shape.Word;
    if (first === Char.Upper) shape |= Shape.Capitalised;
    if (upper > 1 && lower === 0) shape |= Shape.Capitals;
    if (lower > 0) shape |= Shape.Lower;
    if (digits > 0) shape |= letters === 0 ? Shape.Digit | Shape.Number : Shape.Digit;
    const id = vocabulary.find(h1, h2);
    if (letters > 0) {
      const flags = vocabulary.flagsOf(id);
      const capital = first === Char.Upper;
      let abbreviation =
        (flags & (WordFlag.Abbreviation | WordFlag.TitleAbbreviation)) !== 0 && capital
          ? true
          : (flags & WordFlag.SmallAbbreviation) !== 0;
      if (capital && digits === 0 && (letters === 1 || stops > 0)) shape |= Shape.Initial;
      if (unit === STOP && (abbreviation || stops > 0 || (shape & Shape.Initial) !== 0)) {
        // three stops are an ellipsis, not an abbreviation's
        if (text.charCodeAt(i + 1) !== STOP) {
          i++;
          shape |= Shape.Dotted;
        }
      } else if (stops > 0) {
        shape |= Shape.Dotted;
      } else if ((flags & WordFlag.SmallAbbreviation) !== 0) {
        abbreviation = false;
      }
      if (abbreviation) shape |= Shape.Abbreviation;
    }
    push(start, i, id, shape, text.charCodeAt(start));
    return i;
  }

  function threeDigits(from: number): boolean {
    if (from + 3 > length) return false;
    for (let i = from; i < from + 3; i++) if (classes[text.charCodeAt(i)] !== Char.Digit) return false;
    return from + 3 >= length || classes[text.charCodeAt(from + 3)] !== Char.Digit;
  }

  /** One punctuation mark, symbol, possessive ending, handle or hashtag; returns where it ends. */
  function mark(start: number, unit: number, kind: number): number {
    let end = start + 1;
    let shape: number = Shape.Punctuation;
    const code = fold[unit] ?? 0;
    if (kind === Char.Apostrophe) {
      const touching =
        tokens.count > 0 &&
        tokens.end[tokens.count - 1] === start &&
        (tokens.shape[tokens.count - 1] ?? 0) & (Shape.Word | Shape.Digit);
      if (touching && (text.charCodeAt(start + 1) | 0x20) === LETTER_S) {
        const after = start + 2 < length ? (classes[text.charCodeAt(start + 2)] ?? 0) : Char.Space;
        if (!isLetter(after) && after !== Char.Digit) {
          let h1 = step1(HASH1, APOSTROPHE);
          let h2 = step2(HASH2, APOSTROPHE);
          h1 = step1(h1, LETTER_S);
          h2 = step2(h2, LETTER_S);
          push(start, start + 2, vocabulary.find(h1, h2), Shape.Possessive | Shape.Punctuation, APOSTROPHE);
          return start + 2;
        }
      }
      shape |= Shape.Quote;
    } else if (kind === Char.Dash) {
      shape |= Shape.Dash;
      // "--" stands for a dash
      while (end < length && end - start < 3 && classes[text.charCodeAt(end)] === Char.Dash) end++;
    } else if (kind === Char.Quote) {
      shape |= Shape.Quote;
    } else if (kind === Char.HighSurrogate && end < length && (text.charCodeAt(end) & 0xfc00) === 0xdc00) {
      end++;
    } else if ((unit === 0x40 || unit === 0x23) && end < length && isLetter(classes[text.charCodeAt(end)])) {
      end = endOfAddress(text, end);
      push(start, end, vocabulary.find(step1(HASH1, unit), step2(HASH2, unit)), Shape.Address, unit);
      return end;
    } else if (kind === Char.Mark) {
      // a joiner or combining mark with no word before it carries nothing
      return end;
    }
    const visible = code === 0 ? unit : code;
    push(
      start,
      end,
      vocabulary.find(step1(HASH1, visible), step2(HASH2, visible)),
      shape,
      kind === Char.Dash ? DASH : visible,
    );
    return end;
  }
}
