import { CLASS } from './classes.ts';
import { F } from './feature-names.ts';
import type { Runs } from './runs.ts';
import { firstCore, isCore, lastCore, type Spans } from './spans.ts';

/** The two best probabilities seen for a key, from different runs, so that a mention never is evidence for itself. */
class Best {
  private readonly top = new Map<number, number>();
  private value: number[] = [];
  private owner: number[] = [];
  private second: number[] = [];
  private seen: number[] = [];

  clear(): void {
    this.top.clear();
    this.value = [];
    this.owner = [];
    this.second = [];
    this.seen = [];
  }

  add(key: number, probability: number, run: number): void {
    const at = this.top.get(key);
    if (at === undefined) {
      this.top.set(key, this.value.length);
      this.value.push(probability);
      this.owner.push(run);
      this.second.push(-1);
      this.seen.push(1);
      return;
    }
    if (run === this.owner[at]) {
      this.value[at] = Math.max(this.value[at] ?? 0, probability);
    } else if (probability > (this.value[at] ?? 0)) {
      this.second[at] = this.value[at] ?? 0;
      this.value[at] = probability;
      this.owner[at] = run;
    } else {
      this.second[at] = Math.max(this.second[at] ?? 0, probability);
    }
  }

  /** The best probability from runs other than `run`, or -1 where there is none. */
  without(key: number, run: number): number {
    const at = this.top.get(key);
    if (at === undefined) return -1;
    return (this.owner[at] === run ? this.second[at] : this.value[at]) ?? -1;
  }
}

const SURE = 0.9;
const LIKELY = 0.6;
const MAYBE = 0.25;
const UNLIKELY = 0.1;
const TAILS = new Set<number>([CLASS['organisation-head'], CLASS['organisation-tail'], CLASS['place-word']]);

/** What the other mentions of an article say about a span, from the probabilities of the round before. */
export class Evidence {
  private readonly family = new Best();
  private readonly given = new Best();
  private readonly single = new Best();
  private readonly same = new Best();
  private readonly inOrganisation = new Best();
  private leftEdge = new Float64Array(512);
  private rightEdge = new Float64Array(512);

  /** Gathers the evidence; call before {@link features}. */
  gather(runs: Runs, spans: Spans): void {
    for (const best of [this.family, this.given, this.single, this.same, this.inOrganisation]) best.clear();
    if (this.leftEdge.length < runs.runs + 1) {
      this.leftEdge = new Float64Array(runs.runs * 2);
      this.rightEdge = new Float64Array(runs.runs * 2);
    }
    for (let run = 0; run < runs.runs; run++) {
      const start = runs.runStart[run] ?? 0;
      const end = runs.runStart[run + 1] ?? 0;
      this.leftEdge[run] = 0;
      this.rightEdge[run] = 0;
      if (end - start > 1 && TAILS.has(runs.class[end - 1] ?? 0)) {
        for (let unit = start; unit < end - 1; unit++) this.inOrganisation.add(runs.key[unit] ?? 0, 1, run);
      }
      for (let span = spans.runStart[run] ?? 0; span < (spans.runStart[run + 1] ?? 0); span++) {
        const probability = spans.probability[span] ?? 0;
        const from = spans.from[span] ?? 0;
        const to = spans.to[span] ?? 0;
        if (from === start) this.leftEdge[run] = Math.max(this.leftEdge[run] ?? 0, probability);
        if (to === end) this.rightEdge[run] = Math.max(this.rightEdge[run] ?? 0, probability);
        const first = firstCore(runs, from, to);
        const last = lastCore(runs, from, to);
        if (first === last) {
          this.single.add(runs.key[first] ?? 0, probability, run);
        } else {
          if (from === start && to === end) this.same.add(fullKey(runs, from, to), probability, run);
          else if (probability > UNLIKELY) this.same.add(fullKey(runs, from, to), probability, run);
          if (probability > UNLIKELY) {
            this.family.add(runs.key[last] ?? 0, probability, run);
            this.given.add(runs.key[first] ?? 0, probability, run);
          }
        }
      }
    }
  }

  /** Calls `emit` with each feature that holds for the span. */
  features(runs: Runs, spans: Spans, span: number, emit: (feature: number) => void): void {
    const from = spans.from[span] ?? 0;
    const to = spans.to[span] ?? 0;
    const run = runs.runOf[from] ?? 0;
    const first = firstCore(runs, from, to);
    const key = runs.key[first] ?? 0;
    if (first === lastCore(runs, from, to)) {
      const family = this.family.without(key, run);
      if (family >= SURE) emit(F['article.family-sure']);
      else if (family >= LIKELY) emit(F['article.family-likely']);
      else if (family >= MAYBE) emit(F['article.family-maybe']);
      const given = this.given.without(key, run);
      if (given >= SURE) emit(F['article.given-sure']);
      else if (given >= LIKELY) emit(F['article.given-likely']);
      const single = this.single.without(key, run);
      if (single >= SURE) emit(F['article.single-sure']);
      else if (single >= LIKELY) emit(F['article.single-likely']);
      else if (single >= 0 && single < UNLIKELY) emit(F['article.single-unlikely']);
      if (this.inOrganisation.without(key, run) > 0) emit(F['article.in-organisation']);
    } else {
      const same = this.same.without(fullKey(runs, from, to), run);
      if (same >= SURE) emit(F['article.same-sure']);
      else if (same >= LIKELY) emit(F['article.same-likely']);
      else if (same >= 0 && same < UNLIKELY) emit(F['article.same-unlikely']);
      const last = runs.key[lastCore(runs, from, to)] ?? 0;
      const family = this.family.without(last, run);
      if (family >= SURE) emit(F['article.last-is-family-sure']);
      else if (family >= LIKELY) emit(F['article.last-is-family-likely']);
      const single = this.single.without(last, run);
      if (single >= SURE) emit(F['article.last-is-single-sure']);
      else if (single >= 0 && single < UNLIKELY) emit(F['article.last-is-single-unlikely']);
      if (this.single.without(key, run) >= SURE) emit(F['article.first-is-single-sure']);
      if (this.given.without(key, run) >= SURE) emit(F['article.first-is-given-sure']);
    }
    const start = runs.runStart[run] ?? 0;
    const end = runs.runStart[run + 1] ?? 0;
    let neighbour = -1;
    if (from === start && runs.listed[run] === 1) neighbour = this.rightEdge[run - 1] ?? 0;
    if (to === end && run + 1 < runs.runs && runs.listed[run + 1] === 1)
      neighbour = Math.max(neighbour, this.leftEdge[run + 1] ?? 0);
    if (neighbour >= 0.8) emit(F['article.neighbour-sure']);
    else if (neighbour >= 0 && neighbour < UNLIKELY) emit(F['article.neighbour-unlikely']);
  }
}

function fullKey(runs: Runs, from: number, to: number): number {
  let key = 7;
  for (let unit = from; unit < to; unit++)
    if (isCore(runs, unit)) key = Math.imul(key, 0x01000193) ^ (runs.key[unit] ?? 0);
  return key;
}
