import type { Annotated } from '../core/document.ts';
import type { CountryForm } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { endsPhrase } from './ends-phrase.ts';
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
function isPeople(annotated: Annotated, first: number, last: number, lexicon: Lexicon): boolean {
  if (first === 0) return false;
  const { profile, shape } = annotated.tokens;
  const counted = has(lexicon.determiner, profile[first - 1] ?? 0) || ((shape[first - 1] ?? 0) & Shape.Number) !== 0;
  return counted && endsPhrase(annotated, last, lexicon, lexicon.reporting);
}
