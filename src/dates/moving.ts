import { dayNumber, dayOf, modulo } from './calendar.ts';

/** Feasts that move over the Gregorian year. Every function gives day numbers (see `calendar.ts`). */

/** Julian Day Number of 1970-01-01. */
const JULIAN_DAY_OF_1970 = 2_440_588;

/** Easter Sunday of the Western churches. */
export function westernEaster(year: number): number {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const epact =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - epact - (rest % 4)) % 7;
  const correction = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  const days = epact + weekday - 7 * correction + 114;
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Easter Sunday of the Orthodox churches, reckoned on the Julian calendar. */
export function orthodoxEaster(year: number): number {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const days = d + e + 114;
  return julianDay(year, Math.floor(days / 31), (days % 31) + 1);
}

/** Day number of a date on the Julian calendar. */
export function julianDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return 365 * y + Math.floor(y / 4) + dayOfYear - 719_470;
}

/**
 * A date of the tabular Islamic calendar. The feasts themselves follow the sighting of the moon, country by country, and may
 * fall a day earlier or later: whoever asks marks the day approximate.
 */
export function islamicDay(year: number, month: number, day: number): number {
  const julian = day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 1_948_439;
  return julian - JULIAN_DAY_OF_1970;
}

/** A year of the Islamic calendar that news may name: 1882 to 2076. */
export const isLunarYear = (year: number): boolean => year >= 1300 && year < 1500;

/** Every day of a Gregorian year on which an Islamic date falls: mostly one, two about every 33 years. */
export function islamicDaysIn(gregorian: number, month: number, day: number): number[] {
  const about = Math.floor(((gregorian - 622) * 33) / 32);
  const found: number[] = [];
  for (let year = about - 1; year <= about + 2; year++) {
    const number = islamicDay(year, month, day);
    if (dayOf(number).year === gregorian) found.push(number);
  }
  return found;
}

/** Days from the Hebrew epoch to 1970-01-01. */
const HEBREW_EPOCH = 2_092_590;

/** Days from the Hebrew epoch to the new year (1 Tishri) of a Hebrew year, with the postponements. */
function hebrewElapsed(year: number): number {
  const months = Math.floor((235 * year - 234) / 19);
  const parts = 12_084 + 13_753 * months;
  const day = months * 29 + Math.floor(parts / 25_920);
  return modulo(3 * (day + 1), 7) < 3 ? day + 1 : day;
}

/** Day number of 1 Tishri. */
function hebrewNewYear(year: number): number {
  const before = hebrewElapsed(year - 1);
  const here = hebrewElapsed(year);
  const after = hebrewElapsed(year + 1);
  const delay = after - here === 356 ? 2 : here - before === 382 ? 1 : 0;
  return here + delay - HEBREW_EPOCH;
}

/**
 * Day number in a Gregorian year of a Hebrew date. `month` is counted from Tishri (1), in which the year begins; the months
 * of spring are counted backwards from the next new year (Nisan is -6), since the lengths before them vary.
 */
export function hebrewDay(gregorian: number, month: number, day: number): number {
  const year = gregorian + 3760;
  // Nisan 1 is always 177 days before the next Tishri 1.
  if (month === -6) return hebrewNewYear(year + 1) - 177 + day - 1;
  // Adar (the second one of leap years) has 29 days and comes before Nisan.
  if (month === -7) return hebrewNewYear(year + 1) - 177 - 29 + day - 1;
  if (month === -4) return hebrewNewYear(year + 1) - 177 + 30 + 29 + day - 1;
  if (month === 3) {
    // Kislev: Heshvan has 30 days in years of 355 and 385 days, else 29.
    const length = hebrewNewYear(year + 2) - hebrewNewYear(year + 1);
    return hebrewNewYear(year + 1) + 30 + (length % 10 === 5 ? 30 : 29) + day - 1;
  }
  return hebrewNewYear(year + 1) + day - 1;
}

/** Leap years of the Iranian calendar's cycle of 33 years, right for 1964 to 2093. */
const PERSIAN_LEAPS: ReadonlySet<number> = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

/** First day of the Iranian year that begins in a Gregorian year, or null outside 1964 to 2093. */
export function nowruz(gregorian: number): number | null {
  if (gregorian < 1964 || gregorian > 2093) return null;
  // 1 Farvardin 1358 was 21 March 1979.
  let number = dayNumber(1979, 3, 21);
  for (let year = 1979; year < gregorian; year++) number += PERSIAN_LEAPS.has((year - 621) % 33) ? 366 : 365;
  for (let year = 1978; year >= gregorian; year--) number -= PERSIAN_LEAPS.has((year - 621) % 33) ? 366 : 365;
  return number;
}
