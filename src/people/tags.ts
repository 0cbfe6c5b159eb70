import type { CountryCandidate, DateCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { Column, Gazetteer } from '../engine/gazetteer/gazetteer.ts';

/** What else a token belongs to; bits of {@link Tags.bits}. */
export enum Tag {
  Country = 1,
  /** Inside a name of a country or place of several words. */
  CountryPhrase = 2,
  Place = 4,
  PlacePhrase = 8,
  Rank = 16,
  Date = 32,
  RankStart = 64,
  RankEnd = 128,
  PhraseStart = 256,
  PhraseEnd = 512,
  /** Inside a name that is known to be no person's (dictionary `known-names`). */
  KnownName = 1024,
  KnownStart = 2048,
  KnownEnd = 4096,
  /** Inside the title of a work, which may be a person's name in its own right (Anna Karenina). */
  KnownWork = 8192,
  /** What offices are for (dictionary `office-portfolios`). */
  Field = 16384,
  /** Inside what a capitalised title is of: `Akim of the [city of Taraz]`. */
  Office = 32768,
  OfficeEnd = 65536,
  /** Inside a name that is known to be a place's or a people's, which nobody bears without another name. */
  KnownPlace = 131072,
}

/** What tells of a word more than the dictionaries of words do. */
export const TELLING = Tag.Country | Tag.CountryPhrase | Tag.Rank | Tag.Date | Tag.Place;

/** The bits of the tokens of one thing that stands in the text: of its only token, of each of several, of the first and of the last. */
interface Marking {
  readonly alone: number;
  readonly inside: number;
  readonly opening: number;
  readonly closing: number;
}

const phrase = (alone: number, inside: number): Marking => ({
  alone,
  inside,
  opening: inside | Tag.PhraseStart,
  closing: inside | Tag.PhraseEnd,
});
const known = (inside: number): Marking => ({
  alone: inside | Tag.KnownStart | Tag.KnownEnd,
  inside,
  opening: inside | Tag.KnownStart,
  closing: inside | Tag.KnownEnd,
});
const PLACE = phrase(Tag.Place, Tag.PlacePhrase);
const COUNTRY = phrase(Tag.Country, Tag.CountryPhrase);
const DATE = phrase(Tag.Date, Tag.Date);
const RANK: Marking = {
  alone: Tag.Rank | Tag.RankStart | Tag.RankEnd,
  inside: Tag.Rank,
  opening: Tag.Rank | Tag.PhraseStart | Tag.RankStart,
  closing: Tag.Rank | Tag.PhraseEnd | Tag.RankEnd,
};
const KNOWN = known(Tag.KnownName);
const FIELD: Marking = { alone: Tag.Field, inside: Tag.Field, opening: Tag.Field, closing: Tag.Field };
const WORK = known(Tag.KnownName | Tag.KnownWork);
const KNOWN_PLACE = known(Tag.KnownName | Tag.KnownPlace);
/** How names of some kinds are marked otherwise than the rest. */
const MARKING_OF_KIND: ReadonlyMap<string, Marking> = new Map([
  ['work', WORK],
  ['geography', KNOWN_PLACE],
  ['landmark', KNOWN_PLACE],
  ['people', KNOWN_PLACE],
]);

/** Marks the tokens of other types, from the dictionaries' hits and the candidates that earlier recognisers gave. */
export class Tags {
  bits = new Int32Array(4096);

  /** What the hits of each dictionary mark. */
  private readonly markings: (Marking | undefined)[];
  private readonly kinds: Column | undefined;
  /** How each value of that column is marked. */
  private readonly markingOfKind: readonly Marking[];

  constructor(gazetteer: Gazetteer) {
    this.markings = gazetteer.dictionaries.map(() => undefined);
    this.markings[gazetteer.dictionary('places').index] = PLACE;
    this.markings[gazetteer.dictionary('country-forms').index] = COUNTRY;
    this.markings[gazetteer.dictionary('ranks').index] = RANK;
    this.markings[gazetteer.dictionary('office-portfolios').index] = FIELD;
    const names = gazetteer.dictionary('known-names');
    this.markings[names.index] = KNOWN;
    this.kinds = names.columns.get('kind');
    this.markingOfKind = (this.kinds?.values() ?? []).map((kind) => MARKING_OF_KIND.get(kind) ?? KNOWN);
  }

  fill(
    annotated: Annotated,
    dates: readonly DateCandidate[],
    countries: readonly CountryCandidate[],
    ranks: readonly RankCandidate[],
  ): void {
    const { hits, tokens } = annotated;
    if (this.bits.length < tokens.count) this.bits = new Int32Array(tokens.count * 2);
    this.bits.fill(0, 0, tokens.count);
    const { bits, markings } = this;
    const { dictionary, start, end, count } = hits;
    for (let i = 0; i < count; i++) {
      const marking = markings[dictionary[i] ?? 0];
      if (marking === undefined) continue;
      const own = marking === KNOWN ? this.markingOfKind[this.kinds?.index[hits.row[i] ?? 0] ?? 0] : undefined;
      mark(bits, start[i] ?? 0, end[i] ?? 0, own ?? marking);
    }
    for (const { first, last } of countries) mark(bits, first, last, COUNTRY);
    for (const { first, last } of dates) mark(bits, first, last, DATE);
    for (const rank of ranks) {
      mark(bits, rank.first, rank.last, RANK);
      if (((tokens.shape[rank.first] ?? 0) & Shape.Capitalised) !== 0) markOffice(bits, tokens, rank);
    }
  }
}

/**
 * What an office is of. The holder's name may stand right behind it where its last word is small or a country
 * (`Rector of the [university] Saule Kim`, `Ambassador of Japan to [Mongolia] Jun Yamada`).
 */
function markOffice(bits: Int32Array, { shape }: Tokens, { complement = -1, after = 0 }: RankCandidate): void {
  if (complement < 0) return;
  for (let at = complement; at < after; at++) bits[at] = (bits[at] ?? 0) | Tag.Office;
  const last = after - 1;
  const tag = (bits[last] ?? 0) | Tag.OfficeEnd;
  const small = ((shape[last] ?? 0) & (Shape.Word | Shape.Capitalised)) === Shape.Word || (tag & Tag.Country) !== 0;
  bits[last] = small && ((bits[after] ?? 0) & (Tag.KnownName | Tag.RankStart)) === 0 ? tag | Tag.RankEnd : tag;
}

function mark(bits: Int32Array, start: number, end: number, { alone, inside, opening, closing }: Marking): void {
  if (end - start === 1) {
    bits[start] = (bits[start] ?? 0) | alone;
    return;
  }
  bits[start] = (bits[start] ?? 0) | opening;
  for (let at = start + 1; at < end - 1; at++) bits[at] = (bits[at] ?? 0) | inside;
  bits[end - 1] = (bits[end - 1] ?? 0) | closing;
}
