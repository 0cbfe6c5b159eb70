/** What stands before the head of an expression and belongs to it. */
export interface Left {
  /** First token of the expression. */
  readonly first: number;
  readonly the: boolean;
  /** `a` or `an`. */
  readonly article: boolean;
  /** `last` -1, `this` 0, `next` 1. */
  readonly shift: number | undefined;
  /** The shift counts from the date last spoken of. */
  readonly narrative: boolean;
  /** `the past …`, `the last …`, `the coming …`: a span up to or from the article's day. */
  readonly each: string | undefined;
  /** `every other`. */
  readonly other: boolean;
  readonly recent: boolean;
  readonly fiscal: boolean;
  /** `the latest quarter`. */
  readonly latest: boolean;
  readonly mod: string | undefined;
  /** `its`, `their`: a thing of someone's. */
  readonly own: boolean;
}
