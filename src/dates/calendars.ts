import { dayNumber, dayOf } from './calendar.ts';
import { isLunarYear, islamicDay, julianDay, nowruz } from './moving.ts';

/** Calendars beside the Gregorian one by whose months newspapers date. */
export interface OtherCalendar {
  /** Day number of a day of a year, or null where it cannot be reckoned. */
  readonly dayNumber: (year: number, month: number, day: number) => number | null;
  /** Years that news may name. */
  readonly hasYear: (year: number) => boolean;
  /** How many years the Gregorian ones are ahead, about. */
  readonly behind: number;
  readonly months: number;
  /** Length of the longest month. */
  readonly longest: number;
  /** The days follow the sighting of the moon or a table of their own, and may be one off. */
  readonly approximate: boolean;
}

const PERSIAN_BEHIND = 621;

function persianDay(year: number, month: number, day: number): number | null {
  const begin = nowruz(year + PERSIAN_BEHIND);
  // six months of 31 days, then those of 30
  return begin === null ? null : begin + (month <= 7 ? 31 * (month - 1) : 186 + 30 * (month - 7)) + day - 1;
}

/** A solar year that begins in April, with the usual first days of its months: `[month, day]` of the Gregorian calendar. */
function fromApril(behind: number, firsts: readonly (readonly [number, number])[]): OtherCalendar['dayNumber'] {
  return (year, month, day) => {
    const [gregorian, first] = firsts[month - 1] ?? [0, 0];
    return gregorian === 0 ? null : dayNumber(year + behind + (gregorian < 4 ? 1 : 0), gregorian, first) + day - 1;
  };
}

/** The months of Bangladesh have had these days since 2019. */
const BENGALI: readonly (readonly [number, number])[] = [
  [4, 14],
  [5, 15],
  [6, 15],
  [7, 16],
  [8, 16],
  [9, 16],
  [10, 17],
  [11, 16],
  [12, 16],
  [1, 15],
  [2, 14],
  [3, 15],
];

/** The months of Nepal begin within a day of these, by a table that is made for each year. */
const NEPALI: readonly (readonly [number, number])[] = [
  [4, 14],
  [5, 15],
  [6, 15],
  [7, 17],
  [8, 17],
  [9, 17],
  [10, 18],
  [11, 17],
  [12, 16],
  [1, 15],
  [2, 13],
  [3, 14],
];

const ETHIOPIAN_BEHIND = 7;

/** Months of 30 days from 29 August of the Julian calendar, a day later behind a leap year. */
const ethiopianDay = (year: number, month: number, day: number): number =>
  julianDay(year + ETHIOPIAN_BEHIND, 8, 29) + (year % 4 === 0 ? 1 : 0) + 30 * (month - 1) + day - 1;

/** By the name that the rules of the dictionary `holidays` have for them. */
export const calendars: ReadonlyMap<string, OtherCalendar> = new Map([
  ['islamic', { dayNumber: islamicDay, hasYear: isLunarYear, behind: 579, months: 12, longest: 30, approximate: true }],
  [
    'persian',
    {
      dayNumber: persianDay,
      hasYear: (year) => year >= 1300 && year < 1500,
      behind: PERSIAN_BEHIND,
      months: 12,
      longest: 31,
      approximate: false,
    },
  ],
  [
    'nepali',
    {
      dayNumber: fromApril(-57, NEPALI),
      hasYear: (year) => year >= 2040 && year < 2150,
      behind: -57,
      months: 12,
      longest: 32,
      approximate: true,
    },
  ],
  [
    'bengali',
    {
      dayNumber: fromApril(593, BENGALI),
      hasYear: (year) => year >= 1300 && year < 1500,
      behind: 593,
      months: 12,
      longest: 31,
      approximate: true,
    },
  ],
  [
    'ethiopian',
    {
      dayNumber: ethiopianDay,
      hasYear: (year) => year >= 1900 && year < 2100,
      behind: ETHIOPIAN_BEHIND,
      months: 13,
      longest: 30,
      approximate: false,
    },
  ],
]);

/** Every day of a Gregorian year on which a day of the calendar falls: mostly one, of a shorter year two now and then. */
export function daysIn(calendar: OtherCalendar, gregorian: number, month: number, day: number): number[] {
  const found: number[] = [];
  const about = gregorian - calendar.behind;
  for (let year = about - 2; year <= about + 2; year++) {
    const number = calendar.dayNumber(year, month, day);
    if (number !== null && dayOf(number).year === gregorian) found.push(number);
  }
  return found;
}
