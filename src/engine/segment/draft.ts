import { enlarged } from '../grow.ts';
import type { TokenBuffer } from './buffers.ts';

/** Cells behind the last token that may be looked at without asking whether they are there; what they hold says nothing. */
export const AHEAD = 2;
const USUAL = 1 << 15;

/**
 * The tokens of the text at hand while they are made, in arrays as those of {@link TokenBuffer}. They are other ones only after a text of
 * uncommonly many tokens; as long as they never were, V8 takes them for constants, which are written and read in half the steps.
 */
export const DRAFT = { count: 0, ...arrays(USUAL) };

function arrays(size: number) {
  return {
    start: new Int32Array(size),
    end: new Int32Array(size),
    word: new Int32Array(size),
    profile: new Int32Array(size),
    shape: new Int32Array(size),
    code: new Uint16Array(size),
    sentence: new Int32Array(size),
  };
}

/** Makes room for twice as many tokens. */
export function growDraft(): void {
  DRAFT.start = enlarged(DRAFT.start);
  DRAFT.end = enlarged(DRAFT.end);
  DRAFT.word = enlarged(DRAFT.word);
  DRAFT.profile = enlarged(DRAFT.profile);
  DRAFT.shape = enlarged(DRAFT.shape);
  DRAFT.code = enlarged(DRAFT.code);
  DRAFT.sentence = enlarged(DRAFT.sentence);
}

/** Puts the tokens into arrays that stay when the next text is at hand. Gives memory back after an uncommonly long text. */
export function takeDraft(tokens: TokenBuffer): void {
  const { count } = DRAFT;
  tokens.reset(count + AHEAD);
  tokens.count = count;
  tokens.start.set(DRAFT.start.subarray(0, count));
  tokens.end.set(DRAFT.end.subarray(0, count));
  tokens.word.set(DRAFT.word.subarray(0, count));
  tokens.profile.set(DRAFT.profile.subarray(0, count));
  tokens.shape.set(DRAFT.shape.subarray(0, count));
  tokens.code.set(DRAFT.code.subarray(0, count));
  tokens.sentence.set(DRAFT.sentence.subarray(0, count));
  if (DRAFT.start.length > 8 * USUAL) Object.assign(DRAFT, arrays(USUAL));
}
