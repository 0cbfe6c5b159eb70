import type { DateEntity, DateMention, DocumentResult } from '../core/result.ts';
import { clean } from './clean.ts';
import type { Renderer } from './renderer.ts';

/** TimeML as its tools read it: the text with every date as TIMEX3, and the article's date as the time of creation. */
export const timeml: Renderer = {
  name: 'timeml',
  summary: 'the text with its dates marked as TIMEX3, one XML document a text',
  extension: '.tml',
  start: async () => ({
    begin: '',
    between: '',
    document: ({ result, text }) => `${[...documentLines(result, text)].join('\n')}\n`,
  }),
};

const ROOT =
  '<TimeML xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="http://timeml.org/timeMLdocs/TimeML_1.2.1.xsd">';

function* documentLines(result: DocumentResult, text: string): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>';
  yield ROOT;
  yield `<DOCID>${asXml(clean(String(result.id ?? result.file)))}</DOCID>`;
  yield `<DCT>${creation(result.date)}</DCT>`;
  if (result.title !== undefined) yield `<TITLE>${asXml(clean(result.title))}</TITLE>`;
  const others = otherTypes(result);
  if (others !== '') yield `<EXTRAINFO>${asXml(clean(others))}</EXTRAINFO>`;
  yield `<TEXT>${markedText(result.dates, text)}</TEXT>`;
  yield '</TimeML>';
}

function creation(date: string | null): string {
  if (date === null) return '';
  const attributes = `tid="t0" type="DATE" value="${asXml(date)}" temporalFunction="false" functionInDocument="CREATION_TIME"`;
  return `<TIMEX3 ${attributes}>${asXml(date)}</TIMEX3>`;
}

/** What TimeML has no element for, in words: the people with their ranks, and the countries. */
function otherTypes({ people, ranks, countries }: DocumentResult): string {
  const held = new Set(people.flatMap((person) => person.ranks.map(({ rank }) => rank)));
  const parts = [
    ...people.map((person) => [person.name, ...person.ranks.map(({ name }) => name)].join(', ')),
    ...ranks.filter(({ id }) => !held.has(id)).map(({ name }) => name),
    ...countries.map(({ name }) => name),
  ];
  return parts.join('; ');
}

/** The text with a TIMEX3 round each mention of a date, in order; nothing else is changed but for what XML asks. */
function markedText(dates: readonly DateEntity[], text: string): string {
  const mentions = dates.flatMap((entity) => entity.mentions.map((mention) => ({ entity, mention })));
  mentions.sort((one, other) => one.mention.start - other.mention.start);
  let marked = '';
  let at = 0;
  let number = 0;
  for (const { entity, mention } of mentions) {
    if (mention.start < at) continue;
    number++;
    const attributes = [...attributesOf(entity, mention)].map(([name, value]) => ` ${name}="${asXml(value)}"`).join('');
    marked += `${asXml(text.slice(at, mention.start))}<TIMEX3 tid="t${number}"${attributes}>`;
    marked += `${asXml(text.slice(mention.start, mention.end))}</TIMEX3>`;
    at = mention.end;
  }
  return marked + asXml(text.slice(at));
}

/** TimeML asks for a value: what has none gets one that says only its form. */
const UNKNOWN = { DATE: 'XXXX-XX-XX', TIME: 'XXXX-XX-XXTXX:XX', DURATION: 'PXX', SET: 'PXX' } as const;

function* attributesOf(entity: DateEntity, mention: DateMention): Generator<[string, string]> {
  const timex = mention.timex ?? entity.timex;
  yield ['type', timex];
  yield ['value', (mention.value === undefined ? entity.value : mention.value) ?? UNKNOWN[timex]];
  const mod = mention.mod ?? entity.mod ?? '';
  if (mod !== '') yield ['mod', mod];
  if (entity.quant !== undefined) yield ['quant', entity.quant];
  if (entity.freq !== undefined) yield ['freq', entity.freq];
  yield ['functionInDocument', 'NONE'];
}

/** Control characters that XML 1.0 has no way to write, and halves of characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get through
const FORBIDDEN = /[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
/** Characters with a meaning in XML, and those that do something to a terminal. */
const SPECIAL = /[&<>"\r\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u206f\ufeff\ufff9-\ufffb]/g;

/** Text for XML: one character for one, so that offsets of the parsed text are those of the article. */
function asXml(text: string): string {
  return text
    .replace(FORBIDDEN, '\ufffd')
    .replace(HALVES, '\ufffd')
    .replace(SPECIAL, (mark) => named[mark] ?? `&#x${mark.charCodeAt(0).toString(16)};`);
}

const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
