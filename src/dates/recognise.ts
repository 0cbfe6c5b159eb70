import type { DateCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import { keeper } from '../core/keeper.ts';
import type { DateRecogniser, GivenDate } from '../core/recogniser.ts';
import type { Reason } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { cellsOf, type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import { parseDay } from './calendar.ts';
import { connectorAt } from './days.ts';
import { type DocumentDate, documentDate, HEAD } from './document-date.ts';
import { feastPlacer } from './feast-country.ts';
import type { FeastTable } from './feasts.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { linkDates } from './link.ts';
import { type Match, type Meaning, withParts } from './meaning.ts';
import { datelineFinder, orderFinder } from './order.ts';
import { Reader } from './reader.ts';
import { type DateOrder, Resolver } from './resolve.ts';
import type { Resolved } from './resolved.ts';
import type { DateRule } from './rule.ts';
import { type Matcher, RuleIndex } from './rule-index.ts';
import { dateRules } from './rules/index.ts';
import { bitsBehind, figureTriggers } from './spot-triggers.ts';
import { directionAt, WINDOW } from './tense.ts';
import { Trigger } from './triggers.ts';

export interface DateOptions {
  /** How to read `4/6/2022`; without it the figures that leave no choice tell, then the dateline's country. */
  readonly dateOrder?: DateOrder;
  /** Fill `because`. */
  readonly explain?: boolean;
}

/** The recogniser of dates, and the article's own date by itself. */
export interface Dates extends DateRecogniser {
  findDocumentDate(annotated: Annotated, given: GivenDate | null): DocumentDate;
}

interface Found extends Match {
  readonly rule: string;
}

/** A match is better when it ends later, then when it begins earlier; names settle what is left. */
function better(one: Match, byOne: Matcher, other: Match, byOther: Matcher): boolean {
  if (one.last !== other.last) return one.last > other.last;
  if (one.first !== other.first) return one.first < other.first;
  return byOne.name < byOther.name;
}

/**
 * Builds the recogniser of dates, times, durations and sets over a gazetteer.
 * @param rules those to use; all by default
 */
export function createDateRecogniser(
  gazetteer: Gazetteer,
  options: DateOptions = {},
  rules: readonly DateRule[] = dateRules,
): Dates {
  const lexicon = createLexicon(gazetteer);
  const phrases = gazetteer.dictionary('dates-phrases');
  const holidays = gazetteer.dictionary('holidays');
  const feasts = feastsOf(gazetteer);
  const index = new RuleIndex(rules);
  const dateline = datelineFinder(gazetteer);
  const order = orderFinder(dateline);
  const placed = feastPlacer(gazetteer, dateline);
  const lookups = {
    phrases: { index: phrases.index, value: cellsOf(phrases, 'value') },
    holidays: { index: holidays.index, value: cellsOf(holidays, 'rule') },
    names: gazetteer.dictionary('known-names').index,
  };

  const keepReader = keeper<Reader>();
  const keepResolver = keeper<Resolver>();

  return {
    findDocumentDate(annotated, given) {
      const reader = new Reader(annotated, lexicon, lookups);
      return documentDate(reader, findMatches(reader, lexicon, index, HEAD), given);
    },
    recognise(annotated, given) {
      const reader = keepReader(new Reader(annotated, lexicon, lookups));
      const matches = findMatches(reader, lexicon, index, annotated.tokens.count);
      const found = share(reader, share(reader, matches, yearOfNext), dayOfNext);
      const own = documentDate(reader, found, given);
      const resolver = keepResolver(
        new Resolver(
          {
            explain: options.explain === true,
            article: own.date === null ? null : parseDay(own.date),
            articleSource: own.dateSource ?? '',
            order: () => options.dateOrder ?? order(annotated, found),
            feasts,
            placed: (match, feast) => placed(annotated, match, feast),
          },
          ({ first, last }) => {
            reader.focus(first, 0, WINDOW);
            return directionAt(reader, first, last);
          },
        ),
      );
      const candidates: DateCandidate[] = [];
      for (const match of found) {
        const resolved = resolver.resolve(match, reader.sentence(match.first));
        candidates.push(candidateOf(annotated, match, resolved, options.explain === true));
      }
      return { date: own.date, dateSource: own.dateSource, candidates };
    },
    link: (annotated, candidates) => linkDates(annotated.text, candidates),
  };
}

/** Days of the feasts that no rule gives, by name; read when the first is met. */
function feastsOf(gazetteer: Gazetteer): FeastTable {
  let feasts: Map<string, string> | undefined;
  const read = (): ReadonlyMap<string, string> => {
    const table = gazetteer.dictionary('holidays-table');
    const days = new Map<string, string>();
    for (let row = 0; row < table.rows; row++) days.set(valueAt(table, 'form', row), valueAt(table, 'day', row));
    feasts = days;
    return days;
  };
  return { get: (name) => (feasts ?? read()).get(name) };
}

/** Tries the rules at the tokens whose words, figures or phrases trigger them. */
function findMatches(reader: Reader, lexicon: Lexicon, index: RuleIndex, until: number): Found[] {
  const { tokens, hits } = reader.document;
  const { shape } = tokens;
  const { numbers, spots } = reader;
  const known = lexicon.triggers;
  const found: Found[] = [];
  let floor = 0;
  reader.previous = null;
  for (let s = 0; s < spots.count; s++) {
    const at = spots.at[s] ?? 0;
    if (at >= until) break;
    // inside of the match before
    if (at < floor) continue;
    let triggers = known[numbers[at] ?? 0] ?? 0;
    if (((shape[at] ?? 0) & Shape.Digit) !== 0) triggers |= figureTriggers(reader, at, floor);
    if (((hits.starting[at] ?? 0) & reader.phraseBits) !== 0 && reader.hasPhrase(at)) triggers |= Trigger.Phrase;
    const rules = index.at(triggers, bitsBehind(reader, at));
    if (rules.length === 0) continue;
    reader.focus(at, floor);
    let best: Match | null = null;
    let by: Matcher | null = null;
    for (const rule of rules) {
      const match = rule.match(reader, at);
      if (match === null || match.first < floor) continue;
      if (best === null || by === null || better(match, rule, best, by)) {
        best = match;
        by = rule;
      }
    }
    if (best === null || by === null) continue;
    found.push({ first: best.first, last: best.last, meaning: best.meaning, mod: best.mod, rule: by.name });
    reader.previous = best;
    floor = best.last;
  }
  return found;
}

/** Gives matches the meaning that they have by the one one token behind them, where that gives any. */
function share(
  reader: Reader,
  found: Found[],
  meaningBy: (reader: Reader, match: Found, next: Found) => Meaning | null,
): Found[] {
  for (let i = 0; i + 1 < found.length; i++) {
    const match = found[i];
    const next = found[i + 1];
    if (match === undefined || next === undefined || next.first !== match.last + 1) continue;
    const meaning = meaningBy(reader, match, next);
    if (meaning !== null) found[i] = { ...match, meaning };
  }
  return found;
}

/** A month or day before the one that has the year (`from March 3 to June 5, 2014`) is of that year. */
function yearOfNext(reader: Reader, { first, last, meaning }: Found, next: Found): Meaning | null {
  if (meaning.kind !== 'calendar' || next.meaning.kind !== 'calendar') return null;
  const { year, month } = next.meaning;
  if (year === undefined || month === undefined || meaning.month === undefined || meaning.year !== undefined)
    return null;
  if (meaning.yearShift !== undefined || meaning.shift !== undefined) return null;
  reader.focus(first, 0);
  return connectorAt(reader, last) ? withParts(meaning, { year: meaning.month > month ? year - 1 : year }) : null;
}

/** `on Thursday (May 16)`, `Heroes' Day (August 12)`, `Independence Day, June 12,`: the weekday or feast is of the day beside it. */
function dayOfNext(reader: Reader, { last, meaning }: Found, next: Found): Meaning | null {
  const feast = meaning.kind === 'feast' && meaning.year === undefined && meaning.rule.startsWith('by ');
  const weekday = meaning.kind === 'calendar' && meaning.day === undefined ? meaning.weekday : undefined;
  if (!feast && weekday === undefined) return null;
  const { meaning: day } = next;
  if (day.kind !== 'calendar' || day.month === undefined || day.day === undefined || day.untilDay !== undefined)
    return null;
  const marks = reader.rawMark(last) + reader.rawMark(next.last);
  if (marks !== '()' && !(feast && marks.startsWith(',') && marks.length > 1)) return null;
  const clock = 'clock' in meaning ? meaning.clock : undefined;
  return withParts(day, { weekday: weekday ?? day.weekday, clock: clock ?? day.clock });
}

/** How often a rule's kind of expression is right, by what it means. */
function confidenceOf({ meaning }: Match): number {
  switch (meaning.kind) {
    case 'calendar':
      if (meaning.year !== undefined && meaning.month !== undefined) return 0.99;
      return meaning.weekday !== undefined || meaning.day !== undefined ? 0.98 : 0.95;
    case 'figures':
    case 'invalid':
      return 0.95;
    case 'shift':
      return 0.95;
    case 'feast':
      return 0.9;
    case 'fixed':
      return meaning.timex === 'DATE' ? 0.85 : 0.9;
  }
}

function candidateOf(annotated: Annotated, match: Found, resolved: Resolved, explain: boolean): DateCandidate {
  const { tokens } = annotated;
  const { value, timex, mod, quant, freq, begin, finish, alternatives, because } = resolved;
  const candidate: DateCandidate = {
    first: match.first,
    last: match.last,
    start: tokens.start[match.first] ?? 0,
    end: tokens.end[match.last - 1] ?? 0,
    confidence: confidenceOf(match),
    value,
    timex,
    mod,
    quant,
    freq,
    begin,
    finish,
    alternatives,
  };
  if (explain) {
    const first: Reason = { rule: `date ${match.rule}` };
    candidate.because = [first, ...because];
  }
  return candidate;
}
