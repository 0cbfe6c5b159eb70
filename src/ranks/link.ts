import type { Person, PersonRank, Rank, RankMention } from '../core/result.ts';
import type { Cast } from './cast.ts';
import { chooseRow, type Setting, servesPolice, settingOf } from './grade.ts';
import { hitAt, rowOf } from './grammar.ts';
import { CLASSES, type Lexicon, Use } from './lexicon.ts';
import { refer } from './refer.ts';
import { focus, type State, stateOfMention, stateOfTitle } from './states.ts';
import type { Title } from './title.ts';

const MILITARY = 0;
const POLICE = 1;
/** With more states than this among the people of an article, it has no state of its own. */
const MANY_STATES = 3;
/** An office of more states than this says nothing of the state. */
const FEW_STATES = 8;
/** Offices of these classes serve the state of their holder where the text names no other. */
const OF_STATE: ReadonlySet<string> = new Set(['political', 'royal', 'military', 'judicial', 'police', 'diplomatic']);

/** A mention with its offset and the number of its person. */
interface Mentioned {
  readonly start: number;
  readonly person: number;
}

/** Ties titles to people and states: fills `ranks`, `country` and `countryReason` of the people, and returns the ranks. */
export function linkRanks(
  cast: Cast,
  titles: readonly Title[],
  people: Person[],
  mentions: readonly Mentioned[],
): Rank[] {
  const personOf = (mention: number): number => mentions[mention]?.person ?? -1;
  const mentionAt = new Map(mentions.map((mention, number) => [mention.start, number]));
  for (const title of titles) {
    title.holders = title.heldAt.map((start) => mentionAt.get(start) ?? -1).filter((mention) => mention >= 0);
    title.holder = title.holders[0] ?? -1;
  }
  const counts = new Map<string, number>();
  for (const { code } of cast.scene.countries) counts.set(code, (counts.get(code) ?? 0) + 1);
  for (const title of titles) ownState(cast.lexicon, counts, title);
  const states = people.map((): State[] => []);
  for (const title of titles) addState(states, title, personOf);
  mentions.forEach((_, mention) => {
    const span = cast.spans[mention];
    const state = span === undefined ? undefined : stateOfMention(cast.scene, cast.lexicon, cast.people, span);
    if (state !== undefined) states[personOf(mention)]?.push(state);
  });
  const known = states.map((own) => strongest(own)?.code ?? '');
  refer(cast, titles, personOf, (person) => known[person] ?? '');
  const held = people.map((): Title[] => []);
  for (const title of titles) for (const holder of title.holders) held[personOf(holder)]?.push(title);
  const others = new Set(known);
  others.delete('');
  // among people of many states, those of whom nothing is said may be of any
  const main = others.size > MANY_STATES ? undefined : focus(cast.scene, cast.lexicon, cast.people);
  people.forEach((person, number) => {
    const own = held[number] ?? [];
    const state = strongest(states[number] ?? []) ?? (own.some((title) => title.international) ? undefined : main);
    person.country = state?.code ?? null;
    if (state !== undefined) person.countryReason = state.reason;
  });
  const sure = titles.filter(
    (title) => title.use !== Use.Weak || title.holder >= 0 || title.body >= 0 || title.country !== undefined,
  );
  const setting = settingOf(cast);
  settleClasses(cast, setting, titles, held, (title) => title.country ?? people[personOf(title.holder)]?.country ?? '');
  return gather(cast, sure, people, personOf);
}

/** An office that few states have is of the one that the article names: a Foreign Secretary of the United Kingdom or of India. */
function ownState(lexicon: Lexicon, counts: ReadonlyMap<string, number>, title: Title): void {
  const force = lexicon.forceAt(title.row);
  if (title.country !== undefined || title.international || force === '' || lexicon.gradeAt(title.row) !== '') return;
  if (title.classNumber <= POLICE) return;
  const states = force.split('|');
  if (states.length > FEW_STATES) return;
  let best = states.length === 1 && counts.size === 0 ? (states[0] ?? '') : '';
  for (const code of states) if ((counts.get(code) ?? 0) > (counts.get(best) ?? 0)) best = code;
  if (best === '') return;
  title.country = best;
  title.countryBy = 'office of one state';
}

function addState(states: State[][], title: Title, personOf: (mention: number) => number): void {
  const state = stateOfTitle(title);
  if (state === undefined) return;
  for (const holder of title.holders) states[personOf(holder)]?.push(state);
}

/** The state with the greatest sum of weights; the reason is that of its heaviest. */
function strongest(states: readonly State[]): State | undefined {
  const sums = new Map<string, number>();
  for (const state of states) sums.set(state.code, (sums.get(state.code) ?? 0) + state.weight);
  let best: State | undefined;
  for (const state of states) {
    const sum = sums.get(state.code) ?? 0;
    const most = best === undefined ? 0 : (sums.get(best.code) ?? 0);
    if (best === undefined || sum > most || (state.code === best.code && state.weight > best.weight)) best = state;
  }
  return best;
}

/** An army or police named behind the holder: `Lt. Col. X of the Manila Police District`. */
function service(cast: Cast, title: Title): number {
  const span = cast.spans[title.holder];
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

function settleClasses(
  cast: Cast,
  setting: Setting,
  titles: readonly Title[],
  held: readonly (readonly Title[])[],
  countryOf: (title: Title) => string,
): void {
  const { lexicon } = cast;
  for (const title of titles) chooseRow(cast, setting, title, countryOf(title));
  const isRank = (title: Title): boolean => title.classNumber === MILITARY && lexicon.gradeAt(title.row) !== '';
  for (const own of held) {
    if (!servesPolice(lexicon, own)) continue;
    for (const title of own) if (isRank(title)) title.classNumber = POLICE;
  }
  for (const title of titles) {
    if (isRank(title) && (title.body === POLICE || service(cast, title) === POLICE)) title.classNumber = POLICE;
  }
}

/** One rank for each name and class, with its mentions and holders, in order of first mention. */
function gather(cast: Cast, titles: readonly Title[], people: Person[], personOf: (mention: number) => number): Rank[] {
  const { text } = cast.scene.annotated;
  const { lexicon } = cast;
  const ranks = new Map<string, Rank>();
  const holders = new Set<string>();
  for (const mentioned of titles) {
    const title = mentioned.same ?? mentioned;
    const className = CLASSES[title.classNumber] ?? title.class;
    const grade = className === 'military' ? lexicon.gradeAt(title.row) : '';
    const key = `${className}\t${title.name}\t${grade}`;
    let rank = ranks.get(key);
    if (rank === undefined) {
      const branch = className === 'military' ? lexicon.branchAt(title.row) : '';
      rank = {
        id: `r${ranks.size + 1}`,
        name: title.name,
        class: className,
        ...(grade === '' ? {} : { grade }),
        ...(branch === '' ? {} : { branch }),
        holders: [],
        mentions: [],
      };
      ranks.set(key, rank);
    }
    const mention: RankMention = {
      start: mentioned.start,
      end: mentioned.end,
      text: text.slice(mentioned.start, mentioned.end),
      confidence: mentioned.confidence,
      ...(mentioned.because === undefined ? {} : { because: mentioned.because }),
    };
    for (const [order, holder] of mentioned.holders.entries()) {
      const person = people[personOf(holder)];
      if (person === undefined) continue;
      if (order === 0) mention.holder = person.id;
      const pair = `${rank.id} ${person.id}`;
      if (!holders.has(pair)) rank.holders.push(person.id);
      holders.add(pair);
      addToPerson(person, rank, mentioned);
    }
    rank.mentions.push(mention);
  }
  return [...ranks.values()];
}

/** One entry for each rank of a person; what a later mention says of it is added. */
function addToPerson(person: Person, rank: Rank, title: Title): void {
  let own = person.ranks.find((each) => each.rank === rank.id);
  if (own === undefined) {
    own = { rank: rank.id, name: rank.name, class: rank.class } as PersonRank;
    if (rank.grade !== undefined) own.grade = rank.grade;
    person.ranks.push(own);
  }
  if (own.of === undefined && title.of !== undefined) own.of = title.of;
  const country =
    title.country ??
    (!title.international && rank.grade === undefined && OF_STATE.has(rank.class) && person.country !== null
      ? person.country
      : undefined);
  if (own.country === undefined && country !== undefined) own.country = country;
  if (title.former) own.former = true;
}
