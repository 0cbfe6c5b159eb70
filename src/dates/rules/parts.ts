import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { leftOf } from '../left.ts';
import type { Match, Meaning } from '../meaning.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

function today(count: number, narrative: boolean, clock: string): Meaning {
  return { kind: 'shift', unit: 'day', count, narrative, whole: true, clock };
}

const AT = wordSet(Word.at, Word.by, Word.before, Word.after, Word.since, Word.until, Word.till);

export const part: DateRule = {
  name: 'part-of-day',
  starts: [[Trigger.Part]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.tonight) return { first: at, last: at + 1, meaning: today(0, false, 'TNI') };
    if (entry?.overnight) {
      if (reader.isWord(at + 1) && !reader.glued(at + 1) && (reader.is(at - 1, Word.an) || reader.is(at - 1, Word.the)))
        return null;
      return { first: at, last: at + 1, meaning: today(0, false, 'TNI') };
    }
    if (entry?.part === undefined) return null;
    const left = leftOf(reader, at);
    const clock = `T${entry.part}`;
    const { mod } = left;
    if (left.each !== undefined) {
      return {
        first: left.first,
        last: at + 1,
        meaning: { kind: 'fixed', timex: 'SET', value: `XXXX-XX-XX${clock}`, quant: left.each },
      };
    }
    if (left.shift !== undefined) {
      // "last night" is yesterday's, "this morning" today's, "the next morning" the day after's
      const narrative = left.narrative || left.shift > 0;
      return { first: left.first, last: at + 1, meaning: today(left.shift, narrative, clock), mod };
    }
    // "at dawn", "by nightfall" of the day spoken of
    if (
      entry.partWord &&
      left.first === at &&
      !reader.isCapitalised(at) &&
      reader.isAny(at - 1, AT) &&
      !reader.isNounAt(at + 1)
    )
      return { first: at, last: at + 1, meaning: today(0, true, clock) };
    if (entry.partWord || left.article) return null;
    if (
      reader.isCapitalised(at) &&
      (reader.shape(at) & (Shape.SentenceStart | Shape.TitleLine | Shape.CapitalsLine)) === 0
    )
      return null;
    const day = reader.entry(at + 1)?.dayWord;
    if (day !== undefined)
      return { first: left.article ? at : left.first, last: at + 2, meaning: today(day, false, clock), mod };
    const found: Match = { first: left.first, last: at + 1, meaning: today(0, true, clock), mod };
    if (
      left.the &&
      (reader.is(left.first - 1, Word.in) ||
        reader.is(left.first - 1, Word.during) ||
        reader.is(left.first - 1, Word.by))
    ) {
      // "in the morning of", "in the evening sun"
      return reader.isWord(at + 1) &&
        !reader.glued(at + 1) &&
        !reader.is(at + 1, Word.of) &&
        !reader.is(at + 1, Word.and)
        ? null
        : found;
    }
    return left.mod !== undefined && left.mod !== 'APPROX' && !left.the ? found : null;
  },
  examples: () => [
    ['He died [last night].', 'TIME', '2023-10-24TNI'],
    ['She flew home [this morning].', 'TIME', '2023-10-25TMO'],
    ['The storm will hit [tonight].', 'TIME', '2023-10-25TNI'],
    ['They left on Monday and came home by [nightfall].', 'TIME', '2023-10-23TNI'],
    ['Bakers rise [every morning].', 'SET', 'XXXX-XX-XXTMO'],
  ],
  counterexamples: () => ['A night club burned.', 'The Evening Standard said so.', 'A morning of rain began.'],
};
