import { Shape } from '../../core/shape.ts';
import { Word, wordSet } from '../constants.ts';
import { match, withLeft, withPart } from '../day-meaning.ts';
import { partAt, weekdayAt } from '../days.ts';
import { leftOf } from '../left.ts';
import { type Match, withParts } from '../meaning.ts';
import { isNamed } from '../named.ts';
import type { Reader } from '../reader.ts';
import type { DateRule } from '../rule.ts';
import { Behind, Trigger } from '../triggers.ts';
import { figures } from './figures.ts';

const JOINTS = wordSet(Word.in, Word.at, Word.and, Word.when, Word.that, Word.by);

export const weekday: DateRule = {
  name: 'weekday',
  starts: [[Trigger.Weekday]],
  match(reader, at) {
    if (nightsOf(reader, at) !== null) return null;
    const found = weekdayAt(reader, at);
    if (!found) return null;
    // "Sunday Times", "Friday Prayers": part of a name
    if (partOfName(reader, at, found.last) || isNamed(reader, at)) return null;
    const written = inFigures(reader, at, found.last);
    if (written !== null) return written;
    const left = leftOf(reader, at);
    const behind = deicticBehind(reader, found.last);
    if (behind !== null && left.first === at)
      return match(at, { last: found.last + 1, meaning: withLeft(found.meaning, behind, false) });
    const each = left.each ?? eachNth(reader, at);
    if (each !== undefined || (left.first === at && joinsSet(reader, at))) {
      const part = partAt(reader, found.last);
      const day = reader.entry(at)?.weekday ?? 1;
      const value = `XXXX-WXX-${day}${part ? `T${part.part}` : ''}`;
      const last = ofEachMonth(reader, part ? part.last : found.last);
      const first = left.each === undefined && each !== undefined ? at - 2 : left.first;
      return { first, last, meaning: { kind: 'fixed', timex: 'SET', value, quant: each ?? 'EVERY' } };
    }
    const dated = found.meaning.kind === 'calendar' && found.meaning.day !== undefined;
    const meaning =
      !dated && follows(reader, at)
        ? withLeft(found.meaning, 1, true)
        : withLeft(found.meaning, left.shift, left.narrative);
    // "the Friday deadline": the article belongs to the noun; "get around Wednesday" is no approximation
    const bare =
      left.article || (left.the && left.shift === undefined) || (left.mod === 'APPROX' && left.shift === undefined);
    const whole = withPart(reader, found.last, meaning);
    const weekShift = dated || left.shift !== undefined ? undefined : weekBehind(reader, whole.last);
    if (weekShift !== undefined && whole.meaning.kind === 'calendar')
      whole.meaning = withParts(whole.meaning, { weekShift });
    return match(bare ? at : left.first, whole, bare ? undefined : left.mod);
  },
  examples: () => [
    ['The court ruled on [Friday].', 'DATE', '2023-10-20'],
    ['It will meet on [Friday].', 'DATE', '2023-10-27'],
    ['He fell ill on [Sunday last], they say.', 'DATE', '2023-10-22'],
    ['Rain fell [last Monday night].', 'TIME', '2023-10-23TNI'],
    ['He left on [Friday, 13 October 2023].', 'DATE', '2023-10-13'],
    ['The market opens [every Tuesday].', 'SET', 'XXXX-WXX-2'],
    ['Residents vote [Sunday].', 'DATE', '2023-10-29'],
    ['They will face each other [Saturday].', 'DATE', '2023-10-28'],
    ['He fell ill on [Monday] last week.', 'DATE', '2023-10-16'],
    ['He fell ill on [Friday], the 28th of Safar.', 'DATE', '2023-10-20'],
    ['It opens on [Tuesday night] next week.', 'TIME', '2023-10-31TNI'],
    ['The service is on [Sunday 29/10/2023] at home.', 'DATE', '2023-10-29'],
    ['They vote [every second Tuesday].', 'SET', 'XXXX-WXX-2'],
    ['They vote [every last Friday of the month] there.', 'SET', 'XXXX-WXX-5'],
  ],
  counterexamples: () => [
    'She sat down in the sun.',
    'He wrote for the Sunday Gazette.',
    'They upheld the Good Friday Agreement.',
  ],
};

/** `Sunday [26/5/2024]`, `Sunday, [26.05.2024]`: the whole, or null. */
function inFigures(reader: Reader, at: number, last: number): Match | null {
  if (last !== at + 1) return null;
  const found = figures.match(reader, reader.mark(last) === ',' ? last + 1 : last);
  return found === null ? null : { first: at, last: found.last, meaning: found.meaning, mod: found.mod };
}

/** `on Sunday last`, `on Monday next`: -1 or 1, where nothing follows that the word could belong to. */
function deicticBehind(reader: Reader, i: number): number | null {
  if (!reader.is(i, Word.last) && !reader.is(i, Word.next)) return null;
  const closed = !reader.isWord(i + 1) && !reader.isDigit(i + 1);
  if (!closed && !reader.isAny(i + 1, JOINTS)) return null;
  return reader.is(i, Word.last) ? -1 : 1;
}

/** `Monday [last week]`, `Friday [of next week]`: -1, 0 or 1. */
function weekBehind(reader: Reader, i: number): number | undefined {
  const at = reader.is(i, Word.of) ? i + 1 : i;
  const week = reader.entry(at + 1);
  return week?.unit === 'week' && !week.plural ? reader.entry(at)?.deictic : undefined;
}

/** `every third Tuesday [of the month]`: the token behind. */
function ofEachMonth(reader: Reader, i: number): number {
  const month = reader.entry(i + 2);
  const each = reader.is(i + 1, Word.the) || reader.is(i + 1, Word.every);
  return reader.is(i, Word.of) && each && month?.unit === 'month' && !month.plural ? i + 3 : i;
}

/** `[every third] Tuesday`, `[every last] Friday`. */
function eachNth(reader: Reader, at: number): string | undefined {
  const nth = reader.entry(at - 1)?.ordinal !== undefined || reader.is(at - 1, Word.last);
  return nth ? reader.entry(at - 2)?.each : undefined;
}

/** The end of a range (`Monday to Friday`) lies behind its beginning. */
function follows(reader: Reader, at: number): boolean {
  const previous = reader.previous;
  if (previous === null || previous.last !== at - 1 || previous.meaning.kind !== 'calendar') return false;
  if (previous.meaning.weekday === undefined || reader.rawMark(at - 1) === ',') return false;
  return (
    reader.is(at - 1, Word.to) ||
    reader.is(at - 1, Word.through) ||
    reader.isDash(at - 1) ||
    reader.is(at - 1, Word.until)
  );
}

/** `every Tuesday and [Thursday]`: a day joined to one that comes again. */
function joinsSet(reader: Reader, at: number): boolean {
  const previous = reader.previous;
  if (previous === null || previous.last !== at - 1 || previous.meaning.kind !== 'fixed') return false;
  const joined = reader.is(at - 1, Word.and) || reader.is(at - 1, Word.or) || reader.rawMark(at - 1) === ',';
  return joined && previous.meaning.timex === 'SET' && previous.meaning.value?.startsWith('XXXX-WXX-') === true;
}

/** A capitalised noun right behind the weekday makes it a name (`the Sunday Gazette`), unless a clause begins with it. */
function partOfName(reader: Reader, at: number, last: number): boolean {
  if (last !== at + 1 || (reader.shape(at) & (Shape.TitleLine | Shape.CapitalsLine)) !== 0) return false;
  if (!reader.is(at - 1, Word.the) && !reader.is(at - 1, Word.a)) return false;
  const next = reader.entry(last);
  if (next?.part !== undefined || next?.month !== undefined || next?.season !== undefined) return false;
  return reader.isCapitalised(last) && reader.isWord(last) && !reader.glued(last);
}

/** The value of the first day of `Monday and Tuesday nights`, whose plural both share, or null. */
function nightsOf(reader: Reader, at: number): string | null {
  const day = reader.entry(at)?.weekday;
  if (day === undefined || !(reader.is(at + 1, Word.and) || reader.is(at + 1, Word.or) || reader.mark(at + 1) === '&'))
    return null;
  const part = reader.entry(at + 3)?.parts;
  return part === undefined || reader.entry(at + 2)?.weekday === undefined ? null : `XXXX-WXX-${day}T${part}`;
}

export const weekdays: DateRule = {
  name: 'weekdays',
  starts: [[Trigger.Weekdays], [Trigger.Weekday, Behind.Joint | Behind.Comma | Behind.Part]],
  match(reader, at) {
    const entry = reader.entry(at);
    const shared = nightsOf(reader, at);
    if (shared !== null) return { first: at, last: at + 1, meaning: { kind: 'fixed', timex: 'SET', value: shared } };
    const part = reader.entry(at + 1)?.parts;
    const day = entry?.weekdays ?? (part === undefined ? undefined : entry?.weekday);
    if (day === undefined) return null;
    const value = `XXXX-WXX-${day}${part === undefined ? '' : `T${part}`}`;
    return { first: at, last: part === undefined ? at + 1 : at + 2, meaning: { kind: 'fixed', timex: 'SET', value } };
  },
  examples: () => [
    ['The clinic is closed on [Sundays].', 'SET', 'XXXX-WXX-7'],
    ['They sing on [Monday nights] here.', 'SET', 'XXXX-WXX-1TNI'],
    ['They sing on [Monday] and Friday nights here.', 'SET', 'XXXX-WXX-1TNI'],
  ],
  counterexamples: () => ['The day was sunny.'],
};
