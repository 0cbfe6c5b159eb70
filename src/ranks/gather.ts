import type { Person, PersonRank, Rank, RankMention } from '../core/result.ts';
import type { Cast } from './cast.ts';
import { CLASSES } from './lexicon.ts';
import type { Mentioned } from './mentioned.ts';
import type { Title } from './title.ts';

/** Offices of these classes serve the state of their holder where the text names no other. */
const OF_STATE: ReadonlySet<string> = new Set(['political', 'royal', 'military', 'judicial', 'police', 'diplomatic']);
/** Up to so many ranks are looked through one by one; a map is worth its making for more. */
const FEW = 16;
/** Ids of ranks by number: made once, for every document needs the first of them. */
const ids: string[] = [];

function idOf(number: number): string {
  for (let next = ids.length; next <= number; next++) ids.push(`r${next + 1}`);
  return ids[number] ?? '';
}

/** One rank for each name and class, with its mentions and holders, in order of first mention; fills `ranks` of the people. */
export function gather(
  cast: Cast,
  titles: readonly Title[],
  people: readonly Person[],
  mentions: readonly Mentioned[],
): Rank[] {
  const { text } = cast.scene.annotated;
  const { lexicon } = cast;
  const found: RankList = { ranks: [], byKey: undefined };
  for (const mentioned of titles) {
    const title = mentioned.same ?? mentioned;
    const className = CLASSES[title.classNumber] ?? title.class;
    const military = className === 'military';
    const grade = military ? lexicon.gradeAt(title.row) : '';
    const mention = mentionOf(text, mentioned, firstHolder(people, mentions, mentioned.holders));
    let rank = rankIn(found, title.name, className, grade);
    if (rank === undefined) {
      const branch = military ? lexicon.branchAt(title.row) : '';
      rank = addRank(found, title.name, className, grade, branch, mention);
    } else rank.mentions.push(mention);
    for (const holder of mentioned.holders) {
      const person = personOf(people, mentions, holder);
      if (person !== undefined && addToPerson(person, rank, mentioned)) rank.holders.push(person.id);
    }
  }
  return found.ranks;
}

const personOf = (people: readonly Person[], mentions: readonly Mentioned[], mention: number): Person | undefined => {
  const number = mention < 0 ? -1 : (mentions[mention]?.person ?? -1);
  return number < 0 ? undefined : people[number];
};

/** The id of the first of the holders. */
function firstHolder(
  people: readonly Person[],
  mentions: readonly Mentioned[],
  holders: readonly number[],
): string | undefined {
  for (const holder of holders) {
    const person = personOf(people, mentions, holder);
    if (person !== undefined) return person.id;
  }
  return undefined;
}

/** Whole literals, for a field added to an object costs more. */
function mentionOf(text: string, { start, end, confidence, because }: Title, holder: string | undefined): RankMention {
  const surface = text.slice(start, end);
  if (because !== undefined)
    return { start, end, text: surface, ...(holder === undefined ? {} : { holder }), confidence, because };
  return holder === undefined
    ? { start, end, text: surface, confidence }
    : { start, end, text: surface, holder, confidence };
}

/** The ranks of an article, found by name, class and grade. */
interface RankList {
  readonly ranks: Rank[];
  byKey: Map<string, Rank> | undefined;
}

function rankIn(list: RankList, name: string, className: Rank['class'], grade: string): Rank | undefined {
  if (list.ranks.length > FEW) {
    list.byKey ??= new Map(list.ranks.map((rank) => [keyOf(rank.name, rank.class, rank.grade ?? ''), rank]));
    return list.byKey.get(keyOf(name, className, grade));
  }
  for (const rank of list.ranks)
    if (rank.class === className && rank.name === name && (rank.grade ?? '') === grade) return rank;
  return undefined;
}

function addRank(
  list: RankList,
  name: string,
  className: Rank['class'],
  grade: string,
  branch: string,
  first: RankMention,
): Rank {
  const rank = rankOf(idOf(list.ranks.length), name, className, grade, branch, [first]);
  list.ranks.push(rank);
  list.byKey?.set(keyOf(name, className, grade), rank);
  return rank;
}

const keyOf = (name: string, className: string, grade: string): string => `${className}\t${name}\t${grade}`;

/** Without the fields that are empty. */
function rankOf(
  id: string,
  name: string,
  className: Rank['class'],
  grade: string,
  branch: string,
  mentions: RankMention[],
): Rank {
  if (grade === '' && branch === '') return { id, name, class: className, holders: [], mentions };
  if (branch === '') return { id, name, class: className, grade, holders: [], mentions };
  if (grade === '') return { id, name, class: className, branch, holders: [], mentions };
  return { id, name, class: className, grade, branch, holders: [], mentions };
}

/**
 * One entry for each rank of a person; what a later mention says of it is added.
 * @returns whether the entry is new
 */
function addToPerson(person: Person, rank: Rank, title: Title): boolean {
  const ofState = !title.international && rank.grade === undefined && OF_STATE.has(rank.class);
  const country = title.country ?? (ofState && person.country !== null ? person.country : undefined);
  const known = person.ranks.findIndex((each) => each.rank === rank.id);
  const before = person.ranks[known];
  if (before !== undefined && !addsTo(before, title, country)) return false;
  // made anew where something is added, so that its keys keep their order
  const own = personRank(rank, before?.of ?? title.of, before?.country ?? country);
  if (title.former || before?.former === true) own.former = true;
  if (before === undefined) person.ranks.push(own);
  else person.ranks[known] = own;
  return before === undefined;
}

const addsTo = (own: PersonRank, title: Title, country: string | undefined): boolean =>
  (own.of === undefined && title.of !== undefined) ||
  (own.country === undefined && country !== undefined) ||
  (own.former === undefined && title.former);

function personRank(
  { id, name, class: className, grade }: Rank,
  of: string | undefined,
  country: string | undefined,
): PersonRank {
  const own: PersonRank = { rank: id, name, class: className };
  if (grade !== undefined) own.grade = grade;
  if (of !== undefined) own.of = of;
  if (country !== undefined) own.country = country;
  return own;
}
