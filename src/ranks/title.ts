import type { RankCandidate } from '../core/candidate.ts';
import { Use } from './lexicon.ts';

/** A title as proposed, with what settling and linking need. Token ranges are `[first, last)`. */
export interface Title extends RankCandidate {
  /** Row of the dictionary `ranks`, and further rows of the same form (captain on land and at sea). */
  row: number;
  readonly rows: readonly number[];
  /** {@link Use} of the form, weakened or strengthened by what stands in the title with it. */
  readonly use: number;
  /** Canonical name of the bare office (`Minister`), of its portfolio (`Defense`, else ''), and of its modifiers (`Deputy`). */
  readonly office: string;
  readonly portfolio: string;
  readonly modifiers: string;
  /** A modifier says that it is below the office (`Deputy`), so that it is not called by the office alone. */
  readonly second: boolean;
  /** Number of the class, settled by the organisation it is in. */
  classNumber: number;
  /** Class of the organisation named beside it, -1 where none is. */
  body: number;
  /** Branch of the organisation named beside it, or ''. */
  readonly branch: string;
  /** Serves no single state (United Nations). */
  readonly international: boolean;
  /** First token of the noun phrase before the title that belongs to it (`Kenya Air Force`), or `first`. */
  before: number;
  /** Token after its complement (`of the Republic of Azerbaijan`), or `last`. */
  after: number;
  /** The complement says to whom an envoy is sent, or where somebody sits, not what he is head of. */
  readonly sent: boolean;
  /** First token of the name in the complement, or -1. */
  readonly complement: number;
  /** First token of the name of the country or place that says the country, or -1. */
  readonly countryAt: number;
  /** How the country is said: it is part of the reason given for a person's country. */
  countryBy: 'rank of' | 'adjective before' | 'name before' | 'office of one state' | 'place of' | undefined;
  /** Index of the mention of the person who holds it here, and of all mentions of a list; -1 and none until linked. */
  holder: number;
  holders: readonly number[];
  /** Offsets of the same mentions: they outlive the list of mentions. */
  heldAt: readonly number[];
  /** The earlier title of which this is a shorter mention. */
  same: Title | undefined;
  /** Stands directly beside its holder's name, before or after it. */
  beside: boolean;
}

/** Offices with names of their own that stand below another: an assistant coach is not the coach. */
const SECOND = /^(?:Assistant|Deputy|Vice|Under) /;

/** Offices that are spoken of by another name. */
const CALLED: Readonly<Record<string, readonly string[] | undefined>> = {
  'Head of State': ['President', 'King', 'Queen', 'Emir', 'Sultan', 'Emperor', 'Grand Duke'],
  'Head of Government': ['Prime Minister', 'Chancellor', 'Premier'],
  Premier: ['Prime Minister'],
  'Prime Minister': ['Premier'],
  'Commander-in-Chief': ['President', 'King', 'Emir', 'Sultan'],
  Ombudsman: ['Public Defender'],
  Director: ['Director General', 'General Director'],
  Envoy: ['Ambassador', 'High Commissioner', 'Special Representative', 'Permanent Representative'],
  Lawmaker: ['Member of Parliament', 'Senator', 'Representative', 'Congressman', 'Congresswoman', 'Deputy'],
  'Army Chief': [
    'Chief of Army Staff',
    'Chief of Army',
    'Chief of the Army',
    'Commander of the Army',
    'Army Commander',
  ],
  'Navy Chief': ['Chief of Naval Staff', 'Chief of Navy', 'Chief of Naval Operations'],
  'Air Force Chief': ['Chief of Air Staff', 'Chief of Air Force'],
  'Finance Chief': ['Chief Financial Officer', 'Finance Director', 'Financial Director'],
  'Chief of Defence': ['Chief of Defence Staff', 'Chief of Defence Forces', 'Chief of General Staff'],
  'Chief of Police': [
    'Inspector General of Police',
    'Commissioner of Police',
    'Director General of Police',
    'Police Commissioner',
    'Commissioner General of Police',
  ],
};
/** Number of the class of the force whose head is called so. */
const CHIEFS: Readonly<Record<string, number | undefined>> = {
  'Army Chief': 0,
  'Military Chief': 0,
  'Chief of Police': 1,
};
const HEADS =
  /^(?:Chief|Chief of Staff|Commander|Commander-in-Chief|Commissioner(?: General)?|Director|Director General|General Director|Head)$/;
/** Royal titles of those who reign over nothing. */
const LESSER = /(?:Prince|Princess|Duke|Duchess|Marques|Marquess|Earl|Viscount|Count|Baron|Lord|Mother|Consort)/;
/** Who may be called the leader of a state, where the text says of which. */
const LEADERS: readonly string[] = [
  'President',
  'Prime Minister',
  'King',
  'Chancellor',
  'Supreme Leader',
  'Emir',
  'Premier',
];

/** Whether a later, shorter title may be the same office: `minister` after `Defense Minister`, `general` after `Colonel General`. */
export function fits(later: Title, earlier: Title): boolean {
  if (later.name === earlier.name) return true;
  if (!earlier.second && CALLED[later.name]?.includes(earlier.office) === true) return true;
  if (!earlier.second && CHIEFS[later.name] === earlier.body && HEADS.test(earlier.office)) return true;
  if (later.name === 'Monarch' && earlier.class === 'royal' && !LESSER.test(earlier.office)) return true;
  if (later.name === 'Leader' && later.country !== undefined) {
    if (LEADERS.includes(earlier.name)) return true;
    // "the Fijian leader" is no leader of a party
    if (later.countryBy === 'adjective before' && (earlier.name !== 'Leader' || earlier.of !== undefined)) return false;
  }
  if (later.portfolio !== '' && later.portfolio !== earlier.portfolio) return false;
  if (later.modifiers !== '' && later.modifiers !== earlier.modifiers && !UNIT.test(`${later.modifiers} `))
    return false;
  if (later.office === earlier.office) return later.modifiers !== '' || !earlier.second;
  // whoever leads something may be called its head or chief
  if (later.use === Use.Weak && (endsWith(earlier, later) || isHeadOf(later, earlier))) return true;
  if (later.use === Use.Weak && later.of !== undefined) return false;
  if (begins(earlier.office, later.office)) return later.modifiers === earlier.modifiers;
  if (isOfUnit(earlier, later)) return true;
  if (later.class === 'political' || later.modifiers !== '' || !kindred(later, earlier)) return false;
  return endsWith(earlier, later);
}

/** `the UN chief`, `the KDF chief`: the organisation alone, or with its acronym in brackets. */
function isHeadOf(later: Title, { of, office, second }: Title): boolean {
  if (later.of === undefined) return false;
  if (later.of === 'UN') return office === 'Secretary General';
  if (of === later.of) return true;
  return of !== undefined && !second && HEADS.test(office) && of.includes(`(${later.of})`);
}

/** What says of which part of the state an office is (`City Mayor`); not said again, or said only later. */
const UNIT = /^(?:City|Town|Municipal|Village|District|County|Regional|Provincial|State|Federal|National|Union) /;

/** `City Mayor`, later `the mayor`. */
const isOfUnit = (earlier: Title, later: Title): boolean =>
  later.modifiers === '' && earlier.modifiers === '' && earlier.office.replace(UNIT, '') === later.office;

/** `parish priest`, later `the priest`. */
const endsWith = (earlier: Title, later: Title): boolean =>
  later.modifiers === '' &&
  earlier.office.length > later.office.length &&
  earlier.office.endsWith(` ${later.office}`) &&
  !SECOND.test(earlier.office);

/** Of one class, as far as is known yet; a company's director is called what a museum's is, a police commissioner what a trade one is. */
export const kindred = (later: Title, earlier: Title): boolean =>
  later.class === earlier.class ||
  (later.class === 'civil' && (earlier.class === 'corporate' || earlier.class === 'police'));

/** `Minister of State` is a longer form of `Minister`, and `Commissioner for Human Rights` of `Commissioner`. */
const begins = (longer: string, office: string): boolean =>
  longer.length > office.length &&
  longer.startsWith(office) &&
  (longer.startsWith(' of ', office.length) || longer.startsWith(' for ', office.length));

/** `[The Ivorian president] and [Senegal's president], X`: each names a state of its own. */
export const areOfTwoStates = (one: Title, other: Title): boolean =>
  one.country !== undefined &&
  other.country !== undefined &&
  one.country !== other.country &&
  isNamed(one) &&
  isNamed(other);

const isNamed = ({ countryBy }: Title): boolean => countryBy === 'adjective before' || countryBy === 'name before';
