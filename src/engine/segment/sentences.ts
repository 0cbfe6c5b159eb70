import { placeOf, Shape } from '../../core/shape.ts';
import { SET_BITS, WordFlag } from '../gazetteer/vocabulary.ts';
import { DRAFT } from './draft.ts';

/** Lines at most this long may be wrapped by hand; longer ones are paragraphs of their own. */
const WIDEST_WRAP = 140;
const NARROWEST_WRAP = 12;
/** Narrower lines are a wrapped text only where they have small words; lists of names and figures have none. */
const PROSE_WIDTH = 60;

/** Letters above which a word tells a headline in title case: small words stay small there. */
const LONG_WORD = 3;

const isCloser = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x29 || code === 0x5d;
const isOpener = (code: number): boolean => code === 0x22 || code === 0x27 || code === 0x28 || code === 0x5b;

/**
 * Marks line breaks that are no hand wrap as paragraph starts. A break is a wrap when the lines of its block are of one width
 * (the line before it nearly as long as the longest) or the next line begins with a small letter.
 */
export function settleLines(): void {
  const { count, shape, start, end } = DRAFT;
  let block = 0;
  while (block < count) {
    let next = block + 1;
    let broken = false;
    while (next < count && ((shape[next] ?? 0) & Shape.ParagraphStart) === 0) {
      if (((shape[next] ?? 0) & Shape.LineStart) !== 0) broken = true;
      next++;
    }
    if (broken) {
      let widest = 0;
      let line = block;
      for (let i = block + 1; i <= next; i++) {
        if (i === next || ((shape[i] ?? 0) & Shape.LineStart) !== 0) {
          widest = Math.max(widest, (end[i - 1] ?? 0) - (start[line] ?? 0));
          line = i;
        }
      }
      line = block;
      for (let i = block + 1; i < next; i++) {
        if (((shape[i] ?? 0) & Shape.LineStart) === 0) continue;
        const width = (end[i - 1] ?? 0) - (start[line] ?? 0);
        const prose = isProse(shape, line, i);
        line = i;
        const small = ((shape[i] ?? 0) & (Shape.Word | Shape.Capitalised)) === Shape.Word && widest <= WIDEST_WRAP;
        const wrapped =
          widest <= WIDEST_WRAP &&
          widest >= NARROWEST_WRAP &&
          width >= 0.7 * widest &&
          (widest >= PROSE_WIDTH || prose);
        if (!small && !wrapped) shape[i] = (shape[i] ?? 0) | Shape.ParagraphStart;
      }
    }
    block = next;
  }
}

/** Whether the line of tokens `[from, to)` has a word that begins with a small letter and does not end a sentence. */
function isProse(shape: Int32Array, from: number, to: number): boolean {
  if (((shape[to - 1] ?? 0) & Shape.Punctuation) !== 0) return false;
  for (let i = from; i < to; i++) if (((shape[i] ?? 0) & (Shape.Word | Shape.Capitalised)) === Shape.Word) return true;
  return false;
}

/** Whether a token can be the last of a sentence but for what closes after it; asked of each token, so that the rest is asked of few. */
const mayEnd = (shape: number, code: number): boolean =>
  (shape & Shape.Dotted) !== 0 || ((shape & Shape.Punctuation) !== 0 && isTerminator(code));
const isTerminator = (code: number): boolean =>
  code === 0x2e || code === 0x21 || code === 0x3f || code === 0x2026 || isWideTerminator(code);
const isWideTerminator = (code: number): boolean =>
  code === 0x3002 || code === 0xff01 || code === 0xff1f || code === 0x0964;

const WORD = placeOf(Shape.Word);
const CAPITALS = placeOf(Shape.Capitals);
const CAPITALISED = placeOf(Shape.Capitalised);
const LETTER_X = 0x58;
const SMALL_O = 0x6f;

const flagsOf = (at: number): number => (DRAFT.profile[at] ?? 0) >> SET_BITS;

/** `on X.`: a place where people post, and hardly anybody's initial. */
function isPlatform(at: number): boolean {
  const { code, start, end, shape } = DRAFT;
  const before = at - 1;
  return (
    code[at] === LETTER_X &&
    (end[at] ?? 0) - (start[at] ?? 0) === 2 &&
    code[before] === SMALL_O &&
    (end[before] ?? 0) - (start[before] ?? 0) === 2 &&
    ((shape[before] ?? 0) & Shape.Word) !== 0
  );
}

/** Whether a sentence ends after token `at`, given the next token `next` (same paragraph). */
function endsAfter(at: number, next: number): boolean {
  const shape = DRAFT.shape[at] ?? 0;
  const following = DRAFT.shape[next] ?? 0;
  const code = DRAFT.code[at] ?? 0;
  const capital = (following & Shape.Capitalised) !== 0;
  if ((shape & Shape.Punctuation) !== 0) {
    if (isWideTerminator(code)) return true;
    if (!isTerminator(code)) return false;
    // a full stop without a space after it ends a sentence only between a word and a capital ("China.We")
    if ((following & Shape.SpaceBefore) === 0) return capital && ((DRAFT.shape[at - 1] ?? 0) & Shape.Lower) !== 0;
    const small = (following & (Shape.Word | Shape.Capitalised)) === Shape.Word && (following & Shape.Lower) !== 0;
    return !small;
  }
  // the stop belongs to an abbreviation or initial: only a word that opens sentences shows that one begins
  if (
    (shape & Shape.Dotted) === 0 ||
    !capital ||
    (following & (Shape.SpaceBefore | Shape.Dotted)) !== Shape.SpaceBefore
  )
    return false;
  if (isPlatform(at)) return true;
  if ((flagsOf(at) & WordFlag.TitleAbbreviation) !== 0) return false;
  return (flagsOf(next) & WordFlag.Opener) !== 0;
}

/**
 * Splits the tokens of {@link DRAFT} into sentences and marks their first tokens; fills `sentence`. Marks sentences in capitals and headlines
 * in title case as well.
 * @returns first token of each sentence, then the number of tokens
 */
export function splitSentences(): Int32Array {
  const { count, shape, code, sentence, start, end } = DRAFT;
  const starts: number[] = [];
  let at = 0;
  while (at < count) {
    starts.push(at);
    shape[at] = (shape[at] ?? 0) | Shape.SentenceStart;
    // the word after an opening quote or bracket stands at the start as well
    for (let i = at; i + 1 < count && isOpener(code[i] ?? 0) && ((shape[i] ?? 0) & Shape.Punctuation) !== 0; i++) {
      shape[i + 1] = (shape[i + 1] ?? 0) | Shape.SentenceStart;
    }
    const number = starts.length - 1;
    let words = 0;
    let capitals = 0;
    let long = 0;
    let raised = 0;
    let i = at;
    for (; i < count; i++) {
      sentence[i] = number;
      const bits = shape[i] ?? 0;
      // by arithmetic, for no processor foresees which words are long
      const width = (end[i] ?? 0) - (start[i] ?? 0);
      const word = (bits >>> WORD) & ((1 - width) >>> 31);
      words += word;
      capitals += word & (bits >>> CAPITALS);
      const longWord = (bits >>> WORD) & ((LONG_WORD - width) >>> 31);
      long += longWord;
      raised += longWord & (bits >>> CAPITALISED);
      if (i + 1 === count || ((shape[i + 1] ?? 0) & Shape.ParagraphStart) !== 0) break;
      if (!mayEnd(bits, code[i] ?? 0)) continue;
      let next = i + 1;
      // closing quotes and brackets belong to the sentence that they close
      while (next + 1 < count && isCloser(code[next] ?? 0) && ((shape[next] ?? 0) & Shape.SpaceBefore) === 0) next++;
      if (next + 1 < count && next > i + 1 && ((shape[next] ?? 0) & Shape.ParagraphStart) !== 0) next = i + 1;
      if (endsAfter(i, next)) {
        for (let j = i + 1; j < next; j++) sentence[j] = number;
        i = next - 1;
        break;
      }
    }
    if (words >= 3 && capitals >= 0.7 * words) mark(shape, at, i + 1, Shape.CapitalsLine);
    else if (long >= 4 && raised >= 0.8 * long) mark(shape, at, i + 1, Shape.TitleLine);
    at = i + 1;
  }
  starts.push(count);
  return Int32Array.from(starts);
}

function mark(shape: Int32Array, from: number, to: number, bit: number): void {
  for (let i = from; i < to && i < shape.length; i++) shape[i] = (shape[i] ?? 0) | bit;
}
