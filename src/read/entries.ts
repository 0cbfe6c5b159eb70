import { Problem } from '../core/problem.ts';
import { dayOf } from './dates.ts';
import { attributeOf, textOfHtml } from './markup.ts';
import { bylineOf } from './page.ts';
import type { InputDocument, Piece } from './reader.ts';
import { childText, type Element, elementsOf } from './xml.ts';

const ENTRIES = new Set(['item', 'entry']);

/** The entries of a feed as pieces. */
export function* entriesOf(xml: string): Generator<Piece> {
  if (!/<(?:rss|feed|rdf:RDF|item|entry)\b/i.test(xml)) {
    throw new Problem('format', 'is no RSS or Atom feed', { mend: 'name its format with --input' });
  }
  let number = 0;
  for (const entry of elementsOf(xml, ENTRIES)) {
    yield { place: `entry ${++number}`, read: () => documentOf(entry) };
  }
}

/** The longest text that an entry has, its HTML made plain. */
function documentOf(entry: Element): InputDocument {
  const id = childText(entry, 'guid', 'id', 'link') ?? linkOf(entry);
  const title = childText(entry, 'title');
  const byline = bylineOf(childText(entry, 'dc:creator') ?? authorsOf(entry));
  const date = dayOf(childText(entry, 'pubdate', 'published', 'dc:date', 'updated') ?? '');
  return {
    text: textOf(entry),
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title: textOfHtml(title) }),
    ...(byline === undefined ? {} : { byline }),
    ...(date === null ? {} : { date }),
  };
}

function textOf(entry: Element): string {
  const texts = ['content:encoded', 'content', 'description', 'summary'].map((name) => {
    const element = entry.children.find((child) => child.name === name);
    if (element === undefined) return '';
    return textOfHtml(element.children.length > 0 ? deepText(element) : element.text);
  });
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** Text of an Atom entry that has its HTML as elements: blocks apart, in their order. */
function deepText(element: Element): string {
  return [element.text, ...element.children.map(deepText)].filter((text) => text.trim() !== '').join('<p>');
}

/** Atom names them in elements; RSS has an address, mostly with the name in brackets. */
function authorsOf(entry: Element): string {
  return entry.children
    .filter(({ name }) => name === 'author')
    .map((author) => childText(author, 'name') ?? /\(([^()]+)\)\s*$/.exec(author.text)?.[1] ?? author.text.trim())
    .join(', ');
}

function linkOf(entry: Element): string | undefined {
  const link = entry.children.find(({ name }) => name === 'link');
  return link === undefined ? undefined : attributeOf(link.attributes, 'href');
}
