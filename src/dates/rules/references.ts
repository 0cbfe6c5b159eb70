import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { partAt } from '../days.ts';
import type { Fixed, Meaning } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';

/** Words behind `current` that show it to be a noun. */
const VERBS = wordSet(Word.is, Word.was, Word.in, Word.of, Word.and, Word.has, Word.to, Word.that);

const fixed = (value: string): Fixed => ({ kind: 'fixed', timex: 'DATE', value });

export const dayWord: DateRule = {
  name: 'day-word',
  starts: [[Trigger.DayWord]],
  match(reader, at) {
    const count = reader.entry(at)?.dayWord;
    if (count === undefined) return null;
    // "USA Today", "Russia Today": a capital inside a sentence
    if (
      reader.isCapitalised(at) &&
      (reader.shape(at) & (Shape.SentenceStart | Shape.TitleLine | Shape.CapitalsLine)) === 0
    )
      return null;
    const before = reader.entry(at - 1);
    const modified = before?.phase !== undefined || before?.relative !== undefined;
    const part = partAt(reader, at + 1);
    const base: Meaning = { kind: 'shift', unit: 'day', count, narrative: false, whole: true };
    const meaning: Meaning = part ? { ...base, clock: `T${part.part}` } : base;
    return { first: modified ? at - 1 : at, last: part?.last ?? at + 1, meaning, mod: before?.phase };
  },
  examples: () => [
    ['The king died [yesterday].', 'DATE', '2023-10-24'],
    ['Parliament votes [tomorrow morning].', 'TIME', '2023-10-26TMO'],
    ['Shares fell [late yesterday].', 'DATE', '2023-10-24'],
  ],
  counterexamples: () => ['He reads India Today at home.'],
};

export const reference: DateRule = {
  name: 'reference',
  starts: [[Trigger.Reference]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (!entry) return null;
    if (entry.reference !== undefined) {
      if (reader.is(at + 1, Word.that) && reader.is(at, Word.now)) return null;
      if (
        reader.isCapitalised(at) &&
        (reader.shape(at) & (Shape.SentenceStart | Shape.TitleLine | Shape.CapitalsLine)) === 0
      )
        return null;
      return { first: at, last: at + 1, meaning: fixed(entry.reference) };
    }
    if (entry.referenceWord !== undefined) {
      // "shortly after" counts from an event
      if (reader.is(at + 1, Word.after) || reader.is(at + 1, Word.before)) return null;
      return { first: at, last: at + 1, meaning: fixed(entry.referenceWord) };
    }
    if (entry.current && !ownedByTime(reader, at + 1)) {
      // "an electric current"
      if (reader.isWord(at - 1) && !reader.isFunctionWord(at - 1) && !reader.isCapitalised(at - 1)) return null;
      // "the current was strong": only as an adjective
      if (!reader.isWord(at + 1) || reader.glued(at + 1) || reader.isAny(at + 1, VERBS) || reader.isCapitalised(at))
        return null;
      return { first: at, last: at + 1, meaning: fixed('PRESENT_REF') };
    }
    const unit = reader.entry(at + 1);
    if (entry.future && unit?.unit !== undefined && unit.plural) {
      return { first: at, last: at + 2, meaning: fixed('FUTURE_REF') };
    }
    return null;
  },
  examples: () => [
    ['Rebels [now] hold the port.', 'DATE', 'PRESENT_REF'],
    ['The [current] law is old.', 'DATE', 'PRESENT_REF'],
    ['She was [recently] promoted.', 'DATE', 'PAST_REF'],
    ['They plan for [future years].', 'DATE', 'FUTURE_REF'],
  ],
  counterexamples: () => ['Now that he is gone, we rest.', 'The current was strong.'],
};

function ownedByTime(reader: Reader, i: number): boolean {
  const at = reader.entry(i)?.filler || reader.entry(i)?.fiscal ? i + 1 : i;
  return reader.entry(at)?.unit !== undefined || reader.entry(at)?.season !== undefined;
}

/** `earlier in the year`, `later in the day`. */
export const relative: DateRule = {
  name: 'earlier',
  starts: [[Trigger.Relative, Behind.In]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.relative === undefined) return null;
    if (reader.is(at + 1, Word.in) && reader.is(at + 2, Word.the) && reader.entry(at + 3)?.unit !== undefined) {
      const unit = reader.entry(at + 3);
      if (unit?.unit === undefined || unit.plural) return null;
      return {
        first: at,
        last: at + 4,
        meaning: { kind: 'shift', unit: unit.unit, count: 0, narrative: unit.unit === 'day', whole: true },
      };
    }
    return null;
  },
  examples: () => [['He spoke [earlier in the year] too.', 'DATE', '2023']],
  counterexamples: () => ['He came earlier than she did.'],
};
