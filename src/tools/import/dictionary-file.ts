import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** One dictionary file of single words in memory: a form and the classes that it has. */
export type ClassedWords = Map<string, Set<string>>;

/** Adds one class to a form, creating the line when it is the first. */
export function addClass(words: ClassedWords, form: string, className: string): void {
  const classes = words.get(form);
  if (classes) classes.add(className);
  else words.set(form, new Set([className]));
}

/** Code point order, the order of `LC_ALL=C sort`, for strings that may hold any script. */
export function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The text of a dictionary file: comment lines first, then the header, then the sorted lines in Unicode NFC. */
function formatLines(header: string, lines: Iterable<string>, comments: readonly string[]): string {
  const sorted = [...lines].map((line) => line.normalize('NFC')).sort(byCodePoint);
  return [...comments.map((comment) => `# ${comment}`), header, ...sorted, ''].join('\n');
}

/** The text of a dictionary file with the columns form and class; classes of a form come out in alphabetical order. */
export function formatClassedWords(words: ClassedWords, comments: readonly string[]): string {
  const lines = [...words].map(([form, classes]) => `${form}\t${[...classes].sort().join('|')}`);
  return formatLines('form\tclass', lines, comments);
}

/** Writes one file of a dictionary folder and reports its size on standard output. */
export function writeClassedWords(
  folder: string,
  name: string,
  words: ClassedWords,
  comments: readonly string[],
): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), formatClassedWords(words, comments));
  process.stdout.write(`${name}\t${words.size}\n`);
}

/** The form in small letters without diacritics. */
export const folded = (form: string): string => form.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** Forms by their first letter, of those that differ in case and diacritics only the first one. */
export function byLetter(forms: readonly string[]): Map<string, string[]> {
  const letters = new Map<string, Map<string, string>>();
  for (const form of forms) {
    const key = folded(form);
    const letter = /^[a-z]/.exec(key)?.[0] ?? 'other';
    const words = letters.get(letter) ?? new Map<string, string>();
    letters.set(letter, words);
    const before = words.get(key);
    if (before === undefined || byCodePoint(form, before) < 0) words.set(key, form);
  }
  return new Map([...letters].map(([letter, words]) => [letter, [...words.values()]]));
}

/** Writes one file of a dictionary that has the column form only, and reports its size on standard output. */
export function writeForms(folder: string, name: string, forms: readonly string[], comments: readonly string[]): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), formatLines('form', forms, comments));
  process.stdout.write(`${name}\t${forms.length}\n`);
}

/** The lower-case forms in those files of a dictionary folder whose name passes the test. */
export function readForms(folder: string, wanted: (fileName: string) => boolean): Set<string> {
  const forms = new Set<string>();
  for (const name of readdirSync(folder).filter((file) => file.endsWith('.tsv') && wanted(file))) {
    const lines = readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'));
    for (const line of lines.slice(1)) forms.add((line.split('\t')[0] ?? '').toLowerCase());
  }
  return forms;
}
