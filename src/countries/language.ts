import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { endsPhrase } from './ends-phrase.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spot } from './spots.ts';

const COMMA = 0x2c;

/**
 * Which of the adjectives name a language: `speaks Turkish`, `in French`, `Polish language`, `English-speaking`, and the
 * other members of such a list. Positions in `spots`, or undefined where there are none, as in most texts.
 */
export function findLanguages(
  annotated: Annotated,
  spots: readonly Spot[],
  lexicon: Lexicon,
): ReadonlySet<number> | undefined {
  const { profile, shape } = annotated.tokens;
  let found: Set<number> | undefined;
  for (let index = 0; index < spots.length; index++) {
    const spot = spots[index];
    if (spot === undefined || !couldBe(spot, profile, lexicon)) continue;
    const before = found?.has(index - 1) === true ? spots[index - 1] : undefined;
    const joined = before !== undefined && spot.first - before.last <= 2 && joins(annotated, spot.first - 1, lexicon);
    if (
      !(joined && endsPhrase(annotated, spot.last, lexicon, lexicon.determiner)) &&
      !isLanguage(annotated, spot, lexicon)
    )
      continue;
    found ??= new Set();
    found.add(index);
  }
  if (found === undefined) return undefined;
  // a list is one of languages when its last member is told to be: `English and French speakers`
  for (let index = spots.length - 2; index >= 0; index--) {
    const spot = spots[index];
    const after = spots[index + 1];
    if (spot === undefined || after === undefined || !found.has(index + 1) || !couldBe(spot, profile, lexicon))
      continue;
    const together = after.first === spot.last + 1 && joins(annotated, spot.last, lexicon);
    if (together && ((shape[after.first] ?? 0) & Shape.ParagraphStart) === 0) found.add(index);
  }
  return found;
}

/** Whether a form is one that languages have as well. */
const couldBe = (spot: Spot, profile: Int32Array, lexicon: Lexicon): boolean =>
  (spot.kind & FormKind.Adjective) !== 0 &&
  spot.last === spot.first + 1 &&
  has(lexicon.language, profile[spot.first] ?? 0);

/** Whether a token joins the members of a list. */
const joins = ({ tokens: { code, word } }: Annotated, at: number, lexicon: Lexicon): boolean =>
  code[at] === COMMA || word[at] === lexicon.and || word[at] === lexicon.or;

function isLanguage(annotated: Annotated, { first, last }: Spot, lexicon: Lexicon): boolean {
  const { word, profile, shape, count } = annotated.tokens;
  if (((shape[first] ?? 0) & Shape.ParagraphStart) === 0 && first > 0) {
    const before = word[first - 1] ?? -1;
    if (
      has(lexicon.languageBefore, profile[first - 1] ?? 0) &&
      endsPhrase(annotated, last, lexicon, lexicon.determiner)
    )
      return true;
    if (before === lexicon.in && endsPhrase(annotated, last, lexicon, lexicon.determiner)) return true;
    const linked = before === lexicon.from || before === lexicon.into || before === lexicon.to;
    if (
      linked &&
      has(lexicon.languageBefore, profile[first - 2] ?? 0) &&
      endsPhrase(annotated, last, lexicon, lexicon.determiner)
    )
      return true;
  }
  if (last >= count || ((shape[last] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  const after = ((shape[last] ?? 0) & Shape.Dash) !== 0 ? last + 1 : last;
  return after < count && has(lexicon.languageAfter, profile[after] ?? 0);
}
