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

/**
 * The text of a dictionary file with the columns form and class: comment lines first, then the header, then the sorted lines.
 * Forms come out in Unicode NFC, classes of a form in alphabetical order.
 */
export function formatClassedWords(words: ClassedWords, comments: readonly string[]): string {
  const lines = [...words].map(([form, classes]) => `${form.normalize('NFC')}\t${[...classes].sort().join('|')}`);
  lines.sort(byCodePoint);
  return [...comments.map((comment) => `# ${comment}`), 'form\tclass', ...lines, ''].join('\n');
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
