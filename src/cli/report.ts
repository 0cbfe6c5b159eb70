import type { Failure, Told } from '../batch/inputs.ts';
import { clean } from '../render/clean.ts';
import { STDERR, writeAll } from './terminal.ts';

/** One line on standard error: input, place, reason, mend. Whatever the input's name or text has in it, it stays one line. */
export function reportFailure({ input, problem }: Failure): void {
  reportLine(`${nameOf(input)}${problem.place === undefined ? '' : `, ${problem.place}`}: ${sentenceOf(problem)}`);
}

export function reportWarning({ input, problem }: Failure): void {
  const place = problem.place === undefined ? '' : `, ${problem.place}`;
  reportLine(`warning: ${nameOf(input)}${place}: ${problem.message}`);
}

/** A problem of the command line itself. */
export function reportUsage(problem: Told): void {
  reportLine(sentenceOf(problem));
}

export function reportLine(text: string): void {
  hideBar();
  tell(`entities: ${clean(text)}\n`);
}

let barIsShown = false;

/** A line that is written over by the next one. */
export function showBar(text: string): void {
  barIsShown = true;
  tell(`\r\x1b[K${text}`);
}

export function hideBar(): void {
  if (barIsShown) tell('\r\x1b[K');
  barIsShown = false;
}

function tell(text: string): void {
  try {
    writeAll(STDERR, text);
  } catch {
    // Nobody listens to standard error; the exit status still tells.
  }
}

function nameOf(input: string): string {
  return input === '-' ? 'standard input' : input;
}

function sentenceOf({ message, mend }: Told): string {
  return mend === undefined ? message : `${message}; ${mend}`;
}
