import { dayNumber, daysInMonth, figuresAt, formatDay, isValidDay, mondayOf, two } from './calendar.ts';

/** First and last ISO day that a TIMEX3 value covers. */
export interface Interval {
  readonly begin: string;
  readonly end: string;
}

const HYPHEN = 0x2d;
const WEEK = 0x57;
const ZERO = 0x30;
const NINE = 0x39;
/** Of `BC0336`. */
const LETTER_B = 0x42;

const seasonMonths: Readonly<Record<string, readonly [first: number, months: number]>> = {
  SP: [3, 3],
  SU: [6, 3],
  FA: [9, 3],
  WI: [12, 3],
};

function days(begin: number, end: number): Interval {
  return { begin: formatDay(begin), end: formatDay(end) };
}

/** From the first day of a month through the last day of the month `count - 1` later. */
function months(year: number, month: number, count: number): Interval {
  const last = year * 12 + month - 1 + count - 1;
  const lastYear = Math.floor(last / 12);
  const lastMonth = (last % 12) + 1;
  return days(dayNumber(year, month, 1), dayNumber(lastYear, lastMonth, daysInMonth(lastYear, lastMonth)));
}

function years(first: number, count: number): Interval {
  return days(dayNumber(first, 1, 1), dayNumber(first + count - 1, 12, 31));
}

/** The part of a year after its dash: `10-23`, `10`, `W43`, `W43-WE`, `Q3`, `H1`, `SU`. */
function within(year: number, rest: string): Interval | null {
  const week = rest.charCodeAt(0) === WEEK ? /^W(\d\d)(?:-(WE|[1-7]))?$/.exec(rest) : null;
  if (week) {
    const monday = mondayOf(year, Number(week[1]));
    if (week[2] === undefined) return days(monday, monday + 6);
    return week[2] === 'WE'
      ? days(monday + 5, monday + 6)
      : days(monday + Number(week[2]) - 1, monday + Number(week[2]) - 1);
  }
  const quarter = /^Q([1-4])$/.exec(rest);
  if (quarter) return months(year, Number(quarter[1]) * 3 - 2, 3);
  const half = /^H([12])$/.exec(rest);
  if (half) return months(year, Number(half[1]) * 6 - 5, 6);
  const season = seasonMonths[rest];
  if (season) return months(year, season[0], season[1]);
  const day = /^(\d\d)(?:-(\d\d))?$/.exec(rest);
  if (!day) return null;
  const month = Number(day[1]);
  if (month < 1 || month > 12) return null;
  if (day[2] === undefined) return months(year, month, 1);
  if (!isValidDay(year, month, Number(day[2]))) return null;
  const number = dayNumber(year, month, Number(day[2]));
  return days(number, number);
}

/** The same for what most dates of the news are: a year, month or day, whose parts stand at their places; else undefined. */
function plainInterval(value: string): Interval | undefined {
  const clock = value.indexOf('T');
  const length = clock < 0 ? value.length : clock;
  if ((length !== 4 && length !== 7 && length !== 10) || figuresAt(value, 0, 4) < 0) return undefined;
  const text = length === value.length ? value : value.slice(0, length);
  if (length === 4) return { begin: `${text}-01-01`, end: `${text}-12-31` };
  const month = text.charCodeAt(4) === HYPHEN ? figuresAt(text, 5, 2) : -1;
  if (month < 1 || month > 12) return undefined;
  const year = figuresAt(text, 0, 4);
  if (length === 7) return { begin: `${text}-01`, end: `${text}-${two(daysInMonth(year, month))}` };
  const day = text.charCodeAt(7) === HYPHEN ? figuresAt(text, 8, 2) : -1;
  return isValidDay(year, month, day) ? { begin: text, end: text } : undefined;
}

/** Whether a value may be on the calendar: partial dates, lengths, sets and references begin with other letters. */
export function mayHaveInterval(value: string): boolean {
  const first = value.charCodeAt(0);
  return (first >= ZERO && first <= NINE) || first === LETTER_B;
}

/** The days that a value covers, or null where it is on no calendar. */
export function intervalOf(value: string): Interval | null {
  if (!mayHaveInterval(value)) return null;
  const plain = plainInterval(value);
  if (plain !== undefined) return plain;
  // a day that is on no calendar
  if (
    value.length === 10 &&
    value.charCodeAt(4) === 0x2d &&
    value.charCodeAt(7) === 0x2d &&
    value.charCodeAt(0) < 0x3a
  ) {
    const day = value.charCodeAt(8) < 0x3a ? value : null;
    return day === null ? null : { begin: day, end: day };
  }
  const span = /^(\d{4}(?:-\d\d-\d\d)?)\/(\d{4}(?:-\d\d-\d\d)?)$/.exec(value);
  if (span) {
    const from = intervalOf(span[1] ?? '');
    const to = intervalOf(span[2] ?? '');
    return from && to ? { begin: from.begin, end: to.end } : null;
  }
  const before = /^BC(\d{4})$/.exec(value);
  if (before) return years(1 - Number(before[1]), 1);
  const day = value.replace(/T[^-]*$|T.*$/, '');
  if (/^\d{2}$/.test(day)) return years(Number(day) * 100, 100);
  if (/^\d{3}$/.test(day)) return years(Number(day) * 10, 10);
  const found = /^(\d{4})(?:-(.+))?$/.exec(day);
  if (!found) return null;
  const year = Number(found[1]);
  return found[2] === undefined ? years(year, 1) : within(year, found[2]);
}
