import { yearAfter } from '../days.ts';
import { type Calendar, onCalendar, withParts } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

const CODE = /^([1-4])([qh])(?:fy)?(\d{4}|\d\d)?$/;
/** The same with its letter first: `Q3FY24`, `H1FY2024`. */
const LETTER_FIRST = /^([qh])([1-4])fy(\d{4}|\d\d)$/;
/** Longest of them: `1QFY2023`. */
const LONGEST = 8;

/** `2Q`, `1H`: a quarter or half before its letter, as banks and exchanges write it. */
export const figureCode: DateRule = {
  name: 'figure-code',
  starts: [[Trigger.Suffixed | Trigger.Coded]],
  match(reader, at) {
    const head = codeAt(reader, at);
    if (head === null) return null;
    const after = head.year === undefined ? yearAfter(reader, at + 1, true) : null;
    if (after) return { first: at, last: after.last, meaning: withParts(head, { year: after.value }) };
    // "in 2Q" may stand alone, "1H" means other things as well
    if (head.year === undefined && head.half !== undefined) return null;
    // "Q4FY2023-24" is of the year in which it ends
    const until = reader.hyphen(at + 1) && reader.width(at + 2) === 2 ? reader.plain(at + 2) : -1;
    if (head.year !== undefined && until === (head.year + 1) % 100)
      return { first: at, last: at + 3, meaning: withParts(head, { year: head.year + 1 }) };
    return { first: at, last: at + 1, meaning: head };
  },
  examples: () => [
    ['Profit rose in [1H2022] again.', 'DATE', '2022-H1'],
    ['Profit rose in [2QFY23] again.', 'DATE', '2023-Q2'],
    ['Profit rose in [4Q21] again.', 'DATE', '2021-Q4'],
    ['Profit rose in [2H 2021] again.', 'DATE', '2021-H2'],
    ['Profit rose in [2H23] again.', 'DATE', '2023-H2'],
    ['Profit rose in [Q3FY24] again.', 'DATE', '2024-Q3'],
    ['Profit rose in [Q3FY2023-24] again.', 'DATE', '2024-Q3'],
  ],
  counterexamples: () => ['The 1H visa is gone.', 'It has 3h of film.', 'The 5Q team won.'],
};

function codeAt(reader: Reader, at: number): Calendar | null {
  if (reader.width(at) > LONGEST) return null;
  const word = reader.lower(at);
  const turned = LETTER_FIRST.exec(word);
  const [, digit, letter, year] = turned === null ? (CODE.exec(word) ?? []) : [word, turned[2], turned[1], turned[3]];
  if (digit === undefined) return null;
  const number = Number(digit);
  const years = year === undefined ? {} : { year: year.length === 2 ? 2000 + Number(year) : Number(year) };
  if (letter === 'q') return onCalendar({ quarter: number, ...years });
  return number > 2 ? null : onCalendar({ half: number, ...years });
}
