/** A number in figures or words over tokens `[first, last)`. */
export interface Quantity {
  readonly first: number;
  readonly last: number;
  readonly value: number;
  /** `several`, `a few`: how many is not said. */
  readonly vague: boolean;
  /** Another number may follow as the end of a range (`two to three`). */
  readonly upTo?: number;
}
