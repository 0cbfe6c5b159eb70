import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { CLASS, CLASS_NAMES } from './classes.ts';
import { leftContext, rightContext } from './contexts.ts';
import { F, GROUPS, L, PAIR, R, UNIT } from './feature-names.ts';
import { Kind } from './kinds.ts';
import type { RunBuffer } from './runs.ts';
import type { SmallWords } from './small-words.ts';
import { canSpan, firstCore, isCore, LONGEST_SPAN, lastCore, type SpanBuffer } from './spans.ts';
import { Tag, type Tags } from './tags.ts';

const C = CLASS;
const SIZE = CLASS_NAMES.length;
const [GIVEN, FAMILY, UNKNOWN, WORD, OTHER] = [0, 1, 2, 3, 4];
const GROUP = new Uint8Array(64).fill(OTHER);
for (const c of [
  C.given,
  C['given-rare-word'],
  C['given-common-word'],
  C.both,
  C['both-rare-word'],
  C['both-common-word'],
  C['hyphened-name'],
  C['place-or-given'],
  C.initial,
])
  GROUP[c] = GIVEN;
for (const c of [C.family, C['family-rare-word'], C['family-common-word'], C.shape]) GROUP[c] = FAMILY;
for (const c of [C['unknown-namelike'], C['unknown-middling'], C['unknown-wordlike'], C.hyphened, C['inner-capital']])
  GROUP[c] = UNKNOWN;
for (const c of [
  C['common-10'],
  C['common-35'],
  C['common-50'],
  C.function,
  C['organisation-head'],
  C['organisation-tail'],
  C['place-word'],
  C.role,
  C.rank,
])
  GROUP[c] = WORD;
/** Names that are common words too. */
export const DOUBTFUL: ReadonlySet<number> = new Set([
  C['given-common-word'],
  C['family-common-word'],
  C['both-common-word'],
  C['given-rare-word'],
  C['family-rare-word'],
  C['both-rare-word'],
]);
/** Right contexts that show an English word with its noun rather than a person ("Olive oil"). */
const NOUNS: ReadonlySet<number> = new Set([R.noun, R.thing, R.other]);
const TAILS = new Set<number>([C['organisation-head'], C['organisation-tail'], C['place-word']]);

/** Lists every span of every run with the features that hold for it before anything is known of the article as a whole. */
export function listSpans(
  annotated: Annotated,
  tags: Tags,
  runs: RunBuffer,
  kindOf: (profile: number) => number,
  small: SmallWords,
  spans: SpanBuffer,
): void {
  const { shape, word } = annotated.tokens;
  spans.reset();
  for (let run = 0; run < runs.runs; run++) {
    spans.startRun(run);
    const start = runs.runStart[run] ?? 0;
    const end = runs.runStart[run + 1] ?? 0;
    const tailed = end - start > 1 && TAILS.has(runs.class[end - 1] ?? 0);
    const long = end - start > 6;
    const office = followsOffice(annotated, tags, kindOf, runs.first[start] ?? 0);
    for (let unit = start; unit < end; unit++) {
      runs.left[unit] = leftContext(annotated, tags, runs, kindOf, unit);
      runs.right[unit] = rightContext(annotated, tags, runs, kindOf, unit + 1);
    }
    for (let from = start; from < end; from++) {
      const firstToken = runs.first[from] ?? 0;
      const firstShape = shape[firstToken] ?? 0;
      let tag = 0;
      let token = firstToken;
      for (let to = from + 1; to <= end && to - from <= LONGEST_SPAN; to++) {
        const stop = runs.last[to - 1] ?? 0;
        for (; token < stop; token++) tag |= tags.bits[token] ?? 0;
        if (!canSpan(runs, from, to)) continue;
        spans.add(from, to);
        spans.feature(runs.left[from] ?? 0);
        spans.feature(runs.right[to - 1] ?? 0);
        if (runs.left[from] === L.quote && runs.right[to - 1] === R.quote) spans.feature(F['in-quotes']);
        const size = addUnits(runs, spans, from, to);
        if ((tag & Tag.CountryPhrase) !== 0) spans.feature(F['holds.country-phrase']);
        if ((tag & Tag.PlacePhrase) !== 0) {
          const whole =
            ((tags.bits[firstToken] ?? 0) & Tag.PhraseStart) !== 0 &&
            ((tags.bits[stop - 1] ?? 0) & Tag.PhraseEnd) !== 0;
          spans.feature(whole ? F['is.place-phrase'] : F['holds.place-phrase']);
        }
        if ((tag & Tag.KnownName) !== 0) {
          const whole =
            ((tags.bits[firstToken] ?? 0) & Tag.KnownStart) !== 0 && ((tags.bits[stop - 1] ?? 0) & Tag.KnownEnd) !== 0;
          spans.feature(whole ? knownName(tag, stop - firstToken) : F['holds.known-name']);
        }
        const smallFirst = small.of(word[firstToken] ?? 0);
        if (size === 1) {
          if ((firstShape & Shape.SentenceStart) !== 0) {
            spans.feature(F['sentence-start.single']);
            if (DOUBTFUL.has(runs.class[from] ?? 0) && NOUNS.has(runs.right[from] ?? 0))
              spans.feature(F['doubtful-start.noun']);
          }
          if (smallFirst > 0) spans.feature(smallFirst > 2 ? F['small-mostly.single'] : F['small-elsewhere.single']);
          if ((firstShape & Shape.TitleLine) !== 0) spans.feature(F['headline.single']);
          if ((firstShape & Shape.CapitalsLine) !== 0) spans.feature(F['capitals-line.single']);
        } else {
          if ((firstShape & Shape.SentenceStart) !== 0) spans.feature(F['sentence-start.several']);
          if (smallFirst > 0) spans.feature(F['small-elsewhere.first']);
          if (small.of(word[stop - 1] ?? 0) > 0) spans.feature(F['small-elsewhere.last']);
          if ((firstShape & Shape.TitleLine) !== 0) spans.feature(F['headline.several']);
          if ((firstShape & Shape.CapitalsLine) !== 0) spans.feature(F['capitals-line.several']);
          if ((tag & Tag.Date) !== 0) spans.feature(F['holds.date']);
          spans.feature(
            size === 2 ? F['length.2'] : size === 3 ? F['length.3'] : size === 4 ? F['length.4'] : F['length.5'],
          );
          if (runs.familyFirst[from] === 1) spans.feature(F['family-first']);
        }
        if (tailed && to < end) spans.feature(F['run.ends-in-tail']);
        if (long) spans.feature(F['run.long']);
        if (office) spans.feature(from === start ? F['rank-of.first'] : F['rank-of.later']);
        if (
          from === start &&
          to === end &&
          (firstShape & Shape.ParagraphStart) !== 0 &&
          isParagraphEnd(annotated, stop)
        ) {
          spans.feature(F['short-line.whole']);
        }
      }
    }
    spans.runStart[run + 1] = spans.count;
  }
}

/** Adds the classes of the core units by position, and the pairs of neighbours; returns how many core units there are. */
function addUnits(runs: RunBuffer, spans: SpanBuffer, from: number, to: number): number {
  const first = firstCore(runs, from, to);
  const last = lastCore(runs, from, to);
  if (first > from) spans.feature(F['has.leading-particle']);
  if (first === last) {
    spans.feature(UNIT + (runs.class[first] ?? 0));
    if (runs.wellKnown[first] === 1) spans.feature(F['well-known.single']);
    return 1;
  }
  if (runs.wellKnown[first] === 1) spans.feature(F['well-known.first']);
  if (runs.wellKnown[last] === 1) spans.feature(F['well-known.last']);
  let size = 0;
  let before = -1;
  let particle = false;
  for (let unit = first; unit <= last; unit++) {
    const kind = runs.class[unit] ?? 0;
    if (!isCore(runs, unit)) {
      particle ||= kind === C.particle;
      continue;
    }
    size++;
    spans.feature(UNIT + (unit === first ? 1 : unit === last ? 3 : 2) * SIZE + kind);
    if (before >= 0) spans.feature(PAIR + (GROUP[before] ?? OTHER) * GROUPS.length + (GROUP[kind] ?? OTHER));
    before = kind;
  }
  if (particle) spans.feature(GROUP[runs.class[first] ?? 0] === GIVEN ? F['given-with-particle'] : F['has.particle']);
  return size;
}

const knownName = (tag: number, tokens: number): number =>
  (tag & Tag.KnownWork) !== 0
    ? F['is.known-name.work']
    : tokens === 1
      ? F['is.known-name.single']
      : F['is.known-name.several'];

/** Whether "minister of" or "head of the" stands before a run: it may hold what the office is of, then the holder's name. */
function followsOffice(annotated: Annotated, tags: Tags, kindOf: (profile: number) => number, first: number): boolean {
  const { profile } = annotated.tokens;
  let at = first - 1;
  if (at > 0 && kindOf(profile[at] ?? 0) === Kind.Determiner) at--;
  return at > 0 && kindOf(profile[at] ?? 0) === Kind.Of && ((tags.bits[at - 1] ?? 0) & Tag.RankEnd) !== 0;
}

function isParagraphEnd(annotated: Annotated, token: number): boolean {
  return token >= annotated.tokens.count || ((annotated.tokens.shape[token] ?? 0) & Shape.ParagraphStart) !== 0;
}
