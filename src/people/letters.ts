import type { Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { Gazetteer } from '../engine/gazetteer/gazetteer.ts';
import { areLettersBeforeWord } from './capitals.ts';
import { Class, classSet } from './classes.ts';
import { joined } from './classes-of-words.ts';
import { Kind, kindIn } from './kinds.ts';
import { Known, NAME } from './known.ts';
import { plainClassIn, UNKNOWN } from './plain-classes.ts';
import { Tag, type Tags, TELLING } from './tags.ts';

/** What letters are that mean something else than forenames. */
const MEANING = Known.Organisation | Known.OrganisationHead | Known.OrganisationTail | Known.Honorific;
const FAMILIES = classSet(Class.family, Class.both);
/** Classes of words of which two letters may be the rest of a name (`KM Abdur Raheem`). */
const FORENAMES = classSet(Class.given, Class['given-rare-word'], Class['capital-particle']);
const TITLES = new Uint8Array(32);
for (const kind of [Kind.Courtesy, Kind.Honorific]) TITLES[kind] = 1;

/** Tells letters without stops that stand for forenames from those of bodies. */
export interface Letters {
  /** {@link Class} of a word of capital letters; `bits` are what is known of it. */
  classOf(tokens: Tokens, tags: Tags, token: number, bits: number): number;
}

export function createLetters(gazetteer: Gazetteer, known: (profile: number) => number): Letters {
  /** 1 for letters that are nothing but forenames (AJ, TJ). */
  const forenames = joined(gazetteer, [['letters-for-forenames', 1]], 0, Math.max);

  /** Whether a title stands before a word, or a verb of saying behind it and what further capitals follow. */
  function isBesidePerson({ shape, profile, count }: Tokens, { bits }: Tags, token: number): boolean {
    if (((bits[token - 1] ?? 0) & Tag.RankEnd) !== 0) return true;
    if (token > 0 && TITLES[kindIn(known(profile[token - 1] ?? 0))] === 1) return true;
    let next = token + 2;
    if (next < count && ((shape[next] ?? 0) & Shape.Capitalised) !== 0) next++;
    return next < count && kindIn(known(profile[next] ?? 0)) === Kind.Reporting;
  }

  return {
    classOf(tokens, tags, token, bits) {
      if (!areLettersBeforeWord(tokens, token)) return Class.acronym;
      const { profile, start, end } = tokens;
      const next = known(profile[token + 1] ?? 0);
      const plain = plainClassIn(next);
      const tag = (tags.bits[token] ?? 0) | (tags.bits[token + 1] ?? 0);
      const named = (next & NAME) !== 0 || plain === UNKNOWN;
      if (named && (tag & Tag.KnownName) === 0 && forenames(profile[token] ?? 0) === 1) return Class.given;
      if ((tag & (TELLING | Tag.KnownName)) !== 0) return Class.acronym;
      if (FAMILIES[plain] === 1) return Class.initial;
      if ((end[token] ?? 0) - (start[token] ?? 0) > 2 || (bits & MEANING) !== 0) return Class.acronym;
      const maybe = FORENAMES[plain] === 1 || plain === UNKNOWN;
      return maybe && isBesidePerson(tokens, tags, token) ? Class.initial : Class.acronym;
    },
  };
}
