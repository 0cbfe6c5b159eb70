import type { DateCandidate } from '../core/candidate.ts';
import type { DateEntity, DateMention } from '../core/result.ts';

/** Up to here the entities of a text are compared one by one, which takes less than making a table of them. */
const FEW = 12;

/** Candidates of one text as entities: one a type and value, in order of first mention; what has no value stays alone. */
export function linkDates(text: string, candidates: readonly DateCandidate[]): DateEntity[] {
  const entities: DateEntity[] = [];
  let byKey: Map<string, DateEntity> | undefined;
  for (const candidate of candidates) {
    const surface = text.slice(candidate.start, candidate.end);
    const known = byKey === undefined ? among(entities, candidate, surface) : byKey.get(keyOf(candidate, surface));
    if (known !== undefined) {
      known.mentions.push(mentionOf(candidate, surface, known.mod));
      continue;
    }
    const mention = mentionOf(candidate, surface, candidate.mod);
    const entity = entityOf(candidate, entities.length + 1, [mention]);
    entities.push(entity);
    if (byKey !== undefined) byKey.set(keyOf(candidate, surface), entity);
    else if (entities.length > FEW) byKey = new Map(entities.map((each) => [keyOf(each, firstText(each)), each]));
  }
  return entities;
}

/** The entity of a candidate among those of the text. */
function among(entities: readonly DateEntity[], candidate: DateCandidate, surface: string): DateEntity | undefined {
  const { value, timex } = candidate;
  for (const entity of entities) {
    if (entity.value !== value || entity.timex !== timex) continue;
    if (value !== null || firstText(entity).toLowerCase() === surface.toLowerCase()) return entity;
  }
  return undefined;
}

const firstText = ({ mentions }: DateEntity): string => mentions[0]?.text ?? '';

/** What mentions of one entity have in common: type and value, or without a value the words. */
const keyOf = ({ value, timex }: Pick<DateEntity, 'value' | 'timex'>, surface: string): string =>
  value === null ? `${timex} ? ${surface.toLowerCase()}` : `${timex} ${value}`;

function entityOf(candidate: DateCandidate, number: number, mentions: DateMention[]): DateEntity {
  const { value, timex, mod, quant, freq, begin, finish, alternatives } = candidate;
  const id = `d${number}`;
  // what most dates are; copying the rest of the fields costs ten times as much
  if (mod === undefined && quant === undefined && freq === undefined && alternatives === undefined) {
    return begin === undefined || finish === undefined
      ? { id, value, timex, mentions }
      : { id, value, timex, begin, end: finish, mentions };
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
    mentions,
  };
}

/** A mention carries its own modifier where it differs from the entity's (`general`); `''` says that it has none. */
function mentionOf(candidate: DateCandidate, text: string, general: string | undefined): DateMention {
  const { start, end, confidence, because, mod } = candidate;
  if (mod === general && because === undefined) return { start, end, text, confidence };
  return {
    start,
    end,
    text,
    confidence,
    ...(mod === general ? {} : { mod: mod ?? '' }),
    ...(because === undefined ? {} : { because }),
  };
}
