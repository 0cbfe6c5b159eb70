import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { Context } from '../contexts.ts';
import { match, withLeft } from '../day-meaning.ts';
import { connectorAt, isStreet, monthAt, monthYearAt } from '../days.ts';
import { leftOf } from '../left.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

/** Words before a bare month that show it to be one: `in May`, `since March`. */
const BEFORE_BARE = wordSet(
  Word.in,
  Word.since,
  Word.until,
  Word.till,
  Word.by,
  Word.from,
  Word.of,
  Word.to,
  Word.between,
  Word.through,
  Word.during,
  Word.before,
  Word.after,
  Word.and,
  Word.for,
  Word.on,
  Word.or,
);

/** `from January to [March]`: the month before is a mention already. */
function behindMonth({ previous }: Reader, at: number): boolean {
  return (
    previous !== null &&
    previous.last === at - 1 &&
    previous.meaning.kind === 'calendar' &&
    previous.meaning.month !== undefined
  );
}

/** `Jan-Apr`: joined to another month. */
function inSpan(reader: Reader, at: number): boolean {
  if (reader.hyphen(at + 1) && monthAt(reader, at + 2) !== 0) return true;
  return reader.hyphen(at - 1) && behindMonth(reader, at);
}

/** Whether a bare month is shown to be one. */
function monthEvidence(reader: Reader, at: number): boolean {
  const capital = reader.isCapitalised(at);
  if (!capital) return false;
  // "March and April", "the May riot", "its May report"
  if (connectorAt(reader, at + 1) && monthAt(reader, at + 2) !== 0) return true;
  const noun = reader.isWord(at + 1) && !reader.isCapitalised(at + 1) && !reader.glued(at + 1);
  const determined =
    reader.is(at - 1, Word.the) ||
    reader.is(at - 1, Word.a) ||
    reader.is(at - 1, Word.its) ||
    reader.is(at - 1, Word.their) ||
    reader.is(at - 1, Word.possessive);
  if (noun && determined) return true;
  if (reader.isDash(at - 1) || reader.mark(at - 1) === '/') return monthAt(reader, at - 2) !== 0;
  const weak =
    reader.is(at - 1, Word.and) ||
    reader.is(at - 1, Word.to) ||
    reader.is(at - 1, Word.or) ||
    reader.is(at - 1, Word.of);
  if (weak)
    return (
      behindMonth(reader, at) ||
      monthAt(reader, at - 2) !== 0 ||
      reader.entry(at - 2)?.phaseNoun !== undefined ||
      reader.entry(at - 2)?.unit !== undefined
    );
  // "for May" may be a person's; a verb or comma must not follow with a name
  return reader.isAny(at - 1, BEFORE_BARE) && !(reader.isCapitalised(at + 1) && monthAt(reader, at + 1) === 0);
}

export const month: DateRule = {
  name: 'month',
  starts: [[Trigger.Month]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.month === undefined || monthAt(reader, at) === 0) return null;
    const found = monthYearAt(reader, at);
    if (!found) return null;
    const left = leftOf(reader, at);
    const dated = found.meaning.year !== undefined || found.meaning.yearShift !== undefined;
    const said = left.shift !== undefined || left.each !== undefined || left.mod !== undefined;
    if (entry.monthWord && !dated && !said && !monthEvidence(reader, at)) return null;
    if (entry.short && !dated && (reader.shape(at) & Shape.Dotted) === 0 && !inSpan(reader, at)) return null;
    if (!dated && !said && partOfPerson(reader, at)) return null;
    if (left.article) return match(at, found);
    if (left.each !== undefined) {
      const value = `XXXX-${String(entry.month).padStart(2, '0')}`;
      return { first: left.first, last: found.last, meaning: { kind: 'fixed', timex: 'SET', value, quant: left.each } };
    }
    // "the late-November trip": the article belongs to the noun
    if (left.the && left.shift === undefined && reader.hyphen(at - 1)) return match(left.first + 1, found, left.mod);
    const the = left.the && left.shift === undefined && left.mod === undefined;
    return match(
      the ? at : left.first,
      { last: found.last, meaning: withLeft(found.meaning, left.shift, left.narrative) },
      left.mod,
    );
  },
  examples: () => [
    ['Sales fell in [August].', 'DATE', '2023-08'],
    ['He came to power in [May 2017].', 'DATE', '2017-05'],
    ['The mine opened in [June] last year.', 'DATE', '2022-06'],
    ['It ended in [late November].', 'DATE', '2022-11'],
    ['Rains come [each July].', 'SET', 'XXXX-07'],
    ['Work will start [next April].', 'DATE', '2024-04'],
    ['It fell from June to [May].', 'DATE', '2023-05'],
    ['Exports in Jan-[Apr] rose.', 'DATE', '2023-04'],
  ],
  counterexamples: () => [
    'They may march on.',
    'May we come in?',
    'Theresa May spoke.',
    'A law student, April Jones, spoke.',
    'The Jan 6',
  ],
};

const beforeMonth = wordSet(Word.in, Word.since, Word.last, Word.the, Word.its, Word.possessive);

const COURTESY: ReadonlySet<string> = new Set(['mr', 'mrs', 'ms', 'miss', 'dr', 'sir', 'lady']);

/** `April Jones`, `Mr March`: a month's name in a person's. */
function partOfPerson(reader: Reader, at: number): boolean {
  if (isStreet(reader, at + 1)) return true;
  // "April says", "said June": a girl speaks, where no preposition shows the month
  if (COURTESY.has(reader.lower(at - 1).replace('.', ''))) return true;
  if (speaks(reader, at) || aged(reader, at)) return true;
  const next = reader.isCapitalised(at + 1) && reader.isWord(at + 1) && reader.entry(at + 1) === undefined;
  if (next && (reader.shape(at) & (Shape.TitleLine | Shape.CapitalsLine)) === 0) {
    // "the October Budget"
    return !reader.isAny(at - 1, beforeMonth);
  }
  return false;
}

function speaks(reader: Reader, at: number): boolean {
  const said = (i: number) => reader.inContext(i, Context.Speech) && !reader.isCapitalised(i);
  return (said(at + 1) && !reader.isFunctionWord(at - 1)) || (said(at - 1) && !reader.isWord(at + 1));
}

/** `Blessing April, 38,`: a name before and an age behind. */
function aged(reader: Reader, at: number): boolean {
  if (!reader.isCapitalised(at - 1) || !reader.isWord(at - 1) || reader.entry(at - 1) !== undefined) return false;
  const age = reader.mark(at + 1) === ',' && reader.width(at + 2) === 2 ? reader.plain(at + 2) : -1;
  return age > 0 && reader.mark(at + 3) === ',';
}
