import type { Command } from 'commander';
import { type Dictionary, type Gazetteer, has, WORDS_OF } from '../engine/gazetteer/gazetteer.ts';
import { loadGazetteer } from '../engine/gazetteer/load.ts';
import { HitBuffer, lookUp } from '../engine/gazetteer/look-up.ts';
import { addUserDictionaries } from '../engine/gazetteer/user.ts';
import { TokenBuffer } from '../engine/segment/buffers.ts';
import { segment } from '../engine/segment/segment.ts';
import { shippedDictionaries } from '../extractor.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { usage } from './options.ts';
import { closest } from './suggest.ts';
import { STDERR, STDOUT, writeAll } from './terminal.ts';

export const FORMATS = ['table', 'json', 'ndjson', 'tsv'] as const;
/** Columns that have an option of their own, as they are asked for most. */
const SHORT = ['class', 'grade', 'branch', 'force', 'code', 'kind'] as const;

const EXAMPLES = `
Examples:
  entities dict                                            the dictionaries, with their lines and columns
  entities dict ranks --class military --grade OF-9        lines that have these values
  entities dict ranks --force AZ --json                    for scripts
  entities dict ranks --where use=alone --where number=plural
  entities dict lookup "col. gen."                         what the dictionaries know of a word or phrase`;

interface RawOptions extends Partial<Record<(typeof SHORT)[number], string>> {
  readonly where?: readonly string[];
  readonly format?: string;
  readonly json?: boolean;
  readonly dictionary?: readonly string[];
}

type Row = Readonly<Record<string, string>>;

/** Adds `entities dict`: lists the dictionaries and looks up what they know. */
export function addDict(program: Command, done: (status: ExitStatus) => void): void {
  const repeatable = (value: string, before: readonly string[] | undefined): readonly string[] => [
    ...(before ?? []),
    value,
  ];
  const command = program
    .command('dict')
    .summary('what the dictionaries know')
    .description('Lists the dictionaries and their lines, and looks up words and phrases.')
    .argument('[name]', 'a dictionary, or lookup')
    .argument('[text...]', 'lookup: the word or phrase');
  for (const column of SHORT) command.option(`--${column} <value>`, `lines with this value in the column ${column}`);
  command
    .option('--where <column=value>', 'lines with this value in any column; repeatable', repeatable)
    .option('-f, --format <name>', `form of the output: ${FORMATS.join(', ')} (default: table)`)
    .option('--json', 'short for --format json')
    .option('-D, --dictionary <path>', 'your own entries, too; repeatable', repeatable)
    .addHelpText('after', EXAMPLES)
    .action((name: string | undefined, text: string[], options: RawOptions) => {
      const format = formatOf(options);
      const gazetteer = addUserDictionaries(loadGazetteer(shippedDictionaries()), options.dictionary ?? []);
      const rows = rowsOf(gazetteer, name, text.join(' '), options);
      if (rows.length === 0) writeAll(STDERR, 'entities: nothing found\n');
      writeAll(STDOUT, render(rows, format));
      done(Exit.Done);
    });
}

function formatOf({ format, json }: RawOptions): (typeof FORMATS)[number] {
  const asked = format ?? (json === true ? 'json' : 'table');
  const found = FORMATS.find((name) => name === asked);
  if (found !== undefined) return found;
  throw usage(`--format: unknown value '${asked}'`, `choose from ${FORMATS.join(', ')}`);
}

function rowsOf(gazetteer: Gazetteer, name: string | undefined, text: string, options: RawOptions): Row[] {
  if (name === undefined) return gazetteer.dictionaries.map(summary);
  if (name === 'lookup') {
    if (text.trim() === '') throw usage('lookup: nothing to look up', 'entities dict lookup "col. gen."');
    return lookUpText(gazetteer, text);
  }
  const dictionary = gazetteer.dictionaries.find((each) => each.name === name);
  if (dictionary === undefined) {
    const names = gazetteer.dictionaries.map((each) => each.name);
    const near = closest(name, names);
    throw usage(
      `no dictionary is named '${name}'`,
      near === null ? `they are ${names.join(', ')}` : `did you mean ${near}?`,
    );
  }
  if (text !== '') throw usage(`too many arguments: ${text}`, `entities dict lookup "${text}"`);
  if (dictionary.columns.size === 0)
    throw usage(
      `of ${name} no lines are kept, only what they tell of a word`,
      'look up a word: entities dict lookup "colonel"',
    );
  return linesOf(dictionary, conditionsOf(dictionary, options));
}

function summary({ name, kind, rows, columns }: Dictionary): Row {
  return { dictionary: name, kind, lines: String(rows), columns: [...columns.keys()].join(' ') };
}

/** Values asked for, by column. */
function conditionsOf(dictionary: Dictionary, options: RawOptions): ReadonlyMap<string, string> {
  const conditions = new Map<string, string>();
  for (const column of SHORT) {
    const value = options[column];
    if (value !== undefined) conditions.set(column, value);
  }
  for (const condition of options.where ?? []) {
    const at = condition.indexOf('=');
    if (at < 1) throw usage(`--where: '${condition}' is no condition`, 'write it like class=military');
    conditions.set(condition.slice(0, at), condition.slice(at + 1));
  }
  for (const column of conditions.keys()) {
    if (dictionary.columns.has(column)) continue;
    throw usage(
      `${dictionary.name} has no column '${column}'`,
      `its columns are ${[...dictionary.columns.keys()].join(', ')}`,
    );
  }
  return conditions;
}

/** Lines that meet all conditions; of several values in a cell (`AM|AZ`) one is enough. */
function linesOf(dictionary: Dictionary, conditions: ReadonlyMap<string, string>): Row[] {
  const wanted = [...conditions].map(([column, value]) => {
    const found = dictionary.columns.get(column);
    const fits = (found?.values() ?? []).map((cell) => cell === value || cell.split('|').includes(value));
    return { index: found?.index, fits };
  });
  const lines: Row[] = [];
  for (let row = 0; row < dictionary.rows; row++) {
    if (wanted.every(({ index, fits }) => fits[index?.[row] ?? -1] === true)) lines.push(lineOf(dictionary, row));
  }
  return lines;
}

function lineOf({ columns }: Dictionary, row: number): Row {
  const cells = [...columns].map(([name, column]): [string, string] => [name, column.value(column.index[row] ?? 0)]);
  return Object.fromEntries(cells);
}

/**
 * What the dictionaries know of a text: the lines whose form is all of it, and the classes of a single word. Forms that must
 * be capitalised are found in small letters too; where nothing is known of the whole, its parts are looked up.
 */
function lookUpText(gazetteer: Gazetteer, text: string): Row[] {
  const whole = new Map<string, Row>();
  const parts = new Map<string, Row>();
  for (const written of new Set([
    text,
    text.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase()),
    text.toUpperCase(),
  ])) {
    const document = segment(written, gazetteer.vocabulary, new TokenBuffer());
    const { hits, tokens } = lookUp(document, gazetteer, new HitBuffer());
    for (let hit = 0; hit < hits.count; hit++) {
      const dictionary = gazetteer.dictionaries[hits.dictionary[hit] ?? -1];
      if (dictionary === undefined) continue;
      const all = hits.start[hit] === 0 && restIsPunctuation(written, tokens.end[(hits.end[hit] ?? 1) - 1] ?? 0);
      const key = `${dictionary.index} ${hits.row[hit]}`;
      (all ? whole : parts).set(key, { dictionary: dictionary.name, ...lineOf(dictionary, hits.row[hit] ?? 0) });
    }
  }
  const found = [...(whole.size > 0 ? whole : parts).values()];
  if (/\s/.test(text.trim())) return found;
  const profile = gazetteer.profileOf(text.trim());
  const classes = gazetteer.classNames.filter(
    (name) => !name.startsWith(WORDS_OF) && has(gazetteer.classOf(name), profile),
  );
  if (classes.length > 0) found.push({ dictionary: 'words', form: text.trim(), class: classes.join('|') });
  for (const { name, filter } of gazetteer.dictionaries)
    if (filter?.has(text.trim()) === true) found.push({ dictionary: name, form: text.trim() });
  return found;
}

const restIsPunctuation = (text: string, from: number): boolean => /^[\s.]*$/.test(text.slice(from));

function render(rows: readonly Row[], format: (typeof FORMATS)[number]): string {
  if (format === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  if (format === 'ndjson') return rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  if (format === 'tsv') return [columns, ...cellsOf(rows, columns)].map((cells) => `${cells.join('\t')}\n`).join('');
  const used = columns.filter((column) => rows.some((row) => (row[column] ?? '') !== ''));
  const grid = [used, ...cellsOf(rows, used)];
  const widths = used.map((_, at) => Math.max(...grid.map((cells) => [...(cells[at] ?? '')].length)));
  return grid
    .map(
      (cells) =>
        `${cells
          .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - [...cell].length))
          .join('  ')
          .trimEnd()}\n`,
    )
    .join('');
}

const cellsOf = (rows: readonly Row[], columns: readonly string[]): string[][] =>
  rows.map((row) => columns.map((column) => row[column] ?? ''));
