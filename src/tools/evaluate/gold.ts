/** A mention that people marked: `type` is PERSON, PLACE, DATE, TIMEX or OTHER, `label` the corpus's own class. */
export interface GoldMention {
  readonly type: string;
  readonly label?: string;
  readonly start: number;
  readonly end: number;
  /** TIMEX3 value. */
  readonly value?: string;
}

/** One line of a gold file; further keys (`source`, `region`) may group the figures. */
export interface GoldDocument {
  readonly id: string;
  readonly corpus?: string;
  readonly text: string;
  /** The article's own date, `YYYY-MM-DD`. */
  readonly date?: string;
  /** Mentions; in files of ranks, the three lists below instead. */
  readonly gold?: readonly GoldMention[];
  readonly people?: readonly GoldPerson[];
  readonly rank_mentions?: readonly GoldRank[];
  readonly countries?: readonly { readonly code: string }[];
  readonly [key: string]: unknown;
}

export interface GoldPerson {
  readonly name: string;
  /** Every surface form of the person in the text. */
  readonly mentions: readonly string[];
  readonly country?: string | null;
}

export interface GoldRank {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly class: string;
  /** Name of the person who holds it here. */
  readonly holder?: string | null;
}

/** The documents of a JSONL text. */
export function parseLines<T>(text: string, name: string): T[] {
  return text.split('\n').flatMap((line, at): T[] => {
    if (line.trim() === '') return [];
    try {
      return [JSON.parse(line) as T];
    } catch (error) {
      throw new Error(`${name}:${at + 1}: no JSON (${error instanceof Error ? error.message : String(error)})`);
    }
  });
}
