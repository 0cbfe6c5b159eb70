import type { Command } from 'commander';

/** The manual page in roff, for `man`; all from the table of options itself. */
export function manualPage(program: Command, version: string, examples: string): string {
  const help = program.createHelp();
  const sections = program.commands.flatMap((command) => [
    `.SS ${plain(`entities ${command.name()} ${command.usage()}`)}`,
    plain(command.description()),
    ...help
      .visibleOptions(command)
      .flatMap((option) => ['.TP', `.B ${plain(option.flags)}`, plain(option.description)]),
  ]);
  return `${[
    `.TH ENTITIES 1 "" "entities ${version}"`,
    '.SH NAME',
    `entities \\- ${plain(program.description())}`,
    '.SH SYNOPSIS',
    ...program.commands.flatMap((command) => [`.B entities ${command.name()}`, plain(command.usage()), '.br']),
    '.SH COMMANDS',
    ...sections,
    '.SH EXAMPLES AND EXIT STATUS',
    '.nf',
    ...examples.trim().split('\n').map(plain),
    '.fi',
  ].join('\n')}\n`;
}

/** Text that roff takes for nothing but text. */
function plain(text: string): string {
  return text
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^(['.])/gm, '\\&$1');
}
