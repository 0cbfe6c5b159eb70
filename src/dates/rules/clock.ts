import { Shape } from '../../core/shape.ts';
import { dayPart, finish } from '../clock-day.ts';
import { afterPart, halfDay, inThe, partOfDay, pastHour, spoken, type Time, to24 } from '../clock-words.ts';
import { Word, wordSet } from '../constants.ts';
import { approximately } from '../left.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';

const before = wordSet(
  Word.at,
  Word.by,
  Word.from,
  Word.until,
  Word.till,
  Word.to,
  Word.between,
  Word.and,
  Word.around,
  Word.about,
  Word.before,
  Word.after,
  Word.since,
);

/** `H` of a half year. */
const HALF = 0x48;
const HOUR_AND_MINUTE = /^h\d\d$/;

/** Clock time in figures from token `i`: `3:30 p.m.`, `10am`, `15.00 GMT`, `1430 GMT`. */
function timeAt(reader: Reader, i: number): Time | null {
  const figure = reader.figure(i);
  if (!figure || figure.digits > 4) return null;
  const mark = reader.mark(i - 1);
  if (
    mark === '$' ||
    mark === '£' ||
    mark === '€' ||
    (reader.glued(i) && (mark === ':' || mark === '.' || mark === ','))
  )
    return null;
  let hour = figure.value;
  let minute = -1;
  let last = i + 1;
  let suffix = figure.suffix;
  if (figure.parts.length === 1) {
    if ((figure.widths[0] ?? 0) !== 2) return null;
    minute = figure.parts[0] ?? 0;
  } else if (figure.parts.length > 1) return null;
  if (suffix === '' && minute < 0 && reader.mark(last) === ':' && reader.glued(last) && reader.glued(last + 1)) {
    const minutes = reader.figure(last + 1);
    if (minutes?.digits !== 2 || minutes.value > 59 || minutes.parts.length > 0) return null;
    minute = minutes.value;
    suffix = minutes.suffix;
    last += 2;
    if (reader.mark(last) === ':' && reader.glued(last) && reader.glued(last + 1)) {
      if (reader.plain(last + 1) < 0 || reader.width(last + 1) !== 2) return null;
      last += 2;
    }
  }
  const colon = reader.mark(i + 1) === ':';
  const dotted = minute >= 0 && !colon;
  if (minute > 59) return null;
  const joined = suffix === 'am' ? 0 : suffix === 'pm' ? 12 : -1;
  if (suffix === 'hrs' || suffix === 'h') {
    if (figure.digits === 4) return military(reader, hour, last);
    return hour < 25 && minute >= 0 ? { hour, minute, last, sure: true } : null;
  }
  // "14h30", but "2H23" is a half
  if (figure.digits === 1 && reader.text.charCodeAt(reader.start(i) + 1) === HALF) return null;
  if (HOUR_AND_MINUTE.test(suffix) && minute < 0 && reader.width(i) === figure.digits + 3) {
    minute = Number(suffix.slice(1));
    return hour < 25 && minute < 60 ? { hour, minute, last, sure: true } : null;
  }
  if (suffix !== '' && joined < 0) return null;
  const add = joined >= 0 ? joined : halfDay(reader, last);
  if (add >= 0) {
    hour = to24(hour, add);
    return hour < 0 ? null : { hour, minute, last: joined >= 0 ? last : last + 1, sure: true };
  }
  if (reader.is(last, Word.oclock) && hour <= 12 && minute < 0)
    return { hour: partOfDay(reader, last + 1, hour), minute, last: afterPart(reader, last + 1), sure: true };
  const zone = zoneAt(reader, last);
  const hours = reader.is(last, Word.hours) || reader.lower(last) === 'hrs';
  // "1539 hours of sun" are no time of day
  const timely = zone !== null || reader.isAny(i - 1, before);
  if (figure.digits === 4 && minute < 0 && (zone || hours) && timely)
    return military(reader, hour, hours ? last + 1 : last);
  if (minute >= 0 && (zone || hours))
    return hour < 25 ? { hour, minute, last: hours ? last + 1 : last, sure: true } : null;
  if (minute < 0) {
    const part = inThe(reader, last);
    if (part && hour >= 1 && hour <= 12 && figure.digits <= 2)
      return { hour: partOfDay(reader, last, hour), minute, last: part.last, sure: true };
    return null;
  }
  const part = hour >= 1 && hour <= 12 ? inThe(reader, last) : null;
  if (part) return { hour: partOfDay(reader, last, hour), minute, last: part.last, sure: true };
  if (hour > 23) return null;
  if (dotted) return spokenDay(reader, i, last) ? { hour, minute, last, sure: true } : null;
  // a bare "11:20" is a time only after a word that times follow
  if (!reader.isAny(i - 1, before) && !dayBeside(reader, i, last) && !endsHours(reader, i)) return null;
  return { hour, minute, last, sure: false };
}

/** `at 7.45 this morning`. */
function spokenDay(reader: Reader, i: number, last: number): boolean {
  return reader.isAny(i - 1, before) && dayPart(reader, last) !== null;
}

/** `from 08:00-[16:00]`: the time before is a mention already. */
function endsHours(reader: Reader, i: number): boolean {
  const { previous } = reader;
  return previous !== null && previous.last === i - 1 && reader.isDash(i - 1) && 'clock' in previous.meaning;
}

function dayBeside(reader: Reader, i: number, last: number): boolean {
  if (reader.entry(i - 1)?.weekday !== undefined) return true;
  const next = reader.mark(last) === ',' ? last + 1 : reader.is(last, Word.on) ? last + 1 : last;
  return reader.entry(next)?.weekday !== undefined || reader.entry(last)?.dayWord !== undefined;
}

function military(reader: Reader, figure: number, last: number): Time | null {
  const minute = figure % 100;
  const hour = (figure - minute) / 100;
  return hour > 24 || minute > 59 || !reader.inside(last - 1) ? null : { hour, minute, last, sure: true };
}

/** `GMT`, `Eastern Time`, `local time` at `i`: offset as ISO 8601 has it (empty where it is not known) and last token. */
function zoneAt(reader: Reader, i: number): { offset: string; last: number } | null {
  const open = reader.mark(i) === '(' ? i + 1 : i;
  const entry = reader.entry(open);
  const close = open > i ? 1 : 0;
  if (entry?.zone !== undefined && (close === 0 || reader.mark(open + 1) === ')'))
    return { offset: entry.zone, last: open + 1 + close };
  if (entry?.zoneWord !== undefined && close === 0) {
    const standard = reader.lower(i + 1);
    const time =
      standard === 'standard' || standard === 'daylight' || standard === 'mean' || standard === 'summer'
        ? i + 2
        : i + 1;
    if (reader.is(time, Word.time)) return { offset: entry.zoneWord === 'local' ? '' : entry.zoneWord, last: time + 1 };
  }
  return null;
}

export const clockTime: DateRule = {
  name: 'clock-time',
  starts: [
    [Trigger.Digits | Trigger.Suffixed],
    [
      Trigger.ShortFigure | Trigger.Decimal | Trigger.OtherFigure,
      Behind.Clock | Behind.In | Behind.Colon | Behind.Dash | Behind.Joint | Behind.Through,
    ],
    [Trigger.YearFigure, Behind.Clock],
    [Trigger.Number, Behind.Clock | Behind.In],
    [Trigger.Number | Trigger.Half | Trigger.Unit, Behind.Past | Behind.Joint],
    [Trigger.Tens, Behind.Past | Behind.Joint | Behind.Number | Behind.Dash],
  ],
  match(reader, at) {
    const words = pastHour(reader, at);
    const time = words ?? timeAt(reader, at) ?? spoken(reader, at) ?? firstOfTwo(reader, at);
    if (!time) return null;
    // "a quarter to nine"
    if (words && reader.is(at - 1, Word.a)) return finish(reader, at - 1, time, '', undefined);
    const zone = zoneAt(reader, time.last);
    const left = approximately(reader, at);
    return finish(
      reader,
      left.mod === 'APPROX' ? left.first : at,
      { hour: time.hour, minute: time.minute, last: zone?.last ?? time.last },
      zone?.offset ?? '',
      left.mod === 'APPROX' ? left.mod : undefined,
    );
  },
  examples: () => [
    ['It struck at [10:35 a.m.] on the coast.', 'TIME', '2023-10-25T10:35'],
    ['The session opens at [9 a.m. Thursday].', 'TIME', '2023-10-26T09:00'],
    ['It was felt at [1430 GMT] in Lima.', 'TIME', '2023-10-25T14:30Z'],
    ['The train left at [14h30] in the rain.', 'TIME', '2023-10-25T14:30'],
    ['Doors open at [7pm].', 'TIME', '2023-10-25T19:00'],
    ['He woke at [4 in the morning].', 'TIME', '2023-10-25T04:00'],
    ["She left at [ten o'clock].", 'TIME', '2023-10-25T10:00'],
    ['She left at [half past six].', 'TIME', '2023-10-25T06:30'],
    ['It is open from [9] to 11 a.m. each day.', 'TIME', '2023-10-25T09:00'],
    ['The curfew begins at [21:00].', 'TIME', '2023-10-25T21:00'],
    ['It is open from 08:00-[16:00].', 'TIME', '2023-10-25T16:00'],
  ],
  counterexamples: () => [
    'They won 3:30 in overtime?',
    'See John 3:16 for it.',
    'The ratio was 10:35.',
    'He ran the mile in 3:59.4.',
    'Half past members came.',
    'A quarter to nine tenths is lost.',
    'They won by 9-11 in the first set.',
  ],
};

/** The first end of `9-11 a.m.`, `from 9:30 to 11 a.m.`, `between ten and noon` is one only with the second. */
function firstOfTwo(reader: Reader, i: number): Time | null {
  const figure = reader.figure(i);
  if (figure === null) return null;
  const before = reader.mark(i - 1);
  if (figure.suffix !== '' || figure.digits > 2 || figure.value < 1 || figure.value > 12) return null;
  if (before !== '' && before !== '(' && before !== ',') return null;
  const dotted = figure.parts.length === 1 && figure.widths[0] === 2;
  if (figure.parts.length > 0 && !dotted) return null;
  const colon = reader.mark(i + 1) === ':' && reader.glued(i + 1) && reader.glued(i + 2);
  const minute = dotted ? (figure.parts[0] ?? 0) : colon ? reader.plain(i + 2) : -1;
  const last = colon ? i + 3 : i + 1;
  if (
    minute > 59 ||
    !(reader.isDash(last) || reader.is(last, Word.to) || reader.is(last, Word.and) || reader.is(last, Word.until))
  )
    return null;
  const end = timeAt(reader, last + 1);
  if (
    !end?.sure ||
    !(reader.is(end.last - 1, Word.am) || reader.is(end.last - 1, Word.pm) || joinedHalf(reader, last + 1))
  )
    return null;
  // "11-2 p.m." begins in the morning
  const late = end.hour >= 12;
  const hour = (figure.value % 12) + (late ? 12 : 0);
  return { hour: hour > end.hour ? hour - 12 : hour, minute, last, sure: true };
}

/** `11am`. */
function joinedHalf(reader: Reader, i: number): boolean {
  const suffix = reader.figure(i)?.suffix;
  return suffix === 'am' || suffix === 'pm';
}

export const noon: DateRule = {
  name: 'noon-midnight',
  starts: [[Trigger.Part]],
  match(reader, at) {
    const clock = reader.entry(at)?.clock;
    if (clock === undefined) return null;
    // "midnight blue", "the Midnight Express"
    if (reader.isCapitalised(at) && !(reader.shape(at) & (Shape.SentenceStart | Shape.CapitalsLine | Shape.TitleLine)))
      return null;
    if (reader.hyphen(at + 1)) return null;
    const zone = zoneAt(reader, at + 1);
    const [hour = '12'] = clock.split(':');
    const left = approximately(reader, at);
    return finish(
      reader,
      left.mod === 'APPROX' ? left.first : at,
      { hour: Number(hour), minute: 0, last: zone?.last ?? at + 1 },
      zone?.offset ?? '',
      left.mod === 'APPROX' ? left.mod : undefined,
    );
  },
  examples: () => [
    ['The deadline is [noon Thursday].', 'TIME', '2023-10-26T12:00'],
    ['Polls will close at noon Thursday ([midnight Friday] there).', 'TIME', '2023-10-27T24:00'],
    ['The strike ends at [midnight].', 'TIME', '2023-10-25T24:00'],
    ['Notes are taken till [midnight of 11 November].', 'TIME', '2023-11-11T24:00'],
  ],
  counterexamples: () => ['He took the Midnight Train.'],
};
