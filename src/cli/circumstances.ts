import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Settings } from '../batch/settings.ts';
import { shippedDictionaries } from '../extractor.ts';
import type { Circumstances } from './journal.ts';

/** Options by their names with their values, and the program with its dictionaries: all that output hangs on but the inputs. */
export function circumstancesOf(settings: Settings): Circumstances {
  const { fields, firstLine: _, dictionaries, colour, ...others } = settings;
  const named = Object.entries({ ...others, color: colour }).map(
    ([name, value]) => [`--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`, value] as const,
  );
  const records = Object.entries(fields).map(([name, field]) => [`--${name}-field`, field] as const);
  const options = [...named, ...records, ['--dictionary', dictionaries.map(stateOf)] as const];
  return {
    ...Object.fromEntries(options.map(([name, value]) => [name, JSON.stringify(value)])),
    'the program': JSON.stringify([fileURLToPath(import.meta.url), shippedDictionaries()].map(stateOf)),
  };
}

/** A path with what would change with its content: of a folder, that of all files in it. */
function stateOf(path: string): readonly unknown[] {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isDirectory() !== true) return [path, stats?.size, stats?.mtimeMs];
  return [
    path,
    ...readdirSync(path)
      .sort()
      .map((name) => stateOf(join(path, name))),
  ];
}
