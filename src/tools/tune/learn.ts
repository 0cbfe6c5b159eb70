import { Evidence } from '../../people/evidence.ts';
import { FEATURES, featureId } from '../../people/feature-names.ts';
import { allMarginals } from '../../people/marginals.ts';
import { argument, type Snapshot } from './snapshot.ts';

const NONE = new Int32Array(0);

export function scoreAll(data: readonly Snapshot[], weights: Float64Array): void {
  for (const { runs, spans, article } of data) {
    for (let i = 0; i < spans.count; i++) {
      let sum = 0;
      for (let f = spans.featureStart[i] ?? 0; f < (spans.featureEnd[i] ?? 0); f++)
        sum += weights[spans.features[f] ?? 0] ?? 0;
      for (const feature of article[i] ?? NONE) sum += weights[feature] ?? 0;
      spans.odds[i] = Math.exp(sum);
    }
    allMarginals(runs, spans);
  }
}

const evidence = new Evidence();
/** Sets the features of the rest of the article from the probabilities at hand. */
export function gather(data: readonly Snapshot[]): void {
  for (const snap of data) {
    const { runs, spans } = snap;
    evidence.prepare(runs, spans);
    evidence.gather(runs, spans);
    snap.article = Array.from({ length: spans.count }, (_, span) => {
      const count = evidence.features(runs, spans, span, runs.runOf[spans.from[span] ?? 0] ?? 0);
      return evidence.found.slice(0, count);
    });
  }
}

/** One training example: an article with evidence from one round. */
export interface Example {
  readonly snap: Snapshot;
  readonly article: Int32Array[];
}

/**
 * What linguists would expect of evidence that is rare in any one corpus: the mean of its prior, held far more firmly as zero is.
 * A dictionary's name of several words is hardly ever a person's; an age in commas and a courtesy title nearly always mark one.
 */
const EXPECTED: ReadonlyMap<number, number> = new Map(
  (
    [
      ['is.known-name.several', -6],
      ['is.known-name.work', -4.5],
      ['is.known-name.place', -2.5],
      ['holds.known-name', -3],
      ['holds.country-phrase', -4],
      ['is.place-phrase', -3],
      ['holds.place-phrase', -2.7],
      ['right.age', 1.5],
      ['left.courtesy', 2.5],
      ['single.name-in-letters', 2],
      ['left.kinship', 2],
      ['left.thing', -7],
      ['single.place-or-given', -2.5],
      ['last.place-word', -6],
      ['last.organisation-tail', -6],
      ['last.organisation-head', -6],
      ['in-quotes', -2.5],
      ['doubtful-start.noun', -2],
      ['right.who', 1.5],
      ['right.unit-organisation', -2.5],
      ['article.neighbour-sure', 1.5],
      ['first.country-or-name', -0.8],
      ['single.recorded-place', -3],
      ['single.recorded-either', -1],
      ['is.town', -2],
    ] as const
  ).map(([name, mean]) => [featureId(name), mean]),
);
const FIRMNESS = 16;

/** Log-linear weights by AdaGrad on the log-likelihood of the gold cuts, with a Gaussian prior. */
export function learnWeights(examples: readonly Example[], epochs: number, from?: Float64Array): Float64Array {
  const weights = from ? Float64Array.from(from) : new Float64Array(FEATURES);
  const squares = new Float64Array(FEATURES).fill(1e-6);
  const gradient = new Float64Array(FEATURES);
  const prior = argument('--prior', 3) / examples.length;
  for (let epoch = 0; epoch < epochs; epoch++) {
    const rate = 0.25 / (1 + epoch / 6);
    for (let n = 0; n < examples.length; n++) {
      // a fixed stride visits the articles of different newspapers in turn
      const example = examples[(n * 389) % examples.length] ?? examples[0];
      if (example === undefined) continue;
      const { runs, spans, target } = example.snap;
      for (let i = 0; i < spans.count; i++) {
        let sum = 0;
        for (let f = spans.featureStart[i] ?? 0; f < (spans.featureEnd[i] ?? 0); f++)
          sum += weights[spans.features[f] ?? 0] ?? 0;
        for (const feature of example.article[i] ?? NONE) sum += weights[feature] ?? 0;
        spans.odds[i] = Math.exp(sum);
      }
      allMarginals(runs, spans);
      gradient.fill(0);
      for (let i = 0; i < spans.count; i++) {
        const slope = (target[i] ?? 0) - (spans.probability[i] ?? 0);
        if (Math.abs(slope) < 1e-4) continue;
        for (let f = spans.featureStart[i] ?? 0; f < (spans.featureEnd[i] ?? 0); f++) {
          const id = spans.features[f] ?? 0;
          gradient[id] = (gradient[id] ?? 0) + slope;
        }
        for (const id of example.article[i] ?? NONE) gradient[id] = (gradient[id] ?? 0) + slope;
      }
      for (let id = 0; id < gradient.length; id++) {
        const expected = EXPECTED.get(id);
        const pull =
          expected === undefined ? -prior * (weights[id] ?? 0) : FIRMNESS * prior * (expected - (weights[id] ?? 0));
        const g = (gradient[id] ?? 0) + pull;
        if (g === 0) continue;
        squares[id] = (squares[id] ?? 0) + g * g;
        weights[id] = (weights[id] ?? 0) + (rate * g) / Math.sqrt(squares[id] ?? 1);
      }
    }
  }
  return weights;
}

export function foldsOf(data: readonly Snapshot[], folds: number): Snapshot[][] {
  const sources = [...new Set(data.map((snap) => snap.document.source ?? snap.document.id))].sort();
  const result: Snapshot[][] = Array.from({ length: folds }, () => []);
  for (const snap of data) result[sources.indexOf(snap.document.source ?? snap.document.id) % folds]?.push(snap);
  return result;
}

export interface Weights {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const EPOCHS = argument('--epochs', 6);

/** Both passes; the second learns from probabilities of articles that the first was not fitted on. */
export function train(data: readonly Snapshot[]): Weights {
  const empty = data.map((snap) => ({ snap, article: [] as Int32Array[] }));
  const first = learnWeights(empty, EPOCHS);
  const inner = foldsOf(data, 3);
  const crossed = (weightsOf: (rest: readonly Snapshot[]) => Float64Array): void => {
    for (const part of inner) {
      const weights = weightsOf(data.filter((snap) => !part.includes(snap)));
      scoreAll(part, weights);
    }
  };
  for (const snap of data) snap.article = [];
  crossed((rest) =>
    learnWeights(
      rest.map((snap) => ({ snap, article: [] })),
      EPOCHS,
    ),
  );
  gather(data);
  const roundOne = data.map((snap) => ({ snap, article: snap.article }));
  crossed((rest) =>
    learnWeights(
      roundOne.filter((example) => rest.includes(example.snap)),
      EPOCHS,
    ),
  );
  gather(data);
  const roundTwo = data.map((snap) => ({ snap, article: snap.article }));
  const second = learnWeights([...roundOne, ...roundTwo], EPOCHS);
  return { first, second };
}

export function apply(data: readonly Snapshot[], weights: Weights): void {
  for (const snap of data) snap.article = [];
  scoreAll(data, weights.first);
  for (let round = 0; round < 2; round++) {
    gather(data);
    scoreAll(data, weights.second);
  }
}
