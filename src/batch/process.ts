import type { Growing } from '../core/growing.ts';
import { Problem, problemOf } from '../core/problem.ts';
import type { DocumentResult, Extraction } from '../core/result.ts';
import type { Article, Extractor } from '../extractor.ts';
import { isGzip, type Opened, openSource } from '../read/bytes.ts';
import { chooseReader } from '../read/choose.ts';
import { documentIn } from '../read/piece.ts';
import type { InputDocument, Piece, Source } from '../read/reader.ts';
import type { Rendering } from '../render/renderer.ts';
import type { Failure, Input } from './inputs.ts';
import { isEnglish, languageOf } from './language.ts';
import { select } from './select.ts';
import type { Settings } from './settings.ts';

/** What became of one document, or of several of one input: their output, and what failed. */
export interface Outcome {
  readonly input: Input;
  /** Pieces of the input that are gone through after this, counted from its start. */
  readonly done: number;
  /** Whether nothing more of the input comes. */
  readonly ended: boolean;
  /** In UTF-8 where it comes from a worker. */
  readonly output: string | Uint8Array;
  readonly documents: number;
  readonly entities: number;
  /** UTF-16 units of text gone through. */
  readonly units: number;
  readonly failures: readonly Failure[];
  readonly warnings: readonly Failure[];
}

export interface Processor {
  readonly settings: Settings;
  readonly extractor: Extractor;
  readonly rendering: Rendering;
}

/** A piece of an input that is about to be done, by its number, counted from 1. */
export interface Begun {
  readonly input: Input;
  readonly number: number;
  readonly place: string | undefined;
}

/** How the documents of a source are gone through. */
export interface Manner {
  /** Is told of each piece before it is done. */
  readonly begin?: ((piece: Begun) => void) | undefined;
  /** Several documents are extracted in one go, which is quicker; not where somebody waits for each, or where one may break the program. */
  readonly together?: boolean;
}

/** Documents that are extracted in one go, and UTF-16 units of text from which on no more of them wait: memory stays small. */
const GROUP = 16;
const GROUP_LENGTH = 1 << 17;

interface Numbered {
  readonly number: number;
  readonly item: InputDocument | Problem;
}

/**
 * Every document of a source, read, extracted and rendered; what fails is an outcome too, and costs nothing else. The last outcome
 * says that the input has ended.
 */
export async function* processSource(
  processor: Processor,
  input: Input,
  source: Source,
  { begin, together = false }: Manner = {},
): AsyncGenerator<Outcome> {
  const from = input.from ?? 0;
  let number = processor.settings.firstLine - 1;
  const group: Numbered[] = [];
  let length = 0;
  try {
    const opened = await unpacked(await openSource(source));
    const reader = chooseReader(processor.settings.input, source.name, opened.head);
    for await (const piece of reader.read(opened.source, processor.settings)) {
      if (++number <= from) continue;
      begin?.({ input, number, place: piece.place });
      const item = await itemOf(piece);
      if (item !== null) group.push({ number, item });
      length += item === null || item instanceof Problem ? 0 : item.text.length;
      if (together && group.length < GROUP && length < GROUP_LENGTH) continue;
      for (const outcome of await processGroup(processor, input, group.splice(0))) yield outcome;
      length = 0;
    }
    for (const outcome of await processGroup(processor, input, group.splice(0))) yield outcome;
    yield ended(input, number);
  } catch (error) {
    for (const outcome of await processGroup(processor, input, group)) yield outcome;
    const problem = problemOf(error) ?? faultOf(error, 'could not be read', 'file');
    yield { ...failed(input, problem), done: number, ended: true };
  }
}

const NOTHING = { output: '', documents: 0, entities: 0, units: 0, failures: [], warnings: [] } as const;

/** Null where the piece holds no document. */
async function itemOf(piece: Piece): Promise<InputDocument | Problem | null> {
  try {
    return await documentIn(piece);
  } catch (error) {
    return faultOf(error, 'could not be read', 'document', piece.place);
  }
}

async function processGroup(processor: Processor, input: Input, group: readonly Numbered[]): Promise<Outcome[]> {
  const extractions = extractTogether(processor, group);
  const outcomes: Outcome[] = [];
  let documents = 0;
  for (const { number, item } of group) {
    outcomes.push(
      item instanceof Problem
        ? failed(input, item, { done: number })
        : await processDocument(processor, input, number, item, extractions[documents++]),
    );
  }
  return outcomes;
}

/** What is found in each document; nothing where one of them breaks the extractor: then each is tried by itself. */
function extractTogether({ settings, extractor }: Processor, group: readonly Numbered[]): readonly Extraction[] {
  const articles: Article[] = [];
  for (const { item } of group) if (!(item instanceof Problem)) articles.push(articleOf(settings, item));
  try {
    return extractor.extractAll(articles);
  } catch {
    return [];
  }
}

/** A fault of ours with one input is told like a fault of the input: the others still get their results. */
function faultOf(error: unknown, what: string, kind: string, place?: string): Problem {
  const reason = error instanceof Error ? error.message : String(error);
  const mend = `please report this ${kind} as a fault of the program`;
  return new Problem('crashed', `${what} (${reason})`, { mend, ...(place === undefined ? {} : { place }) });
}

/** Gzipped bytes are known by their first two, whatever the name says. */
async function unpacked(opened: Opened): Promise<Opened> {
  if (!isGzip(opened.head)) return opened;
  const { gunzip } = await import('../read/gzip.ts');
  return openSource({ name: opened.source.name, chunks: gunzip(opened.source.chunks) });
}

/** That an input has come to its end, after so many pieces. */
export function ended(input: Input, done: number): Outcome {
  return { ...NOTHING, input, done, ended: true };
}

/** Of a piece of an input that gave nothing but a problem, or of an input as a whole. */
export function failed(input: Input, problem: Problem, { done = 0, ended = false } = {}): Outcome {
  return { ...NOTHING, input, done, ended, failures: [{ input: input.name, problem }] };
}

async function processDocument(
  { settings, extractor, rendering }: Processor,
  input: Input,
  number: number,
  document: InputDocument,
  extracted: Extraction | undefined,
): Promise<Outcome> {
  const { text } = document;
  let output: string;
  let result: DocumentResult;
  let language: string | null = null;
  try {
    if (!isEnglish(text)) language = (await languageOf(text)) ?? namedLanguage(document);
    const extraction = extracted ?? extractor.extractAll([articleOf(settings, document)])[0];
    if (extraction === undefined) throw new Error('a text has one extraction');
    result = resultOf(settings, extraction, input.name, document, language);
    output = rendering.document({ result, text });
  } catch (error) {
    return failed(input, faultOf(error, 'could not be extracted', 'text', document.place), { done: number });
  }
  const { people, ranks, countries, dates, others } = result;
  return {
    input,
    done: number,
    ended: false,
    output,
    documents: 1,
    entities: people.length + ranks.length + countries.length + dates.length + others.length,
    units: text.length,
    failures: NOTHING.failures,
    warnings: warningsOf(input, document, language),
  };
}

/** What the metadata says of a text that does not say it itself; null for English. */
function namedLanguage({ language }: InputDocument): string | null {
  return language === undefined || language === 'en' ? null : language;
}

/** What cost nothing, but should be known. */
function warningsOf(input: Input, { warning, place }: InputDocument, language: string | null): readonly Failure[] {
  if (warning === undefined && language === null) return NOTHING.warnings;
  const details = place === undefined ? {} : { place };
  const problems: Problem[] = [];
  if (warning !== undefined) problems.push(new Problem('encoding', warning, details));
  if (language !== null) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
    problems.push(new Problem('language', `seems to be in ${name}; only English is understood`, details));
  }
  return problems.map((problem) => ({ input: input.name, problem }));
}

function articleOf(settings: Settings, { text, title, date }: InputDocument): Article {
  const article: Growing<Article> = { text };
  const given = settings.date ?? date;
  if (given !== undefined) {
    article.date = given;
    article.dateSource = settings.date === null ? 'metadata' : 'option';
  }
  if (title !== undefined) article.title = title;
  return article;
}

/** The keys are in the order of printing. */
function resultOf(
  settings: Settings,
  extraction: Extraction,
  file: string,
  { text, id, title, byline }: InputDocument,
  language: string | null,
): DocumentResult {
  const { date, dateSource, people, ranks, countries, dates, others } = select(extraction, settings);
  const head: Growing<Partial<DocumentResult>> & Pick<DocumentResult, 'schema' | 'file'> = { schema: 1, file };
  if (id !== undefined) head.id = id;
  if (title !== undefined) head.title = title;
  if (byline !== undefined) head.byline = byline;
  if (language !== null) head.language = language;
  const result: DocumentResult = Object.assign(head, { date, dateSource, people, ranks, countries, dates, others });
  if (settings.withText) result.text = text;
  return result;
}
