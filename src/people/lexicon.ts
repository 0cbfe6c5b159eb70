import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { bySet, type Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { createAccents } from './accents.ts';
import type { AffixTable } from './affixes.ts';
import {
  amongCapitals,
  amongNames,
  isAcronym,
  isBeforeCapital,
  isRoman,
  isTitleInLetters,
  opensSentence,
} from './capitals.ts';
import { Class, FORENAMES } from './classes.ts';
import { joined } from './classes-of-words.ts';
import { KIND_CLASSES, KIND_MASK, Kind, kindIn } from './kinds.ts';
import { KNOWN_CLASSES, Known, NAME } from './known.ts';
import { createLetters } from './letters.ts';
import type { Likeness } from './likeness.ts';
import { plainClassIn, UNKNOWN, withClass, wordClass } from './plain-classes.ts';
import { Tag, type Tags, TELLING } from './tags.ts';
import { createUnknownWords } from './unknown-words.ts';

const LISTS = 11;
const LISTS_MASK = 3;
const COMMON = Known.Common10 | Known.Common35 | Known.Function;

/** One of these every word has that leads in a name which it bears. */
const BEARING = Known.Thing | Known.OrganisationHead | Known.PlaceWord;
/** Shapes and tags that tell of a word what the dictionaries of words do not. */
const PECULIAR = Shape.Digit | Shape.Initial | Shape.Capitals | Shape.Dotted;
const TITLE_END = Tag.PhraseEnd | Tag.RankEnd;

/** Kinds of words that a name follows and a day or month seldom. */
const FORENAME_FOLLOWS = new Uint8Array(32);
for (const kind of [
  Kind.Courtesy,
  Kind.Honorific,
  Kind.Kinship,
  Kind.Alias,
  Kind.Role,
  Kind.Introducer,
  Kind.And,
  Kind.Of,
  Kind.By,
])
  FORENAME_FOLLOWS[kind] = 1;

export interface Lexicon {
  /** Begins a document: the numbers of its unknown words are its own. */
  open(): void;
  /** All that the dictionaries say of a word; {@link kindIn} and the like read it. */
  known(profile: number): number;
  /** All that they say of the word of a token, accents told apart. */
  knownAt(annotated: Annotated, token: number): number;
  /** {@link Class} of a one-token unit; `known` is of its word. */
  classOf(annotated: Annotated, tags: Tags, token: number, known: number): number;
  /** {@link Class} of a hyphened unit of tokens `[first, last)`. */
  classOfHyphened(annotated: Annotated, tags: Tags, first: number, last: number): number;
  /** {@link Kind} of a word. */
  kindOf(profile: number): number;
  isParticle(profile: number): boolean;
  /** A Dutch or German article, before which a preposition may begin a name (in der Smitten). */
  isArticle(profile: number): boolean;
  /** A syllable of Chinese and Korean given names, which are written in parts (Jong-un, Ing-wen). */
  isSyllable(profile: number): boolean;
  /** A title that is hyphened to the forename before it (Safvet-beg). */
  isHyphenedTitle(profile: number): boolean;
  isCommon(profile: number): boolean;
}

/** Bit 0: a family name of a tradition that puts it first; bit 1: a name of several lists. */
export const listsIn = (known: number): number => (known >> LISTS) & LISTS_MASK;
export const isFunctionIn = (known: number): boolean => (known & Known.Function) !== 0;
export const isSuffixIn = (known: number): boolean => (known & Known.Suffix) !== 0;
export const isNameIn = (known: number): boolean => (known & NAME) !== 0;

export function createLexicon(gazetteer: Gazetteer, likeness: Likeness, affixes: AffixTable): Lexicon {
  const unknown = createUnknownWords(gazetteer, likeness, affixes);

  const known = bySet(gazetteer, 'people-words', () => {
    const bitsOf = joined(
      gazetteer,
      [...KNOWN_CLASSES.map(([name, bit]) => [name, bit | Kind.Other] as const), ...KIND_CLASSES],
      Kind.Other,
      (a, b) => ((a | b) & ~KIND_MASK) | Math.min(kindIn(a), kindIn(b)),
    );
    return (profile) => {
      const bits = bitsOf(profile);
      return withClass(bits, kindIn(bits));
    };
  });

  /** 1 for words behind which a title is none of the name: "His Majesty King Abdullah". */
  const styled = joined(gazetteer, [['styles-of-address', 1]], 0, Math.max);
  /** 1 for letters by which newspapers call a person (AMLO, MBS). */
  const inLetters = joined(gazetteer, [['names-in-letters', 1]], 0, Math.max);
  const articles = joined(gazetteer, [['articles-in-names', 1]], 0, Math.max);
  const hyphenedTitles = joined(gazetteer, [['hyphened-titles', 1]], 0, Math.max);
  const bearing = joined(
    gazetteer,
    [
      ['storm-words', Class.vessel],
      ['leading-nouns', Class['leading-noun']],
    ],
    0,
    Math.max,
  );

  const capitals = createLetters(gazetteer, known);

  function classOf(annotated: Annotated, tags: Tags, token: number, bits: number): number {
    const { tokens } = annotated;
    const lettering = (tokens.shape[token] ?? 0) & PECULIAR;
    const isUntold = ((tags.bits[token] ?? 0) & TELLING) === 0;
    // most words
    const isPlain = lettering === 0 && isUntold;
    if (isPlain && (bits & (Known.Role | NAME)) === (Known.Role | Known.Family) && opensSentence(tokens, token))
      return Class.role;
    // "Jl." leads in as "Jalan"
    if ((bits & BEARING) !== 0 && (isPlain || (lettering === Shape.Dotted && isUntold))) {
      const bearer = bearerOf(tokens, token);
      if (bearer !== 0) return bearer;
    }
    // "Lawyers Renaud Agbodjo and Robert Dossou"
    if (isPlain && (bits & Known.OrganisationTail) !== 0 && kindIn(bits) === Kind.Role && opensSentence(tokens, token))
      return Class.role;
    const found = isPlain ? plainClassIn(bits) : peculiarClass(annotated, tags, token, bits);
    return found === UNKNOWN ? unknown.classOf(annotated, token) : found;
  }

  /** Of "Hurricane Beryl" and "Calle Obispo" the class of the first word; else 0. */
  function bearerOf(tokens: Tokens, token: number): number {
    if (!isBeforeCapital(tokens, token)) return 0;
    const { profile, shape } = tokens;
    const found = bearing(profile[token] ?? 0);
    if (found === 0 || found === Class.vessel || ((shape[token] ?? 0) & Shape.SentenceStart) !== 0) return found;
    // of "Fifth Avenue Bank" and "Sophie Calle Gallery" it leads in nothing
    return ((shape[token - 1] ?? 0) & Shape.Capitalised) === 0 ? found : 0;
  }

  /** `the Chief [Justice] said`: the last word of a title of several is no name where none follows. */
  const endsTitle = ({ profile, shape }: Tokens, { bits }: Tags, token: number): boolean =>
    ((bits[token] ?? 0) & TITLE_END) === TITLE_END &&
    ((bits[token - 1] ?? 0) & Tag.Rank) !== 0 &&
    ((shape[token + 1] ?? 0) & Shape.Capitalised) === 0 &&
    (known(profile[token - 1] ?? 0) & Known.Particle) === 0;

  /** `Lt. Col. Engineer Salem`: a title that is a family name too, between a title and a name. */
  const goesOnTitle = (tokens: Tokens, { bits }: Tags, token: number, known: number): boolean =>
    (known & Known.Given) === 0 && ((bits[token - 1] ?? 0) & Tag.RankEnd) !== 0 && isBeforeCapital(tokens, token);

  /** `Minister Sunday Okafor`, `a trader, Monday Obi`: a day or month right before a name, with nothing before it that leads in a date. */
  function isForename(tokens: Tokens, { bits }: Tags, token: number): boolean {
    if (!isBeforeCapital(tokens, token)) return false;
    const { profile, shape } = tokens;
    const next = token + 1;
    if (!isNameIn(known(profile[next] ?? 0)) || ((bits[next] ?? 0) & TELLING) !== 0) return false;
    if (token === 0 || ((shape[token] ?? 0) & Shape.SentenceStart) !== 0) return true;
    const before = shape[token - 1] ?? 0;
    if ((before & Shape.Punctuation) !== 0 || ((bits[token - 1] ?? 0) & Tag.RankEnd) !== 0) return true;
    return FORENAME_FOLLOWS[kindIn(known(profile[token - 1] ?? 0))] === 1;
  }

  /** `Bassem Eid`, `Said Maulid`: a holiday right behind a forename. */
  function isSurname(tokens: Tokens, { bits }: Tags, token: number, name: number): boolean {
    if ((name & Known.Family) === 0 || ((bits[token - 1] ?? 0) & TELLING) !== 0) return false;
    const before = tokens.shape[token - 1] ?? 0;
    if ((before & Shape.Capitalised) === 0 || ((tokens.shape[token] ?? 0) & Shape.SentenceStart) !== 0) return false;
    const plain = plainClassIn(known(tokens.profile[token - 1] ?? 0));
    return FORENAMES[plain] === 1 || plain === Class['both-common-word'];
  }

  function peculiarClass({ tokens, text }: Annotated, tags: Tags, token: number, bits: number): number {
    const shape = tokens.shape[token] ?? 0;
    const tag = tags.bits[token] ?? 0;
    const name = (bits & NAME) !== 0;
    if ((shape & Shape.Digit) !== 0) return Class.digit;
    if ((bits & Known.Suffix) !== 0) return Class.suffix;
    // "Sri Lankan": what else its last word may be, here it is that
    if ((tag & Tag.CountryPhrase) !== 0 && (tag & Tag.PhraseEnd) !== 0) return Class.country;
    if ((tag & Tag.Country) !== 0) return name ? Class['country-or-name'] : Class.country;
    const initial = (shape & (Shape.Initial | Shape.Dotted)) === (Shape.Initial | Shape.Dotted);
    // "Kh." is short for a name, "KH." for a title
    const letters = (bits & Known.Initial) !== 0 && (shape & (Shape.Dotted | Shape.Capitals)) === Shape.Dotted;
    if ((bits & Known.Honorific) !== 0 && !name && !initial && !letters) return Class.honorific;
    if (initial && (tag & Tag.Rank) !== 0 && isTitleInLetters(tokens, token)) return Class.rank;
    if ((shape & Shape.Initial) !== 0 || letters) return Class.initial;
    if ((shape & (Shape.Capitals | Shape.CapitalsLine)) === Shape.Capitals) {
      if (isRoman(text, tokens.start[token] ?? 0, tokens.end[token] ?? 0)) return Class.suffix;
      if (inLetters(tokens.profile[token] ?? 0) === 1) return Class['name-in-letters'];
      const long = (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0) >= 4;
      if (
        !(name && long && amongNames(tokens, token)) &&
        !(long && amongCapitals(tokens, token)) &&
        (bits & (Known.Common10 | Known.Common35)) === 0
      )
        return (bits & Known.Thing) !== 0 ? Class.vessel : capitals.classOf(tokens, tags, token, bits);
    }
    if ((tag & Tag.Date) !== 0) {
      if (name && isForename(tokens, tags, token)) return Class['given-common-word'];
      return isSurname(tokens, tags, token, bits) ? Class['family-common-word'] : Class.date;
    }
    // with a stop it stands for the rank alone (Gen.)
    const maybeName = name && (shape & Shape.Dotted) === 0 && !endsTitle(tokens, tags, token);
    if ((tag & Tag.Rank) !== 0)
      return maybeName && styled(tokens.profile[token - 1] ?? 0) === 0 && !goesOnTitle(tokens, tags, token, bits)
        ? Class['rank-or-name']
        : Class.rank;
    return wordClass(bits, name, (tag & Tag.Place) !== 0);
  }

  function classOfHyphened(annotated: Annotated, tags: Tags, first: number, last: number): number {
    if (((tags.bits[first] ?? 0) & (tags.bits[last - 1] ?? 0) & Tag.Rank) !== 0) return Class.rank;
    const { profile, shape } = annotated.tokens;
    if (isAcronym(annotated.tokens, first, last)) return Class.acronym;
    // "Su-fen", whose second part is a word too
    const small = ((shape[last - 1] ?? 0) & Shape.Capitalised) === 0;
    if (
      small &&
      last - first === 3 &&
      (known(profile[first] ?? 0) & known(profile[last - 1] ?? 0) & Known.Syllable) !== 0
    )
      return Class['hyphened-name'];
    let names = 0;
    let common = 0;
    let parts = 0;
    for (let i = first; i < last; i++) {
      if (((shape[i] ?? 0) & Shape.Word) === 0) continue;
      // "Harun-or-Rashid"
      if (i > first && i < last - 1 && ((shape[i] ?? 0) & Shape.Capitalised) === 0) continue;
      const bits = known(profile[i] ?? 0);
      parts++;
      if ((bits & (NAME | Known.Particle)) !== 0) names++;
      else if ((bits & (Known.Common10 | Known.Common35 | Known.People)) !== 0) common++;
    }
    if (names === parts || (names > 0 && common === 0)) return Class['hyphened-name'];
    return common > 0 ? Class['common-50'] : Class.hyphened;
  }

  return {
    open: unknown.open,
    known,
    knownAt: createAccents(gazetteer, known),
    classOf,
    classOfHyphened,
    kindOf: (profile) => kindIn(known(profile)),
    isParticle: (profile) => (known(profile) & Known.Particle) !== 0,
    isArticle: (profile) => articles(profile) === 1,
    isSyllable: (profile) => (known(profile) & Known.Syllable) !== 0,
    isHyphenedTitle: (profile) => hyphenedTitles(profile) === 1,
    isCommon: (profile) => (known(profile) & COMMON) !== 0,
  };
}
