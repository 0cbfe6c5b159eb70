import { labelledLines } from './labelled.ts';
import type { Renderer } from './renderer.ts';

/** Lines of `{"text", "spans", "meta"}`, as Prodigy and spaCy's own scripts read them. */
export const spacy: Renderer = labelledLines({
  name: 'spacy',
  summary: 'lines with text and spans, for spaCy and Prodigy',
  fields: (text, spans) => ({ text, spans }),
});
