import type { Country, DocumentResult, Mention, Person, PersonRank, Reason } from '../core/result.ts';
import { clean } from './clean.ts';
import { layOut, type Section } from './grid.ts';
import type { Renderer, RenderOptions } from './renderer.ts';

/** For people to look at: a section a type, a row an entity. */
export const table: Renderer = {
  name: 'table',
  summary: 'people, ranks, countries and dates to look at',
  extension: '.txt',
  start: async (options) => {
    const [{ default: Table }, { default: widthOf }] = await Promise.all([
      import('cli-table3'),
      import('string-width'),
    ]);
    return {
      begin: '',
      between: '\n',
      document: ({ result }) => {
        const sections = sectionsOf(result, options).filter(({ rows }) => rows.length > 0);
        const body = sections.map((section) => layOut({ Table, widthOf }, section, options)).join('\n');
        return `${headingOf(result, options)}\n\n${body === '' ? 'Nothing found.\n' : body}`;
      },
    };
  },
};

function headingOf({ file, id, title, date, dateSource }: DocumentResult, { style }: RenderOptions): string {
  const name = clean(file === '-' ? 'standard input' : file);
  const source = dateSource === 'option' ? 'as given' : `from the ${dateSource}`;
  const parts = [
    style.strong(id === undefined ? name : `${name} · ${clean(String(id))}`),
    ...(title === undefined ? [] : [clean(title)]),
    ...(date === null ? [] : [style.faint(`${date} (${source})`)]),
  ];
  return parts.join(' · ');
}

function sectionsOf(result: DocumentResult, { types, style }: RenderOptions): Section[] {
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
  return sections;
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
