import type { ReadOptions } from '../read/reader.ts';
import type { OffsetUnit } from '../render/offsets.ts';

/** What one extraction run needs to know, resolved and checked; plain data, so that workers can be sent it. */
export interface Settings extends ReadOptions {
  /** Name of a renderer. */
  readonly format: string;
  /** Name of a reader, or `auto`. */
  readonly input: string;
  /** Names of types to print; null for all. */
  readonly types: readonly string[] | null;
  /** `YYYY-MM-DD` */
  readonly date: string | null;
  readonly minConfidence: number;
  readonly explain: boolean;
  readonly withText: boolean;
  /** Paths of the user's own dictionaries. */
  readonly dictionaries: readonly string[];
  /** Columns that a table may take; null for no limit. */
  readonly width: number | null;
  readonly colour: boolean;
  readonly offsets: OffsetUnit;
}
