import { readConfiguration, withConfiguration } from './config.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { extract } from './extract.ts';
import type { ExtractArguments } from './plain-arguments.ts';
import { isTerminal, STDERR, STDIN, writeAll } from './terminal.ts';

const SHORT_HELP = `entities: no input; name a file, a folder, a quoted pattern, or - for standard input

  entities extract article.txt
  entities extract --json article.txt
  entities extract --help                 all options, with examples
`;

/** `entities extract` with what stands on its command line, over what is configured. */
export async function runExtract({ inputs, given }: ExtractArguments): Promise<ExitStatus> {
  const options = withConfiguration(given, readConfiguration(process.cwd(), process.env));
  const named = inputs.length > 0 || options.filesFrom !== undefined;
  if (!named && isTerminal(STDIN)) {
    writeAll(STDERR, SHORT_HELP);
    return Exit.Usage;
  }
  return extract(named ? inputs : ['-'], options);
}
