import { type Gazetteer, has, type WordClass } from '../engine/gazetteer/gazetteer.ts';

/** The word classes and single words that the rules of this folder ask for. */
export function loadLexicon(gazetteer: Gazetteer) {
  const of = (name: string): WordClass => gazetteer.classOf(name);
  const word = (text: string): number => gazetteer.wordId(text);
  const [common10, common20, common35] = [of('common-10'), of('common-20'), of('common-35')];
  return {
    given: of('given-name'),
    family: of('family-name'),
    honorific: of('honorifics'),
    preposition: of('preposition'),
    determiner: of('determiner'),
    auxiliary: of('auxiliary'),
    conjunction: of('conjunction'),
    pronoun: of('pronoun'),
    reporting: of('reporting-verbs'),
    personVerb: of('person-verbs-subject'),
    organisationHead: of('organisation-heads'),
    organisationTail: of('organisation-tails'),
    event: of('event-words'),
    eventTail: of('event-tails'),
    nameHead: of('larger-name-heads'),
    workTail: of('work-tails'),
    placeHead: of('place-heads'),
    placeTail: of('place-tails'),
    noun: of('noun'),
    role: of('role-nouns'),
    kinship: of('kinship-words'),
    team: of('team-words'),
    stateAbbreviation: of('state-abbreviations'),
    language: of('language-names'),
    languageBefore: of('language-cues-before'),
    languageAfter: of('language-cues-after'),
    countryBefore: of('country-cues-before'),
    countryAfter: of('country-cues-after'),
    /** Among the commonest English words: says nothing as a part of a name. */
    isCommon: (profile: number): boolean => has(common10, profile) || has(common20, profile) || has(common35, profile),
    of: word('of'),
    and: word('and'),
    for: word('for'),
    the: word('the'),
    in: word('in'),
    or: word('or'),
    from: word('from'),
    into: word('into'),
    to: word('to'),
  } as const;
}

export type Lexicon = ReturnType<typeof loadLexicon>;
