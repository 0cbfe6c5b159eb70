import { fileURLToPath } from 'node:url';
import type { DateCandidate } from '../../src/core/candidate.ts';
import type { DateSource } from '../../src/core/result.ts';
import { createDateRecogniser, type DateOptions } from '../../src/dates/index.ts';
import type { DateRule } from '../../src/dates/rule.ts';
import { readBinary } from '../../src/engine/gazetteer/binary.ts';
import { compileDictionaries } from '../../src/engine/gazetteer/folder.ts';
import { HitBuffer, lookUp } from '../../src/engine/gazetteer/look-up.ts';
import { TokenBuffer } from '../../src/engine/segment/buffers.ts';
import { segment } from '../../src/engine/segment/segment.ts';

const gazetteer = readBinary(compileDictionaries(fileURLToPath(new URL('../../dictionaries', import.meta.url))));
const tokens = new TokenBuffer();
const hits = new HitBuffer();

export interface Told {
  readonly text: string;
  readonly timex: string;
  readonly value: string | null;
  readonly candidate: DateCandidate;
}

export interface Reading {
  readonly date: string | null;
  readonly dateSource: DateSource | null;
  readonly found: readonly Told[];
}

/** A function that finds the dates of a text, given the article's day (or null). */
export function dateReader(options: DateOptions = {}, rules?: readonly DateRule[]) {
  const recogniser = createDateRecogniser(gazetteer, options, rules);
  return (text: string, date: string | null, source: DateSource = 'option'): Reading => {
    const annotated = lookUp(segment(text, gazetteer.vocabulary, tokens), gazetteer, hits);
    const result = recogniser.recognise(annotated, date === null ? null : { date, source });
    const found = result.candidates.map((candidate) => ({
      text: text.slice(candidate.start, candidate.end),
      timex: candidate.timex,
      value: candidate.value,
      candidate,
    }));
    return { date: result.date, dateSource: result.dateSource, found };
  };
}

/** The same recogniser's entities. */
export function dateLinker(options: DateOptions = {}) {
  const recogniser = createDateRecogniser(gazetteer, options);
  return (text: string, date: string | null) => {
    const annotated = lookUp(segment(text, gazetteer.vocabulary, tokens), gazetteer, hits);
    const { candidates } = recogniser.recognise(annotated, date === null ? null : { date, source: 'option' });
    return recogniser.link(annotated, candidates);
  };
}
