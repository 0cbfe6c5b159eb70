import { isUtf8 } from 'node:buffer';
import { dayOf } from './dates.ts';
import { type Decoded, decode, isEncoding, utf16Of } from './decode.ts';
import { attributeOf, piecesOf, textOfHtml } from './markup.ts';
import type { InputDocument } from './reader.ts';

/** The document in a page; shared with formats that have pages inside. */
export async function documentOfHtml({ text: page, warning }: Decoded, wholePage: boolean): Promise<InputDocument> {
  const facts = factsOf(page);
  const article = wholePage || facts.tags > MOST_TAGS || facts.depth > DEEPEST ? null : await articleOf(page);
  const title = facts.heading ?? article?.title ?? facts.title;
  const date = dayOf(article?.date ?? '') ?? facts.date;
  const byline = bylineOf(article?.byline) ?? facts.byline;
  return {
    text: article === null ? textOfHtml(page) : article.text,
    ...(title === undefined || title === '' ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    ...(facts.language === undefined ? {} : { language: facts.language }),
    ...(date === null ? {} : { date }),
    ...(warning === undefined ? {} : { warning }),
  };
}

/** Markup to text: by its byte order mark, as UTF-8 where it is that, else by the encoding that comes with it or that it names itself. */
export function decodeMarkup(bytes: Buffer, encoding: string | null, given?: string): Decoded {
  if (encoding !== null || utf16Of(bytes) !== null || isUtf8(bytes)) return decode(bytes, encoding);
  const named = given ?? /(?:charset|encoding)\s*=\s*["']?([\w-]{2,30})/i.exec(bytes.toString('latin1', 0, 4096))?.[1];
  return decode(bytes, named !== undefined && isEncoding(named) ? named : null);
}

/** Pages beyond this are no articles, and the search for one in them would take its time. */
const MOST_TAGS = 50_000;
const DEEPEST = 300;

interface Facts {
  readonly tags: number;
  readonly depth: number;
  /** The title as given to be shown elsewhere, without the name of the site. */
  readonly heading: string | undefined;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly language: string | undefined;
  readonly date: string | null;
}

const DATES = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'date',
  'pubdate',
  'publish-date',
  'publication_date',
  'sailthru.date',
  'citation_publication_date',
];
const AUTHORS = [
  'author',
  'article:author',
  'parsely-author',
  'dc.creator',
  'dcterms.creator',
  'sailthru.author',
  'byl',
];
/** Elements that are never closed. */
const EMPTY = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

/** What the tags say, gathered in one pass. */
function factsOf(page: string): Facts {
  const meta = new Map<string, string>();
  let tags = 0;
  let depth = 0;
  let deepest = 0;
  let inTitle = false;
  let title = '';
  let time: string | undefined;
  let language: string | undefined;
  for (const piece of piecesOf(page, 'html')) {
    if (piece.kind === 'text') {
      if (inTitle && title.length < 1000) title += piece.text;
      continue;
    }
    const { kind, name, attributes } = piece;
    tags++;
    if (!EMPTY.has(name)) depth += kind === 'open' ? 1 : -1;
    deepest = Math.max(deepest, depth);
    if (name === 'title') inTitle = kind === 'open' && title === '';
    else if (kind === 'open' && name === 'html') language ??= languageCode(attributeOf(attributes, 'lang'));
    else if (kind === 'open' && name === 'meta') {
      const key =
        attributeOf(attributes, 'property') ?? attributeOf(attributes, 'name') ?? attributeOf(attributes, 'itemprop');
      const content = attributeOf(attributes, 'content');
      if (key !== undefined && content !== undefined && !meta.has(key.toLowerCase()))
        meta.set(key.toLowerCase(), content);
    } else if (kind === 'open' && name === 'time') time ??= attributeOf(attributes, 'datetime');
  }
  const dates = [...DATES.map((key) => meta.get(key)), time].map((value) => dayOf(value ?? ''));
  return {
    tags,
    depth: deepest,
    heading: meta.get('og:title'),
    title: title.replace(/\s+/g, ' ').trim() || undefined,
    byline: AUTHORS.map((key) => bylineOf(meta.get(key))).find((byline) => byline !== undefined),
    language: language ?? languageCode(meta.get('og:locale')),
    date: dates.find((date) => date !== null) ?? null,
  };
}

/** Names without the word before them; undefined for an address, and for what is too long to be names. */
export function bylineOf(value: string | null | undefined): string | undefined {
  const names = (value ?? '')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^by:? /i, '');
  return names === '' || names.length > 200 || /^(?:https?:|www\.|@)/i.test(names) ? undefined : names;
}

/** `en-GB`, `pt_BR` without the country. */
function languageCode(value: string | undefined): string | undefined {
  return /^[a-z]{2}(?![a-z])/i.exec(value?.trim() ?? '')?.[0].toLowerCase();
}

interface Article {
  readonly text: string;
  readonly title: string | undefined;
  readonly byline: string | undefined;
  readonly date: string | undefined;
}

/** What Readability takes for the article; null where it finds none. */
async function articleOf(page: string): Promise<Article | null> {
  const [{ parseHTML }, { Readability }] = await Promise.all([import('linkedom'), import('@mozilla/readability')]);
  try {
    const { document } = parseHTML(page);
    const article = new Readability(document).parse();
    const text = textOfHtml(article?.content ?? '');
    if (article === null || text === '') return null;
    const { title, byline, publishedTime } = article;
    return { text, title: title ?? undefined, byline: byline ?? undefined, date: publishedTime ?? undefined };
  } catch {
    return null; // Broken beyond what the libraries bear: all of its text is better than none.
  }
}
