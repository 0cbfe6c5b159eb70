import { type Dirent, readdirSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { Problem, problemOf } from '../core/problem.ts';
import { isArticleName } from '../read/choose.ts';

/** A file to read, or standard input (path null). */
export interface Input {
  /** Place in the batch, from 0. */
  readonly order: number;
  readonly name: string;
  readonly path: string | Buffer | null;
  /** For `--out-dir`: the path below the folder that was named, with that folder's name before it where several inputs were. */
  readonly relative: string;
  /** Pieces from its start that are done already, and passed by; 0 where it is not told. */
  readonly from?: number;
}

/** A problem as it is told; what is sent between threads is plain data, no error. */
export type Told = Pick<Problem, 'code' | 'message' | 'place' | 'mend'>;

/** What went wrong with one input or one of its documents. */
export interface Failure {
  readonly input: string;
  readonly problem: Told;
}

/** An input that cannot be read at all. */
export interface LostInput {
  readonly input: Input;
  readonly problem: Problem;
}

export function isLost(value: Input | LostInput): value is LostInput {
  return 'problem' in value;
}

type Found = Omit<Input, 'order'>;
type Lost = { readonly input: Found; readonly problem: Problem };

/**
 * Files behind the names on the command line, in the order given; a folder's files by name, sorted by code point.
 * @param except absolute paths that are not taken from folders: where the output goes
 */
export async function* expandInputs(
  names: readonly string[],
  except: readonly string[] = [],
): AsyncGenerator<Input | LostInput> {
  let order = 0;
  for (const name of names) {
    for await (const found of expand(name, names.length > 1, except)) {
      if ('problem' in found) yield { input: { ...found.input, order: order++ }, problem: found.problem };
      else yield { ...found, order: order++ };
    }
  }
}

async function* expand(name: string, oneOfSeveral: boolean, except: readonly string[]): AsyncGenerator<Found | Lost> {
  try {
    const stats = name === '-' ? undefined : statSync(name, { throwIfNoEntry: false });
    if (name === '-') yield { name, path: null, relative: 'standard-input' };
    else if (stats === undefined && /[*?[\]{}!]/.test(name)) yield* expandGlob(name);
    else if (stats?.isDirectory() === true) {
      let found = false;
      for (const input of walk(Buffer.from(name), name, oneOfSeveral ? baseName(name) : '', except)) {
        found = true;
        yield input;
      }
      if (!found) throw emptyFolder();
    } else yield { name, path: name, relative: baseName(name) };
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield { input: { name, path: name, relative: baseName(name) }, problem };
  }
}

async function* expandGlob(pattern: string): AsyncGenerator<Found> {
  const { glob } = await import('tinyglobby');
  const paths = await glob(pattern, { expandDirectories: false, followSymbolicLinks: false });
  if (paths.length === 0) {
    throw new Problem('no-match', 'no file matches this pattern', {
      mend: 'check it, and quote it so that the shell leaves it alone',
    });
  }
  for (const path of paths.sort(byCodePoint)) yield { name: path, path, relative: path };
}

/** Article files below a folder. Hidden names are left out, and links to folders are not followed: no circle, nothing twice. */
function* walk(folder: Buffer, shown: string, relative: string, except: readonly string[]): Generator<Found | Lost> {
  let entries: Dirent<Buffer>[];
  try {
    entries = readdirSync(folder, { withFileTypes: true, encoding: 'buffer' });
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield { input: { name: shown, path: folder, relative }, problem };
    return;
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    const label = entry.name.toString('utf8');
    if (label.startsWith('.')) continue;
    const name = shown.endsWith('/') ? shown + label : `${shown}/${label}`;
    const below = relative === '' ? label : `${relative}/${label}`;
    const path = Buffer.concat([folder, Buffer.of(SLASH), entry.name]);
    if (except.length > 0 && except.includes(resolve(name))) continue;
    if (entry.isDirectory()) yield* walk(path, name, below, except);
    else if (isArticleName(label) && isFile(entry, path)) {
      // A name that is no valid UTF-8 is opened by its bytes.
      yield { name, path: label.includes('\ufffd') ? path : name, relative: below };
    }
  }
}

const SLASH = 0x2f;

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
  const plain = path.replace(/\/+$/, '');
  return plain.slice(plain.lastIndexOf('/') + 1);
}

function byCodePoint(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}
