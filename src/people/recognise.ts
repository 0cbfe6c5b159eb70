import type { CountryCandidate, DateCandidate, PersonCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Reason } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { cellsOf, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { createAffixes } from './affixes.ts';
import { buildRuns } from './build-runs.ts';
import { CLASS } from './classes.ts';
import { Evidence } from './evidence.ts';
import { FEATURE_NAMES } from './feature-names.ts';
import { DOUBTFUL, listSpans } from './features.ts';
import { createLexicon } from './lexicon.ts';
import { createLikeness } from './likeness.ts';
import { marginals } from './marginals.ts';
import { firstWordOf } from './part-of-speech.ts';
import { RunBuffer } from './runs.ts';
import { SmallWords } from './small-words.ts';
import { SpanBuffer } from './spans.ts';
import { Tags } from './tags.ts';

/** How often the evidence of the whole article is gathered again. */
const ROUNDS = 2;
/** Spans less probable than this by themselves are not looked at again. */
export const HOPELESS = 0.0005;

export interface PersonWeights {
  /** Weight of each feature (order of {@link FEATURE_NAMES}) before anything is known of the article, and with the article known. */
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** The weights of the dictionary `person-weights`; a feature without a line weighs nothing. */
export function loadWeights(gazetteer: Gazetteer): PersonWeights {
  const dictionary = gazetteer.dictionary('person-weights');
  const ids = new Map(FEATURE_NAMES.map((name, id) => [name, id]));
  const first = new Float64Array(FEATURE_NAMES.length);
  const second = new Float64Array(FEATURE_NAMES.length);
  const evidence = cellsOf(dictionary, 'evidence');
  const alone = cellsOf(dictionary, 'alone');
  const article = cellsOf(dictionary, 'article');
  for (let row = 0; row < dictionary.rows; row++) {
    const id = ids.get(evidence(row));
    if (id === undefined) throw new Error(`person-weights: no evidence is named '${evidence(row)}'`);
    first[id] = Number(alone(row));
    second[id] = Number(article(row));
  }
  return { first, second };
}

/** The parts of people recognition that both the extractor and the tuning script use. */
export interface PersonModel {
  readonly runs: RunBuffer;
  readonly spans: SpanBuffer;
  readonly evidence: Evidence;
  /** Runs and spans of a document, with the features that need no article. */
  prepare(
    annotated: Annotated,
    dates: readonly DateCandidate[],
    countries: readonly CountryCandidate[],
    ranks: readonly RankCandidate[],
  ): void;
  /** Whether a token of the prepared document is a title (honorific or rank) rather than a name. */
  isTitle(annotated: Annotated, token: number): boolean;
  /** Probabilities of all spans, by the given weights. */
  score(weights: PersonWeights): void;
}

export function createPersonModel(gazetteer: Gazetteer): PersonModel {
  const lexicon = createLexicon(gazetteer, createLikeness(gazetteer), createAffixes(gazetteer));
  const { kindOf } = lexicon;
  const tags = new Tags(gazetteer);
  const runs = new RunBuffer();
  const spans = new SpanBuffer();
  const small = new SmallWords();
  const evidence = new Evidence();

  /** Sums the weights of the features of each span. */
  function sumFeatures(weights: Float64Array, into: Float64Array): void {
    const { features, featureStart, featureEnd, count } = spans;
    for (let span = 0; span < count; span++) {
      let sum = 0;
      const stop = featureEnd[span] ?? 0;
      for (let i = featureStart[span] ?? 0; i < stop; i++) sum += weights[features[i] ?? 0] ?? 0;
      into[span] = sum;
    }
  }

  /** Scores the spans of a run by what the article says of them; whether that changed any score of the round before. */
  function addEvidence(run: number, second: Float64Array): boolean {
    const { base, score } = spans;
    const stop = spans.runStart[run + 1] ?? 0;
    let changed = false;
    for (let span = spans.runStart[run] ?? 0; span < stop; span++) {
      let sum = base[span] ?? 0;
      const count = evidence.features(runs, spans, span);
      for (let i = 0; i < count; i++) sum += second[evidence.found[i] ?? 0] ?? 0;
      if (sum === score[span]) continue;
      score[span] = sum;
      changed = true;
    }
    return changed;
  }

  return {
    runs,
    spans,
    evidence,
    prepare(annotated, dates, countries, ranks) {
      tags.fill(annotated, dates, countries, ranks);
      lexicon.open();
      buildRuns(annotated, tags, lexicon, kindOf, runs);
      small.count(annotated, runs);
      listSpans(annotated, tags, runs, kindOf, small, spans);
    },
    isTitle(annotated, token) {
      const kind = lexicon.classOf(annotated, tags, token);
      return kind === CLASS.honorific || kind === CLASS.rank || kind === CLASS['rank-or-name'];
    },
    score(weights) {
      sumFeatures(weights.first, spans.score);
      for (let run = 0; run < runs.runs; run++) marginals(runs, spans, run);
      spans.prune(runs.runs, HOPELESS);
      sumFeatures(weights.second, spans.base);
      evidence.prepare(runs, spans);
      for (let round = 0; round < ROUNDS; round++) {
        evidence.gather(runs, spans);
        for (let run = 0; run < runs.runs; run++) {
          if (addEvidence(run, weights.second) || round === 0) marginals(runs, spans, run);
        }
      }
    },
  };
}

/** Reasons for a span, the strongest first. */
export function reasonsFor(model: PersonModel, weights: PersonWeights, span: number): Reason[] {
  const { spans, runs, evidence } = model;
  const ids: number[] = [];
  for (let i = spans.featureStart[span] ?? 0; i < (spans.featureEnd[span] ?? 0); i++) ids.push(spans.features[i] ?? 0);
  ids.push(...evidence.found.subarray(0, evidence.features(runs, spans, span)));
  return ids
    .map((id) => ({ rule: FEATURE_NAMES[id] ?? '', weight: weights.second[id] ?? 0 }))
    .filter((reason) => reason.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Between these probabilities the part of speech decides about a first word; what it adds in log-odds. */
const DOUBT = [0.3, 0.85] as const;
const TAGGED = 2;

/** A verdict that hangs on the part of speech of the first word of a sentence. */
function settleFirstWord(model: PersonModel, annotated: Annotated, span: number): number {
  const { runs, spans } = model;
  const probability = spans.probability[span] ?? 0;
  const unit = spans.from[span] ?? 0;
  const token = runs.first[unit] ?? 0;
  const { tokens, sentences, text } = annotated;
  if (probability < DOUBT[0] || probability > DOUBT[1] || (spans.to[span] ?? 0) - unit > 1) return probability;
  if (
    DOUBTFUL[runs.class[unit] ?? 0] !== 1 ||
    ((tokens.shape[token] ?? 0) & (Shape.SentenceStart | Shape.TitleLine)) !== Shape.SentenceStart
  )
    return probability;
  if (model.evidence.features(runs, spans, span) > 0) return probability;
  const last = (sentences[(tokens.sentence[token] ?? 0) + 1] ?? tokens.count) - 1;
  const verdict = firstWordOf(text.slice(tokens.start[token], tokens.end[last]));
  return verdict === 'unknown'
    ? probability
    : shifted(probability, verdict === 'name' ? Math.exp(-TAGGED) : Math.exp(TAGGED));
}

/** A probability moved in log-odds; `against` is what the odds against it are multiplied with. */
const shifted = (probability: number, against: number): number =>
  probability / (probability + (1 - probability) * against);

/**
 * What the probabilities of the model fall short of the share that is right, in log-odds: measured by src/tools/tune-people.ts on
 * newspapers that the weights were not fitted on.
 */
const CALIBRATION = 0.2;
const CALIBRATE = Math.exp(-CALIBRATION);

/** Person candidates of a document: spans whose calibrated probability is above `threshold`. */
export function recognisePeople(
  model: PersonModel,
  weights: PersonWeights,
  annotated: Annotated,
  threshold: number,
  explain: boolean,
): PersonCandidate[] {
  const { runs, spans } = model;
  const { start, end } = annotated.tokens;
  const least = Math.min(shifted(threshold, Math.exp(CALIBRATION)), DOUBT[0]);
  const found: PersonCandidate[] = [];
  for (let span = 0; span < spans.count; span++) {
    if ((spans.probability[span] ?? 0) <= least) continue;
    const confidence = shifted(settleFirstWord(model, annotated, span), CALIBRATE);
    const first = runs.first[spans.from[span] ?? 0] ?? 0;
    if (confidence <= threshold || first < (found.at(-1)?.last ?? 0)) continue;
    const last = runs.last[(spans.to[span] ?? 1) - 1] ?? 0;
    const candidate: PersonCandidate = {
      kind: 'person',
      first,
      last,
      start: start[first] ?? 0,
      end: end[last - 1] ?? 0,
      confidence,
    };
    if (explain) candidate.because = reasonsFor(model, weights, span);
    found.push(candidate);
  }
  return found;
}
