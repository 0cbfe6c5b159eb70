import { Shape } from '../core/shape.ts';
import { Class } from './classes.ts';
import { isElided, isLikenedArticle, joins, lengthOf } from './joints.ts';
import { Kind, kindIn } from './kinds.ts';
import { Known } from './known.ts';

import { isCapital } from './openings.ts';
import { pushUnit, pushWord, type RunSite, unitEnd } from './units.ts';

/** Most small particles before a name, and most tokens from the first of them to the name: the last may have a hyphen (de al-). */
const MOST_PARTICLES = 3;
export const LONGEST_APPROACH = MOST_PARTICLES + 2;

/** Whether a small word may lead to a name behind it. */
export const isLink = ({ annotated, tokens, lexicon }: RunSite, at: number): boolean =>
  lexicon.isParticle(tokens.profile[at] ?? 0) || isLikenedArticle(annotated, at);

/** Words that lead to a name inside a run only where a hyphen joins them to it. */
const NO_LINKS = new Uint8Array(32);
for (const kind of [Kind.In, Kind.By, Kind.Preposition, Kind.Determiner]) NO_LINKS[kind] = 1;

/** Whether a single letter stands between two persons rather than two family names: `Jordi Puig i Marta Grau`. */
function partsNames({ tokens, lexicon }: RunSite, at: number): boolean {
  if (lengthOf(tokens, at) > 1 || !isCapital(tokens, at + 1) || !isCapital(tokens, at + 2)) return false;
  const next = lexicon.known(tokens.profile[at + 1] ?? 0);
  return (next & (Known.Given | Known.Family)) === Known.Given;
}

/** Adds the particles at `at` if a name follows them, or begins with the last; returns the token after what it added. */
export function pushParticles(site: RunSite, at: number, open: boolean): number {
  const { annotated, tokens, lexicon } = site;
  const { shape, profile, count } = tokens;
  if (joins(tokens, at + 1) && isCapital(tokens, at + 2)) {
    const next = unitEnd(site, at, open);
    pushUnit(site, at, next);
    return next;
  }
  // "at-Tamimi" is a name, "Tamimi at home" none; "á Heygum", but not "gave Tamimi a house"
  if (open && NO_LINKS[kindIn(lexicon.knownAt(annotated, at))] === 1) return at;
  if (open && partsNames(site, at)) return at;
  let next = at;
  while (
    next < at + MOST_PARTICLES &&
    next < count &&
    ((shape[next] ?? 0) & Shape.Capitalised) === 0 &&
    lexicon.isParticle(profile[next] ?? 0) &&
    !(next > at && joins(tokens, next + 1))
  )
    next++;
  if (next === count) return at;
  const onward =
    isCapital(tokens, next) ||
    isElided(tokens, next) ||
    (joins(tokens, next + 1) && isCapital(tokens, next + 2) && isLink(site, next));
  if (!onward || ((shape[next] ?? 0) & Shape.ParagraphStart) !== 0 || (!open && lexicon.isCommon(profile[at] ?? 0)))
    return at;
  for (let i = at; i < next; i++) pushWord(site, i, i + 1, Class.particle, i);
  return next;
}
