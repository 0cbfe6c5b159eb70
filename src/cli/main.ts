import { problemOf } from '../core/problem.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { runExtract } from './extract-command.ts';
import { plainArguments } from './plain-arguments.ts';
import { reportLine, reportUsage } from './report.ts';
import { ClosedPipe } from './terminal.ts';
import { writeVersion } from './version.ts';

export { lendMemory } from '../engine/gazetteer/load.ts';

const VERSION = new Set(['-V', '--version']);

/** Runs the command line and gives its exit status; nothing is thrown past it. */
export async function main(args: readonly string[]): Promise<ExitStatus> {
  try {
    const plain = plainArguments(args);
    if (plain !== null) return await runExtract(plain);
    if (args.length === 1 && VERSION.has(args[0] ?? '')) {
      writeVersion();
      return Exit.Done;
    }
    const { runProgram } = await import('./program.ts');
    return await runProgram(args);
  } catch (error) {
    if (error instanceof ClosedPipe) return Exit.Done;
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
