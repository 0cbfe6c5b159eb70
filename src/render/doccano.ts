import { labelledLines } from './labelled.ts';
import type { Renderer } from './renderer.ts';

/** Lines of `{"text", "label"}`, as doccano imports them for sequence labelling. */
export const doccano: Renderer = labelledLines({
  name: 'doccano',
  summary: 'lines with text and labels, for doccano',
  fields: (text, spans) => ({ text, label: spans.map(({ start, end, label }) => [start, end, label]) }),
});
