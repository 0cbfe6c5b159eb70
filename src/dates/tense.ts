import type { Reason } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { Word, wordSet } from './constants.ts';
import type { Reader } from './reader.ts';

const DETERMINERS = wordSet(Word.a, Word.an, Word.the, Word.its);
/** Before the end of what lasts. */
const ENDS = wordSet(Word.until, Word.till, Word.through, Word.to);
const PRESENT = wordSet(Word.is, Word.are);
const SUBJECTS = wordSet(Word.he, Word.she, Word.it, Word.who, Word.which);
const BOUNDS = wordSet(Word.until, Word.till, Word.by);
const SETTING = wordSet(Word.set, Word.fixed);
const BEFORE_NOUN = wordSet(Word.the, Word.a, Word.an, Word.its, Word.their, Word.his, Word.her);

/** Which way a date without its year or week is to be looked for, with the word that says so. */
export interface Direction {
  /** -1 back, 1 forward. */
  readonly sign: -1 | 1;
  /** The cue in the text; empty where news default decides. */
  readonly cue: string;
  /** The cue stands right before the date or its preposition. */
  readonly close?: boolean;
}

/** Tokens round a date in which its tense is looked for. */
export const WINDOW = 30;
/** Tokens within which a present tense behind its pronoun stands before a date. */
const CLOSE = 5;
/** Plurals without the ending. */
const PEOPLE: ReadonlySet<string> = new Set(['people', 'men', 'women', 'children', 'police']);
/** Most words of a subject before its plural noun. */
const LONGEST_SUBJECT = 4;
/** Most words between the `and` of two people and the verb, titles included. */
const LONGEST_PAIR = 9;
const NEWS: Direction = { sign: -1, cue: '' };

/** A small-letter word that ends in -ed, as past tenses do. */
function pastForm(reader: Reader, i: number): boolean {
  if ((reader.shape(i) & (Shape.Word | Shape.Capitalised)) !== Shape.Word || reader.width(i) < 4) return false;
  // the ending first: few words have it ("succeed", "need" are no past tenses)
  const { text } = reader;
  const end = reader.end(i);
  if (text.charCodeAt(end - 1) !== 0x64 || text.charCodeAt(end - 2) !== 0x65 || text.charCodeAt(end - 3) === 0x65)
    return false;
  // "the proposed talks" is no tense, "will be held" no past one
  if (reader.isAny(i - 1, DETERMINERS)) return false;
  if (passive(reader, i)) return false;
  // "unspecified", "unprecedented" are adjectives ("unveiled" is none)
  const from = reader.start(i);
  const un = text.charCodeAt(from) === 0x75 && text.charCodeAt(from + 1) === 0x6e;
  return !un || reader.lower(i).startsWith('unveil');
}

/** `he defends`, `which needs`: a present tense behind its pronoun; news speaks so of what is to come. */
function presentForm(reader: Reader, i: number): boolean {
  // the dictionary knows better of its own words
  if ((reader.numbers[i] ?? 0) !== 0 || !reader.isAny(i - 1, SUBJECTS)) return false;
  if ((reader.shape(i) & (Shape.Word | Shape.Capitalised)) !== Shape.Word) return false;
  const word = reader.lower(i);
  return word.length > 3 && word.endsWith('s') && !word.endsWith('ss');
}

/** `to cut`, `will put`: the form of a past tense, but none. */
function bare(reader: Reader, i: number): boolean {
  const before = reader.entry(i - 1);
  return reader.is(i - 1, Word.to) || (before?.cueFuture === true && before.cueVerb !== true);
}

/** Behind `be`, `is`, `are`: a passive whose tense is the auxiliary's. */
function passive(reader: Reader, i: number): boolean {
  return reader.is(i - 1, Word.be) || reader.is(i - 2, Word.be) || reader.isAny(i - 1, PRESENT);
}

function cueAt(reader: Reader, i: number): Direction | null {
  // of the words that the dictionary does not have only past tenses say anything
  if ((reader.numbers[i] ?? 0) === 0) return pastForm(reader, i) ? { sign: -1, cue: reader.lower(i) } : null;
  const entry = reader.entry(i);
  if (entry?.cueTo && reader.is(i + 1, Word.to) && infinitive(reader, i + 2))
    return { sign: 1, cue: `${reader.lower(i)} to` };
  if (entry?.cueFuture && !(entry.monthWord && reader.isCapitalised(i)) && !asNoun(reader, i))
    return { sign: 1, cue: reader.lower(i) };
  if (entry?.cuePlural && isPluralSubject(reader, i - 1)) return { sign: 1, cue: reader.lower(i) };
  // "the mandate runs out on July 29"
  if (entry?.cueLasting && reader.is(i + 1, Word.out)) return { sign: 1, cue: reader.lower(i) };
  if ((entry?.cuePast && !passive(reader, i) && !bare(reader, i)) || pastForm(reader, i))
    return { sign: -1, cue: reader.lower(i) };
  if (reader.is(i, Word.be) && reader.is(i - 1, Word.to)) return { sign: 1, cue: 'to be' };
  return null;
}

/** The plural noun at `i` ends the noun phrase that the sentence begins with: `[Striking teachers] march`. */
function isPluralSubject(reader: Reader, i: number): boolean {
  if (!reader.isWord(i)) return false;
  if (reader.isCapitalised(i) && endsPair(reader, i)) return true;
  const word = reader.lower(i);
  if (!(PEOPLE.has(word) || (word.endsWith('s') && !word.endsWith('ss')))) return false;
  if (reader.isFunctionWord(i)) return false;
  const from = reader.document.sentences[reader.sentence(i)] ?? 0;
  if (i - from > LONGEST_SUBJECT) return false;
  for (let at = i - 1; at >= from; at--) {
    if (!reader.isWord(at) && !reader.isDigit(at)) return false;
    if (reader.isFunctionWord(at) && !reader.isAny(at, BEFORE_NOUN)) return false;
  }
  return true;
}

/** A name at `i` is the second of two: `Omar Touray and Ana Ruiz [arrive]`. */
function endsPair(reader: Reader, i: number): boolean {
  for (let at = i - 1; at > i - LONGEST_PAIR; at--) {
    if (reader.is(at, Word.and)) return reader.isCapitalised(at - 1) || reader.mark(at - 1) === ')';
    if (!reader.isWord(at) && !reader.hyphen(at)) return false;
  }
  return false;
}

/** A verb may stand at `i`, not `the Gulf` or `12 percent`. */
function infinitive(reader: Reader, i: number): boolean {
  return (
    !reader.isCapitalised(i) && !reader.isDigit(i) && !reader.isAny(i, DETERMINERS) && !reader.isAny(i, BEFORE_NOUN)
  );
}

/** `the plan`, `his visits`, `ahead of the vote`: no verb, and says nothing of the tense. */
function asNoun(reader: Reader, i: number): boolean {
  if (reader.entry(i)?.cueVerb !== true) return false;
  return (
    reader.is(i + 1, Word.of) || reader.isAny(i - 1, BEFORE_NOUN) || (reader.shape(i - 1) & Shape.Possessive) !== 0
  );
}

/** Tense and cue words round tokens `[first, last)`: the nearest before them in the sentence, else the nearest after. */
export function directionAt(reader: Reader, first: number, last: number): Direction {
  const sentence = reader.sentence(first);
  // "by Monday or Tuesday"
  if (reader.is(first - 1, Word.or) && reader.entry(first - 2)?.weekday !== undefined)
    return directionAt(reader, first - 2, last);
  if (reader.is(first - 1, Word.of) && reader.is(first - 2, Word.ahead)) return { sign: 1, cue: 'ahead of' };
  // "as early as Tuesday", "as soon as May"
  if (reader.is(first - 1, Word.as) && reader.is(first - 3, Word.as)) {
    if (reader.is(first - 2, Word.early) || reader.is(first - 2, Word.soon))
      return { sign: 1, cue: `as ${reader.lower(first - 2)} as` };
  }
  // "the final is on Tuesday"
  if (reader.isAny(reader.is(first - 1, Word.on) ? first - 2 : first - 1, PRESENT)) return { sign: 1, cue: 'is' };
  // "the court on Sunday ruled": the verb right behind the date is its own
  // and "on Monday it had met"
  const verb = reader.isAny(last, SUBJECTS) && reader.is(last + 1, Word.had) ? last + 1 : last;
  const own = reader.sentence(verb) === sentence && !reader.glued(verb) ? cueAt(reader, verb) : null;
  if (own !== null && own.sign < 0) return own;
  const ends = reader.isAny(first - 1, ENDS);
  // "before winter sets in"
  if (reader.is(first - 1, Word.before) && reader.entry(last)?.cueLasting) return { sign: 1, cue: reader.lower(last) };
  if (ends && reader.entry(first - 2)?.cueLasting) return { sign: 1, cue: reader.lower(first - 2) };
  const { sentences } = reader.document;
  const from = Math.max(first - WINDOW, reader.low, sentences[sentence] ?? 0);
  const purpose = reader.is(first - 1, Word.for);
  for (let i = first - 1; i >= from; i--) {
    // "has set the vote for July 4"
    if (purpose && reader.isAny(i, SETTING)) return { sign: 1, cue: `${reader.lower(i)} for` };
    const cue = cueAt(reader, i);
    if (cue && ends && reader.entry(i)?.cueDeferring) return { sign: 1, cue: cue.cue };
    if (!cue && first - i <= CLOSE && presentForm(reader, i)) return { sign: 1, cue: reader.lower(i) };
    if (cue) return first - i <= 2 ? { ...cue, close: true } : cue;
  }
  // an order or wish has no tense: "give her until December"
  const bounded = reader.isAny(first - 1, BOUNDS);
  const opens = (reader.shape(first - 1) & Shape.SentenceStart) !== 0;
  // but "By Friday, they had left"
  if (bounded && !opens) return { sign: 1, cue: reader.lower(first - 1) };
  const to = Math.min(last + WINDOW, reader.high, sentences[sentence + 1] ?? 0);
  for (let i = last; i < to; i++) {
    const cue = cueAt(reader, i);
    if (cue) return cue;
  }
  return bounded ? { sign: 1, cue: reader.lower(first - 1) } : NEWS;
}

/** Why a date was looked for that way, for explanations. */
export function reasonOf({ sign, cue }: Direction): Reason {
  const way = sign < 0 ? 'back' : 'forward';
  return { rule: 'direction', entry: cue === '' ? `${way}: as news has it` : `${way}: "${cue}"` };
}
