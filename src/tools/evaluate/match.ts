/** A stretch of text; of two that are compared, each may say more than its ends. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Who found what: `exact` counts those with both ends right, `pairs` is the one-to-one match of those that share a character. */
export interface Match<Gold, Found> {
  readonly exact: number;
  readonly pairs: readonly (readonly [Gold, Found])[];
  readonly missed: readonly Gold[];
  readonly spurious: readonly Found[];
}

/**
 * Matches what was found with the gold, in the gold's order; of several that overlap, the one with the same ends is
 * taken, or else the first. `accepts` can refuse a pair whose ends agree.
 */
export function matchSpans<Gold extends Stretch, Found extends Stretch>(
  gold: readonly Gold[],
  found: readonly Found[],
  accepts: (gold: Gold, found: Found) => boolean = () => true,
): Match<Gold, Found> {
  const wanted = new Map<string, Gold>();
  for (const each of gold) if (!wanted.has(ends(each))) wanted.set(ends(each), each);
  let exact = 0;
  for (const each of found) {
    const same = wanted.get(ends(each));
    if (same === undefined || !accepts(same, each)) continue;
    wanted.delete(ends(each));
    exact++;
  }
  const free = new Set(found);
  const pairs: [Gold, Found][] = [];
  const missed: Gold[] = [];
  for (const each of gold) {
    const fitting = [...free].filter((other) => overlap(each, other) && accepts(each, other));
    const best = fitting.find((other) => ends(other) === ends(each)) ?? fitting[0];
    if (best === undefined) missed.push(each);
    else {
      free.delete(best);
      pairs.push([each, best]);
    }
  }
  return { exact, pairs, missed, spurious: [...free] };
}

export function overlap(a: Stretch, b: Stretch): boolean {
  return a.start < b.end && b.start < a.end;
}

/**
 * A stretch without its possessive ending and outer punctuation, on which annotators differ. The stop of an initial and of
 * Jr. and Sr. stays.
 */
export function trimSpan<T extends Stretch>(text: string, stretch: T): T {
  let { start, end } = stretch;
  const words = text.slice(start, end);
  if (/['’]s$/i.test(words)) end -= 2;
  else if (/['’]$/.test(words)) end -= 1;
  while (end > start && /[\s,;:.!?"“”()[\]]/.test(text.charAt(end - 1))) {
    if (/\b[A-Z]\.$|Jr\.$|Sr\.$/.test(text.slice(start, end))) break;
    end--;
  }
  while (start < end && /[\s,;:"“”‘'’()[\]]/.test(text.charAt(start))) start++;
  return { ...stretch, start, end };
}

function ends({ start, end }: Stretch): string {
  return `${start}-${end}`;
}
