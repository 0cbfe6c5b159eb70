import { readFileSync } from 'node:fs';
import { readDictionary } from '../../engine/gazetteer/folder.ts';
import type { CodesOf } from './mentions.ts';

/**
 * Which words name which state, so that gold of places and nationalities can be told apart.
 * @param file a JSON object of names and lists of codes; without it, the project's own dictionary of countries
 */
export function countryNames(file: string | undefined): CodesOf {
  const names = file === undefined ? fromDictionary() : fromFile(file);
  return (words) => names.get(keyOf(words));
}

function fromFile(file: string): Map<string, readonly string[]> {
  return new Map(Object.entries(JSON.parse(readFileSync(file, 'utf8')) as Record<string, readonly string[]>));
}

/** Words of several states are left open, as the list of codes is then empty. */
function fromDictionary(): Map<string, readonly string[]> {
  const { columns, rows } = readDictionary(new URL('../../../dictionaries/country-forms', import.meta.url).pathname);
  const code = columns.indexOf('code');
  const names = new Map<string, readonly string[]>();
  for (const cells of rows) {
    const key = keyOf(cells[0] ?? '');
    const known = names.get(key);
    const value = cells[code] ?? '';
    names.set(key, known === undefined || known[0] === value ? [value] : []);
  }
  return names;
}

function keyOf(words: string): string {
  return words
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?- ?/g, '-')
    .replace(/'s?$/, '')
    .replace(/\./g, '')
    .replace(/ +/g, ' ')
    .replace(/^the /, '')
    .trim();
}
