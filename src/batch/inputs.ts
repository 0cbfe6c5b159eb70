import { type Dirent, readdirSync, statSync } from 'node:fs';
import { Problem, problemOf } from '../core/problem.ts';
import { isArticleName } from '../read/choose.ts';

/** A file to read, or standard input (path null). */
export interface Input {
  readonly name: string;
  readonly path: string | Buffer | null;
  /** For `--out-dir`: the path below what was named on the command line. */
  readonly relative: string;
}

/** What went wrong with one input or one of its documents. */
export interface Failure {
  readonly input: string;
  readonly problem: Problem;
}

export function isFailure(value: Input | Failure): value is Failure {
  return 'problem' in value;
}

/** Files behind the names on the command line, in the order given; a folder's files by name, sorted by code point. */
export async function* expandInputs(names: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Input | Failure> {
  for await (const name of names) {
    try {
      if (name === '-') yield { name, path: null, relative: 'standard-input' };
      else yield* expand(name);
    } catch (error) {
      const problem = problemOf(error);
      if (problem === null) throw error;
      yield { input: name, problem };
    }
  }
}

async function* expand(name: string): AsyncGenerator<Input | Failure> {
  const stats = statSync(name, { throwIfNoEntry: false });
  if (stats === undefined && /[*?[\]{}!]/.test(name)) {
    yield* expandGlob(name);
  } else if (stats?.isDirectory() === true) {
    let found = false;
    for (const input of walk(Buffer.from(name), name, '')) {
      found = true;
      yield input;
    }
    if (!found) throw emptyFolder();
  } else {
    yield { name, path: name, relative: baseName(name) };
  }
}

async function* expandGlob(pattern: string): AsyncGenerator<Input> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { expandDirectories: false, followSymbolicLinks: false });
  if (paths.length === 0) {
    throw new Problem('no-match', 'no file matches this pattern', {
      mend: 'check it, and quote it so that the shell leaves it alone',
    });
  }
  for (const path of paths.sort(byCodePoint)) yield { name: path, path, relative: path.replace(/^(?:\.{0,2}\/)+/, '') };
}

/** Article files below a folder. Hidden names are left out, and links to folders are not followed: no circle, nothing twice. */
function* walk(folder: Buffer, shown: string, relative: string): Generator<Input | Failure> {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield { input: shown, problem };
    return;
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    const label = entry.name.toString('utf8');
    if (label.startsWith('.')) continue;
    const name = shown.endsWith('/') ? shown + label : `${shown}/${label}`;
    const below = relative === '' ? label : `${relative}/${label}`;
    const path = Buffer.concat([folder, SLASH, entry.name]);
    if (entry.isDirectory()) yield* walk(path, name, below);
    else if (isArticleName(label) && isFile(entry, path)) {
      // A name that is no valid UTF-8 is opened by its bytes.
      yield { name, path: label.includes('\ufffd') ? path : name, relative: below };
    }
  }
}

const SLASH = Buffer.from('/');

function isFile(entry: Dirent<Buffer>, path: Buffer): boolean {
  if (entry.isFile()) return true;
  if (!entry.isSymbolicLink()) return false;
  try {
    return !statSync(path).isDirectory();
  } catch {
    return true; // a broken link is an input that fails, and says so
  }
}

function emptyFolder(): Problem {
  return new Problem('empty-folder', 'no articles in this folder', {
    mend: 'name files of other extensions one by one, or with a quoted pattern',
  });
}

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
