import { Class } from './classes.ts';
import { FORENAME, Known, NAME } from './known.ts';

/** Where the class that a word has by itself stands in what is known of it, behind its kind. */
const PLAIN_CLASS = 5;
const CLASS_MASK = 63;
const KIND_AND_CLASS = (1 << (PLAIN_CLASS + 6)) - 1;

/** In place of a class where no dictionary tells of a word. */
export const UNKNOWN = CLASS_MASK;

/** The class that a word has by itself, of what {@link withClass} gave. */
export const plainClassIn = (known: number): number => (known >> PLAIN_CLASS) & CLASS_MASK;

/** What is known of a word, with this {@link Kind} and the class that it has by itself. */
export const withClass = (bits: number, kind: number): number =>
  (bits & ~KIND_AND_CLASS) | kind | (plainClass(bits) << PLAIN_CLASS);

function nameClass(bits: number): number {
  const base = (bits & Known.Given) === 0 ? Class.family : (bits & Known.Family) === 0 ? Class.given : Class.both;
  if ((bits & (Known.Common10 | Known.Function)) !== 0) return base + 2;
  return (bits & (Known.Common35 | Known.Common50 | Known.Role)) !== 0 ? base + 1 : base;
}

/** Class by the dictionaries of words; a word that is a place's name by itself as well may be one rather than a common word. */
export function wordClass(bits: number, name: boolean, place: boolean): number {
  if ((bits & Known.People) !== 0 && !name) return Class.people;
  // before a name, "Defender" is the player rather than the car
  if ((bits & Known.Organisation) !== 0 && (name || (bits & Known.Role) === 0))
    return name ? Class['organisation-or-name'] : Class.organisation;
  if ((bits & Known.Thing) !== 0 && !name) return Class['organisation-head'];
  if ((bits & (Known.OrganisationHead | Known.OrganisationTail | Known.PlaceWord)) !== 0) {
    if (name && (bits & Known.TailSurname) !== 0) return Class['tail-or-name'];
    if ((bits & Known.OrganisationHead) !== 0) return Class['organisation-head'];
    return (bits & Known.OrganisationTail) !== 0 ? Class['organisation-tail'] : Class['place-word'];
  }
  if (place) {
    if ((bits & Known.Given) !== 0) return Class['place-or-given'];
    return name ? Class['place-or-name'] : Class.place;
  }
  if ((bits & Known.Role) !== 0 && !name) return Class.role;
  if (name) return nameClass(bits);
  if ((bits & Known.Function) !== 0) return Class.function;
  if ((bits & Known.Common10) !== 0) return Class['common-10'];
  if ((bits & Known.Common35) !== 0) return Class['common-35'];
  return (bits & Known.Common50) !== 0 ? Class['common-50'] : UNKNOWN;
}

/** Class of a word of plain shape that has no tag. */
function plainClass(bits: number): number {
  const name = (bits & NAME) !== 0;
  if ((bits & Known.Suffix) !== 0) return Class.suffix;
  if ((bits & Known.Honorific) !== 0 && !name) return Class.honorific;
  // "Dos Santos", but Ben and Al are forenames first
  if ((bits & Known.Particle) !== 0 && (bits & FORENAME) !== FORENAME) return Class['capital-particle'];
  return wordClass(bits, name, false);
}
