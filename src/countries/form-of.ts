import type { Annotated } from '../core/document.ts';
import type { CountryForm } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spot } from './spots.ts';

/** What kind of form stands here; one that is adjective and people at once is told by its neighbours (`an Afghan said`). */
export function formOf(annotated: Annotated, { first, last, kind }: Spot, lexicon: Lexicon): CountryForm {
  if ((kind & FormKind.Historical) !== 0) return 'historical';
  if ((kind & FormKind.Name) !== 0) return 'name';
  if ((kind & FormKind.Official) !== 0) return 'official';
  if ((kind & FormKind.Abbreviation) !== 0) return 'abbreviation';
  if ((kind & FormKind.Adjective) === 0) return 'demonym';
  if ((kind & FormKind.Demonym) === 0) return 'adjective';
  return isPeople(annotated, first, last, lexicon) ? 'demonym' : 'adjective';
}

/** A determiner or number before, and no noun after. */
function isPeople({ tokens }: Annotated, first: number, last: number, lexicon: Lexicon): boolean {
  const { profile, shape, count } = tokens;
  const before = profile[first - 1] ?? 0;
  const counted = first > 0 && (has(lexicon.determiner, before) || ((shape[first - 1] ?? 0) & Shape.Number) !== 0);
  if (!counted) return false;
  const here = shape[last] ?? 0;
  if (last >= count || (here & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0) return true;
  if ((here & Shape.Word) === 0) return (here & Shape.Dash) === 0;
  const next = profile[last] ?? 0;
  return (
    has(lexicon.preposition, next) ||
    has(lexicon.conjunction, next) ||
    has(lexicon.auxiliary, next) ||
    has(lexicon.reporting, next) ||
    has(lexicon.pronoun, next)
  );
}
