import { Shape } from '../core/shape.ts';
import { Word, wordSet } from './constants.ts';
import { Context } from './contexts.ts';
import { FIRST_YEAR, isStreet, LAST_YEAR, monthAt } from './days.ts';
import type { Reader } from './reader.ts';

const DETERMINERS = wordSet(Word.a, Word.an, Word.his, Word.her, Word.its, Word.their, Word.our);

const AMOUNTS = wordSet(Word.than, Word.another);

/** Words before a year that leave no doubt, for years that could be plain numbers. */
export const sure = wordSet(
  Word.in,
  Word.since,
  Word.until,
  Word.till,
  Word.by,
  Word.from,
  Word.during,
  Word.before,
  Word.after,
  Word.of,
  Word.between,
  Word.and,
  Word.to,
  Word.through,
  Word.for,
  Word.circa,
);

/** Years at which the news is at home. */
const NEAR_FIRST = 1890;

const NEAR_LAST = 2059;

function money(mark: string): boolean {
  return (
    mark === '$' ||
    mark === '£' ||
    mark === '€' ||
    mark === '¥' ||
    mark === '#' ||
    mark === '+' ||
    mark === '₹' ||
    mark === '№' ||
    mark === '='
  );
}

/** A number of four digits is a quantity when a small-letter plural follows: "2000 people". */
function countsSomething(reader: Reader, at: number): boolean {
  if (!reader.isWord(at) || reader.isCapitalised(at) || reader.glued(at))
    return reader.mark(at) === '%' || reader.mark(at) === '°';
  const entry = reader.entry(at);
  if (entry?.unit !== undefined && entry.plural) return true;
  if (entry?.scale !== undefined) return true;
  if (reader.inContext(at, Context.Measure)) return true;
  return reader.inContext(at, Context.Counted) && !reader.is(at - 2, Word.in) && !reader.is(at - 2, Word.since);
}

/** May the figures at `at` be a year, judged by what stands round them? */
export function standsAsYear(reader: Reader, at: number, value: number): boolean {
  const before = reader.mark(at - 1);
  if (before !== '' && money(before)) return false;
  if (countsSomething(reader, at + 1) || (isAmount(reader, at - 1) && followsAsNoun(reader, at + 1))) return false;
  // "phone 0722 555 2020"
  if (reader.isDigit(at - 1) && !reader.glued(at) && reader.width(at - 1) === 3) return false;
  // a part of a longer figure: "12.1999", "555-1999", "1999:12", "192.168"
  if (before !== '' && reader.glued(at) && (before === '.' || before === ':' || before === '_')) return false;
  const after = reader.mark(at + 1);
  if (
    after !== '' &&
    reader.glued(at + 1) &&
    (after === ':' || after === '_') &&
    reader.glued(at + 2) &&
    reader.isDigit(at + 2)
  )
    return false;
  if (after === '%' || after === '°') return false;
  if (reader.hyphen(at - 1)) {
    // "Tokyo-2020", "post-1989", "2015-2020"; "555-1999" and "B-2000" are no years
    const other = reader.plain(at - 2);
    if (other >= 0)
      return (
        (other >= FIRST_YEAR && other <= value && reader.width(at - 2) === 4) ||
        (other >= 1 && other < 100 && monthAt(reader, at - 3) !== 0)
      );
    if (reader.width(at - 2) < 3 || reader.isDigit(at - 2)) return false;
  }
  if (reader.hyphen(at + 1) && reader.isDigit(at + 2)) {
    const other = reader.plain(at + 2);
    const wide = reader.width(at + 2);
    if (wide === 4 ? other < value || other > LAST_YEAR : wide !== 2 || reader.hyphen(at + 3)) return false;
  }
  if (value < NEAR_FIRST || value > NEAR_LAST) {
    if (reader.entry(at - 1)?.unit === 'year') return true;
    // "the 1833 Constitution"
    const article =
      (reader.is(at - 1, Word.the) || reader.entry(at - 1)?.approx !== undefined || attributive(reader, at)) &&
      value > 1499 &&
      value % 50 !== 0;
    const opened = article || before === '(' || (reader.isDash(at - 1) && reader.plain(at - 2) >= FIRST_YEAR);
    if (!opened && !reader.isAny(at - 1, sure) && !reader.isDash(at + 1)) return false;
    // "of 1200 men": a noun follows
    if (
      !opened &&
      reader.isWord(at + 1) &&
      !reader.glued(at + 1) &&
      !reader.isCapitalised(at + 1) &&
      followsAsNoun(reader, at + 1)
    )
      return false;
    if (
      !opened &&
      (reader.is(at - 1, Word.of) ||
        reader.is(at - 1, Word.to) ||
        reader.is(at - 1, Word.for) ||
        reader.is(at - 1, Word.by) ||
        reader.is(at - 1, Word.and)) &&
      value % 100 === 0
    )
      return false;
    if (
      !opened &&
      value > NEAR_LAST &&
      (reader.is(at - 1, Word.of) ||
        reader.is(at - 1, Word.to) ||
        reader.is(at - 1, Word.for) ||
        reader.is(at - 1, Word.and) ||
        reader.is(at - 1, Word.from))
    )
      return false;
  }
  // "2017-A", "24/2003"
  if (reader.hyphen(at + 1) && reader.isCapitalised(at + 2) && reader.width(at + 2) < 3) return false;
  if (before === '/' && reader.glued(at) && reader.isDigit(at - 2) && reader.width(at - 2) < 4) return false;
  if (streetAhead(reader, at + 1)) return false;
  // "Flight 1989", "Flight AZ 2004", "Room 2004", "No. 1999"
  if (reader.is(at - 1, Word.no)) return false;
  if (
    (reader.shape(at - 1) & Shape.Capitals) !== 0 &&
    reader.width(at - 1) < 4 &&
    reader.inContext(at - 2, Context.Numbered)
  )
    return false;
  return !reader.inContext(at - 1, Context.Numbered) || throughout(reader, at, value);
}

/** `about`, `only`, `than`, `another` before figures that count what follows. */
function isAmount(reader: Reader, i: number): boolean {
  return reader.entry(i)?.approx !== undefined || reader.isAny(i, AMOUNTS);
}

/** `over 2022`, `rose 3 per cent over 2024`: a year of these days behind which nothing stands that it could count. */
function throughout(reader: Reader, at: number, value: number): boolean {
  if (!reader.is(at - 1, Word.over) || value <= NEAR_FIRST || value > NEAR_LAST || value % 100 === 0) return false;
  return !reader.isWord(at + 1) || reader.isFunctionWord(at + 1);
}

/** `his famous 1835 speech`, `an 1862 treaty`: determined, and before a noun in the singular, which no number counts. */
function attributive(reader: Reader, at: number): boolean {
  if (!reader.isNounAt(at + 1) || followsAsNoun(reader, at + 1) || reader.inContext(at + 1, Context.Counted))
    return false;
  const near = determiner(reader, at - 1);
  return near || (reader.isWord(at - 1) && !reader.isCapitalised(at - 1) && determiner(reader, at - 2));
}

function determiner(reader: Reader, i: number): boolean {
  return reader.isAny(i, DETERMINERS) || (reader.shape(i) & Shape.Possessive) !== 0;
}

/** `1600 Pine Street`: the number of a house. */
function streetAhead(reader: Reader, i: number): boolean {
  for (let at = i; at < i + 3 && reader.isCapitalised(at); at++) if (isStreet(reader, at)) return true;
  return false;
}

/** A small-letter word that continues no sentence about a year. */
function followsAsNoun(reader: Reader, at: number): boolean {
  const word = reader.lower(at);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') && word !== 'was' && word !== 'does';
}
