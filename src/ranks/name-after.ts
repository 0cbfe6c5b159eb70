import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { afterBracket, type Cast, sameSentence } from './cast.ts';
import { countryOn, hitAt, hitBefore, isCapital, lastOf, rowOf } from './grammar.ts';
import { Place, Takes, Use } from './lexicon.ts';
import { capitalsFrom } from './names.ts';
import { areOfTwoStates, type Title } from './title.ts';

const COMMA = 0x2c;
const OPEN = 0x28;
const CLOSE = 0x29;
const QUOTE = 0x22;
/** How far a name may stand from its title, in steps over titles, commas, brackets and courtesies. */
const STEPS = 14;
/** Most tokens of what an office is of, and of where it is held. */
const LONGEST_BODY = 8;
const LONGEST_PLACE = 5;
/** Most words of a trade: `presidential candidate`. */
const LONGEST_TRADE = 3;
/** Most of the field and the places that stand between a title and its name. */
const MOST_POSTINGS = 3;
const NOBODY = -1;
/** What {@link nameAfter} tells of the way to the name, beside the mention. */
export const Way = { Commas: 3, Titled: 4, Bits: 3 } as const;

/** The mention that follows the title, over further titles, commas, brackets and courtesies, with the {@link Way} below it; or -1. */
export function nameAfter(cast: Cast, title: Title): number {
  const { tokens } = cast.scene.annotated;
  const words = cast.lexicon.words;
  let at = title.after;
  let commas = 0;
  /** A further title stands directly before the name: `the chief of defence, General X`. */
  let titled = false;
  for (let step = 0; step < STEPS; step++) {
    if (!sameSentence(cast, at - 1, at)) return NOBODY;
    const mention = cast.people.on(at);
    if (mention >= 0) {
      if (cast.spans[mention]?.first !== at) return NOBODY;
      return (mention << Way.Bits) | (titled ? Way.Titled : 0) | commas;
    }
    const next = cast.titleFrom.on(at);
    const other = next < 0 ? undefined : cast.titles[next];
    const word = tokens.word[at] ?? 0;
    const code = tokens.code[at] ?? 0;
    if (other !== undefined && other !== title) {
      if (at === title.after && isDeed(cast, other)) return NOBODY;
      if (areOfTwoStates(title, other)) return NOBODY;
      at = other.after;
      titled = true;
    } else if (code === COMMA) {
      titled = false;
      if (++commas > 2) return NOBODY;
      const from = at + 1;
      at = isCapital(cast.scene, title.first) ? behindBody(cast, from) : from;
      if (at > from) takeClass(cast, title, at);
    } else if (code === OPEN) {
      at = afterBracket(cast, at);
      if (at < 0) return NOBODY;
    } else if (
      words.courtesies.has(word) ||
      code === QUOTE ||
      (code === CLOSE && at === title.last && opensBracket(cast, title))
    )
      at++;
    else if (word === words.and && tokens.code[at - 1] === COMMA) return NOBODY;
    else if (word === words.and && isOneOfTwo(cast, title, at + 1)) return NOBODY;
    else if ((word === words.and || word === words.the) && leadsToTitle(cast, at + 1)) at++;
    else if (word === words.and && behindTrade(cast, title, at + 1) > 0) at = behindTrade(cast, title, at + 1);
    else if (word === words.on && isConferred(cast, title)) at++;
    else if (words.places.has(word) && commas === 0) {
      at = behindPlace(cast, at);
      if (at < 0) return NOBODY;
      if (tokens.code[at - 1] === COMMA) commas++;
    } else if (at === title.last && mayNameCity(cast, title) && behindCity(cast, at) > 0) at = behindCity(cast, at);
    else if (tokens.word[at + 1] === words.turned && cast.titleFrom.on(at + 3) >= 0) at += 3;
    else if (((tokens.shape[at] ?? 0) & Shape.Dash) !== 0 && cast.titleFrom.on(at + 1) >= 0) at++;
    else if (isNationality(cast, at) || (word === words.the && isNationality(cast, at + 1))) at++;
    else {
      const modifier = hitAt(cast.scene, cast.lexicon.modifiers, at);
      if (modifier < 0 || cast.lexicon.placeAt(rowOf(cast.scene, modifier)) !== Place.Bracket) return NOBODY;
      at = lastOf(cast.scene, modifier);
    }
  }
  return NOBODY;
}

/** `Major ([now] Colonel) X`. */
function opensBracket(cast: Cast, { before }: Title): boolean {
  const { code, profile } = cast.scene.annotated.tokens;
  return (
    code[before - 1] === OPEN ||
    (code[before - 2] === OPEN && has(cast.lexicon.words.appositive, profile[before - 1] ?? 0))
  );
}

/** `the king [dismissed] Prime Minister X`: what would say that X was minister is what was done to him. */
export function isDeed(cast: Cast, { before, first }: Title): boolean {
  if (before >= first) return false;
  const { text, tokens } = cast.scene.annotated;
  const modifier = hitAt(cast.scene, cast.lexicon.modifiers, before);
  if (modifier < 0 || cast.lexicon.isFormer(rowOf(cast.scene, modifier)) !== 1) return false;
  return (
    text.endsWith('ed', tokens.end[before]) && cast.lexicon.modifierName(rowOf(cast.scene, modifier)) !== 'Retired'
  );
}

/**
 * The capitalised names of what the office is of, in commas: `The Chairman, [Senate Committee,] Senator X`, `General Officer
 * Commanding, [2 Division, Nigerian Army,] Major General X`; the token behind, or `from`.
 */
function behindBody(cast: Cast, from: number): number {
  const { code } = cast.scene.annotated.tokens;
  let start = from;
  for (let bodies = 0; bodies < 3; bodies++) {
    if (cast.people.on(start) >= 0 || cast.titleFrom.on(start) >= 0) return from;
    let end = capitalsFrom(cast.scene, cast.lexicon, start, true);
    // "Senate Committee on Power"
    if (cast.lexicon.words.places.has(cast.scene.annotated.tokens.word[end] ?? 0))
      end = capitalsFrom(cast.scene, cast.lexicon, end + 1, true);
    if (end === start || end > start + LONGEST_BODY || code[end] !== COMMA || !sameSentence(cast, from, end + 1))
      return from;
    for (let at = start; at < end; at++) if (cast.people.on(at) >= 0) return from;
    if (namesNext(cast, end + 1)) return end;
    start = end + 1;
  }
  return from;
}

/** `Chairman, [Zaria Local Government,] X`: an office that every kind of body has is of the kind of the one that ends at the token. */
function takeClass({ scene, lexicon }: Cast, title: Title, end: number): void {
  const body =
    title.body < 0 && (lexicon.takesAt(title.row) & Takes.Body) !== 0 ? hitBefore(scene, lexicon.bodies, end) : -1;
  if (body < 0) return;
  title.body = lexicon.bodyClass(rowOf(scene, body));
  title.classNumber = title.body;
}

/** A name, or a title or courtesy that one follows. */
const namesNext = (cast: Cast, at: number): boolean =>
  cast.spans[cast.people.on(at)]?.first === at ||
  cast.titleFrom.on(at) >= 0 ||
  cast.lexicon.words.courtesies.has(cast.scene.annotated.tokens.word[at] ?? 0);

/** An office in capitals and in full. */
const mayNameCity = (cast: Cast, title: Title): boolean =>
  (title.use < Use.Attached || title.use === Use.Echo) && isCapital(cast.scene, title.first);

/**
 * `Corps Commander [Lahore] General X`, `Director [CID] X`, `DIG [Operations Lahore] X`: the token behind a city, a portfolio or an
 * acronym that a title or name follows, or -1.
 */
export function behindCity(cast: Cast, from: number): number {
  const { scene, lexicon } = cast;
  let at = from;
  for (let parts = 0; parts < MOST_POSTINGS; parts++) {
    if (cast.people.on(at) >= 0 || cast.titleFrom.on(at) >= 0) return -1;
    const letters =
      ((scene.annotated.tokens.shape[at] ?? 0) & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals;
    let place = hitAt(scene, lexicon.places, at);
    if (place < 0 && isCapital(scene, at)) place = hitAt(scene, lexicon.portfolios, at);
    if (place < 0 && !letters) return -1;
    at = place < 0 ? at + 1 : lastOf(scene, place);
    if (!sameSentence(cast, from, at)) return -1;
    if (namesNext(cast, at)) return at;
  }
  return -1;
}

/**
 * Where somebody serves: `the police commissioner [in the state], X, said`, `the commissioner [in Lagos State], Dr X`, `Leader of the
 * Opposition [in the Legislative Council] X`, `envoy [in the Congo] and head of mission, X`; the token that leads on, or -1.
 */
function behindPlace(cast: Cast, from: number): number {
  const { code, shape, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const start = words.articles.has(word[from + 1] ?? -1) ? from + 2 : from + 1;
  if (words.indefinite.has(word[from + 1] ?? -1)) return NOBODY;
  if (cast.people.on(start) < 0) {
    let end = start;
    const most = capitalsFrom(cast.scene, cast.lexicon, start, true);
    while (end < most && cast.people.on(end) < 0 && cast.titleFrom.on(end) < 0) end++;
    if (end > start && end <= start + LONGEST_BODY) {
      if (code[end] === COMMA && namesNext(cast, end + 1) && sameSentence(cast, end, end + 1)) return end + 1;
      if (word[end] === words.and && leadsToTitle(cast, end + 1)) return end;
      if (isCapital(cast.scene, end - 1) && namesNext(cast, end)) return end;
    }
  }
  let at = from + 1;
  while (at < from + LONGEST_PLACE && ((shape[at] ?? 0) & Shape.Word) !== 0 && cast.people.on(at) < 0) at++;
  if (code[at] !== COMMA || !sameSentence(cast, from, at + 1)) return NOBODY;
  const title = cast.titles[cast.titleFrom.on(at + 1)];
  const name = title === undefined ? at + 1 : title.after;
  const span = cast.spans[cast.people.on(name)];
  return span?.first === name && code[span.last] === COMMA ? at + 1 : NOBODY;
}

/**
 * `the king and Prince Edward`, `the Governor of Kano and Professor X`: a definite title is not held by whom a royal title behind it
 * names; one with its complement by nobody whom a title of another kind names. Nor is what somebody becomes: `X as minister and
 * General Y as envoy`.
 */
function isOneOfTwo(cast: Cast, title: Title, at: number): boolean {
  const next = cast.titles[cast.titleFrom.on(at)];
  if (next === undefined || next.complement >= 0 || cast.spans[cast.people.on(next.last)] === undefined) return false;
  const { words } = cast.lexicon;
  const before = cast.scene.annotated.tokens.word[title.before - 1] ?? -1;
  if (before === words.as) return next.class !== title.class;
  if (!words.articles.has(before)) return false;
  // "the governor and Archbishop X"
  if (!isCapital(cast.scene, title.first) && isCapital(cast.scene, next.first) && areTwoOffices(title, next))
    return true;
  return next.class === 'royal' || (title.complement >= 0 && next.class !== title.class);
}

/** Of two kinds, neither of them an honour that goes with the other. */
const areTwoOffices = (one: Title, other: Title): boolean =>
  one.class !== other.class && other.class !== 'honorific' && other.class !== 'academic' && one.use !== Use.Attached;

/** `conferred the rank of Commodore on Captain X`. */
function isConferred(cast: Cast, title: Title): boolean {
  const { word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const of = words.articles.has(word[title.before - 1] ?? -1) ? title.before - 2 : title.before - 1;
  return word[of] === words.of && words.grades.has(word[of - 1] ?? -1);
}

/** `former minister and [businessman] X`: the token behind what else one is, or -1; `the minister and businessman X` are two. */
function behindTrade(cast: Cast, title: Title, from: number): number {
  const { profile, shape, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  if (words.articles.has(word[title.before - 1] ?? -1)) return -1;
  for (let at = from; at < from + LONGEST_TRADE && isLower(shape[at] ?? 0); at++)
    if (has(words.roles, profile[at] ?? 0) && namesNext(cast, at + 1)) return at + 1;
  return -1;
}

const isLower = (shape: number): boolean => (shape & (Shape.Word | Shape.Lower)) === (Shape.Word | Shape.Lower);

function leadsToTitle(cast: Cast, at: number): boolean {
  if (cast.titleFrom.on(at) >= 0) return true;
  return cast.scene.annotated.tokens.word[at] === cast.lexicon.words.the && cast.titleFrom.on(at + 1) >= 0;
}

/** `the company's chief executive, the Brazilian X`. */
function isNationality(cast: Cast, token: number): boolean {
  const form = countryOn(cast.scene, token)?.form;
  return form === 'adjective' || form === 'demonym';
}
