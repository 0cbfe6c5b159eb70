import type { Command, Option } from 'commander';
import { readers } from '../read/index.ts';
import { renderers } from '../render/index.ts';
import { COLOURS, OFFSETS, TYPES, usage } from './options.ts';
import { closest } from './suggest.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** What may follow an option: one of these words, or a file or folder. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--format': renderers.map(({ name }) => name),
  '--input': ['auto', ...readers.map(({ name }) => name)],
  '--types': TYPES,
  '--color': COLOURS,
  '--offsets': OFFSETS,
};
const PATHS = new Set(['--dictionary', '--output', '--out-dir', '--files-from', '--errors']);

interface Described {
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
}

/** The script that completes commands, options and their values in a shell; all from the table of options itself. */
export function completionScript(shell: string, program: Command): string {
  const commands = program.commands.map((command) => ({
    name: command.name(),
    summary: command.summary() || command.description(),
    options: command.createHelp().visibleOptions(command),
  }));
  switch (shell) {
    case 'bash':
      return bash(commands);
    case 'zsh':
      return zsh(commands);
    case 'fish':
      return fish(commands);
    default: {
      const near = closest(shell, SHELLS);
      throw usage(
        `no completion for '${shell}'`,
        near === null ? `choose from ${SHELLS.join(', ')}` : `did you mean ${near}?`,
      );
    }
  }
}

function flagsOf({ short, long }: Option): string[] {
  return [short, long].filter((flag) => typeof flag === 'string');
}

function bash(commands: readonly Described[]): string {
  const withValues = commands.flatMap(({ options }) => options).filter(({ required }) => required);
  const values = withValues.map((option) => {
    const words = VALUES[option.long ?? ''];
    const reply =
      words === undefined
        ? PATHS.has(option.long ?? '')
          ? 'compgen -f -- "$word"'
          : 'true'
        : `compgen -W "${words.join(' ')}" -- "$word"`;
    return `    ${flagsOf(option).join('|')}) mapfile -t COMPREPLY < <(${reply}); return ;;`;
  });
  const options = commands.map(({ name, options: own }) => `    ${name}) words="${own.flatMap(flagsOf).join(' ')}" ;;`);
  return `# Completion of entities for bash: source <(entities completion bash)
_entities() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$word")
    return
  fi
  case "$before" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${options.join('\n')}
  esac
  case "$word" in
    -*) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}
complete -o filenames -F _entities entities
`;
}

function zsh(commands: readonly Described[]): string {
  const quoted = (text: string): string => text.replace(/[[\]:'\\]/g, (mark) => (mark === "'" ? "'\\''" : `\\${mark}`));
  const specs = ({ options }: Described): string[] =>
    options.map((option) => {
      const words = VALUES[option.long ?? ''];
      const action = words === undefined ? (PATHS.has(option.long ?? '') ? '_files' : ' ') : `(${words.join(' ')})`;
      const value = option.required ? `:value:${action}` : '';
      const flags = flagsOf(option);
      const head = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}'` : `'${flags.join('')}`;
      return `${head}[${quoted(option.description)}]${value}'`;
    });
  const cases = commands.map(
    (command) => `    ${command.name}) _arguments ${[...specs(command), "'*:file:_files'"].join(' \\\n      ')} ;;`,
  );
  return `#compdef entities
# Completion of entities for zsh: entities completion zsh > "\${fpath[1]}/_entities"
_entities() {
  if (( CURRENT == 2 )); then
    local -a commands=(${commands.map(({ name, summary }) => `'${name}:${quoted(summary)}'`).join(' ')})
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
${cases.join('\n')}
  esac
}
_entities "$@"
`;
}

function fish(commands: readonly Described[]): string {
  const quoted = (text: string): string => `'${text.replace(/['\\]/g, '\\$&')}'`;
  const lines = commands.flatMap(({ name, summary, options }) => [
    `complete -c entities -n __fish_use_subcommand -f -a ${name} -d ${quoted(summary)}`,
    ...options.map((option) => {
      const words = VALUES[option.long ?? ''];
      const value = !option.required ? '' : words === undefined ? ' -r' : ` -x -a ${quoted(words.join(' '))}`;
      const short = option.short === undefined ? '' : ` -s ${option.short.slice(1)}`;
      return `complete -c entities -n '__fish_seen_subcommand_from ${name}'${short} -l ${option.long?.slice(2)}${value} -d ${quoted(option.description)}`;
    }),
  ]);
  return `# Completion of entities for fish: entities completion fish > ~/.config/fish/completions/entities.fish\n${lines.join('\n')}\n`;
}
