import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import type { PlaceSpot, Spot } from './spots.ts';

/** What the words directly round a form say, in log-odds: for a person's name, and for a country or place. */
export interface LocalEvidence {
  readonly person: number;
  readonly country: number;
  /** State of the city before it (`Savannah, Georgia`), or -1. */
  readonly before: number;
  /** State of the place or country after it (`Lebanon, Pennsylvania`), or -1. */
  readonly inState: number;
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
function personBefore(view: TokenView, { first, kind }: Spot, places: readonly PlaceSpot[], lexicon: Lexicon): number {
  const before = first - 1;
  const shape = view.shape[before] ?? 0;
  if (before < 0 || isBreak(view.shape[first] ?? 0) || ((view.shape[first] ?? 0) & Shape.SpaceBefore) === 0) return 0;
  if ((view.spotAt[before] ?? -1) >= 0 || !isCapitalWord(shape)) return 0;
  const word = view.word[before] ?? -1;
  if (has(lexicon.honorific, word)) return 4;
  if (has(lexicon.preposition, word) || has(lexicon.determiner, word) || has(lexicon.conjunction, word)) return 0;
  if (has(lexicon.organisationHead, word) || has(lexicon.team, word) || has(lexicon.event, word)) return 0;
  // `Florence Italy`: a city, its comma forgotten
  if (placeOn(view, places, before) !== undefined) return 0;
  if ((shape & Shape.Initial) !== 0) return 2;
  if (!has(lexicon.given, word)) {
    // a people's noun stands after a determiner or an adjective; after some other capitalised word it is a family name
    const name = kind === FormKind.Demonym && (shape & Shape.SentenceStart) === 0 && !lexicon.isCommon(word);
    return name && !has(lexicon.role, word) ? 1.8 : 0;
  }
  if (lexicon.isCommon(word)) return (shape & Shape.SentenceStart) !== 0 ? 0.3 : 1.2;
  return (shape & Shape.TitleLine) !== 0 ? 2.5 : 4.5;
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
  if (name && !lexicon.isCommon(word)) return 3.8 * line;
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

/** The place that ends before a comma before the form, and the one that begins after a comma after it. */
function neighbours(view: TokenView, { first, last }: Spot, places: readonly PlaceSpot[], spots: readonly Spot[]) {
  let before = -1;
  let inState = -1;
  const commaBefore = first > 0 && view.code[first - 1] === COMMA;
  const commaAfter = view.code[last] === COMMA;
  if (!commaBefore && !commaAfter) return { before, inState };
  if (commaBefore) before = placeOn(view, places, first - 2)?.state ?? -1;
  if (commaAfter) inState = placeOn(view, places, last + 1)?.state ?? -1;
  const next = commaAfter ? spots[view.spotAt[last + 1] ?? -1] : undefined;
  if (inState < 0 && next?.group === -1) inState = next.states[0] ?? -1;
  return { before, inState };
}

/** Words that stand beside places: `in Jordan`, `Jordan's parliament`, lists of countries. */
function placeEvidence(view: TokenView, spot: Spot, spots: readonly Spot[], lexicon: Lexicon): number {
  const { first, last } = spot;
  const { word, shape, code, count, spotAt } = view;
  let score = 0;
  const before = first - 1;
  if (before >= 0 && !isBreak(shape[first] ?? 0)) {
    const at = word[before] ?? -1;
    const second = word[before - 1] ?? -1;
    const place = at === lexicon.the ? second : at;
    if (has(lexicon.countryBefore, place)) score += 1.5;
    else if (place === lexicon.of || place === lexicon.for) score += 0.4;
  }
  let after = last;
  if (after < count && ((shape[after] ?? 0) & Shape.Possessive) !== 0) {
    after++;
    score += 0.3;
  }
  if (after < count && !isBreak(shape[after] ?? 0) && has(lexicon.countryAfter, word[after] ?? -1)) score += 1.2;
  const isPlainCountry = (at: number): boolean => {
    const index = spotAt[at] ?? -1;
    const other = index < 0 ? undefined : spots[index];
    return other !== undefined && other.group < 0 && (other.kind & (FormKind.Name | FormKind.Official)) !== 0;
  };
  const joins = (at: number): boolean =>
    code[at] === COMMA || word[at] === lexicon.and || word[at] === lexicon.or || ((shape[at] ?? 0) & Shape.Dash) !== 0;
  if (joins(last) && isPlainCountry(last + 1)) score += 1.6;
  if (before > 0 && joins(before) && isPlainCountry(before - 1)) score += 1.6;
  return score;
}

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
    person += personAfter(view, spot, lexicon) + personInList(view, spot, lexicon) + roleBefore(view, spot, lexicon);
  }
  return { person, country: placeEvidence(view, spot, spots, lexicon), ...neighbours(view, spot, places, spots) };
}
