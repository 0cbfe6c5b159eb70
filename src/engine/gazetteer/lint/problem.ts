/** A dictionary's file as the lint reads it; `name` is printed as given. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

/**
 * What is wrong with a line of a dictionary, and how to mend it. `line` counts from 1. An `error` may make the dictionary
 * say something else than was meant; `style` keeps shared files easy to read and to merge, and is no concern of a user's
 * own lists.
 */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly severity: 'error' | 'style';
  readonly message: string;
  readonly mend: string;
}

/** One problem as one line: `file:line: message; mend`. */
export function formatProblem({ file, line, message, mend }: Problem): string {
  return `${file}:${line}: ${message}; ${mend}`;
}

/** Collects the problems of one file. */
export function collector(file: string) {
  const problems: Problem[] = [];
  const add = (severity: Problem['severity'], line: number, message: string, mend: string) =>
    void problems.push({ file, line, severity, message, mend });
  return {
    problems,
    error: (line: number, message: string, mend: string) => add('error', line, message, mend),
    style: (line: number, message: string, mend: string) => add('style', line, message, mend),
  };
}

/** Number of the line in which a part of a text first stands; 1 where it stands nowhere. */
export function lineOf(text: string, part: string): number {
  return text.slice(0, Math.max(text.indexOf(part), 0)).split('\n').length;
}
