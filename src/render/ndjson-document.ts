import type {
  Country,
  CountryMention,
  DateEntity,
  DateMention,
  DocumentResult,
  Mention,
  Person,
  PersonMention,
  PersonRank,
  Rank,
  RankMention,
} from '../core/result.ts';
import { Fixed, JsonWriter } from './json-writer.ts';

/** `,"name":` of each name. */
const keysOf = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Fixed>> =>
  Object.fromEntries(names.map((name) => [name, new Fixed(`,"${name}":`)])) as Record<Name, Fixed>;

/** The same with the bracket that opens a list. */
const listsOf = <Name extends string>(...names: readonly Name[]): Readonly<Record<Name, Fixed>> =>
  Object.fromEntries(names.map((name) => [name, new Fixed(`,"${name}":[`)])) as Record<Name, Fixed>;

const HEAD = new Fixed('{"schema":1,"file":');
const ID = new Fixed('{"id":');
const RANK = new Fixed('{"rank":');
const START = new Fixed('{"start":');
const KEY = keysOf(
  ...(['id', 'title', 'byline', 'language', 'date', 'dateSource', 'others', 'text', 'name', 'given'] as const),
  ...(['middle', 'particle', 'family', 'suffix', 'nickname', 'country', 'countryReason', 'class', 'grade'] as const),
  ...(['branch', 'of', 'holder', 'code', 'code3', 'focus', 'role', 'form', 'within', 'value', 'timex', 'mod'] as const),
  ...(['quant', 'freq', 'begin', 'end', 'confidence', 'because'] as const),
);
const LIST = listsOf(
  ...(['people', 'ranks', 'countries', 'dates', 'mentions', 'holders', 'ambiguous', 'candidates'] as const),
  'alternatives',
);
const FORMER = new Fixed(',"former":true');
const LANGUAGE = new Fixed(',"language":true');
const AMBIGUOUS = new Fixed(',"ambiguous":true');
const NULL = new Fixed('null');
const END = 0x7d;
const END_OF_LIST = 0x5d;
const LINE_END = 0x0a;

/** Writes documents as JSON, one a line, field by field: the same as JSON.stringify, which has to find out what the fields are. */
export function lineWriter(): (document: DocumentResult) => string {
  const out = new JsonWriter();
  return (document) => {
    out.start();
    writeDocument(out, document);
    out.byte(LINE_END);
    return out.written();
  };
}

function writeDocument(out: JsonWriter, document: DocumentResult): void {
  const { file, id, title, byline, language, date, dateSource, text } = document;
  out.fixed(HEAD);
  out.string(file);
  if (id !== undefined) {
    out.fixed(KEY.id);
    if (typeof id === 'string') out.string(id);
    else out.json(id);
  }
  optional(out, KEY.title, title);
  optional(out, KEY.byline, byline);
  optional(out, KEY.language, language);
  nullable(out, KEY.date, date);
  nullable(out, KEY.dateSource, dateSource);
  out.fixed(LIST.people);
  for (const person of document.people) writePerson(out, person);
  out.byte(END_OF_LIST);
  out.fixed(LIST.ranks);
  for (const rank of document.ranks) writeRank(out, rank);
  out.byte(END_OF_LIST);
  out.fixed(LIST.countries);
  for (const country of document.countries) writeCountry(out, country);
  out.byte(END_OF_LIST);
  out.fixed(LIST.dates);
  for (const each of document.dates) writeDate(out, each);
  out.byte(END_OF_LIST);
  out.fixed(KEY.others);
  out.json(document.others);
  optional(out, KEY.text, text);
  out.byte(END);
}

function writePerson(out: JsonWriter, person: Person): void {
  out.item();
  out.fixed(ID);
  out.string(person.id);
  field(out, KEY.name, person.name);
  optional(out, KEY.given, person.given);
  optional(out, KEY.middle, person.middle);
  optional(out, KEY.particle, person.particle);
  optional(out, KEY.family, person.family);
  optional(out, KEY.suffix, person.suffix);
  optional(out, KEY.nickname, person.nickname);
  out.fixed(LIST.ranks);
  for (const rank of person.ranks) writePersonRank(out, rank);
  out.byte(END_OF_LIST);
  nullable(out, KEY.country, person.country);
  out.fixed(KEY.confidence);
  out.share(person.confidence);
  out.fixed(LIST.mentions);
  for (const mention of person.mentions) writePersonMention(out, mention);
  out.byte(END_OF_LIST);
  optional(out, KEY.countryReason, person.countryReason);
  out.byte(END);
}

function writePersonRank(out: JsonWriter, rank: PersonRank): void {
  out.item();
  out.fixed(RANK);
  out.string(rank.rank);
  field(out, KEY.name, rank.name);
  field(out, KEY.class, rank.class);
  optional(out, KEY.grade, rank.grade);
  optional(out, KEY.of, rank.of);
  optional(out, KEY.country, rank.country);
  if (rank.former !== undefined) out.fixed(FORMER);
  out.byte(END);
}

function writePersonMention(out: JsonWriter, mention: PersonMention): void {
  surface(out, mention.start, mention.end, mention.text);
  out.fixed(KEY.confidence);
  out.share(mention.confidence);
  strings(out, LIST.ambiguous, mention.ambiguous);
  close(out, mention.because);
}

function writeRank(out: JsonWriter, rank: Rank): void {
  out.item();
  out.fixed(ID);
  out.string(rank.id);
  field(out, KEY.name, rank.name);
  field(out, KEY.class, rank.class);
  optional(out, KEY.grade, rank.grade);
  optional(out, KEY.branch, rank.branch);
  strings(out, LIST.holders, rank.holders);
  out.fixed(LIST.mentions);
  for (const mention of rank.mentions) writeRankMention(out, mention);
  out.byte(END_OF_LIST);
  out.byte(END);
}

function writeRankMention(out: JsonWriter, mention: RankMention): void {
  surface(out, mention.start, mention.end, mention.text);
  optional(out, KEY.holder, mention.holder);
  out.fixed(KEY.confidence);
  out.share(mention.confidence);
  close(out, mention.because);
}

function writeCountry(out: JsonWriter, country: Country): void {
  out.item();
  out.fixed(ID);
  out.string(country.id);
  field(out, KEY.code, country.code);
  field(out, KEY.code3, country.code3);
  field(out, KEY.name, country.name);
  if (country.focus !== undefined) {
    out.fixed(KEY.focus);
    out.share(country.focus);
  }
  optional(out, KEY.role, country.role);
  out.fixed(LIST.mentions);
  for (const mention of country.mentions) writeCountryMention(out, mention);
  out.byte(END_OF_LIST);
  out.byte(END);
}

function writeCountryMention(out: JsonWriter, mention: CountryMention): void {
  surface(out, mention.start, mention.end, mention.text);
  field(out, KEY.form, mention.form);
  optional(out, KEY.within, mention.within);
  if (mention.language !== undefined) out.fixed(LANGUAGE);
  if (mention.ambiguous !== undefined) out.fixed(AMBIGUOUS);
  strings(out, LIST.candidates, mention.candidates);
  out.fixed(KEY.confidence);
  out.share(mention.confidence);
  close(out, mention.because);
}

function writeDate(out: JsonWriter, date: DateEntity): void {
  out.item();
  out.fixed(ID);
  out.string(date.id);
  nullable(out, KEY.value, date.value);
  field(out, KEY.timex, date.timex);
  optional(out, KEY.mod, date.mod);
  optional(out, KEY.quant, date.quant);
  optional(out, KEY.freq, date.freq);
  optional(out, KEY.begin, date.begin);
  optional(out, KEY.end, date.end);
  strings(out, LIST.alternatives, date.alternatives);
  out.fixed(LIST.mentions);
  for (const mention of date.mentions) writeDateMention(out, mention);
  out.byte(END_OF_LIST);
  out.byte(END);
}

function writeDateMention(out: JsonWriter, mention: DateMention): void {
  surface(out, mention.start, mention.end, mention.text);
  out.fixed(KEY.confidence);
  out.share(mention.confidence);
  optional(out, KEY.mod, mention.mod);
  close(out, mention.because);
}

function surface(out: JsonWriter, start: number, end: number, text: string): void {
  out.item();
  out.fixed(START);
  out.integer(start);
  out.fixed(KEY.end);
  out.integer(end);
  field(out, KEY.text, text);
}

function close(out: JsonWriter, because: Mention['because']): void {
  if (because !== undefined) {
    out.fixed(KEY.because);
    out.json(because);
  }
  out.byte(END);
}

function field(out: JsonWriter, key: Fixed, value: string): void {
  out.fixed(key);
  out.string(value);
}

function optional(out: JsonWriter, key: Fixed, value: string | undefined): void {
  if (value !== undefined) field(out, key, value);
}

function nullable(out: JsonWriter, key: Fixed, value: string | null): void {
  out.fixed(key);
  if (value === null) out.fixed(NULL);
  else out.string(value);
}

function strings(out: JsonWriter, key: Fixed, values: readonly string[] | undefined): void {
  if (values === undefined) return;
  out.fixed(key);
  for (const value of values) {
    out.item();
    out.string(value);
  }
  out.byte(END_OF_LIST);
}
