import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { GivenDate } from './core/recogniser.ts';
import type { Extraction } from './core/result.ts';
import { createCountryRecogniser } from './countries/index.ts';
import { createDateRecogniser } from './dates/index.ts';
import type { Gazetteer } from './engine/gazetteer/gazetteer.ts';
import { loadGazetteer } from './engine/gazetteer/load.ts';
import { HitBuffer, lookUp } from './engine/gazetteer/look-up.ts';
import { addUserDictionaries } from './engine/gazetteer/user.ts';
import { TokenBuffer } from './engine/segment/buffers.ts';
import { segment } from './engine/segment/segment.ts';
import { createOtherRecogniser } from './others.ts';
import { createPersonRecogniser } from './people/index.ts';
import { createRankRecogniser } from './ranks/index.ts';
import { resolve } from './resolve.ts';

export interface ExtractorOptions {
  /** Folders or files of the user's own dictionaries, asked before the built-in ones. */
  readonly dictionaries?: readonly string[];
  /** Give each mention the reasons for it. */
  readonly explain?: boolean;
  /** How `3/4/2023` is read where the text does not tell; without it both readings are given. */
  readonly dateOrder?: 'dmy' | 'mdy';
}

export interface ExtractOptions {
  /** The article's own date, YYYY-MM-DD. */
  readonly date?: string;
  /** Where that date is from. */
  readonly dateSource?: 'option' | 'metadata';
  readonly title?: string;
}

export interface Extractor {
  /**
   * Finds people, ranks, countries and dates in one text.
   * @param text any string; offsets of the result are its UTF-16 code units, and `text.slice(start, end) === mention.text`
   */
  extract(text: string, options?: ExtractOptions): Extraction;
}

/** Where the compiled dictionaries are: beside the built code, or in `dist` when run from the sources. */
export function shippedDictionaries(): string {
  const beside = fileURLToPath(new URL('./dictionaries.bin', import.meta.url));
  return existsSync(beside) ? beside : fileURLToPath(new URL('../dist/dictionaries.bin', import.meta.url));
}

/**
 * Makes an extractor; loading the dictionaries takes a few milliseconds, so make one and use it for many texts.
 * @throws where a dictionary of the user is wrong: the message names file, line and mend
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const shipped = loadGazetteer(shippedDictionaries());
  const gazetteer: Gazetteer = addUserDictionaries(shipped, options.dictionaries ?? []);
  const explain = options.explain === true;
  const dates = createDateRecogniser(gazetteer, {
    explain,
    ...(options.dateOrder === undefined ? {} : { dateOrder: options.dateOrder }),
  });
  const countries = createCountryRecogniser(gazetteer, { explain });
  const ranks = createRankRecogniser(gazetteer, { explain });
  const people = createPersonRecogniser(gazetteer, { explain });
  const others = createOtherRecogniser(gazetteer);
  const tokens = new TokenBuffer();
  const hits = new HitBuffer();

  return {
    extract(text, given = {}) {
      const document = segment(text, gazetteer.vocabulary, tokens);
      const annotated = lookUp(document, gazetteer, hits);
      const own: GivenDate | null =
        given.date === undefined ? null : { date: given.date, source: given.dateSource ?? 'option' };
      const { date, dateSource, candidates } = dates.recognise(annotated, own);
      const states = countries.recognise(annotated);
      const proposals = ranks.propose(annotated, states);
      const settled = resolve({
        people: people.recognise(annotated, candidates, states, proposals),
        countries: states,
        dates: candidates,
      });
      const titles = ranks.settle(annotated, proposals, settled.people, settled.countries);
      const persons = people.link(annotated, settled.people, titles);
      return {
        date,
        dateSource,
        people: persons,
        ranks: ranks.link(annotated, titles, persons, settled.countries),
        countries: countries.link(annotated, settled.countries),
        dates: dates.link(annotated, settled.dates),
        others: others.recognise(annotated),
      };
    },
  };
}
