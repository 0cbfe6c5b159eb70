import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { CountryModel } from './model.ts';

/** Where an article was written: `BAKU, Azerbaijan, October 23.`, `NAIROBI (Reuters) -`, `Muscat:`. */
export interface Dateline {
  /** First token of the place. */
  readonly first: number;
  /** Token after the last word of the place and its state. */
  readonly last: number;
  /** Code of the state, as printed. */
  readonly code: string;
}

const COMMA = 0x2c;
const COLON = 0x3a;
const OPEN = 0x28;
const CLOSE = 0x29;
/** Tokens from the start of the text, or of a paragraph, in which a dateline may begin; and paragraphs that are tried. */
const HEADER = 24;
const PARAGRAPHS = 4;
const LONGEST_CREDIT = 8;

/** The dateline of an article, if its first paragraphs begin with one. */
export function findDateline(annotated: Annotated, model: CountryModel): Dateline | null {
  const { hits, sentences } = annotated;
  const { shape, sentence, count } = annotated.tokens;
  let paragraphs = 0;
  let at = 0;
  while (at < count && paragraphs < PARAGRAPHS) {
    const here = shape[at] ?? 0;
    const starts = at === 0 || (here & Shape.ParagraphStart) !== 0;
    // a header may share the line with the dateline, which then is told by its capitals
    const header = at < HEADER && (here & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals;
    const isHit = (hits.first[at] ?? -1) >= 0;
    if (isHit && (starts || header)) {
      const found = datelineAt(annotated, at, model);
      if (found !== null) return found;
    }
    // a paragraph that begins with nothing known is hardly above a dateline
    if (starts && at > 0) paragraphs += isHit ? 1 : 2;
    // every paragraph begins with a sentence
    at = at + 1 < HEADER ? at + 1 : (sentences[(sentence[at] ?? 0) + 1] ?? count);
  }
  return null;
}

function datelineAt(annotated: Annotated, at: number, model: CountryModel): Dateline | null {
  const { code, shape, count } = annotated.tokens;
  const city = hitAt(annotated, at, model, true);
  if (city === null) return null;
  let { last, state } = city;
  const inCapitals = ((shape[at] ?? 0) & Shape.Capitals) !== 0;
  if (!city.isPlace && !inCapitals) return null;
  if (last < count && code[last] === COMMA) {
    const second = hitAt(annotated, last + 1, model, false);
    if (second !== null) ({ last, state } = second);
  }
  const printed = model.states.at(state)?.code;
  if (printed === undefined || !endsDateline(annotated, last)) return null;
  const colon = code[last] === COLON && last + 1 < count;
  const dash = ((shape[last] ?? 0) & Shape.Dash) !== 0;
  const credit = code[last] === OPEN || dash;
  return inCapitals || colon || credit ? { first: at, last, code: printed } : null;
}

/** Whether a date, a credit in brackets, a dash or a colon follows: what closes a dateline. */
function endsDateline({ tokens }: Annotated, at: number): boolean {
  const { code, shape, count } = tokens;
  const here = shape[at] ?? 0;
  if (at >= count || (here & Shape.ParagraphStart) !== 0) return false;
  if (code[at] === COLON) return true;
  if ((here & Shape.Dash) !== 0) return ((here | (shape[at + 1] ?? 0)) & Shape.SpaceBefore) !== 0;
  if (code[at] === OPEN) {
    for (let close = at + 1; close < count && close <= at + LONGEST_CREDIT; close++)
      if (code[close] === CLOSE) return true;
    return false;
  }
  // `, October 23.` or `, 23 Oct -`: a number among the next few tokens before the sentence ends
  if (code[at] !== COMMA) return false;
  for (let next = at + 1; next < count && next <= at + 4; next++) {
    if (((shape[next] ?? 0) & (Shape.SentenceStart | Shape.ParagraphStart)) !== 0) return false;
    if (((shape[next] ?? 0) & Shape.Digit) !== 0) return true;
  }
  return false;
}

interface Found {
  readonly last: number;
  readonly state: number;
  readonly isPlace: boolean;
}

/** The place or country that starts at a token. */
function hitAt({ hits }: Annotated, at: number, { places, forms }: CountryModel, placeFirst: boolean): Found | null {
  let found: Found | null = null;
  for (let hit = hits.first[at] ?? -1; hit >= 0 && hit < hits.count && hits.start[hit] === at; hit++) {
    const dictionary = hits.dictionary[hit];
    const row = hits.row[hit] ?? 0;
    const last = hits.end[hit] ?? at + 1;
    if (found !== null && found.last > last) break;
    const isPlace = dictionary === places.dictionary;
    if (!isPlace && dictionary !== forms.dictionary) continue;
    if (found === null || isPlace === placeFirst) {
      found = { last, isPlace, state: isPlace ? places.state(row) : forms.state(row) };
      if (isPlace === placeFirst) return found;
    }
  }
  return found;
}
