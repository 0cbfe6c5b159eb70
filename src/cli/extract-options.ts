import { readers } from '../read/index.ts';
import { renderers } from '../render/index.ts';

/** An option of `extract`: the command line, its help and the configuration all come from this one table. */
export interface ExtractOption {
  /** After `--`. */
  readonly name: string;
  /** After `-`. */
  readonly short?: string;
  /** What stands for its value in the help; an option without one is a switch. */
  readonly value?: string;
  readonly repeatable?: true;
  readonly description: string;
}

const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ');

/** In the order of the help. */
export const EXTRACT_OPTIONS: readonly ExtractOption[] = [
  {
    name: 'format',
    short: 'f',
    value: '<name>',
    description: `form of the output: ${names(renderers)} (default: table)`,
  },
  { name: 'json', description: 'short for --format json' },
  { name: 'ndjson', description: 'short for --format ndjson' },
  {
    name: 'types',
    short: 't',
    value: '<list>',
    description: 'what to find: people,ranks,countries,dates (default: all)',
  },
  {
    name: 'date',
    short: 'd',
    value: '<YYYY-MM-DD>',
    description: 'the article\'s own date, from which "Friday" and "last month" are reckoned',
  },
  {
    name: 'input',
    short: 'i',
    value: '<name>',
    description: `form of the input: auto, ${names(readers)} (default: auto, by name and content)`,
  },
  {
    name: 'text-field',
    value: '<name>',
    description: 'records: the field with the text (default: text; a path like doc.body may be given)',
  },
  { name: 'id-field', value: '<name>', description: 'records: the field with the id (default: id)' },
  { name: 'date-field', value: '<name>', description: 'records: the field with the date (default: date)' },
  { name: 'title-field', value: '<name>', description: 'records: the field with the title (default: title)' },
  {
    name: 'encoding',
    value: '<name>',
    description: 'encoding of text that is neither UTF-8 nor UTF-16, like windows-1252',
  },
  { name: 'whole-page', description: 'html: all text of the page, not the article alone' },
  { name: 'max-size', value: '<size>', description: 'largest document to take, like 500K or 2G (default: 64M)' },
  {
    name: 'dictionary',
    short: 'D',
    value: '<path>',
    repeatable: true,
    description: 'your own entries, before the built-in ones; repeatable',
  },
  { name: 'explain', description: 'each mention with the rules and dictionary entries that made it' },
  { name: 'min-confidence', value: '<0..1>', description: 'leave out mentions that are less sure' },
  { name: 'with-text', description: 'json, ndjson: the text that the offsets refer to, too' },
  {
    name: 'offsets',
    value: '<unit>',
    description: 'json, ndjson, csv, tsv: what offsets count: utf16, codepoint or byte (default: utf16)',
  },
  {
    name: 'output',
    short: 'o',
    value: '<file>',
    description: 'write here instead of standard output: whole, or not at all',
  },
  { name: 'out-dir', value: '<folder>', description: "a file for each input, in a tree like the inputs'" },
  {
    name: 'resume',
    description: 'with --output or --out-dir: go on where a run before was cut off; failures are tried again',
  },
  {
    name: 'jobs',
    short: 'j',
    value: '<n>',
    description: 'workers (default: as many as cores for large batches); results stay in input order',
  },
  {
    name: 'files-from',
    value: '<file>',
    description: 'read names of inputs from a file, one a line, or from - (standard input)',
  },
  { name: 'null', short: '0', description: 'with --files-from: names end with a zero byte' },
  { name: 'errors', value: '<file>', description: 'write failures here, one JSON object a line' },
  { name: 'fail-fast', description: 'end with the first failure' },
  { name: 'color', value: '<when>', description: 'auto, always or never (default: auto)' },
  { name: 'quiet', short: 'q', description: 'no warnings and no summary' },
  { name: 'verbose', short: 'v', description: 'every warning, and a summary' },
];

/** Its name among the values of a command line: `textField`. */
export function keyOf({ name }: ExtractOption): string {
  return name.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());
}
