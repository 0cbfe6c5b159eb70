import { formatDay, modulo, parseDay, two } from './calendar.ts';
import type { Unit } from './entry.ts';

const MINUTES_OF_DAY = 24 * 60;
/** Where the hour of `2023-10-23T14:30` begins, and where its minutes end. */
const HOUR = 11;
const CLOCK_END = 16;
/** Sentences through which a clock time stays the one spoken of. */
const REACH = 2;

/** The clock time last spoken of, from which `12 minutes later` is reckoned. */
export class ClockAnchor {
  private value = '';
  private day = 0;
  private sentence = 0;

  /**
   * @param value of the date or time now spoken of; one of another day ends what was before
   * @param day number of its first day
   */
  hear(value: string, day: number, sentence: number): void {
    if (!isClock(value)) {
      if (day !== this.day) this.value = '';
      return;
    }
    this.value = value;
    this.day = day;
    this.sentence = sentence;
  }

  /** So many hours or minutes from it, or null where there is none or they are no whole minutes. */
  shifted(unit: Unit, count: number, sentence: number): string | null {
    if (this.value === '' || sentence - this.sentence > REACH) return null;
    const minutes = unit === 'hour' ? count * 60 : unit === 'minute' ? count : Number.NaN;
    const { value } = this;
    const day = parseDay(value.slice(0, HOUR - 1));
    if (!Number.isInteger(minutes) || day === null) return null;
    const at = Number(value.slice(HOUR, HOUR + 2)) * 60 + Number(value.slice(HOUR + 3, CLOCK_END)) + minutes;
    const ofDay = modulo(at, MINUTES_OF_DAY);
    const zone = value.slice(CLOCK_END);
    return `${formatDay(day + (at - ofDay) / MINUTES_OF_DAY)}T${two(Math.floor(ofDay / 60))}:${two(ofDay % 60)}${zone}`;
  }
}

/** A day of a year of four figures with hour and minute. */
function isClock(value: string): boolean {
  return value.charAt(HOUR - 1) === 'T' && value.charAt(HOUR + 2) === ':' && value.charAt(0) !== 'X';
}
