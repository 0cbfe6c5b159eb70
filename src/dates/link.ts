import type { DateCandidate } from '../core/candidate.ts';
import type { DateEntity, DateMention } from '../core/result.ts';

/** Candidates of one text as entities: one a type and value, in order of first mention; what has no value stays alone. */
export function linkDates(text: string, candidates: readonly DateCandidate[]): DateEntity[] {
  const entities: DateEntity[] = [];
  const byValue = new Map<string, DateEntity>();
  for (const candidate of candidates) {
    const { value, timex } = candidate;
    const surface = text.slice(candidate.start, candidate.end);
    const key = value === null ? `${timex} ? ${surface.toLowerCase()}` : `${timex} ${value}`;
    let entity = byValue.get(key);
    if (!entity) {
      entity = entityOf(candidate, entities.length + 1);
      entities.push(entity);
      byValue.set(key, entity);
    }
    entity.mentions.push(mentionOf(candidate, surface, entity));
  }
  return entities;
}

function entityOf(candidate: DateCandidate, number: number): DateEntity {
  const { value, timex, mod, quant, freq, begin, finish, alternatives } = candidate;
  const id = `d${number}`;
  // what most dates are; copying the rest of the fields costs ten times as much
  if (mod === undefined && quant === undefined && freq === undefined && alternatives === undefined) {
    return begin === undefined || finish === undefined
      ? { id, value, timex, mentions: [] }
      : { id, value, timex, begin, end: finish, mentions: [] };
  }
  return {
    id,
    value,
    timex,
    ...(mod === undefined ? {} : { mod }),
    ...(quant === undefined ? {} : { quant }),
    ...(freq === undefined ? {} : { freq }),
    ...(begin === undefined ? {} : { begin }),
    ...(finish === undefined ? {} : { end: finish }),
    ...(alternatives === undefined ? {} : { alternatives }),
    mentions: [],
  };
}

/** A mention carries its own modifier where it differs from the entity's; `''` says that it has none. */
function mentionOf(candidate: DateCandidate, text: string, entity: DateEntity): DateMention {
  const { start, end, confidence, because, mod } = candidate;
  if (mod === entity.mod && because === undefined) return { start, end, text, confidence };
  return {
    start,
    end,
    text,
    confidence,
    ...(mod === entity.mod ? {} : { mod: mod ?? '' }),
    ...(because === undefined ? {} : { because }),
  };
}
