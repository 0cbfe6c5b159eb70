import { dayOf, formatDay } from '../calendar.ts';
import { Word } from '../constants.ts';
import { dayOfMonthAt, eraOfMoon } from '../days.ts';
import type { Meaning } from '../meaning.ts';
import { isLunarYear, islamicDay } from '../moving.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

/** Days of an Islamic month, the longest. */
const LONGEST = 30;

export const lunarDay: DateRule = {
  name: 'lunar-day',
  starts: [[Trigger.Phrase]],
  match(reader, at) {
    const hit = reader.feast(at);
    const [kind = '', number = '', span = ''] = hit?.value.split(' ') ?? [];
    if (hit === null || kind !== 'islamic' || (span !== 'month' && span !== 'days')) return null;
    const month = Number(number);
    const before = dayBefore(reader, at);
    const year = yearAfter(reader, hit.last);
    const last = year?.last ?? hit.last;
    if (before === null) {
      if (year === null) return null;
      const begin = islamicDay(year.value, month, 1);
      const end = islamicDay(year.value, month + 1, 1) - 1;
      return { first: at, last, meaning: fixed(begin, end), mod: 'APPROX' };
    }
    // "30 Ramadan fasters": so many of them
    if (reader.isNounAt(last) && reader.lower(last).endsWith('s')) return null;
    const { first, day } = before;
    if (year === null) return { first, last, meaning: { kind: 'feast', rule: `islamic ${month} ${day}` } };
    const meaning: Meaning = { kind: 'calendar', ...dayOf(islamicDay(year.value, month, day)) };
    return { first, last, meaning, mod: 'APPROX' };
  },
  examples: () => [
    ['They marched on the [10th of Muharram 1446] in Qom.', 'DATE', '2024-07-17'],
    ['Pilgrims stood at Arafat on the [9th of Dhu al-Hijjah].', 'DATE', '2023-06-28'],
    ['The offer ended on [15 Sha’ban 1444 AH].', 'DATE', '2023-03-08'],
    ['It was written in [Ramadan 1440 AH] in Fez.', 'DATE', '2019-05-06/2019-06-04'],
  ],
  counterexamples: () => ['In 2019 Rajab Ali left.', 'He met 30 Ramadan fasters.', 'The 10 Shaban brothers won.'],
};

/** The day right before an Islamic month or before its `of`. */
function dayBefore(reader: Reader, at: number): { first: number; day: number } | null {
  const first = reader.is(at - 1, Word.of) ? at - 2 : at - 1;
  const day = reader.isDigit(first) ? dayOfMonthAt(reader, first) : null;
  if (day === null || day.last !== first + 1 || day.value > LONGEST) return null;
  return { first, day: day.value };
}

function yearAfter(reader: Reader, at: number): { value: number; last: number } | null {
  const from = reader.mark(at) === ',' ? at + 1 : at;
  const value = reader.plain(from);
  if (!isLunarYear(value)) return null;
  return { value, last: eraOfMoon(reader, from + 1) ? from + 2 : from + 1 };
}

/** From one day number to another. */
const fixed = (begin: number, end: number): Meaning => ({
  kind: 'fixed',
  timex: 'DATE',
  value: `${formatDay(begin)}/${formatDay(end)}`,
});

export const lunarYear: DateRule = {
  name: 'lunar-year',
  starts: [[Trigger.Digits | Trigger.YearFigure]],
  match(reader, at) {
    const value = reader.plain(at);
    if (!isLunarYear(value) || !eraOfMoon(reader, at + 1)) return null;
    const meaning = fixed(islamicDay(value, 1, 1), islamicDay(value + 1, 1, 1) - 1);
    return { first: at, last: at + 2, meaning, mod: 'APPROX' };
  },
  examples: () => [['The custom changed in [1445 AH] there.', 'DATE', '2023-07-19/2024-07-07']],
  counterexamples: () => ['It cost 1445 pounds.', 'In 2023 AH Mills sold it.'],
};
