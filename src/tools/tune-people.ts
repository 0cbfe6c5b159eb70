/**
 * Fits the weights of people recognition on a gold file (form: README, "Accuracy"), by newspaper.
 *   npx tsx src/tools/tune-people.ts GOLD.jsonl [--folds 6] [--write] [--errors 40] [--lines 250] [--dictionaries dist/dictionaries.bin]
 * Without --write it only cross-validates: every newspaper is scored by weights fitted on other newspapers.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { Annotated } from '../core/document.ts';
import { loadGazetteer } from '../engine/gazetteer/load.ts';
import { HitBuffer, lookUp } from '../engine/gazetteer/look-up.ts';
import { TokenBuffer } from '../engine/segment/buffers.ts';
import { segment } from '../engine/segment/segment.ts';
import { Evidence } from '../people/evidence.ts';
import { FEATURE_NAMES } from '../people/feature-names.ts';
import { marginals } from '../people/marginals.ts';
import { createPersonModel } from '../people/recognise.ts';
import type { Runs } from '../people/runs.ts';
import type { Spans } from '../people/spans.ts';
import { createContext } from './tune-context.ts';

interface GoldDocument {
  readonly id: string;
  readonly source?: string;
  readonly region?: string;
  readonly text: string;
  readonly date?: string;
  readonly gold: readonly { type: string; start: number; end: number }[];
}

interface Snapshot {
  readonly document: GoldDocument;
  readonly runs: Runs;
  readonly spans: Spans;
  /** 1 for spans that the gold has. */
  readonly gold: Uint8Array;
  /** The same, with titles that some papers' gold keeps in its mentions left out: what is learnt from. */
  readonly target: Uint8Array;
  /** Offsets of each span. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Gold mentions, those that no span can give included. */
  readonly wanted: number;
  readonly mentions: readonly { start: number; end: number }[];
  /** Features of the rest of the article, span by span; set in the second pass. */
  article: Int32Array[];
}

const argument = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

const named = process.argv.indexOf('--dictionaries');
const gazetteer = loadGazetteer(named < 0 ? 'dist/dictionaries.bin' : (process.argv[named + 1] ?? ''));
const model = createPersonModel(gazetteer);
const context = createContext(gazetteer);

/** Gold ends without possessive, quotes and closing punctuation, as the scorer compares them. */
function trimmed(text: string, start: number, end: number): string {
  let to = end;
  let from = start;
  const possessive = /['’]s?$/.exec(text.slice(from, to));
  if (possessive) to -= possessive[0].length;
  while (
    to > from &&
    /[\s,;:.!?"“”()[\]]/.test(text.charAt(to - 1)) &&
    !/\b[A-Z]\.$|Jr\.$|Sr\.$/.test(text.slice(from, to))
  )
    to--;
  while (from < to && /[\s,;:"“”‘'’()[\]]/.test(text.charAt(from))) from++;
  return `${from}-${to}`;
}

/** The gold spans, and for mentions that begin with a title the span after it. */
function withoutTitles(
  annotated: Annotated,
  gold: Uint8Array,
  wanted: ReadonlySet<string>,
  start: Int32Array,
  end: Int32Array,
): Uint8Array {
  const target = Uint8Array.from(gold);
  const { tokens } = annotated;
  for (const mention of wanted) {
    const [from = 0, to = 0] = mention.split('-').map(Number);
    const last = end.indexOf(to);
    if (last < 0 || gold.some((hit, i) => hit === 1 && start[i] === from && end[i] === to)) continue;
    let token = 0;
    while (token < tokens.count && (tokens.start[token] ?? 0) < from) token++;
    while (token < tokens.count && (tokens.end[token] ?? 0) < to && model.isTitle(annotated, token)) token++;
    const at = tokens.start[token] ?? 0;
    for (let i = 0; i < target.length; i++) if (start[i] === at && end[i] === to) target[i] = 1;
  }
  return target;
}

function snapshot(document: GoldDocument): Snapshot {
  const annotated: Annotated = lookUp(
    segment(document.text, gazetteer.characters, gazetteer.vocabulary, new TokenBuffer()),
    gazetteer,
    new HitBuffer(),
  );
  const { dates, countries, ranks } = context(annotated, document.date ?? null);
  model.prepare(annotated, dates, countries, ranks);
  const { runs, spans } = model;
  const wanted = new Set(
    document.gold.filter((g) => g.type === 'PERSON').map((g) => trimmed(document.text, g.start, g.end)),
  );
  const start = new Int32Array(spans.count);
  const end = new Int32Array(spans.count);
  const gold = new Uint8Array(spans.count);
  for (let i = 0; i < spans.count; i++) {
    start[i] = annotated.tokens.start[runs.first[spans.from[i] ?? 0] ?? 0] ?? 0;
    end[i] = annotated.tokens.end[(runs.last[(spans.to[i] ?? 1) - 1] ?? 1) - 1] ?? 0;
    gold[i] = wanted.has(trimmed(document.text, start[i] ?? 0, end[i] ?? 0)) ? 1 : 0;
  }
  const target = withoutTitles(annotated, gold, wanted, start, end);
  const units = runs.units;
  return {
    document,
    runs: {
      units,
      runs: runs.runs,
      first: runs.first.slice(0, units),
      last: runs.last.slice(0, units),
      class: runs.class.slice(0, units),
      key: runs.key.slice(0, units),
      runOf: runs.runOf.slice(0, units),
      runStart: runs.runStart.slice(0, runs.runs + 1),
      listed: runs.listed.slice(0, runs.runs + 1),
      familyFirst: runs.familyFirst.slice(0, units),
    },
    spans: {
      count: spans.count,
      from: spans.from.slice(0, spans.count),
      to: spans.to.slice(0, spans.count),
      score: new Float64Array(spans.count),
      probability: new Float64Array(spans.count),
      featureStart: spans.featureStart.slice(0, spans.count),
      featureEnd: spans.featureEnd.slice(0, spans.count),
      features: spans.features.slice(0, spans.featureEnd[spans.count - 1] ?? 0),
      runStart: spans.runStart.slice(0, runs.runs + 1),
    },
    gold,
    target,
    start,
    end,
    wanted: wanted.size,
    mentions: document.gold.filter((mention) => mention.type === 'PERSON'),
    article: [],
  };
}

const NONE = new Int32Array(0);

function scoreAll(data: readonly Snapshot[], weights: Float64Array): void {
  for (const { runs, spans, article } of data) {
    for (let i = 0; i < spans.count; i++) {
      let sum = 0;
      for (let f = spans.featureStart[i] ?? 0; f < (spans.featureEnd[i] ?? 0); f++)
        sum += weights[spans.features[f] ?? 0] ?? 0;
      for (const feature of article[i] ?? NONE) sum += weights[feature] ?? 0;
      spans.score[i] = sum;
    }
    for (let run = 0; run < runs.runs; run++) marginals(runs, spans, run);
  }
}

const evidence = new Evidence();
/** Sets the features of the rest of the article from the probabilities at hand. */
function gather(data: readonly Snapshot[]): void {
  for (const snap of data) {
    evidence.prepare(snap.runs);
    evidence.gather(snap.runs, snap.spans);
    snap.article = Array.from({ length: snap.spans.count }, (_, span) => {
      const count = evidence.features(snap.runs, snap.spans, span);
      return evidence.found.slice(0, count);
    });
  }
}

/** One training example: an article with evidence from one round. */
interface Example {
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
      ['holds.known-name', -3],
      ['right.age', 1.5],
      ['left.courtesy', 2.5],
      ['left.kinship', 2],
      ['left.thing', -5],
      ['last.place-word', -6],
      ['last.organisation-tail', -6],
      ['last.organisation-head', -6],
      ['in-quotes', -2.5],
      ['right.who', 1.5],
      ['article.neighbour-sure', 1.5],
      ['first.country-or-name', -0.8],
    ] as const
  ).map(([name, mean]) => [FEATURE_NAMES.indexOf(name), mean]),
);
const FIRMNESS = 16;

/** Log-linear weights by AdaGrad on the log-likelihood of the gold cuts, with a Gaussian prior. */
function learnWeights(examples: readonly Example[], epochs: number, from?: Float64Array): Float64Array {
  const weights = from ? Float64Array.from(from) : new Float64Array(FEATURE_NAMES.length);
  const squares = new Float64Array(FEATURE_NAMES.length).fill(1e-6);
  const gradient = new Float64Array(FEATURE_NAMES.length);
  const prior = argument('--prior', 0.6) / examples.length;
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
        spans.score[i] = sum;
      }
      for (let run = 0; run < runs.runs; run++) marginals(runs, spans, run);
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

function foldsOf(data: readonly Snapshot[], folds: number): Snapshot[][] {
  const sources = [...new Set(data.map((snap) => snap.document.source ?? snap.document.id))].sort();
  const result: Snapshot[][] = Array.from({ length: folds }, () => []);
  for (const snap of data) result[sources.indexOf(snap.document.source ?? snap.document.id) % folds]?.push(snap);
  return result;
}

interface Weights {
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const EPOCHS = argument('--epochs', 14);

/** Both passes; the second learns from probabilities of articles that the first was not fitted on. */
function train(data: readonly Snapshot[]): Weights {
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

function apply(data: readonly Snapshot[], weights: Weights): void {
  for (const snap of data) snap.article = [];
  scoreAll(data, weights.first);
  for (let round = 0; round < 2; round++) {
    gather(data);
    scoreAll(data, weights.second);
  }
}

interface Tally {
  hit: number;
  predicted: number;
  wanted: number;
}

/** Exact and overlap F1 over all articles at several thresholds. */
function reportThresholds(data: readonly Snapshot[]): void {
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55]) {
    let [hit, touched, predicted, wanted] = [0, 0, 0, 0];
    for (const { spans, gold, start, end, mentions } of data) {
      wanted += mentions.length;
      const free = new Set(mentions);
      for (let i = 0; i < spans.count; i++) {
        if ((spans.probability[i] ?? 0) <= threshold) continue;
        predicted++;
        hit += gold[i] ?? 0;
        for (const mention of free) {
          if (mention.start >= (end[i] ?? 0) || (start[i] ?? 0) >= mention.end) continue;
          free.delete(mention);
          touched++;
          break;
        }
      }
    }
    const f1 = (right: number): string => ((200 * right) / (predicted + wanted)).toFixed(2);
    console.log(`threshold ${threshold}: exact F1 ${f1(hit)}  overlap F1 ${f1(touched)}`);
  }
}

function report(data: readonly Snapshot[], errors: number): void {
  const tallies = new Map<string, Tally>();
  const bins = Array.from({ length: 10 }, () => ({ right: 0, all: 0 }));
  const shown: string[] = [];
  for (const snap of data) {
    const { spans, gold, document } = snap;
    for (const group of ['all', document.region ?? '?']) {
      const tally = tallies.get(group) ?? { hit: 0, predicted: 0, wanted: 0 };
      tallies.set(group, tally);
      tally.wanted += snap.wanted;
      for (let i = 0; i < spans.count; i++) {
        if ((spans.probability[i] ?? 0) < 0.5) continue;
        tally.predicted++;
        tally.hit += gold[i] ?? 0;
      }
    }
    for (let i = 0; i < spans.count; i++) {
      const p = spans.probability[i] ?? 0;
      const bin = bins[Math.min(9, Math.floor(p * 10))];
      if (bin && p > 0.02) {
        bin.all++;
        bin.right += gold[i] ?? 0;
      }
      if (p >= 0.5 !== (gold[i] === 1)) {
        const a = snap.start[i] ?? 0;
        const b = snap.end[i] ?? 0;
        shown.push(
          `${p >= 0.5 ? 'spurious' : 'missed  '} ${p.toFixed(2)} ${document.id} | ${document.text.slice(Math.max(0, a - 50), a)}[${document.text.slice(a, b)}]${document.text.slice(b, b + 40)}`.replace(
            /\s+/g,
            ' ',
          ),
        );
      }
    }
  }
  for (const [group, { hit, predicted, wanted }] of tallies) {
    const [p, r] = [hit / predicted, hit / wanted];
    console.log(
      group.padEnd(20),
      `P ${(100 * p).toFixed(1)}  R ${(100 * r).toFixed(1)}  F1 ${((200 * p * r) / (p + r)).toFixed(2)}  of ${wanted}`,
    );
  }
  reportThresholds(data);
  console.log(
    'calibration',
    bins.map((bin, i) => `${i / 10}: ${(bin.right / (bin.all || 1)).toFixed(2)} (${bin.all})`).join('  '),
  );
  if (errors > 0)
    console.log(shown.filter((_, i) => i % Math.max(1, Math.floor(shown.length / errors)) === 0).join('\n'));
}

/** Keeps the lines that matter most, rounded; a line is worth what its weights move, times how often it holds. */
function table(data: readonly Snapshot[], weights: Weights, lines: number): Weights {
  const uses = new Float64Array(FEATURE_NAMES.length);
  for (const { spans, article } of data) {
    for (const id of spans.features) uses[id] = (uses[id] ?? 0) + 1;
    for (const ids of article) for (const id of ids) uses[id] = (uses[id] ?? 0) + 1;
  }
  const worth = FEATURE_NAMES.map((_, id) => ({
    id,
    worth: (Math.abs(weights.first[id] ?? 0) + Math.abs(weights.second[id] ?? 0)) * Math.log1p(uses[id] ?? 0),
  }));
  const kept = new Set(
    worth
      .sort((a, b) => b.worth - a.worth)
      .slice(0, lines)
      .map((entry) => entry.id),
  );
  const round = (of: Float64Array): Float64Array =>
    of.map((weight, id) => (kept.has(id) ? Math.round(weight * 20) / 20 : 0));
  return { first: round(weights.first), second: round(weights.second) };
}

const files = process.argv.slice(2).filter((name) => name.endsWith('.jsonl'));
const documents = files.flatMap((file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as GoldDocument),
);
const data = documents.map(snapshot);
const reachable = data.reduce((sum, snap) => sum + snap.gold.reduce((n, g) => n + g, 0), 0);
console.log(
  `${data.length} articles, ${data.reduce((n, s) => n + s.wanted, 0)} mentions, ${reachable} reachable, ${data.reduce((n, s) => n + s.spans.count, 0)} spans`,
);
const lines = argument('--lines', 245);
if (process.argv.includes('--write')) {
  const weights = table(data, train(data), lines);
  const rows = FEATURE_NAMES.map((name, id) => [name, weights.first[id] ?? 0, weights.second[id] ?? 0] as const)
    .filter(([, first, second]) => first !== 0 || second !== 0)
    .map(([name, first, second]) => `${name}\t${first}\t${second}`)
    .sort((a, b) => (a < b ? -1 : 1));
  writeFileSync('dictionaries/person-weights/weights.tsv', `evidence\talone\tarticle\n${rows.join('\n')}\n`);
  console.log(`${rows.length} lines written`);
  apply(data, weights);
  report(data, 0);
} else {
  const folds = foldsOf(data, argument('--folds', 6));
  for (const part of folds) {
    const rest = data.filter((snap) => !part.includes(snap));
    const trained = table(rest, train(rest), lines);
    part.forEach((snap) => {
      snap.article = [];
    });
    apply(part, trained);
  }
  report(data, argument('--errors', 0));
}
if (process.argv.includes('--unreachable')) {
  for (const snap of data) {
    const have = new Set<string>();
    for (let i = 0; i < snap.spans.count; i++)
      have.add(trimmed(snap.document.text, snap.start[i] ?? 0, snap.end[i] ?? 0));
    for (const g of snap.document.gold) {
      if (g.type !== 'PERSON' || have.has(trimmed(snap.document.text, g.start, g.end))) continue;
      console.log(
        'UN',
        snap.document.id,
        '|',
        snap.document.text.slice(Math.max(0, g.start - 25), g.start).replace(/\s+/g, ' '),
        '[',
        snap.document.text.slice(g.start, g.end),
        ']',
        snap.document.text.slice(g.end, g.end + 20).replace(/\s+/g, ' '),
      );
    }
  }
}
if (process.argv.includes('--feature')) {
  const id = FEATURE_NAMES.indexOf(process.argv[process.argv.indexOf('--feature') + 1] ?? '');
  for (const snap of data) {
    const { spans } = snap;
    for (let i = 0; i < spans.count; i++) {
      const ids = spans.features.slice(spans.featureStart[i], spans.featureEnd[i]);
      if (ids.includes(id))
        console.log(
          'FE',
          snap.target[i],
          snap.document.id,
          snap.document.text.slice(Math.max(0, (snap.start[i] ?? 0) - 25), snap.start[i]).replace(/\s+/g, ' '),
          '[',
          snap.document.text.slice(snap.start[i], snap.end[i]),
          ']',
          snap.document.text.slice(snap.end[i], (snap.end[i] ?? 0) + 20).replace(/\s+/g, ' '),
        );
    }
  }
}
