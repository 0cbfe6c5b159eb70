import type { Country, DocumentResult, Mention, Person, PersonRank, Reason } from '../core/result.ts';
import type { RenderOptions } from './renderer.ts';

/** One type of what was found, as rows for people to read. */
export interface Section {
  /** The first is the section's own title. The last column is a number. */
  readonly head: readonly string[];
  /** Paints the first column. */
  readonly paint: (text: string) => string;
  readonly rows: readonly SectionRow[];
}

export interface SectionRow {
  /** Text may have several lines. */
  readonly cells: readonly (string | number)[];
  /** Lines under the row, of any length: the terminal wraps them. */
  readonly reasons: readonly string[];
}

/** The sections in which something was found. */
export function sectionsOf(
  result: DocumentResult,
  { types, style }: Pick<RenderOptions, 'types' | 'style'>,
): Section[] {
  const wanted = (type: string): boolean => types === null || types.includes(type);
  const countryName = namesOf(result.countries);
  const people = new Map(result.people.map(({ id, name }) => [id, name]));
  const sections: Section[] = [];
  if (wanted('people')) {
    sections.push({
      head: ['People', 'Ranks', 'Country', 'Mentions'],
      paint: style.person,
      rows: result.people.map((person) => ({
        cells: [person.name, ranksOf(person), countryName(person.country), person.mentions.length],
        reasons: reasonsOf(person.mentions),
      })),
    });
  }
  if (wanted('ranks')) {
    sections.push({
      head: ['Ranks', 'Class', 'Grade', 'Held by', 'Mentions'],
      paint: style.strong,
      rows: result.ranks.map((rank) => ({
        cells: [
          rank.name,
          rank.class,
          rank.grade ?? '',
          rank.holders.map((id) => people.get(id) ?? '').join('\n'),
          rank.mentions.length,
        ],
        reasons: reasonsOf(rank.mentions),
      })),
    });
  }
  if (wanted('countries')) {
    sections.push({
      head: ['Countries', 'Code', 'Written', 'Mentions'],
      paint: style.country,
      rows: result.countries.map(({ name, code, mentions }) => ({
        cells: [name, code, formsOf(mentions), mentions.length],
        reasons: reasonsOf(mentions),
      })),
    });
  }
  if (wanted('dates')) {
    sections.push({
      head: ['Dates', 'Value', 'Kind', 'Mentions'],
      paint: style.date,
      rows: result.dates.map(({ value, timex, mod, mentions }) => ({
        cells: [formsOf(mentions), value ?? '?', mod === undefined ? timex : `${timex} ${mod}`, mentions.length],
        reasons: reasonsOf(mentions),
      })),
    });
  }
  for (const type of new Set(result.others.map((other) => other.type).filter(wanted))) {
    sections.push({
      head: [type, 'Written', 'Mentions'],
      paint: style.strong,
      rows: result.others
        .filter((other) => other.type === type)
        .map(({ name, mentions }) => ({
          cells: [name, formsOf(mentions), mentions.length],
          reasons: reasonsOf(mentions),
        })),
    });
  }
  return sections.filter(({ rows }) => rows.length > 0);
}

/** A line a rank: the office with what it is of, the grade, and whether it is past. */
function ranksOf({ ranks }: Person): string {
  return ranks.map(rankLine).join('\n');
}

function rankLine({ name, of, grade, former }: PersonRank): string {
  const office = of === undefined ? name : `${name} of ${of}`;
  return `${former === true ? 'former ' : ''}${office}${grade === undefined ? '' : ` (${grade})`}`;
}

function namesOf(countries: readonly Country[]): (code: string | null) => string {
  const names = new Map(countries.map(({ code, name }) => [code, name]));
  return (code) => (code === null ? '' : (names.get(code) ?? code));
}

/** The different forms in the order of the text, each with its number where it stands more than once. */
function formsOf(mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  for (const { text } of mentions) {
    const form = text.replace(/\s+/g, ' ');
    counts.set(form, (counts.get(form) ?? 0) + 1);
  }
  return [...counts].map(([form, count]) => (count === 1 ? form : `${form} ×${count}`)).join(', ');
}

/** A line a mention that has reasons. */
function reasonsOf(mentions: readonly Mention[]): string[] {
  return mentions
    .filter(({ because }) => because !== undefined)
    .map(({ text, start, end, confidence, because }) => {
      return `${text} [${start}–${end}] ${confidence}: ${(because ?? []).map(reasonText).join('; ')}`;
    });
}

function reasonText({ rule, entry, weight }: Reason): string {
  const sign = weight === undefined ? '' : ` ${weight < 0 ? '−' : '+'}${Math.abs(weight).toFixed(2)}`;
  return `${rule}${entry === undefined ? '' : ` (${entry})`}${sign}`;
}
