import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, valueAt } from '../engine/gazetteer/gazetteer.ts';
import type { Match } from './meaning.ts';
import type { DateOrder } from './resolve.ts';

/** States and territories that write the month first. */
const MONTH_FIRST: ReadonlySet<string> = new Set(['US', 'PH', 'PW', 'FM', 'MH', 'GU', 'PR', 'AS', 'VI', 'MP']);
/** Tokens within which a dateline begins, and those that it has at most. */
const HEAD = 120;
const DATELINE = 16;

/** Finds the state that a dateline names last: `AUSTIN, Texas`, `BAKU, Azerbaijan`. */
export function datelineFinder(gazetteer: Gazetteer): (annotated: Annotated) => string | null {
  const placed = ['country-forms', 'places'].map((name) => gazetteer.dictionary(name));
  const countryAt = ({ hits }: Annotated, at: number): string | null => {
    for (let h = hits.first[at] ?? -1; h >= 0 && h < hits.count && hits.start[h] === at; h++) {
      const dictionary = placed.find(({ index }) => index === hits.dictionary[h]);
      if (dictionary !== undefined) return valueAt(dictionary, 'code', hits.row[h] ?? 0);
    }
    return null;
  };

  return (annotated) => {
    const { count, shape } = annotated.tokens;
    for (let at = 0; at < Math.min(count, HEAD); at++) {
      const first = shape[at] ?? 0;
      if ((first & Shape.ParagraphStart) === 0 || (first & Shape.Capitals) === 0) continue;
      let country: string | null = null;
      for (let i = at; i < Math.min(count, at + DATELINE); i++) {
        const bits = shape[i] ?? 0;
        if ((bits & Shape.Word) !== 0 && (bits & Shape.Capitalised) === 0) break;
        if (i > at && (bits & (Shape.Dash | Shape.ParagraphStart)) !== 0) break;
        country = countryAt(annotated, i) ?? country;
      }
      if (country !== null) return country;
    }
    return null;
  };
}

/**
 * Which order of day and month the text itself shows: by a date that leaves no choice, else by the dateline's country.
 * @param datelineCountry finds that country
 */
export function orderFinder(
  datelineCountry: (annotated: Annotated) => string | null,
): (annotated: Annotated, found: readonly Match[]) => DateOrder | null {
  return (annotated, found) => {
    const shown = orderOf(found);
    if (shown !== 'open') return shown;
    const country = datelineCountry(annotated);
    if (country === null) return null;
    return MONTH_FIRST.has(country) ? 'mdy' : 'dmy';
  };
}

/** The order that dates in figures leave no choice about; null where they differ or there are none; `open` where none tells. */
function orderOf(found: readonly Match[]): DateOrder | 'open' | null {
  let any = false;
  let dmy = false;
  let mdy = false;
  for (const { meaning } of found) {
    if (meaning.kind !== 'figures') continue;
    any = true;
    dmy ||= meaning.first > 12 && meaning.second <= 12;
    mdy ||= meaning.second > 12 && meaning.first <= 12;
  }
  if (!any || (dmy && mdy)) return null;
  return dmy ? 'dmy' : mdy ? 'mdy' : 'open';
}
