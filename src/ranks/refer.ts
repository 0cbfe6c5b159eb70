import type { Cast } from './cast.ts';
import { isCapital, joined } from './grammar.ts';
import { fits, type Title } from './title.ts';

/** Held titles that a later one is compared with; articles have a tenth of it, lists of an academy have more. */
const MOST = 200;

/** A title whose holder the text names, for later mentions of the office. */
interface Held {
  readonly title: Title;
  readonly person: number;
}

/**
 * Holders of titles that stand alone: "The minister informed" is the last minister named whose office and state fit. Only definite
 * ones refer; "a minister" is anybody.
 * @param personOf number of the person of a mention
 * @param countryOf state of a person so far, or ''
 */
export function refer(
  cast: Cast,
  titles: readonly Title[],
  personOf: (mention: number) => number,
  countryOf: (person: number) => string,
): void {
  const held: Held[] = [];
  const seen = new Set<string>();
  for (const title of titles) {
    for (const holder of title.holders) {
      const person = personOf(holder);
      const key = `${person} ${title.name} ${title.of ?? ''}`;
      if (held.length < MOST && !seen.has(key)) held.push({ title, person });
      seen.add(key);
    }
  }
  if (held.length === 0) return;
  /** Latest mention of each person before the title at hand. */
  const latest = new Map<number, number>();
  let mention = 0;
  for (const title of titles) {
    while (mention < cast.spans.length && (cast.spans[mention]?.first ?? 0) < title.first)
      latest.set(personOf(mention), mention++);
    if (title.holder >= 0 || title.plural || !definite(cast, title)) continue;
    const person = choose(title, held, latest, countryOf);
    if (person === undefined) continue;
    title.holder = latest.get(person.person) ?? person.title.holder;
    title.holders = [title.holder];
    if (person.title.class === title.class) title.same = person.title.same ?? person.title;
    if (title.of === undefined && title.country === undefined && person.title.country !== undefined)
      title.country = person.title.country;
  }
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

/** The best holder: same office, no other state, no other organisation; the person last mentioned, and before the title rather than after. */
function choose(
  title: Title,
  held: readonly Held[],
  latest: ReadonlyMap<number, number>,
  countryOf: (person: number) => string,
): Held | undefined {
  let best: Held | undefined;
  let bestScore = 0;
  for (const each of held) {
    const other = each.title;
    const majesty = title.class === 'honorific' && other.class === 'royal';
    if (!majesty && !fits(title, other)) continue;
    if (title.former !== other.former && title.former) continue;
    const country = other.country ?? countryOf(each.person);
    if (title.country !== undefined && country !== '' && country !== title.country) continue;
    if (title.of !== undefined && other.of !== undefined && title.country === undefined && !shares(title.of, other.of))
      continue;
    const seen = latest.get(each.person);
    let score = seen === undefined ? 1 : 10 + seen;
    if (title.name === other.name) score += 2;
    if (title.country !== undefined && country === title.country) score += 1e6;
    if (title.of !== undefined && title.of === other.of) score += 1e6;
    if (other.first > title.first && seen === undefined && title.name !== other.name) continue;
    if (score > bestScore) {
      best = each;
      bestScore = score;
    }
  }
  return best;
}

/** Whether two names of organisations have a word of some length in common, or one of them names nothing. */
function shares(a: string, b: string): boolean {
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
