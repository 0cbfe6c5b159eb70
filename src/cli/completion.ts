import type { Command, Option } from 'commander';
import { readers } from '../read/index.ts';
import { renderers } from '../render/index.ts';
import { FORMATS as DICT_FORMATS } from './dict.ts';
import { COLOURS, OFFSETS, TYPES, usage } from './options.ts';
import { closest } from './suggest.ts';

export const SHELLS = ['bash', 'zsh', 'fish'] as const;

/** What may follow an option (of one command, where it is before it) or a command: one of these words, or a file or folder. */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  '--format': renderers.map(({ name }) => name),
  '--input': ['auto', ...readers.map(({ name }) => name)],
  '--types': TYPES,
  '--color': COLOURS,
  '--offsets': OFFSETS,
  'dict --format': DICT_FORMATS,
  completion: SHELLS,
};
/** Options that take several of their words, with commas between. */
const LISTS = new Set(['--types']);
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

function wordsAfter(command: string, { long = '' }: Option): readonly string[] | undefined {
  return VALUES[`${command} ${long}`] ?? VALUES[long];
}

function flagsOf({ short, long }: Option): string[] {
  return [short, long].filter((flag) => typeof flag === 'string');
}

function bash(commands: readonly Described[]): string {
  const values = commands.flatMap(({ name, options }) =>
    options
      .filter(({ required }) => required)
      .map((option) => {
        const patterns = flagsOf(option).map((flag) => `"${name} ${flag}"`);
        return `    ${patterns.join('|')}) mapfile -t COMPREPLY < <(${bashReply(name, option)}); return ;;`;
      }),
  );
  const operands = commands.flatMap(({ name }) => {
    const words = VALUES[name];
    return words === undefined
      ? []
      : `    ${name}) mapfile -t COMPREPLY < <(compgen -W "${words.join(' ')}" -- "$word") ;;`;
  });
  const options = commands.map(({ name, options: own }) => `    ${name}) words="${own.flatMap(flagsOf).join(' ')}" ;;`);
  return `# Completion of entities for bash: source <(entities completion bash)
_entities() {
  local word="\${COMP_WORDS[COMP_CWORD]}" before="\${COMP_WORDS[COMP_CWORD-1]}" words=""
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "${commands.map(({ name }) => name).join(' ')} --help --version" -- "$word")
    return
  fi
  case "\${COMP_WORDS[1]} $before" in
${values.join('\n')}
  esac
  case "\${COMP_WORDS[1]}" in
${options.join('\n')}
  esac
  case "$word" in
    -*) mapfile -t COMPREPLY < <(compgen -W "$words" -- "$word") ;;
    *)
      case "\${COMP_WORDS[1]}" in
${operands.join('\n').replace(/^/gm, '    ')}
        *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
      esac
      ;;
  esac
}
complete -o filenames -F _entities entities
`;
}

function bashReply(command: string, option: Option): string {
  const words = wordsAfter(command, option);
  if (words === undefined) return PATHS.has(option.long ?? '') ? 'compgen -f -- "$word"' : 'true';
  const choice = `-W "${words.join(' ')}"`;
  // What stands before the last comma stays.
  if (LISTS.has(option.long ?? '')) return `compgen -P "\${word%"\${word##*,}"}" ${choice} -- "\${word##*,}"`;
  return `compgen ${choice} -- "$word"`;
}

function zsh(commands: readonly Described[]): string {
  const quoted = (text: string): string => text.replace(/[[\]:'\\]/g, (mark) => (mark === "'" ? "'\\''" : `\\${mark}`));
  const specs = ({ name, options }: Described): string[] =>
    options.map((option) => {
      const words = wordsAfter(name, option);
      const list = LISTS.has(option.long ?? '') ? `_sequence compadd - ${words?.join(' ')}` : `(${words?.join(' ')})`;
      const action = words === undefined ? (PATHS.has(option.long ?? '') ? '_files' : ' ') : list;
      const value = option.required ? `:value:${action}` : '';
      const flags = flagsOf(option);
      const head = flags.length > 1 ? `'(${flags.join(' ')})'{${flags.join(',')}}'` : `'${flags.join('')}`;
      return `${head}[${quoted(option.description)}]${value}'`;
    });
  const cases = commands.map((command) => {
    const words = VALUES[command.name];
    const operand = words === undefined ? "'*:file:_files'" : `'1:word:(${words.join(' ')})'`;
    return `    ${command.name}) _arguments ${[...specs(command), operand].join(' \\\n      ')} ;;`;
  });
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
    ...(VALUES[name] === undefined
      ? []
      : [`complete -c entities -n '__fish_seen_subcommand_from ${name}' -f -a ${quoted(VALUES[name].join(' '))}`]),
    ...options.map((option) => {
      const words = wordsAfter(name, option)?.join(' ') ?? '';
      const choice = LISTS.has(option.long ?? '') ? `(__fish_append , ${words})` : words;
      const value = !option.required ? '' : words === '' ? ' -r' : ` -x -a ${quoted(choice)}`;
      const short = option.short === undefined ? '' : ` -s ${option.short.slice(1)}`;
      return `complete -c entities -n '__fish_seen_subcommand_from ${name}'${short} -l ${option.long?.slice(2)}${value} -d ${quoted(option.description)}`;
    }),
  ]);
  return `# Completion of entities for fish: entities completion fish > ~/.config/fish/completions/entities.fish\n${lines.join('\n')}\n`;
}
