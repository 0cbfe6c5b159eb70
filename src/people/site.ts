import type { Annotated } from '../core/document.ts';
import type { WordFilter } from '../engine/gazetteer/word-filter.ts';
import type { RunBuffer } from './runs.ts';
import type { Tags } from './tags.ts';

/** What is asked about the spans of a document. */
export interface Site {
  readonly annotated: Annotated;
  readonly tags: Tags;
  readonly runs: RunBuffer;
  readonly kindOf: (profile: number) => number;
  /** Names of towns that are too small for the dictionary of places. */
  readonly towns: WordFilter;
}
