import { NumberTable } from '../engine/number-table.ts';
import { classSet } from './classes.ts';
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
const TAILS = classSet('organisation-head', 'organisation-tail', 'place-word');
/** In place of a run where a key stands in several. */
const SEVERAL = -1;
/** What there is to ask of the article about a span. */
enum Ask {
  Nothing = 0,
  Single = 1,
  Name = 2,
  FamilyFirst = 3,
}

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
  /** For each key the one run that has it, or {@link SEVERAL}. */
  private runOfKey = new Int32Array(1024);
  /** For each span what there is to ask of the article, one of {@link Ask}, and the keys of its first and last core unit and its name. */
  private ask = new Uint8Array(2048);
  private firstKey = new Int32Array(2048);
  private lastKey = new Int32Array(2048);
  private nameOf = new Int32Array(2048);
  private leftEdge = new Float64Array(512);
  private rightEdge = new Float64Array(512);

  /** Numbers the keys of a document and of the spans that are left; call once before the rounds. */
  prepare(runs: Runs, spans: Spans): void {
    const { keys } = this;
    keys.clear();
    if (this.slot.length < runs.units) {
      this.slot = new Int32Array(2 * runs.units);
      this.runOfKey = new Int32Array(2 * runs.units);
    }
    const { slot, runOfKey } = this;
    for (let unit = 0; unit < runs.units; unit++) {
      const before = keys.size;
      const key = keys.number(runs.key[unit] ?? 0);
      const run = runs.runOf[unit] ?? 0;
      slot[unit] = key;
      if (key === before) runOfKey[key] = run;
      else if (runOfKey[key] !== run) runOfKey[key] = SEVERAL;
    }
    this.inOrganisation.clear(keys.size);
    for (let run = 0; run < runs.runs; run++) {
      const start = runs.runStart[run] ?? 0;
      const end = runs.runStart[run + 1] ?? 0;
      if (end - start < 2 || TAILS[runs.class[end - 1] ?? 0] !== 1) continue;
      for (let unit = start; unit < end - 1; unit++) this.inOrganisation.add(slot[unit] ?? 0, 1, run);
    }
    this.prepareSpans(runs, spans);
    if (this.leftEdge.length < runs.runs + 1) {
      this.leftEdge = new Float64Array(runs.runs * 2);
      this.rightEdge = new Float64Array(runs.runs * 2);
    }
  }

  /** What the rounds ask again and again of each span. */
  private prepareSpans(runs: Runs, spans: Spans): void {
    this.names.clear();
    if (this.ask.length < spans.count) {
      this.ask = new Uint8Array(2 * spans.count);
      this.firstKey = new Int32Array(2 * spans.count);
      this.lastKey = new Int32Array(2 * spans.count);
      this.nameOf = new Int32Array(2 * spans.count);
    }
    const { slot, runOfKey } = this;
    for (let span = 0; span < spans.count; span++) {
      const from = spans.from[span] ?? 0;
      const to = spans.to[span] ?? 0;
      const first = to - from === 1 ? from : firstCore(runs, from, to);
      const last = to - from === 1 ? from : lastCore(runs, from, to);
      const firstKey = slot[first] ?? 0;
      const lastKey = slot[last] ?? 0;
      this.firstKey[span] = firstKey;
      this.lastKey[span] = lastKey;
      // words that no other run has cannot be told more of, nor tell
      if (runOfKey[firstKey] !== SEVERAL && runOfKey[lastKey] !== SEVERAL) this.ask[span] = Ask.Nothing;
      else if (first === last) this.ask[span] = Ask.Single;
      else {
        this.ask[span] = runs.familyFirst[first] === 1 ? Ask.FamilyFirst : Ask.Name;
        this.nameOf[span] = this.names.number(fullKey(runs, from, to));
      }
    }
  }

  /** Gathers the evidence of a round; call before {@link features}. */
  gather(runs: Runs, spans: Spans): void {
    const keys = this.keys.size;
    this.family.clear(keys);
    this.given.clear(keys);
    this.single.clear(keys);
    this.same.clear(this.names.size);
    for (let run = 0; run < runs.runs; run++) {
      const begin = spans.runStart[run] ?? 0;
      const stop = spans.runStart[run + 1] ?? 0;
      const listed = runs.listed[run] === 1 || (run + 1 < runs.runs && runs.listed[run + 1] === 1);
      if (listed) this.findEdges(runs, spans, run);
      for (let span = begin; span < stop; span++) {
        const ask = this.ask[span];
        if (ask === Ask.Nothing) continue;
        const probability = spans.probability[span] ?? 0;
        const firstKey = this.firstKey[span] ?? 0;
        if (ask === Ask.Single) {
          this.single.add(firstKey, probability, run);
          continue;
        }
        const likely = probability > UNLIKELY;
        if (likely || isWhole(runs, spans, span, run)) this.same.add(this.nameOf[span] ?? 0, probability, run);
        if (likely) {
          this.family.add(this.lastKey[span] ?? 0, probability, run);
          this.given.add(firstKey, probability, run);
          if (ask === Ask.FamilyFirst) this.family.add(firstKey, probability, run);
        }
      }
    }
  }

  /** The best probabilities of a name at the beginning and at the end of a run. */
  private findEdges(runs: Runs, spans: Spans, run: number): void {
    const start = runs.runStart[run] ?? 0;
    const end = runs.runStart[run + 1] ?? 0;
    let left = 0;
    let right = 0;
    const stop = spans.runStart[run + 1] ?? 0;
    for (let span = spans.runStart[run] ?? 0; span < stop; span++) {
      const probability = spans.probability[span] ?? 0;
      if (spans.from[span] === start && probability > left) left = probability;
      if (spans.to[span] === end && probability > right) right = probability;
    }
    this.leftEdge[run] = left;
    this.rightEdge[run] = right;
  }

  /** Puts the features that hold for the span into {@link found}; returns how many. */
  features(runs: Runs, spans: Spans, span: number): number {
    const run = runs.runOf[spans.from[span] ?? 0] ?? 0;
    const ask = this.ask[span];
    const count = ask === Ask.Nothing ? 0 : ask === Ask.Single ? this.askSingle(span, run) : this.askName(span, run);
    return runs.listed[run] === 1 || (run + 1 < runs.runs && runs.listed[run + 1] === 1)
      ? this.askNeighbours(runs, spans, span, run, count)
      : count;
  }

  private askSingle(span: number, run: number): number {
    const found = this.found;
    const key = this.firstKey[span] ?? 0;
    let count = 0;
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
    return count;
  }

  private askName(span: number, run: number): number {
    const found = this.found;
    const first = this.firstKey[span] ?? 0;
    const last = this.lastKey[span] ?? 0;
    let count = 0;
    const same = this.same.without(this.nameOf[span] ?? 0, run);
    if (same >= LIKELY) found[count++] = same >= SURE ? F['article.same-sure'] : F['article.same-likely'];
    else if (same >= 0 && same < UNLIKELY) found[count++] = F['article.same-unlikely'];
    const family = this.family.without(last, run);
    if (family >= LIKELY)
      found[count++] = family >= SURE ? F['article.last-is-family-sure'] : F['article.last-is-family-likely'];
    const single = this.single.without(last, run);
    if (single >= SURE) found[count++] = F['article.last-is-single-sure'];
    else if (single >= 0 && single < UNLIKELY) found[count++] = F['article.last-is-single-unlikely'];
    if (this.single.without(first, run) >= SURE) found[count++] = F['article.first-is-single-sure'];
    if (this.given.without(first, run) >= SURE) found[count++] = F['article.first-is-given-sure'];
    return count;
  }

  /** Adds what the neighbours in a list say to the `count` features found. */
  private askNeighbours(runs: Runs, spans: Spans, span: number, run: number, count: number): number {
    let neighbour = -1;
    if (spans.from[span] === runs.runStart[run] && runs.listed[run] === 1) neighbour = this.rightEdge[run - 1] ?? 0;
    if (spans.to[span] === runs.runStart[run + 1] && run + 1 < runs.runs && runs.listed[run + 1] === 1)
      neighbour = Math.max(neighbour, this.leftEdge[run + 1] ?? 0);
    if (neighbour >= 0.8) this.found[count] = F['article.neighbour-sure'];
    else if (neighbour >= 0 && neighbour < UNLIKELY) this.found[count] = F['article.neighbour-unlikely'];
    else return count;
    return count + 1;
  }
}

/** Whether a span is all of its run. */
const isWhole = (runs: Runs, spans: Spans, span: number, run: number): boolean =>
  spans.from[span] === runs.runStart[run] && spans.to[span] === runs.runStart[run + 1];

function fullKey(runs: Runs, from: number, to: number): number {
  let key = 7;
  for (let unit = from; unit < to; unit++)
    if (isCore(runs, unit)) key = Math.imul(key, 0x01000193) ^ (runs.key[unit] ?? 0);
  return key;
}
