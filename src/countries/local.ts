import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlaceSpot, Spot } from './spots.ts';

/** What the words directly round a form say, in log-odds. */
export interface LocalEvidence {
  readonly person: number;
  /** For any place: a state as much as a division or town. */
  readonly place: number;
  /** For a state alone. */
  readonly country: number;
  /** States in which the place before it may be (`Savannah, Georgia`). */
  readonly before: readonly number[];
  /** States in which the place after it may be, or that it is (`Lebanon, Pennsylvania`). */
  readonly after: readonly number[];
}

const COMMA = 0x2c;

/** Quick questions about tokens of one document. */
export interface TokenView {
  readonly shape: Int32Array;
  readonly word: Int32Array;
  readonly code: Uint16Array;
  readonly count: number;
  /** Position in the list of countries of the form that covers a token, or -1. */
  readonly spotAt: Int32Array;
  /** The same for places. */
  readonly placeAt: Int32Array;
}

const isBreak = (shape: number): boolean => (shape & Shape.ParagraphStart) !== 0;

/** Whether a token is a capitalised word that is neither an abbreviation of several letters nor part of an address. */
export const isCapitalWord = (shape: number): boolean =>
  (shape & (Shape.Word | Shape.Capitalised)) === (Shape.Word | Shape.Capitalised) && (shape & Shape.Address) === 0;

/** The place that covers a token. */
const placeOn = (view: TokenView, places: readonly PlaceSpot[], token: number): PlaceSpot | undefined =>
  places[view.placeAt[token] ?? -1];

/** A given name, initial or honorific before the form: `Michael Jordan`, `Mr. Holland`. */
function personBefore(
  view: TokenView,
  { first, kind, states }: Spot,
  places: readonly PlaceSpot[],
  lexicon: Lexicon,
): number {
  const before = first - 1;
  const shape = view.shape[before] ?? 0;
  if (before < 0 || isBreak(view.shape[first] ?? 0) || ((view.shape[first] ?? 0) & Shape.SpaceBefore) === 0) return 0;
  if ((view.spotAt[before] ?? -1) >= 0 || !isCapitalWord(shape)) return 0;
  const word = view.word[before] ?? -1;
  if (has(lexicon.honorific, word)) return 4;
  if (has(lexicon.preposition, word) || has(lexicon.determiner, word) || has(lexicon.conjunction, word)) return 0;
  if (has(lexicon.organisationHead, word) || has(lexicon.team, word) || has(lexicon.event, word)) return 0;
  // `Florence Italy`: a city, its comma forgotten
  if (placeOn(view, places, before)?.states.some((state) => states.includes(state)) === true) return 0;
  if ((shape & Shape.Initial) !== 0) return 2;
  if (!has(lexicon.given, word)) {
    // a people's noun stands after a determiner or an adjective; after some other capitalised word it is a family name
    const name = kind === FormKind.Demonym && (shape & Shape.SentenceStart) === 0 && !lexicon.isCommon(word);
    return name && !has(lexicon.role, word) ? 1.8 : 0;
  }
  if (lexicon.isCommon(word)) return (shape & Shape.SentenceStart) === 0 || !has(lexicon.auxiliary, word) ? 1.5 : 0.3;
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
function personAfter(view: TokenView, { last }: Spot, lexicon: Lexicon): number {
  const shape = view.shape[last] ?? 0;
  if (last >= view.count || isBreak(shape) || (shape & Shape.SpaceBefore) === 0 || !isCapitalWord(shape)) return 0;
  if ((view.spotAt[last] ?? -1) >= 0) return 0;
  const word = view.word[last] ?? -1;
  if (has(lexicon.organisationTail, word) || has(lexicon.organisationHead, word) || has(lexicon.placeTail, word))
    return 0;
  if (has(lexicon.event, word) || has(lexicon.workTail, word) || has(lexicon.team, word) || has(lexicon.role, word))
    return 0;
  if (has(lexicon.preposition, word) || has(lexicon.determiner, word) || has(lexicon.countryAfter, word)) return 0;
  const line = (shape & (Shape.TitleLine | Shape.CapitalsLine)) !== 0 ? 0.5 : 1;
  const name = has(lexicon.family, word) || has(lexicon.given, word);
  if (name && !lexicon.isCommon(word)) return 4.2 * line;
  if (lexicon.isCommon(word)) return name ? 0.8 * line : 0;
  return 2.2 * line;
}

/** A given name beside the form in a list: `Daniel, Jordan and Kevin`. */
function personInList(view: TokenView, { first, last }: Spot, lexicon: Lexicon): number {
  const { word, shape, code, spotAt } = view;
  const joins = (at: number): boolean => code[at] === COMMA || word[at] === lexicon.and || word[at] === lexicon.or;
  const isGiven = (at: number): boolean => {
    const id = word[at] ?? -1;
    return isCapitalWord(shape[at] ?? 0) && (spotAt[at] ?? -1) < 0 && has(lexicon.given, id) && !lexicon.isCommon(id);
  };
  const before = first > 1 && joins(first - 1) && isGiven(first - 2);
  const after = joins(last) && isGiven(last + 1);
  return (before ? 1.2 : 0) + (after ? 1.2 : 0);
}

/** A role or kinship noun before the form that is followed by no `of`: `actress India …`, `her husband Chad`. */
function roleBefore(view: TokenView, { first }: Spot, lexicon: Lexicon): number {
  const before = first - 1;
  if (before < 0 || ((view.shape[first] ?? 0) & (Shape.ParagraphStart | Shape.SentenceStart)) !== 0) return 0;
  const word = view.word[before] ?? -1;
  return (view.spotAt[before] ?? -1) < 0 && (has(lexicon.role, word) || has(lexicon.kinship, word)) ? 2 : 0;
}

const NOWHERE: readonly number[] = [];

/** The places that a comma or `and` joins to the form, before and after it. */
function neighbours(
  view: TokenView,
  { first, last }: Spot,
  places: readonly PlaceSpot[],
  spots: readonly Spot[],
  lexicon: Lexicon,
) {
  const joined = first > 1 && isJoint(view, first - 1, lexicon);
  const before = (joined ? placeOn(view, places, first - 2)?.states : undefined) ?? NOWHERE;
  if (!isJoint(view, last, lexicon)) return { before, after: NOWHERE };
  const next = view.code[last] === COMMA ? spots[view.spotAt[last + 1] ?? -1] : undefined;
  const country = next?.sure === true ? next.states : undefined;
  return { before, after: placeOn(view, places, last + 1)?.states ?? country ?? NOWHERE };
}

/** Words that stand beside places: `in Jordan`, `Jordan's parliament`, lists of countries. */
function placeEvidence(view: TokenView, spot: Spot, spots: readonly Spot[], lexicon: Lexicon) {
  const { first, last } = spot;
  const { word, shape, count, spotAt } = view;
  let place = 0;
  let country = 0;
  const before = first - 1;
  if (before >= 0 && !isBreak(shape[first] ?? 0)) {
    const at = word[before] ?? -1;
    const preposition = at === lexicon.the ? (word[before - 1] ?? -1) : at;
    if (has(lexicon.countryBefore, preposition)) place += 1.5;
    else if (preposition === lexicon.of || preposition === lexicon.for) place += 0.4;
  }
  let after = last;
  if (after < count && ((shape[after] ?? 0) & Shape.Possessive) !== 0) {
    after++;
    place += 0.3;
  }
  if (after < count && !isBreak(shape[after] ?? 0) && has(lexicon.countryAfter, word[after] ?? -1)) {
    place += 0.6;
    country += 0.6;
  }
  const isCountry = (at: number): boolean => {
    const other = spots[spotAt[at] ?? -1];
    return other?.sure === true && (other.kind & (FormKind.Name | FormKind.Official)) !== 0;
  };
  if (isJoint(view, last, lexicon) && isCountry(last + 1)) country += 1.6;
  if (before > 0 && isJoint(view, before, lexicon) && isCountry(before - 1)) country += 1.6;
  return { place, country };
}

/** A comma, `and`, `or` or dash between two members of a list. */
const isJoint = ({ code, word, shape }: TokenView, at: number, lexicon: Lexicon): boolean =>
  code[at] === COMMA || word[at] === lexicon.and || word[at] === lexicon.or || ((shape[at] ?? 0) & Shape.Dash) !== 0;

/** Weighs the words directly round a form. */
export function weighLocally(
  annotated: Annotated,
  view: TokenView,
  spot: Spot,
  spots: readonly Spot[],
  places: readonly PlaceSpot[],
  lexicon: Lexicon,
): LocalEvidence {
  const people = (spot.kind & (FormKind.Adjective | FormKind.Demonym)) !== 0;
  const adjective = (spot.kind & FormKind.Adjective) !== 0;
  let person = personBefore(view, spot, places, lexicon);
  if (people) {
    // `Dawn French said` is a name, `Juan French cheese` is none: an adjective goes on to its noun
    const next = annotated.tokens.shape[spot.last] ?? 0;
    const word = annotated.tokens.word[spot.last] ?? -1;
    const goesOn =
      (next & Shape.Word) !== 0 &&
      !has(lexicon.auxiliary, word) &&
      !has(lexicon.reporting, word) &&
      !has(lexicon.personVerb, word) &&
      !has(lexicon.preposition, word) &&
      !has(lexicon.conjunction, word);
    if (goesOn && adjective) person *= 0.2;
  } else {
    person +=
      personAfter(view, spot, lexicon) +
      ageAfter(view, spot) +
      personInList(view, spot, lexicon) +
      roleBefore(view, spot, lexicon);
  }
  return { person, ...placeEvidence(view, spot, spots, lexicon), ...neighbours(view, spot, places, spots, lexicon) };
}
