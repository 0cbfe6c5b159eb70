import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class } from './classes.ts';
import { isLikenedArticle, isReducedArticle, joins, leadsWithin, lengthOf } from './joints.ts';
import { Kind, kindIn } from './kinds.ts';
import { FORENAME, Known, NAME } from './known.ts';
import type { Lexicon } from './lexicon.ts';
import { isCapital } from './openings.ts';
import { pushUnit, pushWord, type RunSite, unitEnd } from './units.ts';

/** Most small particles before a name, and most tokens from the first of them to the name: the last may have a hyphen (de al-). */
const MOST_PARTICLES = 3;
export const LONGEST_APPROACH = MOST_PARTICLES + 2;

/** Whether a Dutch or German article and a name stand behind a small word, which is then one of their prepositions: `in 't Veld`. */
const isBeforeArticle = ({ tokens }: Annotated, lexicon: Lexicon, at: number): boolean =>
  isReducedArticle(tokens, at + 1) || (isCapital(tokens, at + 2) && lexicon.isArticle(tokens.profile[at + 1] ?? 0));

/** Whether a small word may lead to a name behind it. */
export function isLink({ annotated, tokens, lexicon }: RunSite, at: number): boolean {
  if (lexicon.isParticle(tokens.profile[at] ?? 0)) return true;
  // right before a name nothing else is one
  if (((tokens.shape[at + 1] ?? 0) & Shape.Capitalised) !== 0) return false;
  return isLikenedArticle(annotated, at) || isBeforeArticle(annotated, lexicon, at);
}

/** Words that lead to a name inside a run only where a hyphen joins them to it. */
const NO_LINKS = new Uint8Array(32);
for (const kind of [Kind.In, Kind.By, Kind.Preposition]) NO_LINKS[kind] = 1;

/** Whether a single letter stands between two persons rather than two family names: `Jordi Puig i Marta Grau`. */
function partsNames({ tokens, lexicon }: RunSite, at: number): boolean {
  if (lengthOf(tokens, at) > 1 || !isCapital(tokens, at + 1) || !isCapital(tokens, at + 2)) return false;
  const next = lexicon.known(tokens.profile[at + 1] ?? 0);
  return (next & NAME) === Known.Given || (next & FORENAME) === FORENAME;
}

/** Adds the particles at `at` if a name follows them, or begins with the last; returns the token after what it added. */
export function pushParticles(site: RunSite, at: number, open: boolean): number {
  const { annotated, tokens, lexicon } = site;
  const { shape, profile, count } = tokens;
  if (joins(annotated, at + 1) && isCapital(tokens, at + 2)) {
    const next = unitEnd(site, at, open);
    pushUnit(site, at, next);
    return next;
  }
  // "at-Tamimi" is a name, "Tamimi at home" none
  const before = isBeforeArticle(annotated, lexicon, at);
  const kind = open && !before ? kindIn(lexicon.knownAt(annotated, at)) : Kind.Other;
  if (NO_LINKS[kind] === 1) return at;
  // "Pieter a Marca said" and "Jóan á Heygum", but "gave Tamimi a Toyota"
  if (kind === Kind.Determiner && lexicon.kindOf(profile[at + 2] ?? 0) !== Kind.Reporting) return at;
  if (open && partsNames(site, at)) return at;
  let next = before ? at + 1 : at;
  while (
    next < at + MOST_PARTICLES &&
    next < count &&
    ((shape[next] ?? 0) & Shape.Capitalised) === 0 &&
    lexicon.isParticle(profile[next] ?? 0) &&
    !(next > at && joins(annotated, next + 1))
  )
    next++;
  const name = isReducedArticle(tokens, next) ? next + 2 : next;
  if (name === count) return at;
  const onward =
    isCapital(tokens, name) ||
    leadsWithin(annotated, name) ||
    (joins(annotated, name + 1) && isCapital(tokens, name + 2) && isLink(site, name));
  if (!onward || ((shape[name] ?? 0) & Shape.ParagraphStart) !== 0 || (!open && lexicon.isCommon(profile[at] ?? 0)))
    return at;
  for (let i = at; i < next; i++) pushWord(site, i, i + 1, Class.particle, i);
  if (name > next) pushWord(site, next, name, Class.particle, next + 1);
  return name;
}
