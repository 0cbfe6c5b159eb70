import { clean } from './clean.ts';
import { PLAIN, type Renderer } from './renderer.ts';
import { type Section, sectionsOf } from './sections.ts';

/** The sections of the table as Markdown, for reports and issues. */
export const markdown: Renderer = {
  name: 'markdown',
  summary: 'the table as Markdown',
  extension: '.md',
  start: async ({ types }) => ({
    begin: '',
    between: '\n',
    document: ({ result }) => {
      const { file, id, title, date } = result;
      const name = [file === '-' ? 'standard input' : file, ...(id === undefined ? [] : [String(id)])]
        .map(escaped)
        .join(' · ');
      const about = [title, date ?? undefined].filter((part) => part !== undefined).map(escaped);
      const sections = sectionsOf(result, { types, style: PLAIN }).map(tableOf);
      const body = sections.length === 0 ? 'Nothing found.\n' : sections.join('\n');
      return `## ${name}\n\n${about.length === 0 ? '' : `${about.join(' · ')}\n\n`}${body}`;
    },
  }),
};

function tableOf({ head, rows }: Section): string {
  const rule = head.map((_, column) => (column === head.length - 1 ? '--:' : ':--'));
  const body = rows.flatMap(({ cells, reasons }) => [
    cells.map((cell) => String(cell).split('\n').map(escaped).join('<br>')),
    ...reasons.map((reason) => [escaped(reason), ...head.slice(1).map(() => '')]),
  ]);
  return [head, rule, ...body].map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

/** Text that Markdown takes for nothing but text. */
function escaped(text: string): string {
  return clean(text).replace(/[\\`*_{}[\]<>#|~]/g, (mark) => `\\${mark}`);
}
