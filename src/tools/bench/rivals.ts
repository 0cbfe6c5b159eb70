import nlp from 'compromise';
import datePlugin from 'compromise-dates';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

/** Extraction of an NDJSON text by another library, NDJSON in and out: how many characters came out. */
export type Rival = (lines: readonly string[]) => number;

const wink = winkNLP(model);

/** wink-nlp: the entities of each document, with their types. */
export const winkEntities: Rival = (lines) => sum(lines, (text) => wink.readDoc(text).entities().out(wink.its.detail));

const withDates = nlp.extend(datePlugin);

/** compromise with compromise-dates: people, places and dates of each document. */
export const compromiseEntities: Rival = (lines) =>
  sum(lines, (text) => {
    const doc = withDates(text);
    return [doc.people().out('array'), doc.places().out('array'), doc.dates().out('array')];
  });

function sum(lines: readonly string[], extract: (text: string) => unknown): number {
  let characters = 0;
  for (const line of lines) {
    const { id, text } = JSON.parse(line) as { id: string; text: string };
    characters += JSON.stringify({ id, found: extract(text) }).length;
  }
  return characters;
}
