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
    const { own, ends } = spanOf([...attributesOf(entity, mention)], number);
    marked += asXml(text.slice(at, mention.start));
    marked += timexOf(number, own, asXml(text.slice(mention.start, mention.end)));
    for (const end of ends) {
      number++;
      marked += timexOf(number, end, '');
    }
    at = mention.end;
  }
  return marked + asXml(text.slice(at));
}

type Attribute = readonly [name: string, value: string];

function timexOf(number: number, attributes: readonly Attribute[], text: string): string {
  const written = attributes.map(([name, value]) => ` ${name}="${asXml(value)}"`).join('');
  return `<TIMEX3 tid="t${number}"${written}>${text}</TIMEX3>`;
}

/**
 * TimeML has no value for a span of days or years (`2021/2022`): it is a length of time between two dates, which stand behind
 * it without a text of their own.
 * @param number of the TIMEX3 whose attributes these are; those of its ends follow
 */
function spanOf(attributes: readonly Attribute[], number: number): { own: Attribute[]; ends: Attribute[][] } {
  const own = [...attributes];
  const [, value = ''] = own.find(([name]) => name === 'value') ?? [];
  const [first = '', last] = value.split('/');
  if (last === undefined) return { own, ends: [] };
  const changed = own.map(([name, each]): Attribute => {
    if (name === 'type') return [name, 'DURATION'];
    return name === 'value' ? [name, lengthOf(first, last)] : [name, each];
  });
  const points: Attribute[] = [
    ['beginPoint', `t${number + 1}`],
    ['endPoint', `t${number + 2}`],
  ];
  const ends = [first, last].map((end): Attribute[] => [
    ['type', 'DATE'],
    ['value', end],
    ['functionInDocument', 'NONE'],
  ]);
  return { own: [...changed, ...points], ends };
}

/** Both ends count: `2021` to `2022` are `P2Y`. Days of different months are not counted here. */
function lengthOf(first: string, last: string): string {
  if (/^\d{4}$/.test(first)) return `P${Number(last) - Number(first) + 1}Y`;
  return first.slice(0, -2) === last.slice(0, -2) ? `P${Number(last.slice(-2)) - Number(first.slice(-2)) + 1}D` : 'PXD';
}

/** TimeML asks for a value: what has none gets one that says only its form. */
const UNKNOWN = { DATE: 'XXXX-XX-XX', TIME: 'XXXX-XX-XXTXX:XX', DURATION: 'PXX', SET: 'PXX' } as const;

function* attributesOf(entity: DateEntity, mention: DateMention): Generator<Attribute> {
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
