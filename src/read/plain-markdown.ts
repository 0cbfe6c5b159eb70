import { dayOf } from './dates.ts';
import { bylineOf } from './page.ts';
import type { InputDocument } from './reader.ts';

/** A Markdown file as a document; its text is as long as the file. */
export function documentOfMarkdown(file: string): InputDocument {
  const front = FRONT_MATTER.exec(file)?.[0] ?? '';
  const title = headerOf(front, 'title') ?? /^#{1,6}[ \t]+(\S[^\n\r]{0,300})/m.exec(file)?.[1]?.replace(/[ \t#]+$/, '');
  const byline = bylineOf(headerOf(front, 'author'));
  const date = dayOf(headerOf(front, 'date') ?? '');
  return {
    text: withoutMarkup(blank(front) + file.slice(front.length)),
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(date === null ? {} : { date }),
  };
}

const FRONT_MATTER = /^\uFEFF?---[ \t]*\r?\n(?:(?!---)[^\n]*\n){0,200}---[ \t]*(?:\r?\n|$)/;

function headerOf(front: string, name: string): string | undefined {
  const value = new RegExp(`^${name}:[ \\t]*([^\\n\\r]*)`, 'im').exec(front)?.[1]?.trim();
  return value === undefined || value === '' ? undefined : value.replace(/^(["'])(.*)\1$/, '$2');
}

/** What is markup, each with how it is told; every pattern stops at the next character that could begin it anew: linear time. */
const MARKUP: readonly RegExp[] = [
  /^[ ]{0,3}(`{3,}|~{3,})[^\n]*\n(?:(?![ ]{0,3}(?:`{3}|~{3}))[^\n]*(?:\n|$))*(?:[ ]{0,3}(?:`{3,}|~{3,})[^\n]*)?/gm, // fenced code
  /<!--(?:(?!-->|<!--)[\s\S])*-->/g,
  /^[ \t]{0,3}#{1,6}(?=[ \t])/gm, // headings
  /^[ \t]*(?:={3,}|-{3,}|\*{3,}|_{3,})[ \t]*$/gm, // rules and underlines
  /^[ \t]{0,3}\|?[ \t]*:?-{3,}:?[ \t]*(?:\|[ \t]*:?-{3,}:?[ \t]*)*\|?[ \t]*$/gm, // the line under a table's head
  /^[ \t]{0,3}(?:>[ \t]?){1,9}/gm, // quotations
  /^[ \t]{0,20}(?:[-*+]|\d{1,3}[.)])(?=[ \t])/gm, // list items
  /^[ ]{0,3}\[[^[\]\n]{1,300}\]:[ \t]*\S{1,2000}[^\n]*/gm, // targets of links
  /!\[[^[\]]{0,300}\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^[\]\n]{0,300}\])/g, // pictures
  /<\/?[a-z][^<>]{0,500}>/gi, // HTML
];
const LINK = /\[([^[\]]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^[\]\n]{0,300}\])/g;
const EMPHASIS = /[*`]+|~~|(?<![\p{L}\p{N}])_{1,3}(?=\S)|(?<=\S)_{1,3}(?![\p{L}\p{N}])|\\[!-/:-@[-`{-~]/gu;

function withoutMarkup(file: string): string {
  let text = file;
  for (const pattern of MARKUP) text = text.replace(pattern, blank);
  text = text.replace(LINK, (whole, label: string) => ` ${label}${blank(whole.slice(label.length + 1))}`);
  // What a backslash makes plain stays.
  return text.replace(EMPHASIS, (mark) => (mark.startsWith('\\') ? ` ${mark.slice(1)}` : blank(mark)));
}

/** Spaces of the same length; line breaks stay. */
function blank(markup: string): string {
  return markup.replace(/[^\r\n]/g, ' ');
}
