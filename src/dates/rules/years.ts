import { Shape } from '../../core/shape.ts';
import { Context } from '../contexts.ts';
import { FIRST_YEAR, isStreet, LAST_YEAR, monthAt, yearAt } from '../days.ts';
import { leftOf } from '../left.ts';
import { Trigger } from '../lexicon.ts';
import type { Match } from '../meaning.ts';
import { ordinal, yearInWords } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';

/** Words before a year that leave no doubt, for years that could be plain numbers. */
const sure = [
  'in',
  'since',
  'until',
  'till',
  'by',
  'from',
  'during',
  'before',
  'after',
  'of',
  'between',
  'and',
  'to',
  'through',
  'for',
] as const;

/** Years that `1987-90` may span. */
const LONGEST_SHORT = 40;

/** Years at which the news is at home. */
const NEAR_FIRST = 1890;
const NEAR_LAST = 2059;

function money(reader: Reader, at: number): boolean {
  const mark = reader.mark(at - 1);
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
  return reader.inContext(at, Context.Counted) && !reader.is(at - 2, 'in') && !reader.is(at - 2, 'since');
}

/** May the figures at `at` be a year, judged by what stands round them? */
function standsAsYear(reader: Reader, at: number, value: number): boolean {
  if (money(reader, at) || countsSomething(reader, at + 1)) return false;
  // a part of a longer figure: "12.1999", "555-1999", "1999:12", "192.168"
  const before = reader.mark(at - 1);
  if (reader.glued(at) && (before === '.' || before === ':' || before === '_')) return false;
  const after = reader.mark(at + 1);
  if (reader.glued(at + 1) && (after === ':' || after === '_') && reader.glued(at + 2) && reader.isDigit(at + 2))
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
      (reader.is(at - 1, 'the') || reader.entry(at - 1)?.approx !== undefined) && value > 1499 && value % 50 !== 0;
    const opened = article || before === '(' || (reader.isDash(at - 1) && reader.plain(at - 2) >= FIRST_YEAR);
    if (!opened && !sure.some((name) => reader.is(at - 1, name)) && !reader.isDash(at + 1)) return false;
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
      (reader.is(at - 1, 'of') ||
        reader.is(at - 1, 'to') ||
        reader.is(at - 1, 'for') ||
        reader.is(at - 1, 'by') ||
        reader.is(at - 1, 'and')) &&
      value % 100 === 0
    )
      return false;
    if (
      !opened &&
      value > NEAR_LAST &&
      (reader.is(at - 1, 'of') ||
        reader.is(at - 1, 'to') ||
        reader.is(at - 1, 'for') ||
        reader.is(at - 1, 'and') ||
        reader.is(at - 1, 'from'))
    )
      return false;
  }
  // "2017-A", "24/2003"
  if (reader.hyphen(at + 1) && reader.isCapitalised(at + 2) && reader.width(at + 2) < 3) return false;
  if (before === '/' && reader.glued(at) && reader.isDigit(at - 2) && reader.width(at - 2) < 4) return false;
  if (streetAhead(reader, at + 1)) return false;
  // "Flight 1989", "Flight AZ 2004", "Room 2004", "No. 1999"
  if (reader.is(at - 1, 'number')) return false;
  if (
    (reader.shape(at - 1) & Shape.Capitals) !== 0 &&
    reader.width(at - 1) < 4 &&
    reader.inContext(at - 2, Context.Numbered)
  )
    return false;
  return !reader.inContext(at - 1, Context.Numbered);
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

export const year: DateRule = {
  name: 'year',
  first: Trigger.Digits,
  match(reader, at) {
    const value = reader.plain(at);
    if (value < FIRST_YEAR || value > LAST_YEAR || reader.width(at) !== 4) return apostrophe(reader, at);
    if (!standsAsYear(reader, at, value) || ownedByQuarter(reader, at + 1)) return null;
    const season = joined(reader, at, value);
    const left = leftOf(reader, at);
    const word = reader.entry(left.first - 1)?.unit === 'year' && left.first === at && !reader.entry(at - 1)?.plural;
    const end = season?.last ?? at + 1;
    // "the year 2040", but "the school year 2040"
    if (word && reader.is(at - 2, 'the')) {
      return { first: at - 2, last: end, meaning: season?.meaning ?? { kind: 'calendar', year: value } };
    }
    const keep = left.mod !== undefined && left.shift === undefined && !left.article;
    // "post-1989", "pre-1914"
    const affix =
      reader.hyphen(at - 1) &&
      reader.width(at - 2) <= 4 &&
      (reader.lower(at - 2) === 'post' || reader.lower(at - 2) === 'pre');
    const first = keep || left.fiscal ? left.first : affix ? at - 2 : at;
    const mod = keep ? left.mod : affix ? (reader.lower(at - 2) === 'pre' ? 'BEFORE' : 'AFTER') : undefined;
    const found: Match = { first, last: end, meaning: season?.meaning ?? { kind: 'calendar', year: value } };
    return mod === undefined ? found : { ...found, mod };
  },
  examples: [
    ['The bridge was built in [1987].', 'DATE', '1987'],
    ['It grew in the [2021/22] season.', 'DATE', '2021/2022'],
    ['Nothing changed until [early 2019].', 'DATE', '2019'],
    ['The war of [1648] was over.', 'DATE', '1648'],
    ['It is due in [the year 2040].', 'DATE', '2040'],
  ],
  counterexamples: [
    'It cost $2000.',
    'Some 2000 people came.',
    'Flight 1987 landed.',
    'Call 555-1987.',
    'The team scored 1250 runs.',
  ],
};

/** `the 1988 third quarter`, `the 1988 period`: the quarter's rule has the year. */
function ownedByQuarter(reader: Reader, i: number): boolean {
  const entry = reader.entry(i);
  if (entry?.period !== undefined || (entry?.unit === 'quarter' && !entry.plural)) return reader.is(i - 2, 'the');
  const head = reader.isDash(i + 1) ? i + 2 : i + 1;
  return entry?.ordinal !== undefined && reader.entry(head)?.unit === 'quarter' && !reader.entry(head)?.plural;
}

/** `2021/22`, `2021-22`, `2015-2020`: years joined without a space are one expression, from the first through the last. */
function joined(reader: Reader, at: number, value: number): Pick<Match, 'last' | 'meaning'> | null {
  const slash = reader.mark(at + 1) === '/';
  if (!(slash || reader.isDash(at + 1)) || !reader.glued(at + 1) || !reader.glued(at + 2)) return null;
  const next = reader.plain(at + 2);
  const width = reader.width(at + 2);
  const century = Math.floor(value / 100) * 100;
  const short = next > value % 100 ? century + next : century + 100 + next;
  const until = next < 0 ? -1 : width === 2 ? short : width === 4 ? next : -1;
  if (until <= value || until > LAST_YEAR || (until !== value + 1 && slash)) return null;
  if (width === 2 && until - value > LONGEST_SHORT) return null;
  if (reader.hyphen(at + 3) || (reader.mark(at + 3) === '/' && reader.glued(at + 3))) return null;
  return { last: at + 3, meaning: { kind: 'calendar', year: value, until } };
}

/** `'98` */
function apostrophe(reader: Reader, at: number): Match | null {
  if (reader.mark(at - 1) !== "'" || !reader.glued(at) || reader.width(at) !== 2 || reader.mark(at + 1) === "'")
    return null;
  const found = yearAt(reader, at - 1);
  if (!found || (!sure.some((name) => reader.is(at - 2, name)) && reader.entry(at - 2)?.season === undefined))
    return null;
  return { first: at - 1, last: at + 1, meaning: { kind: 'calendar', year: found.value } };
}

export const fiscalYear: DateRule = {
  name: 'fiscal-year',
  first: Trigger.Digits,
  match(reader, at) {
    const written = writtenTogether(reader, at);
    const figure = reader.figure(at);
    if (written < 0) {
      if (figure?.suffix !== '' || figure.parts.length > 0) return null;
      if (!reader.is(at - 1, 'fy') || (reader.shape(at - 1) & Shape.Capitals) === 0) return null;
    }
    const number = written < 0 ? (figure?.value ?? -1) : written;
    const value = number >= FIRST_YEAR ? number : number >= 0 && number < 100 ? 2000 + number : -1;
    if (value < FIRST_YEAR || value > LAST_YEAR) return null;
    const season = joined(reader, at, value);
    return {
      first: written < 0 ? at - 1 : at,
      last: season?.last ?? at + 1,
      meaning: season?.meaning ?? { kind: 'calendar', year: value },
    };
  },
  examples: [
    ['Profit rose in [FY 2022] again.', 'DATE', '2022'],
    ['Plans for [FY 2023-24] are out.', 'DATE', '2023/2024'],
  ],
  counterexamples: ['The FY office has 20 desks.'],
};

/** The year of `FY2023`, or -1. */
function writtenTogether(reader: Reader, at: number): number {
  const width = reader.width(at);
  if ((width !== 4 && width !== 6) || !reader.isCapitalised(at)) return -1;
  const [, digits] = /^fy(\d+)$/.exec(reader.lower(at)) ?? [];
  return digits === undefined ? -1 : Number(digits);
}

export const yearWords: DateRule = {
  name: 'year-in-words',
  first: Trigger.Number,
  match(reader, at) {
    const found = yearInWords(reader, at);
    if (!found) return null;
    const word = reader.is(at - 1, 'year');
    if (!word && !sure.some((name) => reader.is(at - 1, name)) && monthAt(reader, at - 1) === 0) {
      if (found.value < 1900) return null;
    }
    if (found.value >= 2000 && !word && (reader.entry(found.last)?.unit !== undefined || reader.isWord(found.last)))
      return null;
    const first = word ? (reader.is(at - 2, 'the') ? at - 2 : at - 1) : at;
    return { first, last: found.last, meaning: { kind: 'calendar', year: found.value } };
  },
  examples: [
    ['He was freed in [nineteen ninety-six].', 'DATE', '1996'],
    ['It began in [the year two thousand].', 'DATE', '2000'],
  ],
  counterexamples: ['Two thousand people came.', 'He has nineteen cows.'],
};

export const decade: DateRule = {
  name: 'decade',
  first: Trigger.Digits | Trigger.Reference,
  match(reader, at) {
    const figure = reader.figure(at);
    const name = reader.entry(at)?.decade;
    let value: number;
    let start = at;
    let last = at + 1;
    if (figure) {
      let suffix = figure.suffix;
      // "1990's"
      if (
        suffix === '' &&
        (reader.shape(at + 1) & Shape.Possessive) !== 0 &&
        reader.glued(at + 1) &&
        figure.value % 10 === 0 &&
        figure.digits === 4 &&
        reader.is(at - 1, 'the')
      ) {
        suffix = 's';
        last = at + 2;
      }
      if (suffix !== 's' || figure.parts.length > 0 || figure.value % 10 !== 0) return null;
      if (figure.digits === 4 && figure.value >= FIRST_YEAR && figure.value <= LAST_YEAR) value = figure.value / 10;
      else if (figure.digits === 2) {
        const quoted = reader.mark(at - 1) === "'" && reader.glued(at);
        if (quoted) start = at - 1;
        if (!quoted && !leftOf(reader, at).the) return null;
        value = (figure.value < 30 ? 200 : 190) + figure.value / 10;
      } else return null;
    } else if (name !== undefined) {
      const left = leftOf(reader, at);
      if (!left.the && left.mod === undefined) return null;
      value = 190 + name / 10;
    } else return null;
    // ages and temperatures: "in his 40s"
    const left = leftOf(reader, start);
    if (left.own) return null;
    const found: Match = {
      first: left.article ? start : left.first,
      last,
      meaning: { kind: 'calendar', decade: value },
    };
    return left.mod === undefined ? found : { ...found, mod: left.mod };
  },
  examples: [
    ['He played in [the 1990s].', 'DATE', '199'],
    ["Music of [the '80s] is back.", 'DATE', '198'],
    ['Since [the mid-1970s] it has grown.', 'DATE', '197'],
    ['It was popular in [the nineties].', 'DATE', '199'],
  ],
  counterexamples: ['She is in her 40s.', 'Winds blew in 90s gusts.'],
};

export const century: DateRule = {
  name: 'century',
  first: Trigger.Digits | Trigger.Number | Trigger.Ordinal,
  match(reader, at) {
    const found = ordinal(reader, at);
    if (!found || found.value < 1 || found.value > 30) return null;
    let head = reader.hyphen(found.last) ? found.last + 1 : found.last;
    let own = true;
    // "the 18th and 19th centuries", "the 18th or 19th century"
    if (reader.is(head, 'and') || reader.is(head, 'to') || reader.is(head, 'or') || reader.isDash(head)) {
      const other = ordinal(reader, head + 1);
      if (other) {
        head = reader.hyphen(other.last) ? other.last + 1 : other.last;
        own = false;
      }
    }
    const unit = reader.entry(head);
    if (unit?.unit !== 'century') return null;
    const left = leftOf(reader, at);
    const era = own ? eraAt(reader, head + 1) : null;
    const last = own ? (era?.last ?? head + 1) : found.last;
    const value = found.value - 1;
    const meaning = era?.before
      ? ({ kind: 'fixed', timex: 'DATE', value: `BC${String(value).padStart(2, '0')}` } as const)
      : ({ kind: 'calendar', century: value } as const);
    const match: Match = { first: left.article ? at : left.first, last, meaning };
    return left.mod === undefined ? match : { ...match, mod: left.mod };
  },
  examples: [
    ['A castle of [the 16th century] burned.', 'DATE', '15'],
    ['It is a problem of [the twenty-first century].', 'DATE', '20'],
    ['A [19th-century] house fell.', 'DATE', '18'],
  ],
  counterexamples: ['The 16th car won.'],
};

/** `BC`, `BCE`, `AD`, `CE` at `i`. */
function eraAt(reader: Reader, i: number): { before: boolean; last: number } | null {
  if ((reader.shape(i) & Shape.Capitals) === 0) return null;
  if (reader.is(i, 'bc') || reader.is(i, 'bce')) return { before: true, last: i + 1 };
  return reader.is(i, 'ad') || reader.is(i, 'ce') ? { before: false, last: i + 1 } : null;
}

export const era: DateRule = {
  name: 'era',
  first: Trigger.Digits,
  match(reader, at) {
    const value = reader.plain(at);
    if (value < 1 || value > 9999) return null;
    const after = eraAt(reader, at + 1);
    const before = reader.is(at - 1, 'ad') && (reader.shape(at - 1) & Shape.Capitals) !== 0;
    if (!after && !before) return null;
    const left = leftOf(reader, before ? at - 1 : at);
    const found: Match = {
      first: left.the || left.article ? (before ? at - 1 : at) : left.first,
      last: after?.last ?? at + 1,
      meaning: { kind: 'calendar', year: after?.before ? 1 - value : value },
    };
    return left.mod === undefined || left.the ? found : { ...found, mod: left.mod };
  },
  examples: [
    ['Philip died in [336 BC] at Aegae.', 'DATE', 'BC0336'],
    ['The city fell in [AD 79] to ash.', 'DATE', '0079'],
    ['It was settled by [900 CE].', 'DATE', '0900'],
  ],
  counterexamples: ['There were 336 cases.'],
};
