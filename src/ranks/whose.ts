import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { sliceSpaced } from '../engine/spaces.ts';
import { type Cast, sameSentence } from './cast.ts';
import { hitAt, isCapital, lastOf } from './grammar.ts';
import { CLASSES, Takes, Use } from './lexicon.ts';
import { behindCity, isDeed } from './name-after.ts';
import { stateOfPlace } from './round.ts';
import type { Title } from './title.ts';

const COMMA = 0x2c;
const POLICE = CLASSES.indexOf('police');

/** `X, the president of Guinea, [dismissed] Prime Minister Y`. */
export function endsAtVerb(cast: Cast, { after }: Title): boolean {
  if (cast.scene.annotated.tokens.code[after] !== COMMA) return false;
  const next = cast.titles[cast.titleFrom.on(after + 1)];
  return next !== undefined && next.before === after + 1 && isDeed(cast, next);
}

/** `X, commander of the fleet, [Riau Islands Governor] Y`: an office of something else behind the comma has a holder of its own. */
export function leadsToOther(cast: Cast, { complement, after }: Title): boolean {
  const { code } = cast.scene.annotated.tokens;
  const next = code[after] === COMMA && complement >= 0 ? cast.titles[cast.titleFrom.on(after + 1)] : undefined;
  if (next === undefined || next.before !== after + 1 || next.before === next.first) return false;
  return next.use < Use.Attached && next.of !== undefined && cast.lexicon.isGraded(next.row) === 0;
}

/** `the widow of the colonel, X`, `a spokesman for the president, X`: whoever is named behind the comma is the widow. */
export function isRelatum(cast: Cast, { before }: Title, index: number, titled: boolean): boolean {
  const { profile, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  if (!words.articles.has(word[before - 1] ?? -1)) return false;
  const link = before - 2;
  if (word[link] !== words.of && word[link] !== words.for && word[link] !== words.to) return false;
  const earlier = cast.titles[index - 1];
  const isTitle = earlier?.last === link;
  // "the adviser to the president, X", but "handed by the minister to the president, X"
  if (word[link] === words.to && !(isTitle && earlier.sent)) return false;
  // "the spokesman for the army chief, General X" may be either
  if (titled) return isTitle && word[link] === words.to;
  const noun = profile[link - 1] ?? 0;
  return has(words.kin, noun) || has(words.roles, noun) || isTitle;
}

/** `X, Head Constable Riaz and …`: a rank before a name that nobody knows is no apposition. */
export function namesUnknown(cast: Cast, { use, row, after, classNumber }: Title): boolean {
  const { lexicon } = cast;
  const isPolice = classNumber === POLICE && (lexicon.takesAt(row) & Takes.Body) === 0;
  if (use !== Use.Attached && lexicon.isGraded(row) === 0 && !isPolice) return false;
  const shape = cast.scene.annotated.tokens.shape[after] ?? 0;
  if (!isCapital(cast.scene, after) || (shape & Shape.Capitals) !== 0 || !sameSentence(cast, after - 1, after))
    return false;
  return cast.people.on(after) < 0 && cast.titleFrom.on(after) < 0;
}

/** `IG [Sindh] X`, `SHO [Kotwali] X`: the place that stands right between an office and its holder. */
export function takePosting(cast: Cast, title: Title): void {
  const first = cast.spans[title.holder]?.first ?? -1;
  // "Corps Commander [Peshawar] General X"
  const next = cast.titles[cast.titleFrom.on(title.last)];
  const end = first <= title.last ? -1 : (next?.first ?? behindCity(cast, title.last));
  const place = end < 0 ? -1 : hitAt(cast.scene, cast.lexicon.places, title.last);
  if (place < 0) return;
  const { text, tokens } = cast.scene.annotated;
  // what stands before the title is the force: "Punjab Police DPO [Okara] X"
  if (lastOf(cast.scene, place) === end)
    title.of = sliceSpaced(text, tokens.start[title.last] ?? 0, tokens.end[end - 1] ?? 0);
  const state = title.country === undefined ? stateOfPlace(cast.scene, cast.lexicon, title.last) : '';
  if (state === '') return;
  title.country = state;
  title.countryBy = 'place of';
}
