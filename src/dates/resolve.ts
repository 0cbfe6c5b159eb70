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
import { chooseWeekday, chooseYear, ofNepal } from './choose.ts';
import { ClockAnchor } from './clock-anchor.ts';
import type { FeastTable } from './feasts.ts';
import { partialValue, timexOf, valueInYear } from './forms.ts';
import {
  type Calendar,
  type Feast,
  type Figures,
  isComparison,
  type Match,
  type Meaning,
  type Shift,
} from './meaning.ts';
import { type Place, placeOf, withoutClock } from './place.ts';
import { feastValue } from './resolve-feast.ts';
import type { More, Point, Resolved } from './resolved.ts';
import { halfOf, quarterOf, shiftedValue } from './shift-value.ts';
import { type Direction, reasonOf } from './tense.ts';
import { isDuration } from './unit-meaning.ts';

export type DateOrder = 'dmy' | 'mdy';

export interface ResolverOptions {
  /** Day number of the article, or null. */
  readonly article: number | null;
  /** Where it was found, for the reason. */
  readonly articleSource: string;
  /** How dates in figures are read that leave a choice; asked when the first is met. */
  readonly order: () => DateOrder | null;
  /** Give reasons. */
  readonly explain: boolean;
  readonly feasts: FeastTable;
  /** Gives a feast the rule of its country. */
  readonly placed: (match: Match, feast: Feast) => Feast;
}

/** Sentences through which a quarter stays the one spoken of. */
const QUARTER_REACH = 4;
/** `nine months`: what is reported of them is no longer of the quarter. */
const MONTHS = /^P\d+M$/;
/** Sentences through which a clock time belongs to the day last spoken of. */
const CLOCK_REACH = 2;

const NOTHING_MORE: More = {};
const NO_REASONS: Reason[] = [];
const NO_MATCH: Match = { first: 0, last: 0, meaning: { kind: 'invalid' } };

/** Turns matches into TIMEX3 values, in the order of the text, keeping the date last spoken of. */
export class Resolver {
  private narrative: Point | null = null;
  /** The same of a month or less. */
  private fine: Point | null = null;
  private lastQuarter: { year: number; quarter: number; sentence: number } | null = null;
  private readonly clock = new ClockAnchor();
  private sentence = 0;
  private order: DateOrder | null | undefined = undefined;
  /** The match that is being resolved, and the reasons for its value where they are asked for. */
  private match: Match = NO_MATCH;
  private because: Reason[] = NO_REASONS;
  /** Which way the match is to be looked for; asked only where that matters. */
  private readonly direction: () => Direction;

  /** @param tense which way the words round a match point */
  constructor(
    private readonly options: ResolverOptions,
    tense: (match: Match) => Direction,
  ) {
    this.direction = () => {
      const said = tense(this.match);
      if (options.explain) this.because.push(reasonOf(said));
      return said;
    };
  }

  /** @param sentence number of the sentence that the match stands in */
  resolve(match: Match, sentence: number): Resolved {
    const { meaning } = match;
    this.match = match;
    this.sentence = sentence;
    if (this.options.explain) this.because = [];
    switch (meaning.kind) {
      case 'fixed':
        if (meaning.timex === 'DURATION' && MONTHS.test(meaning.value ?? '')) this.lastQuarter = null;
        return this.done(meaning.value, meaning.timex, meaning);
      case 'invalid':
        if (this.options.explain) this.because.push({ rule: 'invalid', entry: 'no such day on the calendar' });
        return this.done(null, 'DATE');
      case 'figures':
        return this.figures(meaning);
      case 'feast':
        return this.feast(this.options.placed(match, meaning));
      case 'shift':
        return this.done(this.shift(meaning), timexOf(meaning.clock, meaning.unit));
      case 'calendar':
        return this.done(this.calendar(meaning), timexOf(meaning.clock, ''));
    }
  }

  private done(value: string | null, timex: TimexType, more: More = NOTHING_MORE): Resolved {
    const { meaning, mod } = this.match;
    const place = value === null || (timex !== 'DATE' && timex !== 'TIME') ? null : placeOf(value);
    if (place !== null && value !== null && !isComparison(meaning)) this.remember(value, place, meaning);
    return {
      value,
      timex,
      mod: more.mod ?? mod,
      quant: more.quant,
      freq: more.freq,
      begin: place?.begin,
      finish: place?.end,
      alternatives: more.alternatives,
      because: this.because,
    };
  }

  private remember(value: string, { number, grain }: Place, meaning: Meaning): void {
    if (grain === 'quarter') {
      const quarter = withoutClock(value);
      this.lastQuarter = {
        year: Number(quarter.slice(0, 4)),
        quarter: Number(quarter.slice(-1)),
        sentence: this.sentence,
      };
    }
    this.clock.hear(value, number, this.sentence);
    const explicit = meaning.kind === 'calendar' && meaning.year !== undefined;
    this.narrative = { number, grain, sentence: this.sentence, explicit };
    if (grain === 'day' || grain === 'week' || grain === 'month') this.fine = this.narrative;
  }

  private anchored(): Day | null {
    const { article, articleSource } = this.options;
    if (article === null) return null;
    if (this.options.explain)
      this.because.push({ rule: 'anchor', entry: `article: ${formatDay(article)} (${articleSource})` });
    return dayOf(article);
  }

  private narrated(point = this.narrative): number | null {
    if (point === null) return null;
    if (this.options.explain) this.because.push({ rule: 'anchor', entry: `text: ${formatDay(point.number)}` });
    return point.number;
  }

  private shift(meaning: Shift): string | null {
    const { unit, count, clock = '' } = meaning;
    const later = meaning.narrative ? this.clock.shifted(unit, count, this.sentence) : null;
    if (later !== null) return later;
    const quarter = meaning.fine === true && unit === 'year' ? this.recentQuarter(meaning.narrative) : null;
    if (quarter !== null) {
      if (this.options.explain)
        this.because.push({ rule: 'anchor', entry: `text: ${formatYear(quarter.year)}-Q${quarter.quarter}` });
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
    if (text !== null && ((unit !== 'day' && !isDuration(unit)) || text.grain === 'day')) from = this.narrated(text);
    if (from === null) {
      this.anchored();
      from = this.options.article;
    }
    if (from === null) return clock === '' ? null : `XXXX-XX-XX${clock}`;
    const at = dayOf(from);
    const fine = meaning.fine === true && text?.grain === 'half' && unit === 'year';
    if (fine) return `${formatYear(at.year + count)}-H${halfOf(at.month)}`;
    // on a working day "the weekend" is the one before, unless the tense looks ahead
    const before = unit === 'weekend' && count === 0 && weekdayOf(from) < 6 && this.direction().sign < 0;
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
  private narrativeFor({ unit, count, whole, clock }: Shift): Point | null {
    const short = unit === 'month' || unit === 'week';
    const near = this.fine !== null && this.sentence - this.fine.sentence <= QUARTER_REACH;
    const point = short && near ? this.fine : this.narrative;
    // "from 287.37 a day earlier" is not reckoned from what is yet to come
    const ahead = point !== null && count < 0 && point.number > (this.options.article ?? point.number);
    if (ahead && point.sentence !== this.sentence) return null;
    if (point !== null && clock !== undefined && this.sentence - point.sentence > CLOCK_REACH) return null;
    if (point === null || whole || unit !== 'year') return point;
    return point.explicit || point.sentence === this.sentence ? point : null;
  }

  private calendar(meaning: Calendar): string | null {
    const { clock = '' } = meaning;
    if (meaning.decade !== undefined) return String(meaning.decade);
    if (meaning.century !== undefined) return two(meaning.century);
    if (meaning.quarter === 0) return this.period(meaning);
    const own = ofNepal(meaning, this.options.article);
    if (own.year !== undefined) return valueInYear(own, own.year) + clock;
    const anchor = meaning.narrative ? (this.narrated() ?? this.article()) : this.article();
    if (anchor === null) return partialValue(meaning) + clock;
    const base = dayOf(anchor);
    if (meaning.yearShift !== undefined) return valueInYear(meaning, base.year + meaning.yearShift) + clock;
    if (meaning.weekday !== undefined && meaning.day === undefined && meaning.nth === undefined) {
      if (meaning.weekShift !== undefined)
        return formatDay(anchor - weekdayOf(anchor) + meaning.weekday + 7 * meaning.weekShift) + clock;
      return formatDay(chooseWeekday(meaning, anchor, this.direction)) + clock;
    }
    if (meaning.month === undefined && meaning.day !== undefined) {
      // "the 18th": of this month, or the one before where it would lie ahead
      const ahead = meaning.day > base.day && this.direction().sign < 0 && meaning.monthShift === undefined;
      const { year, month } = dayOf(
        addMonths(dayNumber(base.year, base.month, 1), (meaning.monthShift ?? 0) + (ahead ? -1 : 0)),
      );
      return isValidDay(year, month, meaning.day) ? formatDate(year, month, meaning.day) + clock : null;
    }
    return valueInYear(meaning, chooseYear(meaning, anchor, this.direction)) + clock;
  }

  private article(): number | null {
    this.anchored();
    return this.options.article;
  }

  /** `the quarter`, `the latest period`: the quarter last spoken of, else the last one that is over. */
  private period(meaning: Calendar): string | null {
    const anchor = this.article();
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

  private figures(meaning: Figures): Resolved {
    const { first, second, year } = meaning;
    const dmy = isValidDay(year, second, first) ? formatDate(year, second, first) : null;
    const mdy = isValidDay(year, first, second) ? formatDate(year, first, second) : null;
    if (dmy === null || mdy === null || dmy === mdy) return this.done(dmy ?? mdy, 'DATE');
    if (this.order === undefined) this.order = this.options.order();
    const { order } = this;
    if (order !== null) {
      if (this.options.explain) this.because.push({ rule: 'order', entry: order });
      return this.done(order === 'dmy' ? dmy : mdy, 'DATE');
    }
    if (this.options.explain) this.because.push({ rule: 'order', entry: 'day and month cannot be told apart' });
    return this.done(dmy, 'DATE', { alternatives: [mdy] });
  }

  private feast(meaning: Feast): Resolved {
    const { value, approximate, alternatives } = feastValue(
      meaning,
      this.options.feasts,
      () => this.article(),
      this.direction,
    );
    return this.done(value, timexOf(meaning.clock, ''), {
      mod: approximate ? 'APPROX' : undefined,
      alternatives: alternatives.length === 0 ? undefined : alternatives,
    });
  }
}
