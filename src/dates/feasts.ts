import { dayNumber, modulo, nthWeekday, parseDay, weekdayOf } from './calendar.ts';
import { calendars, daysIn } from './calendars.ts';
import { hebrewDay, islamicDaysIn, nowruz, orthodoxEaster, westernEaster } from './moving.ts';

/** The days of a feast in one year, as day numbers, both included. */
export interface FeastDays {
  readonly begin: number;
  readonly end: number;
  /** The day follows the sighting of the moon and may be one off. */
  readonly approximate: boolean;
}

/** Days of feasts that no rule gives: `diwali 2023` to its ISO day. */
export type FeastTable = Pick<ReadonlyMap<string, string>, 'get'>;

function one(number: number | null | undefined, approximate = false): FeastDays[] {
  return number === null || number === undefined ? [] : [{ begin: number, end: number, approximate }];
}

const LENGTH_OF_RAMADAN = 30;
/** The feast of breaking the fast, and that of the sacrifice: both are called Eid. */
const EIDS: readonly string[] = ['islamic 10 1', 'islamic 12 10'];

/**
 * When a feast falls in a Gregorian year: mostly once, sometimes twice (Islamic feasts) or never (outside a table).
 * @param rule a rule of the dictionary `holidays`
 */
export function feastDays(rule: string, year: number, table: FeastTable): FeastDays[] {
  const fixed = /^(\d\d)-(\d\d)$/.exec(rule);
  if (fixed) return one(dayNumber(year, Number(fixed[1]), Number(fixed[2])));
  const [kind = '', first = '', second = '', third = '', fourth = ''] = rule.split(' ');
  const offset = Number(first);
  switch (kind) {
    case 'nth':
      return one(nthWeekday(year, offset, Number(second), Number(third)) + Number(fourth));
    case 'before': {
      const [month = 1, day = 1] = first.split('-').map(Number);
      const number = dayNumber(year, month, day);
      return one(
        number - modulo(weekdayOf(number) - Number(second), 7) - (weekdayOf(number) === Number(second) ? 7 : 0),
      );
    }
    case 'easter':
      return one(westernEaster(year) + offset);
    case 'orthodox':
      return one(orthodoxEaster(year) + offset);
    case 'islamic':
      if (second === 'month' || second === 'days') {
        return islamicDaysIn(year, offset, 1).map((begin) => ({
          begin,
          end: begin + LENGTH_OF_RAMADAN - 1,
          approximate: true,
        }));
      }
      return islamicDaysIn(year, offset, Number(second)).flatMap((number) => one(number, true));
    case 'eid':
      return EIDS.flatMap((each) => feastDays(each, year, table)).sort((a, b) => a.begin - b.begin);
    case 'persian':
    case 'nepali':
    case 'bengali':
    case 'ethiopian': {
      const calendar = calendars.get(kind);
      const day = second === 'days' ? 1 : Number(second);
      return calendar === undefined
        ? []
        : daysIn(calendar, year, offset, day).flatMap((number) => one(number, calendar.approximate));
    }
    case 'hebrew':
      return one(hebrewDay(year, offset, Number(second)));
    case 'nowruz': {
      const number = nowruz(year);
      return one(number === null ? null : number + offset);
    }
    case 'table': {
      const day = table.get(`${first} ${year}`);
      const number = day === undefined ? null : parseDay(day);
      return one(number === null ? null : number + Number(second));
    }
    // the name of something else: "Thanksgiving service"
    case 'none':
      return [];
    default:
      throw new Error(`dictionary holidays: no rule is written "${rule}"`);
  }
}
