/** What a dictionary folder's `dictionary.json` says. */
export interface DictionaryMetadata {
  readonly title: string;
  readonly kind: 'phrases' | 'words' | 'table' | 'set';
  readonly columns: Readonly<Record<string, string>>;
  readonly case?: 'any' | 'capitalised' | 'exact';
  /** Columns whose cells hold words that are looked for in texts: these become known words, and cells of one word have its number. */
  readonly words?: readonly string[];
  readonly source: string;
  readonly licence: string;
  /** User dictionaries: the type of the entities that the lines name. */
  readonly type?: string;
}

/** One dictionary as read from its folder: rows as cells in the order of `columns`. */
export interface ParsedDictionary {
  readonly name: string;
  readonly metadata: DictionaryMetadata;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row, the base name of the file it is from. */
  readonly files: readonly string[];
}

/** The rows of one TSV file, header and comments left out. */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let header = true;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (header) {
      header = false;
      continue;
    }
    rows.push(line.split('\t'));
  }
  return rows;
}
