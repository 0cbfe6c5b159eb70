import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { type Gazetteer, has } from '../engine/gazetteer/gazetteer.ts';
import { sliceSpaced } from '../engine/spaces.ts';
import { isReducedArticle, isShortened } from './joints.ts';

/** Name of a person split by the customs of its tradition; all values as in the text. */
export interface NameParts {
  given: string | undefined;
  middle: string | undefined;
  particle: string | undefined;
  family: string | undefined;
  suffix: string | undefined;
  nickname: string | undefined;
}

export enum UnitKind {
  Word = 0,
  Initial = 1,
  Particle = 2,
  Suffix = 3,
  Nickname = 4,
}

/**
 * Reads names, one after the other: a unit is one word of a name with what is hyphened to it. What is told of a name holds until
 * the next one is read, so that mentions cost no objects.
 */
export class NameReader {
  /** How many units the name has; of each the first token, the token after the last, and its {@link UnitKind}. */
  count = 0;
  readonly first: number[] = [];
  readonly last: number[] = [];
  readonly kind: number[] = [];
  /** The units that are words or initials, in their order. */
  words = 0;
  readonly wordUnit: number[] = [];
  /** The first suffix and nickname among the units, or -1. */
  suffix = -1;
  nickname = -1;
  private readonly particles;
  private readonly familyFirst;
  private readonly given;
  private readonly familyNames;
  private readonly syllables;
  private readonly suffixes;

  constructor(gazetteer: Gazetteer) {
    this.particles = gazetteer.classOf('name-particle');
    this.familyFirst = gazetteer.classOf('family-first');
    this.given = gazetteer.classOf('given-name');
    this.familyNames = gazetteer.classOf('family-name');
    this.syllables = gazetteer.classOf('name-syllables');
    this.suffixes = gazetteer.classOf('generational-suffixes');
  }

  /** Finds the units of the name in tokens `[first, last)`. */
  read(annotated: Annotated, first: number, last: number): void {
    const { shape } = annotated.tokens;
    this.count = 0;
    this.words = 0;
    this.suffix = -1;
    this.nickname = -1;
    for (let at = first; at < last; ) {
      const bits = shape[at] ?? 0;
      if (isReducedArticle(annotated.tokens, at)) {
        this.add(at, at + 2, UnitKind.Particle);
        at += 2;
      } else if ((bits & Shape.Quote) !== 0) {
        let close = at + 1;
        while (close < last && ((shape[close] ?? 0) & Shape.Quote) === 0) close++;
        // a letter of the name ('Ofahengaue)
        if (close === last) {
          at++;
          continue;
        }
        this.add(at + 1, close, UnitKind.Nickname);
        at = close + 1;
      } else if ((bits & Shape.Word) === 0) at++;
      else {
        let next = at + 2 < last && isShortened(annotated.tokens, at) ? at + 3 : at + 1;
        while (next + 1 < last && ((shape[next] ?? 0) & Shape.Dash) !== 0) next += 2;
        this.add(at, next, this.kindOf(annotated, first, at, next, last));
        at = next;
      }
    }
  }

  /** Which of the words of the name short mentions use, family first traditions included; -1 where there is none. */
  familyWord(annotated: Annotated): number {
    return this.words > 1 && this.isFamilyFirst(annotated) ? 0 : this.words - 1;
  }

  /** @param titled an honorific or title stands before the name: a single word is then a family name */
  parts(annotated: Annotated, titled: boolean): NameParts {
    const { words, wordUnit } = this;
    const parts: NameParts = {
      given: undefined,
      middle: undefined,
      particle: undefined,
      family: undefined,
      suffix: this.suffix < 0 ? undefined : this.surface(annotated, this.suffix, this.suffix),
      nickname: this.nickname < 0 ? undefined : this.surface(annotated, this.nickname, this.nickname),
    };
    if (words === 0) return parts;
    const familyWord = this.familyWord(annotated);
    const head = wordUnit[0] ?? 0;
    const tail = wordUnit[words - 1] ?? 0;
    if (words === 1) {
      const profile = annotated.tokens.profile[this.first[head] ?? 0] ?? 0;
      const known = has(this.familyNames, profile);
      if (titled || known) parts.family = this.surface(annotated, this.familyStart(annotated, head), head);
      else if (has(this.given, profile)) parts.given = this.surface(annotated, head, head);
    } else if (familyWord === 0) {
      parts.family = this.surface(annotated, head, head);
      parts.given = this.surface(annotated, wordUnit[1] ?? 0, tail);
    } else {
      const family = this.familyStart(annotated, tail);
      let inner = words - 2;
      while (inner > 0 && (wordUnit[inner] ?? 0) >= family) inner--;
      parts.given = this.surface(annotated, head, head);
      if (inner > 0) parts.middle = this.surface(annotated, wordUnit[1] ?? 0, wordUnit[inner] ?? 0);
      parts.family = this.surface(annotated, family, tail);
    }
    const end = familyWord === 0 && words > 1 ? head : this.familyStart(annotated, wordUnit[familyWord] ?? 0);
    let particle = end;
    while (particle > 0 && this.kind[particle - 1] === UnitKind.Particle) particle--;
    if (particle < end) parts.particle = this.surface(annotated, particle, end - 1);
    return parts;
  }

  /**
   * The first unit of the family name that ends with a unit: a particle with a capital belongs to it with all behind it ("Van den
   * Bossche", "Te Rangi"), but not one that opens the name, for it may open a sentence, nor one of Vietnam ("Nguyen Van Thanh").
   */
  private familyStart(annotated: Annotated, family: number): number {
    const { profile } = annotated.tokens;
    if (has(this.familyFirst, profile[this.first[0] ?? 0] ?? 0)) return family;
    let start = family;
    for (let unit = family - 1; unit > 0; unit--) {
      const own = this.isCapitalParticle(annotated, unit);
      if (own) start = unit;
      else if (this.kind[unit] !== UnitKind.Particle) break;
    }
    return start;
  }

  private isCapitalParticle({ tokens }: Annotated, unit: number): boolean {
    const token = this.first[unit] ?? 0;
    return (
      !this.isHyphened(unit) &&
      ((tokens.shape[token] ?? 0) & Shape.Capitalised) !== 0 &&
      has(this.particles, tokens.profile[token] ?? 0)
    );
  }

  private add(first: number, last: number, kind: number): void {
    const unit = this.count++;
    this.first[unit] = first;
    this.last[unit] = last;
    this.kind[unit] = kind;
    if (kind <= UnitKind.Initial) this.wordUnit[this.words++] = unit;
    else if (kind === UnitKind.Suffix && this.suffix < 0) this.suffix = unit;
    else if (kind === UnitKind.Nickname && this.nickname < 0) this.nickname = unit;
  }

  /** Kind of the unit of tokens `[at, next)` in the name `[first, last)`. */
  private kindOf(annotated: Annotated, first: number, at: number, next: number, last: number): number {
    const { tokens } = annotated;
    const bits = tokens.shape[at] ?? 0;
    const own = tokens.profile[at] ?? 0;
    if (has(this.suffixes, own) || (at > first && (bits & Shape.Capitals) !== 0 && isRoman(annotated, at)))
      return UnitKind.Suffix;
    // whatever is small is one, but d'Almeida
    if (next === at + 1 && next < last && (bits & (Shape.Capitalised | Shape.InnerCapital)) === 0)
      return UnitKind.Particle;
    if (next === at + 1 && next < last && (bits & Shape.Capitalised) !== 0 && has(this.particles, own)) {
      const opens = this.opensParticles(annotated, next, last);
      if (opens || (at > first && !has(this.given, own))) return UnitKind.Particle;
    }
    return (bits & Shape.Initial) !== 0 ? UnitKind.Initial : UnitKind.Word;
  }

  /** Whether a small particle follows, or the family name at once: "Van der Merwe", "De Boer" at the start of a sentence. */
  private opensParticles(annotated: Annotated, next: number, last: number): boolean {
    const { shape, profile } = annotated.tokens;
    return ((shape[next] ?? 0) & Shape.Capitalised) === 0 && has(this.particles, profile[next] ?? 0) && next + 1 < last;
  }

  /** Whether the family name stands first: a family name of such a tradition before a given name in syllables or of no Western list. */
  private isFamilyFirst(annotated: Annotated): boolean {
    const { words, wordUnit } = this;
    const { profile } = annotated.tokens;
    const head = wordUnit[0] ?? 0;
    const first = profile[this.first[head] ?? 0] ?? 0;
    if (!has(this.familyFirst, first) || this.isHyphened(head)) return false;
    for (let word = 0; word < words; word++) if (this.kind[wordUnit[word] ?? 0] === UnitKind.Initial) return false;
    const tail = wordUnit[words - 1] ?? 0;
    const last = profile[this.first[tail] ?? 0] ?? 0;
    if (this.isHyphened(tail)) return true;
    const second = profile[this.first[wordUnit[1] ?? 0] ?? 0] ?? 0;
    if (words === 3 && has(this.syllables, last) && has(this.syllables, second)) return true;
    if (has(this.familyFirst, last) && has(this.given, first)) return false;
    return !has(this.familyNames, last) || has(this.familyFirst, last) || !has(this.given, first);
  }

  private isHyphened(unit: number): boolean {
    return (this.last[unit] ?? 0) - (this.first[unit] ?? 0) > 1;
  }

  private surface({ text, tokens }: Annotated, from: number, to: number): string {
    return sliceSpaced(text, tokens.start[this.first[from] ?? 0] ?? 0, tokens.end[(this.last[to] ?? 1) - 1] ?? 0);
  }
}

/** `II`, `XVI`: two to five of the numerals of small Roman numbers. */
function isRoman({ text, tokens }: Annotated, token: number): boolean {
  const start = tokens.start[token] ?? 0;
  const end = tokens.end[token] ?? 0;
  if (end - start < 2 || end - start > 5) return false;
  for (let at = start; at < end; at++) {
    const unit = text.charCodeAt(at);
    if (unit !== 0x49 && unit !== 0x56 && unit !== 0x58) return false;
  }
  return true;
}
