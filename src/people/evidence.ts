import { NumberTable } from '../engine/number-table.ts';
import { CLASS } from './classes.ts';
import { F } from './feature-names.ts';
import type { Runs } from './runs.ts';
import { firstCore, isCore, lastCore, type Spans } from './spans.ts';

/** The two best probabilities seen for each key, from different runs, so that a mention never is evidence for itself. */
class Best {
  private value = new Float64Array(256);
  private second = new Float64Array(256);
  private owner = new Int32Array(256);

  clear(keys: number): void {
    if (this.value.length < keys) {
      this.value = new Float64Array(2 * keys);
      this.second = new Float64Array(2 * keys);
      this.owner = new Int32Array(2 * keys);
    }
    this.value.fill(-1, 0, keys);
    this.second.fill(-1, 0, keys);
  }

  add(key: number, probability: number, run: number): void {
    const best = this.value[key] ?? -1;
    if (best < 0) {
      this.value[key] = probability;
      this.owner[key] = run;
    } else if (this.owner[key] === run) {
      if (probability > best) this.value[key] = probability;
    } else if (probability > best) {
      this.second[key] = best;
      this.value[key] = probability;
      this.owner[key] = run;
    } else if (probability > (this.second[key] ?? -1)) {
      this.second[key] = probability;
    }
  }

  /** The best probability from runs other than `run`, or -1 where there is none. */
  without(key: number, run: number): number {
    return (this.owner[key] === run ? this.second[key] : this.value[key]) ?? -1;
  }
}

const SURE = 0.9;
const LIKELY = 0.6;
const MAYBE = 0.25;
const UNLIKELY = 0.1;
/** More features than hold for one span at once. */
const MOST = 16;
const TAILS = new Set<number>([CLASS['organisation-head'], CLASS['organisation-tail'], CLASS['place-word']]);

/** What the other mentions of an article say about a span, from the probabilities of the round before. */
export class Evidence {
  /** The features that {@link features} found. */
  readonly found = new Int32Array(MOST);
  private readonly family = new Best();
  private readonly given = new Best();
  private readonly single = new Best();
  private readonly same = new Best();
  private readonly inOrganisation = new Best();
  /** Small numbers for the keys of units, and for the names of several units. */
  private readonly keys = new NumberTable();
  private readonly names = new NumberTable();
  private slot = new Int32Array(1024);
  private nameOf = new Int32Array(2048);
  private leftEdge = new Float64Array(512);
  private rightEdge = new Float64Array(512);

  /** Numbers the keys of a document; call once before the rounds. */
  prepare(runs: Runs): void {
    this.keys.clear();
    if (this.slot.length < runs.units) this.slot = new Int32Array(2 * runs.units);
    for (let unit = 0; unit < runs.units; unit++) {
      this.slot[unit] = this.keys.number(runs.key[unit] ?? 0);
    }
    const keys = this.keys.size;
    this.inOrganisation.clear(keys);
    for (let run = 0; run < runs.runs; run++) {
      const start = runs.runStart[run] ?? 0;
      const end = runs.runStart[run + 1] ?? 0;
      if (end - start < 2 || !TAILS.has(runs.class[end - 1] ?? 0)) continue;
      for (let unit = start; unit < end - 1; unit++) this.inOrganisation.add(this.slot[unit] ?? 0, 1, run);
    }
  }

  /** Gathers the evidence of a round; call before {@link features}. */
  gather(runs: Runs, spans: Spans): void {
    const keys = this.keys.size;
    this.family.clear(keys);
    this.given.clear(keys);
    this.single.clear(keys);
    this.nameSpans(runs, spans);
    this.same.clear(this.names.size);
    if (this.leftEdge.length < runs.runs + 1) {
      this.leftEdge = new Float64Array(runs.runs * 2);
      this.rightEdge = new Float64Array(runs.runs * 2);
    }
    for (let run = 0; run < runs.runs; run++) {
      const start = runs.runStart[run] ?? 0;
      const end = runs.runStart[run + 1] ?? 0;
      this.leftEdge[run] = 0;
      this.rightEdge[run] = 0;
      for (let span = spans.runStart[run] ?? 0; span < (spans.runStart[run + 1] ?? 0); span++) {
        const probability = spans.probability[span] ?? 0;
        const from = spans.from[span] ?? 0;
        const to = spans.to[span] ?? 0;
        if (from === start) this.leftEdge[run] = Math.max(this.leftEdge[run] ?? 0, probability);
        if (to === end) this.rightEdge[run] = Math.max(this.rightEdge[run] ?? 0, probability);
        const first = firstCore(runs, from, to);
        const last = lastCore(runs, from, to);
        if (first === last) {
          this.single.add(this.slot[first] ?? 0, probability, run);
          continue;
        }
        if (probability > UNLIKELY || (from === start && to === end))
          this.same.add(this.nameOf[span] ?? 0, probability, run);
        if (probability > UNLIKELY) {
          this.family.add(this.slot[last] ?? 0, probability, run);
          this.given.add(this.slot[first] ?? 0, probability, run);
          if (runs.familyFirst[first] === 1) this.family.add(this.slot[first] ?? 0, probability, run);
        }
      }
    }
  }

  /** Numbers the names of several units among the spans. */
  private nameSpans(runs: Runs, spans: Spans): void {
    this.names.clear();
    if (this.nameOf.length < spans.count) this.nameOf = new Int32Array(2 * spans.count);
    for (let span = 0; span < spans.count; span++) {
      const from = spans.from[span] ?? 0;
      const to = spans.to[span] ?? 0;
      if (to - from === 1) continue;
      this.nameOf[span] = this.names.number(fullKey(runs, from, to));
    }
  }

  /** Puts the features that hold for the span into {@link found}; returns how many. */
  features(runs: Runs, spans: Spans, span: number): number {
    const found = this.found;
    let count = 0;
    const from = spans.from[span] ?? 0;
    const to = spans.to[span] ?? 0;
    const run = runs.runOf[from] ?? 0;
    const first = firstCore(runs, from, to);
    const last = lastCore(runs, from, to);
    const key = this.slot[first] ?? 0;
    if (first === last) {
      const family = this.family.without(key, run);
      if (family >= MAYBE) {
        found[count++] =
          family >= SURE
            ? F['article.family-sure']
            : family >= LIKELY
              ? F['article.family-likely']
              : F['article.family-maybe'];
      }
      const given = this.given.without(key, run);
      if (given >= LIKELY) found[count++] = given >= SURE ? F['article.given-sure'] : F['article.given-likely'];
      const single = this.single.without(key, run);
      if (single >= LIKELY) found[count++] = single >= SURE ? F['article.single-sure'] : F['article.single-likely'];
      else if (single >= 0 && single < UNLIKELY) found[count++] = F['article.single-unlikely'];
      if (this.inOrganisation.without(key, run) > 0) found[count++] = F['article.in-organisation'];
    } else {
      const same = this.same.without(this.nameOf[span] ?? 0, run);
      if (same >= LIKELY) found[count++] = same >= SURE ? F['article.same-sure'] : F['article.same-likely'];
      else if (same >= 0 && same < UNLIKELY) found[count++] = F['article.same-unlikely'];
      const end = this.slot[last] ?? 0;
      const family = this.family.without(end, run);
      if (family >= LIKELY)
        found[count++] = family >= SURE ? F['article.last-is-family-sure'] : F['article.last-is-family-likely'];
      const single = this.single.without(end, run);
      if (single >= SURE) found[count++] = F['article.last-is-single-sure'];
      else if (single >= 0 && single < UNLIKELY) found[count++] = F['article.last-is-single-unlikely'];
      if (this.single.without(key, run) >= SURE) found[count++] = F['article.first-is-single-sure'];
      if (this.given.without(key, run) >= SURE) found[count++] = F['article.first-is-given-sure'];
    }
    const start = runs.runStart[run] ?? 0;
    const end = runs.runStart[run + 1] ?? 0;
    let neighbour = -1;
    if (from === start && runs.listed[run] === 1) neighbour = this.rightEdge[run - 1] ?? 0;
    if (to === end && run + 1 < runs.runs && runs.listed[run + 1] === 1)
      neighbour = Math.max(neighbour, this.leftEdge[run + 1] ?? 0);
    if (neighbour >= 0.8) found[count++] = F['article.neighbour-sure'];
    else if (neighbour >= 0 && neighbour < UNLIKELY) found[count++] = F['article.neighbour-unlikely'];
    return count;
  }
}

function fullKey(runs: Runs, from: number, to: number): number {
  let key = 7;
  for (let unit = from; unit < to; unit++)
    if (isCore(runs, unit)) key = Math.imul(key, 0x01000193) ^ (runs.key[unit] ?? 0);
  return key;
}
