import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Problem } from '../core/problem.ts';
import { EXTRACT_OPTIONS, type ExtractOption, keyOf } from './extract-options.ts';
import { type RawOptions, usage } from './options.ts';
import { closest } from './suggest.ts';

/** A value from a file or the environment, with where it is from. */
export interface Configured {
  readonly value: string | boolean | readonly string[];
  readonly origin: string;
}

/** Options that belong to one run: in a file they would surprise the next. */
const NOT_CONFIGURED = new Set(['output', 'files-from', 'null', 'resume', 'json', 'ndjson']);

/** Names as in a configuration file: the long names of the options. */
const CONFIGURABLE: ReadonlyMap<string, ExtractOption> = new Map(
  EXTRACT_OPTIONS.filter(({ name }) => !NOT_CONFIGURED.has(name)).map((option) => [option.name, option]),
);

/**
 * The values of `.entitiesrc` or of `entities` in `package.json`, in the folder or the nearest one above that has either,
 * and over them those of `ENTITIES_…` in the environment.
 */
export function readConfiguration(
  folder: string,
  environment: Readonly<Record<string, string | undefined>>,
): Map<string, Configured> {
  const values = new Map<string, Configured>();
  const file = nearestFile(folder);
  for (const [name, value] of Object.entries(file?.values ?? {})) {
    const option = CONFIGURABLE.get(name);
    if (file === null || option === undefined) throw unknownKey(name, file?.path ?? '', [...CONFIGURABLE.keys()]);
    values.set(name, { value: checked(name, value, option, file.path), origin: file.path });
  }
  for (const [name, option] of CONFIGURABLE) {
    const variable = `ENTITIES_${name.toUpperCase().replaceAll('-', '_')}`;
    const value = environment[variable];
    if (value !== undefined && value !== '')
      values.set(name, { value: fromText(value, option, variable), origin: variable });
  }
  return values;
}

/** The options of the command line over the configured ones. */
export function withConfiguration(raw: RawOptions, values: ReadonlyMap<string, Configured>): RawOptions {
  const configured: Record<string, unknown> = {};
  for (const [name, { value }] of values) {
    const option = CONFIGURABLE.get(name);
    if (option !== undefined) configured[keyOf(option)] = value;
  }
  // A format by its short option stands above a configured one like any other.
  if (raw.json === true || raw.ndjson === true) delete configured.format;
  return { ...configured, ...raw };
}

interface ConfigurationFile {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
}

function nearestFile(start: string): ConfigurationFile | null {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    const own = readJson(join(folder, '.entitiesrc'));
    if (own !== null) return own;
    const inPackage = readJson(join(folder, 'package.json'))?.values.entities;
    if (isRecord(inPackage)) return { path: join(folder, 'package.json'), values: inPackage };
    if (dirname(folder) === folder) return null;
  }
}

function readJson(path: string): ConfigurationFile | null {
  if (!existsSync(path)) return null;
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch {
    return null;
  }
  try {
    const values: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    if (isRecord(values)) return { path, values };
  } catch {
    // Told below, with what is no object.
  }
  // A package.json that is broken is npm's business.
  if (path.endsWith('package.json')) return null;
  throw usage(`${path}: is no JSON object`, 'write it like {"format": "ndjson"}');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checked(
  name: string,
  value: unknown,
  option: ExtractOption,
  path: string,
): string | boolean | readonly string[] {
  if (name === 'dictionary') {
    const list = Array.isArray(value) ? value : [value];
    const paths = list.filter((each) => typeof each === 'string');
    if (paths.length === list.length) return paths.map((each) => resolve(dirname(path), each));
  } else if (option.value === undefined && typeof value === 'boolean') return value;
  else if (option.value !== undefined && (typeof value === 'string' || typeof value === 'number')) return String(value);
  else if (option.value !== undefined && Array.isArray(value) && value.every((each) => typeof each === 'string'))
    return value.join(',');
  throw usage(
    `${path}: ${name} has a wrong kind of value`,
    option.value !== undefined ? 'give text' : 'give true or false',
  );
}

function fromText(value: string, option: ExtractOption, variable: string): string | boolean | readonly string[] {
  if (option.name === 'dictionary') return value.split(':').filter((path) => path !== '');
  if (option.value !== undefined) return value;
  if (['1', 'true', 'yes'].includes(value)) return true;
  if (['0', 'false', 'no'].includes(value)) return false;
  throw usage(`${variable}: '${value}' is neither true nor false`, 'write 1 or 0');
}

function unknownKey(name: string, path: string, names: readonly string[]): Problem {
  const near = closest(name, names);
  return usage(
    `${path}: unknown key '${name}'`,
    near === null ? `choose from ${names.join(', ')}` : `did you mean ${near}?`,
  );
}
