import { dayOf, formatDay } from '../calendar.ts';
import { calendars, type OtherCalendar } from '../calendars.ts';
import { Word, wordSet } from '../constants.ts';
import { connectorAt, dayOfMonthAt, eraOfMoon } from '../days.ts';
import { type Match, type Meaning, onCalendar } from '../meaning.ts';
import { isLunarYear, islamicDay } from '../moving.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { CONNECTOR, Trigger } from '../triggers.ts';

/** Words before a month that its day follows: `on Bhadra 15`. */
const BEFORE_MONTH = wordSet(
  Word.on,
  Word.of,
  Word.from,
  Word.since,
  Word.until,
  Word.till,
  Word.by,
  Word.to,
  Word.and,
  Word.before,
  Word.after,
  Word.between,
  Word.last,
);

/** A month of another calendar, as the named days have it: `islamic 3 month`. */
interface OtherMonth {
  readonly kind: string;
  readonly calendar: OtherCalendar;
  readonly month: number;
  readonly last: number;
}

function otherMonthAt(reader: Reader, at: number): OtherMonth | null {
  const hit = reader.feast(at);
  if (hit === null || !(hit.value.endsWith(' month') || hit.value.endsWith(' days'))) return null;
  const [kind = '', number = ''] = hit.value.split(' ');
  const calendar = calendars.get(kind);
  return calendar === undefined ? null : { kind, calendar, month: Number(number), last: hit.last };
}

export const otherMonth: DateRule = {
  name: 'month-of-another-calendar',
  starts: [[Trigger.Phrase]],
  match(reader, at) {
    const found = otherMonthAt(reader, at);
    if (found === null) return null;
    const before = dayBefore(reader, at, found.calendar);
    if (before === null) return dayBehind(reader, at, found) ?? wholeMonth(reader, at, found);
    const year = yearAfter(reader, found.last, found.calendar);
    const last = year?.last ?? found.last;
    // "30 Ramadan fasters": so many of them
    if (reader.isNounAt(last) && reader.lower(last).endsWith('s')) return null;
    return { first: before.first, last, ...meant(found, before.day, year?.value) };
  },
  examples: () => [
    ['They marched on the [10th of Muharram 1446] in Qom.', 'DATE', '2024-07-17'],
    ['Pilgrims stood at Arafat on the [9th of Dhu al-Hijjah].', 'DATE', '2023-06-28'],
    ['The offer ended on [15 Sha’ban 1444 AH].', 'DATE', '2023-03-08'],
    ['It was written in [Ramadan 1440 AH] in Fez.', 'DATE', '2019-05-06/2019-06-04'],
    ['The port was freed on [3 Khordad 1361] by the army.', 'DATE', '1982-05-24'],
    ['The bridge fell on [Shahrivar 12].', 'DATE', '2023-09-03'],
    ['KATHMANDU, [Bhadra 15]: It rained.', 'DATE', '2023-08-31'],
    ['He was appointed in [Chaitra 2079] in Pokhara.', 'DATE', '2023-03-14/2023-04-13'],
    ['The fair began on [1 Boishakh 1430].', 'DATE', '2023-04-14'],
    ['It was printed ([Meskerem 2, 2016 E.C.]) in Adama.', 'DATE', '2023-09-13'],
  ],
  counterexamples: () => [
    'In 2019 Rajab Ali left.',
    'He met 30 Ramadan fasters.',
    'The 10 Shaban brothers won.',
    'Shrawan 15 and Asoj 12 scored.',
    'Bahman Ghobadi spoke.',
  ],
};

/** The first days of a list: `[12] to 14 Rabi al-Awwal`, `the [9th] and 10th of Muharram`. */
export const otherMonthList: DateRule = {
  name: 'day-of-list-in-another-calendar',
  starts: [[Trigger.Digits], [Trigger.ShortFigure | Trigger.OrdinalFigure, CONNECTOR]],
  match(reader, at) {
    const day = dayOfMonthAt(reader, at);
    if (day === null || !connectorAt(reader, day.last)) return null;
    const next = dayOfMonthAt(reader, day.last + 1);
    if (next === null) return null;
    const found = otherMonthAt(reader, reader.is(next.last, Word.of) ? next.last + 1 : next.last);
    if (found === null || day.value > found.calendar.longest || next.value <= day.value) return null;
    const year = yearAfter(reader, found.last, found.calendar);
    return { first: at, last: day.last, ...meant(found, day.value, year?.value) };
  },
  examples: () => [
    ['The feast is from [12] to 14 Rabi al-Awwal.', 'DATE', '2023-09-27'],
    ['They fast on the [9th] and 10th of Muharram.', 'DATE', '2023-07-27'],
  ],
  counterexamples: () => ['It was 12 to 14 for the visitors.'],
};

/** What a day of a month means, with its year or without. */
function meant(
  { kind, calendar, month }: OtherMonth,
  day: number,
  year: number | undefined,
): Omit<Match, 'first' | 'last'> {
  if (year === undefined) return { meaning: { kind: 'feast', rule: `${kind} ${month} ${day}` } };
  const number = calendar.dayNumber(year, month, day);
  if (number === null) return { meaning: { kind: 'invalid' } };
  const meaning: Meaning = onCalendar(dayOf(number));
  return calendar.approximate ? { meaning, mod: 'APPROX' } : { meaning };
}

/** `Bhadra 15`, `Meskerem 2, 2016`, where words or marks show that no man of that name is counted for. */
function dayBehind(reader: Reader, at: number, found: OtherMonth): Match | null {
  const day = dayOfMonthAt(reader, found.last);
  if (day === null || day.value > found.calendar.longest) return null;
  const year = yearAfter(reader, day.last, found.calendar);
  const mark = reader.mark(at - 1);
  const shown = year !== null || reader.isAny(at - 1, BEFORE_MONTH) || mark === '(' || isDateline(reader, at, day.last);
  if (!shown || reader.isNounAt(day.last)) return null;
  return { first: at, last: year?.last ?? day.last, ...meant(found, day.value, year?.value) };
}

/** `KATHMANDU, Bhadra 15 (RSS)`, `TEHRAN, Mehr 3:`. */
function isDateline(reader: Reader, first: number, last: number): boolean {
  if (reader.mark(first - 1) !== ',' || !reader.isCapitalised(first - 2)) return false;
  const mark = reader.mark(last);
  return mark === ':' || mark === '(' || reader.isDash(last);
}

/** `Ramadan 1440`, `Chaitra 2079`. */
function wholeMonth(reader: Reader, at: number, { calendar, month, last }: OtherMonth): Match | null {
  const year = yearAfter(reader, last, calendar);
  if (year === null) return null;
  const begin = calendar.dayNumber(year.value, month, 1);
  const next =
    month < calendar.months ? calendar.dayNumber(year.value, month + 1, 1) : calendar.dayNumber(year.value + 1, 1, 1);
  if (begin === null || next === null) return null;
  const found: Match = { first: at, last: year.last, meaning: fixed(begin, next - 1) };
  return calendar.approximate ? { ...found, mod: 'APPROX' } : found;
}

/** The day right before a month or before its `of`. */
function dayBefore(reader: Reader, at: number, { longest }: OtherCalendar): { first: number; day: number } | null {
  const first = reader.is(at - 1, Word.of) ? at - 2 : at - 1;
  const day = reader.isDigit(first) ? dayOfMonthAt(reader, first) : null;
  if (day === null || day.last !== first + 1 || day.value > longest) return null;
  return { first, day: day.value };
}

function yearAfter(reader: Reader, at: number, calendar: OtherCalendar): { value: number; last: number } | null {
  const from = reader.mark(at) === ',' ? at + 1 : at;
  const value = reader.plain(from);
  if (!calendar.hasYear(value) || reader.width(from) !== 4) return null;
  return { value, last: eraAt(reader, from + 1) ? from + 2 : from + 1 };
}

/** `AH`, `BS`, `E.C.` behind a year. */
const eraAt = (reader: Reader, i: number): boolean =>
  eraOfMoon(reader, i) || ((reader.is(i, Word.bs) || reader.is(i, Word.ec)) && reader.isCapitalised(i));

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
