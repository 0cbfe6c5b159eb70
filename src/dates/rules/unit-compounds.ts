import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { Context } from '../contexts.ts';
import { approximately, leftOf } from '../left.ts';
import { onCalendar } from '../meaning.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';
import { isDuration, make, shiftOf } from '../unit-meaning.ts';
import { durationValue, vagueDuration } from '../values.ts';
import { pointAfter } from './durations.ts';

const SPANS = wordSet(Word.since, Word.leading, Word.following, Word.between);
/** They say whose or which time it is. */
const DETERMINERS = wordSet(
  Word.the,
  Word.a,
  Word.this,
  Word.that,
  Word.its,
  Word.their,
  Word.his,
  Word.her,
  Word.our,
  Word.possessive,
  Word.last,
  Word.next,
);
/** Units of which other things are counted out: `opening hours of shops`, `days of the dinosaurs`. */
const COUNTED: ReadonlySet<string> = new Set(['hour', 'minute', 'day']);

/** Units whose end is one with a hyphen: `month-end`. */
const ENDINGS: ReadonlySet<string> = new Set(['month', 'quarter']);
/** Units whose middle is a time of their own. */
const MIDDLES: ReadonlySet<string> = new Set(['week', 'month', 'year', 'century']);

export const yearEnd: DateRule = {
  name: 'year-end',
  starts: [[Trigger.Unit], [Trigger.Units, Behind.AnyDash | Behind.Possessive | Behind.End]],
  match(reader, at) {
    const unit = reader.entry(at)?.unit;
    if (unit === undefined) return null;
    // "mid-year", "the mid-week cup": of the one that is on
    const named = reader.isCapitalised(at) && !reader.isTitle(at);
    if (
      !named &&
      reader.hyphen(at - 1) &&
      reader.entry(at - 2)?.phase === 'MID' &&
      MIDDLES.has(unit) &&
      !reader.entry(at)?.plural
    )
      return make(at - 2, at + 1, shiftOf(unit, 0, false), 'MID');
    const hyphen = reader.isDash(at + 1) && reader.glued(at + 1) ? 1 : 0;
    const possessive = (reader.shape(at + 1) & Shape.Possessive) !== 0 ? 1 : 0;
    const next = at + 1 + hyphen + possessive;
    const ends = unit === 'year' || (ENDINGS.has(unit) && hyphen === 1);
    if (ends && reader.is(next, Word.end) && !reader.entry(at)?.plural) {
      const about = approximately(reader, at);
      const left = leftOf(reader, at);
      if (left.shift !== undefined && !possessive) return null;
      const shift = left.shift ?? 0;
      return make(
        left.shift === undefined ? (about.mod === 'APPROX' ? about.first : at) : left.first,
        next + 1,
        shiftOf(unit, shift, false),
        'END',
      );
    }
    // "week-long", "decades-long"
    if (hyphen && reader.is(next, Word.long)) {
      return make(at, next + 1, {
        kind: 'fixed',
        timex: 'DURATION',
        value: reader.entry(at)?.plural ? vagueDuration(unit) : durationValue(1, unit),
      });
    }
    return null;
  },
  examples: () => [
    ['It will close by [year-end].', 'DATE', '2023'],
    ['It will close by [month-end].', 'DATE', '2023-10'],
    ['It will be ready by [mid-year].', 'DATE', '2023'],
    ['They began a [week-long] strike.', 'DURATION', 'P1W'],
    ['He ended a [decades-long] feud.', 'DURATION', 'PXDE'],
  ],
  counterexamples: () => ['The year ended well.', 'A day along the coast.'],
};

export const yearAgo: DateRule = {
  name: 'year-ago',
  starts: [[Trigger.Unit, Behind.Dash]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.unit === undefined || entry.plural || isDuration(entry.unit)) return null;
    if (!reader.isDash(at + 1) || !reader.glued(at + 1)) return null;
    const word = reader.entry(at + 2);
    if (!word?.ago && word?.relative !== -1) return null;
    const left = leftOf(reader, at);
    const first = left.the ? left.first : at;
    const after = reader.entry(at + 3);
    const headAt = after?.ordinal !== undefined ? at + 4 : at + 3;
    const head = reader.entry(headAt);
    if (head?.unit === 'quarter' && !head.plural) {
      const quarter = after?.ordinal;
      if (quarter !== undefined && headAt === at + 4) {
        return make(first, headAt + 1, onCalendar({ quarter, yearShift: -1 }));
      }
      return make(first, headAt + 1, onCalendar({ quarter: 0, yearShift: -1, reported: true }));
    }
    const last = head?.period !== undefined && headAt === at + 3 ? at + 4 : at + 3;
    return make(last === at + 4 ? first : at, last, {
      kind: 'shift',
      unit: entry.unit,
      count: -1,
      narrative: false,
      whole: false,
      fine: true,
    });
  },
  examples: () => [
    ['Profit rose from the [year-earlier] figure.', 'DATE', '2022'],
    ['It beat [the year-ago period].', 'DATE', '2022'],
  ],
  counterexamples: () => ['A year ago she left.', 'The year-end party.'],
};

export const bareUnits: DateRule = {
  name: 'bare-units',
  starts: [[Trigger.Units]],
  match(reader, at) {
    const entry = reader.entry(at);
    if (entry?.unit === undefined || !entry.plural || entry.short) return null;
    const after = pointAfter(reader, at + 1);
    if (after && reader.entry(at + 1)?.ago) {
      return make(at, after.last, { kind: 'fixed', timex: 'DATE', value: 'PAST_REF' });
    }
    if (after && reader.entry(at + 1)?.relative === 1 && reader.shape(at) & Shape.SentenceStart) {
      return make(at, after.last, { kind: 'fixed', timex: 'DATE', value: 'FUTURE_REF' });
    }
    if (entry.unit === 'quarter' || entry.unit === 'second' || entry.unit === 'weekend') return null;
    const event =
      reader.is(at + 1, Word.before) ||
      reader.is(at + 1, Word.after) ||
      (reader.is(at - 1, Word.the) && ongoing(reader, at + 1));
    // "trading after hours"
    if (entry.unit === 'hour' && reader.is(at - 1, Word.after) && !reader.isWord(at + 1)) return null;
    if (!reader.inContext(at - 1, Context.Lasting) && !event && !filled(reader, at)) return null;
    const last = reader.is(at + 1, Word.or) && reader.entry(at + 2)?.plural ? at + 3 : at + 1;
    return make(at, last, { kind: 'fixed', timex: 'DURATION', value: vagueDuration(entry.unit) });
  },
  examples: () => [
    ['They had fought for [years].', 'DURATION', 'PXY'],
    ['He died [weeks ago].', 'DATE', 'PAST_REF'],
    ['In the [years] since, he has sold it.', 'DURATION', 'PXY'],
    ['Prices rose in the [weeks] that followed.', 'DURATION', 'PXW'],
    ['It ended [decades] of drought.', 'DURATION', 'PXDE'],
    ['It could be over within [days].', 'DURATION', 'PXD'],
  ],
  counterexamples: () => [
    'The quarters were cold.',
    'Opening hours vary.',
    'The years of his rule.',
    'Shop hours of old.',
  ],
};

/** `since`, `following`, `that followed`, `leading up to` behind the plural of a unit. */
function ongoing(reader: Reader, i: number): boolean {
  if (reader.isAny(i, SPANS)) return true;
  return reader.is(i, Word.that) && reader.is(i + 1, Word.followed);
}

/** `ended decades of rule`: what filled the time follows, and nothing before says which time it is. */
function filled(reader: Reader, at: number): boolean {
  if (COUNTED.has(reader.entry(at)?.unit ?? '') || reader.entry(at - 1)?.ordinal !== undefined) return false;
  if (!reader.is(at + 1, Word.of) || !reader.isWord(at + 2) || reader.is(at + 2, Word.the)) return false;
  if (!reader.isWord(at - 1) || reader.isAny(at - 1, DETERMINERS)) return false;
  // "the bloody years of the war"
  return !reader.isAny(at - 2, DETERMINERS);
}
