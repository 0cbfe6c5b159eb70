import type { CountryCandidate, DateCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { createAffixes } from './affixes.ts';
import { buildRuns } from './build-runs.ts';
import { markChristened } from './christened.ts';
import { Class } from './classes.ts';
import { Evidence } from './evidence.ts';
import { listSpans } from './features.ts';
import { createLexicon } from './lexicon.ts';
import { createLikeness } from './likeness.ts';
import { allMarginals, marginals } from './marginals.ts';
import { RunBuffer } from './runs.ts';
import type { Site } from './site.ts';
import { SmallWords } from './small-words.ts';
import { SpanBuffer } from './spans.ts';
import { Tags } from './tags.ts';
import type { PersonWeights } from './weights.ts';

/** How often the evidence of the whole article is weighed. */
const ROUNDS = 2;
/** Spans less probable than this by themselves are not looked at again. */
const HOPELESS = 0.0005;

type Found = readonly [
  annotated: Annotated,
  dates: readonly DateCandidate[],
  countries: readonly CountryCandidate[],
  ranks: readonly RankCandidate[],
];

/** The parts of people recognition that both the extractor and the tuning script use. */
export interface PersonModel {
  readonly runs: RunBuffer;
  readonly spans: SpanBuffer;
  readonly evidence: Evidence;
  /** Runs and all spans of a document, with the features that need no article. */
  prepare(...found: Found): void;
  /** Whether a token of the prepared document is a title (honorific or rank) rather than a name. */
  isTitle(annotated: Annotated, token: number): boolean;
  /** Runs of a document, the spans that are worth a look, and their probabilities with the article known. */
  weigh(...found: Found): void;
}

/**
 * @param keeping whether the features of each span are kept
 */
export function createPersonModel(gazetteer: Gazetteer, weights: PersonWeights, keeping: boolean): PersonModel {
  const lexicon = createLexicon(gazetteer, createLikeness(gazetteer), createAffixes(gazetteer));
  const { kindOf } = lexicon;
  const ways = gazetteer.classOf('ways-and-travel');
  const towns = gazetteer.filter('recorded-places');
  const tags = new Tags(gazetteer);
  const runs = new RunBuffer();
  const small = new SmallWords();
  const evidence = new Evidence();
  const { second } = weights;
  const spans = new SpanBuffer(weights, keeping);
  function open(...[annotated, dates, countries, ranks]: Found): Site {
    tags.fill(annotated, dates, countries, ranks);
    lexicon.open();
    buildRuns(annotated, tags, lexicon, runs);
    small.count(annotated, runs);
    markChristened(runs);
    return { annotated, tags, runs, kindOf, ways, towns };
  }

  /** Probabilities by the scores of the spans and, where it has anything to say, by what the article says of them. */
  function weighAgain(first: boolean): void {
    const { base, score, odds, probability, runStart } = spans;
    const { found, says } = evidence;
    for (let run = 0; run < runs.runs; run++) {
      const asks = says[run] !== 0;
      if (!asks && !first) continue;
      const from = runStart[run] ?? 0;
      const stop = runStart[run + 1] ?? 0;
      let changed = first;
      for (let span = from; span < stop; span++) {
        let sum = base[span] ?? 0;
        const count = asks ? evidence.features(runs, spans, span, run) : 0;
        for (let i = 0; i < count; i++) sum += second[found[i] ?? 0] ?? 0;
        if (sum === score[span]) continue;
        score[span] = sum;
        changed = true;
      }
      if (!changed) continue;
      if (stop - from === 1) probability[from] = 1 / (1 + Math.exp(-(score[from] ?? 0)));
      else if (stop > from) {
        for (let span = from; span < stop; span++) odds[span] = Math.exp(score[span] ?? 0);
        marginals(runs, spans, run);
      }
    }
  }

  return {
    runs,
    spans,
    evidence,
    prepare(...found) {
      listSpans(open(...found), spans);
    },
    isTitle(annotated, token) {
      const known = lexicon.known(annotated.tokens.profile[token] ?? 0);
      const kind = lexicon.classOf(annotated, tags, token, known);
      return kind === Class.honorific || kind === Class.rank || kind === Class['rank-or-name'];
    },
    weigh(...found) {
      listSpans(open(...found), spans);
      allMarginals(runs, spans);
      spans.prune(runs.runs, HOPELESS);
      evidence.prepare(runs, spans);
      for (let round = 0; round < ROUNDS; round++) {
        evidence.gather(runs, spans);
        weighAgain(round === 0);
      }
    },
  };
}
