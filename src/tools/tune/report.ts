import { LEAST, likelihoodOfAny, SOME } from '../../people/decide.ts';
import { FEATURES } from '../../people/feature-names.ts';
import type { Weights } from './learn.ts';
import type { Snapshot } from './snapshot.ts';

export interface Tally {
  hit: number;
  predicted: number;
  wanted: number;
}

/** What the recogniser asks for, before its probabilities are calibrated. */
const THRESHOLD = 0.45;

/** Whether a span is a person for the recogniser, but for the part of speech of a first word. */
function isTaken({ runs, spans }: Snapshot, span: number, threshold: number): boolean {
  const own = spans.probability[span] ?? 0;
  return own > threshold || (own > LEAST && likelihoodOfAny(runs, spans, span, own) > SOME);
}

/** Exact and overlap F1 over all articles at several thresholds. */
export function reportThresholds(data: readonly Snapshot[]): void {
  for (const threshold of [0.3, 0.35, 0.4, 0.45, 0.5, 0.55]) {
    let [hit, touched, predicted, wanted] = [0, 0, 0, 0];
    for (const snap of data) {
      const { spans, gold, start, end, mentions } = snap;
      wanted += mentions.length;
      const free = new Set(mentions);
      for (let i = 0; i < spans.count; i++) {
        if (!isTaken(snap, i, threshold)) continue;
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

export function report(data: readonly Snapshot[], errors: number): void {
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
        if (!isTaken(snap, i, THRESHOLD)) continue;
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
      const taken = isTaken(snap, i, THRESHOLD);
      if (taken !== (gold[i] === 1)) {
        const a = snap.start[i] ?? 0;
        const b = snap.end[i] ?? 0;
        shown.push(
          `${taken ? 'spurious' : 'missed  '} ${p.toFixed(2)} ${document.id} | ${document.text.slice(Math.max(0, a - 50), a)}[${document.text.slice(a, b)}]${document.text.slice(b, b + 40)}`.replace(
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
export function table(data: readonly Snapshot[], weights: Weights, lines: number): Weights {
  const uses = new Float64Array(FEATURES);
  for (const { spans, article } of data) {
    for (const id of spans.features) uses[id] = (uses[id] ?? 0) + 1;
    for (const ids of article) for (const id of ids) uses[id] = (uses[id] ?? 0) + 1;
  }
  const worth = Array.from({ length: FEATURES }, (_, id) => ({
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
