import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Country, CountryMention } from '../../src/core/result.ts';
import { createCountryRecogniser } from '../../src/countries/index.ts';
import { loadGazetteer } from '../../src/engine/gazetteer/load.ts';
import { HitBuffer, lookUp } from '../../src/engine/gazetteer/look-up.ts';
import { TokenBuffer } from '../../src/engine/segment/buffers.ts';
import { segment } from '../../src/engine/segment/segment.ts';

const root = new URL('../../', import.meta.url);
const gazetteer = loadGazetteer(fileURLToPath(new URL('dist/dictionaries.bin', root)));
const recogniser = createCountryRecogniser(gazetteer, { explain: true });
const tokens = new TokenBuffer();
const hits = new HitBuffer();

/** The countries of a text, told without people. */
export function countriesOf(text: string): Country[] {
  const annotated = lookUp(segment(text, gazetteer.vocabulary, tokens), gazetteer, hits);
  return recogniser.link(annotated, recogniser.recognise(annotated));
}

export interface Found extends CountryMention {
  readonly code: string;
}

/** All mentions of a text with their codes, by start. */
export function mentionsOf(text: string): Found[] {
  const all = countriesOf(text).flatMap(({ code, mentions }) => mentions.map((mention) => ({ ...mention, code })));
  return all.sort((a, b) => a.start - b.start || (a.code < b.code ? -1 : 1));
}

/** Mentions as `text=CODE`, for comparing whole results. */
export const briefly = (text: string): string[] => mentionsOf(text).map((found) => `${found.text}=${found.code}`);

/** The rows of one or more TSV files of the project as records by column. */
export function rowsOf(...paths: string[]): Record<string, string>[] {
  return paths.flatMap((path) => {
    const lines = readFileSync(new URL(path, root), 'utf8').split('\n');
    const [header = '', ...rest] = lines.filter((line) => line !== '' && !line.startsWith('#'));
    const columns = header.split('\t');
    return rest.map((line) => {
      const cells = line.split('\t');
      return Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? '']));
    });
  });
}

/** Every line of `country-forms`. */
export const forms = rowsOf(
  ...['africa', 'americas', 'asia', 'europe', 'former', 'oceania'].map(
    (file) => `dictionaries/country-forms/${file}.tsv`,
  ),
);

/** Every line of `countries`. */
export const states = rowsOf('dictionaries/countries/countries.tsv');
