import type { Annotated, Tokens } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { Kind, kindIn } from './kinds.ts';
import { Known } from './known.ts';
import { isNameIn, type Lexicon } from './lexicon.ts';

/** What is known of words that are hardly parts of names. */
const ENGLISH =
  Known.Common10 |
  Known.Common35 |
  Known.Common50 |
  Known.Organisation |
  Known.OrganisationHead |
  Known.OrganisationTail |
  Known.PlaceWord |
  Known.People |
  Known.Role |
  Known.Thing;

export const isCapital = ({ shape, count }: Tokens, at: number): boolean =>
  at < count &&
  ((shape[at] ?? 0) & (Shape.Capitalised | Shape.Word | Shape.Address)) === (Shape.Capitalised | Shape.Word);

/** Whether a capitalised word is no English one, nor one of those that names of bodies and places are made of. */
export function isNameLike(tokens: Tokens, lexicon: Lexicon, at: number): boolean {
  if (!isCapital(tokens, at)) return false;
  const known = lexicon.known(tokens.profile[at] ?? 0);
  return isNameIn(known) || (known & ENGLISH) === 0;
}

/** Whether a word that opens a sentence says something of the person of the full name behind it: `Suspended Joan Obi`, `Meet Joan Obi`. */
export function leadsIn(tokens: Tokens, lexicon: Lexicon, at: number, known: number): boolean {
  if (((tokens.shape[at] ?? 0) & (Shape.TitleLine | Shape.CapitalsLine)) !== 0 || isNameIn(known)) return false;
  const kind = kindIn(known);
  if (kind !== Kind.Modifier && kind !== Kind.Adjective && kind !== Kind.Verb && kind !== Kind.Adverb) return false;
  return isNameLike(tokens, lexicon, at + 1) && isNameLike(tokens, lexicon, at + 2);
}

/** Kinds of words that a subject or an object follows where they open a sentence, so that no further verb can follow that. */
const OPENS_CLAUSE = new Uint8Array(32);
for (const kind of [Kind.Reporting, Kind.Auxiliary, Kind.Determiner]) OPENS_CLAUSE[kind] = 1;
const IS_VERB = new Uint8Array(32);
for (const kind of [Kind.Reporting, Kind.PersonSubject, Kind.Auxiliary, Kind.Verb]) IS_VERB[kind] = 1;
/** Kinds of words that stand between a subject and its verb, where the verb of a wish stands at once (`May Allah have mercy`). */
const BEHIND_NAME = new Uint8Array(32);
for (const kind of [Kind.In, Kind.By, Kind.Of, Kind.And, Kind.Who, Kind.Preposition]) BEHIND_NAME[kind] = 1;
const COMMA = 0x2c;
const QUESTION_MARK = 0x3f;
/** Most further words of a name that is looked through for its verb. */
const FURTHER = 4;
const LETTER_D = 0x64;
const LETTER_S = 0x73;

/** Whether the sentence of a token ends with a question mark, maybe before a closing quote. */
function isAsked({ tokens, sentences }: Annotated, at: number): boolean {
  const last = (sentences[(tokens.sentence[at] ?? 0) + 1] ?? tokens.count) - 1;
  return tokens.code[last] === QUESTION_MARK || (last > at && tokens.code[last - 1] === QUESTION_MARK);
}

/**
 * Whether a forename that is an English word as well opens a sentence as the first word of its subject: a verb with an ending stands
 * behind the name, where that of a question has none (`Will Obi said so`, but `Will Obi say so?` and `Said Obi: "…"`); or what is no
 * question goes on otherwise than with a verb (`Will Obi, 54, won`).
 */
export function isNamedSubject(annotated: Annotated, lexicon: Lexicon, at: number, known: number): boolean {
  if ((known & Known.Given) === 0 || OPENS_CLAUSE[kindIn(known)] !== 1) return false;
  const { text, tokens } = annotated;
  const { shape, profile, end } = tokens;
  if (((shape[at] ?? 0) & (Shape.SentenceStart | Shape.TitleLine)) !== Shape.SentenceStart) return false;
  if (!isNameLike(tokens, lexicon, at + 1)) return false;
  let next = at + 2;
  while (next < at + FURTHER && ((shape[next] ?? 0) & (Shape.Capitalised | Shape.Dash)) !== 0) next++;
  const bits = (shape[next] ?? 0) & (Shape.Word | Shape.Capitalised | Shape.SentenceStart);
  const kind = bits === Shape.Word ? lexicon.kindOf(profile[next] ?? 0) : Kind.Other;
  if (kindIn(known) === Kind.Auxiliary && (BEHIND_NAME[kind] === 1 || tokens.code[next] === COMMA))
    return !isAsked(annotated, at);
  const last = text.charCodeAt((end[next] ?? 0) - 1);
  return IS_VERB[kind] === 1 && (last === LETTER_D || last === LETTER_S);
}
