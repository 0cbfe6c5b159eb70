/** The shapes of `../contract`: what `extract` returns and every output format prints. Key order is the order of printing. */

export type RankClass =
  | 'military'
  | 'police'
  | 'political'
  | 'diplomatic'
  | 'judicial'
  | 'academic'
  | 'religious'
  | 'royal'
  | 'civil'
  | 'corporate'
  | 'honorific';

export type CountryForm = 'name' | 'official' | 'abbreviation' | 'adjective' | 'demonym' | 'historical';
export type TimexType = 'DATE' | 'TIME' | 'DURATION' | 'SET';
/** Where the article's own date was found, in order of precedence. */
export type DateSource = 'option' | 'metadata' | 'header' | 'dateline';

/** One reason for a mention (printed by `--explain`): a rule or piece of evidence by name, what it saw, and its weight in log-odds. */
export interface Reason {
  readonly rule: string;
  /** The dictionary line or word behind it, as `dictionary: form`. */
  readonly entry?: string;
  readonly weight?: number;
}

/** `text.slice(start, end) === mention.text` always; offsets are UTF-16 code units. */
export interface Mention {
  start: number;
  end: number;
  text: string;
  /** 0..1: how probable it is that the mention is right. */
  confidence: number;
  because?: readonly Reason[];
}

export interface PersonRank {
  /** Id of the rank in `ranks`. */
  rank: string;
  name: string;
  class: RankClass;
  /** NATO code (STANAG 2116): OF-1 … OF-10, OR-1 … OR-9; military only. */
  grade?: string;
  /** What the office is of, as in the text: `Tajikistan`, `the Armed Forces`. */
  of?: string;
  /** ISO 3166-1 alpha-2 of the state served. */
  country?: string;
  former?: true;
}

export interface PersonMention extends Mention {
  /** A bare surname that fits several people of the article: their ids. */
  ambiguous?: readonly string[];
}

export interface Person {
  id: string;
  /** The fullest form in the text, without titles. */
  name: string;
  given?: string;
  middle?: string;
  particle?: string;
  family?: string;
  suffix?: string;
  nickname?: string;
  ranks: PersonRank[];
  /** The state that the text puts the person with (ISO 3166-1 alpha-2), or null. */
  country: string | null;
  /** Why that state: `rank of`, `adjective before`, `dateline` … */
  countryReason?: string;
  confidence: number;
  mentions: PersonMention[];
}

export interface RankMention extends Mention {
  /** Id of the person who holds it here. */
  holder?: string;
}

export interface Rank {
  id: string;
  /** Canonical name. */
  name: string;
  class: RankClass;
  grade?: string;
  branch?: string;
  holders: string[];
  mentions: RankMention[];
}

export interface CountryMention extends Mention {
  form: CountryForm;
  /** The larger name this stands in: `organisation`, `place`, `person`, `work` … */
  within?: string;
  /** The word names a language here ("in French"). */
  language?: true;
  ambiguous?: true;
  /** Codes it could be, the likeliest first, where `ambiguous`. */
  candidates?: readonly string[];
}

export interface Country {
  id: string;
  /** ISO 3166-1 alpha-2 (XK for Kosovo), or the ISO 3166-3 code of a former state. */
  code: string;
  code3: string;
  name: string;
  /** 0..1: share of the article's attention, 1 for the country it is most about. */
  focus?: number;
  role?: 'dateline' | 'lead' | 'body';
  mentions: CountryMention[];
}

export interface DateMention extends Mention {
  value?: string | null;
  timex?: TimexType;
  mod?: string;
}

export interface DateEntity {
  id: string;
  /** TIMEX3 value, null when it cannot be resolved. */
  value: string | null;
  timex: TimexType;
  mod?: string;
  /** TIMEX3 `quant` and `freq` of sets: `EVERY`, `2X`. */
  quant?: string;
  freq?: string;
  /** First and last ISO day covered, where the value is on the calendar. */
  begin?: string;
  end?: string;
  /** Other values where day and month cannot be told apart. */
  alternatives?: readonly string[];
  mentions: DateMention[];
}

/** An entity of a type that the user's own dictionary defines. */
export interface OtherEntity {
  id: string;
  type: string;
  name: string;
  /** Further columns of the dictionary's line. */
  [column: string]: unknown;
  mentions: Mention[];
}

/** What an extractor finds in one text. */
export interface Extraction {
  date: string | null;
  dateSource: DateSource | null;
  people: Person[];
  ranks: Rank[];
  countries: Country[];
  dates: DateEntity[];
  others: OtherEntity[];
}

/** One document as it is printed. */
export interface DocumentResult extends Extraction {
  schema: 1;
  file: string;
  /** Records only: the value of the id field. */
  id?: string | number;
  title?: string;
  /** Who wrote it, as the metadata of the input says it. */
  byline?: string;
  /** The language that the text seems to be in, where that is not English: ISO 639. */
  language?: string;
  /** The text that offsets refer to, with `--with-text`. */
  text?: string;
}
