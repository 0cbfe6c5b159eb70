import { Shape } from '../core/shape.ts';
import { Class as C, classSet, FORENAMES } from './classes.ts';
import type { Site } from './site.ts';
import { Tag } from './tags.ts';

const NAMELIKE = classSet(
  C.given,
  C['given-rare-word'],
  C.both,
  C['both-rare-word'],
  C.shape,
  C['unknown-namelike'],
  C['unknown-middling'],
  C.recorded,
  C['recorded-either'],
);
const FIELD = classSet(
  C['common-10'],
  C['common-35'],
  C['common-50'],
  C['organisation-head'],
  C['organisation-tail'],
  C['place-word'],
  C['unknown-wordlike'],
);
/** A given and a family name: what stands before a single name may be its given name (`Mayor London Breed`). */
const SHORTEST_NAME = 2;

/**
 * What a capitalised title is of, right between it and its holder's name, is part of the title: `IGP [Kashmir] Vidhi Kumar`,
 * `SP [Traffic] Javid Koul`, `DIG [Operations Lahore] Faisal Kamran`.
 */
export function markPostings({ annotated, tags, runs }: Site): void {
  const { shape } = annotated.tokens;
  const { bits } = tags;
  const { first, last, runStart } = runs;
  for (let run = 0; run < runs.runs; run++) {
    const end = runStart[run + 1] ?? 0;
    for (let unit = runStart[run] ?? 0; unit + SHORTEST_NAME < end; unit++) {
      const token = first[unit] ?? 0;
      const tag = bits[token] ?? 0;
      const next = runs.class[unit + 1] ?? 0;
      const titled =
        ((bits[token - 1] ?? 0) & Tag.RankEnd) !== 0 && ((shape[token - 1] ?? 0) & Shape.Capitalised) !== 0;
      const office = (tag & Tag.Office) !== 0 && NAMELIKE[next] === 1;
      if (!titled && !office) continue;
      if (!isPosting(runs.class[unit] ?? 0, tag, next)) continue;
      runs.class[unit] = C.rank;
      const closing = (last[unit] ?? 0) - 1;
      bits[closing] = (bits[closing] ?? 0) | Tag.RankEnd;
    }
  }
}

/** Whether a unit behind a title, of tags `tag`, is a place that nobody is called by, or what offices are for. */
function isPosting(kind: number, tag: number, next: number): boolean {
  if (kind === C.place) return true;
  if (kind === C['place-or-name']) return FORENAMES[next] === 1;
  return (tag & Tag.Field) !== 0 && FIELD[kind] === 1;
}
