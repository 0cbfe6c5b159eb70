import { has } from '../engine/gazetteer/gazetteer.ts';
import { beforeArticle, type Cast } from './cast.ts';
import { hitAt, isCapital, joined, rowOf } from './grammar.ts';
import { Use } from './lexicon.ts';
import type { Mentioned } from './mentioned.ts';
import type { State } from './states.ts';
import { fits, kindred, type Title } from './title.ts';

const COMMA = 0x2c;
/** Words of a verb: `has been appointed as`. */
const LONGEST_VERB = 4;
/** Held titles that a later one is compared with; articles have a tenth of it, lists of an academy have more. */
const MOST = 200;
/** What the article says of its own state, beside the one that comes next, where there is no doubt which one it is. */
const CLEARLY = 0.58;
/** Modifiers that say why somebody holds it no more. */
const GONE: ReadonlySet<string> = new Set(['Late', 'Retired', 'Dismissed', 'Ousted', 'Disgraced']);

/** A title whose holder the text names, for later mentions of the office. */
interface Held {
  readonly title: Title;
  readonly person: number;
}

/**
 * Holders of titles that stand alone: "The minister informed" is the last minister named whose office and state fit. Only definite
 * ones refer; "a minister" is anybody.
 * @param states state of each person so far
 * @param home the state that the article is most about
 */
export function refer(
  cast: Cast,
  titles: readonly Title[],
  mentions: readonly Mentioned[],
  states: readonly (State | undefined)[],
  home: () => State | undefined,
): void {
  let held: readonly Held[] | undefined;
  /** Latest mention of each person before the title at hand, or -1. */
  const latest: number[] = [];
  let mention = 0;
  let before: Title | undefined;
  for (const title of titles) {
    const earlier = before;
    before = title;
    if (title.holder >= 0 || title.plural) continue;
    const said = earlier !== undefined && (isApposed(cast, title, earlier) || isPredicate(cast, title, earlier));
    if (said && earlier.holder >= 0) {
      title.holder = earlier.holder;
      title.holders = [earlier.holder];
      continue;
    }
    if (!definite(cast, title)) continue;
    held ??= heldTitles(titles, mentions);
    if (held.length === 0) return;
    while (latest.length < states.length) latest.push(-1);
    for (; mention < mentions.length; mention++) {
      const each = mentions[mention];
      if (each === undefined || each.first >= title.first) break;
      latest[each.person] = mention;
    }
    const found = choose(cast, title, held, { latest, states, mentions, home });
    if (found === undefined) continue;
    const seen = latest[found.person] ?? -1;
    title.holder = seen < 0 ? found.title.holder : seen;
    title.holders = [title.holder];
    const isHead = title.use === Use.Weak && title.body < 0;
    if (isHead || kindred(title, found.title)) title.same = found.title.same ?? found.title;
    if (title.of === undefined && title.country === undefined && found.title.country !== undefined)
      title.country = found.title.country;
  }
}

/** `The deposed president, [a former general,] fled`: says something more of whoever the title before it means. */
function isApposed(cast: Cast, title: Title, earlier: Title): boolean {
  const { code, sentence } = cast.scene.annotated.tokens;
  const comma = earlier.after;
  if (code[comma] !== COMMA || sentence[comma] !== sentence[title.first] || notIndefinite(cast, title)) return false;
  return beforeArticle(cast, title, true) === comma && code[title.after] === COMMA;
}

/** `The crown prince remains [defence minister]`, `The general was named [envoy]`: what is said of whoever the title before it means. */
function isPredicate(cast: Cast, title: Title, earlier: Title): boolean {
  const { profile, sentence } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const last = beforeArticle(cast, title, false);
  if (!has(words.becoming, profile[last] ?? 0) || last < earlier.after || last - earlier.after > LONGEST_VERB)
    return false;
  for (let at = earlier.after; at < last; at++)
    if (!has(words.becoming, profile[at] ?? 0) && !has(words.auxiliary, profile[at] ?? 0)) return false;
  return sentence[earlier.first] === sentence[title.first];
}

/** Titles that the text itself gives to somebody, each once for a person. */
function heldTitles(titles: readonly Title[], mentions: readonly Mentioned[]): readonly Held[] {
  const held: Held[] = [];
  for (const title of titles) {
    for (const holder of title.holders) {
      const person = mentions[holder]?.person ?? -1;
      if (held.length < MOST && !isHeld(held, title, person)) held.push({ title, person });
    }
  }
  return held;
}

function isHeld(held: readonly Held[], title: Title, person: number): boolean {
  for (const each of held)
    if (each.person === person && each.title.name === title.name && (each.title.of ?? '') === (title.of ?? ''))
      return true;
  return false;
}

function definite(cast: Cast, title: Title): boolean {
  if (!joined(cast.scene, title.before) || isCapital(cast.scene, title.first) || title.before < title.first)
    return notIndefinite(cast, title);
  return (
    cast.lexicon.words.articles.has(cast.scene.annotated.tokens.word[title.before - 1] ?? -1) &&
    notIndefinite(cast, title)
  );
}

const notIndefinite = (cast: Cast, title: Title): boolean =>
  !joined(cast.scene, title.before) ||
  !cast.lexicon.words.indefinite.has(cast.scene.annotated.tokens.word[title.before - 1] ?? -1);

/** `the slain sergeant`, `the retired colonel`: who had the rank when the text named it. */
function isGone(cast: Cast, title: Title): boolean {
  if (!title.former || title.before === title.first) return false;
  const modifier = hitAt(cast.scene, cast.lexicon.modifiers, title.before);
  return modifier >= 0 && GONE.has(cast.lexicon.modifierName(rowOf(cast.scene, modifier)));
}

/** What the choice of a holder hangs on: the latest mention of each person and their states. */
interface Stage {
  readonly latest: readonly number[];
  readonly states: readonly (State | undefined)[];
  readonly mentions: readonly Mentioned[];
  readonly home: () => State | undefined;
}

/**
 * Of two whom one sentence named last, the subject of the article's own state, not the guest: `Minister X met the Indian minister Y.
 * The minister said …`.
 */
function isHost(cast: Cast, { states, mentions, home }: Stage, person: number, seen: number, guest: number): boolean {
  const { sentence } = cast.scene.annotated.tokens;
  const [own, last] = [mentions[seen], mentions[guest]];
  if (own === undefined || last === undefined || sentence[own.first] !== sentence[last.first]) return false;
  const before = mentions[seen - 1];
  if (before !== undefined && sentence[before.first] === sentence[own.first]) return false;
  const state = home();
  if (state === undefined || state.weight < CLEARLY) return false;
  const { code } = state;
  return (states[person]?.code ?? code) === code && (states[last.person]?.code ?? code) !== code;
}

/** Whoever has an office of state without a state is of the article's own: not the Ivorian president in news from Mali. */
const ownState = ({ class: own, international }: Title, { home }: Stage): string =>
  own === 'political' && !international ? (home()?.code ?? '') : '';

/** The best holder: same office, no other state, no other organisation; the person last mentioned, and before the title rather than after. */
function choose(cast: Cast, title: Title, held: readonly Held[], stage: Stage): Held | undefined {
  const { latest, states } = stage;
  const goneSince = isGone(cast, title);
  let best: Held | undefined;
  let bestScore = 0;
  for (const each of held) {
    const other = each.title;
    const majesty = title.class === 'honorific' && other.class === 'royal';
    if (!majesty && !fits(title, other)) continue;
    if (title.former !== other.former && title.former && !goneSince) continue;
    const country = other.country ?? states[each.person]?.code ?? ownState(other, stage);
    if (title.country !== undefined && country !== '' && country !== title.country) continue;
    if (title.of !== undefined && other.of !== undefined && title.country === undefined && !shares(title.of, other.of))
      continue;
    const seen = latest[each.person] ?? -1;
    let score = seen < 0 ? 1 : 10 + seen;
    if (title.name === other.name) score += 3;
    if (title.country !== undefined && country === title.country) score += 1e6;
    if (title.of !== undefined && title.of === other.of) score += 1e6;
    const later = other.first > title.first && seen < 0;
    if (later && (title.name !== other.name || (title.of ?? '') !== (other.of ?? ''))) continue;
    const rival = best === undefined ? -1 : (latest[best.person] ?? -1);
    if (seen >= 0 && rival >= 0 && title.country === undefined && title.of === undefined) {
      if (seen > rival && best !== undefined && isHost(cast, stage, best.person, rival, seen)) continue;
      if (seen < rival && isHost(cast, stage, each.person, seen, rival)) score = bestScore + 1;
    }
    if (score > bestScore) {
      best = each;
      bestScore = score;
    }
  }
  return best;
}

/** Whether two names of organisations have a word of some length in common, or one of them names nothing. */
function shares(a: string, b: string): boolean {
  if (a.includes(`(${b})`) || b.includes(`(${a})`)) return true;
  const words = new Set(
    a
      .toLowerCase()
      .split(/[^\p{L}]+/u)
      .filter((word) => word.length > 3),
  );
  const others = b
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3);
  return others.length === 0 || words.size === 0 ? a === b : others.some((word) => words.has(word));
}
