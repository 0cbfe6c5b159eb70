import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { Spot } from './spots.ts';
import { COMMA, isBreak, isCapitalWord, type TokenView } from './view.ts';

/** A given name, initial or honorific before the form: `Michael Jordan`, `Mr. Holland`. */
function personBefore(view: TokenView, { first, kind, states }: Spot, lexicon: Lexicon): number {
  const before = first - 1;
  const here = view.shape[first] ?? 0;
  if (before < 0 || isBreak(here) || (here & Shape.SpaceBefore) === 0) return 0;
  const shape = view.shape[before] ?? 0;
  if (!isCapitalWord(shape) || view.evidence.spotOn(before) !== undefined) return 0;
  const profile = view.profile[before] ?? 0;
  if (has(lexicon.honorific, profile)) return 4;
  if (has(lexicon.preposition, profile) || has(lexicon.determiner, profile) || has(lexicon.conjunction, profile))
    return 0;
  if (has(lexicon.organisationHead, profile) || has(lexicon.team, profile) || has(lexicon.event, profile)) return 0;
  // `Florence Italy`: a city, its comma forgotten
  if (view.evidence.placeOn(before)?.states.some((state) => states.includes(state)) === true) return 0;
  if ((shape & Shape.Initial) !== 0) return 2;
  if (!has(lexicon.given, profile)) {
    // a people's noun stands after a determiner or an adjective; after some other capitalised word it is a family name
    const name = kind === FormKind.Demonym && (shape & Shape.SentenceStart) === 0 && !lexicon.isCommon(profile);
    return name && !has(lexicon.role, profile) ? 1.8 : 0;
  }
  if (lexicon.isCommon(profile))
    return (shape & Shape.SentenceStart) === 0 || !has(lexicon.auxiliary, profile) ? 1.5 : 0.3;
  return (shape & Shape.TitleLine) !== 0 ? 2.5 : 4.5;
}

/** An age after the form: `Jordan, 17, said`. */
function ageAfter({ shape, code, count }: TokenView, { last }: Spot): number {
  const number = shape[last + 1] ?? 0;
  return last + 2 < count && code[last] === COMMA && (number & Shape.Number) !== 0 && code[last + 2] === COMMA
    ? 2.5
    : 0;
}

/** A family name after the form: `Chad Deering`, `Georgia Ellenwood`. */
function personAfter(view: TokenView, spot: Spot, lexicon: Lexicon): number {
  const next = view.evidence.spotOn(spot.last);
  if (next?.sure === true) return 0;
  // `Chad Israel Moreno`: a name that may be a second one is passed over
  const at = next === undefined ? spot.last : next.last;
  const shape = view.shape[at] ?? 0;
  if (at >= view.count || isBreak(shape) || (shape & Shape.SpaceBefore) === 0 || !isCapitalWord(shape)) return 0;
  const profile = view.profile[at] ?? 0;
  if (!has(lexicon.family, profile) && view.evidence.placeOn(at) !== undefined) return 0;
  if (
    has(lexicon.organisationTail, profile) ||
    has(lexicon.organisationHead, profile) ||
    has(lexicon.placeTail, profile)
  )
    return 0;
  if (
    has(lexicon.event, profile) ||
    has(lexicon.workTail, profile) ||
    has(lexicon.team, profile) ||
    has(lexicon.role, profile)
  )
    return 0;
  if (has(lexicon.preposition, profile) || has(lexicon.determiner, profile) || has(lexicon.countryAfter, profile))
    return 0;
  const line = (shape & (Shape.TitleLine | Shape.CapitalsLine)) !== 0 ? 0.5 : 1;
  const name = has(lexicon.family, profile) || has(lexicon.given, profile);
  if (name && !lexicon.isCommon(profile)) return 4.2 * line;
  if (lexicon.isCommon(profile)) return name ? 0.8 * line : 0;
  return 2.8 * line;
}

/** A given name beside the form in a list: `Daniel, Jordan and Kevin`. */
function personInList(view: TokenView, { first, last }: Spot, lexicon: Lexicon): number {
  const { word, profile, shape, code, count, evidence } = view;
  const joins = (at: number): boolean => code[at] === COMMA || word[at] === lexicon.and || word[at] === lexicon.or;
  const isGiven = (at: number): boolean => {
    if (at >= count) return false;
    const own = profile[at] ?? 0;
    if (!isCapitalWord(shape[at] ?? 0) || !has(lexicon.given, own) || lexicon.isCommon(own)) return false;
    return evidence.spotOn(at) === undefined;
  };
  const before = first > 1 && joins(first - 1) && isGiven(first - 2);
  const after = joins(last) && isGiven(last + 1);
  return (before ? 1.2 : 0) + (after ? 1.2 : 0);
}

/** A role or kinship noun before the form that is followed by no `of`: `actress India …`, `her husband Chad`. */
function roleBefore(view: TokenView, { first }: Spot, lexicon: Lexicon): number {
  const before = first - 1;
  if (before < 0 || ((view.shape[first] ?? 0) & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0) return 0;
  const profile = view.profile[before] ?? 0;
  const person = has(lexicon.role, profile) || has(lexicon.kinship, profile);
  return person && view.evidence.spotOn(before) === undefined ? 2 : 0;
}

/** How much the words directly round a form speak for a person's name, in log-odds. */
export interface PersonEvidence {
  /** For a family name: `Michael Jordan`. */
  readonly family: number;
  /** For a given name: `Jordan Ellis`, `her son Jordan`. */
  readonly given: number;
}

export function weighPerson(view: TokenView, spot: Spot, lexicon: Lexicon): PersonEvidence {
  const before = personBefore(view, spot, lexicon);
  if ((spot.kind & (FormKind.Adjective | FormKind.Demonym)) !== 0) {
    // `Dawn French said` is a name, `Juan French cheese` is none: an adjective goes on to its noun
    const attributive = (spot.kind & FormKind.Adjective) !== 0 && goesOn(view, spot.last, lexicon);
    return { family: (attributive ? 0.2 : 1.4) * before, given: 0 };
  }
  const given =
    personAfter(view, spot, lexicon) +
    ageAfter(view, spot) +
    personInList(view, spot, lexicon) +
    roleBefore(view, spot, lexicon);
  return { family: before, given };
}

/** Whether a word follows that may be the noun of an adjective. */
function goesOn({ shape, profile, count }: TokenView, at: number, lexicon: Lexicon): boolean {
  if (at >= count) return false;
  const own = profile[at] ?? 0;
  return (
    ((shape[at] ?? 0) & Shape.Word) !== 0 &&
    !has(lexicon.auxiliary, own) &&
    !has(lexicon.reporting, own) &&
    !has(lexicon.personVerb, own) &&
    !has(lexicon.preposition, own) &&
    !has(lexicon.conjunction, own)
  );
}
