import type { Extraction, Mention } from '../core/result.ts';
import type { Settings } from './settings.ts';

type Selection = Pick<Settings, 'types' | 'minConfidence'>;

/** The extraction without the types that were not asked for and without mentions below the confidence; no id is left that leads nowhere. */
export function select(extraction: Extraction, { types, minConfidence }: Selection): Extraction {
  if (types === null && minConfidence === 0) return extraction;
  const wanted = (type: string): boolean => types === null || types.includes(type);
  const sure = <Entity extends { mentions: Mention[] }>(type: string, entities: Entity[]): Entity[] =>
    wanted(type) ? entities.map((entity) => withSureMentions(entity, minConfidence)).filter(hasMentions) : [];

  const people = sure('people', extraction.people);
  const ranks = sure('ranks', extraction.ranks);
  const dropped = new Set(extraction.ranks.map(({ id }) => id));
  for (const { id } of ranks) dropped.delete(id);
  const named = new Set(people.map(({ id }) => id));
  return {
    ...extraction,
    people: people.map((person) => ({
      ...person,
      // Ranks of a person stay when the list of ranks was not asked for; those too unsure go.
      ranks: wanted('ranks') ? person.ranks.filter(({ rank }) => !dropped.has(rank)) : person.ranks,
      mentions: person.mentions.map((mention) =>
        mention.ambiguous === undefined
          ? mention
          : { ...mention, ambiguous: mention.ambiguous.filter((id) => named.has(id)) },
      ),
    })),
    ranks: ranks.map((rank) => ({
      ...rank,
      holders: rank.holders.filter((id) => named.has(id)),
      mentions: rank.mentions.map((mention) => {
        if (mention.holder === undefined || named.has(mention.holder)) return mention;
        const { holder, ...withoutHolder } = mention;
        return withoutHolder;
      }),
    })),
    countries: sure('countries', extraction.countries),
    dates: sure('dates', extraction.dates),
    others: extraction.others
      .filter(({ type }) => wanted(type))
      .map((other) => withSureMentions(other, minConfidence))
      .filter(hasMentions),
  };
}

function withSureMentions<Entity extends { mentions: Mention[] }>(entity: Entity, minConfidence: number): Entity {
  if (minConfidence === 0) return entity;
  return { ...entity, mentions: entity.mentions.filter(({ confidence }) => confidence >= minConfidence) };
}

function hasMentions({ mentions }: { mentions: readonly Mention[] }): boolean {
  return mentions.length > 0;
}
