import type { Annotated } from '../../core/document.ts';
import { loadGazetteer } from '../../engine/gazetteer/load.ts';
import { HitBuffer, lookUp } from '../../engine/gazetteer/look-up.ts';
import { TokenBuffer } from '../../engine/segment/buffers.ts';
import { segment } from '../../engine/segment/segment.ts';
import { createPersonModel } from '../../people/model.ts';
import type { Runs } from '../../people/runs.ts';
import type { Spans } from '../../people/spans.ts';
import { NO_WEIGHTS } from '../../people/weights.ts';
import { createContext } from './context.ts';

export interface GoldDocument {
  readonly id: string;
  readonly source?: string;
  readonly region?: string;
  readonly text: string;
  readonly date?: string;
  readonly gold: readonly { type: string; start: number; end: number }[];
}

export interface Snapshot {
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

export const argument = (name: string, fallback: number): number => {
  const at = process.argv.indexOf(name);
  return at < 0 ? fallback : Number(process.argv[at + 1]);
};

const named = process.argv.indexOf('--dictionaries');
const gazetteer = loadGazetteer(named < 0 ? 'dist/dictionaries.bin' : (process.argv[named + 1] ?? ''));
const model = createPersonModel(gazetteer, NO_WEIGHTS, true);
const context = createContext(gazetteer);

/** Gold ends without possessive, quotes and closing punctuation, as the scorer compares them. */
export function trimmed(text: string, start: number, end: number): string {
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
export function withoutTitles(
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

export function snapshot(document: GoldDocument): Snapshot {
  const annotated: Annotated = lookUp(
    segment(document.text, gazetteer.vocabulary, new TokenBuffer()),
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
      keys: runs.keys,
      first: runs.first.slice(0, units),
      last: runs.last.slice(0, units),
      class: runs.class.slice(0, units),
      key: runs.key.slice(0, units),
      slot: runs.slot.slice(0, units),
      runOf: runs.runOf.slice(0, units),
      runStart: runs.runStart.slice(0, runs.runs + 1),
      listed: runs.listed.slice(0, runs.runs + 1),
      familyFirst: runs.familyFirst.slice(0, units),
      wellKnown: runs.wellKnown.slice(0, units),
    },
    spans: {
      count: spans.count,
      from: spans.from.slice(0, spans.count),
      to: spans.to.slice(0, spans.count),
      odds: new Float64Array(spans.count),
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
