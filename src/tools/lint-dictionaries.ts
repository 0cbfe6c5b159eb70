import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lintDictionary, type Problem, type SourceFile } from '../engine/gazetteer/lint.ts';

/**
 * What is wrong with the dictionaries under a folder, file by file.
 * @param folder with a folder for each dictionary
 * @returns problems whose files are named `dictionary/file`
 */
export function lintDictionaries(folder: string): Problem[] {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.flatMap(({ name }) => {
    const files = readdirSync(join(folder, name)).sort();
    const tables = files.filter((file) => file.endsWith('.tsv')).map((file) => read(folder, `${name}/${file}`));
    return lintDictionary(read(folder, `${name}/dictionary.json`), tables);
  });
}

function read(folder: string, name: string): SourceFile {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return { name, text: decoder.decode(readFileSync(join(folder, name))) };
}
