import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import type { Evidence } from './evidence.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spot } from './spots.ts';
import { COMMA } from './view.ts';

const STOP = 0x2e;

/**
 * Whether the name of a country is here that of a town, told by the division after its comma: `Holland, Michigan,`,
 * `Lebanon, Pa.`; not a list that goes on (`Canada, Texas and …`).
 */
export function isTown(annotated: Annotated, spot: Spot, evidence: Evidence, lexicon: Lexicon): boolean {
  const { code, shape, profile, count } = annotated.tokens;
  const { first, last } = spot;
  if ((spot.kind & FormKind.Name) === 0 || code[last] !== COMMA || last + 1 >= count) return false;
  if (first > 0 && code[first - 1] === COMMA) return false;
  if (has(lexicon.stateAbbreviation, profile[last + 1] ?? 0) && ((shape[last + 1] ?? 0) & Shape.Dotted) !== 0)
    return true;
  const place = evidence.placeOn(last + 1);
  if (place?.division !== true || place.states.some((state) => spot.states.includes(state))) return false;
  const after = place.last;
  return (
    after >= count ||
    code[after] === COMMA ||
    code[after] === STOP ||
    ((shape[after] ?? 0) & Shape.ParagraphStart) !== 0
  );
}
