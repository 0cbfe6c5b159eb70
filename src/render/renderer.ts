import type { DocumentResult } from '../core/result.ts';
import type { OffsetUnit } from './offsets.ts';

/** Paints text for a terminal; every function gives its text back unchanged where there is no colour. */
export interface Style {
  readonly strong: (text: string) => string;
  readonly faint: (text: string) => string;
  readonly person: (text: string) => string;
  readonly country: (text: string) => string;
  readonly date: (text: string) => string;
  readonly problem: (text: string) => string;
}

export interface RenderOptions {
  /** The types that were asked for, by name; null for all. A table has no section for another. */
  readonly types: readonly string[] | null;
  /** Columns of the terminal; null for no limit. */
  readonly width: number | null;
  readonly style: Style;
  /** What offsets count, in the formats that leave it open. */
  readonly offsets: OffsetUnit;
}

/** A document's result and the text that its offsets refer to. */
export interface Rendered {
  readonly result: DocumentResult;
  readonly text: string;
}

/** Output under way: what stands once before all documents, what between any two, and one text a document, line end included. */
export interface Rendering {
  readonly begin: string;
  readonly between: string;
  readonly document: (document: Rendered) => string;
}

/** An output format. `start` may load what it needs; from then on it is a pure function of each document. */
export interface Renderer {
  readonly name: string;
  /** One line for people. */
  readonly summary: string;
  /** Of files in this format, with the dot. */
  readonly extension: string;
  readonly start: (options: RenderOptions) => Promise<Rendering>;
}

const same = (text: string): string => text;
export const PLAIN: Style = { strong: same, faint: same, person: same, country: same, date: same, problem: same };
