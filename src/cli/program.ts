import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { clean, cleanJson } from '../render/clean.ts';
import { completionScript, SHELLS } from './completion.ts';
import { readConfiguration } from './config.ts';
import { addDict } from './dict.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { runExtract } from './extract-command.ts';
import { EXTRACT_OPTIONS, type ExtractOption } from './extract-options.ts';
import { manualPage } from './manual.ts';
import { type RawOptions, usage } from './options.ts';
import type { ExtractArguments } from './plain-arguments.ts';
import { reportUsage } from './report.ts';
import { columnsOf, STDERR, STDOUT, writeAll } from './terminal.ts';
import { version, writeVersion } from './version.ts';

const EXAMPLES = `
Examples:
  entities extract article.txt                          a table of who, with what rank, where and when
  entities extract --json article.txt | jq '.people'    for scripts
  entities extract --ndjson articles/ > results.ndjson  every article in a folder, one object a line
  entities extract -f csv 'news/**/*.txt' > all.csv     a quoted pattern, a row a mention
  entities extract -i ndjson --text-field body dump.jsonl --ndjson
  curl -s https://example.org/story.txt | entities extract --date 2023-10-23
  entities extract --types people,ranks --explain article.txt

Exit status: 0 done, also when nothing was found; 1 some inputs failed, the others were written;
2 the command line or a dictionary is wrong, nothing was done; 3 every input failed; 130 interrupted.`;

interface Program {
  readonly command: Command;
  /** Set once a command has run. */
  readonly status: () => ExitStatus;
}

/** Runs any command line: every command and option, help, and what is wrong. */
export async function runProgram(args: readonly string[]): Promise<ExitStatus> {
  const { command, status } = createProgram();
  try {
    await command.parseAsync([...args], { from: 'user' });
    return status();
  } catch (error) {
    if (error instanceof CommanderError) return endOf(error, command);
    throw error;
  }
}

/** The command line with its commands, options and help. */
function createProgram(): Program {
  let status: ExitStatus = Exit.Done;
  const command = new Command('entities');
  command
    .description('Reads news and says who is in it, with what rank, which countries, and when.')
    .option('-V, --version', 'print the version')
    .on('option:version', () => {
      writeVersion();
      throw new CommanderError(0, 'commander.version', '');
    })
    .helpOption('-h, --help', 'show help')
    .helpCommand('help [command]', 'show help of a command')
    .configureOutput({
      writeOut: (text) => writeAll(STDOUT, text),
      writeErr: (text) => writeAll(STDERR, text),
      getOutHelpWidth: () => columnsOf(STDOUT) ?? 100,
      getErrHelpWidth: () => columnsOf(STDERR) ?? 100,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      // Problems of the command line are told where all others are.
      outputError: () => undefined,
    })
    .exitOverride()
    .addHelpText('after', EXAMPLES);

  addExtract(command, async (given) => {
    status = await runExtract(given);
  });
  addDict(command, (own) => {
    status = own;
  });
  command
    .command('schema')
    .summary('the JSON Schema of one document')
    .description('Prints the JSON Schema of what the formats json and ndjson print for a document.')
    .action(() => writeAll(STDOUT, readFileSync(new URL('./schema.json', import.meta.url))));
  command
    .command('config')
    .summary('configured values, and where each is from')
    .description(
      'Shows the values that .entitiesrc or package.json and ENTITIES_… give to options of extract, and where each is from. ' +
        'Options on the command line stand above the environment, and that above files.',
    )
    .action(() => {
      const lines = [...readConfiguration(process.cwd(), process.env)].map(
        ([name, { value, origin }]) => `${name}\t${cleanJson(JSON.stringify(value))}\t${clean(origin)}\n`,
      );
      writeAll(STDOUT, lines.join(''));
    });
  command
    .command('completion')
    .summary('completion script for bash, zsh or fish')
    .description('Prints a script that completes commands, options and their values in a shell.')
    .argument('<shell>', SHELLS.join(', '))
    .action((shell: string) => writeAll(STDOUT, completionScript(shell, command)));
  command
    .command('man')
    .summary('the manual page')
    .description('Prints the manual page, for example for: entities man | man -l -')
    .action(() => writeAll(STDOUT, manualPage(command, version(), EXAMPLES)));
  return { command, status: () => status };
}

/** Adds `entities extract` to a program, with all its options. */
export function addExtract(program: Command, run: (given: ExtractArguments) => Promise<void>): void {
  const command = program
    .command('extract')
    .summary('people, ranks, countries and dates in articles')
    .description('Finds the people, ranks, countries and dates in articles.')
    .argument('[input...]', 'files, folders, quoted patterns, or - for standard input')
    .addHelpText('after', EXAMPLES)
    .action((inputs: string[], given: RawOptions) => run({ inputs, given }));
  for (const option of EXTRACT_OPTIONS) command.addOption(commanderOption(option));
}

function commanderOption({ name, short, value, repeatable, description }: ExtractOption): Option {
  const flags = `${short === undefined ? '' : `-${short}, `}--${name}${value === undefined ? '' : ` ${value}`}`;
  const option = new Option(flags, description);
  if (repeatable === true)
    option.argParser((one: string, before: readonly string[] | undefined) => [...(before ?? []), one]);
  return option;
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
