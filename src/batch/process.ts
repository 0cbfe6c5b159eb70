import { Problem, problemOf } from '../core/problem.ts';
import type { DocumentResult } from '../core/result.ts';
import type { Extractor } from '../extractor.ts';
import { isGzip, type Opened, openSource } from '../read/bytes.ts';
import { chooseReader } from '../read/choose.ts';
import type { InputDocument, Source } from '../read/reader.ts';
import type { Rendering } from '../render/renderer.ts';
import type { Failure } from './inputs.ts';
import { select } from './select.ts';
import type { Settings } from './settings.ts';

/** What became of one document: its output, or what failed. */
export interface Outcome {
  readonly output: string;
  readonly documents: number;
  readonly entities: number;
  /** UTF-16 units of text gone through. */
  readonly units: number;
  readonly failure?: Failure;
  readonly warning?: Failure;
}

export interface Processor {
  readonly settings: Settings;
  readonly extractor: Extractor;
  readonly rendering: Rendering;
}

/** Every document of a source, read, extracted and rendered one by one; what fails is an outcome too, and costs nothing else. */
export async function* processSource(processor: Processor, source: Source): AsyncGenerator<Outcome> {
  try {
    const opened = await unpacked(await openSource(source));
    const reader = chooseReader(processor.settings.input, source.name, opened.head);
    for await (const item of reader.read(opened.source, processor.settings)) {
      yield item instanceof Problem ? failed(source.name, item) : processDocument(processor, source.name, item);
    }
  } catch (error) {
    const problem = problemOf(error);
    if (problem === null) throw error;
    yield failed(source.name, problem);
  }
}

/** Gzipped bytes are known by their first two, whatever the name says. */
async function unpacked(opened: Opened): Promise<Opened> {
  if (!isGzip(opened.head)) return opened;
  const { gunzip } = await import('../read/gzip.ts');
  return openSource({ name: opened.source.name, chunks: gunzip(opened.source.chunks) });
}

export function failed(input: string, problem: Problem): Outcome {
  return { output: '', documents: 0, entities: 0, units: 0, failure: { input, problem } };
}

function processDocument(
  { settings, extractor, rendering }: Processor,
  file: string,
  document: InputDocument,
): Outcome {
  let output: string;
  let result: DocumentResult;
  try {
    result = resultOf(settings, extractor, file, document);
    output = rendering.document({ result, text: document.text });
  } catch (error) {
    // A fault of ours with one text is told like a fault of the text: the others still get their results.
    const reason = error instanceof Error ? error.message : String(error);
    const details = { mend: 'please report this text as a fault of the program', ...placeOf(document) };
    return failed(file, new Problem('crashed', `could not be extracted (${reason})`, details));
  }
  const { people, ranks, countries, dates, others } = result;
  const entities = people.length + ranks.length + countries.length + dates.length + others.length;
  const outcome = { output, documents: 1, entities, units: document.text.length };
  if (document.warning === undefined) return outcome;
  return {
    ...outcome,
    warning: { input: file, problem: new Problem('encoding', document.warning, placeOf(document)) },
  };
}

function placeOf({ place }: InputDocument): { place?: string } {
  return place === undefined ? {} : { place };
}

function resultOf(settings: Settings, extractor: Extractor, file: string, document: InputDocument): DocumentResult {
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
