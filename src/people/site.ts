import type { Annotated } from '../core/document.ts';
import type { RunBuffer } from './runs.ts';
import type { Tags } from './tags.ts';

/** What is asked about the spans of a document. */
export interface Site {
  readonly annotated: Annotated;
  readonly tags: Tags;
  readonly runs: RunBuffer;
  readonly kindOf: (profile: number) => number;
}
