import { Word } from './constants.ts';

/** First tests by which rules are found: what the token is at which a rule may begin. */
export enum Trigger {
  None = 0,
  Month = 1,
  Weekday = 1 << 1,
  Weekdays = 1 << 2,
  /** A unit in the singular, or a word for a period. */
  Unit = 1 << 3,
  Units = 1 << 4,
  Number = 1 << 5,
  Tens = 1 << 6,
  /** `hundred`, `dozen`, `couple`. */
  Scale = 1 << 7,
  Vague = 1 << 8,
  Half = 1 << 9,
  Ordinal = 1 << 10,
  Season = 1 << 11,
  Part = 1 << 12,
  DayWord = 1 << 13,
  Reference = 1 << 14,
  Relative = 1 << 15,
  Decade = 1 << 16,
  Set = 1 << 17,
  Times = 1 << 18,
  Code = 1 << 19,
  Phrase = 1 << 20,
  /** `18th`. */
  OrdinalFigure = 1 << 21,
  /** Digits and letters: `10am`, `1990s`. */
  Suffixed = 1 << 22,
  /** Figures with an inner stop: `3.30`, `27.08.2022`. */
  Decimal = 1 << 23,
  /** A plain figure of one or two digits, … */
  ShortFigure = 1 << 24,
  /** … as wide as a year, or `'98`, … */
  YearFigure = 1 << 25,
  /** … and any other. */
  OtherFigure = 1 << 26,
  /** A figure behind `FY` or `AD`, or in one with letters before it: `FY2023`. */
  Coded = 1 << 27,
  /** A day in figures close behind the expression before. */
  Listed = 1 << 28,
  /** Anything else with a digit. */
  Digits = 1 << 29,
}

/** Plain figures. */
export const FIGURE = Trigger.ShortFigure | Trigger.YearFigure | Trigger.OtherFigure;

/** Second tests: what stands right behind that token. Of marks only those that a number or a word that goes with one follows. */
export enum Behind {
  /** A word of the dictionary. */
  Word = 1,
  Month = 1 << 1,
  Weekday = 1 << 2,
  Unit = 1 << 3,
  /** A number, ordinal or scale in words. */
  Number = 1 << 4,
  /** Words that may stand between a number and its unit: `trading`, `fiscal`. */
  Filler = 1 << 5,
  Part = 1 << 6,
  Times = 1 << 7,
  Past = 1 << 8,
  /** `a.m.`, `o'clock`, a time zone with or without its bracket. */
  Clock = 1 << 9,
  /** `BC`, `AD`. */
  Era = 1 << 10,
  /** `in`, `at`, `this`. */
  In = 1 << 11,
  Of = 1 << 12,
  The = 1 << 13,
  Article = 1 << 14,
  /** `to`, `and`, `or`. */
  Joint = 1 << 15,
  /** `through`, `until`. */
  Through = 1 << 16,
  End = 1 << 17,
  Digit = 1 << 18,
  /** A comma or `&`. */
  Comma = 1 << 19,
  Slash = 1 << 20,
  Colon = 1 << 21,
  Dash = 1 << 22,
  /** The same before whatever it be. */
  AnyDash = 1 << 23,
  Possessive = 1 << 24,
}

/** What connects the first day of a list or range with the next. */
export const CONNECTOR = Behind.Joint | Behind.Through | Behind.Comma | Behind.Slash | Behind.Dash;

/** What small words are to the token before them. */
export const behindConstants: Readonly<Partial<Record<number, number>>> = {
  [Word.to]: Behind.Joint,
  [Word.and]: Behind.Joint,
  [Word.or]: Behind.Joint,
  [Word.through]: Behind.Through,
  [Word.until]: Behind.Through,
  [Word.till]: Behind.Through,
  [Word.of]: Behind.Of,
  [Word.in]: Behind.In,
  [Word.this]: Behind.In,
  [Word.at]: Behind.In,
  [Word.the]: Behind.The,
  [Word.a]: Behind.Article,
  [Word.an]: Behind.Article,
  [Word.end]: Behind.End,
  [Word.am]: Behind.Clock,
  [Word.pm]: Behind.Clock,
  [Word.oclock]: Behind.Clock,
  [Word.hours]: Behind.Clock,
  [Word.bc]: Behind.Era,
  [Word.bce]: Behind.Era,
  [Word.ad]: Behind.Era,
  [Word.ce]: Behind.Era,
  [Word.bs]: Behind.Era,
};
