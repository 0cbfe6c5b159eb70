import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { TAILS } from './classes.ts';
import { LEFT_OF_CLASS, LEFT_OF_KIND, RIGHT_OF_CLASS, RIGHT_OF_KIND } from './context-tables.ts';
import { Left as L, Right as R } from './feature-names.ts';
import { Kind } from './kinds.ts';
import { isBehindOpening } from './lists.ts';
import type { RunBuffer } from './runs.ts';
import type { Site } from './site.ts';
import {
  beginsAsName,
  beginsWithForename,
  endsApposition,
  headOfChain,
  isBehindPlace,
  isBornByBody,
  isFamilyFirm,
  isIntroduced,
  isKnownAs,
  isMember,
  isNickname,
  isOfFirm,
  isOfOffice,
  isOfRole,
  isOnTeamSheet,
  isResult,
  isScore,
  isThing,
  isWord,
  markVenue,
  spellsInitials,
} from './surroundings.ts';
import { Tag } from './tags.ts';
import { isTitle, isTitled } from './titled.ts';

const BEGINNING = Shape.ParagraphStart | Shape.SentenceStart;

/** Fills the one left context of a span that begins with each unit, and the one right context of a span that ends with it. */
export function fillContexts(site: Site): void {
  const { annotated, tags, runs, kindOf } = site;
  const { first, last, left, right, runStart } = runs;
  const { shape, profile } = annotated.tokens;
  const { bits } = tags;
  for (let run = 0; run < runs.runs; run++) {
    const start = runStart[run] ?? 0;
    const end = runStart[run + 1] ?? 0;
    if (end - start > 2) markVenue(site, run);
    // the title before a name that a place or a body bears is part of theirs (Prince Edward School)
    const tailed = TAILS[runs.class[end - 1] ?? 0] === 1;
    for (let unit = start; unit < end; unit++) {
      const begin = first[unit] ?? 0;
      const before = begin - 1;
      const tag = before < 0 ? 0 : (bits[before] ?? 0);
      const kind = before < 0 ? Kind.Other : kindOf(profile[before] ?? 0);
      const titled = !(tailed && unit > start);
      if (titled && (tag & Tag.RankEnd) !== 0 && isTitled(site, unit, start)) left[unit] = L.rank;
      else if (titled && kind <= Kind.Honorific && isTitle(annotated, runs, unit, tag, kind))
        left[unit] = kind === Kind.Courtesy ? L.courtesy : L.honorific;
      else if (unit > start) left[unit] = isBehindPlace(site, run, unit) ? L.comma : leftInRun(site, unit, kind);
      else if (before < 0 || ((shape[begin] ?? 0) & BEGINNING) !== 0) left[unit] = L.start;
      else left[unit] = leftOfRun(site, unit, before, kind);
      const next = last[unit] ?? 0;
      if (unit + 1 < end)
        right[unit] =
          LEFT_OF_KIND[kindOf(profile[first[unit + 1] ?? 0] ?? 0)] === L.thing
            ? R.thing
            : (RIGHT_OF_CLASS[runs.class[unit + 1] ?? 0] ?? R.other);
      else if (next >= annotated.tokens.count || ((shape[next] ?? 0) & BEGINNING) !== 0) right[unit] = R.end;
      else right[unit] = rightOfRun(site, run, next);
    }
  }
}

/** The left context of a unit behind another of its run, of that one's kind. */
function leftInRun(site: Site, unit: number, kind: number): number {
  const { annotated, runs } = site;
  if (kind === Kind.Thing || kind === Kind.Bearer) {
    // "President of the Federation Paula Rojas"
    const held = beginsWithForename(annotated.tokens, runs, unit) && isOfOffice(site, (runs.first[unit] ?? 0) - 1);
    return held ? L.noun : L.thing;
  }
  const left = LEFT_OF_CLASS[runs.class[unit - 1] ?? 0] ?? L.other;
  // "Barristers Edward Ewule and Walter Tchemi"
  return kind === Kind.Role && left === L['unit-common'] ? L['unit-role'] : left;
}

/** The left context of the first unit of a run by the token before it, which is of the same sentence. */
function leftOfRun(site: Site, unit: number, before: number, kind: number): number {
  const { annotated, tags, runs, kindOf, ways } = site;
  const { shape, profile, code } = annotated.tokens;
  const here = shape[before] ?? 0;
  if ((here & Shape.Possessive) !== 0) return isMember(site, unit, before) ? L.noun : L.possessive;
  if ((here & Shape.Punctuation) === 0) {
    if ((here & Shape.Digit) !== 0)
      return isOnTeamSheet(annotated, runs, runs.runOf[unit] ?? 0, before) ? L.start : L.number;
    if (kind === Kind.Of && before > 0) {
      // "Rivka, of Efrat"
      if (code[before - 1] === 0x2c && unitEndingAt(runs, before - 1, unit) >= 0) return L.in;
      const head = unitEndingAt(runs, before, unit);
      if (head >= 0 && TAILS[runs.class[head] ?? 0] === 1) return L['head-of'];
      if (LEFT_OF_KIND[kindOf(profile[before - 1] ?? 0)] === L.thing) return L['thing-of'];
    }
    if (kind === Kind.Preposition && before > 0) {
      if (kindOf(profile[before - 1] ?? 0) === Kind.According) return L['reporting-verb'];
      // "the road to Malka"
      if (has(ways, profile[before - 1] ?? 0) && (isWord(annotated, before, 'to') || isWord(annotated, before, 'from')))
        return L.in;
    }
    if (before > 1 && ((shape[before - 1] ?? 0) & Shape.Dash) !== 0) {
      const head = kindOf(profile[headOfChain(annotated.tokens, before)] ?? 0);
      if (head === Kind.Role || head === Kind.Kinship) return LEFT_OF_KIND[head] ?? L.other;
      // "20-year-old Ajit"
      if (isWord(annotated, before, 'old')) return L.role;
    }
    if (LEFT_OF_KIND[kind] === L.thing && beginsWithForename(annotated.tokens, runs, unit) && isOfOffice(site, before))
      return L.noun;
    if (kind === Kind.Introducer && isIntroduced(site, unit)) return L.role;
    // whom words in quotes are given to: `," said Najiba`
    if (kind === Kind.Reporting && before > 0 && ((shape[before - 1] ?? 0) & Shape.Quote) !== 0) return L.role;
    if (kind === Kind.Preposition && isKnownAs(site, unit, before)) return L.role;
    if (kind === Kind.Determiner) {
      // "said that Mugabe": hardly anybody points at a name
      if (isWord(annotated, before, 'that') || isWord(annotated, before, 'which')) return L.conjunction;
      // "the Mugabe administration": the article is that of the noun
      if (kindOf(profile[endOfRun(runs, unit)] ?? 0) === Kind.Possessed) return L.other;
      if (isThing(site, unit, before)) return L.thing;
    }
    return LEFT_OF_KIND[kind] ?? L.other;
  }
  const mark = code[before] ?? 0;
  if (mark === 0x2c) {
    if (before > 0) {
      if (((tags.bits[before - 1] ?? 0) & (Tag.RankEnd | Tag.OfficeEnd)) !== 0) return L['rank-comma'];
      const title = kindOf(profile[before - 1] ?? 0);
      if (title === Kind.Role) return L['role-comma'];
      // "my father, Gebre"
      const small = ((shape[before - 1] ?? 0) & Shape.Capitalised) === 0;
      if (title === Kind.Kinship || (small && (title === Kind.Honorific || title === Kind.Courtesy)))
        return L['kinship-comma'];
    }
    return isBehindOpening(annotated, runs, unit, before, kindOf) ? L.start : L.comma;
  }
  if ((here & Shape.Quote) !== 0) return isNickname(site, unit, before) ? L.role : L.quote;
  if (mark === 0x28 || mark === 0x5b) return L.bracket;
  if (mark === 0x3a || mark === 0x3b)
    return before > 0 && kindOf(profile[before - 1] ?? 0) === Kind.Role ? L.role : L.colon;
  if ((here & Shape.Dash) !== 0) return L.dash;
  if (mark === 0x2f) return L.slash;
  if (mark === 0x26) return isOfFirm(runs, runs.runOf[unit] ?? 0, before) ? L['unit-organisation'] : L.and;
  return L.other;
}

/** The token behind the run of a unit. */
const endOfRun = ({ runStart, runOf, last }: RunBuffer, unit: number): number =>
  last[(runStart[(runOf[unit] ?? 0) + 1] ?? 0) - 1] ?? 0;

/** The unit just before unit `from` if it ends at token `token`, or -1. */
function unitEndingAt(runs: RunBuffer, token: number, from: number): number {
  return from > 0 && runs.last[from - 1] === token ? from - 1 : -1;
}

/** The right context of the last unit of a run by the token behind it, which is of the same sentence. */
function rightOfRun(site: Site, run: number, next: number): number {
  const { annotated, tags, runs, kindOf } = site;
  const { shape, profile, code, count, start, end } = annotated.tokens;
  const here = shape[next] ?? 0;
  if ((here & Shape.Possessive) !== 0) return isBornByBody(runs, run, next) ? R['unit-tail'] : R.possessive;
  if ((here & Shape.Punctuation) === 0) {
    if ((here & Shape.Digit) !== 0) {
      const first = runs.first[runs.runStart[run] ?? 0] ?? 0;
      if (isScore(annotated.tokens, first, next)) return R.age;
      return isResult(annotated.tokens, runs, run, next) ? R.end : R.number;
    }
    const kind = kindOf(profile[next] ?? 0);
    if (kind === Kind.PostNominal && (here & Shape.Capitals) !== 0 && beginsAsName(tags, annotated, runs, run))
      return R.apposition;
    if (((tags.bits[next] ?? 0) & Tag.RankStart) !== 0 && kind !== Kind.Reporting) {
      // "Yawa Tségan chairs the house": a verb, unlike "coach"
      const verb = kind === Kind.PersonSubject && annotated.text.charCodeAt((end[next] ?? 0) - 1) === 0x73;
      if (!verb) return R.rank;
    }
    // whom words in quotes are given to: `," Najiba said`
    if (kind === Kind.Reporting) {
      const before = (runs.first[runs.runStart[run] ?? 0] ?? 0) - 1;
      const closes = (shape[before] ?? 0) & (Shape.Quote | Shape.SpaceBefore);
      if (before > 0 && closes === Shape.Quote) return R.who;
    }
    // "the Josefa Ruiz primary school"
    if (kind >= Kind.Adjective && kind <= Kind.Noun && kindOf(profile[next + 1] ?? 0) === Kind.Bearer)
      return R['unit-tail'];
    // "the brewer Umeadi and Sons"
    if (kind === Kind.And && isFamilyFirm(site, run, next)) return R['unit-tail'];
    return RIGHT_OF_KIND[kind] ?? R.other;
  }
  const mark = code[next] ?? 0;
  const after = next + 1;
  if (mark === 0x2c && after < count) {
    const follow = shape[after] ?? 0;
    if ((follow & Shape.Number) !== 0 && (end[after] ?? 0) - (start[after] ?? 0) <= 2)
      return endsApposition(annotated.tokens, after + 1) ? R.aged : R.age;
    if (((tags.bits[after] ?? 0) & Tag.RankStart) !== 0) return R['apposition-office'];
    const kind = kindOf(profile[after] ?? 0);
    if (kind === Kind.Who) return R.who;
    if ((follow & Shape.Capitalised) === 0) {
      if (
        kind === Kind.Determiner ||
        kind === Kind.Possessor ||
        kind === Kind.Role ||
        kind === Kind.Modifier ||
        kind === Kind.Kinship ||
        kind === Kind.Introducer
      )
        return isOfRole(site, after) ? R['apposition-role'] : R.apposition;
      if (kind === Kind.Reporting) return R['reporting-verb'];
      // "Rivka, of Efrat"
      const home = kind === Kind.Of || (kind === Kind.Preposition && isWord(annotated, after, 'from'));
      if (home && after + 1 < count && leadsHome(shape[after + 1] ?? 0, kindOf(profile[after + 1] ?? 0)))
        return R['apposition-role'];
    }
    return R.comma;
  }
  if (mark === 0x28 || mark === 0x5b) {
    if (after < count && ((shape[after] ?? 0) & Shape.Number) !== 0 && (end[after] ?? 0) - (start[after] ?? 0) <= 2)
      // "La Loma (43 kilometres)"
      return ((shape[after + 1] ?? 0) & Shape.Word) === 0 ? R.age : R.bracket;
    return spellsInitials(annotated, runs, run, next) ? R.acronym : R.bracket;
  }
  if (mark === 0x2e || mark === 0x21 || mark === 0x3f) return R.end;
  if ((here & Shape.Dash) !== 0) return (here & Shape.SpaceBefore) === 0 ? R.hyphen : R.dash;
  if ((here & Shape.Quote) !== 0) return R.quote;
  if (mark === 0x3a || mark === 0x3b) return R.colon;
  if (mark === 0x2f) return R.slash;
  if (mark === 0x26) {
    if (!isOfFirm(runs, run + 1, next)) return R.and;
    return TAILS[runs.class[runs.runStart[run + 1] ?? 0] ?? 0] === 1 ? R['unit-tail'] : R['unit-organisation'];
  }
  return R.other;
}

/** Whether a word behind ", of" begins what somebody is of, unlike "of course". */
const leadsHome = (bits: number, kind: number): boolean => (bits & Shape.Capitalised) !== 0 || kind === Kind.Determiner;
