import type { Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Kind } from './kinds.ts';
import { Known } from './known.ts';
import { isNameIn, kindIn, type Lexicon } from './lexicon.ts';

/** What is known of words that are hardly parts of names. */
const ENGLISH =
  Known.Common10 |
  Known.Common35 |
  Known.Common50 |
  Known.Organisation |
  Known.OrganisationHead |
  Known.OrganisationTail |
  Known.PlaceWord |
  Known.People |
  Known.Role |
  Known.Thing;

export const isCapital = ({ shape, count }: Tokens, at: number): boolean =>
  at < count &&
  ((shape[at] ?? 0) & (Shape.Capitalised | Shape.Word | Shape.Address)) === (Shape.Capitalised | Shape.Word);

/** Whether a capitalised word is no English one, nor one of those that names of bodies and places are made of. */
function isNameLike(tokens: Tokens, lexicon: Lexicon, at: number): boolean {
  if (!isCapital(tokens, at)) return false;
  const known = lexicon.known(tokens.profile[at] ?? 0);
  return isNameIn(known) || (known & ENGLISH) === 0;
}

/** Whether a word that opens a sentence says something of the person of the full name behind it: `Suspended Joan Obi`, `Meet Joan Obi`. */
export function leadsIn(tokens: Tokens, lexicon: Lexicon, at: number, known: number): boolean {
  if (((tokens.shape[at] ?? 0) & (Shape.TitleLine | Shape.CapitalsLine)) !== 0 || isNameIn(known)) return false;
  const kind = kindIn(known);
  if (kind !== Kind.Modifier && kind !== Kind.Adjective && kind !== Kind.Verb && kind !== Kind.Adverb) return false;
  return isNameLike(tokens, lexicon, at + 1) && isNameLike(tokens, lexicon, at + 2);
}
