/** What went wrong, for programs: stable words that `--errors` writes and that scripts may test for. */
export type ProblemCode =
  | 'not-found'
  | 'no-match'
  | 'empty-folder'
  | 'permission'
  | 'unreadable'
  | 'changed'
  | 'binary'
  | 'format'
  | 'encoding'
  | 'language'
  | 'too-large'
  | 'record'
  | 'field'
  | 'crashed'
  | 'usage'
  | 'dictionary'
  | 'output';

export interface ProblemDetails {
  /** Where in the input, as people count: `line 17`, `record 3`, `byte 1024`. */
  readonly place?: string;
  /** What to do about it, in a few words. */
  readonly mend?: string;
}

/** A failure that is the input's or the user's, told in one line: reason, place, and what to do. Never a fault of the program. */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly code: ProblemCode;
  readonly place: string | undefined;
  readonly mend: string | undefined;

  constructor(code: ProblemCode, reason: string, details: ProblemDetails = {}) {
    super(reason);
    this.code = code;
    this.place = details.place;
    this.mend = details.mend;
  }
}

const REASONS: Readonly<Record<string, readonly [ProblemCode, string, string]>> = {
  ENOENT: ['not-found', 'no such file or folder', 'check the path'],
  EACCES: ['permission', 'no permission to read it', 'check its access rights'],
  EPERM: ['permission', 'no permission to read it', 'check its access rights'],
  EISDIR: ['unreadable', 'is a folder', 'name a file'],
  ELOOP: ['unreadable', 'symbolic links run in a circle', 'check where the link points'],
  ENAMETOOLONG: ['unreadable', 'the name is too long', 'check the path'],
  ENOTDIR: ['not-found', 'a part of the path is no folder', 'check the path'],
};

/** What can be wrong with a place to write to. */
const OUTPUT_REASONS: Readonly<Record<string, readonly [string, string]>> = {
  ENOSPC: ['no space left on the device', 'make room and run again'],
  EDQUOT: ['the quota is used up', 'make room and run again'],
  EROFS: ['the file system is read-only', 'choose another place'],
  EACCES: ['no permission to write there', 'check its access rights'],
  EPERM: ['no permission to write there', 'check its access rights'],
};

/** The problem behind an error of the operating system while writing; anything else is given back as it is. */
export function outputProblemOf(error: unknown, place: string): unknown {
  if (!(error instanceof Error) || !('syscall' in error) || !('code' in error)) return error;
  const code = String(error.code);
  const [reason, mend] = OUTPUT_REASONS[code] ?? [`cannot be written (${code})`, 'check the place and its device'];
  return new Problem('output', `${place}: ${reason}`, { mend });
}

/** The problem behind an error of the operating system; anything that is not one is given back for the caller to throw. */
export function problemOf(error: unknown): Problem | null {
  if (error instanceof Problem) return error;
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return null;
  const known = REASONS[error.code];
  if (known !== undefined) return new Problem(known[0], known[1], { mend: known[2] });
  if (!('syscall' in error)) return null;
  return new Problem('unreadable', `cannot be read (${error.code})`, { mend: 'check the file and its device' });
}
