import type { Annotated } from '../core/document.ts';
import type { Person, PersonMention } from '../core/result.ts';
import { Shape } from '../core/shape.ts';
import { sliceSpaced } from '../engine/spaces.ts';
import type { Group, Name } from './name.ts';
import type { NameParts, NameReader } from './name-parts.ts';

/** Ids of people by number: made once, for every document needs the first of them. */
const ids: string[] = [];

function idOf(number: number): string {
  for (let next = ids.length; next <= number; next++) ids.push(`p${next + 1}`);
  return ids[number] ?? '';
}

/**
 * Entities of people with their mentions, both in the order of the text.
 * @param names all mentions in the order of the text
 */
export function toPeople(annotated: Annotated, names: readonly Name[], reader: NameReader): Person[] {
  let count = 0;
  for (const { group } of names) if (group !== undefined && group.id === '') group.id = idOf(count++);
  const people: Person[] = [];
  for (const name of names) {
    const { group } = name;
    if (group === undefined) continue;
    const mention = mentionOf(annotated, name);
    const { person } = group;
    if (person === undefined) {
      group.person = personOf(annotated, group, mention, reader);
      people.push(group.person);
    } else {
      person.mentions.push(mention);
      if (mention.confidence > person.confidence) person.confidence = mention.confidence;
    }
  }
  return people;
}

function mentionOf({ text }: Annotated, { candidate, ambiguous }: Name): PersonMention {
  const { start, end, because } = candidate;
  const confidence = Math.round(candidate.confidence * 1000) / 1000;
  const mention: PersonMention = { start, end, text: text.slice(start, end), confidence };
  if (ambiguous.length > 1) mention.ambiguous = ambiguous.map(({ id }) => id);
  if (because !== undefined) mention.because = because;
  return mention;
}

/** A person with the first mention. */
function personOf(annotated: Annotated, { id, best }: Group, first: PersonMention, reader: NameReader): Person {
  const { confidence } = first;
  const { candidate, gender } = best;
  const before = candidate.first > 0 ? (annotated.tokens.shape[candidate.first - 1] ?? 0) : 0;
  reader.read(annotated, candidate.first, candidate.last);
  const parts = reader.parts(annotated, gender !== 0 || (before & Shape.Abbreviation) !== 0);
  const name = sliceSpaced(annotated.text, candidate.start, candidate.end);
  const { given, family } = parts;
  // nearly all names: a field added to an object costs more than a whole literal
  if (isPlain(parts)) {
    if (given !== undefined && family !== undefined)
      return { id, name, given, family, ranks: [], country: null, confidence, mentions: [first] };
    if (family !== undefined) return { id, name, family, ranks: [], country: null, confidence, mentions: [first] };
    if (given !== undefined) return { id, name, given, ranks: [], country: null, confidence, mentions: [first] };
    return { id, name, ranks: [], country: null, confidence, mentions: [first] };
  }
  // whole objects are of one type only once they have all their fields; these are in the order of printing
  const person = { id, name } as Person;
  const { middle, particle, suffix, nickname } = parts;
  if (given !== undefined) person.given = given;
  if (middle !== undefined) person.middle = middle;
  if (particle !== undefined) person.particle = particle;
  if (family !== undefined) person.family = family;
  if (suffix !== undefined) person.suffix = suffix;
  if (nickname !== undefined) person.nickname = nickname;
  person.ranks = [];
  person.country = null;
  person.confidence = confidence;
  person.mentions = [first];
  return person;
}

const isPlain = ({ middle, particle, suffix, nickname }: NameParts): boolean =>
  middle === undefined && particle === undefined && suffix === undefined && nickname === undefined;
