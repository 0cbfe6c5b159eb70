import { readFileSync } from 'node:fs';
import { Command, CommanderError, Option } from 'commander';
import { readers } from '../read/index.ts';
import { clean, cleanJson } from '../render/clean.ts';
import { renderers } from '../render/index.ts';
import { completionScript, SHELLS } from './completion.ts';
import { configurable, readConfiguration, withConfiguration } from './config.ts';
import { addDict } from './dict.ts';
import { Exit, type ExitStatus } from './exit.ts';
import { extract } from './extract.ts';
import { manualPage } from './manual.ts';
import type { RawOptions } from './options.ts';
import { columnsOf, isTerminal, STDERR, STDIN, STDOUT, writeAll } from './terminal.ts';
import { version } from './version.ts';

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

const SHORT_HELP = `entities: no input; name a file, a folder, a quoted pattern, or - for standard input

  entities extract article.txt
  entities extract --json article.txt
  entities extract --help                 all options, with examples
`;

export interface Program {
  readonly command: Command;
  /** Set once a command has run. */
  readonly status: () => ExitStatus;
}

/** The command line with its commands, options and help. */
export function createProgram(): Program {
  let status: ExitStatus = Exit.Done;
  const command = new Command('entities');
  command
    .description('Reads news and says who is in it, with what rank, which countries, and when.')
    .option('-V, --version', 'print the version')
    .on('option:version', () => {
      writeAll(STDOUT, `${version()}\n`);
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

  const configuration = () => readConfiguration(process.cwd(), process.env, configurable(extraction.options));
  const names = (list: readonly { readonly name: string }[]): string => list.map(({ name }) => name).join(', ');
  const extraction = command
    .command('extract')
    .summary('people, ranks, countries and dates in articles')
    .description('Finds the people, ranks, countries and dates in articles.')
    .argument('[input...]', 'files, folders, quoted patterns, or - for standard input')
    .option('-f, --format <name>', `form of the output: ${names(renderers)} (default: table)`)
    .option('--json', 'short for --format json')
    .option('--ndjson', 'short for --format ndjson')
    .option('-t, --types <list>', 'what to find: people,ranks,countries,dates (default: all)')
    .option('-d, --date <YYYY-MM-DD>', 'the article\'s own date, from which "Friday" and "last month" are reckoned')
    .option('-i, --input <name>', `form of the input: auto, ${names(readers)} (default: auto, by name and content)`)
    .option(
      '--text-field <name>',
      'records: the field with the text (default: text; a path like doc.body may be given)',
    )
    .option('--id-field <name>', 'records: the field with the id (default: id)')
    .option('--date-field <name>', 'records: the field with the date (default: date)')
    .option('--title-field <name>', 'records: the field with the title (default: title)')
    .option('--encoding <name>', 'encoding of text that is neither UTF-8 nor UTF-16, like windows-1252')
    .option('--whole-page', 'html: all text of the page, not the article alone')
    .option('--max-size <size>', 'largest document to take, like 500K or 2G (default: 64M)')
    .addOption(
      new Option('-D, --dictionary <path>', 'your own entries, before the built-in ones; repeatable').argParser(
        (path: string, before: readonly string[] | undefined) => [...(before ?? []), path],
      ),
    )
    .option('--explain', 'each mention with the rules and dictionary entries that made it')
    .option('--min-confidence <0..1>', 'leave out mentions that are less sure')
    .option('--with-text', 'json, ndjson: the text that the offsets refer to, too')
    .option('--offsets <unit>', 'json, ndjson, csv, tsv: what offsets count: utf16, codepoint or byte (default: utf16)')
    .option('-o, --output <file>', 'write here instead of standard output: whole, or not at all')
    .option('--out-dir <folder>', "a file for each input, in a tree like the inputs'")
    .option('--resume', 'with --output or --out-dir: go on where a run before was cut off; failures are tried again')
    .option('-j, --jobs <n>', 'workers (default: as many as cores for large batches); results stay in input order')
    .option('--files-from <file>', 'read names of inputs from a file, one a line, or from - (standard input)')
    .option('-0, --null', 'with --files-from: names end with a zero byte')
    .option('--errors <file>', 'write failures here, one JSON object a line')
    .option('--fail-fast', 'end with the first failure')
    .option('--color <when>', 'auto, always or never (default: auto)')
    .option('-q, --quiet', 'no warnings and no summary')
    .option('-v, --verbose', 'every warning, and a summary')
    .addHelpText('after', EXAMPLES)
    .action(async (inputs: string[], given: RawOptions) => {
      const options = withConfiguration(given, configuration(), configurable(extraction.options));
      const named = inputs.length > 0 || options.filesFrom !== undefined;
      if (!named && isTerminal(STDIN)) {
        writeAll(STDERR, SHORT_HELP);
        status = Exit.Usage;
      } else {
        status = await extract(named ? inputs : ['-'], options);
      }
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
      const lines = [...configuration()].map(
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
