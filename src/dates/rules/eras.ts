import { Shape } from '../../core/shape.ts';
import { Word } from '../constants.ts';
import { FIRST_YEAR, LAST_YEAR, VIKRAM } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Meaning, onCalendar } from '../meaning.ts';
import { ordinal } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, FIGURE, Trigger } from '../triggers.ts';

export const decade: DateRule = {
  name: 'decade',
  starts: [[Trigger.Digits | Trigger.Suffixed | Trigger.Decade], [Trigger.YearFigure, Behind.Possessive]],
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
        decadeBefore(reader, at)
      ) {
        suffix = 's';
        last = at + 2;
      }
      if (suffix !== 's' || figure.parts.length > 0 || figure.value % 10 !== 0) return null;
      if (figure.digits === 4 && figure.value >= FIRST_YEAR && figure.value <= LAST_YEAR) value = figure.value / 10;
      else if (figure.digits === 2) {
        const quoted = reader.mark(at - 1) === "'" && reader.glued(at);
        if (quoted) start = at - 1;
        if (!quoted && !leftOf(reader, at).the && !joinsDecade(reader, at)) return null;
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
    return {
      first: left.article ? start : left.first,
      last,
      // "the 1800s" are a century, "the 2000s" mostly a decade
      meaning: onCalendar(value % 10 === 0 && value < 200 ? { century: value / 10 } : { decade: value }),
      mod: left.mod,
    };
  },
  examples: () => [
    ['He played in [the 1990s].', 'DATE', '199'],
    ['It was built in [the late 1800s].', 'DATE', '18'],
    ["Music of [the '80s] is back.", 'DATE', '198'],
    ['Since [the mid-1970s] it has grown.', 'DATE', '197'],
    ['It grew in the 60s and [70s] there.', 'DATE', '197'],
    ['It was popular in [the nineties].', 'DATE', '199'],
  ],
  counterexamples: () => ['She is in her 40s.', 'Winds blew in 90s gusts.'],
};

/** `the 60s and [70s]`, `the 60s to [70s]`. */
function joinsDecade({ previous }: Reader, at: number): boolean {
  return previous !== null && previous.last === at - 1 && 'decade' in previous.meaning;
}

/** `the 1600's`, `the early 1600's`, `mid-1990's`: without them `1990's` is a year's. */
function decadeBefore(reader: Reader, at: number): boolean {
  const { the, mod } = leftOf(reader, at);
  return the || (mod !== undefined && mod !== 'APPROX');
}

export const century: DateRule = {
  name: 'century',
  starts: [
    [Trigger.Digits],
    [Trigger.Ordinal | Trigger.OrdinalFigure, Behind.Unit | Behind.Dash | Behind.Joint],
    [Trigger.Tens, Behind.Number | Behind.Dash],
  ],
  match(reader, at) {
    const found = ordinal(reader, at);
    if (!found || found.value < 1 || found.value > 30) return null;
    let head = reader.hyphen(found.last) ? found.last + 1 : found.last;
    let own = true;
    // "the 18th and 19th centuries", "the 18th or 19th century"
    if (reader.is(head, Word.and) || reader.is(head, Word.to) || reader.is(head, Word.or) || reader.isDash(head)) {
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
    const meaning: Meaning = era?.before
      ? { kind: 'fixed', timex: 'DATE', value: `BC${String(value).padStart(2, '0')}` }
      : onCalendar({ century: value });
    return { first: left.article ? at : left.first, last, meaning, mod: left.mod };
  },
  examples: () => [
    ['A castle of [the 16th century] burned.', 'DATE', '15'],
    ['It is a problem of [the twenty-first century].', 'DATE', '20'],
    ['A [19th-century] house fell.', 'DATE', '18'],
  ],
  counterexamples: () => ['The 16th car won.'],
};

/** `BC`, `BCE`, `AD`, `CE` at `i`. */
function eraAt(reader: Reader, i: number): { before: boolean; last: number } | null {
  if ((reader.shape(i) & Shape.Capitals) === 0) return null;
  if (reader.is(i, Word.bc) || reader.is(i, Word.bce)) return { before: true, last: i + 1 };
  return reader.is(i, Word.ad) || reader.is(i, Word.ce) ? { before: false, last: i + 1 } : null;
}

/** `2072 BS`: a year of Nepal, which begins in April. */
function isVikram(reader: Reader, i: number, year: number): boolean {
  return year > FIRST_YEAR + VIKRAM && reader.is(i, Word.bs) && (reader.shape(i) & Shape.Capitals) !== 0;
}

export const era: DateRule = {
  name: 'era',
  starts: [[Trigger.Digits | Trigger.Coded], [FIGURE, Behind.Era]],
  match(reader, at) {
    const value = reader.plain(at);
    if (value < 1 || value > 9999) return null;
    const after = eraAt(reader, at + 1);
    if (after === null && isVikram(reader, at + 1, value)) {
      const year = value - VIKRAM;
      return { first: at, last: at + 2, meaning: onCalendar({ year, until: year + 1 }) };
    }
    const before = reader.is(at - 1, Word.ad) && (reader.shape(at - 1) & Shape.Capitals) !== 0;
    if (!after && !before) return null;
    const left = leftOf(reader, before ? at - 1 : at);
    return {
      first: left.the || left.article ? (before ? at - 1 : at) : left.first,
      last: after?.last ?? at + 1,
      meaning: onCalendar({ year: after?.before ? 1 - value : value }),
      mod: left.the ? undefined : left.mod,
    };
  },
  examples: () => [
    ['Philip died in [336 BC] at Aegae.', 'DATE', 'BC0336'],
    ['The city fell in [AD 79] to ash.', 'DATE', '0079'],
    ['It was settled by [900 CE].', 'DATE', '0900'],
    ['The quake struck in [2072 BS] there.', 'DATE', '2015/2016'],
  ],
  counterexamples: () => ['There were 336 cases.'],
};
