import type { DocumentResult } from '../core/result.ts';
import { clean } from './clean.ts';
import { layOut } from './grid.ts';
import type { Renderer, RenderOptions } from './renderer.ts';
import { sectionsOf } from './sections.ts';

/** For people to look at: a section a type, a row an entity. */
export const table: Renderer = {
  name: 'table',
  summary: 'people, ranks, countries and dates to look at',
  extension: '.txt',
  start: async (options) => {
    const wrap = options.width === null ? null : (await import('./wrapped.ts')).wrappedLines;
    return {
      begin: '',
      between: '\n',
      document: ({ result }) => {
        const sections = sectionsOf(result, options);
        const body = sections.map((section) => layOut(wrap, section, options)).join('\n');
        return `${headingOf(result, options)}\n\n${body === '' ? 'Nothing found.\n' : body}`;
      },
    };
  },
};

function headingOf({ file, id, title, date, dateSource }: DocumentResult, { style }: RenderOptions): string {
  const name = clean(file === '-' ? 'standard input' : file);
  const source = dateSource === 'option' ? 'as given' : `from the ${dateSource}`;
  const parts = [
    style.strong(id === undefined ? name : `${name} · ${clean(String(id))}`),
    ...(title === undefined ? [] : [clean(title)]),
    ...(date === null ? [] : [style.faint(`${date} (${source})`)]),
  ];
  return parts.join(' · ');
}
