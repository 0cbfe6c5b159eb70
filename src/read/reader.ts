import type { Problem } from '../core/problem.ts';

/** Bytes under a name. Each chunk is valid only until the next one is asked for. */
export interface Source {
  /** As given on the command line; `-` for standard input. */
  readonly name: string;
  readonly chunks: AsyncIterable<Uint8Array>;
}

/** Where the fields of a record are: a name, or a path with dots for what is nested. */
export interface FieldNames {
  readonly text: string;
  readonly id: string;
  readonly date: string;
  readonly title: string;
}

export interface ReadOptions {
  readonly fields: FieldNames;
  /** WHATWG label of the encoding; null for UTF-8 and UTF-16, told apart by their bytes. */
  readonly encoding: string | null;
  /** Bytes that one document may have; more is a problem, not a long wait. */
  readonly maxSize: number;
  /** HTML: all text of the page, not the article alone. */
  readonly wholePage: boolean;
  /** Number of the first line, where the source is a part cut at lines. */
  readonly firstLine: number;
}

/** One article as read. Offsets of results count UTF-16 units of `text`. */
export interface InputDocument {
  readonly text: string;
  /** Records only. */
  readonly id?: string | number;
  readonly title?: string;
  /** Who wrote it, as the metadata says it. */
  readonly byline?: string;
  /** The language that the metadata names: ISO 639-1, lower case. */
  readonly language?: string;
  /** `YYYY-MM-DD`, from metadata. */
  readonly date?: string;
  /** Where the document is in its source, where there are several (`line 17`). */
  readonly place?: string;
  /** What was not as it should be, but cost nothing. */
  readonly warning?: string;
}

/** A part of a source that holds one document at most, cut out and not yet understood: to pass it by costs next to nothing. */
export interface Piece {
  /** Where it is in its source, where there are several (`line 17`). */
  readonly place?: string;
  /** The document in it, or what is wrong with it; null where it holds none. To be asked before the next piece is. */
  readonly read: () => Understood | Promise<Understood>;
}

export type Understood = InputDocument | Problem | null;

/** An input format. `read` gives the pieces of a source in their order; it throws a problem when no more can be cut out. */
export interface Reader {
  readonly name: string;
  /** One line for people. */
  readonly summary: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** True when the first bytes (up to 8 KB) can be nothing else; asked before the extension counts. */
  readonly magic?: (head: Uint8Array) => boolean;
  /** True when text with no telling extension begins like this format. */
  readonly resembles?: (head: string) => boolean;
  readonly read: (source: Source, options: ReadOptions) => AsyncIterable<Piece>;
}

export const DEFAULT_READ_OPTIONS: ReadOptions = {
  fields: { text: 'text', id: 'id', date: 'date', title: 'title' },
  encoding: null,
  maxSize: 64 * 1024 * 1024,
  wholePage: false,
  firstLine: 1,
};
