import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { text } from './texts.ts';

/** A dictionary as files: a single table, or a folder with its description. */
export interface DictionaryFiles {
  /** Of the table, or of the folder. */
  readonly name: string;
  /** Null for a single table. */
  readonly description: string | null;
  readonly tables: Readonly<Record<string, string>>;
}

const column = fc.oneof(
  fc.constantFrom(
    'form',
    'name',
    'class',
    'type',
    'grade',
    'code',
    'start',
    'text',
    'mentions',
    '__proto__',
    'constructor',
    '',
  ),
  fc.string({ maxLength: 6 }),
);
const cell = fc.oneof(
  fc.constantFrom(
    'Kora',
    'General',
    'the Kora',
    'given-name',
    'given-name family-name',
    'Ghana',
    'said',
    '#',
    '"',
    ' ',
    '',
    '-',
    '.',
    'İ',
  ),
  text,
);
const row = fc.array(cell, { maxLength: 4 }).map((cells) => cells.join('\t'));
const header = fc.oneof(
  { weight: 6, arbitrary: fc.array(column, { maxLength: 3 }).map((columns) => ['form', ...columns].join('\t')) },
  { weight: 1, arbitrary: fc.array(column, { maxLength: 3 }).map((columns) => columns.join('\t')) },
);
const table = fc.oneof(
  {
    weight: 8,
    arbitrary: fc
      .tuple(header, fc.array(row, { maxLength: 6 }), fc.constantFrom('\n', '\n', '\r\n'))
      .map(([first, rows, end]) => [first, ...rows, ''].join(end)),
  },
  { weight: 1, arbitrary: text },
);

const value = fc.oneof(
  fc.constantFrom('phrases', 'words', 'table', 'any', 'capitalised', 'exact', 'people', 'ships', ''),
  fc.jsonValue({ maxDepth: 2 }),
);
const description = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .dictionary(fc.constantFrom('title', 'kind', 'type', 'case', 'columns', 'words', 'source', 'licence'), value)
      .map((metadata) => JSON.stringify(metadata)),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 1 }).map((any) => JSON.stringify(any)) },
  { weight: 1, arbitrary: fc.constantFrom('', '{', '{"kind":', '\ufeff{}') },
);

const name = fc.constantFrom(
  'ships',
  'ranks',
  'countries',
  'people',
  'constructor',
  '__proto__',
  'a b',
  'words',
  'states',
);

/** Dictionaries as people write them, and as they break them. */
export const dictionary: fc.Arbitrary<DictionaryFiles> = fc.oneof(
  fc.record({ name, description: fc.constant(null), tables: fc.record({ 'one.tsv': table }) }),
  fc.record({
    name,
    description,
    tables: fc.dictionary(fc.constantFrom('a.tsv', 'b.tsv', 'c.txt'), table, { maxKeys: 2 }),
  }),
);

/** Writes a dictionary below a folder, in place of what was there, and gives its path. */
export function writeDictionary(folder: string, { name, description, tables }: DictionaryFiles): string {
  rmSync(folder, { recursive: true, force: true });
  const path = join(folder, description === null ? `${name}.tsv` : name);
  mkdirSync(description === null ? folder : path, { recursive: true });
  if (description === null) {
    writeFileSync(path, Object.values(tables)[0] ?? '');
    return path;
  }
  writeFileSync(join(path, 'dictionary.json'), description);
  for (const [file, content] of Object.entries(tables)) writeFileSync(join(path, file), content);
  return path;
}
