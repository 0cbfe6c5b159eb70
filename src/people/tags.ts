import type { CountryCandidate, DateCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
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
}

/** What the hits of a dictionary tell of their tokens. */
enum Role {
  None = 0,
  Place = 1,
  Country = 2,
  Rank = 3,
  Known = 4,
}

/** Marks the tokens of other types, from the dictionaries' hits and the candidates that earlier recognisers gave. */
export class Tags {
  bits = new Int32Array(4096);

  /** {@link Role} of each dictionary. */
  private readonly roles = new Uint8Array(256);
  private readonly kinds: Column | undefined;
  /** Number of the kind `work` in that column. */
  private readonly work: number;

  constructor(gazetteer: Gazetteer) {
    this.roles[gazetteer.dictionary('places').index] = Role.Place;
    this.roles[gazetteer.dictionary('country-forms').index] = Role.Country;
    this.roles[gazetteer.dictionary('ranks').index] = Role.Rank;
    const known = gazetteer.dictionary('known-names');
    this.roles[known.index] = Role.Known;
    this.kinds = known.columns.get('kind');
    this.work = this.kinds?.values().indexOf('work') ?? -1;
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
    const { bits, roles } = this;
    const { dictionary, start, end, count } = hits;
    for (let i = 0; i < count; i++) {
      const role = roles[dictionary[i] ?? 0];
      if (role === Role.None) continue;
      const from = start[i] ?? 0;
      const to = end[i] ?? 0;
      if (role === Role.Place) mark(bits, from, to, Tag.Place, Tag.PlacePhrase);
      else if (role === Role.Rank) markRank(bits, from, to);
      else if (role === Role.Country) mark(bits, from, to, Tag.Country, Tag.CountryPhrase);
      else markKnown(bits, from, to, this.kinds?.index[hits.row[i] ?? 0] === this.work);
    }
    for (const country of countries) mark(bits, country.first, country.last, Tag.Country, Tag.CountryPhrase);
    for (const date of dates) mark(bits, date.first, date.last, Tag.Date, Tag.Date);
    for (const rank of ranks) markRank(bits, rank.first, rank.last);
  }
}

function mark(bits: Int32Array, start: number, end: number, single: number, phrase: number): void {
  if (end - start === 1) {
    add(bits, start, single);
    return;
  }
  for (let i = start; i < end; i++) add(bits, i, phrase);
  add(bits, start, Tag.PhraseStart);
  add(bits, end - 1, Tag.PhraseEnd);
}

function markRank(bits: Int32Array, start: number, end: number): void {
  if (end - start === 1) {
    add(bits, start, Tag.Rank | Tag.RankStart | Tag.RankEnd);
    return;
  }
  mark(bits, start, end, Tag.Rank, Tag.Rank);
  add(bits, start, Tag.RankStart);
  add(bits, end - 1, Tag.RankEnd);
}

function markKnown(bits: Int32Array, start: number, end: number, work: boolean): void {
  for (let i = start; i < end; i++) add(bits, i, work ? Tag.KnownName | Tag.KnownWork : Tag.KnownName);
  add(bits, start, Tag.KnownStart);
  add(bits, end - 1, Tag.KnownEnd);
}

function add(bits: Int32Array, token: number, bit: number): void {
  bits[token] = (bits[token] ?? 0) | bit;
}
