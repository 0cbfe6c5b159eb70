import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { Context } from '../contexts.ts';
import { withLeft } from '../day-meaning.ts';
import { yearAfter, yearShiftAfter } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Calendar, type Match, onCalendar, withParts } from '../meaning.ts';
import { yearInWords } from '../numbers.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';
import { joinedYears } from './years.ts';

const before = wordSet(
  Word.in,
  Word.since,
  Word.by,
  Word.during,
  Word.until,
  Word.through,
  Word.for,
  Word.over,
  Word.before,
  Word.after,
);

export const season: DateRule = {
  name: 'season',
  starts: [[Trigger.Season]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.season === undefined) return null;
    const left = leftOf(reader, at);
    const written =
      yearAfter(reader, at + 1, true) ?? (reader.is(at + 1, Word.of) ? yearInWords(reader, at + 2) : null);
    // "the winter of 2021-22" begins in the first of them
    const joint = written ? joinedYears(reader, written.last - 1) : -1;
    const relative = yearShiftAfter(reader, at + 1);
    const head: Calendar = onCalendar({ season: entry.season });
    const { mod } = left;
    if (written)
      return {
        first: left.article ? at : left.first,
        last: joint < 0 ? written.last : joint,
        meaning: withParts(head, { year: written.value }),
        mod,
      };
    if (relative)
      return {
        first: left.article ? at : left.first,
        last: relative.last,
        meaning: withParts(head, { yearShift: relative.shift }),
        mod,
      };
    if (left.each !== undefined) {
      return {
        first: left.first,
        last: at + 1,
        meaning: { kind: 'fixed', timex: 'SET', value: `XXXX-${entry.season}`, quant: left.each },
      };
    }
    if (left.shift !== undefined) {
      return { first: left.first, last: at + 1, meaning: withLeft(head, left.shift, left.narrative), mod };
    }
    if (left.article || reader.hyphen(at + 1)) return null;
    // "Winter Olympics", "summer school", "the Prague Spring", "a fall"
    if (reader.isCapitalised(at) && (reader.shape(at) & (Shape.SentenceStart | Shape.TitleLine)) === 0) return null;
    const next = reader.isWord(at + 1) && !reader.glued(at + 1) && !reader.inContext(at + 1, Context.AfterSeason);
    const found: Match = { first: left.first, last: at + 1, meaning: head, mod };
    if (left.mod !== undefined) return found;
    const preposition = reader.isAny(left.first - 1, before);
    if (next || (!preposition && reader.is(at + 1, Word.of))) return null;
    // "the winter was mild"; "the fall", "the spring" may be something else
    if (left.the) return entry.seasonWord || (entry.season === 'SP' && !preposition) ? null : found;
    return preposition ? found : null;
  },
  examples: () => [
    ['The offer ended in [the spring of 2014].', 'DATE', '2014-SP'],
    ['He lost [last fall].', 'DATE', '2022-FA'],
    ['The road opens [this summer].', 'DATE', '2023-SU'],
    ['The lake freezes in [winter].', 'DATE', '2023-WI'],
    ['[The summer] was dry.', 'DATE', '2023-SU'],
    ['The camp runs [every summer].', 'SET', 'XXXX-SU'],
  ],
  counterexamples: () => [
    'Prices fall fast.',
    'The spring water is clean.',
    'A fall in prices hurt.',
    'The Winter Olympics opened.',
  ],
};

export const seasons: DateRule = {
  name: 'seasons',
  starts: [[Trigger.Season]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.seasons === undefined || entry.seasonWord) return null;
    const left = leftOf(reader, at);
    if (left.shift === undefined && !reader.is(at - 1, Word.in) && !reader.is(at - 1, Word.during)) return null;
    return {
      first: left.first,
      last: at + 1,
      meaning: { kind: 'fixed', timex: 'SET', value: `XXXX-${entry.seasons}` },
    };
  },
  examples: () => [['The lake dries in [summers] there.', 'SET', 'XXXX-SU']],
  counterexamples: () => ['Hot springs and falls abound.', 'Summers was his name.'],
};
