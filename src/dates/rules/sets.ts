import { Shape } from '../../core/shape.ts';
import { Word } from '../constants.ts';
import { Context } from '../contexts.ts';
import { counted } from '../counted.ts';
import { quantity } from '../numbers.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';
import { durationValue } from '../values.ts';

export const set: DateRule = {
  name: 'set',
  starts: [[Trigger.Set]],
  match(reader, at) {
    const entry = reader.entry(at);
    const value = entry?.set;
    if (value === undefined || reader.hyphen(at + 1)) return null;
    // "the Daily Star", "Weekly Herald": names of papers
    if (
      reader.isCapitalised(at) &&
      (reader.shape(at) & (Shape.SentenceStart | Shape.TitleLine | Shape.CapitalsLine)) === 0
    )
      return null;
    if (reader.isCapitalised(at) && reader.isCapitalised(at + 1)) return null;
    if (isPaper(reader, at)) return null;
    return { first: at, last: at + 1, meaning: { kind: 'fixed', timex: 'SET', value } };
  },
  examples: () => [
    ['The boats leave [daily] from here.', 'SET', 'P1D'],
    ['Rent is paid [monthly] in cash.', 'SET', 'P1M'],
  ],
  counterexamples: () => ['The Daily Nation wrote so.', 'He told the daily that it rained.', 'The weekly said so.'],
};

/** `told the daily that`, `the weekly said`: a paper that comes out so. */
function isPaper(reader: Reader, at: number): boolean {
  if (!reader.is(at - 1, Word.the) && !reader.is(at - 1, Word.a)) return false;
  if (reader.is(at + 1, Word.and) || reader.is(at + 1, Word.or)) return false;
  return reader.isFunctionWord(at + 1) || reader.inContext(at + 1, Context.Speech);
}

export const setAdverb: DateRule = {
  name: 'set-adverb',
  starts: [[Trigger.Set]],
  match(reader, at) {
    const value = reader.entry(at)?.setAdverb;
    // "quarterly profit" names a kind of profit, "paid quarterly" says when
    if (value === undefined || reader.isCapitalised(at) || (reader.isWord(at + 1) && !reader.glued(at + 1)))
      return null;
    return { first: at, last: at + 1, meaning: { kind: 'fixed', timex: 'SET', value } };
  },
  examples: () => [['The dividend is paid [quarterly].', 'SET', 'P3M']],
  counterexamples: () => ['The quarterly report was late.'],
};

export const times: DateRule = {
  name: 'times-a-unit',
  starts: [[Trigger.Times], ...counted(Behind.Times)],
  match(reader, at) {
    const entry = reader.entry(at);
    const number = entry?.times === undefined ? quantity(reader, at) : null;
    const count = entry?.times ?? number?.value;
    if (count === undefined) return null;
    let next = number?.last ?? at + 1;
    if (number) {
      if (!reader.entry(next)?.timesNoun) return null;
      next++;
    }
    const per =
      reader.is(next, Word.a) ||
      reader.is(next, Word.an) ||
      reader.is(next, Word.per) ||
      reader.entry(next)?.each !== undefined;
    const unitAt = per ? next + 1 : reader.entry(next)?.set === undefined ? -1 : next;
    if (unitAt < 0) return null;
    const unit = reader.entry(unitAt);
    const length = unit?.unit === undefined || unit.plural ? unit?.set : durationValue(1, unit.unit);
    if (length === undefined) return null;
    return {
      first: number?.first ?? at,
      last: unitAt + 1,
      meaning: { kind: 'fixed', timex: 'SET', value: length, freq: number?.vague ? 'X' : `${count}X` },
    };
  },
  examples: () => [
    ['They meet [twice a year] at sea.', 'SET', 'P1Y'],
    ['He runs [three times a week] at dawn.', 'SET', 'P1W'],
  ],
  counterexamples: () => ['He won it three times.', 'Once a king, he fled.'],
};
