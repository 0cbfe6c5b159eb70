import type { Document } from '../../core/document.ts';
import type { Vocabulary } from '../gazetteer/vocabulary.ts';
import type { TokenBuffer } from './buffers.ts';
import { takeDraft } from './draft.ts';
import { settleLines, splitSentences } from './sentences.ts';
import { tokenise } from './tokenise.ts';

/**
 * Text to tokens and sentences. The result lives in `buffer` and is overwritten by the next call with the same buffer.
 * @param text any string; offsets of the result are its UTF-16 code units
 */
export function segment(text: string, vocabulary: Vocabulary, buffer: TokenBuffer): Document {
  vocabulary.startDocument();
  tokenise(text, vocabulary);
  settleLines();
  const sentences = splitSentences();
  takeDraft(buffer);
  return { text, tokens: buffer, sentences, sentenceCount: sentences.length - 1 };
}
