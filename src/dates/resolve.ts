import type { Reason, TimexType } from '../core/result.ts';
import {
  addMonths,
  type Day,
  dayNumber,
  dayOf,
  formatDate,
  formatDay,
  formatMonth,
  formatWeek,
  formatYear,
  isValidDay,
  modulo,
  two,
  weekdayOf,
  weekOf,
} from './calendar.ts';
import { type FeastTable, feastDays } from './feasts.ts';
import { intervalOf } from './interval.ts';
import type { Calendar, Feast, Figures, Match, Meaning, Shift } from './meaning.ts';
import type { Direction } from './tense.ts';

/** How fine a date is that later ones are reckoned from. */
type Grain = 'day' | 'week' | 'month' | 'quarter' | 'half' | 'season' | 'year' | 'coarse';

interface Point {
  /** Day number of its first day. */
  readonly number: number;
  readonly grain: Grain;
  readonly sentence: number;
  /** The text gives its year. */
  readonly explicit: boolean;
}

/** What a match comes to. */
export interface Resolved {
  readonly value: string | null;
  readonly timex: TimexType;
  readonly mod?: string;
  readonly quant?: string;
  readonly freq?: string;
  readonly begin?: string;
  readonly finish?: string;
  readonly alternatives?: readonly string[];
  readonly because: readonly Reason[];
}

export type DateOrder = 'dmy' | 'mdy';

export interface ResolverOptions {
  /** Day number of the article, or null. */
  readonly article: number | null;
  /** Where it was found, for the reason. */
  readonly articleSource: string;
  readonly order: DateOrder | null;
  /** Give reasons. */
  readonly explain: boolean;
  readonly feasts: FeastTable;
}

const quarterOf = (month: number): number => Math.floor((month - 1) / 3) + 1;
const halfOf = (month: number): number => (month <= 6 ? 1 : 2);
const seasonFirst: Readonly<Record<string, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };
/** Days within which a month and day without year is the nearest one whatever the tense. */
const NEAR = 60;
/** The same for what no tense speaks of. */
const NEAR_UNTOLD = 75;
/** The same for a named day. */
const NEAR_FEAST = 10;
/** Sentences through which a quarter stays the one spoken of. */
const QUARTER_REACH = 2;
/** Days after its end in which the figures of a quarter come out. */
const REPORTED = 100;
/** Sentences through which a clock time belongs to the day last spoken of. */
const CLOCK_REACH = 2;

/** Turns matches into TIMEX3 values, in the order of the text, keeping the date last spoken of. */
export class Resolver {
  private narrative: Point | null = null;
  private lastQuarter: { year: number; quarter: number; sentence: number } | null = null;
  private sentence = 0;

  constructor(private readonly options: ResolverOptions) {}

  /** @param sentence number of the sentence that the match stands in */
  resolve(match: Match, sentence: number, direction: () => Direction): Resolved {
    const { meaning, mod } = match;
    this.sentence = sentence;
    const compared = isComparison(meaning);
    const because: Reason[] = [];
    const done = (value: string | null, timex: TimexType, more: Partial<Resolved> = {}): Resolved => {
      const interval = value === null || (timex !== 'DATE' && timex !== 'TIME') ? null : intervalOf(value);
      if (interval && !compared) this.remember((value ?? '').replace(/T.*/, ''), interval.begin, meaning);
      return {
        value,
        timex,
        ...(mod === undefined ? {} : { mod }),
        ...(interval ? { begin: interval.begin, finish: interval.end } : {}),
        ...more,
        because,
      };
    };
    switch (meaning.kind) {
      case 'fixed': {
        const { quant, freq } = meaning;
        return done(meaning.value, meaning.timex, {
          ...(quant === undefined ? {} : { quant }),
          ...(freq === undefined ? {} : { freq }),
        });
      }
      case 'invalid':
        if (this.options.explain) because.push({ rule: 'invalid', entry: 'no such day on the calendar' });
        return done(null, 'DATE');
      case 'figures':
        return this.figures(meaning, because, done);
      case 'feast':
        return this.feast(meaning, direction, because, done);
      case 'shift': {
        const value = this.shift(meaning, direction, because);
        return done(value, timexOf(meaning.clock, meaning.unit));
      }
      case 'calendar': {
        const value = this.calendar(meaning, direction, because);
        return done(value, timexOf(meaning.clock, ''));
      }
    }
  }

  private remember(value: string, begin: string, meaning: Meaning): void {
    const number = dayNumber(Number(begin.slice(0, -6)), Number(begin.slice(-5, -3)), Number(begin.slice(-2)));
    const grain = grainOf(value);
    if (grain === 'quarter') {
      this.lastQuarter = { year: Number(value.slice(0, 4)), quarter: Number(value.slice(-1)), sentence: this.sentence };
    }
    const explicit = meaning.kind === 'calendar' && meaning.year !== undefined;
    this.narrative = { number, grain, sentence: this.sentence, explicit };
  }

  private anchored(because: Reason[]): Day | null {
    const { article, articleSource } = this.options;
    if (article === null) return null;
    if (this.options.explain)
      because.push({ rule: 'anchor', entry: `article: ${formatDay(article)} (${articleSource})` });
    return dayOf(article);
  }

  private narrated(because: Reason[]): number | null {
    if (this.narrative === null) return null;
    if (this.options.explain) because.push({ rule: 'anchor', entry: `text: ${formatDay(this.narrative.number)}` });
    return this.narrative.number;
  }

  private shift(meaning: Shift, direction: () => Direction, because: Reason[]): string | null {
    const { unit, count, clock = '' } = meaning;
    const quarter = meaning.fine === true && unit === 'year' ? this.recentQuarter() : null;
    if (quarter !== null) {
      if (this.options.explain)
        because.push({ rule: 'anchor', entry: `text: ${formatYear(quarter.year)}-Q${quarter.quarter}` });
      return `${formatYear(quarter.year + count)}-Q${quarter.quarter}`;
    }
    if (unit === 'quarter' && meaning.narrative && count === 0 && this.lastQuarter) {
      return `${formatYear(this.lastQuarter.year)}-Q${this.lastQuarter.quarter}`;
    }
    const text = meaning.narrative ? this.narrativeFor(meaning) : null;
    if (text !== null && unit === 'day' && count === 0 && clock === '' && text.grain === 'month') {
      return `${formatDay(text.number).slice(0, -2)}XX`;
    }
    let from: number | null = null;
    if (text !== null && (unit !== 'day' || text.grain === 'day')) from = this.narrated(because);
    if (from === null) {
      this.anchored(because);
      from = this.options.article;
    }
    if (from === null) return clock === '' ? null : `XXXX-XX-XX${clock}`;
    const at = dayOf(from);
    const fine = meaning.fine === true && text?.grain === 'half' && unit === 'year';
    if (fine) return `${formatYear(at.year + count)}-H${halfOf(at.month)}`;
    switch (unit) {
      case 'second':
      case 'minute':
      case 'hour':
        return `${formatDay(from)}TXX:XX`;
      case 'day': {
        // "last night" of a text anchor that is coarser than a day says nothing of the day
        return `${formatDay(from + Math.trunc(count))}${clock}`;
      }
      case 'weekend':
        return this.weekend(from, count, direction, because);
      case 'week':
      case 'fortnight':
        return formatWeek(weekOf(from + Math.round(count * (unit === 'week' ? 7 : 14))));
      case 'month': {
        const { year, month } = dayOf(addMonths(from, Math.trunc(count)));
        return formatMonth(year, month);
      }
      case 'quarter':
      case 'trimester': {
        const { year, month } = dayOf(addMonths(from, Math.trunc(count) * 3));
        return `${formatYear(year)}-Q${quarterOf(month)}`;
      }
      case 'semester': {
        const { year, month } = dayOf(addMonths(from, Math.trunc(count) * 6));
        return `${formatYear(year)}-H${halfOf(month)}`;
      }
      case 'year':
        return Number.isInteger(count)
          ? formatYear(at.year + count)
          : formatMonth(dayOf(addMonths(from, count * 12)).year, dayOf(addMonths(from, count * 12)).month);
      case 'decade':
        return meaning.whole ? String(Math.floor(at.year / 10) + count) : formatYear(at.year + Math.round(count * 10));
      case 'century':
        return meaning.whole ? two(Math.floor(at.year / 100) + count) : formatYear(at.year + Math.round(count * 100));
      case 'millennium':
        return meaning.whole ? String(Math.floor(at.year / 1000) + count) : null;
    }
  }

  /** The quarter that figures of a year before are compared with, while it is still spoken of. */
  private recentQuarter(): { year: number; quarter: number } | null {
    const last = this.lastQuarter;
    return last !== null && this.sentence - last.sentence <= QUARTER_REACH ? last : null;
  }

  /** The date last spoken of; for `a year earlier` only one of the same sentence, or with its year. */
  private narrativeFor({ unit, whole, clock }: Shift): Point | null {
    const point = this.narrative;
    if (point !== null && clock !== undefined && this.sentence - point.sentence > CLOCK_REACH) return null;
    if (point === null || whole || unit !== 'year') return point;
    return point.explicit || point.sentence === this.sentence ? point : null;
  }

  private weekend(from: number, count: number, direction: () => Direction, because: Reason[]): string {
    let week = from + count * 7;
    if (count === 0 && weekdayOf(from) < 6) {
      const { sign, cue } = direction();
      if (this.options.explain) because.push(reasonOf({ sign, cue }));
      if (sign < 0) week -= 7;
    }
    return `${formatWeek(weekOf(week))}-WE`;
  }

  private calendar(meaning: Calendar, direction: () => Direction, because: Reason[]): string | null {
    const { clock = '' } = meaning;
    if (meaning.decade !== undefined) return String(meaning.decade);
    if (meaning.century !== undefined) return two(meaning.century);
    if (meaning.quarter === 0) return this.period(meaning, because);
    if (meaning.year !== undefined) return this.full(meaning, meaning.year) + clock;
    const anchor = meaning.narrative ? (this.narrated(because) ?? this.article(because)) : this.article(because);
    if (anchor === null) return partial(meaning) + clock;
    const base = dayOf(anchor);
    if (meaning.yearShift !== undefined) return this.full(meaning, base.year + meaning.yearShift) + clock;
    if (meaning.weekday !== undefined && meaning.day === undefined) {
      return formatDay(this.weekday(meaning, anchor, direction, because)) + clock;
    }
    if (meaning.month === undefined && meaning.day !== undefined) {
      // "the 18th": of this month, or the one before where it would lie ahead
      const ahead = meaning.day > base.day && direction().sign < 0 && meaning.monthShift === undefined;
      const { year, month } = dayOf(
        addMonths(dayNumber(base.year, base.month, 1), (meaning.monthShift ?? 0) + (ahead ? -1 : 0)),
      );
      return isValidDay(year, month, meaning.day) ? formatDate(year, month, meaning.day) + clock : null;
    }
    return this.full(meaning, this.yearOf(meaning, anchor, direction, because)) + clock;
  }

  private article(because: Reason[]): number | null {
    this.anchored(because);
    return this.options.article;
  }

  /** The value once the year is known. */
  private full(meaning: Calendar, year: number): string {
    const { month, day, quarter, half, season, until } = meaning;
    if (until !== undefined) return `${formatYear(year)}/${formatYear(until)}`;
    if (month !== undefined && day !== undefined) {
      const real = isValidDay(year, month, day);
      if (real && meaning.week) return formatWeek(weekOf(dayNumber(year, month, day)));
      return formatDate(year, month, day);
    }
    const text = year <= 0 ? `BC${String(1 - year).padStart(4, '0')}` : formatYear(year);
    if (month !== undefined) return formatMonth(year, month);
    if (quarter !== undefined) return `${text}-Q${quarter}`;
    if (half !== undefined) return `${text}-H${half}`;
    if (season !== undefined) return `${text}-${season}`;
    return text;
  }

  /** `the quarter`, `the latest period`: the quarter last spoken of, else the last one that is over. */
  private period(meaning: Calendar, because: Reason[]): string | null {
    const anchor = this.article(because);
    const base = anchor === null ? null : dayOf(addMonths(anchor, -3));
    const last = this.quarterSpokenOf(meaning.latest === true, anchor);
    if (meaning.year !== undefined)
      return last ? `${formatYear(meaning.year)}-Q${last.quarter}` : formatYear(meaning.year);
    if (last === null && base === null) return null;
    const quarter = last?.quarter ?? quarterOf(base?.month ?? 1);
    if (meaning.yearShift !== undefined && anchor !== null) {
      const year = dayOf(anchor).year + meaning.yearShift;
      return last || meaning.reported ? `${formatYear(year)}-Q${quarter}` : formatYear(year);
    }
    const year = last?.year ?? base?.year ?? 0;
    return `${formatYear(year)}-Q${quarter}`;
  }

  /** The quarter last spoken of; `the latest` one must be over. */
  private quarterSpokenOf(latest: boolean, anchor: number | null): { year: number; quarter: number } | null {
    const last = this.lastQuarter;
    if (last === null || !latest || anchor === null) return last;
    const end = addMonths(dayNumber(last.year, last.quarter * 3 - 2, 1), 3);
    return end <= anchor ? last : null;
  }

  private weekday(meaning: Calendar, anchor: number, direction: () => Direction, because: Reason[]): number {
    const wanted = meaning.weekday ?? 1;
    const today = weekdayOf(anchor);
    const back = modulo(today - wanted, 7);
    const ahead = modulo(wanted - today, 7);
    if (meaning.narrative) {
      if (meaning.shift === 0) return anchor - back;
      return (meaning.shift ?? 1) < 0 ? anchor - (back || 7) : anchor + (ahead || 7);
    }
    if (meaning.shift === -1) return anchor - (back || 7);
    if (meaning.shift === 1) return anchor + (ahead || 7);
    const said = direction();
    if (this.options.explain) because.push(reasonOf(said));
    if (meaning.shift === 0) {
      const same = anchor - today + wanted;
      return same < anchor && said.sign > 0 ? same + 7 : same;
    }
    return said.sign < 0 ? anchor - back : anchor + ahead;
  }

  /** The year of a month, day, season, quarter or half that stands without it. */
  private yearOf(meaning: Calendar, anchor: number, direction: () => Direction, because: Reason[]): number {
    const { year } = dayOf(anchor);
    const { shift } = meaning;
    const spans = [year - 1, year, year + 1].map((each) => ({ each, ...this.span(meaning, each) }));
    const current = spans.find(({ begin, end }) => begin <= anchor && anchor <= end);
    if (shift === -1) return [...spans].reverse().find(({ end }) => end < anchor)?.each ?? year - 1;
    if (shift === 1) return spans.find(({ begin }) => begin > anchor)?.each ?? year + 1;
    if (shift === 0) return meaning.season === 'WI' ? (current?.each ?? year) : year;
    if (current && meaning.day === undefined) return current.each;
    const past = [...spans].reverse().find(({ begin }) => begin <= anchor);
    const future = spans.find(({ end }) => end >= anchor);
    if (!past || !future) return year;
    const back = anchor - past.end;
    const ahead = future.begin - anchor;
    if (meaning.reported && back < REPORTED) return past.each;
    const said = direction();
    if (this.options.explain) because.push(reasonOf(said));
    if (meaning.day !== undefined || said.cue === '') {
      // the nearest, unless it is far and the tense speaks against it
      const nearest = back <= ahead ? past : future;
      const far = Math.min(Math.abs(back), Math.abs(ahead)) > (said.cue === '' ? NEAR_UNTOLD : NEAR);
      if (!far) return nearest.each;
    }
    return said.sign < 0 ? past.each : future.each;
  }

  private span(meaning: Calendar, year: number): { begin: number; end: number } {
    const { month, day, quarter, half, season } = meaning;
    if (month !== undefined && day !== undefined) {
      const number = dayNumber(year, month, day);
      return { begin: number, end: number };
    }
    const first =
      month ??
      (quarter !== undefined
        ? quarter * 3 - 2
        : half !== undefined
          ? half * 6 - 5
          : (seasonFirst[season ?? 'SP'] ?? 1));
    const length = month !== undefined ? 1 : half !== undefined ? 6 : 3;
    const begin = dayNumber(year, first, 1);
    return { begin, end: addMonths(begin, length) - 1 };
  }

  private figures(
    meaning: Figures,
    because: Reason[],
    done: (value: string | null, timex: TimexType, more?: Partial<Resolved>) => Resolved,
  ): Resolved {
    const { first, second, year } = meaning;
    const dmy = isValidDay(year, second, first) ? formatDate(year, second, first) : null;
    const mdy = isValidDay(year, first, second) ? formatDate(year, first, second) : null;
    if (dmy === null || mdy === null || dmy === mdy) return done(dmy ?? mdy, 'DATE');
    const { order } = this.options;
    if (order !== null) {
      if (this.options.explain) because.push({ rule: 'order', entry: order });
      return done(order === 'dmy' ? dmy : mdy, 'DATE');
    }
    if (this.options.explain) because.push({ rule: 'order', entry: 'day and month cannot be told apart' });
    return done(dmy, 'DATE', { alternatives: [mdy] });
  }

  private feast(
    meaning: Feast,
    direction: () => Direction,
    because: Reason[],
    done: (value: string | null, timex: TimexType, more?: Partial<Resolved>) => Resolved,
  ): Resolved {
    const { rule, clock = '' } = meaning;
    const timex = timexOf(meaning.clock, '');
    const { feasts } = this.options;
    const found = (year: number) => feastDays(rule, year, feasts);
    let chosen = meaning.year === undefined ? undefined : found(meaning.year)[0];
    if (meaning.year === undefined) {
      const anchor = this.article(because);
      if (anchor === null) return done(/^\d\d-\d\d$/.test(rule) ? `XXXX-${rule}${clock}` : null, timex);
      const { year } = dayOf(anchor);
      const all = [year - 1, year, year + 1].flatMap(found);
      const past = [...all].reverse().find(({ begin }) => begin <= anchor);
      const future = all.find(({ end }) => end >= anchor);
      if (meaning.shift === -1) chosen = [...all].reverse().find(({ end }) => end < anchor);
      else if (meaning.shift === 1) chosen = all.find(({ begin }) => begin > anchor);
      else if (meaning.shift === 0) chosen = found(year)[0];
      else if (past && future) {
        const said = direction();
        if (this.options.explain) because.push(reasonOf(said));
        const near = Math.min(Math.abs(anchor - past.end), Math.abs(future.begin - anchor)) <= NEAR_FEAST;
        if (near) chosen = anchor - past.end <= future.begin - anchor ? past : future;
        else chosen = said.sign < 0 ? past : future;
      } else chosen = past ?? future;
    }
    if (!chosen) return done(null, timex);
    const begin = formatDay(chosen.begin);
    const end = formatDay(chosen.end);
    const day = begin === end ? begin + clock : `${begin}/${end}`;
    const value = meaning.week ? formatWeek(weekOf(chosen.begin)) : day;
    return done(value, timex, chosen.approximate ? { mod: 'APPROX' } : {});
  }
}

/** `a year earlier`, `last year's third quarter`: set beside what is spoken of, which stays so. */
function isComparison(meaning: Meaning): boolean {
  if (meaning.kind === 'shift') return meaning.fine === true && meaning.count < 0;
  return meaning.kind === 'calendar' && meaning.quarter !== undefined && meaning.yearShift === -1;
}

function reasonOf({ sign, cue }: Direction): Reason {
  const way = sign < 0 ? 'back' : 'forward';
  return { rule: 'direction', entry: cue === '' ? `${way}: as news has it` : `${way}: "${cue}"` };
}

function timexOf(clock: string | undefined, unit: string): TimexType {
  if (clock !== undefined || unit === 'hour' || unit === 'minute' || unit === 'second') return 'TIME';
  return 'DATE';
}

/** What can be said without an anchor: `XXXX-10-23`, `XXXX-WXX-5`, `XXXX-Q3`. */
function partial({ weekday, month, day, quarter, half, season }: Calendar): string {
  if (month !== undefined) return day === undefined ? `XXXX-${two(month)}` : `XXXX-${two(month)}-${two(day)}`;
  if (day !== undefined) return `XXXX-XX-${two(day)}`;
  if (weekday !== undefined) return `XXXX-WXX-${weekday}`;
  if (quarter !== undefined) return `XXXX-Q${quarter}`;
  if (half !== undefined) return `XXXX-H${half}`;
  return `XXXX-${season ?? 'XX'}`;
}

function grainOf(value: string): Grain {
  if (/^\d{4}-\d\d-\d\d/.test(value)) return 'day';
  if (/^\d{4}-W/.test(value)) return 'week';
  if (/^\d{4}-\d\d$/.test(value)) return 'month';
  if (/-Q\d$/.test(value)) return 'quarter';
  if (/-H\d$/.test(value)) return 'half';
  if (/^\d{4}-[A-Z]/.test(value)) return 'season';
  return /^\d{4}$/.test(value) ? 'year' : 'coarse';
}
