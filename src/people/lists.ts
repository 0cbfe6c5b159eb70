import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Kind } from './kinds.ts';
import type { RunBuffer } from './runs.ts';
import type { Site } from './site.ts';

const COMMA = 0x2c;

/** Tells which runs only a comma or "and" parts from the run before, or a number too (`Koon 12, Lazaro 10`). */
export function markLists(annotated: Annotated, runs: RunBuffer, kindOf: Site['kindOf']): void {
  runs.listed[0] = 0;
  for (let run = 1; run < runs.runs; run++) {
    const unit = runs.runStart[run] ?? 0;
    const from = runs.last[unit - 1] ?? 0;
    const listed =
      isListed(annotated, from, runs.first[unit] ?? 0) && !isBehindOpening(annotated, runs, unit, from, kindOf);
    runs.listed[run] = listed ? 1 : 0;
  }
}

/** Whether only a comma or "and" (or both), maybe behind a number, stands between two tokens: neighbours in a list. */
function isListed(annotated: Annotated, behind: number, to: number): boolean {
  const { code, shape, end, start } = annotated.tokens;
  const number = ((shape[behind] ?? 0) & Shape.Number) !== 0 && (end[behind] ?? 0) - (start[behind] ?? 0) <= 3;
  const from = number ? behind + 1 : behind;
  if (to - from < 1 || to - from > 2) return false;
  for (let i = from; i < to; i++) {
    const comma = code[i] === COMMA && ((shape[i] ?? 0) & Shape.Punctuation) !== 0;
    const and =
      (end[i] ?? 0) - (start[i] ?? 0) === 3 &&
      ((code[i] ?? 0) | 0x20) === 0x61 &&
      annotated.text.startsWith('nd', (start[i] ?? 0) + 1);
    if (!comma && !and) return false;
  }
  return ((shape[to] ?? 0) & Shape.SentenceStart) === 0;
}

/** Whether a unit stands behind the comma of the place that a sentence opens with: `In Oran, Sofiane sells phones`. */
export function isBehindOpening(
  { tokens }: Annotated,
  runs: RunBuffer,
  unit: number,
  comma: number,
  kindOf: Site['kindOf'],
): boolean {
  if (unit === 0 || runs.last[unit - 1] !== comma) return false;
  const before = (runs.first[runs.runStart[runs.runOf[unit - 1] ?? 0] ?? 0] ?? 0) - 1;
  if (before < 0 || ((tokens.shape[before] ?? 0) & Shape.SentenceStart) === 0) return false;
  return kindOf(tokens.profile[before] ?? 0) === Kind.In;
}
