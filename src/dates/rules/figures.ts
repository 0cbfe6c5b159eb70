import { Shape } from '../../core/shape.ts';
import { isValidDay } from '../calendar.ts';
import { Word, wordSet } from '../constants.ts';
import { type Match, type Meaning, onCalendar } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';

/** Words before a day in figures with stops, whose year has two of them. */
const BEFORE_SHORT = wordSet(Word.on, Word.dates, Word.by, Word.from, Word.since, Word.until, Word.till);

const fullYear = (short: number): number => short + (short < 60 ? 2000 : 1900);

/** A separator with no space round it. */
function separator(reader: Reader, i: number): string {
  if (!reader.glued(i) || !reader.glued(i + 1)) return '';
  return reader.isDash(i) ? '-' : reader.mark(i);
}

export const isoDate: DateRule = {
  name: 'iso-date',
  starts: [[Trigger.Digits], [Trigger.YearFigure, Behind.Dash | Behind.Slash]],
  match(reader, at) {
    const year = reader.plain(at);
    if (reader.width(at) !== 4 || year < 1000 || year > 2999) return null;
    const sign = separator(reader, at + 1);
    if (sign !== '-' && sign !== '/') return null;
    const month = reader.plain(at + 2);
    if (month < 0 || reader.width(at + 2) > 2 || separator(reader, at + 3) !== sign) return null;
    const figure = reader.figure(at + 4);
    if (!figure || figure.digits > 2 || figure.parts.length > 0) return null;
    const timed = figure.suffix.startsWith('t');
    if (partOfNumber(reader, at, at + 5) && !timed) return null;
    const day = figure.value;
    const valid = isValidDay(year, month, day);
    if (!valid && reader.width(at + 2) < 2) return null;
    // "2023-10-23T14:30" leaves "23T14" as one token
    const hour = /^t(\d\d)$/.exec(reader.lower(at + 4).slice(figure.digits));
    const minute = hour && reader.mark(at + 5) === ':' ? reader.plain(at + 6) : -1;
    if (figure.suffix !== '' && !hour) return null;
    const clock = hour && minute >= 0 ? `T${hour[1]}:${String(minute).padStart(2, '0')}` : undefined;
    const meaning: Meaning = valid ? onCalendar({ year, month, day, clock }) : { kind: 'invalid' };
    return { first: at, last: clock === undefined ? at + 5 : at + 7, meaning };
  },
  examples: () => [
    ['date [2023-10-23] Baku', 'DATE', '2023-10-23'],
    ['Filed [2019/02/28] in court.', 'DATE', '2019-02-28'],
    ['Filed [2019-02-30] in court.', 'DATE', null],
  ],
  counterexamples: () => ['Call 2023-55-1234567.', 'See ISO 8601-1-2019-3.'],
};

/** More figures stand on either side: a telephone number, a serial number, an address. */
function partOfNumber(reader: Reader, first: number, last: number): boolean {
  const before = separator(reader, first - 1);
  if (before !== '' && reader.isDigit(first - 2)) return true;
  const after = separator(reader, last);
  return after !== '' && after !== ',' && (reader.isDigit(last + 1) || after === '/');
}

export const isoMonth: DateRule = {
  name: 'iso-month',
  starts: [[Trigger.Digits], [Trigger.YearFigure, Behind.Dash | Behind.Slash]],
  match(reader, at) {
    const year = reader.plain(at);
    if (reader.width(at) !== 4 || year < 1900 || year > 2099 || separator(reader, at + 1) !== '-') return null;
    const month = reader.plain(at + 2);
    const text = reader.lower(at + 2);
    if (reader.width(at + 2) !== 2 || month < 1 || month > 12 || !text.startsWith('0')) return null;
    if (partOfNumber(reader, at, at + 3) || month === (year + 1) % 100) return null;
    return { first: at, last: at + 3, meaning: onCalendar({ year, month }) };
  },
  examples: () => [['Figures for [2017-01] are out.', 'DATE', '2017-01']],
  counterexamples: () => ['The season 2017-18 is over.', 'From 2017-2019 he sat.'],
};

export const figures: DateRule = {
  name: 'date-in-figures',
  starts: [[Trigger.Digits | Trigger.Decimal], [Trigger.ShortFigure, Behind.Dash | Behind.Slash]],
  match(reader, at) {
    const dotted = reader.figure(at);
    if (dotted && dotted.suffix === '' && dotted.parts.length === 2) {
      const [month = 0, year = 0] = dotted.parts;
      if (dotted.digits > 2 || (dotted.widths[0] ?? 0) > 2 || partOfNumber(reader, at, at + 1)) return null;
      // "on 30.05.24", but "version 10.02.24"
      const short = dotted.widths[0] === 2 && dotted.widths[1] === 2 && dotted.digits === 2;
      if (short && month <= 12 && dotted.value <= 31 && reader.isAny(at - 1, BEFORE_SHORT))
        return inFigures(at, at + 1, dotted.value, month, fullYear(year));
      return dotted.widths[1] === 4 ? inFigures(at, at + 1, dotted.value, month, year) : null;
    }
    const first = reader.plain(at);
    if (first < 0 || reader.width(at) > 2) return null;
    const sign = separator(reader, at + 1);
    if (sign !== '/' && sign !== '-') return null;
    const second = reader.plain(at + 2);
    if (second < 0 || reader.width(at + 2) > 2 || separator(reader, at + 3) !== sign) return null;
    const third = reader.plain(at + 4);
    const width = reader.width(at + 4);
    if (third < 0 || (width !== 4 && !(width === 2 && sign === '/')) || partOfNumber(reader, at, at + 5)) return null;
    if ((reader.shape(at - 1) & Shape.Punctuation) !== 0 && '$£€#+'.includes(reader.mark(at - 1))) return null;
    const year = width === 2 ? fullYear(third) : third;
    return inFigures(at, at + 5, first, second, year);
  },
  examples: () => [
    ['It was dated [27.08.2022] in Bonn.', 'DATE', '2022-08-27'],
    ['It was sent on [27.08.22] in haste.', 'DATE', '2022-08-27'],
    ['Sent on [10/23/2023] by post.', 'DATE', '2023-10-23'],
    ['Born [31/02/1990] says the card.', 'DATE', null],
    ['Signed on [25/12/22] at home.', 'DATE', '2022-12-25'],
  ],
  counterexamples: () => [
    'Version 10.2.3 is out.',
    'Odds of 10/1 were given.',
    'Version 10.02.24 is out.',
    'Call 12-34-567890.',
    'The address 10.20.30.40 is local.',
  ],
};

function inFigures(first: number, last: number, one: number, two: number, year: number): Match | null {
  if (year < 1000 || year > 2999 || one < 1 || two < 1 || one > 39 || two > 39) return null;
  return { first, last, meaning: { kind: 'figures', first: one, second: two, year } };
}
