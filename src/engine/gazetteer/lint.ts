import { lintDescription } from './lint/description.ts';
import { collector, type Problem, type SourceFile } from './lint/problem.ts';
import { linesOf, lintTable } from './lint/table.ts';

export { formatProblem, type Problem, type SourceFile } from './lint/problem.ts';

/**
 * Everything wrong with one dictionary: its `dictionary.json` and the TSV files beside it. Pure: the caller reads the
 * files and decides which severities matter. The rules are those of `dictionaries/README.md`.
 */
export function lintDictionary(description: SourceFile, tables: readonly SourceFile[]): Problem[] {
  const { layout, problems } = lintDescription(description);
  if (layout === undefined) return problems;
  const { problems: own, error } = collector(description.name);
  if (tables.length === 0) error(1, 'no .tsv file is beside it', 'add one, with the header and a line');
  const repeats = layout.kind === 'phrases' ? lintRepeats(tables) : [];
  return [...problems, ...own, ...tables.flatMap((table) => lintTable(table, layout)), ...repeats];
}

/** One line of phrases in two files of a dictionary would be found twice. */
function lintRepeats(tables: readonly SourceFile[]): Problem[] {
  const found: Problem[] = [];
  const seen = new Map<string, { file: string; line: number }>();
  for (const { name, text } of tables) {
    const { problems, error } = collector(name);
    const lines = linesOf(text);
    const header = lines.findIndex((line) => !line.startsWith('#'));
    for (const [at, line] of lines.entries()) {
      if (at <= header || line === '' || line.startsWith('#')) continue;
      const first = seen.get(line);
      if (first === undefined) seen.set(line, { file: name, line: at + 1 });
      else if (first.file !== name)
        error(at + 1, `stands already in ${first.file}:${first.line}`, 'delete one of the two');
    }
    found.push(...problems);
  }
  return found;
}
