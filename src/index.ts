/** The library: `createExtractor().extract(text)`. */
export type {
  Country,
  CountryForm,
  CountryMention,
  DateEntity,
  DateMention,
  DateSource,
  Extraction,
  Mention,
  OtherEntity,
  Person,
  PersonMention,
  PersonRank,
  Rank,
  RankClass,
  RankMention,
  Reason,
  TimexType,
} from './core/result.ts';
export {
  type Article,
  createExtractor,
  type ExtractOptions,
  type Extractor,
  type ExtractorOptions,
} from './extractor.ts';
