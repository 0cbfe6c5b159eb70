import type { GivenDate } from '../core/recogniser.ts';
import type { DateSource } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { dayNumber, parseDay } from './calendar.ts';
import type { Match } from './meaning.ts';
import type { Reader } from './reader.ts';

/** The article's own date, or nulls where it is not known. */
export interface DocumentDate {
  /** ISO day. */
  readonly date: string | null;
  readonly dateSource: DateSource | null;
}

/** Tokens of an article in which its own date may stand. */
export const HEAD = 160;
const LINE = 14;
const DATELINE = 24;

const UNKNOWN: DocumentDate = { date: null, dateSource: null };

/** A day with its year on the calendar: its day number, or null. */
function fullDay({ meaning }: Match): number | null {
  if (
    meaning.kind !== 'calendar' ||
    meaning.year === undefined ||
    meaning.month === undefined ||
    meaning.day === undefined ||
    meaning.untilDay !== undefined
  )
    return null;
  return meaning.week ? null : dayNumber(meaning.year, meaning.month, meaning.day);
}

/** A line such as `date 2023-10-23` or `Published: 3 May 2024`, or one that is nothing but a date. */
function headed(reader: Reader, match: Match): boolean {
  let start = match.first;
  while (start > 0 && match.first - start < LINE && (reader.rawShape(start) & Shape.LineStart) === 0) start--;
  const opens = start === 0 || (reader.rawShape(start) & Shape.LineStart) !== 0;
  if (!opens) return false;
  const alone =
    start === match.first &&
    (match.last >= reader.count || (reader.rawShape(match.last) & (Shape.LineStart | Shape.ParagraphStart)) !== 0);
  if (alone) return true;
  if (match.first - start > 4) return false;
  return (
    reader.isHeading(start) ||
    reader.isHeading(match.first - 1) ||
    (reader.rawMark(match.first - 1) === ':' && reader.isHeading(match.first - 2))
  );
}

/** `BAKU, Azerbaijan, October 23, 2023 -`: a place in capitals, names, the date, and a mark or the agency after it. */
function datelined(reader: Reader, match: Match): boolean {
  let start = match.first - 1;
  while (start >= 0 && match.first - start < DATELINE) {
    const shape = reader.rawShape(start);
    const name = (shape & (Shape.Capitalised | Shape.Punctuation)) !== 0 || reader.rawWidth(start) <= 3;
    if (!name) return false;
    if ((shape & (Shape.ParagraphStart | Shape.LineStart)) !== 0) break;
    start--;
  }
  if (start < 0 || start === match.first) return false;
  let capitals = start;
  while (capitals < match.first && (reader.rawShape(capitals) & Shape.Capitals) === 0) capitals++;
  if (capitals === match.first) return false;
  const mark = reader.rawMark(match.last);
  return (
    mark === '-' ||
    mark === '(' ||
    mark === ')' ||
    mark === '.' ||
    mark === '_' ||
    mark === ':' ||
    mark === ',' ||
    mark === '/'
  );
}

/**
 * The article's own date: what the caller gives, else a header line, else the dateline; never the clock.
 * @param matches what the rules found among the first {@link HEAD} tokens
 */
export function documentDate(reader: Reader, matches: readonly Match[], given: GivenDate | null): DocumentDate {
  if (given !== null && parseDay(given.date) !== null)
    return { date: given.date.slice(0, 10), dateSource: given.source };
  const dated: Match[] = [];
  for (const match of matches) {
    if (match.first >= HEAD) break;
    if (fullDay(match) !== null) dated.push(match);
  }
  const header = dated.find((match) => headed(reader, match));
  if (header) return { date: iso(header), dateSource: 'header' };
  const line = dated.find((match) => datelined(reader, match));
  return line ? { date: iso(line), dateSource: 'dateline' } : UNKNOWN;
}

function iso({ meaning }: Match): string | null {
  if (meaning.kind !== 'calendar') return null;
  const { year = 0, month = 1, day = 1 } = meaning;
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
