import type { Annotated } from '../core/document.ts';
import { Shape } from '../core/shape.ts';
import type { Cues } from './cues.ts';
import type { Evidence } from './evidence.ts';
import { FormKind } from './forms.ts';
import type { Lexicon } from './lexicon.ts';
import { type LocalEvidence, weighLocally } from './local.ts';
import { type Group, type Reading, ReadingKind, type Readings } from './readings.ts';
import { type Sense, senseOf } from './sense.ts';
import type { Spot } from './spots.ts';
import { COMMA, type TokenView } from './view.ts';

/** Against the country behind a city of a namesake, whatever the article is about. */
const ELSEWHERE = -4;
/** A place after a comma that tells the state (`Lebanon, Pennsylvania`), and a city before one (`Savannah, Georgia`). */
const IN_STATE = 4;
const AFTER_CITY = 2.5;
/** `POLE` in a line that is not in capitals is hardly a people. */
const SHOUTED = 2;
/** Written with its accent: `Réunion`. */
const ACCENTED = 4;
/**
 * What the other mentions of the form in the text say, for their mean; and for a person's full name there, by whose family
 * name news goes on (`Michael Jordan`, then `Jordan`), sooner than by the given one.
 */
const SHARED = 0.5;
const FAMILY_NAME = 0.8;
const GIVEN_NAME = 0.75;
/** From here the words round a form say that it is a place. */
const PLACED = 0.9;
/** A form that fills a text needs no more witnesses. */
const WITNESSES = 20;

/** Reads the ambiguous forms of texts; its tables are filled anew for every text. */
export class SenseReader {
  /** What each ambiguous form of the text says for itself: `readings.most` cells a form. */
  private own = new Float64Array(256);
  /** How much the words round it speak for a family and for a given name: two cells a form. */
  private persons = new Float64Array(64);
  /** Of the form at hand, per reading: what other mentions say, and all together. */
  private readonly shared: Float64Array;
  private readonly total: Float64Array;

  constructor(
    private readonly readings: Readings,
    private readonly cues: Cues,
    private readonly evidence: Evidence,
    private readonly lexicon: Lexicon,
  ) {
    this.shared = new Float64Array(readings.most);
    this.total = new Float64Array(readings.most);
  }

  /** How the forms of a text are to be read; parallel to `spots`, undefined where nothing is ambiguous. */
  read(annotated: Annotated, spots: readonly Spot[]): (Sense | undefined)[] {
    /** The groups of the text, and the numbers of their forms among the ambiguous ones. */
    const groups: number[] = [];
    const members: number[][] = [];
    let forms = 0;
    for (const { group } of spots) {
      if (group < 0) continue;
      const slot = groups.indexOf(group);
      if (slot >= 0) members[slot]?.push(forms++);
      else {
        groups.push(group);
        members.push([forms++]);
      }
    }
    if (forms === 0) return [];
    this.evidence.weighPlaces();
    this.cues.collect(annotated, groups);
    this.weighForms(annotated, spots, forms);
    const senses: (Sense | undefined)[] = [];
    let form = 0;
    for (const { group } of spots) {
      const slot = group < 0 ? -1 : groups.indexOf(group);
      const readings = this.readings.groupAt(group);
      senses.push(readings && this.decide(readings, slot, form++, members[slot] ?? []));
    }
    return senses;
  }

  /** Fills in what each ambiguous form says for itself. */
  private weighForms(annotated: Annotated, spots: readonly Spot[], forms: number): void {
    const { readings, cues, evidence, lexicon } = this;
    const { most } = readings;
    if (this.own.length < forms * most) this.own = new Float64Array(2 * forms * most);
    if (this.persons.length < 2 * forms) this.persons = new Float64Array(4 * forms);
    const { own, persons } = this;
    const { shape, word, profile, code, count } = annotated.tokens;
    const view: TokenView = { shape, word, profile, code, count, evidence };
    let form = 0;
    for (const spot of spots) {
      const group = readings.groupAt(spot.group);
      if (group === undefined) continue;
      const local = weighLocally(view, spot, lexicon);
      const here = shape[spot.first] ?? 0;
      const inCapitals = (here & Shape.CapitalsLine) !== 0;
      const people = (spot.kind & (FormKind.Adjective | FormKind.Demonym)) !== 0;
      const shouted = people && !inCapitals && (here & Shape.Capitals) !== 0;
      const accented = spot.last === spot.first + 1 && hasAccent(annotated, spot.first);
      let cell = form * most;
      const elsewhere = view.code[spot.first - 1] === COMMA && isElsewhere(group.readings, local.before);
      for (const reading of group.readings) {
        const beside = elsewhere && reading.kind === ReadingKind.Country ? ELSEWHERE : 0;
        own[cell++] = ownScore(reading, local, inCapitals, shouted, accented) + beside;
      }
      cues.addNear(annotated, spot, own, form * most);
      persons[2 * form] = local.person.family;
      persons[2 * form + 1] = local.person.given;
      form++;
    }
  }

  /**
   * Puts together all that is known of a form.
   * @param slot position of its group among those of the text
   * @param members numbers of all forms of the group
   */
  private decide(group: Group, slot: number, form: number, members: readonly number[]): Sense | undefined {
    const { own, shared, total, cues } = this;
    const first = form * this.readings.most;
    this.hearOthers(group, form, members);
    for (let at = 0; at < group.readings.length; at++) {
      const reading = group.readings[at];
      if (reading === undefined) break;
      const about = reading.state < 0 ? 0 : this.aboutState(reading);
      total[at] = reading.prior + (own[first + at] ?? 0) + cues.anywhere(slot, at) + about + (shared[at] ?? 0);
    }
    return senseOf(group.readings, total);
  }

  /** What else the text says of the state (for a country) or of places in it (for a division or town). */
  private aboutState({ kind, state }: Reading): number {
    const { mentions, weights } = this.evidence;
    if (kind === ReadingKind.Country) return Math.min(2.5, 0.6 * (mentions[state] ?? 0) + 0.9 * (weights[state] ?? 0));
    return Math.min(2, 0.5 * (weights[state] ?? 0));
  }

  /** What the other mentions of a form say for each reading: their mean, and for a person the clearest name among them. */
  private hearOthers({ readings }: Group, form: number, members: readonly number[]): void {
    const { own, persons, shared } = this;
    const { most } = this.readings;
    shared.fill(0);
    if (members.length < 2) return;
    let family = 0;
    let given = 0;
    let others = 0;
    for (const other of members) {
      if (other === form) continue;
      if (others === WITNESSES) break;
      others++;
      family = Math.max(family, persons[2 * other] ?? 0);
      given = Math.max(given, persons[2 * other + 1] ?? 0);
      for (let at = 0; at < readings.length; at++) shared[at] = (shared[at] ?? 0) + (own[other * most + at] ?? 0);
    }
    // `Israel Katz, Israel's foreign minister`: what says that this one is a place is heard before another one's name
    let placed = 0;
    for (let at = 0; at < readings.length; at++)
      if (readings[at]?.kind === ReadingKind.Country) placed = Math.max(placed, own[form * most + at] ?? 0);
    const person = Math.max(FAMILY_NAME * family, GIVEN_NAME * given) * (placed >= PLACED ? 0.3 : 1);
    for (let at = 0; at < readings.length; at++) {
      const kind = readings[at]?.kind;
      if (kind === ReadingKind.Capitals) shared[at] = 0;
      else shared[at] = kind === ReadingKind.Person ? person : (SHARED * (shared[at] ?? 0)) / others;
    }
  }
}

/** Whether the city before a comma is in the state of a namesake alone: `Atlanta, Georgia`. */
function isElsewhere(readings: readonly Reading[], before: readonly number[]): boolean {
  let found = false;
  for (const { kind, state } of readings) {
    if (!before.includes(state)) continue;
    if (kind === ReadingKind.Country) return false;
    found = true;
  }
  return found;
}

/** What the words directly round a form say for a reading. */
function ownScore(
  { kind, state }: Reading,
  local: LocalEvidence,
  inCapitals: boolean,
  shouted: boolean,
  accented: boolean,
): number {
  if (kind === ReadingKind.Thing) return shouted ? SHOUTED : 0;
  if (kind === ReadingKind.Person) return local.person.family + local.person.given;
  if (kind === ReadingKind.Capitals) return inCapitals ? 4.5 : -9;
  if (kind === ReadingKind.Other) return 0;
  if (kind === ReadingKind.Country && accented) return ACCENTED;
  const beside = (local.after.includes(state) ? IN_STATE : 0) + (local.before.includes(state) ? AFTER_CITY : 0);
  return local.place + (kind === ReadingKind.Country ? local.country : 0) + beside;
}

function hasAccent({ text, tokens }: Annotated, at: number): boolean {
  const end = tokens.end[at] ?? 0;
  for (let i = tokens.start[at] ?? 0; i < end; i++) if (text.charCodeAt(i) > 0x7f) return true;
  return false;
}
