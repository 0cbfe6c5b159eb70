import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import { NumberTable } from '../engine/number-table.ts';
import { CuePlace, type Readings } from './readings.ts';
import type { Spot, Spots } from './spots.ts';

/** Weight of the first sight of a cue anywhere in the text, of one in the same sentence, and of one beside the form. */
const ANYWHERE = 0.5;
const SAME_SENTENCE = 0.9;
const BESIDE = 5;
const MOST_ANYWHERE = 3;
const MOST_IN_SENTENCE = 2.7;
/** The word stands in small letters elsewhere in the text: `turkey`, `china`. */
const IN_SMALL_LETTERS = 2;

const seen = new NumberTable();
/** The group of the form that a word is, -1 once it was met in small letters. */
const formOf = new NumberTable();

/** Cues of the whole text, per group and reading. */
export function countCues(
  annotated: Annotated,
  spots: Spots,
  readings: Readings,
  wanted: ReadonlyMap<number, number[]>,
): void {
  const { word, profile, shape, count } = annotated.tokens;
  readings.prepare(wanted.keys());
  seen.clear();
  formOf.clear();
  for (const { first, last, group } of spots.countries) {
    if (last > first + 1 || readings.readingsOf(group)?.some(({ kind }) => kind === 'thing') !== true) continue;
    formOf.set(word[first] ?? 0, group);
  }
  for (let at = 0; at < count; at++) {
    const id = word[at] ?? 0;
    const small = formOf.size > 0 && ((shape[at] ?? 0) & (Shape.Word | Shape.Capitalised)) === Shape.Word;
    const group = small ? formOf.get(id, -1) : -1;
    if (group >= 0) {
      formOf.set(id, -1);
      readings.readingsOf(group)?.forEach(({ kind }, reading) => {
        const scores = wanted.get(group);
        if (kind === 'thing' && scores !== undefined) scores[reading] = (scores[reading] ?? 0) + IN_SMALL_LETTERS;
      });
    }
    if (!readings.isCue(id, profile[at] ?? 0) || seen.has(id)) continue;
    seen.set(id, 1);
    for (const { group, reading, place } of readings.cuesOf(id)) {
      if (place !== CuePlace.Anywhere) continue;
      const scores = wanted.get(group);
      if (scores !== undefined) scores[reading] = Math.min(MOST_ANYWHERE, (scores[reading] ?? 0) + ANYWHERE);
    }
  }
}

/** Adds to the scores of a form what the words of its sentence say, and those directly beside it. */
export function addSentenceCues(annotated: Annotated, readings: Readings, spot: Spot, scores: number[]): void {
  const { tokens, sentences } = annotated;
  const sentence = tokens.sentence[spot.first] ?? 0;
  const stop = sentences[sentence + 1] ?? tokens.count;
  const found: number[] = [];
  // a sentence of a table or a list may be endless
  const from = Math.max(sentences[sentence] ?? 0, spot.first - 60);
  for (let at = from; at < stop && at < spot.last + 60; at++) {
    if (at >= spot.first && at < spot.last) continue;
    const id = tokens.word[at] ?? 0;
    if (!readings.isCue(id, tokens.profile[at] ?? 0)) continue;
    for (const { group, reading, place } of readings.cuesOf(id)) {
      if (group !== spot.group) continue;
      if (place === CuePlace.Anywhere)
        found[reading] = Math.min(MOST_IN_SENTENCE, (found[reading] ?? 0) + SAME_SENTENCE);
      else if (place === CuePlace.Before ? at === spot.first - 1 : at === spot.last)
        scores[reading] = (scores[reading] ?? 0) + BESIDE;
    }
  }
  for (const [reading, score] of found.entries())
    if (score !== undefined) scores[reading] = (scores[reading] ?? 0) + score;
}
