import { type Command, CommanderError } from 'commander';
import { problemOf } from '../core/problem.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { usage } from './options.ts';
import { createProgram } from './program.ts';
import { reportLine, reportUsage } from './report.ts';
import { ClosedPipe } from './terminal.ts';

/** Runs the command line and gives its exit status; nothing is thrown past it. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  const { command, status } = createProgram();
  try {
    await command.parseAsync([...args], { from: 'user' });
    return status();
  } catch (error) {
    if (error instanceof ClosedPipe) return Exit.Done;
    if (error instanceof CommanderError) return endOf(error, command);
    const problem = problemOf(error);
    if (problem !== null) {
      reportUsage(problem);
      return problem.code === 'output' ? Exit.AllFailed : Exit.Usage;
    }
    reportLine(`a fault of the program: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return Exit.AllFailed;
  }
}

/** What a worker thread runs instead of `main`. */
export async function runWorker(): Promise<void> {
  const worker = await import('./worker.ts');
  await worker.runWorker();
}

/** Commander throws for help and version too, with status 0. */
function endOf({ exitCode, code, message }: CommanderError, command: Command): ExitStatus {
  if (exitCode === 0) return Exit.Done;
  if (code !== 'commander.help') {
    const [reason = '', hint = ''] = message.replace(/^error: /, '').split('\n');
    const meant = /^\(Did you mean (?:one of )?(.+?)\?\)$/.exec(hint)?.[1];
    reportUsage(usage(reason, meant === undefined ? mendOf(code, reason, command) : `did you mean ${meant}?`));
  }
  return Exit.Usage;
}

function mendOf(code: string, reason: string, command: Command): string {
  if (code !== 'commander.unknownCommand') return 'entities extract --help lists the options';
  const word = /'(.*)'/.exec(reason)?.[1] ?? '';
  if (word.includes('.') || word.includes('/')) return `did you mean: entities extract ${word}?`;
  return `the commands are ${command.commands.map((each) => each.name()).join(', ')}`;
}
