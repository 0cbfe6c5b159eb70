/** Words that are no part of a date and yet tell one from a number or a name; bits of `lexicon.contexts`. */
export enum Context {
  /** Nothing: a rule names the word, which is in no other dictionary. */
  None = 0,
  /** `km`, `dollars`: the number before is a measure. */
  Measure = 1,
  /** `people`, `troops`: the number before is a count. */
  Counted = 1 << 1,
  /** `flight`, `room`: the number behind is a name. */
  Numbered = 1 << 2,
  /** `for`, `within`: a bare plural behind is a length of time (`for years`). */
  Lasting = 1 << 3,
  /** Words that may follow a season which stands by itself (`in summer when`). */
  AfterSeason = 1 << 4,
  /** `Street`, `Road`. */
  Street = 1 << 5,
  /** `says`, `told`: whoever stands before speaks. */
  Speech = 1 << 6,
  /** The second word of a modifier of two. */
  PairEnd = 1 << 7,
}
