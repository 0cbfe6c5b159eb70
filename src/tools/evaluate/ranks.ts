import type { Extraction, Person } from '../../core/result.ts';
import type { GoldDocument, GoldPerson, GoldRank } from './gold.ts';
import { overlap } from './match.ts';
import { type Counts, noCounts, type Slip, surroundings } from './tally.ts';

/** A found mention of a rank with the folded names of those who hold it. */
interface Found {
  readonly start: number;
  readonly end: number;
  readonly class: string;
  readonly holders: readonly string[];
}

/**
 * Scores of ranks, of who holds them, and of people and countries as whole entities, gathered document by document:
 * `rank` overlaps one-to-one, `exact` has the same ends, `class` and `holder` are right too; `person` is one entity under
 * the fullest name, `alias` its surface forms, `of` its state; `country` counts a state once a document.
 */
export function rankScorer() {
  const scores = new Map<string, Counts>();
  const slips: Slip[] = [];
  const count = (measure: string, verdict: keyof Counts) => {
    const counts = scores.get(measure) ?? noCounts();
    scores.set(measure, counts);
    counts[verdict]++;
  };

  function add(document: GoldDocument, extraction: Extraction): void {
    const slip = (kind: string, words: string, detail = '') =>
      void slips.push({ kind, document: document.id, words, detail });
    addRanks(document, extraction, count, slip);
    addPeople(document, extraction, count, slip);
    addCountries(document, extraction, count, slip);
  }

  return { scores, slips, add };
}

type Count = (measure: string, verdict: keyof Counts) => void;
type NoteSlip = (kind: string, words: string, detail?: string) => void;

function addRanks(document: GoldDocument, extraction: Extraction, count: Count, slip: NoteSlip): void {
  const { text } = document;
  const free = new Set(ranksIn(extraction));
  for (const rank of document.rank_mentions ?? []) {
    const distance = (each: Found) => Math.abs(each.start - rank.start) + Math.abs(each.end - rank.end);
    const found = [...free].filter((each) => overlap(each, rank)).sort((a, b) => distance(a) - distance(b))[0];
    count('rank', found === undefined ? 'missed' : 'right');
    if (found === undefined) {
      count('exact', 'missed');
      if (rank.holder) count('holder', 'missed');
      slip('rank missed', rank.text, surroundings(text, rank));
      continue;
    }
    free.delete(found);
    if (distance(found) === 0) count('exact', 'right');
    else {
      count('exact', 'missed');
      count('exact', 'spurious');
    }
    count('class', found.class === rank.class ? 'right' : 'missed');
    if (found.class !== rank.class) slip('class', rank.text, `gold ${rank.class}, found ${found.class}`);
    addHolder(rank, found, count, slip);
  }
  for (const each of free) {
    count('rank', 'spurious');
    count('exact', 'spurious');
    slip('rank spurious', text.slice(each.start, each.end), surroundings(text, each));
  }
}

function addHolder(rank: GoldRank, { holders }: Found, count: Count, slip: NoteSlip): void {
  if (!rank.holder) return;
  const right = holders.includes(fold(rank.holder));
  count('holder', right ? 'right' : 'missed');
  if (right) return;
  if (holders.length > 0) count('holder', 'spurious');
  slip('holder', rank.text, `gold ${rank.holder}, found ${holders.join('; ') || 'none'}`);
}

function addPeople({ people = [], text }: GoldDocument, extraction: Extraction, count: Count, slip: NoteSlip): void {
  const byName = new Map(extraction.people.map((each) => [fold(each.name), each]));
  const used = new Set<Person>();
  for (const person of people) {
    const found = byName.get(fold(person.name));
    const right = found !== undefined && !used.has(found);
    count('person', right ? 'right' : 'missed');
    if (right) used.add(found);
    else slip('person missed', person.name);
    const forms = new Set((found?.mentions ?? []).map(({ start, end }) => fold(text.slice(start, end))));
    for (const form of new Set(person.mentions.map(fold))) count('alias', forms.has(form) ? 'right' : 'missed');
    addState(person, found, count, slip);
  }
  for (const person of extraction.people) {
    if (used.has(person)) continue;
    count('person', 'spurious');
    slip('person spurious', person.name);
  }
}

function addState({ name, country }: GoldPerson, found: Person | undefined, count: Count, slip: NoteSlip): void {
  if (!country) return;
  const right = found?.country === country;
  count('of', right ? 'right' : 'missed');
  if (right || !found?.country) return;
  count('of', 'spurious');
  slip('of', name, `gold ${country}, found ${found.country}`);
}

function addCountries({ countries = [] }: GoldDocument, extraction: Extraction, count: Count, slip: NoteSlip): void {
  const gold = new Set(countries.map(({ code }) => code));
  const found = new Set(extraction.countries.map(({ code }) => code));
  for (const code of gold) {
    count('country', found.has(code) ? 'right' : 'missed');
    if (!found.has(code)) slip('country missed', code);
  }
  for (const code of found) {
    if (gold.has(code)) continue;
    count('country', 'spurious');
    slip('country spurious', code);
  }
}

function ranksIn({ people, ranks }: Extraction): Found[] {
  const names = new Map(people.map(({ id, name }) => [id, fold(name)]));
  return ranks.flatMap((rank) =>
    rank.mentions.map(({ start, end, holder }) => {
      const holders = holder === undefined ? rank.holders : [holder];
      return { start, end, class: rank.class, holders: holders.map((id) => names.get(id) ?? '?') };
    }),
  );
}

/** Names are compared without case, diacritics, possessive ending, and kinds of quotes, hyphens and spaces. */
function fold(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘'`´]/g, "'")
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .replace(/'s$/, '')
    .trim()
    .toLowerCase();
}
