import { accessSync, constants, type Stats, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../batch/settings.ts';
import { Problem } from '../core/problem.ts';
import { isDay } from '../read/dates.ts';
import { isEncoding } from '../read/decode.ts';
import { readers } from '../read/index.ts';
import { DEFAULT_READ_OPTIONS } from '../read/reader.ts';
import { renderers } from '../render/index.ts';
import { closest } from './suggest.ts';
import { columnsOf, STDOUT, wantsColour } from './terminal.ts';

/** Options of `extract` as they stand on the command line. */
export interface RawOptions {
  readonly format?: string;
  readonly json?: boolean;
  readonly ndjson?: boolean;
  readonly types?: string;
  readonly date?: string;
  readonly input?: string;
  readonly textField?: string;
  readonly idField?: string;
  readonly dateField?: string;
  readonly titleField?: string;
  readonly encoding?: string;
  readonly maxSize?: string;
  readonly wholePage?: boolean;
  readonly dictionary?: readonly string[];
  readonly explain?: boolean;
  readonly minConfidence?: string;
  readonly withText?: boolean;
  readonly offsets?: string;
  readonly output?: string;
  readonly outDir?: string;
  readonly resume?: boolean;
  readonly jobs?: string;
  readonly errors?: string;
  readonly failFast?: boolean;
  readonly filesFrom?: string;
  readonly null?: boolean;
  readonly color?: string;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
}

export const TYPES = ['people', 'ranks', 'countries', 'dates'] as const;
export const COLOURS = ['auto', 'always', 'never'] as const;
export const OFFSETS = ['utf16', 'codepoint', 'byte'] as const;

/** The settings behind the options, every value checked: a wrong one is told before anything is read. */
export function settingsOf(raw: RawOptions): Settings {
  const toStandardOutput = raw.output === undefined && raw.outDir === undefined;
  const colour = oneOf('--color', raw.color ?? 'auto', COLOURS);
  const { fields } = DEFAULT_READ_OPTIONS;
  return {
    format: formatOf(raw),
    input: oneOf('--input', raw.input ?? 'auto', ['auto', ...readers.map(({ name }) => name)]),
    fields: {
      text: raw.textField ?? fields.text,
      id: raw.idField ?? fields.id,
      date: raw.dateField ?? fields.date,
      title: raw.titleField ?? fields.title,
    },
    encoding: raw.encoding === undefined ? null : encodingOf(raw.encoding),
    maxSize: raw.maxSize === undefined ? DEFAULT_READ_OPTIONS.maxSize : sizeOf(raw.maxSize),
    wholePage: raw.wholePage === true,
    firstLine: 1,
    types: raw.types === undefined ? null : typesOf(raw.types, raw.dictionary ?? []),
    date: raw.date === undefined ? null : dateOf(raw.date),
    minConfidence: raw.minConfidence === undefined ? 0 : confidenceOf(raw.minConfidence),
    explain: raw.explain === true,
    withText: raw.withText === true,
    offsets: oneOf('--offsets', raw.offsets ?? 'utf16', OFFSETS),
    dictionaries: raw.dictionary ?? [],
    width: toStandardOutput ? columnsOf(STDOUT) : null,
    colour: toStandardOutput ? wantsColour(colour, STDOUT) : colour === 'always',
  };
}

function formatOf({ format, json, ndjson }: RawOptions): string {
  const names = [format, json === true ? 'json' : undefined, ndjson === true ? 'ndjson' : undefined].filter(
    (name) => name !== undefined,
  );
  if (new Set(names).size > 1) throw usage(`two formats at once: ${names.join(' and ')}`, 'name one');
  return oneOf(
    '--format',
    names[0] ?? 'table',
    renderers.map(({ name }) => name),
  );
}

function oneOf<Name extends string>(option: string, value: string, names: readonly Name[]): Name {
  const found = names.find((name) => name === value);
  if (found !== undefined) return found;
  throw unknown(option, value, names);
}

function unknown(option: string, value: string, names: readonly string[]): Problem {
  const near = closest(value, names);
  const mend = near === null ? `choose from ${names.join(', ')}` : `did you mean ${near}? (${names.join(', ')})`;
  return usage(`${option}: unknown value '${value}'`, mend);
}

/** Own dictionaries may define types of any name; without them there are four. */
function typesOf(list: string, dictionaries: readonly string[]): string[] {
  const types = list
    .split(',')
    .map((type) => type.trim())
    .filter((type) => type !== '');
  if (types.length === 0) throw usage('--types: names no type', `choose from ${TYPES.join(', ')}`);
  if (dictionaries.length === 0) for (const type of types) oneOf('--types', type, TYPES);
  return types;
}

function dateOf(value: string): string {
  if (isDay(value)) return value;
  throw usage(`--date: '${value}' is no day of the calendar`, 'write it as YYYY-MM-DD, like 2023-10-23');
}

function confidenceOf(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && number >= 0 && number <= 1) return number;
  throw usage(`--min-confidence: '${value}' is no number from 0 to 1`, 'write it like 0.8');
}

function encodingOf(value: string): string {
  if (isEncoding(value)) return value;
  throw usage(
    `--encoding: '${value}' is not known`,
    'for example utf-8, utf-16le, windows-1252, iso-8859-2, koi8-r, gb18030, shift_jis',
  );
}

/** Bytes, or with the unit: `500K`, `64MB`, `2G`. */
function sizeOf(value: string): number {
  const match = /^(\d{1,12})([kmg]?)(?:i?b)?$/i.exec(value.trim());
  const bytes = Number(match?.[1] ?? 0) * 1024 ** ' kmg'.indexOf((match?.[2] ?? '').toLowerCase() || ' ');
  if (match !== null && bytes > 0) return bytes;
  throw usage(`--max-size: '${value}' is no size`, 'write it like 500K, 64M or 2G');
}

/** Number of workers; null where the batch is to decide. With `--fail-fast` what came before the failure must be known: one. */
export function jobsOf({ jobs, failFast }: RawOptions): number | null {
  if (jobs !== undefined && (!/^\d{1,3}$/.test(jobs) || Number(jobs) < 1)) {
    throw usage(`--jobs: '${jobs}' is no number of workers`, 'write it like 4');
  }
  if (failFast === true) return 1;
  return jobs === undefined ? null : Number(jobs);
}

/** Refuses outputs that cannot be written or contradict each other, before the work is done. */
export function checkOutputs(raw: RawOptions, inputs: readonly string[]): void {
  const { output, outDir, errors, resume } = raw;
  if (output !== undefined && outDir !== undefined) throw usage('--output and --out-dir at once', 'name one');
  if (resume === true && outDir === undefined && output === undefined)
    throw usage('--resume goes with --output or --out-dir', 'name the file or folder of the run before');
  if (resume === true && output !== undefined && !isFileOrNone(output))
    throw usage(`--resume: '${output}' is no file`, 'name the file of the run before');
  if (outDir !== undefined && statsOf(outDir)?.isDirectory() === false) {
    throw usage(`--out-dir: '${outDir}' is no folder`, 'name another');
  }
  if (output !== undefined) checkOutput(output, inputs, '--output');
  if (errors !== undefined) checkOutput(errors, inputs, '--errors');
}

/** What is neither, as a device or a pipe, can only be written to. */
export function isFileOrNone(path: string): boolean {
  const stats = statsOf(path);
  return stats === undefined || stats.isFile();
}

function checkOutput(output: string, inputs: readonly string[], option: string): void {
  const stats = statsOf(output);
  if (stats?.isDirectory() === true) throw usage(`${option}: '${output}' is a folder`, 'name a file');
  for (const input of inputs) {
    const other = input === '-' ? undefined : statsOf(input);
    if (stats !== undefined && other?.ino === stats.ino && other.dev === stats.dev && stats.isFile()) {
      throw usage(`${option}: '${output}' is an input as well`, 'choose another file');
    }
  }
  try {
    accessSync(stats === undefined ? dirname(output) : output, constants.W_OK);
  } catch {
    throw usage(`${option}: '${output}' cannot be written`, 'check its folder and access rights');
  }
}

function statsOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined; // What cannot be looked at is told when it is opened.
  }
}

export function usage(reason: string, mend: string): Problem {
  return new Problem('usage', reason, { mend });
}
