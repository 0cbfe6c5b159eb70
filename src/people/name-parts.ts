import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';

/** Name of a person split by the customs of its tradition; all values as in the text. */
export interface NameParts {
  given?: string;
  middle?: string;
  particle?: string;
  family?: string;
  suffix?: string;
  nickname?: string;
}

/** One word of a name with what is hyphened to it. */
export interface NameUnit {
  readonly first: number;
  readonly last: number;
  readonly kind: 'word' | 'initial' | 'particle' | 'suffix' | 'nickname';
}

const ROMAN = /^[IVX]{2,5}$/;

export interface NameReader {
  /** The units of the name in tokens `[first, last)`. */
  units(annotated: Annotated, first: number, last: number): NameUnit[];
  /** @param units of one name; @param after an honorific or title stands before it: a single word is then a family name */
  parts(annotated: Annotated, units: readonly NameUnit[], titled: boolean): NameParts;
  /** Index in `units` of the unit that short mentions use, family first traditions included; -1 where there is none. */
  familyUnit(annotated: Annotated, units: readonly NameUnit[]): number;
}

export function createNameReader(gazetteer: Gazetteer): NameReader {
  const particles = gazetteer.classOf('name-particle');
  const familyFirst = gazetteer.classOf('family-first');
  const given = gazetteer.classOf('given-name');
  const familyNames = gazetteer.classOf('family-name');
  const syllables = gazetteer.classOf('name-syllables');
  const suffixes = gazetteer.classOf('generational-suffixes');

  /** Whether a small particle follows, or the family name at once: "Van der Merwe", "De Boer" at the start of a sentence. */
  function opensParticles(annotated: Annotated, next: number, last: number): boolean {
    const { shape, profile } = annotated.tokens;
    return ((shape[next] ?? 0) & Shape.Capitalised) === 0 && has(particles, profile[next] ?? 0) && next + 1 < last;
  }

  function units(annotated: Annotated, first: number, last: number): NameUnit[] {
    const { shape, profile, start, end } = annotated.tokens;
    const found: NameUnit[] = [];
    for (let at = first; at < last; ) {
      const bits = shape[at] ?? 0;
      if ((bits & Shape.Quote) !== 0) {
        let close = at + 1;
        while (close < last && ((shape[close] ?? 0) & Shape.Quote) === 0) close++;
        found.push({ first: at + 1, last: close, kind: 'nickname' });
        at = close + 1;
        continue;
      }
      if ((bits & Shape.Word) === 0) {
        at++;
        continue;
      }
      let next = at + 1;
      while (next + 1 < last && ((shape[next] ?? 0) & Shape.Dash) !== 0) next += 2;
      const own = profile[at] ?? 0;
      const small =
        (bits & Shape.Capitalised) === 0 ||
        (next === at + 1 && next < last && (at > first || opensParticles(annotated, next, last)));
      const roman = at > first && ROMAN.test(annotated.text.slice(start[at], end[at]));
      const kind =
        has(suffixes, own) || roman
          ? 'suffix'
          : next === at + 1 &&
              small &&
              next < last &&
              has(particles, own) &&
              ((bits & Shape.Capitalised) === 0 || !has(given, own) || opensParticles(annotated, next, last))
            ? 'particle'
            : (bits & Shape.Initial) !== 0
              ? 'initial'
              : 'word';
      found.push({ first: at, last: next, kind });
      at = next;
    }
    return found;
  }

  /** Whether the family name stands first: a family name of such a tradition before a given name in syllables or of no Western list. */
  function isFamilyFirst(annotated: Annotated, words: readonly NameUnit[]): boolean {
    const [head, ...rest] = words;
    const tail = rest.at(-1);
    if (
      head === undefined ||
      tail === undefined ||
      head.kind !== 'word' ||
      rest.some((unit) => unit.kind === 'initial')
    )
      return false;
    const { profile } = annotated.tokens;
    const first = profile[head.first] ?? 0;
    if (head.last - head.first > 1 || !has(familyFirst, first)) return false;
    const last = profile[tail.first] ?? 0;
    const hyphened = tail.last - tail.first > 1;
    if (hyphened || (rest.length === 2 && has(syllables, last) && has(syllables, profile[rest[0]?.first ?? 0] ?? 0)))
      return true;
    if (has(familyFirst, last) && has(given, first)) return false;
    return !has(familyNames, last) || has(familyFirst, last) || !has(given, first);
  }

  const proper = (list: readonly NameUnit[]): NameUnit[] =>
    list.filter((unit) => unit.kind === 'word' || unit.kind === 'initial');

  function familyUnit(annotated: Annotated, list: readonly NameUnit[]): number {
    const words = proper(list);
    const chosen = words.length > 1 && isFamilyFirst(annotated, words) ? words[0] : words.at(-1);
    return chosen === undefined ? -1 : list.indexOf(chosen);
  }

  function parts(annotated: Annotated, list: readonly NameUnit[], titled: boolean): NameParts {
    const { tokens, text } = annotated;
    const surface = (from: NameUnit | undefined, to: NameUnit | undefined): string | undefined =>
      from === undefined || to === undefined
        ? undefined
        : text.slice(tokens.start[from.first], tokens.end[to.last - 1]).replace(/\s+/g, ' ');
    const words = proper(list);
    const at = familyUnit(annotated, list);
    const familyName = list[at];
    let givenName: string | undefined;
    let middle: string | undefined;
    let family: string | undefined;
    if (words.length === 1) {
      const profile = tokens.profile[words[0]?.first ?? 0] ?? 0;
      const isGiven = has(given, profile) && !has(familyNames, profile) && !titled;
      if (isGiven) givenName = surface(words[0], words[0]);
      else if (titled || has(familyNames, profile)) family = surface(words[0], words[0]);
    } else if (familyName !== undefined && familyName === words[0]) {
      family = surface(familyName, familyName);
      givenName = surface(words[1], words.at(-1));
    } else if (familyName !== undefined) {
      givenName = surface(words[0], words[0]);
      if (words.length > 2) middle = surface(words[1], words[words.length - 2]);
      family = surface(familyName, familyName);
    }
    let particle = at;
    while (particle > 0 && list[particle - 1]?.kind === 'particle') particle--;
    const suffix = list.find((unit) => unit.kind === 'suffix');
    const nickname = list.find((unit) => unit.kind === 'nickname');
    const result: NameParts = {};
    if (givenName !== undefined) result.given = givenName;
    if (middle !== undefined) result.middle = middle;
    if (particle < at) result.particle = surface(list[particle], list[at - 1]) ?? '';
    if (family !== undefined) result.family = family;
    if (suffix !== undefined) result.suffix = surface(suffix, suffix) ?? '';
    if (nickname !== undefined) result.nickname = surface(nickname, nickname) ?? '';
    return result;
  }

  return { units, parts, familyUnit };
}
