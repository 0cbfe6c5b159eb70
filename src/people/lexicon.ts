import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { bySet, type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';
import type { AffixTable } from './affixes.ts';
import { CLASS } from './classes.ts';
import type { Likeness } from './likeness.ts';
import { isPinyinGivenName } from './pinyin.ts';
import { Tag, type Tags } from './tags.ts';

/** What the dictionaries say of a word whatever its context; bits kept per set of classes. */
enum Known {
  Given = 1,
  Family = 2,
  Common10 = 4,
  Common35 = 8,
  Common50 = 16,
  Function = 32,
  People = 64,
  Organisation = 128,
  OrganisationHead = 256,
  OrganisationTail = 512,
  PlaceWord = 1024,
  Role = 2048,
  Particle = 4096,
  Syllable = 8192,
  Honorific = 16384,
  Thing = 32768,
  /** Two letters that stand for a name where a stop follows (Ts., Kh., Yu.). */
  Initial = 65536,
  /** Ends names of places and organisations, and is a family name all the same (Park, Hall). */
  TailSurname = 131072,
  /** A name in several lists. */
  WellKnown = 262144,
  /** Family names of traditions that put them first. */
  FamilyFirst = 524288,
  /** Jr, Sr. */
  Suffix = 1048576,
  /** Set in all, so that none is 0. */
  Asked = 2097152,
}

const KNOWN_CLASSES: readonly (readonly [string, number])[] = [
  ['given-name', Known.Given],
  ['family-name', Known.Family],
  ['common-10', Known.Common10],
  ['common-20', Known.Common10],
  ['common-35', Known.Common35],
  ['common-50', Known.Common50],
  ['determiner', Known.Function],
  ['pronoun', Known.Function],
  ['preposition', Known.Function],
  ['conjunction', Known.Function],
  ['auxiliary', Known.Function],
  ['sentence-starters', Known.Function],
  ['religions-and-peoples', Known.People],
  ['organisation-words', Known.Organisation],
  ['product-words', Known.Organisation],
  ['organisation-heads', Known.OrganisationHead],
  ['organisation-tails', Known.OrganisationTail],
  ['team-words', Known.OrganisationTail],
  ['work-heads', Known.OrganisationTail],
  ['work-tails', Known.OrganisationTail],
  ['event-words', Known.OrganisationTail],
  ['street-words', Known.PlaceWord],
  ['place-heads', Known.PlaceWord],
  ['place-tails', Known.PlaceWord],
  ['role-nouns', Known.Role],
  ['name-particle', Known.Particle],
  ['name-syllables', Known.Syllable],
  ['thing-nouns', Known.Thing],
  ['honorifics', Known.Honorific],
  ['name-initial', Known.Initial],
  ['tail-surnames', Known.TailSurname],
  ['names-in-several-lists', Known.WellKnown],
  ['family-first', Known.FamilyFirst],
  ['generational-suffixes', Known.Suffix],
];

export interface Lexicon {
  /** {@link CLASS} of a one-token unit. */
  classOf(annotated: Annotated, tags: Tags, token: number): number;
  /** {@link CLASS} of a hyphened unit of tokens `[first, last)`. */
  classOfHyphened(annotated: Annotated, tags: Tags, first: number, last: number): number;
  isParticle(profile: number): boolean;
  /** A syllable of Chinese and Korean given names, which are written in parts (Jong-un, Ing-wen). */
  isSyllable(profile: number): boolean;
  /** Bit 0: a family name of a tradition that puts it first; bit 1: a name of several lists. */
  listsOf(profile: number): number;
  isFunction(profile: number): boolean;
  isName(profile: number): boolean;
  isCommon(profile: number): boolean;
}

/** Whether `text[start, end)` is a Roman number as rulers have it (II, XIV). */
function isRoman(text: string, start: number, end: number): boolean {
  if (end - start < 2 || end - start > 5) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit !== 0x49 && unit !== 0x56 && unit !== 0x58) return false;
  }
  return true;
}

/** Whether a word of capital letters has one of four or more beside it: a name as bylines print it (`By LEDUA VAKATORA`), no acronym. */
function amongCapitals({ shape, start, end, count }: Tokens, token: number): boolean {
  const long = (at: number): boolean =>
    at >= 0 &&
    at < count &&
    ((shape[at] ?? 0) & (Shape.Capitals | Shape.Word)) === (Shape.Capitals | Shape.Word) &&
    (end[at] ?? 0) - (start[at] ?? 0) >= 4;
  return long(token - 1) || long(token + 1);
}

export function createLexicon(gazetteer: Gazetteer, likeness: Likeness, affixes: AffixTable): Lexicon {
  const classes = KNOWN_CLASSES.map(([name, bit]) => [gazetteer.classOf(name), bit] as const);
  const known = bySet(gazetteer, (profile) => {
    let bits: number = Known.Asked;
    for (const [of, bit] of classes) if (has(of, profile)) bits |= bit;
    return bits;
  });

  function nameClass(bits: number): number {
    const base = (bits & Known.Given) === 0 ? CLASS.family : (bits & Known.Family) === 0 ? CLASS.given : CLASS.both;
    if ((bits & (Known.Common10 | Known.Function)) !== 0) return base + 2;
    return (bits & (Known.Common35 | Known.Common50 | Known.Role)) !== 0 ? base + 1 : base;
  }

  function unknownClass(annotated: Annotated, token: number, shape: number): number {
    const start = annotated.tokens.start[token] ?? 0;
    const end = annotated.tokens.end[token] ?? 0;
    if (affixes.strength(annotated.text, start, end) > 0 || isPinyinGivenName(annotated.text, start, end))
      return CLASS.shape;
    if ((shape & Shape.InnerCapital) !== 0) return CLASS['inner-capital'];
    const score = likeness.score(annotated.text, start, end);
    if (score > 0.35) return CLASS['unknown-namelike'];
    return score > -0.25 ? CLASS['unknown-middling'] : CLASS['unknown-wordlike'];
  }

  function classOf(annotated: Annotated, tags: Tags, token: number): number {
    const { tokens, text } = annotated;
    const shape = tokens.shape[token] ?? 0;
    const bits = known(tokens.profile[token] ?? 0);
    const tag = tags.bits[token] ?? 0;
    const name = (bits & (Known.Given | Known.Family)) !== 0;
    if ((shape & Shape.Digit) !== 0) return CLASS.digit;
    if ((bits & Known.Suffix) !== 0) return CLASS.suffix;
    if ((tag & Tag.Country) !== 0) return name ? CLASS['country-or-name'] : CLASS.country;
    const initial = (shape & (Shape.Initial | Shape.Dotted)) === (Shape.Initial | Shape.Dotted);
    if ((bits & Known.Honorific) !== 0 && !name && !initial) return CLASS.honorific;
    if (initial && (tag & Tag.Rank) !== 0 && (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) > 2)
      return CLASS.rank;
    if ((shape & Shape.Initial) !== 0 || ((bits & Known.Initial) !== 0 && (shape & Shape.Dotted) !== 0))
      return CLASS.initial;
    if ((shape & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals) {
      if (isRoman(text, tokens.start[token] ?? 0, tokens.end[token] ?? 0)) return CLASS.suffix;
      const long = (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) >= 4;
      if (
        !(name && long) &&
        !(long && amongCapitals(tokens, token)) &&
        (bits & (Known.Common10 | Known.Common35)) === 0
      )
        return (bits & Known.Thing) !== 0 ? CLASS.vessel : CLASS.acronym;
    }
    if ((tag & Tag.Date) !== 0) return CLASS.date;
    if ((tag & Tag.Rank) !== 0) return name ? CLASS['rank-or-name'] : CLASS.rank;
    if ((bits & Known.People) !== 0 && !name) return CLASS.people;
    if ((bits & Known.Organisation) !== 0) return name ? CLASS['organisation-or-name'] : CLASS.organisation;
    if ((bits & Known.Thing) !== 0 && !name) return CLASS['organisation-head'];
    if ((bits & (Known.OrganisationHead | Known.OrganisationTail | Known.PlaceWord)) !== 0) {
      if (name && (bits & Known.TailSurname) !== 0) return CLASS['tail-or-name'];
      if ((bits & Known.OrganisationHead) !== 0) return CLASS['organisation-head'];
      return (bits & Known.OrganisationTail) !== 0 ? CLASS['organisation-tail'] : CLASS['place-word'];
    }
    if ((tag & Tag.Place) !== 0) {
      if ((bits & Known.Given) !== 0) return CLASS['place-or-given'];
      return name ? CLASS['place-or-name'] : CLASS.place;
    }
    if ((bits & Known.Role) !== 0 && !name) return CLASS.role;
    if (name) return nameClass(bits);
    if ((bits & Known.Function) !== 0) return CLASS.function;
    if ((bits & Known.Common10) !== 0) return CLASS['common-10'];
    if ((bits & Known.Common35) !== 0) return CLASS['common-35'];
    if ((bits & Known.Common50) !== 0) return CLASS['common-50'];
    return unknownClass(annotated, token, shape);
  }

  function classOfHyphened(annotated: Annotated, tags: Tags, first: number, last: number): number {
    if (((tags.bits[first] ?? 0) & (tags.bits[last - 1] ?? 0) & Tag.Rank) !== 0) return CLASS.rank;
    const { profile, shape } = annotated.tokens;
    let names = 0;
    let common = 0;
    let parts = 0;
    for (let i = first; i < last; i++) {
      if (((shape[i] ?? 0) & Shape.Word) === 0) continue;
      const bits = known(profile[i] ?? 0);
      parts++;
      if ((bits & (Known.Given | Known.Family | Known.Particle)) !== 0) names++;
      else if ((bits & (Known.Common10 | Known.Common35 | Known.People)) !== 0) common++;
    }
    if (names === parts || (names > 0 && common === 0)) return CLASS['hyphened-name'];
    return common > 0 ? CLASS['common-50'] : CLASS.hyphened;
  }

  return {
    classOf,
    classOfHyphened,
    isParticle: (profile) => (known(profile) & Known.Particle) !== 0,
    isSyllable: (profile) => (known(profile) & Known.Syllable) !== 0,
    listsOf: (profile) => {
      const bits = known(profile);
      return ((bits & Known.FamilyFirst) === 0 ? 0 : 1) | ((bits & Known.WellKnown) === 0 ? 0 : 2);
    },
    isFunction: (profile) => (known(profile) & Known.Function) !== 0,
    isName: (profile) => (known(profile) & (Known.Given | Known.Family)) !== 0,
    isCommon: (profile) => (known(profile) & (Known.Common10 | Known.Common35 | Known.Function)) !== 0,
  };
}
