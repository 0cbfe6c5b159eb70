import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { hitAt, hitBefore, isCapital, isFunctionWord, joined, rowOf, type Scene } from './grammar.ts';
import { CLASSES, type Lexicon, Takes, Use } from './lexicon.ts';
import type { Surroundings } from './round.ts';
import { WordBit } from './words.ts';

const POLICE = CLASSES.indexOf('police');
const POLITICAL = CLASSES.indexOf('political');
const RELIGIOUS = CLASSES.indexOf('religious');
const CIVIL = CLASSES.indexOf('civil');
const CORPORATE = CLASSES.indexOf('corporate');

/** Posts of employees. */
const RUNS = /^(?:Chief Executive(?: Officer)?|Managing Director|(?:General )?Manager)$/;
/** Civil posts that are clergy's in a church. */
const LEADS = /(?:Secretary|Secretary General|Head|Leader|Convener)$/;

/**
 * The class of the organisation for offices that every kind of organisation has, else the office's own.
 * @param office first token of the form of the office itself
 * @param isOfficer `Chief Wholesale Banking Officer`
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
  office: number,
  compound: boolean,
  isOfficer: boolean,
): number {
  // a chief officer of whatever it be is a company's, unless another body is named
  const own = isOfficer ? CORPORATE : lexicon.classAt(row);
  if ((takes & Takes.Body) === 0) return own;
  const body = inner < 0 && !compound ? round.body : inner;
  const isParty = body >= 0 && lexicon.bodyBranch(body) === 'party';
  // whoever speaks for an army in small letters is a civil spokesman to the press
  if ((takes & Takes.Voice) !== 0 && !isParty && !isCapital(scene, office)) return own;
  if (compound) return body < 0 ? own : lexicon.bodyClass(body);
  const of = inner < 0 ? bodyClassOf(lexicon, round) : lexicon.bodyClass(inner);
  if (of < 0) return own === POLITICAL && isOfCompany(scene, lexicon, row, round, first) ? CORPORATE : own;
  if ((takes & Takes.Voice) !== 0) return of <= 1 || isParty ? of : own;
  // a party called by the initials of a police
  if (of === POLICE && own === POLITICAL && lexicon.nameAt(row) === 'General Secretary') return own;
  // whoever runs the offices of a council is no politician
  if (of === POLITICAL && RUNS.test(lexicon.nameAt(row))) return CIVIL;
  // the only banks with governors are those of states
  if (of === CORPORATE && lexicon.nameAt(row).endsWith('Governor')) return CIVIL;
  // a church or mosque has directors like any other body; its presidents, chairmen and secretaries are its own
  return of === RELIGIOUS && own === CIVIL && !LEADS.test(lexicon.nameAt(row)) ? own : of;
}

export const bodyClassOf = (lexicon: Lexicon, { body, parliamentary }: Surroundings): number =>
  parliamentary ? POLITICAL : body < 0 ? -1 : lexicon.bodyClass(body);

/** Ends what is said of a people or region: its president is a politician. */
const PEOPLE = /(?:[aei]n|ish|ese|ic|i)$/;

/** `LSK president`, `Volvo vice president`: of an association or company by its name alone; parties and states are known. */
function isOfCompany(scene: Scene, lexicon: Lexicon, row: number, round: Surroundings, first: number): boolean {
  if (!joined(scene, first) || round.country >= 0 || !lexicon.nameAt(row).endsWith('President')) return false;
  const { text, tokens } = scene.annotated;
  const at = first - 1;
  const bits = tokens.shape[at] ?? 0;
  if ((bits & Shape.CapitalsLine) !== 0) return false;
  // "Amhara Region President"
  if ((lexicon.words.bitsOf(tokens.profile[at] ?? 0) & WordBit.Place) !== 0) return false;
  if ((bits & Shape.Capitals) !== 0) return (tokens.end[at] ?? 0) - (tokens.start[at] ?? 0) >= 3;
  // "Real Madrid president"
  const front = isCapital(scene, at) && isCapital(scene, at - 1) && joined(scene, at);
  if (round.place >= 0 && front && !isFunctionWord(lexicon, tokens.profile[at - 1] ?? 0)) return true;
  if ((bits & Shape.Capitalised) === 0 || round.place >= 0 || PEOPLE.test(text.slice(tokens.start[at], tokens.end[at])))
    return false;
  if (hitBefore(scene, lexicon.modifiers, first) >= 0 || hitBefore(scene, lexicon.ranks, first) >= 0) return false;
  const own = tokens.profile[at] ?? 0;
  return (lexicon.words.bitsOf(own) & (WordBit.Function | WordBit.Usual)) === 0 && !has(lexicon.words.adjective, own);
}

/** Row of the body that the token begins, or -1. */
export function innerBody(scene: Scene, lexicon: Lexicon, token: number): number {
  const hit = hitAt(scene, lexicon.bodies, token);
  return hit < 0 ? -1 : rowOf(scene, hit);
}

/** No rank or title of honour: `Cebu Gov.` governs Cebu. */
export const isOffice = (lexicon: Lexicon, row: number): boolean =>
  lexicon.useAt(row) !== Use.Attached || lexicon.classAt(row) === POLITICAL;
