import type { TimexType } from '../../core/result.ts';
import { Shape } from '../../core/shape.ts';
import { Word } from '../constants.ts';
import { yearAfter, yearAt, yearShiftAfter } from '../days.ts';
import type { Unit } from '../entry.ts';
import { leftOf } from '../left.ts';
import type { Feast, Meaning } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Trigger } from '../triggers.ts';

const units: Readonly<Record<string, Unit>> = { day: 'day', week: 'week', month: 'month', year: 'year' };

/** `DATE day+2`, `SET P1D`, `DATE PRESENT_REF` of the dictionary `dates-phrases`. */
export function phraseMeaning(value: string): Meaning {
  const [timex = 'DATE', text = ''] = value.split(' ');
  const shift = /^(day|week|month|year)([+-]\d+)$/.exec(text);
  if (shift) {
    const unit = units[shift[1] ?? 'day'] ?? 'day';
    return { kind: 'shift', unit, count: Number(shift[2]), narrative: false, whole: true };
  }
  if (!isTimex(timex)) throw new Error(`dictionary dates-phrases: "${value}" names no type of TIMEX3`);
  return { kind: 'fixed', timex, value: text };
}

/** Meanings of the values met so far; there are as many as the dictionary has different ones. */
const meanings = new Map<string, Meaning>();

function isTimex(name: string): name is TimexType {
  return name === 'DATE' || name === 'TIME' || name === 'DURATION' || name === 'SET';
}

export const phrase: DateRule = {
  name: 'fixed-phrase',
  starts: [[Trigger.Phrase]],
  match(reader, at) {
    const hit = reader.phrase(at);
    if (!hit || yields(reader, at, hit.last)) return null;
    let meaning = meanings.get(hit.value);
    if (meaning === undefined) {
      meaning = phraseMeaning(hit.value);
      meanings.set(hit.value, meaning);
    }
    return { first: at, last: hit.last, meaning };
  },
  examples: () => [
    ['He is [at the moment] abroad.', 'DATE', 'PRESENT_REF'],
    ['She returned [the day before yesterday].', 'DATE', '2023-10-23'],
    ['Little is known of [the near future].', 'DATE', 'FUTURE_REF'],
  ],
  counterexamples: () => ['He has no moment to lose.'],
};

/** A longer expression begins here (`the past two months`), or the phrase is half of a compound (`the near-term loss`). */
function yields(reader: Reader, at: number, last: number): boolean {
  for (let i = at; i < last; i++) if (reader.isDash(i)) return true;
  if (reader.hyphen(last)) return true;
  // "the past tense", "the future king"
  if (reader.entry(last - 1)?.past || reader.entry(last - 1)?.future) {
    if (
      reader.is(last - 2, Word.the) &&
      reader.isNounAt(last) &&
      reader.entry(last) === undefined &&
      !reader.lower(last).endsWith('ly')
    )
      return true;
  }
  const next = reader.entry(last);
  if (!next) return reader.isDigit(last) && reader.is(at, Word.the);
  const timed =
    next.unit ?? next.number ?? next.tens ?? next.scale ?? next.season ?? next.part ?? next.weekday ?? next.month;
  return (
    timed !== undefined ||
    next.vague === true ||
    next.couple === true ||
    next.seasons !== undefined ||
    next.half === true
  );
}

/** A small word at the start of a sentence: `After Eid`. */
const opens = (reader: Reader, i: number): boolean =>
  (reader.shape(i) & Shape.SentenceStart) !== 0 && reader.isFunctionWord(i);

export const namedDay: DateRule = {
  name: 'named-day',
  starts: [[Trigger.Phrase]],
  match(reader, at) {
    const hit = reader.feast(at);
    // a month that is a man's name as well, read only beside its day
    if (!hit || hit.value === 'none' || hit.value.endsWith(' days')) return null;
    // "Easter Island", "Christmas Carol": part of another name
    const next = hit.last;
    const year = yearAfter(reader, next, true);
    const before = yearAt(reader, at - 1);
    const named =
      reader.isCapitalised(next) && reader.isWord(next) && !reader.glued(next) && reader.entry(next) === undefined;
    if (named && !reader.isTitle(at)) return null;
    // "Restoration of Independence Day" is another day
    if (
      hit.value.startsWith('by ') &&
      reader.is(at - 1, Word.of) &&
      reader.isCapitalised(at - 2) &&
      !reader.isTitle(at)
    )
      return null;
    // "Mohammed Eid", "Bilal Ramzan" are men
    if (
      (hit.value === 'eid' || hit.value === 'islamic 9 month') &&
      reader.isCapitalised(at - 1) &&
      reader.entry(at - 1) === undefined &&
      !opens(reader, at - 1)
    )
      return null;
    const left = leftOf(reader, at);
    const week = reader.entry(next)?.unit === 'week' && !reader.entry(next)?.plural;
    if (week)
      return {
        first: left.the || left.article ? at : left.first,
        last: next + 1,
        meaning: { kind: 'feast', rule: hit.value, week },
      };
    const base: Feast = { kind: 'feast', rule: hit.value };
    const mod = left.the ? undefined : left.mod;
    if (left.each !== undefined) {
      const fixed = /^\d\d-\d\d$/.test(hit.value);
      return {
        first: left.first,
        last: next,
        meaning: { kind: 'fixed', timex: 'SET', value: fixed ? `XXXX-${hit.value}` : 'P1Y', quant: left.each },
      };
    }
    if (year)
      return {
        first: left.the || left.article ? at : left.first,
        last: year.last,
        meaning: { ...base, year: year.value },
        mod,
      };
    if (before && before.last === at) return { first: at - 1, last: next, meaning: { ...base, year: before.value } };
    const behind = yearShiftAfter(reader, next)?.shift;
    const shift = left.shift ?? behind;
    return {
      first: left.the || left.article ? at : left.first,
      last: next,
      meaning: shift === undefined ? base : { ...base, shift },
      mod,
    };
  },
  examples: () => [
    ['He died on [Christmas Eve] in Rome.', 'DATE', '2022-12-24'],
    ['They met on [Easter Monday 2019].', 'DATE', '2019-04-22'],
    ['The vote came after [Thanksgiving].', 'DATE', '2022-11-24'],
    ['It was lit for [Diwali 2022].', 'DATE', '2022-10-24'],
    ["The shop shuts [every New Year's Day].", 'SET', 'XXXX-01-01'],
  ],
  counterexamples: () => ['He sailed to Easter Island.', 'They met on Restoration of Independence Day.'],
};
