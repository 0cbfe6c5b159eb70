/** What stands in a token that begins with a digit. */
export interface Figure {
  /** Value of the digits before any further sign or letter. */
  readonly value: number;
  /** How many digits these are. */
  readonly digits: number;
  /** Small letters after the digits: `th`, `s`, `am`, `k`; empty for a plain number. */
  readonly suffix: string;
  /** Values after inner stops or commas: `3.30` has 30, `27.08.2022` has 8 and 2022; `1,200` is one value. */
  readonly parts: readonly number[];
  /** Digits of each of `parts`. */
  readonly widths: readonly number[];
}

const LETTER_MASK = 0x20;
const NO_PARTS: readonly number[] = [];

/** The token `[start, end)` of a text as a figure, or null where it does not begin with a digit. */
export function figureIn(text: string, start: number, end: number): Figure | null {
  let at = start;
  let value = 0;
  let digits = 0;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at) - 48;
    if (unit < 0 || unit > 9) break;
    value = value * 10 + unit;
    digits++;
  }
  if (digits === 0) return null;
  // most figures of the news are nothing but digits
  if (at === end) return { value, digits, suffix: '', parts: NO_PARTS, widths: NO_PARTS };
  const parts: number[] = [];
  const widths: number[] = [];
  while (at < end) {
    const sign = text.charCodeAt(at);
    if (sign !== 0x2e && sign !== 0x2c) break;
    let part = 0;
    let width = 0;
    for (at++; at < end; at++) {
      const unit = text.charCodeAt(at) - 48;
      if (unit < 0 || unit > 9) break;
      part = part * 10 + unit;
      width++;
    }
    if (sign === 0x2c) {
      value = value * 1000 + part;
      digits += 3;
    } else {
      parts.push(part);
      widths.push(width);
    }
  }
  let suffix = '';
  for (; at < end && suffix.length < 3; at++) suffix += String.fromCharCode(text.charCodeAt(at) | LETTER_MASK);
  return { value, digits, suffix, parts, widths };
}
