import { Shape } from '../../core/shape.ts';
import { Word } from '../constants.ts';
import { FIRST_YEAR, LAST_YEAR, monthAt, yearAt } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Match, onCalendar } from '../meaning.ts';
import { yearInWords } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';
import { standsAsYear, sure } from '../year-context.ts';

/** Years that `1987-90` may span. */
const LONGEST_SHORT = 40;

export const year: DateRule = {
  name: 'year',
  starts: [[Trigger.Digits | Trigger.YearFigure]],
  match(reader, at) {
    const value = reader.plain(at);
    if (value < FIRST_YEAR || value > LAST_YEAR || reader.width(at) !== 4) return apostrophe(reader, at);
    if (!standsAsYear(reader, at, value) || ownedByQuarter(reader, at + 1)) return null;
    const season = joined(reader, at, value);
    const left = leftOf(reader, at);
    const word = reader.entry(left.first - 1)?.unit === 'year' && left.first === at && !reader.entry(at - 1)?.plural;
    const end = season?.last ?? at + 1;
    // "the year 2040", but "the school year 2040"
    if (word && reader.is(at - 2, Word.the)) {
      return { first: at - 2, last: end, meaning: season?.meaning ?? onCalendar({ year: value }) };
    }
    // "the start of the 2023 season": the phase is the season's
    const nouns = reader.is(at - 1, Word.the) && left.first < at - 1;
    const keep = left.mod !== undefined && left.shift === undefined && !left.article && !nouns;
    // "post-1989", "pre-1914"
    const affix =
      reader.hyphen(at - 1) &&
      reader.width(at - 2) <= 4 &&
      (reader.lower(at - 2) === 'post' || reader.lower(at - 2) === 'pre');
    const first = keep || left.fiscal ? left.first : affix ? at - 2 : at;
    const mod = keep ? left.mod : affix ? (reader.lower(at - 2) === 'pre' ? 'BEFORE' : 'AFTER') : undefined;
    return { first, last: end, meaning: season?.meaning ?? onCalendar({ year: value }), mod };
  },
  examples: () => [
    ['The bridge was built in [1987].', 'DATE', '1987'],
    ['It grew in the [2021/22] season.', 'DATE', '2021/2022'],
    ['Nothing changed until [early 2019].', 'DATE', '2019'],
    ['The war of [1648] was over.', 'DATE', '1648'],
    ['It is due in [the year 2040].', 'DATE', '2040'],
  ],
  counterexamples: () => [
    'It cost $2000.',
    'Some 2000 people came.',
    'Flight 1987 landed.',
    'Call 555-1987.',
    'The team scored 1250 runs.',
  ],
};

/** `the 1988 third quarter`, `the 1988 period`: the quarter's rule has the year. */
function ownedByQuarter(reader: Reader, i: number): boolean {
  const entry = reader.entry(i);
  if (entry?.period !== undefined || (entry?.unit === 'quarter' && !entry.plural)) return reader.is(i - 2, Word.the);
  const head = reader.isDash(i + 1) ? i + 2 : i + 1;
  return entry?.ordinal !== undefined && reader.entry(head)?.unit === 'quarter' && !reader.entry(head)?.plural;
}

/** `2021/22`, `2021-22`, `2015-2020`: years joined without a space are one expression, from the first through the last. */
function joined(reader: Reader, at: number, value: number): Pick<Match, 'last' | 'meaning'> | null {
  const slash = reader.mark(at + 1) === '/';
  if (!(slash || reader.isDash(at + 1)) || !reader.glued(at + 1) || !reader.glued(at + 2)) return null;
  const next = reader.plain(at + 2);
  const width = reader.width(at + 2);
  const century = Math.floor(value / 100) * 100;
  const short = next > value % 100 ? century + next : century + 100 + next;
  const until = next < 0 ? -1 : width === 2 ? short : width === 4 ? next : -1;
  if (until <= value || until > LAST_YEAR || (until !== value + 1 && slash)) return null;
  if (width === 2 && until - value > LONGEST_SHORT) return null;
  if (reader.hyphen(at + 3) || (reader.mark(at + 3) === '/' && reader.glued(at + 3))) return null;
  return { last: at + 3, meaning: onCalendar({ year: value, until }) };
}

/** The token behind years joined as one (`2021-22`) that begin at token `at`, or -1. */
export function joinedYears(reader: Reader, at: number): number {
  return joined(reader, at, reader.plain(at))?.last ?? -1;
}

/** `'98` */
function apostrophe(reader: Reader, at: number): Match | null {
  if (reader.mark(at - 1) !== "'" || !reader.glued(at) || reader.width(at) !== 2 || reader.mark(at + 1) === "'")
    return null;
  const found = yearAt(reader, at - 1);
  if (!found || (!reader.isAny(at - 2, sure) && reader.entry(at - 2)?.season === undefined)) return null;
  return { first: at - 1, last: at + 1, meaning: onCalendar({ year: found.value }) };
}

export const fiscalYear: DateRule = {
  name: 'fiscal-year',
  starts: [[Trigger.Digits | Trigger.Coded]],
  match(reader, at) {
    const written = writtenTogether(reader, at);
    const figure = reader.figure(at);
    if (written < 0) {
      if (figure?.suffix !== '' || figure.parts.length > 0) return null;
      if (!reader.is(at - 1, Word.fy) || (reader.shape(at - 1) & Shape.Capitals) === 0) return null;
    }
    const number = written < 0 ? (figure?.value ?? -1) : written;
    const value = number >= FIRST_YEAR ? number : number >= 0 && number < 100 ? 2000 + number : -1;
    if (value < FIRST_YEAR || value > LAST_YEAR) return null;
    const season = joined(reader, at, value);
    return {
      first: written < 0 ? at - 1 : at,
      last: season?.last ?? at + 1,
      meaning: season?.meaning ?? onCalendar({ year: value }),
    };
  },
  examples: () => [
    ['Profit rose in [FY 2022] again.', 'DATE', '2022'],
    ['Plans for [FY 2023-24] are out.', 'DATE', '2023/2024'],
  ],
  counterexamples: () => ['The FY office has 20 desks.'],
};

/** The fiscal year at `i` or behind its `of`: `FY24`, `of FY 2023-24` (the year in which it ends); or null. */
export function fiscalYearAt(reader: Reader, i: number): { value: number; last: number } | null {
  const at = reader.is(i, Word.of) ? i + 1 : i;
  const found = fiscalYear.match(reader, reader.is(at, Word.fy) ? at + 1 : at);
  if (found?.first !== at || found.meaning.kind !== 'calendar' || found.meaning.year === undefined) return null;
  return { value: found.meaning.until ?? found.meaning.year, last: found.last };
}

/** The year of `FY2023`, or -1. */
function writtenTogether(reader: Reader, at: number): number {
  const width = reader.width(at);
  if ((width !== 4 && width !== 6) || !reader.isCapitalised(at)) return -1;
  const [, digits] = /^fy(\d+)$/.exec(reader.lower(at)) ?? [];
  return digits === undefined ? -1 : Number(digits);
}

export const yearWords: DateRule = {
  name: 'year-in-words',
  starts: [[Trigger.Number | Trigger.Tens, Behind.Number]],
  match(reader, at) {
    const found = yearInWords(reader, at);
    if (!found) return null;
    const word = reader.is(at - 1, Word.year);
    if (!word && !reader.isAny(at - 1, sure) && monthAt(reader, at - 1) === 0) {
      if (found.value < 1900) return null;
    }
    if (found.value >= 2000 && !word && (reader.entry(found.last)?.unit !== undefined || reader.isWord(found.last)))
      return null;
    const first = word ? (reader.is(at - 2, Word.the) ? at - 2 : at - 1) : at;
    return { first, last: found.last, meaning: onCalendar({ year: found.value }) };
  },
  examples: () => [
    ['He was freed in [nineteen ninety-six].', 'DATE', '1996'],
    ['It began in [the year two thousand].', 'DATE', '2000'],
  ],
  counterexamples: () => ['Two thousand people came.', 'He has nineteen cows.'],
};
