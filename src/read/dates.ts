const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether this is a day of the calendar, written `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (match === null) return false;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days;
}

/**
 * The day that metadata names, as `YYYY-MM-DD`: ISO 8601 with or without hyphens and time, the dates of mail and feeds
 * (`Mon, 23 Oct 2023 10:00:00 GMT`), and `October 23, 2023`. The day as written: no time zone moves it. Null for all else.
 */
export function dayOf(value: string): string | null {
  const text = value.trim().slice(0, 64);
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})(?!\d)/.exec(text) ?? /^(\d{4})[/.](\d{2})[/.](\d{2})(?!\d)/.exec(text);
  if (iso !== null) return checked(`${iso[1]}-${iso[2]}-${iso[3]}`);
  const mail = /^(?:[a-z]+,? +)?(\d{1,2})[ -]([a-z]{3})[a-z]*[ -](\d{4})(?!\d)/i.exec(text);
  if (mail !== null) return fromParts(mail[3], mail[2], mail[1]);
  const spoken =
    /^(?:[a-z]+,? +)?([a-z]{3})[a-z]*\.? +(\d{1,2})(?:,? +| +[\d:]+ +(?:[a-z]+ +|[+-]\d{4} +)?)(\d{4})(?!\d)/i.exec(
      text,
    );
  return spoken === null ? null : fromParts(spoken[3], spoken[1], spoken[2]);
}

function fromParts(year = '', month = '', day = ''): string | null {
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  return number === 0 ? null : checked(`${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`);
}

function checked(day: string): string | null {
  return isDay(day) ? day : null;
}
