import { Problem, problemOf } from '../core/problem.ts';
import type { DocumentResult } from '../core/result.ts';
import type { Extractor } from '../extractor.ts';
import { isGzip, type Opened, openSource } from '../read/bytes.ts';
import { chooseReader } from '../read/choose.ts';
import type { InputDocument, Source } from '../read/reader.ts';
import type { Rendering } from '../render/renderer.ts';
import type { Failure, Input } from './inputs.ts';
import { languageOf } from './language.ts';
import { select } from './select.ts';
import type { Settings } from './settings.ts';

/** What became of one document, or of several of one input: their output, and what failed. */
export interface Outcome {
  readonly input: Input;
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

/** Every document of a source, read, extracted and rendered one by one; what fails is an outcome too, and costs nothing else. */
export async function* processSource(processor: Processor, input: Input, source: Source): AsyncGenerator<Outcome> {
  try {
    const opened = await unpacked(await openSource(source));
    const reader = chooseReader(processor.settings.input, source.name, opened.head);
    for await (const item of reader.read(opened.source, processor.settings)) {
      yield item instanceof Problem ? failed(input, item) : await processDocument(processor, input, item);
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield failed(input, problem);
  }
}

/** Gzipped bytes are known by their first two, whatever the name says. */
async function unpacked(opened: Opened): Promise<Opened> {
  if (!isGzip(opened.head)) return opened;
  const { gunzip } = await import('../read/gzip.ts');
  return openSource({ name: opened.source.name, chunks: gunzip(opened.source.chunks) });
}

export function failed(input: Input, problem: Problem): Outcome {
  const failures = [{ input: input.name, problem }];
  return { input, output: '', documents: 0, entities: 0, units: 0, failures, warnings: [] };
}

async function processDocument(
  { settings, extractor, rendering }: Processor,
  input: Input,
  document: InputDocument,
): Promise<Outcome> {
  let output: string;
  let result: DocumentResult;
  let language: string | null;
  try {
    language = await languageOf(document.text);
    result = resultOf(settings, extractor, input.name, document, language);
    output = rendering.document({ result, text: document.text });
  } catch (error) {
    // A fault of ours with one text is told like a fault of the text: the others still get their results.
    const reason = error instanceof Error ? error.message : String(error);
    const details = { mend: 'please report this text as a fault of the program', ...placeOf(document) };
    return failed(input, new Problem('crashed', `could not be extracted (${reason})`, details));
  }
  const { people, ranks, countries, dates, others } = result;
  const entities = people.length + ranks.length + countries.length + dates.length + others.length;
  const warnings = warningsOf(document, language).map((problem) => ({ input: input.name, problem }));
  return { input, output, documents: 1, entities, units: document.text.length, failures: [], warnings };
}

/** What cost nothing, but should be known. */
function warningsOf(document: InputDocument, language: string | null): Problem[] {
  const place = placeOf(document);
  const warnings: Problem[] = [];
  if (document.warning !== undefined) warnings.push(new Problem('encoding', document.warning, place));
  if (language !== null) {
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
    warnings.push(new Problem('language', `seems to be in ${name}; only English is understood`, place));
  }
  return warnings;
}

function placeOf({ place }: InputDocument): { place?: string } {
  return place === undefined ? {} : { place };
}

function resultOf(
  settings: Settings,
  extractor: Extractor,
  file: string,
  document: InputDocument,
  language: string | null,
): DocumentResult {
  const { text, id, title } = document;
  const given = settings.date ?? document.date;
  const extraction = extractor.extract(text, {
    ...(given === undefined ? {} : { date: given, dateSource: settings.date === null ? 'metadata' : 'option' }),
    ...(title === undefined ? {} : { title }),
  });
  const { date, dateSource, people, ranks, countries, dates, others } = select(extraction, settings);
  return {
    schema: 1,
    file,
    ...(id === undefined ? {} : { id }),
    ...(title === undefined ? {} : { title }),
    ...(language === null ? {} : { language }),
    date,
    dateSource,
    people,
    ranks,
    countries,
    dates,
    others,
    ...(settings.withText ? { text } : {}),
  };
}
