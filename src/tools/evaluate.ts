/**
 * Scores the extractor against texts marked by people:
 *
 *     npm run evaluate -- GOLD.jsonl [--by source] [--errors 40]
 *
 * One document a line: { id, text, date?, gold: [{ type, label, start, end, value? }] } for mentions (PERSON, PLACE, DATE,
 * TIMEX, OTHER), or { id, text, people, rank_mentions, countries } for ranks and whole entities.
 */
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Extraction } from '../core/result.ts';
import { createExtractor } from '../index.ts';
import { countryNames } from './evaluate/country-names.ts';
import { type GoldDocument, parseLines } from './evaluate/gold.ts';
import { mentionScorer } from './evaluate/mentions.ts';
import { rankScorer } from './evaluate/ranks.ts';
import { mentionLines, rankLines, slipLines } from './evaluate/report.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    by: { type: 'string' },
    errors: { type: 'string', default: '0' },
    'country-names': { type: 'string' },
    predictions: { type: 'string' },
  },
});
const [goldFile] = positionals;
if (goldFile === undefined) {
  console.error(
    `Usage: npm run evaluate -- GOLD.jsonl [options]
  --by KEY               figures also for each value of this key of the documents
  --errors N             list the first N errors of each kind
  --country-names FILE   JSON of names and codes that says which gold places are states (default: our own dictionary)
  --predictions FILE     score the output of "entities extract --format ndjson" instead of extracting`,
  );
  process.exit(2);
}
const documents = parseLines<GoldDocument>(readFileSync(goldFile, 'utf8'), goldFile);
const extract = options.predictions === undefined ? extractNow() : extractedBefore(options.predictions);
const mentions = mentionScorer(countryNames(options['country-names']), options.by);
const ranks = rankScorer();
for (const document of documents) {
  const extraction = extract(document);
  if (document.gold !== undefined) mentions.add(document, extraction);
  if (document.rank_mentions !== undefined) ranks.add(document, extraction);
}
const limit = Number(options.errors);
const slips = limit > 0 ? slipLines([...mentions.slips, ...ranks.slips], limit) : [];
console.log([...mentionLines(mentions.scores), ...rankLines(ranks.scores), ...slips].join('\n'));

function extractNow(): (document: GoldDocument) => Extraction {
  const extractor = createExtractor();
  return ({ text, date }) => extractor.extract(text, date === undefined ? {} : { date });
}

function extractedBefore(file: string): (document: GoldDocument) => Extraction {
  const known = new Map(
    parseLines<Extraction & { id: string }>(readFileSync(file, 'utf8'), file).map((each) => [each.id, each]),
  );
  const nothing = { date: null, dateSource: null, people: [], ranks: [], countries: [], dates: [], others: [] };
  return ({ id }) => known.get(id) ?? nothing;
}
