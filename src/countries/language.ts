import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spot } from './spots.ts';

const COMMA = 0x2c;

/**
 * Which of the adjectives name a language: `speaks Turkish`, `in French`, `Polish language`, `English-speaking`, and the
 * other members of such a list. Positions in `spots`.
 */
export function findLanguages(annotated: Annotated, spots: readonly Spot[], lexicon: Lexicon): Set<number> {
  const { word, profile, shape, code } = annotated.tokens;
  const found = new Set<number>();
  const couldBe = (spot: Spot): boolean =>
    spot.last === spot.first + 1 &&
    (spot.kind & FormKind.Adjective) !== 0 &&
    has(lexicon.language, profile[spot.first] ?? 0);
  for (const [index, spot] of spots.entries()) {
    if (!couldBe(spot)) continue;
    const before = spots[index - 1];
    const joined =
      before !== undefined &&
      found.has(index - 1) &&
      spot.first - before.last <= 2 &&
      (code[spot.first - 1] === COMMA || word[spot.first - 1] === lexicon.and || word[spot.first - 1] === lexicon.or);
    if ((joined && endsPhrase(annotated, spot.last, lexicon)) || isLanguage(annotated, spot, lexicon)) found.add(index);
  }
  // a list is one of languages when its last member is told to be: `English and French speakers`
  for (let index = spots.length - 2; index >= 0; index--) {
    const spot = spots[index];
    const after = spots[index + 1];
    if (spot === undefined || after === undefined || !found.has(index + 1) || !couldBe(spot)) continue;
    const link = spot.last;
    const joins = code[link] === COMMA || word[link] === lexicon.and || word[link] === lexicon.or;
    if (joins && after.first === link + 1 && ((shape[after.first] ?? 0) & Shape.ParagraphStart) === 0) found.add(index);
  }
  return found;
}

function isLanguage(annotated: Annotated, { first, last }: Spot, lexicon: Lexicon): boolean {
  const { word, profile, shape, count } = annotated.tokens;
  if (((shape[first] ?? 0) & Shape.ParagraphStart) === 0 && first > 0) {
    const before = word[first - 1] ?? -1;
    if (has(lexicon.languageBefore, profile[first - 1] ?? 0) && endsPhrase(annotated, last, lexicon)) return true;
    if (before === lexicon.in && endsPhrase(annotated, last, lexicon)) return true;
    const linked = before === lexicon.from || before === lexicon.into || before === lexicon.to;
    if (linked && has(lexicon.languageBefore, profile[first - 2] ?? 0) && endsPhrase(annotated, last, lexicon))
      return true;
  }
  if (last >= count || ((shape[last] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  const after = ((shape[last] ?? 0) & Shape.Dash) !== 0 ? last + 1 : last;
  return after < count && has(lexicon.languageAfter, profile[after] ?? 0);
}

/** Whether no noun follows that the adjective could belong to. */
function endsPhrase({ tokens }: Annotated, at: number, lexicon: Lexicon): boolean {
  const { profile, shape, count } = tokens;
  const here = shape[at] ?? 0;
  if (at >= count || (here & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0) return true;
  if ((here & Shape.Word) === 0) return (here & Shape.Dash) === 0 && (here & Shape.Digit) === 0;
  const own = profile[at] ?? 0;
  return (
    has(lexicon.preposition, own) ||
    has(lexicon.conjunction, own) ||
    has(lexicon.auxiliary, own) ||
    has(lexicon.determiner, own) ||
    has(lexicon.pronoun, own)
  );
}
