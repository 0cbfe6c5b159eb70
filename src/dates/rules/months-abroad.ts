import { isValidDay } from '../calendar.ts';
import { Word } from '../constants.ts';
import { yearAfter, yearAt } from '../days.ts';
import { onCalendar } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

/** Articles and prepositions before a day: `le 3 mai`. */
const ARTICLES: ReadonlySet<string> = new Set(['al', 'au', 'dal', 'du', 'el', 'il', 'le']);
/** What may stand right behind the first day of a month: `1er`, `1º`. */
const ENDINGS: ReadonlySet<string> = new Set(['', 'er', 'o', 'º', '°']);

export const monthAbroad: DateRule = {
  name: 'month-abroad',
  starts: [[Trigger.Month]],
  match(reader, at) {
    const month = reader.entry(at)?.monthAbroad;
    if (month === undefined) return null;
    const linked = isLink(reader, at - 1);
    const day = dayBefore(reader, linked ? at - 2 : at - 1);
    const year = yearBehind(reader, at + 1);
    if (day === null) {
      const dated = year?.linked === true;
      return dated ? { first: at, last: year.last, meaning: onCalendar({ month, year: year.value }) } : null;
    }
    if (!isValidDay(year?.value ?? 2000, month, day.value)) return null;
    if (year !== null)
      return {
        first: day.first,
        last: year.last,
        meaning: onCalendar({ month, day: day.value, year: year.value }),
      };
    // "the 9 de Julio stadium", "Avenida 25 de mayo", "a jar of 5 mayo"
    if (reader.isCapitalised(at) || reader.isCapitalised(day.first - 1)) return null;
    if (!linked && !ARTICLES.has(reader.lower(day.first - 1))) return null;
    return { first: day.first, last: at + 1, meaning: onCalendar({ month, day: day.value }) };
  },
  examples: () => [
    ['LIMA, [15 de marzo de 2023] — It rained.', 'DATE', '2023-03-15'],
    ['The decree of [21 de Novembro de 2017] stands.', 'DATE', '2017-11-21'],
    ['It was signed le [3 mai 2022] in Paris.', 'DATE', '2022-05-03'],
    ['It was signed le [1er août] in Paris.', 'DATE', '2023-08-01'],
    ['The letter is of [20 Oktober 2021].', 'DATE', '2021-10-20'],
    ['The census of [março de 2010] was lost.', 'DATE', '2010-03'],
  ],
  counterexamples: () => [
    'They play at Estadio 9 de Julio.',
    'Add 2 mayo sandwiches.',
    'He ate 3 Mars bars.',
    'They drove down Avenida 25 de mayo.',
    'Luis de Abril spoke.',
  ],
};

const isLink = (reader: Reader, i: number): boolean => reader.is(i, Word.de) || reader.is(i, Word.del);

/** The day of the month that ends before a token, with the stop of a German one: `15. März`. */
function dayBefore(reader: Reader, i: number): { first: number; value: number } | null {
  const first = reader.mark(i) === '.' && reader.glued(i) ? i - 1 : i;
  const figure = reader.figure(first);
  if (figure === null || figure.parts.length > 0 || figure.digits > 2) return null;
  return ENDINGS.has(figure.suffix) ? { first, value: figure.value } : null;
}

/** The year behind a month: `de 2023`, `del 2023`, `2023`. */
function yearBehind(reader: Reader, i: number): { value: number; last: number; linked: boolean } | null {
  const linked = isLink(reader, i);
  const year = linked ? yearAt(reader, i + 1) : yearAfter(reader, i, true);
  return year === null ? null : { ...year, linked };
}
