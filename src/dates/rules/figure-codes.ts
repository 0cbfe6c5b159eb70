import { yearAfter } from '../days.ts';
import type { Calendar } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

const CODE = /^([1-4])([qh])(?:fy)?(\d{4}|\d\d)?$/;
/** Longest of them: `1QFY2023`. */
const LONGEST = 8;

/** `2Q`, `1H`: a quarter or half before its letter, as banks and exchanges write it. */
export const figureCode: DateRule = {
  name: 'figure-code',
  starts: [[Trigger.Suffixed]],
  match(reader, at) {
    const head = codeAt(reader, at);
    if (head === null) return null;
    const after = head.year === undefined ? yearAfter(reader, at + 1, true) : null;
    if (after) return { first: at, last: after.last, meaning: { ...head, year: after.value } };
    // "in 2Q" may stand alone, "1H" means other things as well
    if (head.year === undefined && head.half !== undefined) return null;
    return { first: at, last: at + 1, meaning: head };
  },
  examples: () => [
    ['Profit rose in [1H2022] again.', 'DATE', '2022-H1'],
    ['Profit rose in [2QFY23] again.', 'DATE', '2023-Q2'],
    ['Profit rose in [4Q21] again.', 'DATE', '2021-Q4'],
    ['Profit rose in [2H 2021] again.', 'DATE', '2021-H2'],
  ],
  counterexamples: () => ['The 1H visa is gone.', 'It has 3h of film.', 'The 5Q team won.'],
};

function codeAt(reader: Reader, at: number): Calendar | null {
  if (reader.width(at) > LONGEST) return null;
  const [, digit, letter, year] = CODE.exec(reader.lower(at)) ?? [];
  if (digit === undefined) return null;
  const number = Number(digit);
  const years = year === undefined ? {} : { year: year.length === 2 ? 2000 + Number(year) : Number(year) };
  if (letter === 'q') return { kind: 'calendar', quarter: number, ...years };
  return number > 2 ? null : { kind: 'calendar', half: number, ...years };
}
