/** Right, spurious and missed. */
export interface Counts {
  right: number;
  spurious: number;
  missed: number;
}

export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** One error as it is listed: which measure, which document, the words, and what stands round them. */
export interface Slip {
  readonly kind: string;
  readonly document: string;
  readonly words: string;
  readonly detail: string;
}

export function noCounts(): Counts {
  return { right: 0, spurious: 0, missed: 0 };
}

/** Adds one count to another, in place. */
export function addCounts(to: Counts, { right, spurious, missed }: Counts): void {
  to.right += right;
  to.spurious += spurious;
  to.missed += missed;
}

/** Precision, recall and their harmonic mean, 0..1; 0 where there is nothing to divide by. */
export function figuresOf({ right, spurious, missed }: Counts): Figures {
  const precision = right / (right + spurious || 1);
  const recall = right / (right + missed || 1);
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall || 1) };
}

/** The words of a stretch and 40 characters on both sides, on one line. */
export function surroundings(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return text.slice(Math.max(0, start - 40), end + 40).replace(/\s+/g, ' ');
}

/** A share in per cent with one decimal, right-aligned in five columns. */
export function percent(share: number): string {
  return (100 * share).toFixed(1).padStart(5);
}
