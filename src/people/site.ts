import type { Annotated } from '../core/document.ts';
import type { WordClass } from '../engine/gazetteer/gazetteer.ts';
import type { WordFilter } from '../engine/gazetteer/word-filter.ts';
import type { RunBuffer } from './runs.ts';
import type { Tags } from './tags.ts';

/** What is asked about the spans of a document. */
export interface Site {
  readonly annotated: Annotated;
  readonly tags: Tags;
  readonly runs: RunBuffer;
  readonly kindOf: (profile: number) => number;
  /** Words of ways and travel: with "to" or "from" behind them, a place follows. */
  readonly ways: WordClass;
  /** Names of towns that are too small for the dictionary of places. */
  readonly towns: WordFilter;
}
