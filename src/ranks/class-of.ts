import { Shape } from '../core/shape.ts';
import { hitAt, isCapital, joined, rowOf, type Scene } from './grammar.ts';
import { CLASSES, type Lexicon, Takes } from './lexicon.ts';
import type { Surroundings } from './surroundings.ts';

const POLITICAL = CLASSES.indexOf('political');
const RELIGIOUS = CLASSES.indexOf('religious');
const CIVIL = CLASSES.indexOf('civil');
const CORPORATE = CLASSES.indexOf('corporate');

/**
 * The class of the organisation for offices that every kind of organisation has, else the office's own.
 * @param inner row of the organisation that the title begins with (`party spokesman`), or -1
 */
export function classOf(
  scene: Scene,
  lexicon: Lexicon,
  row: number,
  takes: number,
  round: Surroundings,
  inner: number,
  first: number,
  compound: boolean,
): number {
  const own = lexicon.classAt(row);
  if ((takes & Takes.Body) === 0) return own;
  const body = inner < 0 && !compound ? round.body : inner;
  const isParty = body >= 0 && lexicon.bodyBranch(body) === 'party';
  // whoever speaks for an army in small letters is a civil spokesman to the press
  if ((takes & Takes.Voice) !== 0 && !isParty && !isCapital(scene, first)) return own;
  if (compound) return body < 0 ? own : lexicon.bodyClass(body);
  const of = inner < 0 ? bodyClassOf(lexicon, round) : lexicon.bodyClass(inner);
  if (of < 0) return own === POLITICAL && isOfAcronym(scene, lexicon, row, round, first) ? CORPORATE : own;
  if ((takes & Takes.Voice) !== 0) return of <= 1 || isParty ? of : own;
  // the only banks with governors are those of states
  if (of === CORPORATE && lexicon.nameAt(row).endsWith('Governor')) return CIVIL;
  // a church or mosque has directors like any other body, and its presidents and chairmen are neither politicians nor in business
  return of === RELIGIOUS && own !== POLITICAL && own !== CORPORATE ? own : of;
}

export const bodyClassOf = (lexicon: Lexicon, { body, parliamentary }: Surroundings): number =>
  parliamentary ? POLITICAL : body < 0 ? -1 : lexicon.bodyClass(body);

/** `LSK president`: of an association that is called by its initials; parties and states are known. */
function isOfAcronym(scene: Scene, lexicon: Lexicon, row: number, round: Surroundings, first: number): boolean {
  if (!joined(scene, first) || round.country >= 0 || !lexicon.nameAt(row).endsWith('President')) return false;
  const { shape, start, end } = scene.annotated.tokens;
  const bits = shape[first - 1] ?? 0;
  return (
    (bits & Shape.Capitals) !== 0 &&
    (bits & Shape.CapitalsLine) === 0 &&
    (end[first - 1] ?? 0) - (start[first - 1] ?? 0) >= 3
  );
}

/** Row of the body that the token begins, or -1. */
export function innerBody(scene: Scene, lexicon: Lexicon, token: number): number {
  const hit = hitAt(scene, lexicon.bodies, token);
  return hit < 0 ? -1 : rowOf(scene, hit);
}
