import { Class as C } from './classes.ts';
import { Left as L, Right as R } from './feature-names.ts';
import { Kind } from './kinds.ts';

/** Context of a name beside a word that is in no run, by its {@link Kind}. */
export const LEFT_OF_KIND = new Int32Array(32).fill(L.other);
export const RIGHT_OF_KIND = new Int32Array(32).fill(R.other);
for (const [kind, left, right] of [
  [Kind.Honorific, L.role, R.noun],
  [Kind.Courtesy, L.courtesy, R.other],
  [Kind.Kinship, L.kinship, R.noun],
  [Kind.Alias, L.role, R['person-verb']],
  [Kind.Reporting, L['reporting-verb'], R['reporting-verb']],
  [Kind.PersonSubject, L['person-verb'], R['person-verb']],
  [Kind.PersonObject, L['person-verb'], R['person-verb']],
  [Kind.Role, L.role, R.noun],
  [Kind.Possessed, L.noun, R.possessed],
  [Kind.Introducer, L.pronoun, R.pronoun],
  [Kind.Bearer, L.thing, R['unit-tail']],
  [Kind.Determiner, L.determiner, R.determiner],
  [Kind.Possessor, L.possessor, R.pronoun],
  [Kind.In, L.in, R.preposition],
  [Kind.By, L.by, R.preposition],
  [Kind.Of, L.of, R.of],
  [Kind.Preposition, L.preposition, R.preposition],
  [Kind.And, L.and, R.and],
  [Kind.Who, L.who, R.who],
  [Kind.Auxiliary, L.auxiliary, R.auxiliary],
  [Kind.Pronoun, L.pronoun, R.pronoun],
  [Kind.Conjunction, L.conjunction, R.conjunction],
  [Kind.Adverb, L.adverb, R.adverb],
  [Kind.Verb, L.verb, R.verb],
  [Kind.Adjective, L.adjective, R.adjective],
  [Kind.Noun, L.noun, R.noun],
  [Kind.Thing, L.thing, R.thing],
  [Kind.Modifier, L.modifier, R.adjective],
] as const) {
  LEFT_OF_KIND[kind] = left;
  RIGHT_OF_KIND[kind] = right;
}

/** Context of a neighbouring unit of the same run, by its class. */
export const LEFT_OF_CLASS = new Int32Array(64).fill(L['unit-name']);
export const RIGHT_OF_CLASS = new Int32Array(64).fill(R['unit-name']);
const of = (left: number, right: number, ...classes: number[]): void => {
  for (const c of classes) {
    LEFT_OF_CLASS[c] = left;
    RIGHT_OF_CLASS[c] = right;
  }
};
of(
  L['unit-unknown'],
  R['unit-unknown'],
  C['unknown-namelike'],
  C['unknown-middling'],
  C.recorded,
  C['recorded-either'],
  C['unknown-wordlike'],
  C['inner-capital'],
  C.hyphened,
  C.shape,
);
of(L['unit-rank'], R['unit-rank'], C.rank, C.date);
of(L['unit-role'], R['unit-common'], C.role);
of(L['unit-country'], R['unit-country'], C.country, C['country-or-name']);
of(L['unit-place'], R['unit-place'], C.place, C['recorded-place'], C['place-or-name'], C['place-or-given']);
of(L['unit-people'], R['unit-country'], C.people);
of(
  L['unit-organisation'],
  R['unit-tail'],
  C['organisation-head'],
  C['organisation-tail'],
  C['place-word'],
  C['tail-or-name'],
  C['leading-noun'],
);
of(L['unit-organisation'], R['unit-organisation'], C.organisation, C['organisation-or-name']);
of(L['unit-common'], R['unit-common'], C['common-10'], C['common-35'], C['common-50'], C.digit);
of(L['unit-function'], R['unit-function'], C.function);
of(L['unit-initial'], R['unit-initial'], C.initial);
of(L['unit-acronym'], R['unit-acronym'], C.acronym);
of(L['unit-name'], R['unit-particle'], C.particle, C.nickname);
of(L['unit-name'], R['unit-name'], C.suffix);
