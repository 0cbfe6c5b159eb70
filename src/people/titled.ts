import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class as C } from './classes.ts';
import { Kind } from './kinds.ts';
import type { RunBuffer } from './runs.ts';
import type { Site } from './site.ts';
import { Tag } from './tags.ts';

/** Whether the rank before a unit is a title of it, rather than initials (`P.M. Sayeed`) or part of a longer name (`King Faisal Babes`). */
export function isTitled({ annotated, tags, runs }: Site, unit: number, start: number): boolean {
  const begin = runs.first[unit] ?? 0;
  if (((annotated.tokens.shape[begin] ?? 0) & Shape.ParagraphStart) !== 0) return false;
  const here = tags.bits[begin] ?? 0;
  const before = tags.bits[begin - 1] ?? 0;
  if (unit > start && runs.class[unit - 1] === C.initial && (before & Tag.PhraseEnd) === 0) return false;
  // "SAN PEDRO SULA"
  if ((here & before & Tag.PlacePhrase) !== 0 && (here & Tag.PhraseStart) === 0) return false;
  return (here & before & Tag.KnownName) === 0 || (here & Tag.KnownStart) !== 0;
}

/** Whether the capitalised word before a unit is a courtesy title or an honorific. */
export function isTitle({ tokens }: Annotated, runs: RunBuffer, unit: number, tag: number, kind: number): boolean {
  const first = runs.first[unit] ?? 0;
  if (((tokens.shape[first - 1] ?? 0) & Shape.Capitalised) === 0) return false;
  if ((tag & (Tag.CountryPhrase | Tag.PlacePhrase)) !== 0) return false;
  if (kind === Kind.Courtesy) return true;
  // an honorific that is a name as well (Nana, Khan) counts as what it is in the run
  return (
    kind === Kind.Honorific && (unit === 0 || runs.last[unit - 1] !== first || runs.class[unit - 1] === C.honorific)
  );
}
