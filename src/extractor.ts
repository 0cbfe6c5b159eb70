import { join } from 'node:path';
import type { CountryCandidate, RankCandidate } from './core/candidate.ts';
import type { Annotated } from './core/document.ts';
import { keeper } from './core/keeper.ts';
import type { FoundDates, GivenDate } from './core/recogniser.ts';
import type { Extraction, Person } from './core/result.ts';
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
import { type Candidates, resolve } from './resolve.ts';

/** Most texts of a group, and most UTF-16 code units of one. */
const LARGEST_GROUP = 16;
const LONGEST_GROUP = 1 << 17;

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

/** A text with what is known of it from elsewhere. */
export interface Article extends ExtractOptions {
  readonly text: string;
}

export interface Extractor {
  /**
   * Finds people, ranks, countries and dates in one text.
   * @param text any string; offsets of the result are its UTF-16 code units, and `text.slice(start, end) === mention.text`
   */
  extract(text: string, options?: ExtractOptions): Extraction;
  /**
   * The same for several texts, in their order, with the same results. It is a good deal quicker than one call each, because every
   * step is done for a group of texts while the processor has it at hand.
   */
  extractAll(articles: readonly Article[]): Extraction[];
}

/** Whether the code is that of a build, with its own dictionaries beside it. */
const BUILT = !import.meta.filename.endsWith('.ts');

/** Where the compiled dictionaries are: beside the built code, or in `dist` when run from the sources. */
export function shippedDictionaries(): string {
  return join(import.meta.dirname, BUILT ? '' : '../dist', 'dictionaries.bin');
}

function createRecognisers(gazetteer: Gazetteer, { dateOrder, explain = false }: ExtractorOptions) {
  return {
    dates: createDateRecogniser(gazetteer, { explain, ...(dateOrder === undefined ? {} : { dateOrder }) }),
    countries: createCountryRecogniser(gazetteer, { explain }),
    ranks: createRankRecogniser(gazetteer, { explain }),
    people: createPersonRecogniser(gazetteer, { explain }),
    others: createOtherRecogniser(gazetteer),
  };
}

/** Has all recognisers reckon what they reckon from the dictionaries alone, for the build to keep. */
export function prepareRecognisers(gazetteer: Gazetteer): void {
  createRecognisers(gazetteer, {});
}

/**
 * Makes an extractor; loading the dictionaries takes a few milliseconds, so make one and use it for many texts.
 * @throws where a dictionary of the user is wrong: the message names file, line and mend
 */
export function createExtractor(options: ExtractorOptions = {}): Extractor {
  const shipped = loadGazetteer(shippedDictionaries(), BUILT);
  const gazetteer = addUserDictionaries(shipped, options.dictionaries ?? []);
  const { dates, countries, ranks, people, others } = createRecognisers(gazetteer, options);
  const buffers: { readonly tokens: TokenBuffer; readonly hits: HitBuffer }[] = [];
  const keep = keeper<Work[]>();

  /** Documents of a group: every step is done for all of them before the next one. */
  function extractGroup(group: readonly Article[]): Extraction[] {
    const works = keep(
      group.map((article, at) => {
        buffers[at] ??= { tokens: new TokenBuffer(), hits: new HitBuffer() };
        const { tokens, hits } = buffers[at];
        const document = lookUp(segment(article.text, gazetteer.vocabulary, tokens), gazetteer, hits);
        return new Work(document, givenDate(article));
      }),
    );
    for (const work of works) work.dates = dates.recognise(work.document, work.given);
    for (const work of works) work.countries = countries.recognise(work.document);
    for (const work of works) work.proposals = ranks.propose(work.document, work.countries);
    for (const work of works) {
      const found = people.recognise(work.document, work.dates.candidates, work.countries, work.proposals);
      work.settled = resolve({ people: found, countries: work.countries, dates: work.dates.candidates });
    }
    for (const work of works)
      work.titles = ranks.settle(work.document, work.proposals, work.settled.people, work.settled.countries);
    for (const work of works) work.persons = people.link(work.document, work.settled.people, work.titles);
    return works.map(({ document, dates: { date, dateSource }, settled, titles, persons }) => ({
      date,
      dateSource,
      people: persons,
      ranks: ranks.link(document, titles, persons, settled.countries),
      countries: countries.link(document, settled.countries),
      dates: dates.link(document, settled.dates),
      others: others.recognise(document),
    }));
  }

  return {
    extract(text, given) {
      const [extraction] = extractGroup([{ ...given, text }]);
      if (extraction === undefined) throw new Error('a group of one text has one extraction');
      return extraction;
    },
    extractAll: (articles) => groupsOf(articles).flatMap(extractGroup),
  };
}

/** What is known of one document so far. */
class Work {
  dates: FoundDates = { date: null, dateSource: null, candidates: [] };
  countries: readonly CountryCandidate[] = [];
  proposals: readonly RankCandidate[] = [];
  settled: Candidates = { people: [], countries: [], dates: [] };
  titles: readonly RankCandidate[] = [];
  persons: Person[] = [];

  constructor(
    readonly document: Annotated,
    readonly given: GivenDate | null,
  ) {}
}

/** The article's own date where it is known from outside the text. */
function givenDate({ date, dateSource = 'option' }: Article): GivenDate | null {
  return date === undefined ? null : { date, source: dateSource };
}

/** Texts in groups, so large that a step is worth its start and so small that their tokens stay at hand. */
function groupsOf(articles: readonly Article[]): Article[][] {
  const groups: Article[][] = [];
  let length = 0;
  for (const article of articles) {
    const group = groups.at(-1);
    length += article.text.length;
    if (group !== undefined && group.length < LARGEST_GROUP && length <= LONGEST_GROUP) group.push(article);
    else {
      groups.push([article]);
      length = article.text.length;
    }
  }
  return groups;
}
