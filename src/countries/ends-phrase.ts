import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has, type WordClass } from '../engine/gazetteer/gazetteer.ts';
import type { Lexicon } from './lexicon.ts';

/**
 * Whether no noun follows from token `at` on that the form before it could belong to.
 * @param closer words that end the phrase besides small ones
 */
export function endsPhrase({ tokens }: Annotated, at: number, lexicon: Lexicon, closer: WordClass): boolean {
  const { profile, shape, count } = tokens;
  if (at >= count) return true;
  const here = shape[at] ?? 0;
  if ((here & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0) return true;
  if ((here & Shape.Word) === 0) return (here & (Shape.Dash | Shape.Digit)) === 0;
  const own = profile[at] ?? 0;
  return (
    has(lexicon.preposition, own) ||
    has(lexicon.conjunction, own) ||
    has(lexicon.auxiliary, own) ||
    has(lexicon.pronoun, own) ||
    has(closer, own)
  );
}
