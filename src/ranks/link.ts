import type { Person, Rank } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import type { Cast } from './cast.ts';
import { gather } from './gather.ts';
import {
  chooseRow,
  isOfArmy,
  isOpenPost,
  isPoliceOnly,
  type Setting,
  servesPolice,
  settingOf,
  takesClassOfRank,
} from './grade.ts';
import { hitAt, isAnd, rowOf } from './grammar.ts';
import { CLASSES, type Lexicon, Takes, Use } from './lexicon.ts';
import { type Mentioned, mentionAt } from './mentioned.ts';
import { refer } from './refer.ts';
import { subjectNamed } from './said.ts';
import { focus, otherOfTwo, type State, stateOfMention, stateOfTitle, strongest } from './states.ts';
import type { Title } from './title.ts';
import { type Met, metWhere, stateOfCounterpart, stateOfForce } from './where.ts';

const MILITARY = 0;
const POLICE = 1;
const POLITICAL = CLASSES.indexOf('political');
const ROYAL = CLASSES.indexOf('royal');
const CORPORATE = CLASSES.indexOf('corporate');
/** With more states than this among the people of an article, it has no state of its own. */
const MANY_STATES = 3;
/** An office of more states than this says nothing of the state. */
const FEW_STATES = 10;
/** What the article says of its own state, beside the one that comes next, where many states have people in it. */
const CLEARLY = 0.6;
const NOBODY: readonly number[] = [];

/** Ties titles to people and states: fills `ranks`, `country` and `countryReason` of the people, and returns the ranks. */
export function linkRanks(
  cast: Cast,
  titles: readonly Title[],
  people: Person[],
  mentions: readonly Mentioned[],
): Rank[] {
  let sought = false;
  let main: State | undefined;
  const ofArticle = (): State | undefined => {
    if (!sought) main = focus(cast.scene, cast.lexicon, cast.people);
    sought = true;
    return main;
  };
  for (const title of titles) {
    findHolders(title, mentions);
    if (!maySayState(cast.lexicon, title)) continue;
    ofArticle();
    ownState(cast, title);
  }
  const met = metWhere(cast.scene, cast.lexicon, people.length, mentions);
  const known = statesOf(cast, titles, met, mentions);
  refer(cast, titles, mentions, known, ofArticle);
  const held = listsFor<Title>(people.length);
  for (const title of titles) for (const holder of title.holders) addTo(held, personAt(mentions, holder), title);
  // among people of many states, those of whom nothing is said may be of any
  const many = isMany(known);
  for (let number = 0; number < people.length; number++) {
    const person = people[number];
    if (person === undefined) continue;
    let state = known[number];
    if (state === undefined && held[number]?.some((title) => title.international) !== true) {
      if (!many || held[number]?.some(isOfState) === true) state = clearly(ofArticle(), many);
      if (state !== undefined && isTaken(held, known, number, state.code)) state = otherOfTwo(cast.scene, state);
      state ??= met[number];
    }
    person.country = state?.code ?? null;
    if (state !== undefined) person.countryReason = state.reason;
  }
  const sure = titles.filter(
    (title) => title.use !== Use.Weak || title.holder >= 0 || title.body >= 0 || title.country !== undefined,
  );
  settleClasses(
    cast,
    titles,
    held,
    mentions,
    (title) =>
      title.country ??
      people[personAt(mentions, title.holder)]?.country ??
      (isForeign(cast.lexicon, title) ? '' : (ofArticle()?.code ?? '')),
  );
  return gather(cast, sure, people, mentions);
}

/** A politician without a state is of the article's own, also among foreigners, where it is clear which one that is; officers may serve together. */
const isOfState = ({ classNumber, international }: Title): boolean => classNumber === POLITICAL && !international;

const clearly = (state: State | undefined, many: boolean): State | undefined =>
  many && state !== undefined && state.weight < CLEARLY ? undefined : state;

/** Offices that one person has in a state at a time. */
const SOLE = /^(?:President|Prime Minister|King|Queen|Emir|Sultan|Emperor|.+ Minister)$/;

/** Whether somebody else has the office of this person in a state that the text names with it: no two presidents of Uganda. */
function isTaken(held: Lists<Title>, known: readonly (State | undefined)[], number: number, code: string): boolean {
  const own = held[number]?.find(isSole);
  if (own === undefined) return false;
  return known.some(
    (state, other) =>
      other !== number &&
      state?.code === code &&
      held[other]?.some((title) => isSole(title) && title.name === own.name && title.country === code) === true,
  );
}

const isSole = ({ body, classNumber, former, modifiers, name }: Title): boolean =>
  SOLE.test(name) && (classNumber === POLITICAL || classNumber === ROYAL) && body < 0 && !former && modifiers === '';

/** A politician of some states, of whom other states' articles write as well. */
const isForeign = (lexicon: Lexicon, { row }: Title): boolean =>
  lexicon.classAt(row) === POLITICAL && lexicon.isForced(row) === 1;

/** Lists of things by number; a list is made when it gets its first. */
type Lists<T> = (T[] | undefined)[];

function listsFor<T>(count: number): Lists<T> {
  const lists: Lists<T> = [];
  for (let number = 0; number < count; number++) lists.push(undefined);
  return lists;
}

function addTo<T>(lists: Lists<T>, number: number, thing: T): void {
  if (number < 0 || number >= lists.length) return;
  const list = lists[number];
  if (list === undefined) lists[number] = [thing];
  else list.push(thing);
}

const personAt = (mentions: readonly Mentioned[], mention: number): number =>
  mention < 0 ? -1 : (mentions[mention]?.person ?? -1);

/** Finds the mentions of the holders again by their offsets; most have the index that they had. */
function findHolders(title: Title, mentions: readonly Mentioned[]): void {
  const { heldAt, holders } = title;
  let same = heldAt.length === holders.length;
  for (let i = 0; i < heldAt.length && same; i++) same = mentions[holders[i] ?? 0]?.start === heldAt[i];
  if (!same)
    title.holders =
      heldAt.length === 0
        ? NOBODY
        : heldAt.map((start) => mentionAt(mentions, start)).filter((mention) => mention >= 0);
  title.holder = title.holders.length === 0 ? -1 : (title.holders[0] ?? -1);
}

/** The strongest state of each person by titles and by what stands round the mentions. */
function statesOf(
  cast: Cast,
  titles: readonly Title[],
  met: readonly (Met | undefined)[],
  mentions: readonly Mentioned[],
): (State | undefined)[] {
  const states = listsFor<State>(met.length);
  for (const title of titles) {
    if (title.holders.length === 0) continue;
    const state =
      stateOfTitle(title) ??
      stateOfCounterpart(cast.scene, cast.lexicon, title.before) ??
      (title.classNumber === MILITARY ? stateOfForce(cast.scene, cast.lexicon, title.before) : undefined);
    if (state !== undefined) for (const holder of title.holders) addTo(states, personAt(mentions, holder), state);
  }
  for (const mention of mentions) {
    const state = stateOfMention(cast.scene, cast.lexicon, cast.people, mention);
    if (state !== undefined) addTo(states, mention.person, state);
  }
  met.forEach((setting, person) => {
    if (setting?.sure === true) addTo(states, person, setting);
  });
  const known: (State | undefined)[] = [];
  for (const said of states) known.push(said === undefined ? undefined : strongest(said));
  return known;
}

function isMany(states: readonly (State | undefined)[]): boolean {
  const codes: string[] = [];
  for (const state of states) {
    if (state === undefined || codes.includes(state.code)) continue;
    if (codes.push(state.code) > MANY_STATES) return true;
  }
  return false;
}

/** Whether nothing but the office itself may tell the state of a title. */
const maySayState = (lexicon: Lexicon, title: Title): boolean =>
  title.country === undefined &&
  !title.international &&
  title.classNumber > POLICE &&
  lexicon.isForced(title.row) === 1 &&
  lexicon.isGraded(title.row) === 0 &&
  // "the Coptic Pope"
  !(title.class === 'religious' && title.before < title.first && title.of !== undefined);

/**
 * An office that few states have is of that of them which the article names and is most about: a Foreign Secretary of the United
 * Kingdom or of India. The focus of the article has been sought, so that every state has its weight there.
 */
function ownState({ lexicon, scene }: Cast, title: Title): void {
  const states = title.rows.flatMap((row) => lexicon.forceAt(row).split('|'));
  if (states.length > FEW_STATES) return;
  const named = scene.countries.length > 0;
  let best = states.length === 1 && !named ? (states[0] ?? '') : '';
  let most = 0;
  for (const code of states) {
    const weight = lexicon.tally.sumOf(code);
    if (weight <= most || (named && !scene.countries.some((country) => country.code === code))) continue;
    best = code;
    most = weight;
  }
  if (best === '') return;
  title.country = best;
  title.countryBy = 'office of one state';
}

/** An army or police named behind the holder: `Lt. Col. X of the Manila Police District`. */
function service(cast: Cast, title: Title): number {
  const span = title.holder < 0 ? undefined : cast.spans[title.holder];
  const { word, sentence } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  if (span === undefined || (word[span.last] !== words.of && word[span.last] !== words.from)) return -1;
  for (let at = span.last + 1; at < span.last + 9 && sentence[at] === sentence[span.first]; at++) {
    const body = hitAt(cast.scene, cast.lexicon.bodies, at);
    if (body >= 0 && cast.lexicon.bodyClass(rowOf(cast.scene, body)) <= POLICE)
      return cast.lexicon.bodyClass(rowOf(cast.scene, body));
  }
  return -1;
}

/** `the president's chief of staff`, `Governor X's chief of staff`: a post of armies and offices that a politician gives. */
function isAide(cast: Cast, title: Title, held: Lists<Title>, mentions: readonly Mentioned[]): boolean {
  if (title.classNumber !== MILITARY || title.body >= 0 || (cast.lexicon.takesAt(title.row) & Takes.Body) === 0)
    return false;
  const owner = title.first - 1;
  const serves = held[personAt(mentions, title.holder)];
  if (serves?.some((other) => cast.lexicon.isGraded(other.row) === 1) === true) return false;
  if (cast.lexicon.words.owners.has(cast.scene.annotated.tokens.word[owner] ?? -1))
    return (
      held[personAt(mentions, subjectNamed(cast, owner))]?.some((other) => other.classNumber === POLITICAL) === true
    );
  if (owner < 1 || ((cast.scene.annotated.tokens.shape[owner] ?? 0) & Shape.Possessive) === 0) return false;
  const office = cast.titles[cast.titleTo.on(owner)];
  if (office !== undefined) return office.classNumber === POLITICAL;
  return held[personAt(mentions, cast.people.on(owner - 1))]?.some((other) => other.classNumber === POLITICAL) === true;
}

/** `president and chief executive`: of the company, where nothing else says of what. */
function isOfCompany(cast: Cast, title: Title, next: Title): boolean {
  if (next.classNumber !== CORPORATE || title.classNumber !== POLITICAL || title.body >= 0) return false;
  if ((cast.lexicon.takesAt(title.row) & Takes.Body) === 0 || next.first !== title.last + 1) return false;
  return isAnd(cast.scene, cast.lexicon, title.last);
}

function settleClasses(
  cast: Cast,
  titles: readonly Title[],
  held: Lists<Title>,
  mentions: readonly Mentioned[],
  countryOf: (title: Title) => string,
): void {
  const { lexicon } = cast;
  let setting: Setting | undefined;
  for (const title of titles) {
    if (title.rows.length < 2) continue;
    setting ??= settingOf(cast);
    chooseRow(cast, setting, title, countryOf(title));
  }
  for (let at = 1; at < titles.length; at++) {
    const [before, title] = [titles[at - 1], titles[at]];
    if (before !== undefined && title !== undefined && isOfCompany(cast, before, title)) before.classNumber = CORPORATE;
  }
  for (const title of titles) if (isAide(cast, title, held, mentions)) title.classNumber = POLITICAL;
  const isRank = (title: Title): boolean => title.classNumber === MILITARY && lexicon.isGraded(title.row) === 1;
  for (const own of held) {
    if (own === undefined || !servesPolice(lexicon, own)) continue;
    for (const title of own)
      if (title.classNumber === MILITARY && isOpenPost(lexicon, title)) title.classNumber = POLICE;
  }
  for (const title of titles) {
    if (!isRank(title)) continue;
    setting ??= settingOf(cast);
    const police = title.body === POLICE || service(cast, title) === POLICE;
    if (police || (isPoliceOnly(cast, setting) && !isOfArmy(lexicon, held[personAt(mentions, title.holder)], title)))
      title.classNumber = POLICE;
  }
  for (const own of held) {
    // "Sheikh X, the Emir"
    const reigns = own?.some((title) => title.rows.length === 1 && title.classNumber === ROYAL) === true;
    for (const title of own ?? []) {
      if (reigns && title.rows.some((row) => lexicon.classAt(row) === ROYAL)) title.classNumber = ROYAL;
      const of = takesClassOfRank(lexicon, own ?? [], title);
      if (of >= 0) title.classNumber = of;
    }
  }
}
