import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Class as C, CLASSES, classSet, TAILS } from './classes.ts';
import { fillContexts } from './contexts.ts';
import { Feature as F, GROUPS, Group, Left as L, PAIR, Position, Right as R } from './feature-names.ts';
import { Kind } from './kinds.ts';
import { markPostings } from './postings.ts';
import type { RunBuffer } from './runs.ts';
import type { Site } from './site.ts';
import { MOSTLY } from './small-words.ts';
import { canBegin, canEnd, firstCore, isCore, LONGEST_SPAN, lastCore, NEVER_INSIDE, type SpanBuffer } from './spans.ts';
import { Tag, type Tags } from './tags.ts';

const GROUP = new Uint8Array(CLASSES).fill(Group.other);
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
  GROUP[c] = Group.given;
for (const c of [
  C['capital-particle'],
  C['name-in-letters'],
  C.family,
  C['family-rare-word'],
  C['family-common-word'],
  C.shape,
])
  GROUP[c] = Group.family;
for (const c of [
  C.recorded,
  C['recorded-either'],
  C['unknown-namelike'],
  C['unknown-middling'],
  C['unknown-wordlike'],
  C.hyphened,
  C['inner-capital'],
])
  GROUP[c] = Group.unknown;
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
  GROUP[c] = Group.word;
/** Names that are common words too, by {@link Class}. */
export const DOUBTFUL = classSet(
  C['given-common-word'],
  C['family-common-word'],
  C['both-common-word'],
  C['given-rare-word'],
  C['family-rare-word'],
  C['both-rare-word'],
);
/** Right contexts that show an English word with its noun rather than a person ("Olive oil"). */
const isNoun = (context: number): boolean => context === R.noun || context === R.thing || context === R.other;
/** Units of the longest names of towns. */
const LONGEST_TOWN = 5;
const PHRASES = Tag.CountryPhrase | Tag.PlacePhrase | Tag.KnownName;

/** Lists every span of every run with the features that hold for it before anything is known of the article as a whole. */
export function listSpans(site: Site, spans: SpanBuffer): void {
  const { annotated, tags, runs, kindOf } = site;
  const { shape } = annotated.tokens;
  fillTags(tags, runs);
  markPostings(site);
  fillContexts(site);
  spans.reset(runs.runs);
  for (let run = 0; run < runs.runs; run++) {
    const start = runs.runStart[run] ?? 0;
    const end = runs.runStart[run + 1] ?? 0;
    const tailed = end - start > 1 && TAILS[runs.class[end - 1] ?? 0] === 1;
    const next = runs.last[end - 1] ?? 0;
    // "the Adeola Obi hospital"
    const borne = runs.right[end - 1] === R['unit-tail'] && ((shape[next] ?? 0) & Shape.Possessive) === 0;
    const long = end - start > 6;
    const office = followsOffice(annotated, tags, kindOf, runs.first[start] ?? 0);
    const town = isTown(site, start, end);
    // "Klong Phra Khanong" to its end, or to the title of a person
    let borrowed = runs.class[start] === C['leading-noun'];
    for (let from = start; from < end; from++) {
      if (borrowed && runs.class[from] === C.rank) borrowed = false;
      if (borrowed || !canBegin(runs, from, start, end)) continue;
      const firstShape = shape[runs.first[from] ?? 0] ?? 0;
      const furthest = Math.min(end, from + LONGEST_SPAN);
      let tag = 0;
      let cores = 0;
      for (let to = from + 1; to <= furthest; to++) {
        if (NEVER_INSIDE[runs.class[to - 1] ?? 0] === 1) break;
        tag |= runs.tags[to - 1] ?? 0;
        if (isCore(runs, to - 1)) cores++;
        if (!canEnd(runs, from, to, end)) continue;
        let used = spans.add(from, to);
        const ids = spans.features;
        ids[used++] = runs.left[from] ?? 0;
        ids[used++] = runs.right[to - 1] ?? 0;
        if (runs.left[from] === L.quote && runs.right[to - 1] === R.quote) ids[used++] = F['in-quotes'];
        const single = to - from === 1 || cores === 1;
        if (single) used = addOnlyUnit(runs, ids, used, from, to);
        else used = addUnits(runs, ids, used, from, to);
        if ((tag & PHRASES) !== 0) used = addPhrases(tags, runs, ids, used, from, to, tag);
        if (single) used = addSingle(runs, ids, used, from, firstShape);
        else used = addSeveral(runs, ids, used, from, to, firstShape, tag, cores);
        if (to < end ? tailed : borne) ids[used++] = F['run.ends-in-tail'];
        if (long) ids[used++] = F['run.long'];
        if (office) ids[used++] = placeOfHolder(runs, from, start);
        if (town && to - from === end - start) ids[used++] = F['is.town'];
        if (
          (firstShape & Shape.ParagraphStart) !== 0 &&
          from === start &&
          to === end &&
          isParagraphEnd(annotated, runs.last[to - 1] ?? 0)
        ) {
          ids[used++] = F['short-line.whole'];
        }
        spans.endFeatures(used);
      }
    }
    spans.endRun(run);
  }
}

/** Fills the tags of the tokens of each unit, all together. */
function fillTags({ bits }: Tags, runs: RunBuffer): void {
  const { first, last, tags } = runs;
  for (let unit = 0; unit < runs.units; unit++) {
    const begin = first[unit] ?? 0;
    const stop = last[unit] ?? 0;
    let tag = bits[begin] ?? 0;
    for (let token = begin + 1; token < stop; token++) tag |= bits[token] ?? 0;
    // "Minister Sunday Okafor", "Bassem Eid"
    const kind = runs.class[unit];
    tags[unit] = kind === C['given-common-word'] || kind === C['family-common-word'] ? tag & ~Tag.Date : tag;
  }
}

// The functions that follow put features into `ids` behind the `used` ones that are there, and return how many there are then.

/** Adds what phrases of the dictionaries say of a span that has something of one. */
function addPhrases(
  tags: Tags,
  runs: RunBuffer,
  ids: Int32Array,
  used: number,
  from: number,
  to: number,
  tag: number,
): number {
  const first = runs.first[from] ?? 0;
  const stop = runs.last[to - 1] ?? 0;
  const opening = tags.bits[first] ?? 0;
  const closing = tags.bits[stop - 1] ?? 0;
  if ((tag & Tag.CountryPhrase) !== 0) ids[used++] = F['holds.country-phrase'];
  if ((tag & Tag.PlacePhrase) !== 0) {
    const whole = (opening & Tag.PhraseStart) !== 0 && (closing & Tag.PhraseEnd) !== 0;
    ids[used++] = whole ? F['is.place-phrase'] : F['holds.place-phrase'];
  }
  if ((tag & Tag.KnownName) !== 0) {
    // of "Jack Daniel's" the ending too
    const ending = runs.right[to - 1] === R.possessive ? closing | (tags.bits[stop] ?? 0) : closing;
    const whole = (opening & Tag.KnownStart) !== 0 && (ending & Tag.KnownEnd) !== 0;
    ids[used++] = whole
      ? knownName(tag, stop - first)
      : holdsWordsOnly(tags, first, stop)
        ? F['holds.known-word']
        : F['holds.known-name'];
  }
  return used;
}

/** Adds what holds for names of one core unit only. */
function addSingle(runs: RunBuffer, ids: Int32Array, used: number, from: number, firstShape: number): number {
  if ((firstShape & Shape.SentenceStart) !== 0) {
    ids[used++] = F['sentence-start.single'];
    if (DOUBTFUL[runs.class[from] ?? 0] === 1 && isNoun(runs.right[from] ?? 0)) ids[used++] = F['doubtful-start.noun'];
  }
  const small = runs.class[from] === C['capital-particle'] ? 0 : (runs.smallFirst[from] ?? 0);
  if (small > 0) ids[used++] = small === MOSTLY ? F['small-mostly.single'] : F['small-elsewhere.single'];
  if ((firstShape & Shape.TitleLine) !== 0) ids[used++] = F['headline.single'];
  if ((firstShape & Shape.CapitalsLine) !== 0) ids[used++] = F['capitals-line.single'];
  return used;
}

/** Adds what holds for names of several core units only. */
function addSeveral(
  runs: RunBuffer,
  ids: Int32Array,
  used: number,
  from: number,
  to: number,
  firstShape: number,
  tag: number,
  size: number,
): number {
  if ((firstShape & Shape.SentenceStart) !== 0) ids[used++] = F['sentence-start.several'];
  // "Dos Santos" beside "dos Santos"
  if (runs.smallFirst[from] !== 0 && runs.class[from] !== C['capital-particle'])
    ids[used++] = F['small-elsewhere.first'];
  if (runs.smallLast[to - 1] !== 0) ids[used++] = F['small-elsewhere.last'];
  if ((firstShape & Shape.TitleLine) !== 0) ids[used++] = F['headline.several'];
  if ((firstShape & Shape.CapitalsLine) !== 0) ids[used++] = F['capitals-line.several'];
  if ((tag & Tag.Date) !== 0) ids[used++] = F['holds.date'];
  ids[used++] = size === 2 ? F['length.2'] : size === 3 ? F['length.3'] : size === 4 ? F['length.4'] : F['length.5'];
  if (runs.familyFirst[from] === 1) ids[used++] = F['family-first'];
  return used;
}

/** Adds the class of the one core unit of a span. */
function addOnlyUnit(runs: RunBuffer, ids: Int32Array, used: number, from: number, to: number): number {
  const unit = firstCore(runs, from, to);
  if (unit > from) ids[used++] = F['has.leading-particle'];
  ids[used++] = Position.single * CLASSES + (runs.class[unit] ?? 0);
  if (runs.wellKnown[unit] === 1) ids[used++] = F['well-known.single'];
  return used;
}

/** Adds the classes of the core units by position, and the pairs of neighbours. */
function addUnits(runs: RunBuffer, ids: Int32Array, used: number, from: number, to: number): number {
  const first = firstCore(runs, from, to);
  const last = lastCore(runs, from, to);
  if (first > from) ids[used++] = F['has.leading-particle'];
  if (runs.wellKnown[first] === 1) ids[used++] = F['well-known.first'];
  if (runs.wellKnown[last] === 1) ids[used++] = F['well-known.last'];
  let before = -1;
  let particle = false;
  for (let unit = first; unit <= last; unit++) {
    const kind = runs.class[unit] ?? 0;
    if (!isCore(runs, unit)) {
      particle ||= kind === C.particle;
      continue;
    }
    const group = GROUP[kind] ?? Group.other;
    const position = unit === first ? Position.first : unit === last ? Position.last : Position.middle;
    ids[used++] = position * CLASSES + kind;
    if (before >= 0) ids[used++] = PAIR + before * GROUPS + group;
    before = group;
  }
  if (particle)
    ids[used++] = GROUP[runs.class[first] ?? 0] === Group.given ? F['given-with-particle'] : F['has.particle'];
  return used;
}

const knownName = (tag: number, tokens: number): number =>
  (tag & Tag.KnownWork) !== 0
    ? F['is.known-name.work']
    : tokens === 1
      ? (tag & Tag.KnownPlace) !== 0
        ? F['is.known-name.place']
        : F['is.known-name.single']
      : F['is.known-name.several'];

/** Whether the known names inside `[first, stop)` are of one word each, as that of a people may be somebody's name. */
function holdsWordsOnly({ bits }: Tags, first: number, stop: number): boolean {
  const alone = Tag.KnownStart | Tag.KnownEnd;
  for (let at = first; at < stop; at++) {
    const tag = bits[at] ?? 0;
    if ((tag & Tag.KnownName) !== 0 && (tag & alone) !== alone) return false;
  }
  return true;
}

/** Where a span stands in a run behind "head of the": it may be the body, or its head directly behind the body's last word. */
const placeOfHolder = (runs: RunBuffer, from: number, start: number): number =>
  from === start
    ? F['rank-of.first']
    : TAILS[runs.class[from - 1] ?? 0] === 1 || ((runs.tags[from - 1] ?? 0) & Tag.KnownEnd) !== 0
      ? F['rank-of.behind-body']
      : F['rank-of.later'];

/** Whether "minister of" or "head of the" stands before a run: it may hold what the office is of, then the holder's name. */
function followsOffice(annotated: Annotated, tags: Tags, kindOf: (profile: number) => number, first: number): boolean {
  const { profile } = annotated.tokens;
  let at = first - 1;
  if (at > 0 && kindOf(profile[at] ?? 0) === Kind.Determiner) at--;
  const kind = at > 0 ? kindOf(profile[at] ?? 0) : 0;
  return (kind === Kind.Of || kind === Kind.Preposition) && ((tags.bits[at - 1] ?? 0) & Tag.RankEnd) !== 0;
}

function isParagraphEnd(annotated: Annotated, token: number): boolean {
  return token >= annotated.tokens.count || ((annotated.tokens.shape[token] ?? 0) & Shape.ParagraphStart) !== 0;
}

/** Whether the several units of a run are the name of a town; those of one unit are classes of words, or names of persons as well. */
function isTown({ annotated, runs, towns }: Site, from: number, to: number): boolean {
  if (to - from === 1 || to - from > LONGEST_TOWN) return false;
  const { start, end } = annotated.tokens;
  return towns.has(annotated.text, start[runs.first[from] ?? 0], end[(runs.last[to - 1] ?? 1) - 1]);
}
