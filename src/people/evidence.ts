import { enlarged } from '../engine/grow.ts';
import { NumberTable } from '../engine/number-table.ts';
import { TAILS } from './classes.ts';
import { Feature as F } from './feature-names.ts';
import type { Runs } from './runs.ts';
import { ROLES, Role, Seen } from './seen.ts';
import { firstCore, isCore, lastCore, type Spans } from './spans.ts';

const SURE = 0.9;
const LIKELY = 0.6;
const MAYBE = 0.25;
const UNLIKELY = 0.1;
/** More features than hold for one span at once. */
const MOST = 16;
/** In place of a run where a key stands in several, and where it stands in none. */
const SEVERAL = -1;
const NOWHERE = -2;
/** Who may say something of the spans of a run; 0 where nobody does. */
enum Say {
  /** Other runs with its words. */
  Words = 1,
  /** Its neighbours in a list. */
  Neighbours = 2,
}
/** What there is to ask of the article about a span. */
enum Ask {
  Nothing = 0,
  Single = 1,
  Name = 2,
  FamilyFirst = 3,
}

/**
 * What the other mentions of an article say about a span, from the probabilities of the round before. For each document:
 * {@link prepare}; then as many rounds as wanted, each begun by {@link gather}, after which {@link features} tells of each span.
 */
export class Evidence {
  /** The features that {@link features} found. */
  readonly found = new Int32Array(MOST);
  private readonly seen = new Seen();
  /** Small numbers for the names of several units. */
  private readonly names = new NumberTable();
  /** For each key the one run that has it, {@link SEVERAL} or {@link NOWHERE}; and the same of runs that end as organisations do. */
  private runOfKey = new Int32Array(1024);
  private organisationOfKey = new Int32Array(1024);
  /** For each span what there is to ask of the article, one of {@link Ask}, the slots of its first and last core unit, and its name. */
  private ask = new Uint8Array(2048);
  private head = new Int32Array(2048);
  private tail = new Int32Array(2048);
  private nameOf = new Int32Array(2048);
  /** The slot of the last core unit but one of a name of three or more, or -1: the first of two family names (Wilfredo Quispe Mamani). */
  private inner = new Int32Array(2048);

  /** For each run what the article may say of its spans, bits of {@link Say}. */
  says = new Uint8Array(512);

  /** Finds out what there is to ask of the article about the spans that are left; call once before the rounds. */
  prepare(runs: Runs, spans: Spans): void {
    this.findRuns(runs);
    this.names.clear();
    if (this.says.length < runs.runs) this.says = new Uint8Array(2 * runs.runs);
    while (this.ask.length < spans.count) this.grow();
    const { says, runOfKey, ask, head: heads, tail: tails, inner } = this;
    const { slot } = runs;
    for (let run = 0; run < runs.runs; run++) says[run] = isListed(runs, run) ? Say.Neighbours : 0;
    for (let span = 0; span < spans.count; span++) {
      const from = spans.from[span] ?? 0;
      const to = spans.to[span] ?? 0;
      const first = to - from === 1 ? from : firstCore(runs, from, to);
      const last = to - from === 1 ? from : lastCore(runs, from, to);
      const head = slot[first] ?? 0;
      const tail = slot[last] ?? 0;
      const before = lastCore(runs, from, last);
      const middle = last - first > 1 && before > first ? (slot[before] ?? 0) : -1;
      // words that no other run has cannot be told more of, nor tell
      if (runOfKey[head] !== SEVERAL && runOfKey[tail] !== SEVERAL && runOfKey[middle] !== SEVERAL) {
        ask[span] = Ask.Nothing;
        continue;
      }
      const run = runs.runOf[from] ?? 0;
      says[run] = (says[run] ?? 0) | Say.Words;
      heads[span] = head;
      tails[span] = tail;
      inner[span] = middle;
      if (first === last) ask[span] = Ask.Single;
      else {
        ask[span] = runs.familyFirst[first] === 1 ? Ask.FamilyFirst : Ask.Name;
        this.nameOf[span] = this.names.number(fullKey(runs, from, to));
      }
    }
  }

  /** Finds the runs of each key. */
  private findRuns(runs: Runs): void {
    const { keys } = runs;
    if (this.runOfKey.length < keys) {
      this.runOfKey = new Int32Array(2 * keys);
      this.organisationOfKey = new Int32Array(2 * keys);
    }
    const { runOfKey, organisationOfKey } = this;
    const { slot, runOf } = runs;
    runOfKey.fill(NOWHERE, 0, keys);
    organisationOfKey.fill(NOWHERE, 0, keys);
    for (let unit = 0; unit < runs.units; unit++) standsIn(runOfKey, slot[unit] ?? 0, runOf[unit] ?? 0);
    for (let run = 0; run < runs.runs; run++) {
      const start = runs.runStart[run] ?? 0;
      const end = runs.runStart[run + 1] ?? 0;
      if (end - start < 2 || TAILS[runs.class[end - 1] ?? 0] !== 1) continue;
      for (let unit = start; unit < end - 1; unit++) standsIn(organisationOfKey, slot[unit] ?? 0, run);
    }
  }

  private grow(): void {
    this.ask = enlarged(this.ask);
    this.head = enlarged(this.head);
    this.tail = enlarged(this.tail);
    this.nameOf = enlarged(this.nameOf);
    this.inner = enlarged(this.inner);
  }

  /** Gathers the evidence of a round; call before {@link features}. */
  gather(runs: Runs, spans: Spans): void {
    const { seen, says, head, tail, nameOf, inner } = this;
    seen.clear(runs.keys, this.names.size, runs.runs);
    const { words, names } = seen;
    const { probability: probabilities, runStart } = spans;
    for (let run = 0; run < runs.runs; run++) {
      const say = says[run] ?? 0;
      if (say === 0) continue;
      if ((say & Say.Neighbours) !== 0) this.findEdges(runs, spans, run);
      if ((say & Say.Words) === 0) continue;
      const stop = runStart[run + 1] ?? 0;
      for (let span = runStart[run] ?? 0; span < stop; span++) {
        const ask = this.ask[span];
        if (ask === Ask.Nothing) continue;
        const probability = probabilities[span] ?? 0;
        const first = ROLES * (head[span] ?? 0);
        if (ask === Ask.Single) {
          words.add(first + Role.Single, probability, run);
          continue;
        }
        const likely = probability > UNLIKELY;
        if (likely || isWhole(runs, spans, span, run)) names.add(nameOf[span] ?? 0, probability, run);
        if (likely) {
          words.add(ROLES * (tail[span] ?? 0) + Role.Family, probability, run);
          const middle = inner[span] ?? -1;
          if (middle >= 0) words.add(ROLES * middle + Role.Inner, probability, run);
          words.add(first + Role.Given, probability, run);
          if (ask === Ask.FamilyFirst) words.add(first + Role.Family, probability, run);
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
    this.seen.leftEdge[run] = left;
    this.seen.rightEdge[run] = right;
  }

  /** Puts the features that hold for a span of a run into {@link found}; returns how many. */
  features(runs: Runs, spans: Spans, span: number, run: number): number {
    const ask = this.ask[span];
    const count =
      ask === Ask.Nothing
        ? 0
        : ask === Ask.Single
          ? this.askSingle(span, run, isWhole(runs, spans, span, run))
          : this.askName(span, run);
    return ((this.says[run] ?? 0) & Say.Neighbours) === 0 ? count : this.askNeighbours(runs, spans, span, run, count);
  }

  /** @param whole whether the run has no other unit: of two family names, the first stands for both, but not beside the second */
  private askSingle(span: number, run: number, whole: boolean): number {
    const found = this.found;
    const { words } = this.seen;
    const slot = this.head[span] ?? 0;
    const key = ROLES * slot;
    let count = 0;
    let family = words.without(key + Role.Family, run);
    if (whole) family = Math.max(family, words.without(key + Role.Inner, run));
    if (family >= MAYBE) {
      found[count++] =
        family >= SURE
          ? F['article.family-sure']
          : family >= LIKELY
            ? F['article.family-likely']
            : F['article.family-maybe'];
    }
    const given = words.without(key + Role.Given, run);
    if (given >= LIKELY) found[count++] = given >= SURE ? F['article.given-sure'] : F['article.given-likely'];
    const single = words.without(key + Role.Single, run);
    if (single >= LIKELY) found[count++] = single >= SURE ? F['article.single-sure'] : F['article.single-likely'];
    else if (single >= 0 && single < UNLIKELY) found[count++] = F['article.single-unlikely'];
    const organisation = this.organisationOfKey[slot] ?? NOWHERE;
    if (organisation !== NOWHERE && organisation !== run) found[count++] = F['article.in-organisation'];
    return count;
  }

  private askName(span: number, run: number): number {
    const found = this.found;
    const { words, names } = this.seen;
    const first = ROLES * (this.head[span] ?? 0);
    const last = ROLES * (this.tail[span] ?? 0);
    let count = 0;
    const same = names.without(this.nameOf[span] ?? 0, run);
    if (same >= LIKELY) found[count++] = same >= SURE ? F['article.same-sure'] : F['article.same-likely'];
    else if (same >= 0 && same < UNLIKELY) found[count++] = F['article.same-unlikely'];
    const family = words.without(last + Role.Family, run);
    if (family >= LIKELY)
      found[count++] = family >= SURE ? F['article.last-is-family-sure'] : F['article.last-is-family-likely'];
    const single = words.without(last + Role.Single, run);
    if (single >= SURE) found[count++] = F['article.last-is-single-sure'];
    else if (single >= 0 && single < UNLIKELY) found[count++] = F['article.last-is-single-unlikely'];
    if (words.without(first + Role.Single, run) >= SURE) found[count++] = F['article.first-is-single-sure'];
    if (words.without(first + Role.Given, run) >= SURE) found[count++] = F['article.first-is-given-sure'];
    return count;
  }

  /** Adds what the neighbours in a list say to the `count` features found. */
  private askNeighbours(runs: Runs, spans: Spans, span: number, run: number, count: number): number {
    let neighbour = -1;
    if (spans.from[span] === runs.runStart[run] && runs.listed[run] === 1)
      neighbour = this.seen.rightEdge[run - 1] ?? 0;
    if (spans.to[span] === runs.runStart[run + 1] && run + 1 < runs.runs && runs.listed[run + 1] === 1)
      neighbour = Math.max(neighbour, this.seen.leftEdge[run + 1] ?? 0);
    if (neighbour >= 0.8) this.found[count] = F['article.neighbour-sure'];
    else if (neighbour >= 0 && neighbour < UNLIKELY) this.found[count] = F['article.neighbour-unlikely'];
    else return count;
    return count + 1;
  }
}

/** Notes that a key stands in a run. */
function standsIn(runOf: Int32Array, key: number, run: number): void {
  const known = runOf[key];
  if (known !== run) runOf[key] = known === NOWHERE ? run : SEVERAL;
}

/** Whether a run has a neighbour in a list. */
const isListed = (runs: Runs, run: number): boolean =>
  runs.listed[run] === 1 || (run + 1 < runs.runs && runs.listed[run + 1] === 1);

/** Whether a span is all of its run. */
const isWhole = (runs: Runs, spans: Spans, span: number, run: number): boolean =>
  spans.from[span] === runs.runStart[run] && spans.to[span] === runs.runStart[run + 1];

function fullKey(runs: Runs, from: number, to: number): number {
  let key = 7;
  for (let unit = from; unit < to; unit++)
    if (isCore(runs, unit)) key = Math.imul(key, 0x01000193) ^ (runs.key[unit] ?? 0);
  return key;
}
