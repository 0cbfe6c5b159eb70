import { Shape } from '../core/shape.ts';
import { has } from '../engine/gazetteer/gazetteer.ts';
import { beforeArticle, type Cast, sameSentence, take } from './cast.ts';
import { isCapital, isHyphen } from './grammar.ts';
import type { Span } from './marks.ts';
import type { Title } from './title.ts';

const APOSTROPHE = 0x27;
const COMMA = 0x2c;
/** How far before its verb a subject is looked for, in tokens. */
const LONGEST_SUBJECT = 60;

/** Holders by the verb: `X was named T`, `as T`, `to the rank of T`, `T is X`. */
export function said(cast: Cast, title: Title): void {
  const { word, profile, shape } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const next = title.after;
  if (has(words.becoming, profile[next] ?? 0) && sameSentence(cast, next - 1, next)) {
    const behind = nameFrom(cast, next + 1, title);
    if (behind >= 0) {
      take(title, behind, false);
      return;
    }
  }
  // a name that nobody knows may stand behind it
  const unknown = isCapital(cast.scene, next) && cast.titleFrom.on(next) < 0 && cast.people.on(next) < 0;
  if (unknown && sameSentence(cast, next - 1, next)) return;
  let at = beforeArticle(cast, title, false);
  // "declared himself president"
  if (words.reflexives.has(word[at] ?? -1)) at--;
  const object = objectBefore(cast, at);
  if (object >= 0) {
    take(title, object, false);
    return;
  }
  for (let step = 0; step < 4 && at > 0; step++) {
    const each = word[at] ?? -1;
    if (has(words.becoming, profile[at] ?? 0)) {
      const subject = opensClause(cast, at) ? subjectAfter(cast, title) : subjectBefore(cast, at, title);
      if (subject >= 0) {
        take(title, subject, false);
      }
      return;
    }
    if (each === words.to && cast.people.on(at - 1) >= 0) {
      if (isPromoted(cast, cast.people.on(at - 1))) take(title, cast.people.on(at - 1), false);
      return;
    }
    // "a five-star general"
    if (isHyphen(cast.scene, at - 1)) {
      at -= 3;
      continue;
    }
    // "the country's seventh": the noun phrase of the title may have taken the ending and what follows it
    const ordinal = ((shape[at - 1] ?? 0) & Shape.Possessive) !== 0 ? at - 1 : at;
    const owner = ((shape[ordinal] ?? 0) & Shape.Possessive) !== 0 ? ordinal - 1 : ordinal;
    if (((shape[owner + 1] ?? 0) & Shape.Possessive) !== 0 && ((shape[owner] ?? 0) & Shape.Capitalised) === 0) {
      at = owner - 1;
      while (words.articles.has(word[at] ?? -1)) at--;
      continue;
    }
    // "became the first woman officer to hold", "the rank of a", "the 23rd", "elevated to"
    if (
      !isAdverb(cast, at) &&
      !has(words.adjective, profile[at] ?? 0) &&
      each !== words.of &&
      each !== words.with &&
      each !== words.to &&
      !words.times.has(each) &&
      !words.articles.has(each) &&
      ((shape[at] ?? 0) & Shape.Digit) === 0
    )
      return;
    at--;
  }
}

const isAdverb = (cast: Cast, at: number): boolean => {
  const { text, tokens } = cast.scene.annotated;
  return has(cast.lexicon.words.adverb, tokens.profile[at] ?? 0) || text.endsWith('ly', tokens.end[at]);
};

/** `promoted X and appointed him T`: whom the pronoun at the token means, or -1. */
function objectBefore(cast: Cast, at: number): number {
  const { profile, sentence, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  const verb = profile[at - 1] ?? 0;
  if (!words.objects.has(word[at] ?? -1) || !(has(words.becoming, verb) || has(words.making, verb))) return -1;
  const mention = lastBefore(cast.spans, at);
  return sentence[cast.spans[mention]?.first ?? -1] === sentence[at] ? mention : subjectNamed(cast, at);
}

/** `promoting Colonel X`, `the promotion of Colonel X`: what is said next is what X becomes. */
function isPromoted(cast: Cast, mention: number): boolean {
  const { profile, word } = cast.scene.annotated.tokens;
  const { words } = cast.lexicon;
  let at = cast.spans[mention]?.first ?? 0;
  for (let titles = 0; titles < 3; titles++) {
    const own = cast.titles[cast.titleTo.on(at)];
    if (own === undefined) break;
    at = own.before;
  }
  at--;
  if (words.articles.has(word[at] ?? -1)) at--;
  if (word[at] === words.of) at--;
  return at >= 0 && has(words.promoting, profile[at] ?? 0);
}

function nameFrom(cast: Cast, from: number, not: Title): number {
  let at = from;
  for (let step = 0; step < 4; step++) {
    const mention = cast.people.on(at);
    if (mention >= 0) return cast.spans[mention]?.first === at ? mention : -1;
    const next = cast.titleFrom.on(at);
    const other = next < 0 ? undefined : cast.titles[next];
    if (other === undefined || other === not) return -1;
    at = other.after;
  }
  return -1;
}

/** `As a brigadier he fought`: `as` begins the sentence. */
const opensClause = (cast: Cast, at: number): boolean => {
  const { sentence, word } = cast.scene.annotated.tokens;
  return word[at] === cast.lexicon.words.as && (at === 0 || sentence[at - 1] !== sentence[at]);
};

/** The subject behind a clause that ends with the title, over a comma. */
function subjectAfter(cast: Cast, title: Title): number {
  const { code, profile } = cast.scene.annotated.tokens;
  const at = code[title.after] === COMMA ? title.after + 1 : title.after;
  if (!sameSentence(cast, title.first, at)) return -1;
  return has(cast.lexicon.words.subjects, profile[at] ?? 0) ? subjectNamed(cast, at) : cast.people.on(at);
}

/** The nearest person before a verb, not one in a phrase with `by`; a pronoun stands for the person last named. */
function subjectBefore(cast: Cast, verb: number, title: Title): number {
  const { word, profile, sentence, code, shape } = cast.scene.annotated.tokens;
  const words = cast.lexicon.words;
  let at = verb - 1;
  while (at >= Math.max(0, verb - LONGEST_SUBJECT) && sentence[at] === sentence[title.first]) {
    if (has(words.subjects, profile[at] ?? 0)) return subjectNamed(cast, at);
    const mention = cast.people.on(at);
    const span = mention < 0 ? undefined : cast.spans[mention];
    if (span === undefined) {
      at = code[at] === COMMA && opensMain(cast, at + 1) ? beforeClause(cast, at) : at - 1;
      continue;
    }
    const possessive = ((shape[span.last] ?? 0) & Shape.Possessive) !== 0 || code[span.last] === APOSTROPHE;
    let front = span.first - 1;
    const ending = cast.titleTo.on(span.first);
    const own = ending < 0 ? undefined : cast.titles[ending];
    if (own !== undefined) front = Math.min(front, own.before - 1);
    // "replaced by X as T"
    const follows = word[verb] === words.as && span.last === verb;
    if (follows && word[front] === words.by && has(words.succeeding, profile[front - 1] ?? 0)) return mention;
    const replaced = follows && (has(words.succeeding, profile[front] ?? 0) || word[front] === words.from);
    // "an aide of X was named T"
    const owner = word[front] === words.of && word[verb] !== words.as;
    if (word[front] === words.by || possessive || replaced || owner) {
      at = front - 1;
      continue;
    }
    return mention;
  }
  return -1;
}

/** A verb of the main clause, which a comma stands before only where a clause in commas ends. */
function opensMain(cast: Cast, at: number): boolean {
  const { profile } = cast.scene.annotated.tokens;
  return has(cast.lexicon.words.past, profile[at] ?? 0) || has(cast.lexicon.words.auxiliary, profile[at] ?? 0);
}

/** Over `, who had removed Y,`: the token before the clause that ends with the comma. */
function beforeClause(cast: Cast, comma: number): number {
  const { code, word, sentence } = cast.scene.annotated.tokens;
  for (let at = comma - 1; at > comma - LONGEST_SUBJECT && at > 0 && sentence[at] === sentence[comma]; at--)
    if (code[at - 1] === COMMA && cast.lexicon.words.relatives.has(word[at] ?? -1)) return at - 2;
  return comma - 1;
}

/** Whom a pronoun means: the first person named in the last sentence before it that names one, owners left out. */
export function subjectNamed(cast: Cast, before: number): number {
  const { sentence, shape } = cast.scene.annotated.tokens;
  let at = lastBefore(cast.spans, before);
  let found = at;
  const line = sentence[cast.spans[at]?.first ?? 0];
  for (
    const least = at - LONGEST_SUBJECT;
    at >= Math.max(0, least) && sentence[cast.spans[at]?.first ?? 0] === line;
    at--
  ) {
    const span = cast.spans[at];
    if (span !== undefined && ((shape[span.last] ?? 0) & Shape.Possessive) === 0) found = at;
  }
  return found;
}

/** Index of the last of sorted spans that begins before a token, or -1. */
function lastBefore(spans: readonly Span[], token: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
