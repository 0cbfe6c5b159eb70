import type { PersonCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Reason } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { LEAST, likelihoodOfAny, SOME } from './decide.ts';
import { featureName } from './feature-names.ts';
import { DOUBTFUL } from './features.ts';
import type { PersonModel } from './model.ts';
import { firstWordOf } from './part-of-speech.ts';
import type { PersonWeights } from './weights.ts';

/** Reasons for a span, the strongest first. */
function reasonsFor(model: PersonModel, weights: PersonWeights, span: number): Reason[] {
  const { spans, runs, evidence } = model;
  const ids: number[] = [];
  for (let i = spans.featureStart[span] ?? 0; i < (spans.featureEnd[span] ?? 0); i++) ids.push(spans.features[i] ?? 0);
  const run = runs.runOf[spans.from[span] ?? 0] ?? 0;
  ids.push(...evidence.found.subarray(0, evidence.features(runs, spans, span, run)));
  return ids
    .map((id) => ({ rule: featureName(id) ?? '', weight: weights.second[id] ?? 0 }))
    .filter((reason) => reason.weight !== 0)
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight));
}

/** Between these probabilities the part of speech decides about a first word; what it adds in log-odds. */
const DOUBT = [LEAST, 0.85] as const;
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
  if (model.evidence.features(runs, spans, span, runs.runOf[unit] ?? 0) > 0) return probability;
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

/**
 * Person candidates of a document: spans whose calibrated probability is above `threshold`, and the likeliest of spans that share words,
 * where one of them is likelier a person than none.
 */
export function recognisePeople(
  model: PersonModel,
  weights: PersonWeights,
  annotated: Annotated,
  threshold: number,
  explain: boolean,
): PersonCandidate[] {
  const { runs, spans } = model;
  const { start, end } = annotated.tokens;
  const found: PersonCandidate[] = [];
  for (let span = 0; span < spans.count; span++) {
    if ((spans.probability[span] ?? 0) <= LEAST) continue;
    const probability = settleFirstWord(model, annotated, span);
    const confidence = shifted(probability, CALIBRATE);
    const first = runs.first[spans.from[span] ?? 0] ?? 0;
    if (first < (found.at(-1)?.last ?? 0)) continue;
    const isAny = confidence <= threshold && probability > LEAST;
    if (isAny ? likelihoodOfAny(runs, spans, span, probability) <= SOME : confidence <= threshold) continue;
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
