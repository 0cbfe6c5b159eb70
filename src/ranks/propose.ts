import { Shape } from '../core/shape.ts';
import { build } from './build.ts';
import {
  countryOn,
  firstOf,
  hitAt,
  hitBefore,
  isAnd,
  isCapital,
  isProper,
  joined,
  lastOf,
  opens,
  rowOf,
  type Scene,
} from './grammar.ts';
import { CLASSES, type Lexicon, Place, Takes, Use } from './lexicon.ts';
import { capitalsFrom } from './names.ts';
import type { Acronyms } from './surroundings.ts';
import type { Title } from './title.ts';

const POLITICAL = CLASSES.indexOf('political');
const STOP = '.';
const NO_ACRONYMS: Acronyms = new Map();

/**
 * Titles of a document before its people are known: every form of the dictionary with its portfolio and modifiers. Forms that
 * need a name beside them are proposed only before a capital, an initial or another title.
 */
export function proposeTitles(scene: Scene, lexicon: Lexicon): Title[] {
  const { hits } = scene.annotated;
  const titles: Title[] = [];
  const acronyms = findAcronyms(scene, lexicon);
  let free = 0;
  for (let hit = 0; hit < hits.count; hit++) {
    if (hits.dictionary[hit] !== lexicon.ranks) continue;
    const first = hits.start[hit] ?? 0;
    if (first < free) continue;
    const last = hits.end[hit] ?? first;
    const longer = overlapping(scene, lexicon, hit, last);
    if (longer || cutsBody(scene, lexicon, first, last) || mixesCase(scene, lexicon, first, last)) continue;
    if (isTwo(scene, lexicon, first, last) || isOfItsArmy(scene, lexicon, hits.row[hit] ?? 0, first, last)) continue;
    if (endsName(scene, lexicon, first, last) || namesParty(scene, lexicon, first, last)) continue;
    const rows = rowsOf(scene, lexicon, hit, first, last);
    if (areInitials(scene, first, last) && rows.every((row) => lexicon.isExact(row) === 0)) continue;
    const title = build(scene, lexicon, acronyms, first, last, rows, free, titles);
    if (title === undefined) continue;
    titles.push(title);
    free = title.last;
  }
  return titles;
}

/**
 * Whether another form is the title and this one only its beginning: a form that begins inside is at least as long and goes on
 * behind it (`senior [minister of state]`), or this one is a modifier or
 * the portfolio of the next (`chief [coroner]`, `Justice [Minister]`).
 */
function overlapping(scene: Scene, lexicon: Lexicon, hit: number, last: number): boolean {
  const { hits } = scene.annotated;
  const first = hits.start[hit] ?? 0;
  for (let other = hit + 1; other < hits.count && (hits.start[other] ?? 0) < last; other++) {
    if (hits.dictionary[other] !== lexicon.ranks || hits.start[other] === first) continue;
    const from = hits.start[other] ?? 0;
    const to = hits.end[other] ?? 0;
    if (to > last && to - from >= last - first && hitBefore(scene, lexicon.modifiers, from) >= 0) return true;
  }
  const modifier = last - first > 1 ? -1 : hitAt(scene, lexicon.modifiers, first);
  const modifies =
    modifier >= 0 && lastOf(scene, modifier) === last && lexicon.placeAt(rowOf(scene, modifier)) <= Place.Unit;
  if (modifies && portfolioAndOffice(scene, lexicon, last)) return true;
  const next = joined(scene, last) ? hitAt(scene, lexicon.ranks, last) : -1;
  if (next < 0) return false;
  // of "deputy commander" the office, no rank of the navy
  const row = rowsOf(scene, lexicon, next, last, lastOf(scene, next))[0] ?? rowOf(scene, next);
  // "Deputy CM"
  if (lexicon.useAt(row) === Use.Echo && lexicon.isGraded(row) === 0) return modifies;
  // "Deputy Gov. X"
  if (modifies && lexicon.classAt(row) === POLITICAL && lexicon.useAt(row) === Use.Attached) return true;
  // no chief of a general: "police chief Gen. X", "party chief Maulana X"
  if (lexicon.useAt(row) >= Use.Attached || lexicon.isGraded(row) === 1) return false;
  if (modifies && isChiefOf(scene, lexicon, first, last)) return false;
  if ((lexicon.takesAt(row) & (Takes.Portfolio | Takes.Subject)) !== 0) {
    const portfolio = hitAt(scene, lexicon.portfolios, first);
    if (portfolio >= 0 && lastOf(scene, portfolio) === last) return true;
  }
  return modifies;
}

/** An office in small letters before a capitalised title. */
const isChiefOf = (scene: Scene, lexicon: Lexicon, first: number, last: number): boolean =>
  !isCapital(scene, first) &&
  isCapital(scene, last) &&
  lexicon.nameAt(rowOf(scene, hitAt(scene, lexicon.ranks, first))) === 'Chief';

/** A portfolio with its office stands at a token: `Deputy [Health Minister]`, `Deputy [Trade and Industry Minister]`. */
function portfolioAndOffice(scene: Scene, lexicon: Lexicon, from: number): boolean {
  let at = from;
  for (let step = 0; step < 4 && joined(scene, at); step++) {
    const portfolio = hitAt(scene, lexicon.portfolios, at);
    if (portfolio < 0) return false;
    at = lastOf(scene, portfolio);
    const office = joined(scene, at) ? hitAt(scene, lexicon.ranks, at) : -1;
    if (office >= 0) return (lexicon.takesAt(rowOf(scene, office)) & Takes.Portfolio) !== 0;
    if (isAnd(scene, lexicon, at)) at++;
  }
  return false;
}

/** `U.S. [Army Gen.] X`: a general of the army of a state that has no Army Generals. */
function isOfItsArmy(scene: Scene, lexicon: Lexicon, row: number, first: number, last: number): boolean {
  const force = lexicon.forceAt(row);
  if (force === '' || last - first < 2 || lexicon.isGraded(row) === 0 || hitAt(scene, lexicon.bodies, first) < 0)
    return false;
  const country = joined(scene, first) ? countryOn(scene, first - 1) : undefined;
  return country !== undefined && !force.split('|').includes(country.code);
}

/** `civil defence [chief] Brigadier X`, `army [commander] General X`: two titles, where a rank of both words would be written alike. */
function isTwo(scene: Scene, lexicon: Lexicon, first: number, last: number): boolean {
  if (last - first < 2 || isCapital(scene, first) || !isCapital(scene, first + 1)) return false;
  const { word } = scene.annotated.tokens;
  return lexicon.words.commanding.has(word[first] ?? -1) && hitAt(scene, lexicon.ranks, first + 1) >= 0;
}

/** An organisation that begins before the form ends inside it: no `force commander` in `air force commander`, no `Party President` in `Jana Party President`. */
function cutsBody(scene: Scene, lexicon: Lexicon, first: number, last: number): boolean {
  const own =
    last - first > 1 && isCapital(scene, first) && joined(scene, first) ? hitAt(scene, lexicon.bodies, first) : -1;
  if (own >= 0 && lexicon.bodyBranch(rowOf(scene, own)) === 'party')
    if (isProper(scene, first - 1) || opens(scene, lexicon, first - 1)) return true;
  // the chiefs of the "Joint Chiefs of Staff"
  for (let from = first - 1; from >= first - 2 && from >= 0; from--) {
    const round = joined(scene, from + 1) ? hitAt(scene, lexicon.bodies, from) : -1;
    if (round < 0) continue;
    if (lastOf(scene, round) > last) return true;
    // "Council of [Ministers] Chairman"
    if (lastOf(scene, round) === last && joined(scene, last) && hitAt(scene, lexicon.ranks, last) >= 0) return true;
  }
  for (let end = first + 1; end < last; end++) {
    const body = hitBefore(scene, lexicon.bodies, end);
    if (body >= 0 && firstOf(scene, body) < first) return true;
  }
  return false;
}

/** `[MK] Party`: letters that are the name of a party. */
function namesParty(scene: Scene, lexicon: Lexicon, first: number, last: number): boolean {
  const letters =
    ((scene.annotated.tokens.shape[first] ?? 0) & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals;
  if (!letters || last - first > 1 || !isCapital(scene, last) || !joined(scene, last)) return false;
  const body = hitAt(scene, lexicon.bodies, last);
  return body >= 0 && lexicon.bodyBranch(rowOf(scene, body)) === 'party';
}

/** `Commodore [S.R.] X`: two initials, which fold to the letters of `Sr.`. */
function areInitials({ annotated: { text, tokens } }: Scene, first: number, last: number): boolean {
  const start = tokens.start[first] ?? 0;
  return last - first === 1 && text[start + 1] === STOP && /\p{Lu}/u.test(text[start + 2] ?? '');
}

/** `Kaizer [Chiefs]`, `Sacramento [Kings]`: the last word of a name that is known. */
function endsName(scene: Scene, lexicon: Lexicon, first: number, last: number): boolean {
  const name = hitBefore(scene, lexicon.names, last);
  return name >= 0 && firstOf(scene, name) < first;
}

/** `Quds Force commander`: the capitalised words are of an organisation's name, and the title is the rest. */
function mixesCase(scene: Scene, lexicon: Lexicon, first: number, last: number): boolean {
  if (!isProper(scene, first) || isCapital(scene, last - 1)) return false;
  for (let at = first + 1; at < last; at++) {
    if (isCapital(scene, at)) continue;
    const rest = hitAt(scene, lexicon.ranks, at);
    return rest >= 0 && lastOf(scene, rest) >= last && lexicon.isGraded(rowOf(scene, rest)) === 0;
  }
  return false;
}

/** Rows of the dictionary that have the form, the one that is most a title first. */
function rowsOf(scene: Scene, lexicon: Lexicon, hit: number, first: number, last: number): number[] {
  const { hits } = scene.annotated;
  const rows = [hits.row[hit] ?? 0];
  for (let next = hit + 1; next < hits.count && hits.start[next] === first; next++) {
    if (hits.dictionary[next] !== lexicon.ranks || hits.end[next] !== last) continue;
    const row = hits.row[next] ?? 0;
    let at = rows.length;
    // few forms have more than two rows
    for (; at > 0; at--) {
      const other = rows[at - 1] ?? 0;
      if (!isMoreTitle(lexicon, row, other)) break;
      rows[at] = other;
    }
    rows[at] = row;
  }
  return rows;
}

/** By use, then forms of all states before those of some, then in the order of the dictionary. */
function isMoreTitle(lexicon: Lexicon, row: number, than: number): boolean {
  const use = lexicon.useAt(row) - lexicon.useAt(than);
  if (use !== 0) return use < 0;
  const forced = lexicon.isForced(row) - lexicon.isForced(than);
  return forced === 0 ? row < than : forced < 0;
}

/** Names of organisations with their acronym in brackets. */
function findAcronyms(scene: Scene, lexicon: Lexicon): Acronyms {
  const { hits, tokens } = scene.annotated;
  let found: Map<number, number> | undefined;
  for (let hit = 0; hit < hits.count; hit++) {
    if (hits.dictionary[hit] !== lexicon.bodies) continue;
    let end = hits.end[hit] ?? 0;
    // "Football Association of Zambia (FAZ)"
    if (tokens.word[end] === lexicon.words.of && isCapital(scene, end - 1))
      end = capitalsFrom(scene, lexicon, end + 1, true);
    if (tokens.code[end] !== 0x28 || tokens.code[end + 2] !== 0x29) continue;
    if (((tokens.shape[end + 1] ?? 0) & Shape.Capitals) === 0) continue;
    found ??= new Map();
    found.set(tokens.word[end + 1] ?? -1, hits.row[hit] ?? 0);
  }
  return found ?? NO_ACRONYMS;
}
