import { sliceSpaced } from '../engine/spaces.ts';
import type { Cast } from './cast.ts';
import { bodyClassOf, classOf } from './class-of.ts';
import { isCapital } from './grammar.ts';
import { CLASSES, Takes, Use } from './lexicon.ts';
import { nothingRound } from './round.ts';
import { type Acronyms, readComplement } from './surroundings.ts';
import type { Title } from './title.ts';

const NO_ACRONYMS: Acronyms = new Map();
/** Classes of offices that are of something; ranks and honours are not. */
const POLITICAL = CLASSES.indexOf('political');
const JUDICIAL = CLASSES.indexOf('judicial');
const ACADEMIC = CLASSES.indexOf('academic');
const HONORIFIC = CLASSES.indexOf('honorific');

/** `Governor X [of the Bank of Zambia]`, `Senator X [of Kitui]`: what the office right before its holder is of stands behind the name. */
export function takeService(cast: Cast, title: Title): void {
  const { lexicon, scene, spans } = cast;
  const { text, tokens } = scene.annotated;
  const span = spans[title.holder];
  if (span === undefined || span.first !== title.last || title.of !== undefined || title.plural) return;
  if (tokens.word[span.last] !== lexicon.words.of || title.body >= 0 || title.country !== undefined) return;
  if (!isOfSomething(cast, title)) return;
  const takes = lexicon.takesAt(title.row);
  const found = nothingRound(title.first, span.last);
  readComplement(scene, lexicon, NO_ACRONYMS, span.last, found, takes);
  const end = endBefore(cast, found.complement, found.after);
  if (found.complement < 0 || end <= found.complement) return;
  title.of = sliceSpaced(text, tokens.start[found.complement] ?? 0, tokens.end[end - 1] ?? 0);
  if ((takes & Takes.Body) === 0 || title.rows.length > 1 || title.portfolio !== '') return;
  title.body = bodyClassOf(lexicon, found);
  if (title.body < 0) return;
  title.classNumber = classOf(scene, lexicon, title.row, takes, found, -1, title.first, title.first, false, false);
}

/** The end of a name before the next person or title of a list: `Mayor X of [Goma] and Bishop Y`. */
function endBefore({ people, scene, titleFrom }: Cast, from: number, to: number): number {
  let end = from;
  while (end < to && people.on(end) < 0 && titleFrom.on(end) < 0) end++;
  if (end === to) return to;
  while (end > from && !isCapital(scene, end - 1)) end--;
  return end;
}

function isOfSomething({ lexicon }: Cast, { classNumber, row, use }: Title): boolean {
  if (lexicon.isGraded(row) === 1 || classNumber === HONORIFIC || classNumber === ACADEMIC) return false;
  return use < Use.Attached || classNumber === POLITICAL || classNumber === JUDICIAL;
}
