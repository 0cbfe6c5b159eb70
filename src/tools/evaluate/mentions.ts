import type { Extraction } from '../../core/result.ts';
import type { GoldDocument, GoldMention } from './gold.ts';
import { matchSpans, overlap, trimSpan } from './match.ts';
import { addCounts, type Counts, noCounts, type Slip, surroundings } from './tally.ts';

/** One found mention: PERSON, COUNTRY or DATE, with the country's code or the date's TIMEX3 value and type. */
interface Found {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly value?: string | null;
  readonly timex?: string;
}

export interface Score {
  readonly exact: Counts;
  readonly overlap: Counts;
  /** Of the overlapping pairs, those with the gold's value and the gold's class. */
  values: number;
  types: number;
}

/** Scores by group (`all`, and the values of the key asked for), then by type. */
export type Scores = Map<string, Map<string, Score>>;

/** The codes of the state that words name: none for words that name no state, an empty list for words left open. */
export type CodesOf = (words: string) => readonly string[] | undefined;

/** What a calendar date has, which the `worldwide` corpus marks alone: a year, numbers, a month or a weekday. */
const calendar =
  /\b(1[0-9]{3}|20[0-9]{2})(s|\b)|\d{1,4}[/.-]\d{1,2}|\b(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|(mon|tues|wednes|thurs|fri|satur|sun)day|(mon|tues?|wed|thurs?|fri|sat|sun)\.)\b/i;

/** Scores of mentions of people, countries and dates, gathered document by document. */
export function mentionScorer(codesOf: CodesOf, by: string | undefined) {
  const scores: Scores = new Map();
  const slips: Slip[] = [];

  function compare<Gold extends GoldMention>(
    document: GoldDocument,
    type: string,
    gold: readonly Gold[],
    found: readonly Found[],
    accepts?: (gold: Gold, found: Found) => boolean,
  ): void {
    const { exact, pairs, missed, spurious } = matchSpans(gold, found, accepts);
    const group = by === undefined ? [] : [String(document[by] ?? '?')];
    for (const name of ['all', ...group]) {
      const score = scoreOf(scores, name, type);
      addCounts(score.exact, { right: exact, spurious: found.length - exact, missed: gold.length - exact });
      addCounts(score.overlap, { right: pairs.length, spurious: spurious.length, missed: missed.length });
      score.values += pairs.filter(([g, f]) => g.value && g.value === f.value).length;
      score.types += pairs.filter(([g, f]) => g.label && g.label === f.timex).length;
    }
    const slip = (kind: string) => (each: { readonly start: number; readonly end: number }) => ({
      kind: `${type} ${kind}`,
      document: document.id,
      words: document.text.slice(each.start, each.end),
      detail: surroundings(document.text, each),
    });
    slips.push(...missed.map(slip('missed')), ...spurious.map(slip('spurious')));
  }

  function add(document: GoldDocument, extraction: Extraction): void {
    const { text } = document;
    const gold = (document.gold ?? []).map((each) => trimSpan(text, each));
    const found = foundIn(extraction)
      .map((each) => trimSpan(text, each))
      .filter(({ start, end }) => end > start);
    const of = (type: string) => found.filter((each) => each.type === type);
    const goldOf = (type: string) => gold.filter((each) => each.type === type);
    const within = (list: readonly GoldMention[], each: Found) => list.some((other) => overlap(other, each));
    if (goldOf('TIMEX').length > 0 || ['timebank', 'te3'].includes(document.corpus ?? '')) {
      compare(document, 'TIMEX', goldOf('TIMEX'), of('DATE'));
      return;
    }
    compare(document, 'PERSON', goldOf('PERSON'), of('PERSON'));
    const others = goldOf('OTHER');
    const places = goldOf('PLACE').map((each) => ({ ...each, codes: codesOf(text.slice(each.start, each.end)) }));
    const open = places.filter(({ codes }) => codes?.length === 0);
    const countries = of('COUNTRY').filter(
      (each) => !within(others, each) && !within(open, each) && codesOf(text.slice(each.start, each.end))?.length !== 0,
    );
    const states = places.filter(({ codes }) => codes !== undefined && codes.length > 0);
    compare(
      document,
      'COUNTRY',
      states,
      countries,
      ({ codes }, { value }) => !value || codes?.includes(value) === true,
    );
    if (!gold.some(({ label }) => label?.toUpperCase() === 'DATE')) return;
    const onCalendar = (each: { readonly start: number; readonly end: number }) =>
      document.corpus !== 'worldwide' || calendar.test(text.slice(each.start, each.end));
    const dates = of('DATE').filter((each) => !within(others, each) && onCalendar(each));
    const asked = dates.filter(({ timex }) => document.corpus !== 'worldwide' || (timex ?? 'DATE') === 'DATE');
    compare(document, 'DATE', goldOf('DATE').filter(onCalendar), asked);
  }

  return { scores, slips, add };
}

function scoreOf(scores: Scores, group: string, type: string): Score {
  const types = scores.get(group) ?? new Map<string, Score>();
  scores.set(group, types);
  const score = types.get(type) ?? { exact: noCounts(), overlap: noCounts(), values: 0, types: 0 };
  types.set(type, score);
  return score;
}

function foundIn({ people, countries, dates }: Extraction): Found[] {
  return [
    ...people.flatMap(({ mentions }) => mentions.map(({ start, end }) => ({ type: 'PERSON', start, end }))),
    ...countries.flatMap(({ code, mentions }) =>
      mentions.map(({ start, end }) => ({ type: 'COUNTRY', start, end, value: code })),
    ),
    ...dates.flatMap(({ value, timex, mentions }) =>
      mentions.map((each) => ({
        type: 'DATE',
        start: each.start,
        end: each.end,
        value: each.value ?? value,
        timex: each.timex ?? timex,
      })),
    ),
  ];
}
