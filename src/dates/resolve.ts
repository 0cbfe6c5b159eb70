import type { Reason, TimexType } from '../core/result.ts';
import {
  addMonths,
  type Day,
  dayNumber,
  dayOf,
  formatDate,
  formatDay,
  formatYear,
  isValidDay,
  two,
  weekdayOf,
} from './calendar.ts';
import { chooseWeekday, chooseYear } from './choose.ts';
import type { FeastTable } from './feasts.ts';
import { type Grain, grainOf, partialValue, timexOf, valueInYear } from './forms.ts';
import { intervalOf } from './interval.ts';
import {
  type Calendar,
  type Feast,
  type Figures,
  isComparison,
  type Match,
  type Meaning,
  type Shift,
} from './meaning.ts';
import { feastValue } from './resolve-feast.ts';
import { halfOf, quarterOf, shiftedValue } from './shift-value.ts';
import { type Direction, reasonOf } from './tense.ts';

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
  readonly mod: string | undefined;
  readonly quant: string | undefined;
  readonly freq: string | undefined;
  readonly begin: string | undefined;
  readonly finish: string | undefined;
  readonly alternatives: readonly string[] | undefined;
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

/** Sentences through which a quarter stays the one spoken of. */
const QUARTER_REACH = 4;
/** `nine months`: what is reported of them is no longer of the quarter. */
const MONTHS = /^P\d+M$/;
/** Sentences through which a clock time belongs to the day last spoken of. */
const CLOCK_REACH = 2;

const NOTHING_MORE: Partial<Resolved> = {};

function withoutClock(value: string): string {
  const at = value.indexOf('T');
  return at < 0 ? value : value.slice(0, at);
}

/** Turns matches into TIMEX3 values, in the order of the text, keeping the date last spoken of. */
export class Resolver {
  private narrative: Point | null = null;
  private lastQuarter: { year: number; quarter: number; sentence: number } | null = null;
  private sentence = 0;

  constructor(private readonly options: ResolverOptions) {}

  /** @param sentence number of the sentence that the match stands in */
  resolve(match: Match, sentence: number, tense: () => Direction): Resolved {
    const { meaning, mod } = match;
    this.sentence = sentence;
    const compared = isComparison(meaning);
    const because: Reason[] = [];
    const direction = (): Direction => {
      const said = tense();
      if (this.options.explain) because.push(reasonOf(said));
      return said;
    };
    const done = (value: string | null, timex: TimexType, more: Partial<Resolved> = NOTHING_MORE): Resolved => {
      const interval = value === null || (timex !== 'DATE' && timex !== 'TIME') ? null : intervalOf(value);
      if (interval && value !== null && !compared) this.remember(withoutClock(value), interval.begin, meaning);
      return {
        value,
        timex,
        mod: more.mod ?? mod,
        quant: more.quant,
        freq: more.freq,
        begin: interval?.begin,
        finish: interval?.end,
        alternatives: more.alternatives,
        because,
      };
    };
    switch (meaning.kind) {
      case 'fixed':
        if (meaning.timex === 'DURATION' && MONTHS.test(meaning.value ?? '')) this.lastQuarter = null;
        return done(meaning.value, meaning.timex, { quant: meaning.quant, freq: meaning.freq });
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
    const quarter = meaning.fine === true && unit === 'year' ? this.recentQuarter(meaning.narrative) : null;
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
    // on a working day "the weekend" is the one before, unless the tense looks ahead
    const before = unit === 'weekend' && count === 0 && weekdayOf(from) < 6 && direction().sign < 0;
    return shiftedValue(meaning, before ? from - 7 : from);
  }

  /** The quarter that figures of a year before are compared with, while it is still spoken of. */
  private recentQuarter(narrative: boolean): { year: number; quarter: number } | null {
    const last = this.lastQuarter;
    if (last === null || this.sentence - last.sentence > QUARTER_REACH) return null;
    const { article } = this.options;
    if (narrative || article === null) return last;
    // "a year ago" is reckoned from the article, though a quarter of the year before was named last
    const { quarter } = last;
    const { year } = dayOf(article);
    return { quarter, year: addMonths(dayNumber(year, quarter * 3 - 2, 1), 3) <= article ? year : last.year };
  }

  /** The date last spoken of; for `a year earlier` only one of the same sentence, or with its year. */
  private narrativeFor({ unit, whole, clock }: Shift): Point | null {
    const point = this.narrative;
    if (point !== null && clock !== undefined && this.sentence - point.sentence > CLOCK_REACH) return null;
    if (point === null || whole || unit !== 'year') return point;
    return point.explicit || point.sentence === this.sentence ? point : null;
  }

  private calendar(meaning: Calendar, direction: () => Direction, because: Reason[]): string | null {
    const { clock = '' } = meaning;
    if (meaning.decade !== undefined) return String(meaning.decade);
    if (meaning.century !== undefined) return two(meaning.century);
    if (meaning.quarter === 0) return this.period(meaning, because);
    if (meaning.year !== undefined) return valueInYear(meaning, meaning.year) + clock;
    const anchor = meaning.narrative ? (this.narrated(because) ?? this.article(because)) : this.article(because);
    if (anchor === null) return partialValue(meaning) + clock;
    const base = dayOf(anchor);
    if (meaning.yearShift !== undefined) return valueInYear(meaning, base.year + meaning.yearShift) + clock;
    if (meaning.weekday !== undefined && meaning.day === undefined && meaning.nth === undefined) {
      return formatDay(chooseWeekday(meaning, anchor, direction)) + clock;
    }
    if (meaning.month === undefined && meaning.day !== undefined) {
      // "the 18th": of this month, or the one before where it would lie ahead
      const ahead = meaning.day > base.day && direction().sign < 0 && meaning.monthShift === undefined;
      const { year, month } = dayOf(
        addMonths(dayNumber(base.year, base.month, 1), (meaning.monthShift ?? 0) + (ahead ? -1 : 0)),
      );
      return isValidDay(year, month, meaning.day) ? formatDate(year, month, meaning.day) + clock : null;
    }
    return valueInYear(meaning, chooseYear(meaning, anchor, direction)) + clock;
  }

  private article(because: Reason[]): number | null {
    this.anchored(because);
    return this.options.article;
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
    const { value, approximate, alternatives } = feastValue(
      meaning,
      this.options.feasts,
      () => this.article(because),
      direction,
    );
    return done(value, timexOf(meaning.clock, ''), {
      mod: approximate ? 'APPROX' : undefined,
      alternatives: alternatives.length === 0 ? undefined : alternatives,
    });
  }
}
