import type { CountryCandidate, DateCandidate, RankCandidate } from '../core/candidate.ts';
import type { Annotated } from '../core/document.ts';
import type { Column, Gazetteer } from '../engine/gazetteer/gazetteer.ts';

/** What else a token belongs to; bits of {@link Tags.bits}. */
export const Tag = {
  Country: 1,
  /** Inside a name of a country or place of several words. */
  CountryPhrase: 2,
  Place: 4,
  PlacePhrase: 8,
  Rank: 16,
  Date: 32,
  RankStart: 64,
  RankEnd: 128,
  PhraseStart: 256,
  PhraseEnd: 512,
  /** Inside a name that is known to be no person's (dictionary `known-names`). */
  KnownName: 1024,
  KnownStart: 2048,
  KnownEnd: 4096,
  /** Inside the title of a work, which may be a person's name in its own right (Anna Karenina). */
  KnownWork: 8192,
} as const;

/** Marks the tokens of other types, from the dictionaries' hits and the candidates that earlier recognisers gave. */
export class Tags {
  bits = new Int32Array(4096);

  private readonly places: number;
  private readonly countries: number;
  private readonly ranks: number;
  private readonly knownNames: number;
  private readonly kinds: Column | undefined;
  /** Number of the kind `work` in that column. */
  private readonly work: number;

  constructor(gazetteer: Gazetteer) {
    this.places = gazetteer.dictionary('places').index;
    this.countries = gazetteer.dictionary('country-forms').index;
    this.ranks = gazetteer.dictionary('ranks').index;
    const known = gazetteer.dictionary('known-names');
    this.knownNames = known.index;
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
    const { countries: countryForms, places, ranks: titles, knownNames } = this;
    const { dictionary, start, end, count } = hits;
    for (let i = 0; i < count; i++) {
      const from = dictionary[i];
      if (from === places) this.mark(start[i] ?? 0, end[i] ?? 0, Tag.Place, Tag.PlacePhrase);
      else if (from === titles) this.rank(start[i] ?? 0, end[i] ?? 0);
      else if (from === countryForms) this.mark(start[i] ?? 0, end[i] ?? 0, Tag.Country, Tag.CountryPhrase);
      else if (from === knownNames)
        this.known(start[i] ?? 0, end[i] ?? 0, this.kinds?.index[hits.row[i] ?? 0] === this.work);
    }
    for (const country of countries) this.mark(country.first, country.last, Tag.Country, Tag.CountryPhrase);
    for (const date of dates) this.mark(date.first, date.last, Tag.Date, Tag.Date);
    for (const rank of ranks) this.rank(rank.first, rank.last);
  }

  private rank(start: number, end: number): void {
    if (end - start === 1) {
      this.add(start, Tag.Rank | Tag.RankStart | Tag.RankEnd);
      return;
    }
    this.mark(start, end, Tag.Rank, Tag.Rank);
    this.add(start, Tag.RankStart);
    this.add(end - 1, Tag.RankEnd);
  }

  private known(start: number, end: number, work: boolean): void {
    for (let i = start; i < end; i++) this.add(i, work ? Tag.KnownName | Tag.KnownWork : Tag.KnownName);
    this.add(start, Tag.KnownStart);
    this.add(end - 1, Tag.KnownEnd);
  }

  private mark(start: number, end: number, single: number, phrase: number): void {
    if (end - start === 1) {
      this.add(start, single);
      return;
    }
    for (let i = start; i < end; i++) this.add(i, phrase);
    this.add(start, Tag.PhraseStart);
    this.add(end - 1, Tag.PhraseEnd);
  }

  private add(token: number, bit: number): void {
    this.bits[token] = (this.bits[token] ?? 0) | bit;
  }
}
