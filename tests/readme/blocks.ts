/** A fenced block of the README. */
export interface Block {
  /** What stands after the fence: the language, and the file that the block is, where it is one. */
  readonly language: string;
  readonly file: string | undefined;
  readonly text: string;
  /** Number of its first line in the README. */
  readonly line: number;
}

/** A command of a console block and what it prints. */
export interface Example {
  readonly command: string;
  readonly output: string;
  readonly line: number;
}

/** The fenced blocks, in order. */
export function blocksOf(markdown: string): Block[] {
  const blocks: Block[] = [];
  let open: { language: string; file: string | undefined; line: number; lines: string[] } | undefined;
  for (const [at, line] of markdown.split('\n').entries()) {
    if (!line.startsWith('```')) open?.lines.push(line);
    else if (open === undefined) {
      const [language = '', file] = line.slice(3).split(' ');
      open = { language, file, line: at + 2, lines: [] };
    } else {
      blocks.push({ ...open, text: open.lines.join('\n') });
      open = undefined;
    }
  }
  return blocks;
}

/** The commands of a console block: after `$ `, going on in lines that begin with `> `. */
export function examplesOf({ text, line }: Block): Example[] {
  const examples: { command: string; output: string[]; line: number }[] = [];
  for (const [at, each] of text.split('\n').entries()) {
    const last = examples.at(-1);
    if (each.startsWith('$ ')) examples.push({ command: each.slice(2), output: [], line: line + at });
    else if (each.startsWith('> ') && last !== undefined && last.output.length === 0)
      last.command += `\n${each.slice(2)}`;
    else last?.output.push(each);
  }
  return examples.map(({ command, output, line: at }) => ({ command, output: output.join('\n').trimEnd(), line: at }));
}

/** The README with what was printed put in place of what stands there. */
export function withOutputs(markdown: string, printed: ReadonlyMap<number, string>): string {
  const lines = markdown.split('\n');
  const blocks = blocksOf(markdown).filter(({ language }) => language === 'console');
  for (const block of blocks.reverse()) {
    for (const example of examplesOf(block).reverse()) {
      const output = printed.get(example.line);
      if (output === undefined) continue;
      const commandLines = example.command.split('\n').length;
      const first = example.line - 1 + commandLines;
      const before = example.output === '' ? 0 : example.output.split('\n').length;
      lines.splice(first, before, ...(output === '' ? [] : output.split('\n')));
    }
  }
  return lines.join('\n');
}
